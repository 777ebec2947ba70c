/** Alerts: acknowledging one, which quiets its step and never the next. */
import * as z from 'zod';
import { acknowledge } from '../engine/acknowledge.js';
import { acknowledgementJson } from '../engine/json.js';
import { acknowledged } from './answers/alerts.js';
import { sentJson } from './json.js';
import { claimedFor } from './repeats.js';
import { type Answer, type Route, route } from './route.js';
import { text, withId } from './schemas.js';

const ack = route({
  method: 'POST',
  path: '/api/alerts/{id}/ack',
  summary: 'Acknowledges an alert, with a note if there is one.',
  may: 'read', // whether it is addressed to them, the use case says
  params: withId,
  body: z.strictObject({ note: text(2000).exactOptional() }),
  bodyOptional: true,
  answers: { 200: acknowledged },
  decidedBy: 'addressee',
  version: 'told',
  example: { note: 'Seen, on it.' },
  async handle(call, ports): Promise<Answer> {
    const { params, body, by } = call;
    const order = { alertId: params.id, by, ...body };
    const { done, repeated } = await claimedFor(call, ports, (claiming) => {
      return acknowledge(order, claiming);
    });
    const { alert, acknowledgement, incident } = done;
    return {
      json: { ...sentJson(alert), acknowledged: acknowledgementJson(acknowledgement) },
      version: incident.version,
      repeated,
    };
  },
});

export const alertRoutes: readonly Route[] = [ack];
