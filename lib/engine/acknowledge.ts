/** Acknowledging an alert: it quiets that step, and never the next. */

import { sentence } from '../core/sentence.js';
import { acknowledgementOf } from './acknowledged.js';
import { type Appending, append } from './append.js';
import type { Acknowledgement, Incident } from './incident.js';
import { mustBeAddressed, mustBeAllowed } from './may.js';
import { peopleFor } from './people.js';
import type { Actor, Ports, SentAlert } from './ports.js';
import { NotFound } from './problems.js';

export interface AcknowledgeOrder {
  readonly alertId: string;
  readonly by: Actor;
  readonly note?: string;
}

export interface Acknowledged {
  readonly alert: SentAlert;
  readonly incident: Incident;
  /** The first acknowledgement of its step; a second one writes nothing. */
  readonly acknowledgement: Acknowledgement;
}

/**
 * Writes down that somebody has seen an alert.
 * @throws NotFound for an unknown alert, Forbidden where it is addressed to others
 */
export async function acknowledge(
  { alertId, by, note }: AcknowledgeOrder,
  ports: Appending & Pick<Ports, 'alerts'>,
): Promise<Acknowledged> {
  mustBeAllowed(by, 'read');
  const alert = await ports.alerts.byId(alertId);
  if (alert === undefined) throw new NotFound(sentence`There is no alert ${alertId}.`);
  const settings = await ports.settings.read();
  const { incident } = await append(
    alert.incidentId,
    by,
    (present) => {
      mustBeAddressed(
        by,
        peopleFor(present, settings).find(({ id }) => id === alert.person),
      );
      if (acknowledgementOf(alert, present)) return undefined;
      const { regimeId: regime, line, planBy: date, due, kind, step, speaksFor } = alert;
      const steps = speaksFor === undefined ? [step] : [step, speaksFor];
      const said = note === undefined ? {} : { note };
      const about = { alert: alertId, kind, regime, line, date, due };
      return { type: 'acknowledged', ...about, steps, ...said };
    },
    ports,
  );
  return {
    alert,
    incident,
    acknowledgement: acknowledgementOf(alert, incident) as Acknowledgement,
  };
}
