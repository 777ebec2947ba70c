/**
 * 47 CFR 64.2011: breaches of customer information, reported by telecommunications carriers.
 *
 * Source: 47 CFR 64.2011 as in force since 2007; as amended by FCC 23-111 (89 FR 9968), whose
 * effective date is delayed indefinitely.
 * Reading: the 2007 text binds and is the default; the 2024 text is derived when asked for.
 * Left out: 47 CFR 64.5111 (TRS providers); the urgent exception of (b)(2), which needs the
 * investigating agency; the yearly certification of 64.2009(e).
 */

import { allOf, firstOf } from '../case.js';
import { nextEndOfDay, remark } from '../counting/moments.js';
import { EASTERN } from '../counting/us-business-days.js';
import {
  calendarDaysAfter,
  firstOfFebruaryAfter,
  fullBusinessDays,
  usFcc,
} from '../counting/us-fcc.js';
import {
  act,
  all,
  always,
  any,
  businessDays,
  defineRegimeWithTexts,
  first,
  follows,
  has,
  never,
  noPeriod,
  not,
  phase,
  submitted,
  when,
} from '../define.js';
import {
  firstDayAfterTheHold,
  held,
  holdRuns,
  notBeforeTheHoldEnds,
  strayHolds,
} from '../derogations/law-enforcement-hold.js';
import type { Case, Counted, Period, Step, Temporal } from '../model.js';
import { isBefore } from '../moment.js';

const text2007 = act(
  '47 CFR 64.2011 (2007)',
  'https://www.ecfr.gov/current/title-47/section-64.2011',
);
const text2024 = act(
  '47 CFR 64.2011 (2024, FCC 23-111)',
  'https://regulations.justia.com/regulations/fedreg/2024/02/12/2024-01667.html',
);

const determined = first('breach-determination');

/** Judged on the earliest determination; what is unknown is taken as many, and as harm. */
const determinedHarmless = when('the determination says that no harm is likely', (c) => {
  return firstOf(c.facts, 'breach-determination')?.harm === 'not-likely';
});
const determinedSmall = when('the determination says fewer than 500 customers', (c) => {
  return (firstOf(c.facts, 'breach-determination')?.customers ?? Number.POSITIVE_INFINITY) < 500;
});
const lost = has('exemption-lost');
const wasExempt = all(determinedSmall, determinedHarmless);
const exempt = all(wasExempt, not(lost));

/** What was not exempt cannot lose its exemption. */
function strayLosses(c: Case): readonly Step[] {
  if (wasExempt.holds(c)) return [];
  return allOf(c.facts, 'exemption-lost').map(({ id }) =>
    remark(`The exemption-lost ${id} does not move the report: the breach was not exempt`),
  );
}

const under2024 = when('the 2024 text is asked for', ({ text }) => text.id === '2024');

const sevenBusinessDays = businessDays(7, usFcc);

const sevenFullDays: Period = {
  text: 'not before 7 full business days of us-fcc have passed; no last day after that',
  run: (start, c, cite) => fullBusinessDays(7, start, c, cite),
};

const thirtyDays: Period = {
  text: '30 calendar days',
  run: (start, c, cite) => calendarDaysAfter(30, start, c, cite),
};

const byFebruary: Period = {
  text: 'by 1 February of the year after',
  run: firstOfFebruaryAfter,
};

/** The carrier may not yet tell its customers: the wait of the 2007 text is not over. */
const waiting = when('seven full business days have not passed since the report', (c) => {
  // Asked only once the report is in, so there is both a wait and a moment.
  const { count } = c.counted('customer-notice') as Counted;
  return isBefore(c.moment as Temporal.Instant, count.notBefore as Temporal.ZonedDateTime);
});

export const usFccCpni = defineRegimeWithTexts({
  id: 'us-fcc-cpni',
  title: 'FCC breach rule, 47 CFR 64.2011',
  authority: 'US Secret Service and FBI (2024 text: the FCC too), by one portal',
  summary: "A carrier's breach of customer information: seven business days, then the customers.",
  authorityZone: () => EASTERN,
  calendars: () => ['us-fcc'],
  years: { from: 2018, to: 2035 },
  nextDayEnd: nextEndOfDay,
  checkedOn: '2026-11-21',

  textFor: (profile) => profile['us-fcc-cpni']?.rule ?? '2007',
  texts: [
    {
      id: '2007',
      title: 'The text of 2007, in force',
      appliesFrom: () => '2007-12-08',
      obligations: {
        'agency-report': {
          title: 'Report to the Secret Service and the FBI',
          kind: 'report',
          trigger: determined,
          period: sevenBusinessDays,
          cite: text2007.at(
            '(b)',
            'As soon as practicable, and in no event later than seven (7) business days',
          ),
        },
        'customer-notice': {
          title: 'Notice to customers',
          kind: 'report',
          trigger: follows('agency-report'),
          period: sevenFullDays,
          cite: text2007.at('(b)(1)', 'until 7 full business days have passed'),
          derogations: [
            {
              rule: 'An agency ordered silence',
              cite: text2007.at('(b)(3)', 'not to so disclose or notify for an initial period'),
              when: held,
              adjust: notBeforeTheHoldEnds,
            },
          ],
          remarks: strayHolds,
        },
        'annual-summary': {
          title: 'Annual summary of small breaches',
          kind: 'report',
          trigger: never,
          period: noPeriod,
          cite: text2024.at('(a)(3)', undefined, 'secondary'),
          notRequired: [
            {
              when: always,
              because: 'The text of 2007 knows no annual summary',
              cite: text2007.at('(d)', undefined, 'unverified'),
            },
          ],
        },
      },
    },
    {
      id: '2024',
      title: 'The text of 2024, its effective date delayed indefinitely',
      appliesFrom: () => null,
      obligations: {
        'agency-report': {
          title: 'Report to the FCC, the Secret Service and the FBI',
          kind: 'report',
          trigger: determined,
          period: sevenBusinessDays,
          cite: text2024.at('(a)', 'seven business days'),
          notRequired: [
            {
              when: exempt,
              because: 'Fewer than 500 customers and no harm likely: only the annual summary',
              cite: text2024.at('(a)(3)', undefined, 'secondary'),
            },
          ],
          derogations: [
            {
              rule: 'Later knowledge took the exemption away: the days run from it',
              cite: text2024.at('(a)(3)', undefined, 'unverified'),
              when: all(wasExempt, lost),
              trigger: first('exemption-lost'),
            },
          ],
          remarks: strayLosses,
        },
        'customer-notice': {
          title: 'Notice to customers',
          kind: 'report',
          trigger: determined,
          period: thirtyDays,
          cite: text2024.at('(b)', 'no later than 30 days', 'secondary'),
          notRequired: [
            {
              when: all(determinedHarmless, not(lost)),
              because: 'No harm to customers is reasonably likely',
              cite: text2024.at('(b)', undefined, 'secondary'),
            },
          ],
          derogations: [
            {
              rule: 'An agency ordered silence',
              cite: text2024.at('(a)(2)', 'for an initial period of up to 30 days'),
              when: held,
              adjust: firstDayAfterTheHold,
            },
          ],
          remarks: strayHolds,
        },
        'annual-summary': {
          title: 'Annual summary of small breaches',
          kind: 'report',
          trigger: determined,
          period: byFebruary,
          cite: text2024.at('(a)(3)', 'no later than February 1', 'unverified'),
          notRequired: [
            {
              when: all(has('breach-determination'), not(exempt)),
              because: 'The breach is reported on its own',
              cite: text2024.at('(a)(3)', undefined, 'secondary'),
            },
          ],
        },
      },
    },
  ],

  phases: [
    phase(
      'determination',
      always,
      'agency-report',
      'waiting-period',
      'customer-notice',
      'hold',
      'notified',
      'annual-summary',
      'summarised',
    ),
    phase(
      'agency-report',
      has('breach-determination'),
      'waiting-period',
      'customer-notice',
      'hold',
      'notified',
      'annual-summary',
      'summarised',
    ),
    phase(
      'waiting-period',
      all(not(under2024), submitted('agency-report'), waiting),
      'customer-notice',
      'hold',
      'notified',
      'annual-summary',
      'summarised',
    ),
    phase(
      'customer-notice',
      all(submitted('agency-report'), any(under2024, not(waiting))),
      'hold',
      'notified',
      'annual-summary',
      'summarised',
    ),
    phase(
      'hold',
      holdRuns,
      'determination', // a hold can end before anything else happens
      'agency-report',
      'waiting-period',
      'customer-notice',
      'notified',
      'annual-summary',
      'summarised',
    ),
    phase('notified', submitted('customer-notice'), 'annual-summary', 'summarised'),
    phase(
      'annual-summary',
      all(under2024, exempt),
      // when the exemption is lost
      'agency-report',
      'customer-notice',
      'hold',
      'notified',
      'summarised',
    ),
    phase('summarised', submitted('annual-summary')),
  ],

  notModelled: [
    'Providers of telecommunications relay services, 47 CFR 64.5111: the same periods, and a ' +
      'copy to the Disability Rights Office.',
    'The urgent exception of (b)(2): it lifts the wait only after consulting the agency.',
    'The reading by which days of a lapse in funding are no business days.',
    'The yearly CPNI certification of 47 CFR 64.2009(e).',
  ],
});
