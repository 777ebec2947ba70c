/**
 * Silence that an agency orders, as under 47 CFR 64.2011(b)(3): until it ends, customers are
 * not told.
 *
 * Reading: a hold runs from the Washington day of the direction through its last day, or until
 * the agency lifts it; of several, the latest end frees the notice.
 */
import { allOf } from '../case.js';
import { dateText, neighbour } from '../counting/kept.js';
import {
  dayIn,
  dayStep,
  daysStep,
  END_OF_DAY,
  momentOn,
  remark,
  takeStep,
  timeStep,
} from '../counting/moments.js';
import { EASTERN } from '../counting/us-business-days.js';
import { SAFE_HOUR } from '../counting/us-fcc.js';
import {
  type Case,
  type Condition,
  type Count,
  type Counted,
  type Fact,
  type Step,
  Temporal,
} from '../model.js';
import { compare, isAfter, isBefore } from '../moment.js';

/** One direction to keep silent. */
export interface Hold {
  readonly fact: Fact<'law-enforcement-hold'>;
  readonly from: Temporal.PlainDate;
  /** The last day of silence. */
  readonly through: Temporal.PlainDate;
  /** When silence ends: at midnight, or at the moment of the hold's end. */
  readonly free: Temporal.ZonedDateTime;
  readonly endedBy: Fact<'hold-end'> | undefined;
}

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** The holds of a case, in the order in which they were given; none that ends before it begins. */
export function holdsOf(c: Case): readonly Hold[] {
  const ends = allOf(c.facts, 'hold-end');
  return directions(c).map((fact) => {
    const from = dayIn(fact.at, EASTERN).date;
    const free = momentOn(neighbour(fact.until, 1), MIDNIGHT, EASTERN);
    const endedBy = ends.find(({ at }) => isAfter(at, fact.at) && isBefore(at, free));
    if (!endedBy) return { fact, from, through: fact.until, free, endedBy };
    const lifted = endedBy.at.toZonedDateTimeISO(EASTERN);
    return { fact, from, through: lifted.toPlainDate(), free: lifted, endedBy };
  });
}

function directions(c: Case): readonly Fact<'law-enforcement-hold'>[] {
  return allOf(c.facts, 'law-enforcement-hold').filter((fact) => !isEmpty(fact));
}

function isEmpty({ at, until }: Fact<'law-enforcement-hold'>): boolean {
  return Temporal.PlainDate.compare(until, dayIn(at, EASTERN).date) < 0;
}

/** There was a hold. */
export const held: Condition = {
  text: 'an agency ordered silence',
  holds: (c) => directions(c).length > 0,
};

/** A hold runs at the moment of the case. */
export const holdRuns: Condition = {
  text: 'a hold runs',
  holds: (c) => {
    const { moment } = c;
    if (!moment) return false;
    const today = dayIn(moment, EASTERN).date;
    return holdsOf(c).some(
      ({ from, free }) => Temporal.PlainDate.compare(from, today) <= 0 && isBefore(moment, free),
    );
  },
};

/** No notice before the last hold ends; a wait that ends later stands. */
export function notBeforeTheHoldEnds({ count }: Counted, c: Case): Count {
  const hold = lastToEnd(c);
  if (count.notBefore && !isAfter(hold.free, count.notBefore)) return count;
  const rule = `Not before the hold ${hold.fact.id} ends, which runs through ${dateText(hold.through)}`;
  const steps = hold.endedBy
    ? [takeStep('notBefore', rule, hold.free)]
    : [...dayAfter('notBefore', hold), timeStep('notBefore', rule, undefined, hold.free)];
  return { ...count, notBefore: hold.free, steps: [...count.steps, ...steps] };
}

/**
 * A last day moves to the first day after the hold, if that is later; a planned day inside a
 * hold moves to the first day after it.
 */
export function firstDayAfterTheHold(counted: Counted, c: Case): Count {
  const count = notBeforeTheHoldEnds(counted, c);
  const steps: Step[] = [...count.steps];
  let { due, planBy } = count;
  const last = lastToEnd(c);
  if (due && Temporal.PlainDate.compare(last.through, due.toPlainDate()) >= 0) {
    due = momentOn(neighbour(last.through, 1), END_OF_DAY, EASTERN);
    const rule = 'The hold ends later: until the end of the first day after it';
    steps.push(...dayAfter('due', last), timeStep('due', rule, undefined, due));
  }
  for (;;) {
    const day = planBy?.toPlainDate();
    const hold = day && holdsOf(c).find((candidate) => isInside(day, candidate));
    if (!hold) break;
    planBy = momentOn(neighbour(hold.through, 1), SAFE_HOUR, EASTERN);
    const rule = 'That day lies in a hold: until 17:30 of the first day after it';
    steps.push(...dayAfter('planBy', hold), timeStep('planBy', rule, undefined, planBy));
  }
  if (planBy && count.notBefore && isBefore(planBy, count.notBefore)) {
    steps.push(remark(PLANNED_BEFORE));
  }
  return { ...count, due, planBy, steps };
}

const PLANNED_BEFORE =
  'The planned day lies before the hold began: until then the notice was free, and now it is ' +
  'forbidden until the hold ends';

/** The first day after a hold: the day after its last, or after that of its end. */
function dayAfter(of: 'due' | 'planBy' | 'notBefore', { through, endedBy }: Hold): readonly Step[] {
  const next = daysStep(of, 'The day after the hold', 1, through, neighbour(through, 1));
  if (!endedBy) return [next];
  const day = { date: through, zone: EASTERN };
  return [
    dayStep(of, 'The hold runs through the day on which it is lifted', endedBy.at, day),
    next,
  ];
}

function isInside(day: Temporal.PlainDate, { from, through }: Hold): boolean {
  return (
    Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, through) <= 0
  );
}

/** By its last day, then by its moment: one lifted at midnight runs through the day it begins. */
function lastToEnd(c: Case): Hold {
  return holdsOf(c).reduce((a, b) => {
    const days = Temporal.PlainDate.compare(a.through, b.through) || compare(a.free, b.free);
    return days >= 0 ? a : b;
  });
}

/** A hold-end that ended nothing is told, and a hold that could not begin. */
export function strayHolds(c: Case): readonly Step[] {
  const ending = new Set(holdsOf(c).map(({ endedBy }) => endedBy?.id));
  return [
    ...allOf(c.facts, 'law-enforcement-hold')
      .filter(isEmpty)
      .map(({ id }) => remark(`The hold ${id} has no effect: it ends before the day it was given`)),
    ...allOf(c.facts, 'hold-end')
      .filter(({ id }) => !ending.has(id))
      .map(({ id }) => remark(`The hold-end ${id} has no effect: no hold ran`)),
  ];
}
