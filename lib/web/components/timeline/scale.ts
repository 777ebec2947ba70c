/**
 * From moments to places. A chart of 24 hours is to scale; one that holds a day's clock beside a
 * delay of four months would show a day as two pixels, so it is stretched where moments lie close
 * together. It stays in the order of time, and its ticks say which days they are.
 */
import type { Temporal } from '../../../core/model.js';
import { hasNow } from './edges.js';
import type { Timeline } from './model.js';

export interface Scale {
  /** Where a moment lies; a later one never to the left of an earlier one. */
  x(at: Temporal.Instant): number;
  /** Whether equal times take unequal room. */
  readonly isStretched: boolean;
  readonly width: number;
}

/** How much of a stretch's length its room follows: to scale, then less and less. */
const EVENNESS = [1, 0.75, 0.5, 0.35, 0.2] as const;

/** Two marks nearer than this run into each other. */
const APART = 14;

/** Moments that lie closer need no room of their own: they are one event to a reader. */
const ONE_EVENT = 30 * 60_000;

/** A scale of this width for all that a timeline shows. */
export function scaleOf({ from, to, now, lanes }: Timeline, width: number): Scale {
  const [start, end] = [from.epochMilliseconds, to.epochMilliseconds];
  const moments = lanes.flatMap(({ marks, bands }) => [
    ...marks.filter(({ kind }) => !kind.endsWith('remind') && !kind.endsWith('reminded')),
    ...bands.map((band) => ({ at: band.from })),
    ...bands.map((band) => ({ at: band.until })),
  ]);
  const knots = knotsOf([
    start,
    ...moments.map(({ at }) => at.epochMilliseconds),
    ...(hasNow({ to, now }) ? [now.epochMilliseconds] : []),
    end,
  ]);
  for (const evenness of EVENNESS) {
    const places = placesOf(knots, evenness, width);
    const gaps = places.slice(1).map((place, index) => place - (places[index] as number));
    const inner = gaps.slice(1, -1); // the air at both ends may be as small as it is
    const isLast = evenness === EVENNESS.at(-1);
    if (isLast || inner.every((gap) => gap >= APART)) {
      return {
        x: ({ epochMilliseconds }) => between(epochMilliseconds, knots, places),
        isStretched: evenness < 1,
        width,
      };
    }
  }
  throw new TypeError('There is always a last scale');
}

/** In order, without those that are one event with the one before; the ends are always there. */
function knotsOf(moments: readonly number[]): readonly number[] {
  const sorted = [...new Set(moments)].toSorted((a, b) => a - b);
  const end = sorted.at(-1) as number;
  const knots: number[] = [];
  for (const moment of sorted) {
    const last = knots.at(-1);
    if (last === undefined || moment - last >= ONE_EVENT) knots.push(moment);
  }
  if (knots.at(-1) !== end) knots.push(end);
  return knots;
}

function placesOf(knots: readonly number[], evenness: number, width: number): readonly number[] {
  const weights = knots
    .slice(1)
    .map((knot, index) => (knot - (knots[index] as number)) ** evenness);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const places = [0];
  for (const weight of weights) places.push((places.at(-1) as number) + (weight / total) * width);
  return places;
}

function between(at: number, knots: readonly number[], places: readonly number[]): number {
  const next = knots.findIndex((knot) => knot >= at);
  if (next === 0) return 0;
  if (next < 0) return places.at(-1) as number;
  const [a, b] = [knots[next - 1] as number, knots[next] as number];
  const [left, right] = [places[next - 1] as number, places[next] as number];
  return left + ((at - a) / (b - a)) * (right - left);
}
