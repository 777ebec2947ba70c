/**
 * Where everything stands on the picture, in pixels. One picture for wide screens and paper, one
 * for a phone: the stylesheet shows the one that fits. A single one scaled down to 360 pixels
 * would have letters of five; each of these keeps them at eleven or more.
 */
import type { Temporal } from '../../../core/model.js';
import { regimeIn } from '../../words/say.js';
import { hasNow } from './edges.js';
import { widthOf } from './labels.js';
import { type LaneLayout, laneLayout } from './lane-layout.js';
import type { Timeline } from './model.js';
import { dayText, hourText, type Reading, yearText } from './said.js';
import { scaleOf } from './scale.js';
import { type Tick, ticksOf } from './ticks.js';
import { type Year, yearsOf } from './years.js';

export interface Format {
  readonly name: 'across' | 'narrow';
  readonly width: number;
  /** The height of letters; the stylesheet sets the same. */
  readonly font: number;
}

/** From 48 rem on, where it is scaled to 0.8 at the least: 11 pixels. On paper, 8 points. */
export const ACROSS: Format = { name: 'across', width: 900, font: 14 };
/** A phone of 360 pixels less the page's margins: nothing is scaled there. */
export const NARROW: Format = { name: 'narrow', width: 328, font: 12 };

export interface Layout extends Format {
  readonly height: number;
  readonly isStretched: boolean;
  /** The axis: its ticks, and from where to where their lines run. */
  readonly ticks: readonly Tick[];
  /** In a row of their own above all else; mostly none. */
  readonly years: readonly Year[];
  readonly top: number;
  readonly bottom: number;
  /** Where now is; none where it lies after the end. */
  readonly now: { readonly x: number; readonly left: number; readonly y: number } | undefined;
  readonly axis: number;
  readonly lanes: readonly LaneLayout[];
  /** Labels that found no room. */
  readonly noRoom: number;
}

/** Above and below a line of text. */
const LEADING = 1.5;
/** Between two lanes. */
const BETWEEN = 14;

export function layoutOf(
  timeline: Timeline,
  format: Format,
  reading: Reading,
  nowText: string,
): Layout {
  const { width, font } = format;
  const { language, zone } = reading;
  const row = Math.round(font * LEADING);
  const scale = scaleOf(timeline, width);
  const ticks = ticksOf(timeline, scale, zone, {
    day: (date: Temporal.ZonedDateTime) => dayText(date, language),
    hour: hourText,
    width: (text) => widthOf(text, font),
  });
  const years = yearsOf(timeline, scale, zone, font, (year) => yearText(year, language));
  const head = years.length > 0 ? row : 0;
  // "now" above the axis, so that no tick's label is in its way.
  const x = scale.x(timeline.now);
  const nowWidth = widthOf(nowText, font);
  const left = clamped(x - nowWidth / 2, width - nowWidth);
  const now = hasNow(timeline) ? { x, left, y: head + row - 5 } : undefined;
  const axis = head + 2 * row - 5;
  const top = head + 2 * row + 4;
  let y = top;
  const lanes = timeline.lanes.map((lane) => {
    const title = regimeIn(language, lane.regime);
    const laid = laneLayout(lane, { title, y, row, scale, format, reading, now: timeline.now });
    y = laid.bottom + BETWEEN;
    return laid;
  });
  const noRoom = lanes.reduce((sum, lane) => sum + lane.noRoom, 0);
  const { isStretched } = scale;
  return {
    ...format,
    height: y,
    isStretched,
    ticks,
    years,
    top,
    bottom: y - BETWEEN,
    now,
    axis,
    lanes,
    noRoom,
  };
}

function clamped(left: number, most: number): number {
  return Math.max(0, Math.min(left, most));
}
