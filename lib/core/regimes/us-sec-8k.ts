/**
 * Form 8-K, Item 1.05: a material cybersecurity incident, disclosed to the SEC.
 *
 * Source: Form 8-K as amended by Release 33-11216 (88 FR 51896); staff positions in the C&DI.
 * Left out on purpose: Item 8.01, which starts no clock and stops none; filing dates adjusted
 * on request; a delay of only part of the information.
 */
import { submissionsOf } from '../case.js';
import { laterOf, remark, takeStep } from '../counting/moments.js';
import { countStep, nthBusinessDay, CLOSED_DAYS, openDayStep, openDayUntil } from '../counting/business-days.js';
import { dayIn, dayStep, timeStep } from '../counting/moments.js';
import { EASTERN } from '../counting/us-business-days.js';
import { filingDayEnd, nextFilingDayEnd, surelyOpenUntil, usSec } from '../counting/us-sec.js';
import {
  act,
  all,
  always,
  any,
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
  when,
} from '../define.js';
import { checkGrants, delayByAuthority, type DelayRule } from '../derogations/delay-by-authority.js';
import { InputProblem } from '../errors.js';
import { withinTheCalendar } from '../evaluate.js';
import { type Case, type Count, type Counted, Temporal } from '../model.js';

const form8k = act('Form 8-K', 'https://www.sec.gov/files/form8-k.pdf');
const cdi = act(
  'C&DI, Exchange Act Form 8-K',
  'https://www.sec.gov/rules-regulations/staff-guidance/compliance-disclosure-interpretations/exchange-act-form-8-k',
  'secondary',
);

const determination = 'materiality-determination';
const material = { material: true };
const report = 'item-1.05-report';

/** Three periods at most. A request alone moves nothing: C&DI 104B.01. */
const delayRule: DelayRule = {
  obligation: report,
  zone: EASTERN,
  upToDays: [30, 30, 60],
  lastOnlyFor: 'national-security',
  cite: form8k.at('Item 1.05(c)', 'up to 30 days following the date when the disclosure'),
};
const delay = delayByAuthority(delayRule);

const expiry = cdi.at('Question 104B.02', 'within four business days of the expiration');
const riskOver = cdi.at('Question 104B.03');
const correspondence = form8k.at(
  'Item 1.05(d)',
  'in no event for more than seven business days after notification',
  'secondary',
);
const exemptiveOrder = form8k.at('Item 1.05(c)', 'through Commission exemptive order');

/** Four more business days after the end of a delay; planned without them. */
function afterTheDelay({ start, count }: Counted, c: Case): Count {
  const ended = delay.of(c);
  if (!ended) return count;
  const { endsOn, endedBy, setBy } = ended;
  const cite = endedBy ? riskOver : expiry;
  return withinTheCalendar(`${setBy.pointer}/at`, () => {
    const tail = nthBusinessDay(endsOn, 4, c.calendar('us-sec'), CLOSED_DAYS);
    const tailEnd = filingDayEnd(tail.date);
    const safe = surelyOpenUntil(endsOn, c);
    let planBy = filingDayEnd(safe.date);
    const steps = [
      ...count.steps,
      remark(endedBy ? `The risk was over on ${endsOn}` : `The delay expires with ${endsOn}`, cite),
      countStep('due', 'Business day 4 after the end', endsOn, 4, 'us-sec', tail, cite),
      timeStep('due', usSec.hourRule, usSec.hourCite, tailEnd),
      ...openDayStep('planBy', 'last-open-day', SAFE_END, endsOn, 'us-sec', safe, delayRule.cite),
      timeStep('planBy', 'Until 17:30 Eastern, without the four days of the staff', undefined, planBy),
    ];
    // Where the notice itself is later than that, the first end of day after it is left.
    if (Temporal.Instant.compare(planBy.toInstant(), setBy.at) < 0) {
      planBy = nextFilingDayEnd(setBy.at, c);
      steps.push(takeStep('planBy', 'That is past when the notice comes: the next end of day', planBy));
    }
    const due = laterOf(tailEnd, count.due as Temporal.ZonedDateTime);
    if (due !== tailEnd) steps.push(takeStep('due', NEVER_EARLIER, due));
    const plan = laterOf(planBy, count.planBy as Temporal.ZonedDateTime);
    if (plan !== planBy) steps.push(takeStep('planBy', NEVER_EARLIER, plan));
    const provisional = [...count.provisional, ...tail.provisional, ...safe.provisional];
    return { ...count, start, due, planBy: plan, nature: 'staff-position', provisional, steps };
  });
}

const SAFE_END = 'The last day on or before the end that is surely open';
const NEVER_EARLIER = 'A delay never brings the date forward: the original date';

/** Relief by order of the Commission counts to its own date, if that is later than the delay. */
function reliefOf(c: Case) {
  const original = c.general(report)?.count.due?.toPlainDate();
  if (!original) return undefined;
  const end = delay.of(c)?.endsOn ?? original;
  const counting = c.facts
    .filter((fact) => fact.kind === 'commission-relief')
    .filter(({ until }) => Temporal.PlainDate.compare(until, end) > 0);
  return counting.length === 0
    ? undefined
    : counting.reduce((a, b) => (Temporal.PlainDate.compare(b.until, a.until) > 0 ? b : a));
}

const relieved = when('the Commission gave relief beyond the delay', (c) => !!reliefOf(c));

function untilTheRelief({ count }: Counted, c: Case): Count {
  const relief = reliefOf(c);
  if (!relief) return count;
  return withinTheCalendar(`${relief.pointer}/until`, () => {
    const open = openDayUntil(relief.until, c.calendar('us-sec'), CLOSED_DAYS);
    const due = filingDayEnd(open.date);
    const both = (['due', 'planBy'] as const).flatMap((of) => [
      ...openDayStep(of, 'last-open-day', 'Back to a business day', relief.until, 'us-sec', open),
      timeStep(of, 'Until 17:30 Eastern of that day', usSec.hourCite, due),
    ]);
    const provisional = [...count.provisional, ...open.provisional];
    const steps = [...count.steps, ...both];
    return { ...count, due, planBy: due, nature: 'statutory', provisional, steps };
  });
}

/**
 * Item 1.05(d): a carrier that told the Secret Service and the FBI may wait seven business
 * days from then, if it wrote to the Commission before the 8-K was due.
 */
function carrierDelay(c: Case) {
  const original = c.general(report)?.count.due;
  // The 2024 text has no waiting period, so Item 1.05(d) points at nothing under it.
  if (!original || (c.profile['us-fcc-cpni']?.rule ?? '2007') !== '2007') return undefined;
  const [notified] = submissionsOf(c.factsOfAllRegimes, 'agency-report', 'us-fcc-cpni');
  if (!notified) return undefined;
  const letter = c.facts.find(
    ({ kind, at }) =>
      kind === 'edgar-correspondence' &&
      Temporal.Instant.compare(at, notified.at) >= 0 &&
      Temporal.Instant.compare(at, original.toInstant()) <= 0,
  );
  return letter && { letter, notified };
}

const carrierDelayed = when(
  'the Commission was written to under Item 1.05(d) in time',
  (c) => !!carrierDelay(c),
);

function sevenDaysFromTheAgencyReport({ count }: Counted, c: Case): Count {
  const carrier = carrierDelay(c);
  if (!carrier) return count;
  const { notified } = carrier;
  return withinTheCalendar(`${notified.pointer}/at`, () => {
    const day = dayIn(notified.at, EASTERN);
    const walk = nthBusinessDay(day.date, 7, c.calendar('us-sec'), CLOSED_DAYS);
    const seventh = filingDayEnd(walk.date);
    const due = laterOf(count.due as Temporal.ZonedDateTime, seventh);
    const steps = [...count.steps, remark(COLLISION, correspondence)];
    if (due !== seventh) {
      return { ...count, steps: [...steps, remark(`Item 1.05(d) ends on ${walk.date}, no later`)] };
    }
    return {
      ...count,
      due,
      nature: 'statutory',
      provisional: [...count.provisional, ...walk.provisional, 'Item 1.05(d) asks for counsel'],
      steps: [
        ...steps,
        dayStep('due', 'The agency report has its date in Washington', notified.at, day),
        countStep('due', 'Business day 7 after it', day.date, 7, 'us-sec', walk, correspondence),
        timeStep('due', usSec.hourRule, usSec.hourCite, due),
      ],
    };
  });
}

const COLLISION =
  'Read literally, the two rules never meet: 47 CFR 64.2011(b)(1) frees disclosure at 00:00 on ' +
  'the day after the seventh full business day, and this delay ends with the seventh. Ask counsel';

/** @throws InputProblem `contradiction`: material and not material at one instant */
function checkDeterminations(c: Case): void {
  const all = c.facts.filter((fact) => fact.kind === determination);
  for (const fact of all) {
    const opposite = all.find(
      (other) => other.material !== fact.material && other.at.equals(fact.at),
    );
    if (!opposite) continue;
    const [a, b] = [fact, opposite].sort((x, y) => (x.pointer < y.pointer ? -1 : 1));
    const detail =
      `"${a?.id}" and "${b?.id}" say material and not material at one instant. Retract the one ` +
      'that was recorded in error.';
    throw new InputProblem('contradiction', detail, b?.pointer ?? fact.pointer);
  }
}

const notMaterial = only(determination, { material: false });

export const usSec8k = defineRegime({
  id: 'us-sec-8k',
  title: 'SEC Form 8-K, Item 1.05',
  authority: 'US Securities and Exchange Commission',
  summary: 'A material cybersecurity incident of a listed company, within four business days.',
  authorityZone: () => EASTERN,
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
      notRequired: [
        {
          when: all(notMaterial, not(has('disclosure-decision'))),
          because: 'The incident was determined not to be material: there is nothing to delay',
          cite: form8k.at('Item 1.05(a)'),
        },
        {
          when: submitted(report),
          because: 'The 8-K is in, and no delay was asked for',
          cite: form8k.at('Item 1.05(c)'),
        },
      ],
    },
    [report]: {
      title: 'Form 8-K, Item 1.05',
      kind: 'report',
      trigger: first(determination, material), // never discovery
      period: businessDays(4, usSec),
      cite: form8k.at('General Instruction B.1', 'within four business days after occurrence'),
      notRequired: [
        {
          when: notMaterial,
          because: 'The incident was determined not to be material',
          cite: form8k.at('Item 1.05(a)', 'determined by the registrant to be material'),
        },
      ],
      derogations: [
        {
          rule: 'The Attorney General delayed the disclosure, and the notice came in time',
          cite: delayRule.cite,
          when: all(delay.granted, not(relieved)),
          adjust: afterTheDelay,
        },
        {
          rule: 'The Commission gave relief until a day of its own',
          cite: exemptiveOrder,
          when: relieved,
          adjust: untilTheRelief,
        },
        {
          rule: 'A carrier under the 2007 text of 47 CFR 64.2011 wrote to the Commission in time',
          cite: correspondence,
          when: carrierDelayed,
          adjust: sevenDaysFromTheAgencyReport,
        },
      ],
      remarks: delay.strays,
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
    phase(
      'materiality',
      always,
      'not-material',
      'four-day-clock',
      'attorney-general-review',
      'delay',
      'commission-relief',
      'amendment-watch',
    ),
    phase(
      'not-material',
      notMaterial,
      'four-day-clock',
      'attorney-general-review',
      'delay',
      'commission-relief',
      'amendment-watch',
    ),
    phase(
      'four-day-clock',
      has(determination, material),
      'attorney-general-review',
      'delay',
      'commission-relief',
      'amendment-watch',
    ),
    phase(
      'attorney-general-review',
      all(has(determination, material), delay.undecided),
      'four-day-clock',
      'delay',
      'commission-relief',
      'amendment-watch',
    ),
    phase('delay', delay.running(1), 'extension', 'tail', 'commission-relief', 'amendment-watch'),
    phase(
      'extension',
      delay.running(2),
      'final-extension',
      'tail',
      'commission-relief',
      'amendment-watch',
    ),
    phase('final-extension', delay.running(3), 'tail', 'commission-relief', 'amendment-watch'),
    phase(
      'tail',
      any(delay.over, when('relief of the Commission is over', (c) => reliefIs('over', c))),
      'commission-relief',
      'amendment-watch',
    ),
    phase(
      'commission-relief',
      when('relief of the Commission that counts runs', (c) => reliefIs('running', c)),
      'tail',
      'delay',
      'amendment-watch',
    ),
    phase('amendment-watch', submitted(report)),
  ],

  check: (c) => {
    checkDeterminations(c);
    checkGrants(c, delayRule);
  },

  notModelled: [
    'Item 8.01 and other Items: they neither start this clock nor meet it.',
    'Filing dates adjusted by the SEC on request after technical trouble, 17 CFR 232.13(b).',
    'A delay of only a part of the information.',
    'The literal reading of Item 1.05(c) by which the 8-K is due when a delay ends; the staff ' +
      'gives four business days, and planBy does without them.',
  ],
});

/** Relief runs to the end of its day in Washington. */
function reliefIs(what: 'running' | 'over', c: Case): boolean {
  const relief = reliefOf(c);
  if (!relief || !c.moment) return false;
  const over = Temporal.PlainDate.compare(dayIn(c.moment, EASTERN).date, relief.until) > 0;
  return what === 'over' ? over : !over;
}

