/**
 * A delay that an authority may grant in consecutive periods, as the Attorney General does
 * under Item 1.05(c) of Form 8-K. A request, a refusal or silence moves nothing; only a
 * written notice does, and only one that came in time.
 *
 * Reading: the first period runs from the original due date, each later one from the end of the
 * one before. What follows the end of the last is the regime's matter.
 */
import { allOf } from '../case.js';
import { dayIn, END_OF_DAY, momentOn, remark } from '../counting/moments.js';
import { InputProblem } from '../errors.js';
import {
  type Case,
  type Citation,
  type Condition,
  type Fact,
  type Step,
  Temporal,
} from '../model.js';
import { isAfter } from '../moment.js';
import { type Sentence, sentence } from '../sentence.js';

type Answer = Fact<'delay-determination'>;
type Grant = Extract<Answer, { readonly outcome: 'granted' }>;

const GROUNDS = {
  'national-security': sentence`national-security`,
  'public-safety': sentence`public-safety`,
} satisfies Record<Grant['ground'], Sentence>;

/** A period that counts, with its last day. */
export interface GrantedPeriod {
  readonly grant: Grant;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
}

/** What became of the delay. */
export interface Delay {
  readonly periods: readonly GrantedPeriod[];
  /** The notice that the risk is over, where it counts. */
  readonly endedBy: Fact<'delay-end'> | undefined;
  /** The last day of the delay, and the fact that fixed it. */
  readonly endsOn: Temporal.PlainDate;
  readonly setBy: Fact;
}

export interface DelayRule {
  /** The obligation that is put off. */
  readonly obligation: string;
  readonly zone: string;
  /** The longest that each period may be, in calendar days. */
  readonly upToDays: readonly [number, number, number];
  readonly lastOnlyFor: Grant['ground'];
  readonly cite: Citation;
}

/** The delay of a case, and the conditions that a regime's phases and derogations ask for. */
export interface DelayWords {
  /** The delay that counts, or `undefined` where none does. */
  of(c: Case): Delay | undefined;
  /** The granted period of this number runs: those before it are over, and it is not. */
  running(period: 1 | 2 | 3): Condition;
  readonly granted: Condition;
  readonly over: Condition;
  /** Asked later than any answer. */
  readonly undecided: Condition;
  /** Answers and ends without effect, each with the reason. */
  strays(c: Case): readonly Step[];
}

/** @throws InputProblem (from its parts) where a period is longer than the law allows */
export function delayByAuthority(rule: DelayRule): DelayWords {
  const known = new WeakMap<Case, Delay | null>();
  const of = (c: Case) => {
    let delay = known.get(c);
    if (delay === undefined) {
      delay = delayOf(c, rule) ?? null;
      known.set(c, delay);
    }
    return delay ?? undefined;
  };
  return {
    of,
    running: (period) => ({
      text: `granted period ${period} runs`,
      holds: (c) => {
        const delay = of(c);
        if (!delay || isOver(delay, c, rule)) return false;
        // The first runs from its notice on, before the date it puts off has come.
        const running = delay.periods.findIndex(({ endsOn }) => !isPast(endsOn, c, rule));
        return running === period - 1;
      },
    }),
    granted: { text: 'a delay was granted in time', holds: (c) => of(c) !== undefined },
    over: {
      text: 'the last granted period is over',
      holds: (c) => {
        const delay = of(c);
        return delay !== undefined && isOver(delay, c, rule);
      },
    },
    undecided: { text: 'a delay was asked for, later than any answer', holds: isUndecided },
    strays: (c) => strays(c, of(c), rule),
  };
}

function isUndecided(c: Case): boolean {
  const request = allOf(c.facts, 'delay-request').at(-1);
  const answer = allOf(c.facts, 'delay-determination').at(-1);
  if (!request) return false;
  return !answer || isAfter(request.at, answer.at);
}

/** A notice that the risk is over ends the delay at once; otherwise its last day does. */
function isOver({ endedBy, endsOn }: Delay, c: Case, rule: DelayRule): boolean {
  return endedBy !== undefined || isPast(endsOn, c, rule);
}

function isPast(day: Temporal.PlainDate, { moment }: Case, { zone }: DelayRule): boolean {
  return moment !== undefined && isAfter(moment, endOf(day, zone));
}

function delayOf(c: Case, rule: DelayRule): Delay | undefined {
  const original = c.general(rule.obligation)?.count.due;
  if (!original) return undefined;
  const periods = periodsInTime(grantsOf(c), original, rule);
  const [firstPeriod] = periods;
  if (!firstPeriod) return undefined;

  for (const end of allOf(c.facts, 'delay-end')) {
    if (isAfter(firstPeriod.grant.at, end.at)) continue;
    // No grant counts that came after the end, so the chain is the one known by then.
    const known = periodsInTime(
      periods.map(({ grant }) => grant).filter((grant) => !isAfter(grant.at, end.at)),
      original,
      rule,
    );
    const last = known.at(-1);
    if (last && !isAfter(end.at, endOf(last.endsOn, rule.zone))) {
      const endsOn = dayIn(end.at, rule.zone).date;
      return { periods: known, endedBy: end, endsOn, setBy: end };
    }
  }
  const last = periods.at(-1) as GrantedPeriod;
  return { periods, endedBy: undefined, endsOn: last.endsOn, setBy: last.grant };
}

function grantsOf(c: Case): readonly Grant[] {
  return allOf(c.facts, 'delay-determination').filter(
    (answer): answer is Grant => answer.outcome === 'granted',
  );
}

/** The periods that follow one another: of each number, the earliest notice that came in time. */
function periodsInTime(
  grants: readonly Grant[],
  original: Temporal.ZonedDateTime,
  rule: DelayRule,
): readonly GrantedPeriod[] {
  const periods: GrantedPeriod[] = [];
  let startsOn = original.toPlainDate();
  let inTimeUntil = original;
  for (const number of [1, 2, 3] as const) {
    const grant = grants.find(({ period, at }) => period === number && !isAfter(at, inTimeUntil));
    if (!grant) break;
    const endsOn = endOfPeriod(grant, startsOn, rule);
    periods.push({ grant, startsOn, endsOn });
    startsOn = endsOn;
    inTimeUntil = endOf(endsOn, rule.zone);
  }
  return periods;
}

/** @throws InputProblem where the end contradicts the days, or lies beyond the law */
function endOfPeriod(
  grant: Grant,
  startsOn: Temporal.PlainDate,
  { upToDays, cite }: DelayRule,
): Temporal.PlainDate {
  const longest = upToDays[grant.period - 1] as number;
  const { days, until, pointer } = grant;
  if (until === undefined) return startsOn.add({ days: days as number });
  if (Temporal.PlainDate.compare(until, startsOn.add({ days: longest })) > 0) {
    const said = sentence`Period ${grant.period} starts from ${startsOn} and may last up to ${longest} days (${cite.act}, ${cite.at}); ${until} is later. Check the Attorney General's notice.`;
    throw new InputProblem('beyond-the-law', said, `${pointer}/until`);
  }
  if (days !== undefined && !startsOn.add({ days }).equals(until)) {
    const said = sentence`${days} days from ${startsOn} end on ${startsOn.add({ days })}, not on ${until}. Keep the one that the notice names.`;
    throw new InputProblem('contradiction', said, `${pointer}/until`);
  }
  // The first may name a day before the date it puts off; the date never comes forward for it.
  if (grant.period > 1 && Temporal.PlainDate.compare(until, startsOn) < 0) {
    const said = sentence`Period ${grant.period} starts when the one before ends, on ${startsOn}; it cannot last until ${until}. Check the Attorney General's notice.`;
    throw new InputProblem('contradiction', said, `${pointer}/until`);
  }
  return until;
}

/**
 * What no notice can grant, whatever the dates.
 * @throws InputProblem `beyond-the-law`
 */
export function checkGrants(c: Case, { upToDays, lastOnlyFor, cite }: DelayRule): void {
  for (const { period, days, ground, pointer } of grantsOf(c)) {
    const longest = upToDays[period - 1] as number;
    const law = `${cite.act}, ${cite.at}`;
    if (days !== undefined && days > longest) {
      const said = sentence`Period ${period} may last up to ${longest} days (${law}), not ${days}.`;
      throw new InputProblem('beyond-the-law', said, `${pointer}/days`);
    }
    if (period === 3 && ground !== lastOnlyFor) {
      const said = sentence`A third period needs the ground ${GROUNDS[lastOnlyFor]} (${law}), not ${GROUNDS[ground]}.`;
      throw new InputProblem('beyond-the-law', said, `${pointer}/ground`);
    }
  }
}

function strays(c: Case, delay: Delay | undefined, { cite }: DelayRule): readonly Step[] {
  const counting = new Set(delay?.periods.map(({ grant }) => grant.id));
  const grants = grantsOf(c).filter(({ id }) => !counting.has(id));
  const ends = allOf(c.facts, 'delay-end').filter(({ id }) => id !== delay?.endedBy?.id);
  return [
    ...grants.map((grant) => {
      const why = whyWithoutEffect(grant, delay);
      return remark(`The grant ${grant.id} of period ${grant.period} has no effect: ${why}`, cite);
    }),
    ...ends.map(({ id }) =>
      remark(`The delay-end ${id} has no effect: no granted period ran`, cite),
    ),
  ];
}

function whyWithoutEffect({ period, at }: Grant, delay: Delay | undefined): string {
  if (delay?.periods.some(({ grant }) => grant.period === period)) {
    return 'an earlier notice granted that period';
  }
  if (delay?.endedBy && isAfter(at, delay.endedBy.at)) return 'the delay had ended before it came';
  const before = delay?.periods.length ?? 0;
  return period > before + 1 ? 'no period before it counts' : 'the notice came too late';
}

function endOf(date: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  return momentOn(date, END_OF_DAY, zone);
}
