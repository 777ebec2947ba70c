/** The pages of one incident: reading it, recording a fact, and changing it with a reason. */
import type { Hono } from 'hono';
import {
  addRegime,
  closeIncident,
  excludeRegime,
  reopenIncident,
} from '../../../engine/change-incident.js';
import { evidencePack } from '../../evidence.js';
import type { Form } from '../../forms/form.js';
import { refusalOf } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { downloaded } from '../../route.js';
import { incidentPage } from '../incident.js';
import { goTo, idIn, type Pages } from '../pages.js';
import { incidentPath } from '../paths.js';
import { actorOf, type Reader } from '../reader.js';
import type { Act } from './attempt.js';
import { mustBeShort, newFactPage, newFactStep } from './fact-steps.js';
import { toConfirm } from './leaving.js';
import { leavingPage } from './leaving-page.js';

export function serveIncident(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/incidents/:id',
    shown((reader, c) => {
      const { milestones, facts, alerts, recorded } = c.req.query();
      const all = {
        milestones: milestones === 'all',
        facts: facts === 'all',
        alerts: alerts === 'all',
      };
      return incidentPage(idIn(c), reader, ports, { all, recorded });
    }),
  );
  app.get(
    '/incidents/:id/evidence.zip',
    shown(async (reader, c) => {
      const order = { incidentId: idIn(c), by: actorOf(reader) };
      return downloaded(await evidencePack(order, ports));
    }),
  );
  app.get(
    '/incidents/:id/facts/new',
    shown((reader, c) => newFactPage(idIn(c), reader, c, ports)),
  );
  app.post(
    '/incidents/:id/facts/new',
    posted((reader, form, c) => newFactStep(idIn(c), reader, form, ports)),
  );
  for (const act of ['close', 'reopen'] as const) {
    app.post(
      `/incidents/:id/${act}`,
      posted((reader, form, c) => change(idIn(c), act, reader, form, ports)),
    );
  }
  app.post(
    '/incidents/:id/regimes',
    posted((reader, form, c) => {
      const act = form.text('act') === 'exclude' ? 'exclude' : 'add';
      return change(idIn(c), act, reader, form, ports);
    }),
  );
}

const ACTS = { close: closeIncident, reopen: reopenIncident };
const REGIME_ACTS = { add: addRegime, exclude: excludeRegime };

/**
 * Writes it with its reason, and goes back to the incident; or says there why it did not. What
 * would leave something undone is asked once more before.
 */
async function change(
  id: string,
  act: Exclude<Act, 'retract'>,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  const order = { incidentId: id, by: actorOf(reader), reason: form.text('reason') };
  const regime = form.text('regime');
  try {
    mustBeShort(form);
    if (act === 'close' || act === 'exclude') {
      const leaving = await toConfirm({ act, order: { ...order, regime }, form }, ports);
      if (leaving) return await leavingPage({ leaving, reader });
    }
    if (act === 'close' || act === 'reopen') await ACTS[act](order, ports);
    else await REGIME_ACTS[act]({ ...order, regime }, ports);
    return goTo(incidentPath(id));
  } catch (error) {
    const refused = refusalOf(error, reader.language);
    if (!refused) throw error;
    return incidentPage(id, reader, ports, { attempt: { act, form, refused } });
  }
}
