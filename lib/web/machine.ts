/** The machine itself: whether everything answers, and the mails that stayed on it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { mails } from './answers/alerts.js';
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
    query: z.strictObject({ limit: limit(50, 200), incident: z.string().exactOptional() }),
    answers: { 200: mails },
    handle: async ({ query }): Promise<Answer> => {
      const found = await mailsAbout(query.incident, query.limit, outbox);
      return { json: { items: found.map(mailJson) } };
    },
  });
  return [list];
}

/** Mails that are looked at for those of one incident: each is a file that must be read. */
export const MOST_LOOKED_AT = 500;

/** The newest mails, or those about one incident among the newest that are looked at. */
export async function mailsAbout(
  incident: string | undefined,
  most: number,
  outbox: Outbox,
): Promise<readonly OutboxMail[]> {
  if (incident === undefined) return outbox.list(most);
  const mails = await outbox.list(MOST_LOOKED_AT);
  return mails.filter(({ alertId }) => incidentOfAlert(alertId) === incident).slice(0, most);
}

/** An alert's id is that of its incident, its regime's, and a digest, with dots between. */
export function incidentOfAlert(alertId: string): string {
  return alertId.split('.').slice(0, -2).join('.');
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

/** Whether something that health tells of answers, whatever it says. */
export async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
