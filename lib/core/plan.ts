/**
 * Milestones to reminders and escalations: who should hear what, and when. Reminders are scaled
 * to the length of the clock and run against `planBy`; after that, and after `due`, they repeat
 * until the report is filed or a fact makes it moot. Nothing urges what the law forbids.
 *
 * The policy is data and can be replaced; its numbers are ours, none is law.
 */
import { type Milestone, Temporal } from './model.js';
import { compare } from './moment.js';

/** Who can be told. */
export type Role = 'grc' | 'counsel' | 'executive';

/** A step of a ladder: with a share of the clock left, or with so many hours left. */
export type Rung =
  | { readonly step: string; readonly shareLeft: number }
  | { readonly step: string; readonly hoursLeft: number };

/** Reminders for clocks up to a length: the first ladder that is long enough serves. */
export interface Ladder {
  readonly upToHours: number;
  readonly rungs: readonly Rung[];
}

/** A steady repetition: so often, for so long; the last one of a list has no end. */
export interface Repetition {
  readonly everyHours: number;
  readonly forHours?: number;
}

/** When nobody acknowledges, who hears next, and after how long. */
export interface EscalationRule {
  readonly to: readonly Role[];
  /** A share of the time left at the step, within bounds in hours. */
  readonly afterShareLeft: number;
  readonly atLeastHours: number;
  readonly atMostHours: number;
}

/** Everything that decides on alerts. */
export interface Policy {
  readonly ladders: readonly Ladder[];
  /** From `planBy` to `due`: it is in time still, but not on every reading. */
  readonly afterPlanBy: readonly Repetition[];
  /** From `due` on, until it is filed. */
  readonly afterDue: readonly Repetition[];
  /** For what the law leaves without a number: a steady nudge. */
  readonly whileOpen: readonly Repetition[];
  readonly remind: readonly Role[];
  /** In order: who hears when those before did not acknowledge. */
  readonly escalate: readonly EscalationRule[];
}

/** One message to come: a reminder, or its escalation if nobody acknowledges. */
export interface Alert {
  readonly regime: string;
  readonly obligation: string;
  readonly trigger: string;
  /** The date it runs against, as the milestone gives it; `null` for what has none. */
  readonly date: string | null;
  readonly kind: 'reminder' | 'escalation';
  /** Which step: an acknowledgement quiets this one, never the next. */
  readonly step: string;
  /** 0 for the reminder itself, then one for each escalation of it. */
  readonly level: number;
  readonly at: Temporal.Instant;
  readonly to: readonly Role[];
}

const HOUR = 3_600_000;
const DAY = 24;

/**
 * The default: right for a company that set nothing. Short clocks get every rung, long ones
 * weeks, then days, then hours; who is asleep at one rung is awake at the next.
 */
export const defaultPolicy: Policy = {
  ladders: [
    {
      upToHours: 36, // the 24-hour clocks
      rungs: [
        { step: 'start', shareLeft: 1 },
        { step: 'half', shareLeft: 1 / 2 },
        { step: 'quarter', shareLeft: 1 / 4 },
        { step: '2-hours', hoursLeft: 2 },
        { step: '30-minutes', hoursLeft: 1 / 2 },
        { step: 'limit', hoursLeft: 0 },
      ],
    },
    {
      upToHours: 6 * DAY, // 72 hours, three to five days, four business days
      rungs: [
        { step: 'start', shareLeft: 1 },
        { step: 'half', shareLeft: 1 / 2 },
        { step: '1-day', hoursLeft: DAY },
        { step: '8-hours', hoursLeft: 8 },
        { step: '2-hours', hoursLeft: 2 },
        { step: '30-minutes', hoursLeft: 1 / 2 },
        { step: 'limit', hoursLeft: 0 },
      ],
    },
    {
      upToHours: 16 * DAY, // seven business days
      rungs: [
        { step: 'start', shareLeft: 1 },
        { step: 'half', shareLeft: 1 / 2 },
        { step: '3-days', hoursLeft: 3 * DAY },
        { step: '1-day', hoursLeft: DAY },
        { step: '4-hours', hoursLeft: 4 },
        { step: '1-hour', hoursLeft: 1 },
        { step: 'limit', hoursLeft: 0 },
      ],
    },
    {
      upToHours: Number.POSITIVE_INFINITY, // a month and more
      rungs: [
        { step: 'start', shareLeft: 1 },
        { step: '8-weeks', hoursLeft: 56 * DAY },
        { step: '4-weeks', hoursLeft: 28 * DAY },
        { step: '2-weeks', hoursLeft: 14 * DAY },
        { step: '1-week', hoursLeft: 7 * DAY },
        { step: '3-days', hoursLeft: 3 * DAY },
        { step: '1-day', hoursLeft: DAY },
        { step: '4-hours', hoursLeft: 4 },
        { step: '1-hour', hoursLeft: 1 },
        { step: 'limit', hoursLeft: 0 },
      ],
    },
  ],
  afterPlanBy: [{ everyHours: 2, forHours: DAY }, { everyHours: DAY }],
  afterDue: [
    { everyHours: 1, forHours: 12 },
    { everyHours: 6, forHours: 3 * DAY },
    { everyHours: DAY },
  ],
  whileOpen: [{ everyHours: DAY, forHours: 14 * DAY }, { everyHours: 3 * DAY }],
  remind: ['grc', 'counsel'],
  escalate: [
    { to: ['counsel', 'executive'], afterShareLeft: 1 / 12, atLeastHours: 1 / 4, atMostHours: DAY },
  ],
};

/** A milestone, and when the fact that triggered it happened. */
export interface Planned {
  readonly milestone: Milestone;
  readonly since: Temporal.Instant;
}

/**
 * Every alert of a milestone up to and including a moment, in the order of their time. What
 * was met, is not required or not triggered has none.
 */
export function alertsUntil(
  planned: Planned,
  until: Temporal.Instant,
  policy: Policy = defaultPolicy,
): readonly Alert[] {
  const end = until.epochMilliseconds;
  const alerts: Alert[] = [];
  for (const moment of momentsOf(planned, policy)) {
    if (moment.at > end) break;
    alerts.push(...alertsAt(moment, planned, policy));
  }
  return alerts.filter(({ at }) => at.epochMilliseconds <= end).sort(byTime);
}

/**
 * The first alerts after a moment (several where they fall together), or none: then nothing
 * is to come until a fact changes the milestone.
 */
export function nextAlerts(
  planned: Planned,
  after: Temporal.Instant,
  policy: Policy = defaultPolicy,
): readonly Alert[] {
  const start = after.epochMilliseconds;
  let next: Alert[] = [];
  for (const moment of momentsOf(planned, policy)) {
    const best = next[0]?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    if (moment.at > best) break; // its escalations are later still
    for (const alert of alertsAt(moment, planned, policy)) {
      const at = alert.at.epochMilliseconds;
      const earliest = next[0]?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
      if (at <= start || at > earliest) continue;
      next = at === earliest ? [...next, alert] : [alert];
    }
  }
  return next;
}

interface Moment {
  readonly step: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The time left to `planBy`; none for a nudge, which nobody need answer. */
  readonly left: number | undefined;
}

/** The reminders' moments in the order of their time; without end while nothing is filed. */
function* momentsOf({ milestone, since }: Planned, policy: Policy): Generator<Moment> {
  const { state, planBy, due, notBefore } = milestone;
  if (state !== 'open' && state !== 'due' && state !== 'late') return;

  const free = notBefore === null ? Number.NEGATIVE_INFINITY : millisecondsOf(notBefore);
  const start = since.epochMilliseconds;
  if (planBy === null) {
    const from = Math.max(start, free);
    yield* repeated('open', from, Number.POSITIVE_INFINITY, policy.whileOpen, undefined);
    return;
  }
  const limit = millisecondsOf(planBy);
  const last = due === null ? Number.POSITIVE_INFINITY : millisecondsOf(due);
  yield* onceFree(free, runAgainst(start, limit, last, policy));
}

/** Up to `planBy`, from there to `due`, and on until it is filed. */
function* runAgainst(start: number, limit: number, last: number, policy: Policy) {
  yield* climb(start, limit, policy);
  const after = [
    ['past-plan', limit, last, policy.afterPlanBy],
    ['late', last, Number.POSITIVE_INFINITY, policy.afterDue],
  ] as const;
  for (const [step, from, until, repetitions] of after) {
    for (const moment of repeated(step, from, until, repetitions, 0)) {
      if (moment.at > limit) yield moment; // the ladder's last rung stands at the limit itself
    }
  }
}

/** The rungs of the ladder that fits the clock, none before its start and no moment twice. */
function climb(start: number, limit: number, { ladders }: Policy): readonly Moment[] {
  const length = Math.max(0, limit - start);
  const ladder = ladders.find(({ upToHours }) => length <= upToHours * HOUR) ?? ladders.at(-1);
  const moments = (ladder?.rungs ?? []).map((rung) => {
    const left = 'shareLeft' in rung ? rung.shareLeft * length : rung.hoursLeft * HOUR;
    return { step: rung.step, at: Math.round(limit - left), left };
  });
  return moments
    .filter(({ at, left }) => at >= start || left === 0)
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, sorted) => at !== sorted[index + 1]?.at); // the later rung speaks
}

/** Repetitions from a moment, itself included, to before an end. */
function* repeated(
  step: string,
  from: number,
  until: number,
  repetitions: readonly Repetition[],
  left: number | undefined,
): Generator<Moment> {
  let at = from;
  let count = 0;
  for (const { everyHours, forHours } of repetitions) {
    const end = Math.min(until, forHours === undefined ? until : at + forHours * HOUR);
    for (; at < end; at += everyHours * HOUR) {
      count += 1;
      yield { step: `${step}-${count}`, at, left };
    }
  }
}

/** Nothing before the law frees the act; where that silenced something, one at that moment. */
function* onceFree(free: number, moments: Iterable<Moment>): Generator<Moment> {
  let silenced = false;
  for (const moment of moments) {
    if (moment.at < free) {
      silenced = true;
      continue;
    }
    if (silenced && moment.at > free) yield { step: 'free', at: free, left: moment.left };
    silenced = false;
    yield moment;
  }
}

/** The reminder of a moment, and its escalations. */
function alertsAt({ step, at, left }: Moment, { milestone }: Planned, policy: Policy): Alert[] {
  const { regime, obligation, planBy } = milestone;
  const trigger = milestone.trigger as string; // what is due or open has one
  const head = { regime, obligation, trigger, date: planBy, step };
  const moment = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.round(milliseconds));
  const alerts: Alert[] = [
    { ...head, kind: 'reminder', level: 0, at: moment(at), to: policy.remind },
  ];
  if (left === undefined) return alerts;
  let escalatedAt = at;
  policy.escalate.forEach(({ to, afterShareLeft, atLeastHours, atMostHours }, index) => {
    const wait = Math.min(Math.max(left * afterShareLeft, atLeastHours * HOUR), atMostHours * HOUR);
    escalatedAt += wait;
    alerts.push({ ...head, kind: 'escalation', level: index + 1, at: moment(escalatedAt), to });
  });
  return alerts;
}

function millisecondsOf(moment: string): number {
  return Temporal.Instant.from(moment).epochMilliseconds;
}

function byTime(a: Alert, b: Alert): number {
  return compare(a.at, b.at) || a.level - b.level;
}
