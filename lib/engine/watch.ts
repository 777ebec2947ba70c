/**
 * The watchman: looks for what should have happened and did not, and makes it happen. Each kind
 * is found by an index. A lost callback, a stopped execution or an outage costs minutes.
 */
import { type Appending, announce, mustExist } from './append.js';
import { nameOf, replaceIfDead, startNextGeneration, wakeOrReplace } from './clocks.js';
import { finishFanOut } from './declare-closure.js';
import { stored } from './incident.js';
import type { Clock, EntryRef, Ports, SentAlert } from './ports.js';
import { someAtOnce } from './some-at-once.js';

type Watching = Appending &
  Pick<Ports, 'alerts'> & {
    /** How many he mends at once: one where callers wait for the same database. */
    readonly atOnce?: number;
  };

export interface Watched {
  /** Clocks that had been silent for too long, and run again. */
  readonly revived: number;
  /** Entries whose clocks had not all heard of them. */
  readonly announced: number;
  /** Messages that were claimed and never sent. */
  readonly abandoned: number;
  /** Changes that had not reached every incident. */
  readonly finished: number;
}

/** As long as a call may take to finish what it began. */
const PATIENCE = { minutes: 1 };

/** One round. What cannot be mended now is logged, and tried again in the next. */
export async function watch(ports: Watching): Promise<Watched> {
  const machine = ports.now.machine();
  const before = machine.subtract(PATIENCE);
  const { jobs } = await ports.settings.read();
  const started = jobs.filter(({ startedAt }) => startedAt < stored(before));
  const round = {
    announced: await each(byIncident(await ports.ledger.unsettled(before)), ports, finishEntries),
    abandoned: await each(await ports.alerts.abandoned(machine), ports, retake),
    revived: await each(await ports.clocks.silentSince(machine), ports, revive),
    // Last, for it may take longer than all the others, and a round may be cut short.
    finished: await each(started, ports, finishFanOut),
  };
  if (Object.values(round).some((count) => count > 0)) ports.log.info('watchman mended', round);
  return round;
}

/**
 * Does it for each, and counts those that were not well already (`false`); one that fails does
 * not keep the others from being mended.
 */
async function each<T>(
  things: readonly T[],
  ports: Watching,
  mend: (thing: T, ports: Watching) => Promise<unknown>,
): Promise<number> {
  let mended = 0;
  await someAtOnce(things, ports.atOnce ?? 1, async (thing) => {
    try {
      if ((await mend(thing, ports)) !== false) mended += 1;
    } catch (error) {
      ports.log.error('watchman could not mend', { error: String(error) });
    }
  });
  return mended;
}

/** The entries of each incident, the last one first. */
function byIncident(refs: readonly EntryRef[]): readonly (readonly EntryRef[])[] {
  const groups = new Map<string, EntryRef[]>();
  for (const ref of refs) {
    const group = groups.get(ref.incidentId);
    if (group) group.push(ref);
    else groups.set(ref.incidentId, [ref]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => b.n - a.n));
}

/**
 * Every clock has heard of them, or is told once more; one that died hears in its next
 * generation. Whoever has heard of the last entry has heard of those before it.
 */
async function finishEntries(
  [last, ...earlier]: readonly EntryRef[],
  ports: Watching,
): Promise<boolean> {
  if (!last) return false;
  const { incidentId } = last;
  const entries = await ports.ledger.entries(incidentId);
  const incident = mustExist(incidentId, entries);
  if (await announce(incident, entries, last, ports)) {
    for (const ref of earlier) await ports.ledger.settle(ref);
    return false;
  }
  for (const clock of await ports.clocks.of(incidentId)) {
    if (!clock.ended && clock.version < incident.version) await replaceIfDead(clock, ports);
  }
  return true;
}

/** Its clock looks again, and takes what it had claimed; where nothing runs, nothing is owed. */
async function retake({ incidentId, regimeId }: SentAlert, ports: Watching): Promise<boolean> {
  const clock = await ports.clocks.get(incidentId, regimeId);
  if (!clock || clock.ended) return false;
  await wakeOrReplace(clock, ports);
  return true;
}

/**
 * A clock that gave no sign: woken if it waits, started if it never began, and otherwise a new
 * generation takes over; if the old one lives after all, it finds itself superseded.
 */
async function revive(clock: Clock, ports: Watching): Promise<void> {
  const { incidentId, regimeId, token, enteredAt } = clock;
  ports.log.info('clock revived', { incidentId, regimeId, generation: clock.generation });
  if (enteredAt === null && (await ports.executions.start(nameOf(clock))) === 'started') return;
  if (token !== null && (await ports.executions.wake(token))) return;
  // Also where nothing is to run any more: an execution ends its clock in an order that loses
  // no fact (`assess`), and we would not.
  await startNextGeneration(incidentId, regimeId, clock, ports);
}
