/**
 * Writing down: the one way in which an incident's record grows. An entry is written under the
 * next free number, marked as not yet heard; then the lists are brought up to date and the clocks
 * woken. The watchman takes the mark off when every clock has shown that it heard; whatever broke
 * before that, he finishes.
 */
import type { Milestone } from '../core/model.js';
import { sentence } from '../core/sentence.js';
import { datedOf, lastAcknowledgement } from './acknowledged.js';
import { linked } from './chain.js';
import { runs, wakeClocks } from './clocks.js';
import {
  closuresAsOf,
  type Incident,
  incidentOf,
  isOpen,
  isOption,
  lastHashOf,
  milestonesOf,
  stored,
} from './incident.js';
import type {
  Actor,
  BoardRow,
  Entry,
  EntryBody,
  EntryRef,
  IncidentHead,
  Now,
  Ports,
} from './ports.js';
import { Crowded, NotFound } from './problems.js';

export type Appending = Pick<
  Ports,
  'ledger' | 'clocks' | 'executions' | 'settings' | 'board' | 'now' | 'log' | 'inTurn'
>;

/** Each round one of those who write at once succeeds: far above any real crowd. */
const MOST_TRIES = 200;

/** What is to be written, decided anew whenever another entry came first; `undefined`: nothing. */
export type Decide = (incident: Incident, entries: readonly Entry[]) => EntryBody | undefined;

export interface Appended {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  /** The entry that was written; `undefined` where `decide` found nothing to write. */
  readonly entry: Entry | undefined;
}

/**
 * Appends to an incident's record and lets its clocks know.
 * @param derived the milestones of what was decided, where `decide` had to derive them
 * @throws NotFound for an unknown incident, Crowded, or whatever `decide` throws: then nothing
 * is written
 */
export async function append(
  incidentId: string,
  by: Actor,
  decide: Decide,
  ports: Appending,
  derived: () => readonly Milestone[] | undefined = () => undefined,
): Promise<Appended> {
  const { inTurn = atOnce } = ports;
  const appended = await inTurn(incidentId, () => write(incidentId, by, decide, ports));
  const { incident, entries, entry } = appended;
  if (entry) {
    await announce(incident, entries, { incidentId, n: entry.n }, ports, derived()).catch(
      // It is written, and the caller must not write it again; its mark calls the watchman.
      (error) => ports.log.error('entry not announced yet', { incidentId, error: String(error) }),
    );
  }
  return appended;
}

function atOnce<T>(_: string, work: () => Promise<T>): Promise<T> {
  return work();
}

/** Takes the next free number; whoever finds it taken reads again, and decides again. */
async function write(
  incidentId: string,
  by: Actor,
  decide: Decide,
  ports: Appending,
): Promise<Appended> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const entries = await ports.ledger.entries(incidentId);
    const incident = mustExist(incidentId, entries);
    const body = decide(incident, entries);
    if (body === undefined) return { incident, entries, entry: undefined };
    const recordedAt = stored(ports.now.of(incident));
    const entry = linked({ n: incident.version + 1, recordedAt, by, body }, lastHashOf(entries));
    if (!(await ports.ledger.append(incidentId, entry, ports.now.machine()))) continue;
    const all = [...entries, entry];
    return { incident: mustExist(incidentId, all), entries: all, entry };
  }
  throw new Crowded(
    sentence`Too many wrote to this incident at once; nothing was written. Try again.`,
  );
}

/** @throws NotFound where the record is empty */
export function mustExist(incidentId: string, entries: readonly Entry[]): Incident {
  const incident = incidentOf(incidentId, entries);
  if (incident === undefined) throw new NotFound(sentence`There is no incident ${incidentId}.`);
  return incident;
}

/**
 * Lets the lists and the clocks know of an entry, and takes its mark off where they all knew.
 * Safe to do again: the watchman does, for an entry whose mark is still there.
 *
 * The lists first: whoever changes what all open incidents must hear of writes that and then
 * looks for them. An incident that it does not find yet looks after it, so nothing is missed.
 *
 * @returns whether every clock had heard of it already
 */
export async function announce(
  incident: Incident,
  entries: readonly Entry[],
  ref: EntryRef,
  ports: Appending,
  milestones?: readonly Milestone[],
): Promise<boolean> {
  let isHeard = false;
  try {
    await refreshBoard(incident, entries, ports, milestones);
  } finally {
    isHeard = await wakeClocks(incident, ref.n, ports); // whatever became of the lists
  }
  if (isHeard) await ports.ledger.settle(ref);
  return isHeard;
}

export type Refreshing = Pick<Ports, 'ledger' | 'settings' | 'board' | 'log'> & {
  readonly now: Pick<Now, 'of'>;
};

/**
 * Brings the lists up to date with the record. Whoever changed them looks at the record again
 * and shows what it says by then: of two who write at once, neither leaves a row of the past.
 */
export async function refreshBoard(
  incident: Incident,
  entries: readonly Entry[],
  ports: Refreshing,
  milestones?: readonly Milestone[],
): Promise<void> {
  let [present, record, derived] = [incident, entries, milestones];
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    derived ??= await derivedFrom(present, record, ports);
    const rows = rowsOf(present, derived);
    if (!(await ports.board.refresh(headOf(present, rows), rows))) return;
    if ((await ports.ledger.lastNumber(incident.id)) === present.version) return;
    record = await ports.ledger.entries(incident.id);
    present = mustExist(incident.id, record);
    derived = undefined;
  }
}

function headOf(incident: Incident, rows: readonly BoardRow[]): IncidentHead {
  const planned = rows.flatMap(({ planBy }) => planBy ?? []);
  return {
    id: incident.id,
    title: incident.title,
    entity: incident.entity,
    regimes: incident.regimes,
    registeredAt: incident.registeredAt,
    closed: incident.closed !== null,
    drill: incident.drill !== null,
    version: incident.version,
    nextPlanBy: planned.toSorted()[0] ?? null,
  };
}

/** The milestones of a record as they stand now; none where its facts disagree. */
async function derivedFrom(
  incident: Incident,
  entries: readonly Entry[],
  { settings, log, now }: Pick<Refreshing, 'settings' | 'log' | 'now'>,
): Promise<readonly Milestone[]> {
  const { closures } = await settings.read();
  try {
    // Without the present a phase would be that of the last fact, which may be a year old.
    const known = closuresAsOf(entries, incident.version, closures);
    return milestonesOf(incident, known, now.of(incident));
  } catch (error) {
    // A closure declared later can make facts contradict each other that did not before. The
    // record stands; whoever opens the incident is told, and so is the operator.
    log.error('incident cannot be derived', { incidentId: incident.id, error: String(error) });
    return [];
  }
}

function rowsOf(incident: Incident, milestones: readonly Milestone[]): readonly BoardRow[] {
  return milestones
    .filter((milestone) => isOpen(milestone) && runs(incident, milestone.regime))
    .map((milestone) => rowOf(incident, milestone));
}

function rowOf(incident: Incident, milestone: Milestone): BoardRow {
  const { regime, obligation, trigger, force, certainty, phase } = milestone;
  const dated = datedOf(milestone);
  const { line, planBy, due } = dated;
  const seen = lastAcknowledgement(dated, incident);
  return {
    incidentId: incident.id,
    title: incident.title,
    entity: incident.entity,
    drill: incident.drill !== null,
    regime,
    obligation,
    line,
    trigger,
    planBy,
    due,
    force,
    certainty,
    option: isOption(milestone),
    phase,
    acknowledged: seen ? { by: seen.by, at: seen.at } : null,
  };
}
