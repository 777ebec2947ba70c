/**
 * Does a count over again from its `basis`, as a person with the law at hand would: only the
 * steps of one date, each operation done anew, the listed days looked at and no calendar asked.
 * It shares no code with the engine but Temporal.
 */
import { type Milestone, type Step, type StepOf, Temporal } from '../../lib/core/model.js';
import type { WrittenFact } from './facts.js';

type DateOf = Exclude<StepOf, 'state'>;

/** Moments and days from which a count may start. */
export type Known = ReadonlySet<string>;

/**
 * What a reader knows before the first step: the moments and days that the facts name, and the
 * dates of the other milestones of the regime, for a report that follows another.
 */
export function knownFrom(
  facts: readonly WrittenFact[],
  milestone: Milestone,
  all: readonly Milestone[],
): Known {
  const named = facts.flatMap(({ at, until, answerBy }) => [at, until, answerBy]);
  const others = all
    .filter(({ regime, obligation }) => {
      return regime === milestone.regime && obligation !== milestone.obligation;
    })
    .flatMap(({ due, planBy }) => [due, planBy]);
  return new Set(
    [...named, ...others].flatMap((value) => (typeof value === 'string' ? [key(value)] : [])),
  );
}

/** The steps of one date; the moment they end with, and what could not be followed. */
export interface Replay {
  readonly ends: string | undefined;
  readonly faults: readonly string[];
}

export function replay(of: DateOf, { basis }: Milestone, known: Known): Replay {
  const faults: string[] = [];
  // planBy may be taken from due: "never later than the due moment itself".
  const ofDue = basis.filter((step) => of === 'planBy' && step.of === 'due');
  const elsewhere = new Set(ofDue.flatMap(({ gives }) => (gives ? [key(gives)] : [])));
  const here = new Set<string>();
  const isKnown = (value: string) =>
    here.has(key(value)) || known.has(key(value)) || elsewhere.has(key(value));
  let ends: string | undefined;
  for (const step of basis) {
    if (step.of !== of) continue;
    const { from, how, gives } = step;
    if (gives === undefined || how === undefined) {
      faults.push(`${of}: a step without an operation: ${step.rule}`);
      continue;
    }
    if (how.op === 'take') {
      if (!isKnown(gives)) faults.push(`${of}: taken from nowhere: ${step.rule}`);
    } else if (from === undefined) {
      faults.push(`${of}: starts from nothing: ${step.rule}`);
    } else {
      if (!isKnown(from)) faults.push(`${of}: ${how.op} starts from nowhere: ${step.rule}`);
      const again = doAgain(step, from);
      if (key(again) !== key(gives))
        faults.push(`${of}: ${how.op} from ${from} gives ${again}, not ${gives}`);
    }
    here.add(key(gives));
    ends = gives;
  }
  return { ends, faults };
}

/** One value for one moment or day, however it is written. */
export function key(value: string): string {
  return value.includes('T') ? Temporal.Instant.from(value).toString() : value;
}

function doAgain({ how, days }: Step, from: string): string {
  switch (how?.op) {
    case 'hours': {
      const start = Temporal.Instant.from(from);
      if (how.clock === 'elapsed') return start.add({ hours: how.n }).toString();
      const wall = start.toZonedDateTimeISO(how.zone).toPlainDateTime().add({ hours: how.n });
      return wall.toZonedDateTime(how.zone, { disambiguation: 'earlier' }).toInstant().toString();
    }
    case 'next-full-hour': {
      const start = Temporal.Instant.from(from).toZonedDateTimeISO(how.zone);
      const since = start.minute * 60 + start.second;
      const floor = start.toInstant().subtract({
        seconds: since,
        milliseconds: start.millisecond,
        microseconds: start.microsecond,
        nanoseconds: start.nanosecond,
      });
      return floor.add({ hours: 1 }).toString();
    }
    case 'months': {
      const start = Temporal.Instant.from(from).toZonedDateTimeISO(how.zone).toPlainDateTime();
      return start
        .add({ months: how.n })
        .toZonedDateTime(how.zone, { disambiguation: how.pick })
        .toInstant()
        .toString();
    }
    case 'date':
      return Temporal.Instant.from(from).toZonedDateTimeISO(how.zone).toPlainDate().toString();
    case 'months-of-date':
      return Temporal.PlainDate.from(from).add({ months: how.n }).toString();
    case 'days':
      return Temporal.PlainDate.from(from).add({ days: how.n }).toString();
    case 'date-in-next-year': {
      const { year } = Temporal.PlainDate.from(from);
      return Temporal.PlainDate.from({ year: year + 1, month: how.month, day: how.day }).toString();
    }
    case 'time': {
      const plainTime = Temporal.PlainTime.from(how.time);
      const moment = Temporal.PlainDate.from(from).toZonedDateTime({
        timeZone: how.zone,
        plainTime,
      });
      return moment.toInstant().toString();
    }
    case 'business-days':
      return countedTo(from, days ?? [], how.n);
    case 'next-open-day':
      return walkedTo(from, days ?? [], 1);
    case 'last-open-day':
      return walkedTo(from, days ?? [], -1);
    default:
      throw new Error(`nobody can do ${how?.op} again`);
  }
}

type Days = NonNullable<Step['days']>;

/** Business days: from the day after, one after another, numbered without gaps up to n. */
function countedTo(from: string, days: Days, n: number): string {
  let date = Temporal.PlainDate.from(from);
  let counted = 0;
  for (const day of days) {
    date = date.add({ days: 1 });
    if (day.date !== date.toString()) return `${day.date} where ${date} should be`;
    if ('n' in day) {
      counted += 1;
      if (day.n !== counted) return `day ${day.n} where ${counted} should be`;
    } else if (!('skipped' in day) || day.skipped === '') {
      return `${day.date} without a number or a reason`;
    }
  }
  const last = days.at(-1);
  return counted === n && last && 'n' in last ? last.date : `day ${counted} of ${n}`;
}

/** From the day itself, over closed days with their reasons, to one that is open. */
function walkedTo(from: string, days: Days, step: 1 | -1): string {
  let date = Temporal.PlainDate.from(from);
  for (const [index, day] of days.entries()) {
    if (day.date !== date.toString()) return `${day.date} where ${date} should be`;
    const isLast = index === days.length - 1;
    if (isLast !== 'open' in day) return `${day.date} is not the only open day`;
    if (!isLast && !('skipped' in day)) return `${day.date} without a reason`;
    date = date.add({ days: step });
  }
  return days.at(-1)?.date ?? 'no days';
}
