/**
 * Dates and moments that every order of counting needs, and the steps that tell how they were
 * got. The clock times and zones are those of the caller's law; none is chosen here.
 */
import {
  type Case,
  type Citation,
  type Operation,
  type Point,
  type Reached,
  type Step,
  type StepOf,
  Temporal,
} from '../model.js';
import { isAfter, isBefore } from '../moment.js';
import { dateOf, dateText, momentText, neighbour, timeOn } from './kept.js';

/** The last second of a day: what "by" a day means where the law names no hour. */
export const END_OF_DAY = Temporal.PlainTime.from('23:59:59');

/** A date, and the zone in which a moment has it. */
export interface Day {
  readonly date: Temporal.PlainDate;
  readonly zone: string;
}

/** The date that a moment has in a zone. */
export function dayIn(at: Temporal.Instant, zone: string): Day {
  return { date: dateOf(at, zone), zone };
}

/** The earlier of the day in the authority's zone and the day where the fact happened. */
export function earlierDay({ at, zone }: Point, authorityZone: string): Day {
  const there = dayIn(at, authorityZone);
  if (zone === authorityZone) return there;
  const local = dayIn(at, zone);
  return Temporal.PlainDate.compare(local.date, there.date) < 0 ? local : there;
}

/** The later of the two: safe for a moment before which the law forbids an act. */
export function laterDay({ at, zone }: Point, authorityZone: string): Day {
  const there = dayIn(at, authorityZone);
  if (zone === authorityZone) return there;
  const local = dayIn(at, zone);
  return Temporal.PlainDate.compare(local.date, there.date) > 0 ? local : there;
}

/** A day's time in a zone; the authorities' zones change no clock at the times used. */
export function momentOn(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  zone: string,
): Temporal.ZonedDateTime {
  return timeOn(date, time, zone);
}

/** The first end of a day in the authority's zone after a moment, for `planBy`. */
export function nextEndOfDay(
  after: Temporal.Instant,
  { authorityZone }: Pick<Case, 'authorityZone'>,
): Reached {
  const day = dayIn(after, authorityZone);
  const today = momentOn(day.date, END_OF_DAY, authorityZone);
  const first = isAfter(today, after) ? day.date : neighbour(day.date, 1);
  const moment = momentOn(first, END_OF_DAY, authorityZone);
  return { moment, steps: endOfDaySteps(after, day, first, [], moment) };
}

/** The steps to the end of the first day that is left after a moment. */
export function endOfDaySteps(
  after: Temporal.Instant,
  day: Day,
  first: Temporal.PlainDate,
  toOpenDay: readonly Step[],
  moment: Temporal.ZonedDateTime,
): readonly Step[] {
  const isNext = !first.equals(day.date);
  return [
    dayStep('planBy', 'That is past before the count can start, which is on this day', after, day),
    ...(isNext ? [daysStep('planBy', 'Its end is past: the day after', 1, day.date, first)] : []),
    ...toOpenDay,
    timeStep('planBy', 'The first end of day that is left', undefined, moment),
  ];
}

/** The earlier of two moments; the first where they are equal. */
export function earlierOf(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) {
  return isBefore(b, a) ? b : a;
}

/** The later of two moments; the first where they are equal. */
export function laterOf(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) {
  return isAfter(b, a) ? b : a;
}

/** A step that takes the day of a moment, in the zone whose day counts. */
export function dayStep(
  of: StepOf,
  rule: string,
  at: Temporal.Instant,
  { date, zone }: Day,
  cite?: Citation,
): Step {
  return {
    of,
    rule,
    ...(cite && { cite }),
    from: momentText(at),
    how: { op: 'date', zone },
    gives: dateText(date),
  };
}

/** A step of calendar days. */
export function daysStep(
  of: StepOf,
  rule: string,
  n: number,
  from: Temporal.PlainDate,
  end: Temporal.PlainDate,
  cite?: Citation,
): Step {
  const how = { op: 'days', n } as const;
  return { of, rule, ...(cite && { cite }), from: dateText(from), how, gives: dateText(end) };
}

/** A step that turns a day into its last moment. */
export function timeStep(
  of: StepOf,
  rule: string,
  cite: Citation | undefined,
  moment: Temporal.ZonedDateTime,
): Step {
  const gives = momentText(moment); // 2026-11-27T17:30:00-05:00[America/New_York]
  const how: Operation = { op: 'time', time: gives.slice(11, 19), zone: moment.timeZoneId };
  return { of, rule, ...(cite && { cite }), from: gives.slice(0, 10), how, gives };
}

/** A step that takes one moment rather than another, and says why. */
export function takeStep(
  of: StepOf,
  why: string,
  taken: Temporal.ZonedDateTime,
  cite?: Citation,
): Step {
  const gives = momentText(taken);
  return { of, rule: why, ...(cite && { cite }), how: { op: 'take', why }, gives };
}

/** A step that explains a state or a fact without effect; it gives no date. */
export function remark(rule: string, cite?: Citation): Step {
  return { of: 'state', rule, ...(cite && { cite }) };
}
