/**
 * Form 6-K: what a foreign private issuer disclosed at home, furnished to the SEC "promptly".
 *
 * Source: Form 6-K, General Instruction B. There is no Item 1.05 and no four-day clock.
 * Reading: no number of days is law; `planBy` is advice, the next business day.
 * Left out: a delay under Form 6-K, which only home law can give; issuers that chose domestic
 * forms are on the 8-K's clock (unverified).
 */
import { CLOSED_DAYS, countStep, nthBusinessDay } from '../counting/business-days.js';
import { dayStep, earlierDay, timeStep } from '../counting/moments.js';
import { EARLIER_DAY, EASTERN } from '../counting/us-business-days.js';
import { filingDayEnd, nextFilingDayEnd } from '../counting/us-sec.js';
import { act, always, defineRegime, first, has, NO_DATE, phase, submitted } from '../define.js';
import type { Period } from '../model.js';

const form6k = act('Form 6-K', 'https://www.sec.gov/files/form6-k.pdf', 'unverified');
const promptly = form6k.at('General Instruction B', 'promptly');

/** Advice: the next business day after the home disclosure. */
const nextBusinessDay: Period = {
  text: 'promptly; the next business day of us-sec as advice',
  run: ({ planFrom }, c, cite) => {
    const day = earlierDay(planFrom, EASTERN);
    const walk = nthBusinessDay(day.date, 1, c.calendar('us-sec'), CLOSED_DAYS);
    const planBy = filingDayEnd(walk.date);
    return {
      ...NO_DATE,
      planBy,
      provisional: walk.provisional,
      steps: [
        dayStep('planBy', EARLIER_DAY, planFrom.at, day),
        countStep('planBy', 'The next business day, as advice', day.date, 1, 'us-sec', walk, cite),
        timeStep('planBy', 'Until 17:30 Eastern of that day', undefined, planBy),
      ],
    };
  },
};

export const usSec6k = defineRegime({
  id: 'us-sec-6k',
  title: 'SEC Form 6-K',
  authority: 'US Securities and Exchange Commission',
  summary: 'What a foreign private issuer makes public at home, furnished promptly.',
  authorityZone: () => EASTERN,
  calendars: () => ['us-sec'],
  years: { from: 2018, to: 2035 },
  nextDayEnd: nextFilingDayEnd,
  checkedOn: '2026-11-21',
  appliesFrom: () => '2023-12-18', // material cybersecurity incidents, Release 33-11216

  obligations: {
    'form-6-k': {
      title: 'Form 6-K',
      kind: 'report',
      trigger: first('home-disclosure'),
      period: nextBusinessDay,
      cite: promptly,
    },
  },

  phases: [
    phase('home-disclosure', always, 'furnish', 'furnished'),
    phase('furnish', has('home-disclosure'), 'furnished'),
    phase('furnished', submitted('form-6-k')),
  ],

  notModelled: [
    'A delay on grounds of national security: Form 6-K has none (unverified); it can only come from ' +
      'home law.',
    'Issuers that chose domestic forms: they are on the clock of Form 8-K (unverified).',
  ],
});
