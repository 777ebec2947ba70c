/**
 * Walking over a calendar day by day. Each day is kept with its number or its reason, and each
 * reason why the calendar may still change is gathered on the way.
 */
import type { Calendar, Citation, CountedDay, Step, StepOf, Temporal } from '../model.js';
import { dateText, neighbour } from './kept.js';

/** Where a walk ended, over which days, and why it may still change. */
export interface Walk {
  readonly date: Temporal.PlainDate;
  readonly days: readonly CountedDay[];
  readonly provisional: readonly string[];
}

/** Which closings a count skips beside weekends and statutory holidays. */
export interface Skipping {
  /** Days closed for once, by order or announcement. */
  readonly oneOffs: boolean;
  /** Days that an announcement may still close. */
  readonly watched: boolean;
}

/** As the law counts, on the best-supported reading: every closed day is skipped. */
export const CLOSED_DAYS: Skipping = { oneOffs: true, watched: false };

/** The earliest defensible count: a day closed for once still counts. */
export const HOLIDAYS_ONLY: Skipping = { oneOffs: false, watched: false };

/** The latest defensible count: no day counts that is or may be closed. */
export const ANY_DOUBT: Skipping = { oneOffs: true, watched: true };

/**
 * The n-th business day strictly after a date.
 * @throws BeyondTheCalendar where the count leaves the years known
 */
export function nthBusinessDay(
  after: Temporal.PlainDate,
  n: number,
  calendar: Calendar,
  skipping: Skipping,
): Walk {
  const days: CountedDay[] = [];
  const doubts = new Set<string>();
  let date = after;
  let counted = 0;
  while (counted < n) {
    date = neighbour(date, 1);
    const reason = reasonToSkip(date, calendar, skipping, doubts);
    if (reason === undefined) counted += 1;
    days.push(
      reason === undefined
        ? { date: dateText(date), n: counted }
        : { date: dateText(date), skipped: reason },
    );
  }
  return { date, days, provisional: [...doubts] };
}

/**
 * The first open day on or after a date.
 * @throws BeyondTheCalendar where the walk leaves the years known
 */
export function openDayFrom(
  date: Temporal.PlainDate,
  calendar: Calendar,
  skipping: Skipping,
): Walk {
  return walkToOpenDay(date, calendar, skipping, 1);
}

/**
 * The last open day on or before a date.
 * @throws BeyondTheCalendar where the walk leaves the years known
 */
export function openDayUntil(
  date: Temporal.PlainDate,
  calendar: Calendar,
  skipping: Skipping,
): Walk {
  return walkToOpenDay(date, calendar, skipping, -1);
}

function walkToOpenDay(
  from: Temporal.PlainDate,
  calendar: Calendar,
  skipping: Skipping,
  days: 1 | -1,
): Walk {
  const passed: CountedDay[] = [];
  const doubts = new Set<string>();
  let date = from;
  let reason = reasonToSkip(date, calendar, skipping, doubts);
  while (reason !== undefined) {
    passed.push({ date: dateText(date), skipped: reason });
    date = neighbour(date, days);
    reason = reasonToSkip(date, calendar, skipping, doubts);
  }
  passed.push({ date: dateText(date), open: true });
  return { date, days: passed, provisional: [...doubts] };
}

function reasonToSkip(
  date: Temporal.PlainDate,
  calendar: Calendar,
  skipping: Skipping,
  doubts: Set<string>,
): string | undefined {
  const closing = calendar.closing(date);
  const { confirmedTo } = calendar.years;
  if (date.year > confirmedTo) {
    doubts.add(`${calendar.id} is computed, not yet confirmed by a list, after ${confirmedTo}`);
  }
  if (closing) {
    if (closing.provisional) {
      doubts.add(`${dateText(date)}: ${closing.name}, still to be confirmed (${closing.source})`);
    }
    if (closing.kind !== 'one-off' || skipping.oneOffs) return closing.name;
  }
  const watched = calendar.watched(date);
  if (watched === undefined) return undefined;
  doubts.add(`${dateText(date)} ${watched}`);
  return skipping.watched ? watched : undefined;
}

/** A step of counted business days. */
export function countStep(
  of: StepOf,
  rule: string,
  from: Temporal.PlainDate,
  n: number,
  calendar: string,
  walk: Walk,
  cite?: Citation,
): Step {
  return {
    of,
    rule,
    ...(cite && { cite }),
    from: dateText(from),
    how: { op: 'business-days', n, calendar },
    days: walk.days,
    gives: dateText(walk.date),
  };
}

/** The step to an open day, forwards or backwards; none where the day is open already. */
export function openDayStep(
  of: StepOf,
  op: 'next-open-day' | 'last-open-day',
  rule: string,
  from: Temporal.PlainDate,
  calendar: string,
  walk: Walk,
  cite?: Citation,
): readonly Step[] {
  if (walk.days.length === 1) return [];
  return [
    {
      of,
      rule,
      ...(cite && { cite }),
      from: dateText(from),
      how: { op, calendar },
      days: walk.days,
      gives: dateText(walk.date),
    },
  ];
}
