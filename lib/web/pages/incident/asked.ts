/** Who was asked to see to a milestone as it stands, and whether anybody has answered. */
import type { Milestone } from '../../../core/model.js';
import {
  acknowledgementOf,
  asksToAct,
  datedOf,
  lastAcknowledgement,
} from '../../../engine/acknowledged.js';
import type { Acknowledgement } from '../../../engine/incident.js';
import type { SentAlert } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { alertPath } from '../paths.js';
import { personOf, type Reader } from '../reader.js';
import { asksForAnswer } from './sent.js';

export interface Asked {
  /** Who acknowledged it last; where nobody did, null only if somebody was asked to. */
  readonly seen: Acknowledgement | null | undefined;
  /** Where the reader acknowledges it, if nobody has and they themselves were asked to. */
  readonly acknowledgeAt: string | undefined;
}

/** What was sent of a milestone with its present dates, and what came of it. */
export function askedOf(milestone: Milestone, read: IncidentRead, reader: Reader): Asked {
  const dated = datedOf(milestone);
  const { regimeId, line, planBy, due } = dated;
  const told = read.sent.filter(
    (alert) =>
      alert.state === 'sent' &&
      asksForAnswer(alert) &&
      alert.regimeId === regimeId &&
      alert.line === line &&
      alert.planBy === planBy &&
      alert.due === due,
  );
  const seen = lastAcknowledgement(dated, read.incident);
  if (seen) return { seen, acknowledgeAt: undefined };
  if (told.length === 0) return { seen: undefined, acknowledgeAt: undefined };
  return { seen: null, acknowledgeAt: placeFor(reader, told, read) };
}

/** The newest of theirs that asks them to act; an answer to it is one to those before. */
function placeFor(
  reader: Reader,
  told: readonly SentAlert[],
  { incident, people }: IncidentRead,
): string | undefined {
  const person = personOf(reader, { people });
  const [newest] = told
    .filter(
      (alert) =>
        alert.person === person?.id &&
        asksToAct(alert.kind) &&
        acknowledgementOf(alert, incident) === undefined,
    )
    .toSorted((a, b) => (a.stateAt < b.stateAt ? 1 : a.stateAt > b.stateAt ? -1 : 0));
  return newest && alertPath(newest.id);
}
