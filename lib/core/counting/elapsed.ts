/**
 * Periods in hours and months as they elapse, from the moment of the event.
 *
 * Source: the plain words of the laws that name hours; for months, the same day number at the
 * same clock time.
 * Reading: `due` counts physical hours; `planBy` takes the earlier of these and the count on
 * the wall clock at home, which differ only across a change of the clocks. Hours never roll.
 */
import type { Case, Citation, Count, Point, Start, Step, StepOf, Temporal } from '../model.js';
import { momentText } from './kept.js';
import { earlierOf, takeStep } from './moments.js';

/** A legal order that runs periods of hours and months. */
export interface ClockOrder {
  readonly name: string;
  hours(n: number, start: Start, c: Case, cite: Citation): Count;
  months(n: number, start: Start, c: Case, cite: Citation): Count;
}

export const elapsed: ClockOrder = {
  name: 'as they elapse',

  hours(n, { from, planFrom }, c, cite) {
    const due = from.at.add({ hours: n }).toZonedDateTimeISO(c.home);
    const safe = safeHours(n, planFrom, c.home, cite, planFrom.at === from.at ? due : undefined);
    return {
      due,
      planBy: safe.moment,
      notBefore: null,
      nature: 'statutory',
      provisional: [],
      steps: [hoursStep('due', `${n} hours elapse`, n, from.at, due, cite), ...safe.steps],
    };
  },

  months(n, { from, planFrom }, c, cite) {
    const due = monthsLater(n, from.at, c.home, 'later');
    const safe = safeMonths(n, planFrom, c.home, cite);
    const rule = `${months(n)} later: the same day number, or the month's last day, at the same time`;
    return {
      due,
      planBy: safe.moment,
      notBefore: null,
      nature: 'statutory',
      provisional: [],
      steps: [monthsStep('due', rule, n, from.at, due, 'later', cite), ...safe.steps],
    };
  },
};

interface Safe {
  readonly moment: Temporal.ZonedDateTime;
  readonly steps: readonly Step[];
}

/** The earlier of the hours elapsed and the hours on the wall clock, with the steps of it. */
export function safeHours(
  n: number,
  { at }: Point,
  home: string,
  cite?: Citation,
  end?: Temporal.ZonedDateTime,
): Safe {
  const elapsedEnd = end ?? at.add({ hours: n }).toZonedDateTimeISO(home);
  const step = hoursStep('planBy', `${n} hours elapse`, n, at, elapsedEnd, cite);
  const local = at.toZonedDateTimeISO(home);
  // One offset at both ends: the two counts are one, as they are on nearly every day.
  if (local.offsetNanoseconds === elapsedEnd.offsetNanoseconds) {
    return { moment: elapsedEnd, steps: [step] };
  }
  const onTheClock = local
    .toPlainDateTime()
    .add({ hours: n })
    .toZonedDateTime(home, { disambiguation: 'earlier' });
  const moment = earlierOf(elapsedEnd, onTheClock);
  const wall: Step = {
    of: 'planBy',
    rule: `${n} hours on the wall clock at home; the clocks change on the way`,
    from: momentText(at),
    how: { op: 'hours', n, clock: 'wall', zone: home },
    gives: momentText(onTheClock),
  };
  const why = 'The earlier of the two is in time on both';
  return { moment, steps: [step, wall, takeStep('planBy', why, moment)] };
}

/** Months at the same clock time at home, where a time that is in doubt is taken early. */
export function safeMonths(n: number, { at }: Point, home: string, cite?: Citation): Safe {
  const moment = monthsLater(n, at, home, 'earlier');
  const rule = `${months(n)} later, at the same time; a time in doubt is taken as the earlier`;
  return { moment, steps: [monthsStep('planBy', rule, n, at, moment, 'earlier', cite)] };
}

function monthsLater(
  n: number,
  at: Temporal.Instant,
  zone: string,
  disambiguation: 'earlier' | 'later',
): Temporal.ZonedDateTime {
  return at
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .add({ months: n })
    .toZonedDateTime(zone, { disambiguation });
}

function hoursStep(
  of: StepOf,
  rule: string,
  n: number,
  at: Temporal.Instant,
  end: Temporal.ZonedDateTime,
  cite: Citation | undefined,
): Step {
  const how = { op: 'hours', n, clock: 'elapsed', zone: end.timeZoneId } as const;
  return { of, rule, ...(cite && { cite }), from: momentText(at), how, gives: momentText(end) };
}

function monthsStep(
  of: StepOf,
  rule: string,
  n: number,
  at: Temporal.Instant,
  end: Temporal.ZonedDateTime,
  pick: 'earlier' | 'later',
  cite: Citation | undefined,
): Step {
  const how = { op: 'months', n, zone: end.timeZoneId, pick } as const;
  return { of, rule, ...(cite && { cite }), from: momentText(at), how, gives: momentText(end) };
}

function months(n: number): string {
  return n === 1 ? 'One month' : `${n} months`;
}
