/** The machine itself: whether everything answers, and the mails that stayed on it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { Health, Outbox, OutboxMail, WebPorts } from './ports.js';
import { type Answer, type Route, route } from './route.js';
import { limit } from './schemas.js';

/** Only where mails stay on the machine. */
export function outboxRoutes(outbox: Outbox | undefined): readonly Route[] {
  if (!outbox) return [];
  const list = route({
    method: 'GET',
    path: '/api/outbox',
    summary: 'Mails that were written on this machine, the newest first.',
    may: 'read',
    query: z.strictObject({ limit: limit(50, 200) }),
    handle: async ({ query }): Promise<Answer> => {
      return { json: { items: (await outbox.list(query.limit)).map(mailJson) } };
    },
  });
  return [list];
}

function mailJson({ alertId, to, subject, date, text }: OutboxMail) {
  return { alert: alertId, to, subject, date, text };
}

/** Asked by whoever watches the machine, without a token: it tells nothing else. */
export function serveHealth(app: Hono, ports: Pick<WebPorts, 'health' | 'log'>): void {
  app.get('/health', async (c) => {
    const { versions, table, clocks, mailer } = await ports.health().catch((error): Health => {
      ports.log.error('health cannot be told', { error: String(error) });
      return { versions: {}, table: false, clocks: false, mailer: false };
    });
    const ok = table && clocks && mailer;
    return c.json({ ok, versions, table, clocks, mailer }, ok ? 200 : 503);
  });
}
