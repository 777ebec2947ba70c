/**
 * The phases that a regime of an incident went through, read from its record: nothing keeps
 * them, and whoever asks derives them again. What was retracted since counts as it did then.
 */
import { InputProblem } from '../../core/errors.js';
import { type Scenario, Temporal } from '../../core/model.js';
import {
  closuresAsOf,
  type Incident,
  loaded,
  phaseAt,
  scenarioFor,
} from '../../engine/incident.js';
import type { DeclaredClosure, Entry, EntryBody } from '../../engine/ports.js';

/** A phase, and since when it was there, as an instant. */
export interface PhaseSince {
  readonly phase: string;
  readonly since: string;
}

/** An acknowledgement or a note moves no phase; these can. */
const MOVES: Readonly<Record<EntryBody['type'], boolean>> = {
  registered: true,
  fact: true,
  closed: false,
  reopened: false,
  'regime-added': true,
  'regime-not-applicable': true,
  acknowledged: false,
  note: false,
  'closures-changed': true,
};

/** As often as a clock looks whether time alone has moved it: `assess.ts`. */
const LOOK = { hours: 7 * 24 };

/**
 * The way of one regime, from the phase in which it began to the present one; empty where it
 * never ran, or where nothing could be derived.
 * @param closures those that are declared
 * @param now the incident's time
 */
export function wayOf(
  regimeId: string,
  incident: Incident,
  entries: readonly Entry[],
  closures: readonly DeclaredClosure[],
  now: Temporal.Instant,
): readonly PhaseSince[] {
  const whole = orNothing(() => scenarioFor({ ...incident, regimes: [regimeId] }, closures, now));
  if (!whole) return [];
  const known = new Set<string>();
  let runs = false;
  const moving = entries.filter(({ body }) => MOVES[body.type]);
  const way = moving.flatMap(({ n, recordedAt, body }, index) => {
    for (const id of factsIn(body)) known.add(id);
    runs = runsAfter(body, regimeId, runs);
    if (!runs) return [];
    const heard = new Set(closuresAsOf(entries, n, closures));
    const then: Scenario = {
      ...whole,
      facts: whole.facts.filter(({ id }) => known.has(id)),
      closures: whole.closures.filter((_, place) => heard.has(closures[place] as DeclaredClosure)),
    };
    const next = moving[index + 1];
    const until = next ? loaded(next.recordedAt) : now;
    // Where its facts contradicted each other then, the clock stayed where it was.
    return orNothing(() => phasesBetween(regimeId, then, loaded(recordedAt), until)) ?? [];
  });
  return way.filter(({ phase }, index) => phase !== way[index - 1]?.phase);
}

function factsIn(body: EntryBody): readonly string[] {
  if (body.type === 'registered') return body.facts.map(({ id }) => id);
  return body.type === 'fact' ? [body.fact.id] : [];
}

function runsAfter(body: EntryBody, regimeId: string, before: boolean): boolean {
  if (body.type === 'registered') return body.regimes.includes(regimeId);
  if (body.type === 'regime-added') return before || body.regime === regimeId;
  return body.type === 'regime-not-applicable' ? before && body.regime !== regimeId : before;
}

function orNothing<T>(derive: () => T): T | undefined {
  try {
    return derive();
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/** The phase at a moment, and those that time alone led to before another. */
function phasesBetween(
  regimeId: string,
  scenario: Scenario,
  from: Temporal.Instant,
  until: Temporal.Instant,
): readonly PhaseSince[] {
  const at = (moment: Temporal.Instant) => phaseAt(scenario, regimeId, moment);
  const phases = [{ phase: at(from), since: from.toString() }];
  let moment = from;
  while (Temporal.Instant.compare(moment, until) < 0) {
    const look = earlier(moment.add(LOOK), until);
    const last = phases.at(-1) as PhaseSince;
    const changed = changeBetween(moment, look, (one) => at(one) !== last.phase);
    if (changed) phases.push({ phase: at(changed), since: changed.toString() });
    moment = changed ?? look;
  }
  return phases;
}

/** The first second at which something is so that was not, by halving; if it is so at the end. */
function changeBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  isSo: (moment: Temporal.Instant) => boolean,
): Temporal.Instant | undefined {
  if (!isSo(to)) return undefined;
  let [before, after] = [from.epochMilliseconds, to.epochMilliseconds];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2);
    if (isSo(Temporal.Instant.fromEpochMilliseconds(middle))) after = middle;
    else before = middle;
  }
  return Temporal.Instant.fromEpochMilliseconds(after);
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
