/**
 * Business days as the SEC counts them for Forms 8-K and 6-K.
 *
 * Source: Form 8-K, General Instruction B.1; for the hour, 17 CFR 232.13(a)(2).
 * Reading: no text says in which zone the event has its date. `due` takes the Eastern date,
 * `planBy` the earlier of that and the local one, and counts days closed for once.
 * Left out: filing dates adjusted on request, 17 CFR 232.13(b).
 */
import { act } from '../citation.js';
import { type Case, type Reached, Temporal } from '../model.js';
import { isAfter } from '../moment.js';
import { ANY_DOUBT, openDayFrom, openDayStep, openDayUntil, type Walk } from './business-days.js';
import { neighbour } from './kept.js';
import { dayIn, endOfDaySteps, momentOn } from './moments.js';
import { type BusinessDayOrder, EASTERN } from './us-business-days.js';

/** A transmission begun by 17:30 bears that day's date; an event knows no such hour. */
const LAST_TIME = Temporal.PlainTime.from('17:30');

const transmission = act(
  'Regulation S-T, 17 CFR 232.13',
  'https://www.ecfr.gov/current/title-17/section-232.13',
).at('(a)(2)', 'commencing on or before 5:30 p.m.');

export const usSec: BusinessDayOrder = {
  calendar: 'us-sec',
  lastTime: LAST_TIME,
  planTime: LAST_TIME,
  hourRule: 'A transmission begun by 17:30 Eastern bears that date',
  hourCite: transmission,
  planHourRule: 'Until 17:30 Eastern of that day',
};

/** A filing day's last moment. */
export function filingDayEnd(date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return momentOn(date, LAST_TIME, EASTERN);
}

/** The last filing day on or before a date that is surely open. */
export function surelyOpenUntil(date: Temporal.PlainDate, c: Case): Walk {
  return openDayUntil(date, c.calendar('us-sec'), ANY_DOUBT);
}

/** The first end of a surely open filing day after a moment, for `planBy`. */
export function nextFilingDayEnd(after: Temporal.Instant, c: Case): Reached {
  const day = dayIn(after, EASTERN);
  const first = isAfter(filingDayEnd(day.date), after) ? day.date : neighbour(day.date, 1);
  const open = openDayFrom(first, c.calendar('us-sec'), ANY_DOUBT);
  const moment = filingDayEnd(open.date);
  const rule = 'The first day that is surely open';
  const walk = openDayStep('planBy', 'next-open-day', rule, first, 'us-sec', open);
  return { moment, steps: endOfDaySteps(after, day, first, walk, moment) };
}
