/**
 * Form 8-K, Item 1.05: a material cybersecurity incident, disclosed to the SEC.
 *
 * Source: Form 8-K as amended by Release 33-11216 (88 FR 51896); staff positions in the C&DI.
 * Left out on purpose: Item 8.01, which starts no clock and stops none; filing dates adjusted
 * on request; a delay of only part of the information.
 */
import { allOf } from '../case.js';
import { EASTERN } from '../counting/us-business-days.js';
import { nextFilingDayEnd, usSec } from '../counting/us-sec.js';
import {
  act,
  all,
  always,
  businessDays,
  defineRegime,
  each,
  earliest,
  factOf,
  first,
  has,
  noPeriod,
  not,
  only,
  phase,
  submissionAfter,
  submitted,
  titled,
} from '../define.js';
import { checkGrants } from '../derogations/delay-by-authority.js';
import {
  delay,
  delayRule,
  delays,
  form8k,
  isAgencyReport,
  REPORT,
  reliefRuns,
  strays,
} from '../derogations/item-1.05-delays.js';
import { InputProblem } from '../errors.js';
import type { Case, Fact } from '../model.js';
import { sentence } from '../sentence.js';

const determination = 'materiality-determination';
const material = { material: true };
/** @throws InputProblem `contradiction`: material and not material at one instant */
function checkDeterminations(c: Case): void {
  const asWritten = [...allOf(c.facts, determination)].sort((a, b) => placeOf(a) - placeOf(b));
  for (const [index, fact] of asWritten.entries()) {
    const opposite = asWritten
      .slice(0, index)
      .find((other) => other.material !== fact.material && other.at.equals(fact.at));
    if (!opposite) continue;
    const said = sentence`"${opposite.id}" and "${fact.id}" say material and not material at one instant. Retract the one that was recorded in error.`;
    throw new InputProblem('contradiction', said, fact.pointer);
  }
}

/** Where a fact stands in the input: 10 for `/facts/10`. */
function placeOf({ pointer }: Fact): number {
  return Number(pointer.slice('/facts/'.length));
}

/** Where a determination can lead at once, when what follows it was recorded before it. */
const onceDetermined = [
  'attorney-general-review',
  'delay',
  'extension',
  'final-extension',
  'tail',
  'commission-relief',
  'amendment-watch',
];

/** B.1 counts four days for every Item; for Item 1.05 they run from the determination. */
const fourDays = act(
  'Form 8-K, as amended by Release 33-11216 (88 FR 51896)',
  'https://www.sec.gov/files/form8-k.pdf',
  'secondary',
).at('Item 1.05(a) and General Instruction B.1');

const notMaterial = only(determination, { material: false });

export const usSec8k = defineRegime({
  id: 'us-sec-8k',
  title: 'SEC Form 8-K, Item 1.05',
  authority: 'US Securities and Exchange Commission',
  summary: 'A material cybersecurity incident of a listed company, within four business days.',
  authorityZone: () => EASTERN,
  alsoSees: isAgencyReport,
  calendars: () => ['us-sec'],
  years: { from: 2018, to: 2035 },
  nextDayEnd: nextFilingDayEnd,
  checkedOn: '2026-11-21',
  appliesFrom: (profile) =>
    profile['us-sec-8k']?.smallerReportingCompany ? '2024-06-15' : '2023-12-18',

  obligations: {
    'materiality-decision': {
      title: 'Materiality determination',
      kind: 'decision',
      trigger: first('discovery'),
      metBy: factOf(determination),
      period: noPeriod, // the text gives no number, so none is invented
      cite: form8k.at('Item 1.05, Instruction 1', 'without unreasonable delay', 'secondary'),
    },
    'delay-request': {
      title: 'Request for delay to the Attorney General',
      kind: 'decision',
      trigger: earliest(first(determination, material), first('disclosure-decision')),
      metBy: factOf('delay-request', 'delay-determination'),
      period: noPeriod, // "immediately", says the FBI; a late request is denied
      cite: form8k.at('Item 1.05(c)', 'may delay providing the disclosure'),
      option:
        'Where disclosure would be a substantial risk to national security or public safety: ask ' +
        'the Attorney General at once, through the FBI; a late request is denied',
      notRequired: [
        {
          when: all(notMaterial, not(has('disclosure-decision'))),
          because: 'The incident was determined not to be material: there is nothing to delay',
          cite: form8k.at('Item 1.05(a)'),
        },
        {
          when: submitted(REPORT),
          because: 'The 8-K is in, and no delay was asked for',
          cite: form8k.at('Item 1.05(c)'),
        },
      ],
    },
    [REPORT]: {
      title: 'Form 8-K, Item 1.05',
      kind: 'report',
      trigger: first(determination, material), // never discovery
      period: businessDays(4, usSec),
      cite: fourDays,
      notRequired: [
        {
          when: notMaterial,
          because: 'The incident was determined not to be material',
          cite: form8k.at('Item 1.05(a)', 'determined by the registrant to be material'),
        },
      ],
      derogations: delays,
      remarks: strays,
    },
    'item-1.05-amendment': {
      title: 'Form 8-K/A with what the first report lacked',
      kind: 'report',
      trigger: each('information-available'),
      metBy: submissionAfter('item-1.05-amendment'),
      period: businessDays(4, usSec),
      cite: form8k.at(
        'Item 1.05, Instruction 2',
        'within four business days after the registrant … determines such information or within ' +
          'four business days after such information becomes available',
        'secondary',
      ),
    },
  },

  // In order: the last whose condition holds is where the state machine stands. A fact that
  // comes out of turn (a request before the determination) can skip one.
  phases: [
    phase('materiality', always, 'not-material', 'four-day-clock', ...onceDetermined),
    phase('not-material', notMaterial, 'four-day-clock', ...onceDetermined),
    titled(
      'Four-day clock',
      phase('four-day-clock', has(determination, material), ...onceDetermined),
    ),
    titled(
      'Attorney General review',
      phase(
        'attorney-general-review',
        all(has(determination, material), delay.undecided),
        'four-day-clock',
        'delay',
        'tail', // a notice of a day that has passed
        'commission-relief',
        'amendment-watch',
      ),
    ),
    phase(
      'delay',
      delay.running(1),
      'extension',
      'final-extension',
      'tail',
      'commission-relief',
      'amendment-watch',
    ),
    phase(
      'extension',
      delay.running(2),
      'final-extension',
      'tail',
      'commission-relief',
      'amendment-watch',
    ),
    phase('final-extension', delay.running(3), 'tail', 'commission-relief', 'amendment-watch'),
    phase('tail', delay.over, 'commission-relief', 'amendment-watch'),
    phase(
      'commission-relief',
      reliefRuns,
      'four-day-clock', // relief that no delay went before has run out
      'attorney-general-review',
      'delay', // a later grant reaches beyond the relief
      'extension',
      'final-extension',
      'tail',
      'amendment-watch',
    ),
    phase('amendment-watch', submitted(REPORT)),
  ],

  check: (c) => {
    checkDeterminations(c);
    checkGrants(c, delayRule);
  },

  notModelled: [
    'Item 8.01 and other Items: they neither start this clock nor meet it.',
    'Filing dates adjusted by the SEC on request after technical trouble, 17 CFR 232.13(b).',
    'A delay of only a part of the information.',
  ],
});
