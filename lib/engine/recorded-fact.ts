/** What a fact moved when it was recorded, told from the record alone, however much later. */
import type { Milestone, Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import { type Incident, type StoodWith, stoodWith } from './incident.js';
import { type Move, movesBetween } from './moves.js';
import type { Ports, WrittenFact } from './ports.js';
import { standingOf } from './read-incident.js';

export interface RecordedFact {
  readonly fact: WrittenFact;
  readonly incident: Incident;
  /** The incident's present, by which states are told. */
  readonly now: Temporal.Instant;
  /** As they stood with the entry. */
  readonly milestones: readonly Milestone[];
  /** The milestones before the entry and with it, where they differ. */
  readonly moved: readonly Move[];
}

/**
 * @param n the number of an entry
 * @returns `undefined` for an entry that there is not, or that is no fact's
 * @throws NotFound
 */
export async function recordedFact(
  incidentId: string,
  n: number,
  ports: Pick<Ports, 'ledger' | 'settings' | 'now'>,
): Promise<RecordedFact | undefined> {
  const [entries, settings] = await Promise.all([
    ports.ledger.entries(incidentId),
    ports.settings.read(),
  ]);
  const now = ports.now.of(mustExist(incidentId, entries));
  const body = entries.find((entry) => entry.n === n)?.body;
  if (body?.type !== 'fact') return undefined;
  const at = (version: number) => {
    const then = stoodWith(incidentId, version, entries, settings.closures) as StoodWith;
    return { incident: then.incident, ...standingOf(then.incident, then.closures, now) };
  };
  const [before, after] = [at(n - 1), at(n)];
  const why = `the ${body.fact.kind} ${body.fact.id}`;
  const moved = movesBetween(before.milestones, after.milestones, why);
  const { incident, milestones } = after;
  return { fact: body.fact, incident, now, milestones, moved };
}
