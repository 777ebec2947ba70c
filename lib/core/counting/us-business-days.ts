/**
 * What the two American orders of counting share: business days after the day of the event,
 * in Washington's days, with a safe count beside the best-supported one.
 */
import type { Case, Citation, Count, Start, Temporal } from '../model.js';
import {
  ANY_DOUBT,
  CLOSED_DAYS,
  countStep,
  HOLIDAYS_ONLY,
  nthBusinessDay,
  openDayStep,
  openDayUntil,
} from './business-days.js';
import { dayIn, dayStep, earlierDay, momentOn, timeStep } from './moments.js';

/** Washington's zone: the authorities' days begin and end there. */
export const EASTERN = 'America/New_York';

/** A legal order that counts business days from a calendar of its own. */
export interface BusinessDayOrder {
  readonly calendar: string;
  /** The hour at which a day ends for `due`, and for `planBy`. */
  readonly lastTime: Temporal.PlainTime;
  readonly planTime: Temporal.PlainTime;
  /** What fixes these hours. */
  readonly hourRule: string;
  readonly hourCite: Citation;
  readonly planHourRule: string;
}

/** `due` and `planBy` of a number of business days after an event. */
export function businessDaysAfter(
  n: number,
  { from, planFrom }: Start,
  c: Case,
  order: BusinessDayOrder,
  cite: Citation,
): Count {
  const calendar = c.calendar(order.calendar);
  const day = dayIn(from.at, EASTERN);
  const due = nthBusinessDay(day.date, n, calendar, CLOSED_DAYS);
  const dueAt = momentOn(due.date, order.lastTime, EASTERN);

  const early = earlierDay(planFrom, EASTERN);
  const counted = nthBusinessDay(early.date, n, calendar, HOLIDAYS_ONLY);
  const safe = openDayUntil(counted.date, calendar, ANY_DOUBT);
  const planAt = momentOn(safe.date, order.planTime, EASTERN);

  const id = order.calendar;
  return {
    due: dueAt,
    planBy: planAt,
    notBefore: null,
    nature: 'statutory',
    provisional: [...new Set([...due.provisional, ...counted.provisional, ...safe.provisional])],
    steps: [
      dayStep('due', EVENT_DAY, from.at, day),
      countStep('due', `Business day ${n} after it`, day.date, n, id, due, cite),
      timeStep('due', order.hourRule, order.hourCite, dueAt),
      dayStep('planBy', EARLIER_DAY, planFrom.at, early),
      countStep('planBy', `Business day ${n}; ${ONE_OFFS_COUNT}`, early.date, n, id, counted, cite),
      ...openDayStep('planBy', 'last-open-day', SURELY_OPEN, counted.date, id, safe),
      timeStep('planBy', order.planHourRule, undefined, planAt),
    ],
  };
}

export const EARLIER_DAY = 'The earlier of the date in Washington and the date where it happened';
const EVENT_DAY = 'The event has its date in Washington';
const SURELY_OPEN = 'Back to the last day that is surely open';
const ONE_OFFS_COUNT = 'a day closed only for once counts on the safe reading';
