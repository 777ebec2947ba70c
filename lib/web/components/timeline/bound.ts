/**
 * Which of a lane's marks are shown where there are more than a person looks through: what is owed
 * and what comes, then the newest of what is past. The cards and the record have them all.
 */
import { type Milestone, Temporal } from '../../../core/model.js';
import { isOpen } from '../../../engine/incident.js';
import type { Mark } from './model.js';

/** More run into each other in the picture, and make a table that nobody reads through. */
const MOST_MARKS = 80;
/** Apart from the others: many old reminders must not displace what happened, nor what comes. */
const MOST_REMINDERS = 12;

interface Bounding {
  /** Of one regime. */
  readonly milestones: readonly Milestone[];
  readonly now: Temporal.Instant;
}

/**
 * @param marks of one regime, in any order
 * @returns those that are shown, in the order of their time
 */
export function bounded(marks: readonly Mark[], { milestones, now }: Bounding): readonly Mark[] {
  const triggers = new Set(milestones.filter(isOpen).map(({ trigger }) => trigger));
  const rank = (mark: Mark) => {
    const isOwed = 'state' in mark ? isOpen(mark) : 'id' in mark && triggers.has(mark.id);
    if (isOwed) return 0;
    const isToCome = !isSent(mark) && Temporal.Instant.compare(mark.at, now) > 0;
    return isToCome ? 1 : 2;
  };
  // What is owed or comes: the nearest first. What is past: the newest.
  const order = (mark: Mark) => {
    const { epochMilliseconds } = mark.at;
    const isPast = rank(mark) === 2;
    return isPast ? -epochMilliseconds : Math.abs(epochMilliseconds - now.epochMilliseconds);
  };
  const first = marks.toSorted((a, b) => rank(a) - rank(b) || order(a) - order(b));
  const shown = new Set([
    ...first.filter((mark) => !isReminder(mark)).slice(0, MOST_MARKS),
    ...first.filter((mark) => isReminder(mark) && isSent(mark)).slice(0, MOST_REMINDERS),
    ...first.filter((mark) => isReminder(mark) && !isSent(mark)).slice(0, MOST_REMINDERS),
  ]);
  return marks
    .filter((mark) => shown.has(mark))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function isSent({ kind }: Mark): boolean {
  return kind === 'reminded' || kind === 'not-reminded';
}

function isReminder(mark: Mark): boolean {
  return 'step' in mark;
}
