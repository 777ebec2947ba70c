/**
 * What puts off the 8-K of Item 1.05: the Attorney General's delay with the staff's four days
 * after it, relief by order of the Commission, and the carriers' delay of Item 1.05(d).
 *
 * Source: Form 8-K, Item 1.05(c) and (d); C&DI 104B.01 to 104B.03.
 * Reading: the staff's four days set `due`; `planBy` does without them and takes the last day
 * on or before the end of the delay.
 * Left out: the same day as `due`, which Item 1.05(c) read literally would give.
 */
import { allOf, submissionsOf } from '../case.js';
import { act } from '../citation.js';
import {
  CLOSED_DAYS,
  countStep,
  nthBusinessDay,
  openDayStep,
  openDayUntil,
} from '../counting/business-days.js';
import { dateText, momentText } from '../counting/kept.js';
import {
  dayIn,
  dayStep,
  daysStep,
  laterOf,
  remark,
  takeStep,
  timeStep,
} from '../counting/moments.js';
import { EASTERN } from '../counting/us-business-days.js';
import { filingDayEnd, nextFilingDayEnd, surelyOpenUntil, usSec } from '../counting/us-sec.js';
import { withinTheCalendar } from '../evaluate.js';
import {
  type Case,
  type Condition,
  type Count,
  type Counted,
  type Derogation,
  type Fact,
  type Step,
  Temporal,
} from '../model.js';
import { isAfter, isBefore } from '../moment.js';
import {
  type Delay,
  type DelayRule,
  delayByAuthority,
  type GrantedPeriod,
} from './delay-by-authority.js';

export const form8k = act('Form 8-K', 'https://www.sec.gov/files/form8-k.pdf');
const cdi = act(
  'C&DI, Exchange Act Form 8-K',
  'https://www.sec.gov/rules-regulations/staff-guidance/compliance-disclosure-interpretations/exchange-act-form-8-k',
  'secondary',
);

export const REPORT = 'item-1.05-report';

/** Three periods at most. A request alone moves nothing: C&DI 104B.01. */
export const delayRule: DelayRule = {
  obligation: REPORT,
  zone: EASTERN,
  upToDays: [30, 30, 60],
  lastOnlyFor: 'national-security',
  cite: form8k.at('Item 1.05(c)', 'up to 30 days following the date when the disclosure'),
};
export const delay = delayByAuthority(delayRule);

const expiry = cdi.at('Question 104B.02', 'within four business days of the expiration');
const riskOver = cdi.at('Question 104B.03');
const correspondence = form8k.at(
  'Item 1.05(d)',
  'in no event for more than seven business days after notification',
  'secondary',
);
const exemptiveOrder = form8k.at('Item 1.05(c)', 'through Commission exemptive order');

/** Four more business days after the end of a delay; planned without them. */
function afterTheDelay({ count }: Counted, c: Case): Count {
  const ended = delay.of(c) as Delay; // the derogation's condition asked for it
  const { endsOn, endedBy, setBy } = ended;
  const cite = endedBy ? riskOver : expiry;
  return withinTheCalendar(`${setBy.pointer}/at`, () => {
    const tail = nthBusinessDay(endsOn, 4, c.calendar('us-sec'), CLOSED_DAYS);
    const tailEnd = filingDayEnd(tail.date);
    const safe = surelyOpenUntil(endsOn, c);
    let planBy = filingDayEnd(safe.date);
    const steps = [
      ...count.steps,
      ...lateOnTheSafeReading(ended, count),
      ...endTold('due', ended),
      countStep('due', 'Business day 4 after the end', endsOn, 4, 'us-sec', tail, cite),
      timeStep('due', usSec.hourRule, usSec.hourCite, tailEnd),
      ...endTold('planBy', ended),
      ...openDayStep('planBy', 'last-open-day', SAFE_END, endsOn, 'us-sec', safe, delayRule.cite),
      timeStep(
        'planBy',
        'Until 17:30 Eastern, without the four days of the staff',
        undefined,
        planBy,
      ),
    ];
    // Where the notice itself is later than that, the first end of day after it is left.
    if (isBefore(planBy, setBy.at)) {
      const left = nextFilingDayEnd(setBy.at, c);
      planBy = left.moment;
      steps.push(...left.steps);
    }
    const original = count.due as Temporal.ZonedDateTime;
    const isLater = isAfter(tailEnd, original);
    if (!isLater) steps.push(takeStep('due', NEVER_EARLIER, original));
    const plan = laterOf(planBy, count.planBy as Temporal.ZonedDateTime);
    if (plan !== planBy) steps.push(takeStep('planBy', NEVER_EARLIER, plan));
    return {
      ...count,
      due: isLater ? tailEnd : original,
      planBy: plan,
      nature: isLater ? 'staff-position' : count.nature,
      provisional: [...count.provisional, ...tail.provisional, ...safe.provisional],
      steps,
      countedFrom: setBy,
    };
  });
}

/** Each period from the end of the one before, and the day on which the risk was over. */
function endTold(of: 'due' | 'planBy', { periods, endedBy, endsOn }: Delay): readonly Step[] {
  const [first] = periods as readonly [GrantedPeriod];
  const start = dateStated(of, 'A delay is measured from the due date itself', first.startsOn);
  const told = periods.map(({ grant, startsOn, endsOn: last }) => {
    const days = startsOn.until(last).days;
    const period = `Period ${grant.period} of the delay`;
    return days < 0
      ? dateStated(of, `${period} names a day before the date it puts off`, last)
      : daysStep(of, `${period}: ${days} calendar days`, days, startsOn, last, delayRule.cite);
  });
  if (!endedBy) return [start, ...told];
  const rule = 'The notice that the risk is over ends the delay';
  return [start, ...told, dayStep(of, rule, endedBy.at, { date: endsOn, zone: EASTERN }, riskOver)];
}

/** A day that a rule or a notice names. */
function dateStated(of: 'due' | 'planBy', rule: string, date: Temporal.PlainDate): Step {
  const how = { op: 'take', why: rule } as const;
  return { of, rule, cite: delayRule.cite, how, gives: dateText(date) };
}

/** In time on the best-supported reading, and after the date that the safe one gives. */
function lateOnTheSafeReading({ periods }: Delay, { planBy }: Count): readonly Step[] {
  const [{ grant }] = periods as readonly [GrantedPeriod];
  if (!planBy || !isAfter(grant.at, planBy)) return [];
  const rule =
    `The notice ${grant.id} came after the date that the safe reading gives without a delay ` +
    `(${momentText(planBy)}): on that reading it came too late`;
  return [remark(rule, delayRule.cite)];
}

const SAFE_END = 'The last day on or before the end that is surely open';
const NEVER_EARLIER = 'A delay never brings the date forward: the original date';

type Relief = Fact<'commission-relief'>;

/** Relief by order of the Commission counts to its own date, if that is later than the delay. */
function reliefOf(c: Case): Relief | undefined {
  const original = c.general(REPORT)?.count.due?.toPlainDate();
  if (!original) return undefined;
  const end = delay.of(c)?.endsOn ?? original;
  const counting = allOf(c.facts, 'commission-relief').filter(
    ({ until }) => Temporal.PlainDate.compare(until, end) > 0,
  );
  return counting.length === 0
    ? undefined
    : counting.reduce((a, b) => (Temporal.PlainDate.compare(b.until, a.until) > 0 ? b : a));
}

const relieved: Condition = {
  text: 'the Commission gave relief beyond the delay',
  holds: (c) => reliefOf(c) !== undefined,
};

function untilTheRelief({ count }: Counted, c: Case): Count {
  const relief = reliefOf(c) as Relief; // the derogation's condition asked for it
  return withinTheCalendar(`${relief.pointer}/until`, () => {
    const open = openDayUntil(relief.until, c.calendar('us-sec'), CLOSED_DAYS);
    const ends = filingDayEnd(open.date);
    const due = laterOf(ends, count.due as Temporal.ZonedDateTime);
    const told = (['due', 'planBy'] as const).flatMap((of) => [
      ...openDayStep(of, 'last-open-day', 'Back to a business day', relief.until, 'us-sec', open),
      timeStep(of, 'Until 17:30 Eastern of that day', usSec.hourCite, ends),
      ...(due === ends ? [] : [takeStep(of, NEVER_EARLIER, due)]),
    ]);
    return {
      ...count,
      due,
      planBy: due,
      nature: 'statutory',
      provisional: [...count.provisional, ...open.provisional],
      steps: [...count.steps, ...told],
      countedFrom: relief,
    };
  });
}

interface CarrierDelay {
  readonly letter: Fact;
  readonly notified: Fact<'submission'>;
}

/**
 * Item 1.05(d): a carrier that told the Secret Service and the FBI may wait seven business
 * days from then, if it wrote to the Commission before the 8-K was due.
 */
function carrierDelay(c: Case): CarrierDelay | undefined {
  const original = c.general(REPORT)?.count.due;
  // The 2024 text has no waiting period, so Item 1.05(d) points at nothing under it.
  if (!original || (c.profile['us-fcc-cpni']?.rule ?? '2007') !== '2007') return undefined;
  const [notified] = submissionsOf(c.facts, 'agency-report', 'us-fcc-cpni');
  if (!notified) return undefined;
  const letter = c.facts.find(
    ({ kind, at }) =>
      kind === 'edgar-correspondence' && !isBefore(at, notified.at) && !isAfter(at, original),
  );
  return letter && { letter, notified };
}

const carrierDelayed: Condition = {
  text: 'the Commission was written to under Item 1.05(d) in time',
  holds: (c) => carrierDelay(c) !== undefined,
};

function sevenDaysFromTheAgencyReport({ count }: Counted, c: Case): Count {
  const { notified } = carrierDelay(c) as CarrierDelay; // the derogation's condition asked for it
  return withinTheCalendar(`${notified.pointer}/at`, () => {
    const day = dayIn(notified.at, EASTERN);
    const walk = nthBusinessDay(day.date, 7, c.calendar('us-sec'), CLOSED_DAYS);
    const seventh = filingDayEnd(walk.date);
    const steps = [...count.steps, remark(COLLISION, correspondence)];
    if (!isAfter(seventh, count.due as Temporal.ZonedDateTime)) {
      return { ...count, steps: [...steps, remark(`Item 1.05(d) ends on ${walk.date}, no later`)] };
    }
    return {
      ...count,
      due: seventh,
      nature: 'statutory',
      provisional: [
        ...count.provisional,
        ...walk.provisional,
        'how Item 1.05(d) ends is for counsel to say (our caution)',
      ],
      steps: [
        ...steps,
        dayStep('due', 'The agency report has its date in Washington', notified.at, day),
        countStep('due', 'Business day 7 after it', day.date, 7, 'us-sec', walk, correspondence),
        timeStep('due', usSec.hourRule, usSec.hourCite, seventh),
      ],
    };
  });
}

const COLLISION =
  'Read literally, the two rules never meet: 47 CFR 64.2011(b)(1) frees disclosure at 00:00 on ' +
  'the day after the seventh full business day, and this delay ends with the seventh. Ask counsel';

/** Relief that counts runs to the end of its day in Washington. */
export const reliefRuns: Condition = {
  text: 'relief of the Commission that counts runs',
  holds: (c) => {
    const relief = reliefOf(c);
    if (!relief || !c.moment) return false;
    return Temporal.PlainDate.compare(dayIn(c.moment, EASTERN).date, relief.until) <= 0;
  },
};

/** A carrier's report to the agencies moves the 8-K, although its regime is another. */
export function isAgencyReport(fact: Fact): boolean {
  return fact.kind === 'submission' && fact.regime === 'us-fcc-cpni' && fact.of === 'agency-report';
}

/** What was recorded of a delay and moves nothing, each with the reason. */
export function strays(c: Case): readonly Step[] {
  const relief = reliefOf(c);
  const carrier = carrierDelay(c);
  return [
    ...delay.strays(c),
    ...allOf(c.facts, 'commission-relief')
      .filter(({ id }) => id !== relief?.id)
      .map(({ id }) =>
        remark(`The relief ${id} has no effect: it ends no later than what stands`, exemptiveOrder),
      ),
    ...allOf(c.facts, 'edgar-correspondence')
      .filter(() => !carrier)
      .map(({ id }) =>
        remark(`The letter ${id} has no effect: ${NO_CARRIER_DELAY}`, correspondence),
      ),
  ];
}

const NO_CARRIER_DELAY =
  'it must follow the report under the 2007 text of 47 CFR 64.2011, and come before the 8-K is due';

/** What displaces the four days, in the order in which it is applied. */
export const delays: readonly Derogation[] = [
  {
    rule: 'The Attorney General delayed the disclosure, and the notice came in time',
    cite: delayRule.cite,
    when: {
      text: `${delay.granted.text}, and the Commission gave no relief beyond it`,
      holds: (c) => delay.granted.holds(c) && !relieved.holds(c),
    },
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
];
