/**
 * Japan's APPI (個人情報の保護に関する法律), Article 26: reports of leaks to the PPC.
 *
 * Source: Enforcement Rules (施行規則) 7 and 8; PPC guideline (通則編) 3-5-3.
 * Reading: the day of knowledge is day 1. The preliminary report's 3 to 5 days are the
 * guideline's: past them a report is not late by law.
 * Left out: processors' notices to their entrusters; the My Number Act; the ministers to whom
 * the PPC delegated receipt.
 */
import { allOf, firstOf } from '../case.js';
import { daysOfKnowledge, daysOfKnowledgeWithin, JAPAN } from '../counting/appi.js';
import { nextEndOfDay, remark } from '../counting/moments.js';
import {
  act,
  all,
  always,
  defineRegime,
  first,
  has,
  noPeriod,
  not,
  phase,
  startAt,
  submitted,
  when,
} from '../define.js';
import type { Case, Category, Derogation, Fact, Period, Trigger } from '../model.js';

const law = act(
  '個人情報の保護に関する法律 (APPI)',
  'https://laws.e-gov.go.jp/law/415AC0000000057',
);
const rules = act(
  '個人情報の保護に関する法律施行規則',
  'https://laws.e-gov.go.jp/law/428M60020000003',
);
const guideline = act(
  'PPC ガイドライン（通則編）',
  'https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/',
  'secondary',
);

/** The items of Rule 7 now: the latest reclassification's, or those known at first. */
function categoriesOf(c: Case): readonly Category[] | undefined {
  const latest = allOf(c.facts, 'reclassification').at(-1);
  return latest ? latest.categories : firstOf(c.facts, 'awareness')?.categories;
}

const nothingReportable = when('no item of Rule 7 is met', (c) => {
  return has('awareness').holds(c) && categoriesOf(c)?.length === 0;
});

const unlawfulPurpose = when('Rule 7(3) is among the items', (c) => {
  return categoriesOf(c)?.includes(3) ?? false;
});

function isOnlyNumbers(categories: readonly Category[]): boolean {
  return categories.length > 0 && categories.every((category) => category === 4);
}

/** Nothing was reportable at first, and only the number of people makes it so now. */
const numbersReachedLater = when('only Rule 7(4) is met, and nothing was at first', (c) => {
  return reachedBy(c) !== undefined;
});

/**
 * The reclassification by which the company learned that the number was passed: the first of
 * those that say so without a break up to now. A later one to the same effect is no new day 1.
 */
function reachedBy(c: Case): Fact<'reclassification'> | undefined {
  if (firstOf(c.facts, 'awareness')?.categories?.length !== 0) return undefined;
  const all = allOf(c.facts, 'reclassification');
  const breakAt = all.findLastIndex(({ categories }) => !isOnlyNumbers(categories));
  return all[breakAt + 1];
}

/** From the day the company learned it; `planBy` stays with the original day. */
const whenNumbersWereReached: Trigger = {
  text: 'the reclassification to Rule 7(4)',
  kinds: ['reclassification'],
  starts: (c) => {
    const reached = reachedBy(c) as Fact<'reclassification'>; // the derogation's condition
    const { at, zone } = firstOf(c.facts, 'awareness') as Fact<'awareness'>;
    return [{ ...startAt(reached), planFrom: { at, zone } }];
  },
};

const countFromReclassification: Derogation = {
  rule: 'Only Rule 7(4) is met, reached later: from the day the company learned it',
  cite: guideline.at('3-5-3-1', undefined, 'unverified'),
  when: numbersReachedLater,
  trigger: whenNumbersWereReached,
};

const notReportable = {
  when: nothingReportable,
  because: 'No item of Rule 7 is met: nothing is reportable',
  cite: rules.at('Rule 7', undefined, 'secondary'),
};

const threeToFiveDays: Period = {
  text: '3 to 5 days, the day of knowledge being the 1st (guideline)',
  run: (start, c, cite) => daysOfKnowledgeWithin([3, 5], start, c, cite),
};

function days(n: number): Period {
  return {
    text: `${n} days, the day of knowledge being the 1st`,
    run: (start, c, cite) => daysOfKnowledge(n, start, c, cite),
  };
}

function strayReclassifications(c: Case) {
  if (has('awareness').holds(c)) return [];
  return allOf(c.facts, 'reclassification').map(({ id }) =>
    remark(`The reclassification ${id} has no effect before awareness`),
  );
}

export const jpAppi = defineRegime({
  id: 'jp-appi',
  title: 'APPI, Article 26 (個人情報保護法第26条)',
  authority: '個人情報保護委員会 (PPC), or the minister to whom it delegated receipt',
  summary:
    'Leaks of personal data: a preliminary report promptly (guideline: 3 to 5 days), a final one in 30 or 60 days.',
  authorityZone: () => JAPAN,
  calendars: () => ['jp-gov'],
  years: { from: 2019, to: 2035 },
  nextDayEnd: nextEndOfDay,
  checkedOn: '2026-11-21',
  appliesFrom: () => '2022-04-01', // the amendment of 2020; before, a notice of the PPC asked

  obligations: {
    'preliminary-report': {
      title: 'Preliminary report (速報)',
      kind: 'report',
      trigger: first('awareness'),
      period: threeToFiveDays,
      cite: guideline.at('3-5-3-3', '概ね3～5日以内'),
      notRequired: [notReportable],
      derogations: [countFromReclassification],
      remarks: strayReclassifications,
    },
    'final-report': {
      title: 'Final report (確報)',
      kind: 'report',
      trigger: first('awareness'),
      period: days(30),
      cite: rules.at('Rule 8(2)', '知った日から三十日以内'),
      notRequired: [notReportable],
      derogations: [
        countFromReclassification,
        {
          rule: 'Possibly done for an unlawful purpose, Rule 7(3): 60 days',
          cite: rules.at('Rule 8(2)', '六十日以内'),
          when: unlawfulPurpose,
          period: days(60),
        },
      ],
      remarks: strayReclassifications,
    },
    'principal-notice': {
      title: 'Notice to the people concerned (本人への通知)',
      kind: 'report',
      trigger: first('awareness'),
      period: noPeriod, // promptly, as the situation requires
      cite: law.at('Article 26(2)', undefined, 'secondary'),
      notRequired: [notReportable],
    },
  },

  phases: [
    phase('knowledge', always, 'not-reportable', 'preliminary-report', 'final-report', 'reported'),
    phase('not-reportable', nothingReportable, 'preliminary-report', 'final-report', 'reported'),
    phase(
      'preliminary-report',
      all(has('awareness'), not(nothingReportable)),
      'not-reportable', // when no item of Rule 7 is left
      'final-report',
      'reported',
    ),
    phase('final-report', submitted('preliminary-report'), 'reported'),
    phase('reported', submitted('final-report')),
  ],

  notModelled: [
    "A processor's notice to its entruster, Article 26(1) proviso, and whose day 1 it starts.",
    'The My Number Act (番号法第29条の4), with its own thresholds and form.',
    'Which minister receives reports by delegation: take it from the PPC on the day.',
    'Whether an event meets an item of Rule 7: that is for people to decide and record. Without ' +
      'categories the final report counts 30 days; ransomware and intrusion are Rule 7(3), 60 days.',
  ],
});
