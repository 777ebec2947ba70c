/**
 * CIRCIA: reports to CISA of covered cyber incidents and ransom payments.
 *
 * Source: 6 U.S.C. 681 to 681g; the proposal for 6 CFR part 226, 89 FR 23644.
 * Not in force: the duties begin on the dates of a final rule that nobody knows yet. Every
 * milestone is a rehearsal.
 * Left out: reports replaced by an agreement with another agency; preservation of data;
 * subpoenas and requests for information.
 */
import { submissionsOf } from '../case.js';
import { nextEndOfDay } from '../counting/moments.js';
import { EASTERN } from '../counting/us-business-days.js';
import {
  act,
  all,
  always,
  any,
  both,
  defineRegime,
  each,
  eachOf,
  first,
  has,
  hours,
  noLaterThan,
  not,
  phase,
  promptlyWithin,
  startedBy,
  submissionAfter,
  submitted,
  when,
} from '../define.js';
import type { Case, Condition, Exclusion, Fact } from '../model.js';
import { isAfter, isBefore } from '../moment.js';

const statute = act(
  'CIRCIA, 6 U.S.C. 681b',
  'https://govregs.com/uscode/expand/title6_chapter1_subchapterXVIII_partD_section681',
);
const proposal = act(
  'Proposed 6 CFR part 226, 89 FR 23644',
  'https://www.federalregister.gov/documents/2024/04/04/2024-06526/',
  'secondary',
);

const belief = first('reasonable-belief');
const payment = first('ransom-payment');
const jointReport = statute.at('(a)(5)(A)', 'prior to the 72 hour requirement');

/** The first payment, unless a report went before it: the one payment with its own report. */
function isReportedAlone(fact: Fact, c: Case): boolean {
  const [firstPayment] = c.facts.filter(({ kind }) => kind === 'ransom-payment');
  return fact.id === firstPayment?.id && !isAfterAReport(fact, c);
}

function isAfterAReport({ at }: Fact, c: Case): boolean {
  return ['incident-report', 'joint-report'].some((of) =>
    submissionsOf(c.facts, of, c.regime.id).some((report) => isBefore(report.at, at)),
  );
}

const paidAfterTheReport: Condition = when(
  'the incident report was in before the payment',
  (c, start) =>
    start !== undefined &&
    submissionsOf(c.facts, 'incident-report', c.regime.id).some(({ at }) =>
      isBefore(at, start.fact.at),
    ),
);

const paidTooLateForOneReport: Condition = when('the payment came after the 72 hours', (c) => {
  const [believed] = belief.starts(c);
  const [paid] = payment.starts(c);
  if (!believed || !paid) return false;
  return isAfter(paid.fact.at, believed.fact.at.add({ hours: 72 }));
});

const learnedAfterTheEnd: Condition = when(
  'the incident had been reported as concluded',
  (c, start) =>
    c.facts.some(({ kind, at }) => kind === 'concluded' && start && isBefore(at, start.fact.at)),
);

const jointIsIn: Exclusion = {
  when: submitted('joint-report'),
  byAnotherReport: true,
  because: 'The joint report is in and stands for both',
  cite: jointReport,
};

export const usCircia = defineRegime({
  id: 'us-circia',
  title: 'CIRCIA',
  authority: 'US Cybersecurity and Infrastructure Security Agency',
  summary: 'Covered cyber incidents within 72 hours, ransom payments within 24. Not in force.',
  authorityZone: () => EASTERN,
  calendars: () => [],
  years: { from: 2018, to: 2035 },
  nextDayEnd: nextEndOfDay,
  checkedOn: '2026-11-21',
  appliesFrom: () => null, // 681b(a)(7): the dates prescribed in the final rule; none is known

  obligations: {
    'incident-report': {
      title: 'Covered cyber incident report',
      kind: 'report',
      trigger: belief,
      period: hours(72),
      cite: statute.at(
        '(a)(1)(A)',
        'not later than 72 hours after the covered entity reasonably believes',
      ),
      notRequired: [jointIsIn],
    },
    'ransom-payment-report': {
      title: 'Ransom payment report',
      kind: 'report',
      trigger: payment,
      period: hours(24),
      cite: statute.at('(a)(2)', 'not later than 24 hours after the ransom payment has been made'),
      notRequired: [
        jointIsIn,
        {
          when: paidAfterTheReport,
          byAnotherReport: true,
          because: 'The incident report was in before the payment: a supplemental report instead',
          cite: proposal.at('226.3(b)', undefined, 'unverified'),
        },
      ],
    },
    'joint-report': {
      title: 'Joint report of incident and payment (an option)',
      kind: 'report',
      trigger: both(belief, payment),
      period: hours(72),
      cite: proposal.at('226.5(c)', undefined, 'secondary'),
      option: 'One report for both incident and payment, instead of two single ones',
      notRequired: [
        {
          when: submitted('incident-report', 'ransom-payment-report'),
          byAnotherReport: true,
          because: 'A single report is in: the other follows alone',
          cite: jointReport,
        },
        {
          when: paidTooLateForOneReport,
          because: 'The payment came after the 72 hours of the incident report',
          cite: jointReport,
        },
      ],
      derogations: [
        {
          rule: "The statute gives the joint report no deadline of its own; safe is the payment's, if earlier",
          cite: proposal.at('226.5(c)'),
          when: always,
          adjust: noLaterThan(payment, 24, "No later than the payment's own limit"),
        },
      ],
    },
    'supplemental-report': {
      title: 'Supplemental report',
      kind: 'report',
      trigger: eachOf(each('ransom-payment', isReportedAlone), each('new-information')),
      metBy: submissionAfter('supplemental-report'),
      period: hours(24),
      cite: proposal.at('226.5(d)', 'not later than 24 hours after'),
      derogations: [
        {
          rule: 'New information is reported promptly: the statute gives no hours',
          cite: statute.at('(a)(3)', 'promptly'),
          when: startedBy('new-information'),
          period: promptlyWithin(24),
        },
      ],
      notRequired: [
        {
          when: all(startedBy('new-information'), learnedAfterTheEnd),
          because: 'The incident had been reported as concluded and fully mitigated and resolved',
          cite: statute.at('(a)(3)', 'has concluded and has been fully mitigated and resolved'),
        },
      ],
    },
  },

  phases: [
    phase('belief', always, 'incident-report', 'ransom-report', 'supplements', 'concluded'),
    phase('incident-report', has('reasonable-belief'), 'ransom-report', 'supplements', 'concluded'),
    phase(
      'ransom-report',
      all(has('ransom-payment'), not(has('reasonable-belief'))),
      'incident-report', // paid first, believed later
      'supplements',
      'concluded',
    ),
    phase('supplements', any(submitted('incident-report'), submitted('joint-report')), 'concluded'),
    phase('concluded', has('concluded')),
  ],

  notModelled: [
    'Who is a covered entity and what is substantial: the final rule will say.',
    'Reports replaced by an agreement between CISA and another agency: file in parallel.',
    'Preservation of data, requests for information, subpoenas and their answers.',
    'A belief that a competent analyst should have formed earlier: record the earlier moment.',
  ],
});
