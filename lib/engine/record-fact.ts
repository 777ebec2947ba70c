/** Recording a fact: checked, attributed, written once, and heard by every clock. */
import type { Milestone, Temporal } from '../core/model.js';
import { sentence } from '../core/sentence.js';
import { type Appending, append, mustExist } from './append.js';
import { canonical } from './chain.js';
import { claimed, claimedBefore } from './claims.js';
import {
  closuresAsOf,
  type Incident,
  milestonesOf,
  type StoodWith,
  stoodWith,
} from './incident.js';
import { mustBeAllowedToRecord } from './may.js';
import { type Move, movesBetween } from './moves.js';
import { attributed, mustBeTrueTogether, type NewFact } from './new-facts.js';
import type { Actor, Entry, Ports, WrittenFact } from './ports.js';
import { NotFound, StaleVersion } from './problems.js';

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
 * Records one fact. Two who record at once are both kept, in one order. A key is claimed when the
 * fact has been found good: one that was refused may be sent again, corrected, under its key.
 * @throws NotFound, StaleVersion, KeyConflict, and what `mustBeTrueTogether` throws: then
 * nothing is written
 */
export async function recordFact(order: RecordFactOrder, ports: Recording): Promise<Recorded> {
  const { incidentId, by, ifVersion } = order;
  const entries = await ports.ledger.entries(incidentId);
  const seen = mustExist(incidentId, entries);
  const call = { ...order, body: { incidentId, fact: order.fact } };
  const earlier = await claimedBefore(call, ports);
  let id = earlier ?? newIdOf(order, ports);
  const before = replayOf(id, order, seen, entries);
  if (before) return answer(before, entries, true, incidentId, ports);

  const { closures } = await ports.settings.read();
  const check = (incident: Incident, present: readonly Entry[]): Checked => {
    const { version } = incident;
    if (ifVersion !== undefined && ifVersion !== version) {
      throw new StaleVersion(
        sentence`The record is at version ${version}, you saw ${ifVersion}. Read it again.`,
      );
    }
    const now = ports.now.of(incident);
    const fact = attributed(order.fact, { by, recordedAt: now.toString(), id });
    const known = closuresAsOf(present, version, closures);
    const withFact: Incident = { ...incident, facts: [...incident.facts, fact] };
    const milestones = mustBeTrueTogether(withFact, 1, known, { by, now, place: '' });
    return { version, fact, now, milestones };
  };
  let checked: Checked | undefined;
  if (order.key !== undefined && earlier === undefined) {
    checked = check(seen, entries);
    id = await claimed(call, id, ports);
  }
  let repeated: Entry | undefined;
  const appended = await append(
    incidentId,
    by,
    (incident, present) => {
      repeated = replayOf(id, order, incident, present);
      if (repeated) return undefined; // the same call, carried out by another just now
      // Somebody may have written since; and the claim may be a twin's, for an id of its own.
      const holds = checked?.version === incident.version && checked.fact.id === id;
      if (!checked || !holds) checked = check(incident, present);
      return { type: 'fact', fact: checked.fact };
    },
    ports,
    () => checked?.milestones,
  );
  const { entry } = appended;
  if (entry) return answer(entry, appended.entries, false, incidentId, ports, checked);
  return answer(repeated as Entry, appended.entries, true, incidentId, ports);
}

/** A fact that can be recorded after a version of the record, and what was derived with it. */
interface Checked {
  readonly version: number;
  readonly fact: WrittenFact;
  readonly now: Temporal.Instant;
  readonly milestones: readonly Milestone[];
}

function newIdOf({ fact }: RecordFactOrder, { ids }: Recording): string {
  return typeof fact?.id === 'string' ? fact.id : ids.next('f');
}

/**
 * What the call would write, where it is there already. Whoever wrote it is told so; others are as
 * far as they may record it: that it is there is an answer to those alone.
 * @throws Forbidden
 */
function replayOf(
  id: string,
  { key, by, fact }: RecordFactOrder,
  { facts }: Incident,
  entries: readonly Entry[],
): Entry | undefined {
  const entry = key === undefined ? undefined : sameCall(id, fact, entries);
  if (entry?.body.type !== 'fact') return undefined;
  if (entry.by.name !== by.name) mustBeAllowedToRecord(by, entry.body.fact, facts);
  return entry;
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
  derived?: Checked,
): Promise<Recorded> {
  if (body.type !== 'fact') throw new NotFound(sentence`Entry ${n} of ${incidentId} is no fact.`);
  const { closures } = await ports.settings.read();
  const at = (version: number) => {
    const then = stoodWith(incidentId, version, entries, closures) as StoodWith;
    const now = derived?.now ?? ports.now.of(then.incident);
    return milestonesOf(then.incident, then.closures, now);
  };
  const milestones = derived?.milestones ?? at(n);
  const why = `the ${body.fact.kind} ${body.fact.id}`;
  const moved = movesBetween(at(n - 1), milestones, why);
  return { fact: body.fact, version: n, milestones, moved, repeated };
}
