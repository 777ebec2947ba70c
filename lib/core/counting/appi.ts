/**
 * Days of knowledge under Japan's APPI: the day of knowledge is day 1.
 *
 * Source: PPC guideline (通則編) 3-5-3-3 and 3-5-3-4; for the roll, 行政機関の休日に関する法律 Article 2.
 * Reading: `due` takes the date in Japan, `planBy` the earlier of that and the local one. The
 * preliminary report is a guideline's target and never rolls.
 */
import { act } from '../citation.js';
import { type Case, type Citation, type Count, type Start, type Step, Temporal } from '../model.js';
import { ANY_DOUBT, CLOSED_DAYS, openDayFrom, openDayStep, openDayUntil } from './business-days.js';
import { dayIn, dayStep, daysStep, END_OF_DAY, earlierDay, momentOn, timeStep } from './moments.js';

export const JAPAN = 'Asia/Tokyo';
const CALENDAR = 'jp-gov';

/** When offices close: the last hour that no reading doubts. */
const OFFICE_HOURS_END = Temporal.PlainTime.from('17:00');

/** Against the Civil Code's default, Article 140, which leaves the first day out. */
const dayOne = act(
  'PPC ガイドライン（通則編）',
  'https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/',
  'secondary',
).at('3-5-3-4');

const holidays = act(
  '行政機関の休日に関する法律',
  'https://laws.e-gov.go.jp/law/363AC0000000091',
).at('Article 2');

/** A target span such as "3 to 5 days": `due` on its last day, `planBy` on its first. */
export function daysOfKnowledgeWithin(
  [first, last]: readonly [number, number],
  start: Start,
  _c: Case,
  cite: Citation,
): Count {
  const day1 = dayIn(start.from.at, JAPAN);
  const dueDay = day1.date.add({ days: last - 1 });
  const due = momentOn(dueDay, END_OF_DAY, JAPAN);
  const early = earlierDay(start.planFrom, JAPAN);
  const planDay = early.date.add({ days: first - 1 });
  const planBy = momentOn(planDay, END_OF_DAY, JAPAN);
  return {
    due,
    planBy,
    notBefore: null,
    nature: 'guidance',
    provisional: [],
    steps: [
      dayStep('due', KNOWN_IN_JAPAN, start.from.at, day1, dayOne),
      nthDay('due', last, day1.date, dueDay, cite),
      timeStep('due', 'Until the end of that day in Japan', undefined, due),
      dayStep('planBy', KNOWN_EARLIER, start.planFrom.at, early, dayOne),
      nthDay('planBy', first, early.date, planDay, cite),
      timeStep('planBy', 'Until the end of that day in Japan', undefined, planBy),
    ],
  };
}

/** A period that ends on its n-th day, or on the next day on which the authorities are open. */
export function daysOfKnowledge(n: number, start: Start, c: Case, cite: Citation): Count {
  const calendar = c.calendar(CALENDAR);
  const day1 = dayIn(start.from.at, JAPAN);
  const last = day1.date.add({ days: n - 1 });
  const rolled = openDayFrom(last, calendar, CLOSED_DAYS);
  const due = momentOn(rolled.date, END_OF_DAY, JAPAN);
  const early = earlierDay(start.planFrom, JAPAN);
  const plain = early.date.add({ days: n - 1 });
  const open = openDayUntil(plain, calendar, ANY_DOUBT);
  const planBy = momentOn(open.date, OFFICE_HOURS_END, JAPAN);
  return {
    due,
    planBy,
    notBefore: null,
    nature: 'statutory',
    provisional: [...new Set([...rolled.provisional, ...open.provisional])],
    steps: [
      dayStep('due', KNOWN_IN_JAPAN, start.from.at, day1, dayOne),
      nthDay('due', n, day1.date, last, cite),
      ...openDayStep(
        'due',
        'next-open-day',
        'A closed last day gives way to the next open one',
        last,
        CALENDAR,
        rolled,
        holidays,
      ),
      timeStep('due', 'Until the end of that day in Japan', undefined, due),
      dayStep('planBy', KNOWN_EARLIER, start.planFrom.at, early, dayOne),
      nthDay('planBy', n, early.date, plain, cite),
      ...openDayStep('planBy', 'last-open-day', 'Back to the last open day', plain, CALENDAR, open),
      timeStep('planBy', 'Until offices close, 17:00 in Japan', undefined, planBy),
    ],
  };
}

const KNOWN_IN_JAPAN = 'The day of knowledge, by the date in Japan, is day 1';
const KNOWN_EARLIER = 'Day 1 is the earlier of the date in Japan and the date where it was known';

function nthDay(
  of: 'due' | 'planBy',
  n: number,
  day1: Temporal.PlainDate,
  end: Temporal.PlainDate,
  cite: Citation,
): Step {
  return daysStep(of, `Day ${n}`, n - 1, day1, end, cite);
}
