/**
 * Business days as the FCC counts them, 47 CFR 1.4, and the days of 47 CFR 64.2011.
 *
 * Source: 47 CFR 1.4(a), (e), (f), (j).
 * Reading: `due` ends with the day, by analogy to 1.4(f); `planBy` at 17:30 Eastern. Days of a
 * lapse in funding count: the 2007 report goes to the Secret Service and the FBI.
 * Left out: 1.4(g), which skips holidays inside periods of less than seven days; a period in
 * business days has none inside.
 */
import { act } from '../citation.js';
import { type Case, type Citation, type Count, type Start, Temporal } from '../model.js';
import {
  ANY_DOUBT,
  CLOSED_DAYS,
  countStep,
  nthBusinessDay,
  openDayFrom,
  openDayStep,
  openDayUntil,
} from './business-days.js';
import { dateText } from './kept.js';
import {
  dayIn,
  dayStep,
  daysStep,
  END_OF_DAY,
  earlierDay,
  laterDay,
  momentOn,
  timeStep,
} from './moments.js';
import { type BusinessDayOrder, EARLIER_DAY, EASTERN } from './us-business-days.js';

/** The last hour that no reading doubts. */
export const SAFE_HOUR = Temporal.PlainTime.from('17:30');
const MIDNIGHT = Temporal.PlainTime.from('00:00');

const computation = act(
  '47 CFR 1.4',
  'https://www.ecfr.gov/current/title-47/section-1.4',
  'unverified',
);
const untilMidnight = computation.at('(f)', 'before midnight');
const nextBusinessDay = computation.at('(j)', 'the document shall be filed');

export const usFcc: BusinessDayOrder = {
  calendar: 'us-fcc',
  lastTime: END_OF_DAY,
  planTime: SAFE_HOUR,
  hourRule: 'Until the end of that day, Eastern',
  hourCite: untilMidnight,
  planHourRule: 'Until 17:30 Eastern of that day, which no reading doubts',
};

/**
 * Calendar days after the day of the event; a closed last day does not move, for 1.4(j) speaks
 * of documents filed with the Commission.
 */
export function calendarDaysAfter(n: number, start: Start, c: Case, cite: Citation): Count {
  const day = dayIn(start.from.at, EASTERN);
  const last = day.date.add({ days: n });
  const due = momentOn(last, END_OF_DAY, EASTERN);
  const early = earlierDay(start.planFrom, EASTERN);
  const plain = early.date.add({ days: n });
  // A watched day will do here: no text makes a closing matter to a notice to customers.
  const open = openDayUntil(plain, c.calendar('us-fcc'), CLOSED_DAYS);
  const planBy = momentOn(open.date, SAFE_HOUR, EASTERN);
  return {
    due,
    planBy,
    notBefore: null,
    nature: 'statutory',
    provisional: open.provisional,
    steps: [
      dayStep('due', EVENT_DAY, start.from.at, day),
      daysStep('due', `Calendar day ${n} after it, closed or not`, n, day.date, last, cite),
      timeStep('due', usFcc.hourRule, undefined, due),
      dayStep('planBy', EARLIER_DAY, start.planFrom.at, early),
      daysStep('planBy', `Calendar day ${n} after it`, n, early.date, plain, cite),
      ...openDayStep('planBy', 'last-open-day', LAST_BUSINESS_DAY, plain, 'us-fcc', open),
      timeStep('planBy', usFcc.planHourRule, undefined, planBy),
    ],
  };
}

/**
 * A wait of full business days, which ends at the next midnight. The safe direction is later:
 * from the later date, over every day that is or may be closed.
 */
export function fullBusinessDays(n: number, start: Start, c: Case, cite: Citation): Count {
  const day = laterDay(start.from, EASTERN);
  const walk = nthBusinessDay(day.date, n, c.calendar('us-fcc'), ANY_DOUBT);
  const free = walk.date.add({ days: 1 });
  const notBefore = momentOn(free, MIDNIGHT, EASTERN);
  const nth = `Full business day ${n}, counting none that is or may be closed`;
  return {
    due: null,
    planBy: null,
    notBefore,
    nature: 'statutory',
    provisional: walk.provisional,
    steps: [
      dayStep('notBefore', LATER_DAY, start.from.at, day),
      countStep('notBefore', nth, day.date, n, 'us-fcc', walk, cite),
      daysStep('notBefore', 'The day after', 1, walk.date, free),
      timeStep('notBefore', 'From midnight, Eastern', undefined, notBefore),
    ],
  };
}

/** 1 February of the year after the event: the annual summary's day. */
export function firstOfFebruaryAfter(start: Start, c: Case, cite: Citation): Count {
  const calendar = c.calendar('us-fcc');
  const day = dayIn(start.from.at, EASTERN);
  const last = firstOfFebruary(day.date.year + 1);
  const rolled = openDayFrom(last, calendar, CLOSED_DAYS);
  const due = momentOn(rolled.date, END_OF_DAY, EASTERN);
  const early = earlierDay(start.planFrom, EASTERN);
  const plain = firstOfFebruary(early.date.year + 1);
  const open = openDayUntil(plain, calendar, ANY_DOUBT);
  const planBy = momentOn(open.date, SAFE_HOUR, EASTERN);
  return {
    due,
    planBy,
    notBefore: null,
    nature: 'statutory',
    provisional: [...new Set([...rolled.provisional, ...open.provisional])],
    steps: [
      dayStep('due', EVENT_DAY, start.from.at, day),
      februaryStep('due', day.date, last, cite),
      ...openDayStep('due', 'next-open-day', ROLL, last, 'us-fcc', rolled, nextBusinessDay),
      timeStep('due', usFcc.hourRule, untilMidnight, due),
      dayStep('planBy', EARLIER_DAY, start.planFrom.at, early),
      februaryStep('planBy', early.date, plain, cite),
      ...openDayStep('planBy', 'last-open-day', LAST_BUSINESS_DAY, plain, 'us-fcc', open),
      timeStep('planBy', usFcc.planHourRule, undefined, planBy),
    ],
  };
}

const EVENT_DAY = 'The determination has its date in Washington';
const LATER_DAY =
  'The later of the date in Washington and the date where it happened; it is not full';
const LAST_BUSINESS_DAY = 'Back to the last business day';
const ROLL = 'A closed last day gives way to the next business day';

function firstOfFebruary(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 2, day: 1 });
}

function februaryStep(
  of: 'due' | 'planBy',
  day: Temporal.PlainDate,
  end: Temporal.PlainDate,
  cite: Citation,
) {
  const how = { op: 'date-in-next-year', month: 2, day: 1 } as const;
  const rule = '1 February of the year after';
  return { of, rule, cite, from: dateText(day), how, gives: dateText(end) };
}
