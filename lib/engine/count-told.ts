/**
 * How a date was counted, short enough for one line of a mail: where the count starts, what is
 * added to it, and which days it passes over. The whole count, with its sources, is on the
 * incident's page.
 */
import { type Milestone, type Operation, type Step, Temporal } from '../core/model.js';
import type { Incident } from './incident.js';
import type { WrittenFact } from './ports.js';

/** One thing that is added. */
export interface CountPart {
  readonly how: Operation;
  /** The legal number where the first day counts as day 1: 30 for 29 days added. */
  readonly nth?: number;
  /** Where a date moved to: the open day that it reached. */
  readonly to?: Temporal.PlainDate;
}

/** A day that was not counted, with the calendar's reason. */
export interface PassedDay {
  readonly date: Temporal.PlainDate;
  readonly why: string;
}

/** Where the count starts: at a moment, on the day of one, or on a day that something names. */
export type CountStart =
  | {
      readonly fact: WrittenFact | undefined;
      readonly at: Temporal.ZonedDateTime;
      /** The day counts, by the date in its zone, and not the hour. */
      readonly byDay: boolean;
    }
  | {
      readonly day: Temporal.PlainDate;
      /** It is the date that a granted delay puts off. */
      readonly isPutOff: boolean;
      /** The fact that names it as its last day. */
      readonly namedBy: WrittenFact | undefined;
    };

export interface CountTold {
  readonly start: CountStart | undefined;
  /** Empty where a fact names the date itself. */
  readonly parts: readonly CountPart[];
  readonly passed: readonly PassedDay[];
  readonly overWeekends: boolean;
  /** The time of day that ends the count, where a rule names one. */
  readonly until: string | undefined;
}

/** What the incident's record and the reader add to a count. */
export interface CountReader {
  readonly incident: Pick<Incident, 'facts'>;
  readonly zone: string;
}

/** The count of one of a milestone's dates; `undefined` where it has none, or no step leads there. */
export function countOf(
  milestone: Milestone,
  date: 'due' | 'planBy' | 'notBefore',
  { incident, zone }: CountReader,
): CountTold | undefined {
  const end = milestone[date];
  if (end === null) return undefined;
  const chain = chainTo(
    end,
    milestone.basis.filter(({ of }) => of === date),
  );
  if (chain.length === 0) return undefined;
  const passed = chain.filter(({ how }) => how?.op === 'business-days').flatMap(passedIn);
  return {
    start: startOf(chain, milestone, incident, zone),
    parts: chain.flatMap(partOf),
    passed: passed.filter(({ why }) => !isWeekend(why)),
    overWeekends: passed.some(({ why }) => isWeekend(why)),
    until: chain.flatMap(({ how }) => (how?.op === 'time' ? how.time : [])).at(-1),
  };
}

/**
 * The steps that lead to a date, found from its end: each begins with what the one before it
 * gives. Readings that were counted beside it and not taken are left out.
 */
function chainTo(end: string, steps: readonly Step[]): readonly Step[] {
  const counted = steps.findLastIndex((step) => isTo(end, step) && step.how?.op !== 'take');
  let index = counted >= 0 ? counted : steps.findLastIndex((step) => isTo(end, step));
  const chain: Step[] = [];
  while (index >= 0) {
    const step = steps[index] as Step;
    chain.unshift(step);
    const { from } = step;
    index = from === undefined ? -1 : steps.slice(0, index).findLastIndex((s) => s.gives === from);
  }
  return chain;
}

function isTo(end: string, { gives }: Step): boolean {
  if (!gives?.includes('T')) return false;
  return Temporal.Instant.compare(Temporal.Instant.from(gives), Temporal.Instant.from(end)) === 0;
}

function startOf(
  [first, ...others]: readonly Step[],
  { trigger }: Milestone,
  { facts }: Pick<Incident, 'facts'>,
  zone: string,
): CountStart | undefined {
  const triggered = facts.find(({ id }) => id === trigger);
  if (first?.how?.op === 'take' && others.length === 0 && triggered) {
    const at = Temporal.Instant.from(triggered.at).toZonedDateTimeISO(zone);
    return { fact: triggered, at, byDay: false };
  }
  const text = first?.from ?? first?.gives;
  if (text === undefined) return undefined;
  if (!text.includes('T')) {
    const namedBy = facts.find(({ until }) => until === text);
    const isPutOff = first?.how?.op === 'take' && triggered?.kind.startsWith('delay-') === true;
    return { day: Temporal.PlainDate.from(text), isPutOff: isPutOff && !namedBy, namedBy };
  }
  const at = Temporal.Instant.from(text);
  const byDay = first?.how?.op === 'date';
  const there = first?.how?.op === 'date' ? first.how.zone : zone;
  const here = facts.filter((fact) => Temporal.Instant.from(fact.at).equals(at));
  const fact = here.find((each) => each === triggered) ?? here.find(isNoRetraction);
  return { fact, at: at.toZonedDateTimeISO(there), byDay };
}

function isNoRetraction({ kind }: WrittenFact): boolean {
  return kind !== 'retraction';
}

function partOf({ how, rule, gives }: Step): readonly CountPart[] {
  if (!how) return [];
  switch (how.op) {
    case 'take':
    case 'date':
    case 'time':
      return [];
    case 'days': {
      // Where the day of the event is day 1, the step's rule is the number of the law.
      const nth = /^Day (\d+)$/.exec(rule)?.[1];
      return [nth === undefined ? { how } : { how, nth: Number(nth) }];
    }
    case 'next-open-day':
    case 'last-open-day':
      return gives === undefined ? [] : [{ how, to: Temporal.PlainDate.from(gives) }];
    default:
      return [{ how }];
  }
}

function passedIn({ days = [] }: Step): readonly PassedDay[] {
  return days.flatMap((day) =>
    'skipped' in day ? [{ date: Temporal.PlainDate.from(day.date), why: day.skipped }] : [],
  );
}

function isWeekend(why: string): boolean {
  return why === 'Saturday' || why === 'Sunday';
}

/** Whether two counts add the same: they may still end at different times of the day. */
export function addTheSame(a: CountTold, b: CountTold): boolean {
  return JSON.stringify(a.parts) === JSON.stringify(b.parts);
}

/**
 * How the start of a safe count differs from the other's. `earlier-day`: the same event, whose
 * date is an earlier one elsewhere. `elsewhere`: it starts from something else.
 */
export function startsDiffer(
  { start: safe }: CountTold,
  { start }: CountTold,
): 'not' | 'earlier-day' | 'elsewhere' {
  if (!safe || !start) return 'not';
  if ('day' in safe || 'day' in start) {
    const same = 'day' in safe && 'day' in start && safe.day.equals(start.day);
    return same ? 'not' : 'elsewhere';
  }
  if (!safe.at.toInstant().equals(start.at.toInstant())) return 'elsewhere';
  const isOneDay = safe.at.toPlainDate().equals(start.at.toPlainDate());
  return safe.byDay && start.byDay && !isOneDay ? 'earlier-day' : 'not';
}
