/** From when to when a picture runs: the only moments on a timeline that are ours. */
import { Temporal } from '../../../core/model.js';

/** A picture of less than this shows nothing: an incident just registered has one mark. */
const SHORTEST = 24 * 3_600_000;

interface Story {
  /** Of marks and bands. */
  readonly moments: readonly Temporal.Instant[];
  readonly now: Temporal.Instant;
  /** Whether nothing is owed any more. */
  readonly isOver: boolean;
}

/**
 * All of the moments and now, with some air before the first and after the last. Where the story
 * is over and now is far beyond it, it ends soon after its last moment: a year in which nothing
 * happened would leave no room for what did.
 */
export function edgesOf({ moments, now, isOver }: Story) {
  const present = now.epochMilliseconds;
  const told = moments.map(({ epochMilliseconds }) => epochMilliseconds);
  const length = Math.max(...told) - Math.min(...told);
  const isLongPast = present - Math.max(...told) > Math.max(SHORTEST, length / 2);
  const all = told.length > 0 && isOver && isLongPast ? told : [...told, present];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const missing = Math.max(0, SHORTEST - (last - first));
  const air = Math.round((last - first + missing) / 40);
  // What lacks is added after the present: what is to come is what one looks for.
  const isPast = last <= present;
  const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return {
    from: at(first - air - (isPast ? 0 : Math.round(missing / 2))),
    to: at(last + air + (isPast ? missing : Math.round(missing / 2))),
  };
}

/** Whether now is in the picture. */
export function hasNow({ to, now }: Pick<Story, 'now'> & { readonly to: Temporal.Instant }) {
  return Temporal.Instant.compare(now, to) <= 0;
}
