/**
 * What happened in a drill between two looks at it. The server says what is so; at which moment
 * it became so is found by deriving again in between, so that a hold that runs out at midnight
 * is told at midnight and not when we happened to look.
 */
import { derive } from '../../../lib/core/derive.js';
import { InputProblem } from '../../../lib/core/errors.js';
import { type Milestone, Temporal } from '../../../lib/core/model.js';
import { readScenario } from '../../../lib/core/scenario.js';
import { lineOf } from '../../../lib/engine/incident.js';
import type { AlertAnswer, IncidentAnswer, WrittenFact } from '../../api.js';
import type { Dates } from '../../text/moves.js';

export interface DatesAndWait extends Dates {
  readonly notBefore: string | null;
}

/** One thing that happened, at a moment of the drill's own time. */
export type Happening = { readonly at: string } & (
  | { readonly type: 'fact'; readonly fact: WrittenFact }
  | {
      readonly type: 'milestone';
      readonly regime: string;
      readonly obligation: string;
      readonly from: DatesAndWait | null;
      readonly to: DatesAndWait | null;
    }
  | { readonly type: 'phase'; readonly regime: string; readonly phase: string }
  | {
      readonly type: 'alert';
      readonly regime: string;
      readonly obligation: string;
      readonly kind: AlertAnswer['kind'];
      readonly step: string;
      readonly state: AlertAnswer['state'];
      readonly people: readonly string[];
      readonly error: string | null;
    }
);

const ORDER: readonly Happening['type'][] = ['fact', 'phase', 'milestone', 'alert'];

/** @param before the look before; undefined for the first: then all is new */
export function happeningsBetween(
  before: IncidentAnswer | undefined,
  after: IncidentAnswer,
): readonly Happening[] {
  const past = new Past(before, after);
  return [
    ...factsSince(before, after),
    ...phasesSince(before, after, past),
    ...milestonesSince(before, after, past),
    ...alertsSince(before, after),
  ].toSorted(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  );
}

function factsSince(before: IncidentAnswer | undefined, after: IncidentAnswer): Happening[] {
  const known = new Set(before?.facts.map(({ id }) => id));
  const fresh = after.facts.filter(({ id }) => !known.has(id));
  return fresh.map((fact) => ({ type: 'fact', at: knownAt(fact), fact }));
}

/** When the record learned of it: at its own time, but for one that came late. */
function knownAt({ at, recordedAt }: WrittenFact): string {
  if (typeof recordedAt !== 'string') return at;
  return Temporal.Instant.compare(recordedAt, at) > 0 ? recordedAt : at;
}

function phasesSince(
  before: IncidentAnswer | undefined,
  after: IncidentAnswer,
  past: Past,
): Happening[] {
  return after.clocks.flatMap(({ regime, phase }) => {
    const old = before?.clocks.find((clock) => clock.regime === regime)?.phase ?? null;
    if (phase === null || phase === old) return [];
    const at = past.whenFirst((milestones) =>
      milestones.some((one) => one.regime === regime && one.phase === phase),
    );
    return [{ type: 'phase', at, regime, phase }];
  });
}

function milestonesSince(
  before: IncidentAnswer | undefined,
  after: IncidentAnswer,
  past: Past,
): Happening[] {
  const key = (one: Milestone) => `${one.regime} ${lineOf(one)}`;
  const old = new Map(before?.milestones.map((one) => [key(one), one]));
  const changes: Happening[] = [];
  for (const milestone of after.milestones) {
    const was = old.get(key(milestone));
    old.delete(key(milestone));
    const [from, to] = [was ? datesOf(was) : null, datesOf(milestone)];
    // What merely waits, or never applied, has not begun.
    const isQuiet = to.state === 'pending' || to.state === 'not-required';
    if (same(from, to) || (isQuiet && from === null)) continue;
    const at = past.whenFirst((milestones) =>
      milestones.some((one) => key(one) === key(milestone) && same(datesOf(one), to)),
    );
    const { regime, obligation } = milestone;
    changes.push({ type: 'milestone', at, regime, obligation, from, to });
  }
  for (const [gone, was] of old) {
    const { regime, obligation } = was;
    const at = past.whenFirst((milestones) => !milestones.some((one) => key(one) === gone));
    changes.push({ type: 'milestone', at, regime, obligation, from: datesOf(was), to: null });
  }
  return changes;
}

function datesOf({ state, planBy, due, notBefore }: Milestone): DatesAndWait {
  return { state, planBy, due, notBefore };
}

function same(a: DatesAndWait | null, b: DatesAndWait | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What was sent, or could not be; the same words to several people are one. */
function alertsSince(before: IncidentAnswer | undefined, after: IncidentAnswer): Happening[] {
  const told = new Map(before?.sent.map(({ alert, state }) => [alert, state]));
  const groups = new Map<string, AlertAnswer[]>();
  for (const alert of after.sent) {
    if (alert.state === told.get(alert.alert)) continue;
    if (alert.state === 'claimed' || alert.state === 'moot') continue;
    const { regime, obligation, trigger, kind, step, state, stateAt, error } = alert;
    const group = JSON.stringify([regime, obligation, trigger, kind, step, state, stateAt, error]);
    groups.set(group, [...(groups.get(group) ?? []), alert]);
  }
  return [...groups.values()].flatMap((alerts) => {
    const [first] = alerts;
    if (!first) return [];
    const { regime, obligation, kind, step, state, stateAt, error } = first;
    const people = alerts.map(({ person }) => person);
    const head = { regime, obligation, kind, step, state, error };
    return [{ type: 'alert' as const, at: stateAt, ...head, people }];
  });
}

// ── When it became so ──────────────────────────────────────────────────────────────────────

/** The time between two looks, lived through again. */
class Past {
  readonly #from: Temporal.Instant;
  readonly #to: Temporal.Instant;
  readonly #known = new Map<string, readonly Milestone[] | undefined>();

  constructor(
    before: IncidentAnswer | undefined,
    private readonly after: IncidentAnswer,
  ) {
    const { drill, registeredAt } = after;
    this.#to = Temporal.Instant.from(drill?.now ?? registeredAt);
    this.#from = Temporal.Instant.from(before?.drill?.now ?? registeredAt);
  }

  /** The first moment at which it is so, to the second; the last look where none is found. */
  whenFirst(holds: (milestones: readonly Milestone[]) => boolean): string {
    const is = (at: Temporal.Instant) => {
      const milestones = this.#milestonesAt(at);
      return milestones !== undefined && holds(milestones);
    };
    if (is(this.#from)) return this.#from.toString();
    let last = this.#from;
    for (const moment of this.#turns()) {
      if (is(moment)) return this.#flipBetween(last, moment, is).toString();
      last = moment;
    }
    return this.#to.toString();
  }

  /** The moments at which facts came, and the last look. */
  #turns(): readonly Temporal.Instant[] {
    const facts = this.after.facts.map((fact) => Temporal.Instant.from(knownAt(fact)));
    return [...facts, this.#to]
      .filter((at) => Temporal.Instant.compare(at, this.#from) >= 0)
      .toSorted(Temporal.Instant.compare);
  }

  /** It is not so at `from`, and is at `to`; in between no fact came. */
  #flipBetween(
    from: Temporal.Instant,
    to: Temporal.Instant,
    is: (at: Temporal.Instant) => boolean,
  ): Temporal.Instant {
    const second = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);
    let [low, high] = [second(from), second(to)];
    if (high <= low || !is(Temporal.Instant.fromEpochMilliseconds(high * 1000 - 1))) return to;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (is(Temporal.Instant.fromEpochMilliseconds(middle * 1000))) high = middle;
      else low = middle;
    }
    return Temporal.Instant.fromEpochMilliseconds(high * 1000);
  }

  /** The milestones with what was known by then; undefined where nothing can be derived. */
  #milestonesAt(now: Temporal.Instant): readonly Milestone[] | undefined {
    const key = now.toString();
    if (!this.#known.has(key)) this.#known.set(key, this.#derived(now));
    return this.#known.get(key);
  }

  #derived(now: Temporal.Instant): readonly Milestone[] | undefined {
    const { id, regimes, profile, zone, facts } = this.after;
    const known = facts.filter((fact) => Temporal.Instant.compare(knownAt(fact), now) <= 0);
    const scenario = { id, regimes, profile: { ...profile, zone }, facts: known, now: `${now}` };
    try {
      return derive(readScenario(scenario)).milestones;
    } catch (error) {
      if (error instanceof InputProblem) return undefined;
      throw error;
    }
  }
}
