/**
 * Looking at the facts anew: in which phase the regime stands, whether somebody is owed a
 * message, and when to look again. It writes nothing but the end of a clock, and on the board a
 * phase that time alone has moved.
 */
import { InputProblem } from '../core/errors.js';
import { Temporal } from '../core/model.js';
import { regimeCalled } from '../core/regimes/index.js';
import { mustExist, refreshBoard } from './append.js';
import { nameOf, runs, startNextGeneration } from './clocks.js';
import { type Incident, loaded, stored } from './incident.js';
import { nextToPlay, type Playing, playDrill } from './play-drill.js';
import type { Clock, ClockName, Wake } from './ports.js';
import { type Looking, look, type View } from './view.js';

/** What the state machine is told; see `workflow/states.ts`. */
export interface Step {
  /** The phase that the facts put it in. */
  readonly phase: string;
  /** Somebody is owed a message: to `Remind` before parking. */
  readonly owed: boolean;
  /** This execution is done: closed, not applicable, or another took over. */
  readonly ended: boolean;
  /** The version of the record that was seen. */
  readonly version: number;
  readonly wake: Wake;
}

type Assessing = Looking & Playing;

/** No park without an end: whatever was lost is found within a week. */
const LONGEST_PARK = { hours: 7 * 24 };
const SHORTEST_PARK_SECONDS = 1;

/** When facts contradict each other nothing can be derived until a person mends it. */
const BROKEN_PARK = { hours: 1 };

/** An execution of Step Functions ends after a year; long before, the next one takes over. */
const LONGEST_LIFE = { hours: 300 * 24 };

/**
 * Its history may have 25,000 events, and we stop at 20,000. From park to park there are 20 at
 * most: an assessment and a reminder with their choices (14), and the park itself (6). Five more
 * are left for what is tried again, or takes a second round.
 */
const MOST_PARKS = 800;

/**
 * Assesses one clock.
 * @throws NotFound where its incident is gone, which no state machine survives
 */
export async function assess(name: ClockName, ports: Assessing): Promise<Step> {
  const clock = await ports.clocks.get(name.incidentId, name.regimeId);
  if (!clock || !isPresent(clock, name)) return ended();
  const incident = mustExist(name.incidentId, await ports.ledger.entries(name.incidentId));
  const isWatched = runs(incident, name.regimeId);
  if (isWatched && isWornOut(clock, ports)) return handOver(clock, ports);
  if (isWatched) await playDrill(name.regimeId, incident, ports);
  try {
    const view = await look(name.incidentId, name.regimeId, ports);
    // Also where it was closed since we read it: what saw the end must not park as if it had not.
    if (!runs(view.incident, name.regimeId)) {
      if (isQuiet(view.owed)) return endClock(clock, view.incident, ports);
      if (isWornOut(clock, ports)) return handOver(clock, ports);
    }
    const step = stepOf(view, clock, ports);
    if (hasMovedByItself(clock, step)) await refreshBoard(view.incident, view.entries, ports);
    return step;
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    if (!isWatched) return endClock(clock, incident, ports); // nobody can be told what stands
    return brokenStep(error, clock, incident, ports);
  }
}

/** Everybody was told whatever they could be told: nothing is owed, and nothing tried again. */
function isQuiet({ alerts, moot, next }: View['owed']): boolean {
  return alerts.length === 0 && moot.length === 0 && next === undefined;
}

async function handOver(clock: Clock, ports: Assessing): Promise<Step> {
  await startNextGeneration(clock.incidentId, clock.regimeId, clock, ports);
  return ended();
}

/** A generation that is not the present one is superseded: it ends, whatever it knows. */
function isPresent(clock: Clock, { generation, definition }: ClockName): boolean {
  return clock.generation === generation && clock.definition === definition && !clock.ended;
}

/** A deployment changed its machine, or it has lived long enough: the next one takes over. */
function isWornOut(clock: Clock, { executions, now }: Assessing): boolean {
  if (clock.definition !== executions.definition(clock.regimeId)) return true;
  if (clock.parks >= MOST_PARKS) return true;
  const until = loaded(clock.startedAt).add(LONGEST_LIFE);
  return Temporal.Instant.compare(now.machine(), until) > 0;
}

/**
 * Ends the clock of what is closed. The end is written first and the record read again after
 * it, as a park does: a fact that came meanwhile either saw the end, or is seen here.
 */
async function endClock(clock: Clock, incident: Incident, ports: Assessing): Promise<Step> {
  if (!(await ports.clocks.end(nameOf(clock)))) return ended();
  const entries = await ports.ledger.entries(clock.incidentId);
  const again = mustExist(clock.incidentId, entries);
  if (again.version !== incident.version && runs(again, clock.regimeId)) {
    await startNextGeneration(clock.incidentId, clock.regimeId, clock, ports);
  }
  return ended();
}

function ended(): Step {
  const wake = { seconds: SHORTEST_PARK_SECONDS, at: stored(loaded('1970-01-01T00:00:00Z')) };
  return { phase: '', owed: false, ended: true, version: 0, wake };
}

function stepOf(view: View, clock: Clock, ports: Assessing): Step {
  const { regimeId } = clock;
  const { incident, owed, now, phaseThen } = view;
  const phase = phaseThen(now);
  const limit = now.add(LONGEST_PARK);
  const next = [owed.next, nextToPlay(regimeId, incident, ports), limit]
    .filter((moment) => moment !== undefined)
    .toSorted(Temporal.Instant.compare)[0] as Temporal.Instant;
  const at = phaseChange(phase, now, next, phaseThen) ?? next;
  return {
    phase,
    owed: owed.alerts.length > 0 || owed.moot.length > 0,
    ended: false,
    version: incident.version,
    wake: wakeAt(at, now, incident),
  };
}

/**
 * Whether time alone moved the phase: whoever writes to the record brings the board up to date,
 * and when a delay expires nobody writes.
 */
function hasMovedByItself(clock: Clock, { phase, version }: Step): boolean {
  return clock.phase !== null && clock.phase !== phase && clock.version === version;
}

/**
 * When a phase ends by itself before a moment: a delay that expires, a waiting period that is
 * over. Found by asking the law at the end of the interval and halving it, to a second.
 */
function phaseChange(
  phase: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  phaseThen: (moment: Temporal.Instant) => string,
): Temporal.Instant | undefined {
  if (phaseThen(to) === phase) return undefined;
  let [before, after] = [from.epochMilliseconds, to.epochMilliseconds];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2);
    if (phaseThen(Temporal.Instant.fromEpochMilliseconds(middle)) === phase) before = middle;
    else after = middle;
  }
  return Temporal.Instant.fromEpochMilliseconds(after);
}

/** A moment of the incident, and the machine's seconds until then: a drill's run faster. */
function wakeAt(at: Temporal.Instant, now: Temporal.Instant, { drill }: Incident): Wake {
  const milliseconds = at.epochMilliseconds - now.epochMilliseconds;
  const seconds = Math.ceil(milliseconds / 1000 / (drill?.speed ?? 1));
  return { seconds: Math.max(SHORTEST_PARK_SECONDS, seconds), at: stored(at) };
}

/** Nothing can be derived: stays where it was, looks again in an hour, and says so. */
function brokenStep(
  problem: InputProblem,
  clock: Clock,
  incident: Incident,
  { log, now }: Assessing,
): Step {
  const { incidentId, regimeId } = clock;
  log.error('clock cannot be assessed', { incidentId, regimeId, problem: problem.type });
  const present = now.of(incident);
  return {
    phase: clock.phase ?? firstPhaseOf(regimeId),
    owed: false,
    ended: false,
    version: incident.version,
    wake: wakeAt(present.add(BROKEN_PARK), present, incident),
  };
}

function firstPhaseOf(regimeId: string): string {
  return regimeCalled(regimeId).phases[0]?.id ?? '';
}
