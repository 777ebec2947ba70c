/**
 * One lane: its title, the names of holidays, its bands, the track with days and marks, a thinner
 * track for reminders, and the labels below.
 */
import { Temporal } from '../../../core/model.js';
import { closingIn } from '../../words/law-texts.js';
import { namesOf } from './closing-names.js';
import { BOLD, type Placed, placed, shortened } from './labels.js';
import { type LaneLabel, labelsOf, type Room } from './lane-labels.js';
import type { Band, ClosedDay, Lane, Mark } from './model.js';
import { isReminder, type ReminderRun, runsOf } from './reminder-runs.js';

export interface LaneLayout {
  readonly regime: string;
  readonly title: { readonly text: string; readonly y: number };
  /** Holidays and other closings that have a name of their own. */
  readonly names: readonly PlacedText[];
  readonly bands: readonly PlacedBand[];
  readonly track: { readonly y: number; readonly height: number };
  readonly closed: readonly PlacedDay[];
  /** Where business days begin; none where they would run into each other. */
  readonly open: readonly number[];
  /** Without the reminders. */
  readonly marks: readonly PlacedMark[];
  readonly runs: readonly ReminderRun[];
  /** The middle of the reminders' track. */
  readonly remindersY: number;
  readonly labels: readonly PlacedText[];
  readonly bottom: number;
  readonly noRoom: number;
}

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** Its base line. */
  readonly y: number;
  readonly width: number;
  /** Where its mark is, and between which heights the line to it runs. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isLate: boolean;
}

export interface PlacedBand {
  readonly band: Band;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedDay {
  readonly day: ClosedDay;
  readonly x: number;
  readonly width: number;
}

export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** High enough for `plan by` above the line and `due` below it, which are often one moment. */
const TRACK = 38;
const OFF_THE_LINE: Readonly<Partial<Record<Mark['kind'], number>>> = { 'plan-by': -10, due: 10 };
const REMINDERS = 14;
const BAND = 12;
/** Ticks nearer than this are a grey smear. */
const NEAREST_TICKS = 4;
/** Rows for names of holidays, and for labels that may be left out. */
const NAME_ROWS = 4;
const LABEL_ROWS = 8;

interface Place extends Room {
  readonly title: string;
  /** The lane's upper edge. */
  readonly y: number;
  /** The height of a line of text. */
  readonly row: number;
}

export function laneLayout(lane: Lane, room: Place): LaneLayout {
  const { y, row, scale, format } = room;
  const { font, width } = format;
  const title = { text: shortened(room.title, width, font * BOLD), y: y + row - 4 };
  const names = namesOf(lane, room);
  const nameRows = placed(names, width, NAME_ROWS);
  const named = y + row;
  const bandTop = named + nameRows.rows * row;
  const strips = stripsOf(lane.bands);
  const stripCount = strips.reduce((most, strip) => Math.max(most, strip + 1), 0);
  const track = { y: bandTop + stripCount * (BAND + 2), height: TRACK };
  const reminders = lane.marks.filter(isReminder);
  const below = track.y + TRACK + (reminders.length > 0 ? REMINDERS : 0) + 2;
  const labels = placed(labelsOf(lane, room), width, LABEL_ROWS);
  const opens = (lane.days?.open ?? []).map((at) => scale.x(at)).filter((x) => x > 0 && x < width);
  return {
    regime: lane.regime,
    title,
    names: nameRows.placed.map((one) => {
      // The first row stands nearest to the track.
      const base = bandTop - one.row * row - 5;
      return textAt(one, base, base + 3, track.y);
    }),
    bands: lane.bands.map((band, index) => {
      const [left, right] = [scale.x(band.from), scale.x(band.until)];
      const top = bandTop + (strips[index] as number) * (BAND + 2);
      return { band, x: left, width: Math.max(2, right - left), y: top, height: BAND };
    }),
    track,
    closed: (lane.days?.closed ?? []).flatMap((day) => {
      const [left, right] = [scale.x(day.from), scale.x(day.until)];
      if (right <= left) return [];
      const name = closingIn(room.reading.language, day.name);
      return [{ day: { ...day, name }, x: left, width: right - left }];
    }),
    open: isLegible(opens) ? opens : [],
    marks: lane.marks
      .filter((mark) => !isReminder(mark))
      .map((mark) => {
        const y = track.y + TRACK / 2 + (OFF_THE_LINE[mark.kind] ?? 0);
        return { mark, x: scale.x(mark.at), y };
      }),
    runs: runsOf(reminders, ({ at }) => scale.x(at)),
    remindersY: below - 2 - REMINDERS / 2,
    labels: labels.placed.map((one) => {
      const base = below + (one.row + 1) * row - 5;
      return textAt(one, base, track.y + TRACK, base - font + 2);
    }),
    bottom: below + labels.rows * row,
    noRoom: labels.left.length + nameRows.left.length,
  };
}

function textAt(
  { label, left }: Placed<LaneLabel>,
  y: number,
  from: number,
  to: number,
): PlacedText {
  const { text, width, x, isLate } = label;
  return { text, left, y, width, x, from, to, isLate };
}

function isLegible(places: readonly number[]): boolean {
  return places.every(
    (x, index) => index === 0 || x - (places[index - 1] as number) >= NEAREST_TICKS,
  );
}

/** Bands that run at the same time lie below each other. */
function stripsOf(bands: readonly Band[]): readonly number[] {
  const ends: Temporal.Instant[] = [];
  return bands.map(({ from, until }) => {
    const free = ends.findIndex((end) => Temporal.Instant.compare(end, from) <= 0);
    const strip = free < 0 ? ends.length : free;
    ends[strip] = until;
    return strip;
  });
}
