/** Starting and waking clocks: one execution for each incident, regime and generation. */
import type { Temporal } from '../core/model.js';
import { type Incident, stored } from './incident.js';
import type { Clock, ClockName, Ports } from './ports.js';

/**
 * How long a clock may be silent beyond what it announced before the watchman asks: an
 * assessment takes a second, its retries two minutes in all.
 */
export const GRACE = { minutes: 5 };

type Starting = Pick<Ports, 'clocks' | 'executions' | 'now'>;

/** Whether an incident's regime is to be watched at all. */
export function runs(incident: Incident, regimeId: string): boolean {
  return incident.closed === null && incident.regimes.includes(regimeId);
}

/**
 * Starts the generation after `before`. The item is written first, so that whoever comes second
 * sees it; a crash between the two leaves a clock that has not shown itself, and the watchman
 * starts the same execution again, which starts once.
 */
export async function startNextGeneration(
  incidentId: string,
  regimeId: string,
  before: Pick<Clock, 'generation'> | undefined,
  { clocks, executions, now }: Starting,
): Promise<void> {
  const machine = now.machine();
  const clock: Clock = {
    incidentId,
    regimeId,
    generation: (before?.generation ?? 0) + 1,
    definition: executions.definition(regimeId),
    startedAt: stored(machine),
    token: null,
    enteredAt: null,
    version: 0,
    phase: null,
    wakeAt: null,
    checkAt: stored(machine.add(GRACE)),
    parks: 0,
    ended: false,
  };
  if (await clocks.begin(clock)) await executions.start(nameOf(clock));
}

/** What an execution is given and known by. */
export function nameOf({ incidentId, regimeId, generation, definition }: ClockName): ClockName {
  return { incidentId, regimeId, generation, definition };
}

/**
 * Sees to it that every clock of an incident hears of the record's present version: those that
 * wait are woken, those that ended or never began are started.
 *
 * Called after the entry was written; `park` writes its token before it looks for entries. So
 * whichever comes second sees the other, and no wake-up is lost.
 *
 * @returns whether every clock had shown already that it heard of entry `n`. One that is woken
 * here has not: it may break before it parks again, and would be missed at its wake-up only.
 */
export async function wakeClocks(incident: Incident, n: number, ports: Starting): Promise<boolean> {
  const present = await ports.clocks.of(incident.id);
  const missing = incident.regimes.filter(
    (id) => runs(incident, id) && !present.some(({ regimeId }) => regimeId === id),
  );
  await Promise.all([
    ...missing.map((id) => startNextGeneration(incident.id, id, undefined, ports)),
    ...present.map((clock) => wakeClock(clock, incident, ports)),
  ]);
  return missing.length === 0 && present.every((clock) => hasHeard(clock, n, incident));
}

/**
 * It parked with the entry in sight. Where nothing is to run, it has ended; or it waits until
 * everybody could be told that it will.
 */
function hasHeard({ regimeId, version, ended }: Clock, n: number, incident: Incident): boolean {
  return ended ? !runs(incident, regimeId) : version >= n;
}

/**
 * Starts the next generation of a clock whose execution has died. One that lives is left alone:
 * it has not parked yet. One that was never started is.
 */
export async function replaceIfDead(clock: Clock, ports: Starting): Promise<void> {
  if ((await ports.executions.start(nameOf(clock))) !== 'ended') return;
  await startNextGeneration(clock.incidentId, clock.regimeId, clock, ports);
}

/** Wakes a clock whatever it has seen; one that cannot be woken and has died is replaced. */
export async function wakeOrReplace(clock: Clock, ports: Starting): Promise<void> {
  if (clock.token === null || !(await ports.executions.wake(clock.token))) {
    await replaceIfDead(clock, ports);
  }
}

async function wakeClock(clock: Clock, incident: Incident, ports: Starting): Promise<void> {
  const { incidentId, regimeId, token, ended } = clock;
  if (ended) {
    if (!runs(incident, regimeId)) return;
    return startNextGeneration(incidentId, regimeId, clock, ports);
  }
  if (clock.version >= incident.version || token === null) return; // has seen it, or is about to
  if (await ports.executions.wake(token)) return;
  // The token was used up meanwhile: the clock has parked anew, or will when it has assessed.
  const again = await ports.clocks.get(incidentId, regimeId);
  const other = again?.token;
  if (other && other !== token && again.version < incident.version) {
    await ports.executions.wake(other);
  }
}

/** When a clock that waits until a moment must have shown itself, in the machine's time. */
export function checkAfter(seconds: number, machine: Temporal.Instant): Temporal.Instant {
  return machine.add({ seconds }).add(GRACE);
}
