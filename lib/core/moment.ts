/** Before and after, for instants and zoned moments alike: the same question in every rule. */
import type { Temporal } from './model.js';

type Moment = Temporal.Instant | Temporal.ZonedDateTime;

/** Negative where `a` comes first, 0 where both are one instant, positive otherwise. */
export function compare(a: Moment, b: Moment): number {
  // Milliseconds tell nearly always, and cost less than the big integers of nanoseconds.
  const difference = a.epochMilliseconds - b.epochMilliseconds;
  if (difference !== 0) return difference;
  const [x, y] = [a.epochNanoseconds, b.epochNanoseconds];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isBefore(a: Moment, b: Moment): boolean {
  return compare(a, b) < 0;
}

export function isAfter(a: Moment, b: Moment): boolean {
  return compare(a, b) > 0;
}
