/** Recording a fact: checked, attributed, written once, and heard by every clock. */
import type { Milestone, Temporal } from '../core/model.js';
import { type Appending, append, mustExist } from './append.js';
import { canonical, digestOf } from './chain.js';
import { closuresAsOf, type Incident, incidentOf, milestonesOf } from './incident.js';
import { type Move, movesBetween } from './moves.js';
import { attributed, mustBeTrueTogether, type NewFact } from './new-facts.js';
import type { Actor, Entry, Ports, WrittenFact } from './ports.js';
import { KeyConflict, NotFound, StaleVersion } from './problems.js';

export interface RecordFactOrder {
  readonly incidentId: string;
  readonly fact: NewFact;
  readonly by: Actor;
  /** Refuse when this is not the record's version: somebody wrote meanwhile. */
  readonly ifVersion?: number;
  /** The same key with the same fact is the same call. */
  readonly key?: string;
}

export interface Recorded {
  readonly fact: WrittenFact;
  /** The record's version with this fact. */
  readonly version: number;
  readonly milestones: readonly Milestone[];
  readonly moved: readonly Move[];
  /** The call had been carried out before. */
  readonly repeated: boolean;
}

export type Recording = Appending & Pick<Ports, 'keys' | 'ids'>;

/**
 * Records one fact. Two who record at once are both kept, in one order.
 * @throws NotFound, StaleVersion, KeyConflict, and what `mustBeTrueTogether` throws: then
 * nothing is written
 */
export async function recordFact(order: RecordFactOrder, ports: Recording): Promise<Recorded> {
  const { incidentId, by, ifVersion } = order;
  const entries = await ports.ledger.entries(incidentId);
  mustExist(incidentId, entries);
  const id = await idFor(order, ports);
  const before = order.key === undefined ? undefined : sameCall(id, order.fact, entries);
  if (before) return answer(before, entries, true, incidentId, ports);

  const { closures } = await ports.settings.read();
  let repeated: Entry | undefined;
  let derived: Derived | undefined;
  const appended = await append(
    incidentId,
    by,
    (incident, present) => {
      repeated = order.key === undefined ? undefined : sameCall(id, order.fact, present);
      if (repeated) return undefined; // the same call, carried out by another just now
      if (ifVersion !== undefined && ifVersion !== incident.version) {
        const detail = `The record is at version ${incident.version}, you saw ${ifVersion}. Read it again.`;
        throw new StaleVersion(detail);
      }
      const now = ports.now.of(incident);
      const fact = attributed(order.fact, { by, recordedAt: now.toString(), id });
      const known = closuresAsOf(present, incident.version, closures);
      const withFact: Incident = { ...incident, facts: [...incident.facts, fact] };
      const milestones = mustBeTrueTogether(withFact, 1, known, { by, now, place: '' });
      derived = { now, milestones };
      return { type: 'fact', fact };
    },
    ports,
    () => derived?.milestones,
  );
  const { entry } = appended;
  if (entry) return answer(entry, appended.entries, false, incidentId, ports, derived);
  return answer(repeated as Entry, appended.entries, true, incidentId, ports);
}

/** What the check of a fact derived already. */
interface Derived {
  readonly now: Temporal.Instant;
  readonly milestones: readonly Milestone[];
}

/** The caller's own id, that of the key, or a new one. */
async function idFor({ fact, key, by, incidentId }: RecordFactOrder, ports: Recording) {
  const fresh = typeof fact?.id === 'string' ? fact.id : ports.ids.next('f');
  if (key === undefined) return fresh;
  const digest = digestOf({ incidentId, fact });
  const claim = { digest, id: fresh };
  const claimed = await ports.keys.claim(`${by.name} ${key}`, claim, ports.now.machine());
  if (claimed.digest !== digest) {
    throw new KeyConflict('This Idempotency-Key was used with another body. Use a new one.');
  }
  return claimed.id;
}

/** The entry that this very call wrote; another fact under the same id is none. */
function sameCall(id: string, fact: NewFact, entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ body }) => {
    if (body.type !== 'fact' || body.fact.id !== id) return false;
    const { by: _, recordedAt: __, ...said } = body.fact;
    return canonical(said) === canonical({ ...fact, id });
  });
}

/** What an entry brought about; the same however often it is asked, but for the present. */
async function answer(
  { n, body }: Entry,
  entries: readonly Entry[],
  repeated: boolean,
  incidentId: string,
  ports: Recording,
  derived?: Derived,
): Promise<Recorded> {
  if (body.type !== 'fact') throw new NotFound(`Entry ${n} of ${incidentId} is no fact.`);
  const { closures } = await ports.settings.read();
  const at = (version: number) => {
    const incident = incidentOf(incidentId, entries.slice(0, version)) as Incident;
    const now = derived?.now ?? ports.now.of(incident);
    return milestonesOf(incident, closuresAsOf(entries, version, closures), now);
  };
  const milestones = derived?.milestones ?? at(n);
  const why = `the ${body.fact.kind} ${body.fact.id}`;
  const moved = movesBetween(at(n - 1), milestones, why);
  return { fact: body.fact, version: n, milestones, moved, repeated };
}
