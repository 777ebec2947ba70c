/** The years above the axis, where its ticks alone would not say which year they are in. */
import { Temporal } from '../../../core/model.js';
import { widthOf } from './labels.js';
import type { Timeline } from './model.js';
import type { Scale } from './scale.js';

export interface Year {
  readonly text: string;
  /** The text's left edge. */
  readonly left: number;
  /** Where the year begins in the picture; none of the first, which begins before it. */
  readonly x: number | undefined;
}

/** Between two years. */
const AIR = 10;

/**
 * Each year that a timeline touches, from left to right; none where all of it, and the present,
 * lie in one. A year that has too little room stands a little to the right of its beginning.
 */
export function yearsOf(
  { from, to, now }: Pick<Timeline, 'from' | 'to' | 'now'>,
  scale: Scale,
  zone: string,
  font: number,
  said: (year: number) => string,
): readonly Year[] {
  const [first, last, present] = [from, to, now].map((at) => at.toZonedDateTimeISO(zone).year) as [
    number,
    number,
    number,
  ];
  if (first === last && first === present) return [];
  const years: Year[] = [];
  let free = 0;
  for (let year = first; year <= last; year += 1) {
    const text = said(year);
    const width = widthOf(text, font);
    const x = year === first ? undefined : scale.x(beginningOf(year, zone));
    const left = Math.min(Math.max(free, x ?? 0), scale.width - width);
    if (left < free) continue; // the caption names the year in which it ends
    years.push({ text, left, x });
    free = left + width + AIR;
  }
  return years;
}

function beginningOf(year: number, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone).toInstant();
}
