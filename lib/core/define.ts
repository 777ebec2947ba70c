/**
 * The words that a regime file is written in. Each gives plain data with the one function that
 * applies it, and the text that a list of obligations shows for it.
 */
import { allOf, firstOf, type Match, submissionsOf } from './case.js';
import { type ClockOrder, elapsed, safeHours } from './counting/elapsed.js';
import { earlierOf, takeStep } from './counting/moments.js';
import { type BusinessDayOrder, businessDaysAfter } from './counting/us-business-days.js';
import type {
  Case,
  Condition,
  Count,
  Fact,
  FactKind,
  Period,
  Phase,
  Regime,
  RegimeText,
  Start,
  Step,
  Trigger,
} from './model.js';
import { compare, isAfter, isBefore } from './moment.js';

export { act } from './citation.js';

// ── Triggers ───────────────────────────────────────────────────────────────────────────────

/** The plain start: from the fact itself, for `due` and for `planBy`. */
export function startAt(fact: Fact): Start {
  const point = { at: fact.at, zone: fact.zone };
  return { fact, from: point, planFrom: point };
}

/** The earliest fact of a kind. */
export function first<K extends FactKind>(kind: K, match?: Match<K>): Trigger {
  return {
    text: `the first ${named(kind, match)}`,
    kinds: [kind],
    starts: (c) => one(firstOf(c.facts, kind, match) as Fact | undefined),
  };
}

/** The earliest of what several triggers give. */
export function earliest(...triggers: readonly Trigger[]): Trigger {
  return {
    text: `the earlier of ${triggers.map(({ text }) => text).join(' and ')}`,
    kinds: triggers.flatMap(({ kinds }) => kinds),
    starts: (c) => {
      const [start] = triggers
        .flatMap((trigger) => trigger.starts(c))
        .sort((a, b) => compare(a.fact.at, b.fact.at));
      return start ? [start] : [];
    },
  };
}

/** Each fact of a kind starts a period of its own. */
export function each(kind: FactKind, except?: (fact: Fact, c: Case) => boolean): Trigger {
  return {
    text: `each ${named(kind)}`,
    kinds: [kind],
    each: true,
    starts: (c) =>
      allOf(c.facts, kind)
        .filter((fact) => !except?.(fact, c))
        .map(startAt),
  };
}

/** Each start of several triggers, in the order of their facts. */
export function eachOf(...triggers: readonly Trigger[]): Trigger {
  return {
    text: triggers.map(({ text }) => text).join(', and '),
    kinds: triggers.flatMap(({ kinds }) => kinds),
    each: true,
    starts: (c) => {
      const facts = new Map(c.facts.map((fact, index) => [fact.id, index]));
      const place = ({ fact }: Start) => facts.get(fact.id) as number;
      return triggers.flatMap((t) => t.starts(c)).sort((a, b) => place(a) - place(b));
    },
  };
}

/**
 * Two things must have happened, and the later triggers; the period is counted from the one
 * named first. `both(belief, payment)` is triggered by a payment on Tuesday, and runs from the
 * belief of Monday.
 */
export function both(counted: Trigger, other: Trigger): Trigger {
  return {
    text: `${counted.text}, once there is ${other.text}`,
    kinds: [...counted.kinds, ...other.kinds],
    starts: (c) => {
      const [from] = counted.starts(c);
      const [with_] = other.starts(c);
      if (!from || !with_) return [];
      const later = isAfter(with_.fact.at, from.fact.at) ? with_ : from;
      return [{ ...from, fact: later.fact }];
    },
  };
}

/**
 * The submission of another report of the regime; until then the date is projected.
 *
 * @param orItsLimit for `planBy`, count from the report's limit under this text of the regime
 *   where the report was filed after it
 */
export function follows(report: string, orItsLimit?: string): Trigger {
  return {
    text: `the submission of the ${report}`,
    kinds: ['submission'],
    follows: report,
    starts: (c) => {
      const [submission] = submissionsOf(c.facts, report, c.regime.id);
      if (!submission) return [];
      const start = startAt(submission);
      const limited = orItsLimit === undefined ? undefined : c.counted(report, orItsLimit)?.count;
      const limit = limited?.due;
      if (!limit || !isAfter(submission.at, limit)) return [start];
      const why = `The ${report} was late; on the safe reading its limit starts the period`;
      return [
        {
          ...start,
          planFrom: { at: limit.toInstant(), zone: start.from.zone },
          why: [...asPlanned(limited), takeStep('planBy', why, limit)],
        },
      ];
    },
  };
}

/** No fact starts it. */
export const never: Trigger = {
  text: 'no fact: the text has no such duty',
  kinds: [],
  starts: () => [],
};

/** How a limit was counted, told as a part of `planBy`. */
function asPlanned({ steps }: Count): readonly Step[] {
  return steps.filter(({ of }) => of === 'due').map((step) => ({ ...step, of: 'planBy' }));
}

/** A trigger that waits for a condition as well. */
export function once(condition: Condition, trigger: Trigger): Trigger {
  return {
    ...trigger,
    text: `${trigger.text}, when ${condition.text}`,
    starts: (c) => (condition.holds(c) ? trigger.starts(c) : []),
  };
}

function one(fact: Fact | undefined): readonly Start[] {
  return fact ? [startAt(fact)] : [];
}

// ── Periods ────────────────────────────────────────────────────────────────────────────────

/** A number of hours, from the moment of the event. */
export function hours(n: number, order: ClockOrder = elapsed): Period {
  return {
    text: `${n} hours, ${order.name}`,
    run: (start, c, cite) => order.hours(n, start, c, cite),
  };
}

/** A number of months, from the moment of the event. */
export function months(n: number, order: ClockOrder = elapsed): Period {
  return {
    text: `${n === 1 ? 'one month' : `${n} months`}, ${order.name}`,
    run: (start, c, cite) => order.months(n, start, c, cite),
  };
}

/** A number of business days after the day of the event. */
export function businessDays(n: number, order: BusinessDayOrder): Period {
  return {
    text: `${n} business days of ${order.calendar}`,
    run: (start, c, cite) => businessDaysAfter(n, start, c, order, cite),
  };
}

/** The law says "promptly", "without delay", or nothing: no number, so none is invented. */
export const noPeriod: Period = {
  text: 'no number of days or hours in the law',
  run: () => NO_DATE,
};

/** No number in the law, and hours as advice: a `planBy` without a `due`. */
export function promptlyWithin(n: number): Period {
  return {
    text: `promptly; ${n} hours as advice`,
    run: ({ planFrom }, c, cite) => {
      const { moment, steps } = safeHours(n, planFrom, c.home, cite);
      return { ...NO_DATE, planBy: moment, steps };
    },
  };
}

/** A count that gives no date. */
export const NO_DATE: Count = {
  due: null,
  planBy: null,
  notBefore: null,
  nature: 'statutory',
  provisional: [],
  steps: [],
};

/** `planBy` no later than what another trigger and a number of hours would give. */
export function noLaterThan(trigger: Trigger, n: number, why: string) {
  return ({ count }: { readonly count: Count }, c: Case): Count => {
    const [other] = trigger.starts(c);
    if (!other || !count.planBy) return count;
    const safe = safeHours(n, other.planFrom, c.home);
    const planBy = earlierOf(count.planBy, safe.moment);
    if (planBy === count.planBy) return count;
    const steps = [...count.steps, ...safe.steps, takeStep('planBy', why, planBy)];
    return { ...count, planBy, steps };
  };
}

// ── Conditions ─────────────────────────────────────────────────────────────────────────────

export const always: Condition = { text: 'always', holds: () => true };

/** There is a fact of this kind. */
export function has<K extends FactKind>(kind: K, match?: Match<K>): Condition {
  return {
    text: `${named(kind, match)} is on record`,
    holds: (c) => firstOf(c.facts, kind, match) !== undefined,
  };
}

/** There are facts of this kind, and all of them match. */
export function only<K extends FactKind>(kind: K, match: Match<K>): Condition {
  return {
    text: `every ${kind} is ${described(match)}`,
    holds: (c) => {
      const all = allOf(c.facts, kind);
      return all.length > 0 && all.length === allOf(c.facts, kind, match).length;
    },
  };
}

/** One of these reports was filed. */
export function submitted(...reports: readonly string[]): Condition {
  return {
    text: `the ${reports.join(' or the ')} is in`,
    holds: (c) => reports.some((of) => submissionsOf(c.facts, of, c.regime.id).length > 0),
  };
}

/** The period at hand was started by a fact of this kind. */
export function startedBy(kind: FactKind): Condition {
  return {
    text: `the period starts from ${kind}`,
    holds: (_c, start) => start?.fact.kind === kind,
  };
}

export function not(condition: Condition): Condition {
  return { text: `not (${condition.text})`, holds: (c, start) => !condition.holds(c, start) };
}

export function all(...conditions: readonly Condition[]): Condition {
  return {
    text: conditions.map(({ text }) => text).join(', and '),
    holds: (c, start) => conditions.every((condition) => condition.holds(c, start)),
  };
}

export function any(...conditions: readonly Condition[]): Condition {
  return {
    text: conditions.map(({ text }) => text).join(', or '),
    holds: (c, start) => conditions.some((condition) => condition.holds(c, start)),
  };
}

/** A condition in the file's own words, where no shared word fits. */
export function when(text: string, holds: Condition['holds']): Condition {
  return { text, holds };
}

// ── What meets an obligation ───────────────────────────────────────────────────────────────

/** The earliest fact of one of these kinds. */
export function factOf(...kinds: readonly FactKind[]) {
  return (c: Case): Fact | undefined => c.facts.find(({ kind }) => kinds.includes(kind));
}

/** A later submission meets every earlier fact; one made before does not. */
export function submissionAfter(report: string) {
  return (c: Case, start: Start | undefined): Fact | undefined =>
    submissionsOf(c.facts, report, c.regime.id).find(
      ({ at }) => !start || !isBefore(at, start.fact.at),
    );
}

// ── Phases and regimes ─────────────────────────────────────────────────────────────────────

/** A phase; of those whose condition holds, the last in the list is where the regime stands. */
export function phase(id: string, condition: Condition, ...to: readonly string[]): Phase {
  const words = id.replaceAll('-', ' ');
  return { id, title: words.charAt(0).toUpperCase() + words.slice(1), when: condition, to };
}

/** A phase whose name is more than its id with spaces. */
export function titled(title: string, of: Phase): Phase {
  return { ...of, title };
}

/** A regime with one text. */
export function defineRegime(
  law: Omit<Regime, 'texts' | 'textFor'> & Omit<RegimeText, 'id' | 'title'>,
): Regime {
  const { appliesFrom, obligations, ...regime } = law;
  const text = { id: 'law', title: regime.title, appliesFrom, obligations };
  return { ...regime, texts: [text], textFor: () => text.id };
}

/** A regime with several texts or readings, of which a setting of the profile takes one. */
export function defineRegimeWithTexts(law: Regime): Regime {
  return law;
}

function named(kind: string, match?: object): string {
  return match ? `${kind} (${described(match)})` : kind;
}

function described(match: object): string {
  return Object.entries(match)
    .map(([field, value]) =>
      value === true ? field : value === false ? `not ${field}` : `${field}: ${value}`,
    )
    .join(', ');
}
