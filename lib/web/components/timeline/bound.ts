/**
 * Which of a lane's marks are shown where there are more than a person looks through: what is owed
 * and what comes, then the newest of what is past. The cards and the record have them all.
 */
import { type Milestone, Temporal } from '../../../core/model.js';
import { isOpen } from '../../../engine/incident.js';
import type { Mark } from './model.js';

/** More run into each other in the picture, and make a table that nobody reads through. */
const MOST_MARKS = 80;
/** Apart from the others: many old reminders must not displace what happened. */
const MOST_REMINDERS = 40;

interface Bounding {
  /** Of one regime. */
  readonly milestones: readonly Milestone[];
  readonly now: Temporal.Instant;
}

/**
 * @param marks of one regime, in any order; of two that count alike, the one nearer to now stays
 * @returns those that are shown, in the order of their time
 */
export function bounded(marks: readonly Mark[], { milestones, now }: Bounding): readonly Mark[] {
  const triggers = new Set(milestones.filter(isOpen).map(({ trigger }) => trigger));
  const far = ({ at }: Mark) => Math.abs(at.epochMilliseconds - now.epochMilliseconds);
  const rank = (mark: Mark) => {
    const isOwed = 'state' in mark ? isOpen(mark) : 'id' in mark && triggers.has(mark.id);
    if (isOwed) return 0;
    return Temporal.Instant.compare(mark.at, now) > 0 ? 1 : 2;
  };
  const first = marks.toSorted((a, b) => rank(a) - rank(b) || far(a) - far(b));
  const shown = new Set([
    ...first.filter((mark) => !isReminder(mark)).slice(0, MOST_MARKS),
    ...first.filter(isReminder).slice(0, MOST_REMINDERS),
  ]);
  return marks
    .filter((mark) => shown.has(mark))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function isReminder(mark: Mark): boolean {
  return 'step' in mark;
}
