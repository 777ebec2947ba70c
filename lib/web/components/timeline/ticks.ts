/** Ticks of the axis: months, weeks, days or hours, as fine as there is room for. */
import { Temporal } from '../../../core/model.js';
import type { Timeline } from './model.js';
import type { Scale } from './scale.js';

export interface Tick {
  readonly at: Temporal.Instant;
  readonly x: number;
  readonly text: string;
}

/** How a tick is written, and how wide that is. */
export interface TickText {
  readonly day: (date: Temporal.ZonedDateTime) => string;
  readonly hour: (date: Temporal.ZonedDateTime) => string;
  readonly width: (text: string) => number;
}

type Level = 'month' | 'week' | 'day' | 12 | 6 | 3 | 1;

/** From the coarsest to the finest: a finer one stands only where all between have room. */
const LEVELS: readonly Level[] = ['month', 'week', 'day', 12, 6, 3, 1];

/** Between two labels of ticks. */
const AIR = 10;

interface Edge {
  readonly at: Temporal.ZonedDateTime;
  readonly x: number;
  /** Half the width of its label; the ends of the chart have none. */
  readonly half: number;
}

/** Months, weeks, days or hours of a zone, as fine as there is room for in each stretch. */
export function ticksOf(
  { from, to }: Pick<Timeline, 'from' | 'to'>,
  scale: Scale,
  zone: string,
  text: TickText,
): readonly Tick[] {
  const edge = (at: Temporal.Instant): Edge => {
    return { at: at.toZonedDateTimeISO(zone), x: scale.x(at), half: 0 };
  };
  const fill = (left: Edge, right: Edge, depth: number): readonly Tick[] => {
    const level = LEVELS[depth];
    if (level === undefined) return [];
    const known = boundaries(left.at, right.at, level, right.x - left.x);
    if (known === undefined) return [];
    if (known.length === 0) return fill(left, right, depth + 1);
    const ticks: Tick[] = [];
    let [last, skipped] = [left, false];
    for (const at of known) {
      const instant = at.toInstant();
      const said = typeof level === 'number' ? text.hour(at) : text.day(at);
      const here: Edge = { at, x: scale.x(instant), half: text.width(said) / 2 };
      if (!isInside(here, scale)) continue;
      if (!hasRoom(last, here) || !hasRoom(here, right)) {
        skipped = true;
        continue;
      }
      if (!skipped) ticks.push(...fill(last, here, depth + 1));
      ticks.push({ at: instant, x: here.x, text: said });
      [last, skipped] = [here, false];
    }
    return skipped ? ticks : [...ticks, ...fill(last, right, depth + 1)];
  };
  return fill(edge(from), edge(to), 0);
}

function hasRoom(left: Edge, right: Edge): boolean {
  const air = left.half > 0 && right.half > 0 ? AIR : 0;
  return right.x - right.half - (left.x + left.half) >= air;
}

function isInside({ x, half }: Edge, { width }: Scale): boolean {
  return x - half >= 0 && x + half <= width;
}

/** Strictly between; `undefined` where there would be more than the room can hold. */
function boundaries(
  left: Temporal.ZonedDateTime,
  right: Temporal.ZonedDateTime,
  level: Level,
  room: number,
): readonly Temporal.ZonedDateTime[] | undefined {
  const found: Temporal.ZonedDateTime[] = [];
  let at = firstOf(left, level);
  while (Temporal.ZonedDateTime.compare(at, right) < 0) {
    if (Temporal.ZonedDateTime.compare(at, left) > 0) found.push(at);
    // No label is narrower.
    if (found.length * AIR > room) return undefined;
    at = nextOf(at, level);
  }
  return found;
}

function firstOf(at: Temporal.ZonedDateTime, level: Level): Temporal.ZonedDateTime {
  const day = at.startOfDay();
  if (level === 'month') return day.with({ day: 1 }).startOfDay();
  if (level === 'week') return day.subtract({ days: day.dayOfWeek - 1 }).startOfDay();
  return day;
}

function nextOf(at: Temporal.ZonedDateTime, level: Level): Temporal.ZonedDateTime {
  if (level === 'month') return at.add({ months: 1 }).startOfDay();
  if (level === 'week') return at.add({ days: 7 }).startOfDay();
  const tomorrow = at.add({ days: 1 }).startOfDay();
  if (level === 'day') return tomorrow;
  // By the clock on the wall, also on the days on which it is moved.
  const hour = at.hour + level;
  const next = hour < 24 ? at.with({ hour, minute: 0, second: 0 }) : tomorrow;
  return Temporal.ZonedDateTime.compare(next, at) > 0 ? next : tomorrow;
}
