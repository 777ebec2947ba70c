/** What the labels of a lane say, and how much each of them matters. */
import type { Temporal } from '../../../core/model.js';
import { timelineWords } from '../../words/timeline.js';
import { BOLD, type Label, shortened, toldApart, widthOf } from './labels.js';
import type { Format } from './layout.js';
import type { Band, DateMark, Lane, Mark } from './model.js';
import { aboutIn, bandDaysIn, bandIn, kindIn, type Reading, shortIn } from './said.js';
import type { Scale } from './scale.js';

export interface LaneLabel extends Label {
  readonly isLate: boolean;
}

/** Where a lane is drawn, and for whom. */
export interface Room {
  /** The incident's present. */
  readonly now: Temporal.Instant;
  readonly scale: Scale;
  readonly format: Format;
  readonly reading: Reading;
}

const WEIGHTS: Readonly<Record<Exclude<Mark['kind'], `${string}remind${string}`>, 1 | 2 | 3>> = {
  due: 1,
  'plan-by': 1,
  trigger: 2,
  filed: 2,
  'not-before': 2,
  projected: 3,
  fact: 3,
};

/** Reminders have none: they are many, and the table tells each. */
export function labelsOf(lane: Lane, room: Room): readonly LaneLabel[] {
  const { marks, bands, regime } = lane;
  const { language } = room.reading;
  const abouts = marks.map((mark) => aboutIn(language, regime, mark));
  const ofMarks = marks.flatMap((mark) => {
    if (!(mark.kind in WEIGHTS) || isSaidByDue(mark, marks)) return [];
    const about = aboutIn(language, regime, mark);
    const weight = WEIGHTS[mark.kind as keyof typeof WEIGHTS];
    const isLate = mark.kind === 'due' && mark.state === 'late';
    const kind = dateKind(mark, marks, language);
    return [{ ...labelled({ kind, about, abouts, at: mark.at, isLate }, room), weight, isLate }];
  });
  const ofBands = bands.map((band) => {
    return { ...labelledBand(band, room), weight: 2 as const, isLate: false };
  });
  return [...ofMarks, ...ofBands];
}

/** Where both dates are one moment, one label says so. */
function isSaidByDue(mark: Mark, marks: readonly Mark[]): boolean {
  return (
    mark.kind === 'plan-by' && marks.some((other) => other.kind === 'due' && isTwin(mark, other))
  );
}

function isTwin(a: DateMark, b: DateMark): boolean {
  return a.obligation === b.obligation && a.at.equals(b.at);
}

function dateKind(mark: Mark, marks: readonly Mark[], language: Reading['language']): string {
  const words = timelineWords[language];
  const isBoth =
    mark.kind === 'due' && marks.some((other) => other.kind === 'plan-by' && isTwin(mark, other));
  if (!isBoth) return kindIn(language, mark);
  return mark.state === 'late' ? words.bothLate : words.both;
}

interface Said {
  readonly kind: string;
  readonly about: string;
  /** What any label of the lane is about. */
  readonly abouts: readonly string[];
  readonly at: Temporal.Instant;
  /** Written in bold. */
  readonly isLate: boolean;
}

/** Kind, moment, and as much of what it is about as there is room for. */
function labelled({ kind, about, abouts, at, isLate }: Said, { format, reading, scale }: Room) {
  const { width } = format;
  const font = isLate ? format.font * BOLD : format.font;
  const when = shortIn(reading, at);
  const joint = reading.language === 'ja' ? '：' : ': ';
  const head = `${capital(kind)}${joint}${when}`;
  const left = width - widthOf(`${head}, `, font);
  const rest = toldApart(about, abouts, left, font);
  const text = `${head}${reading.language === 'ja' ? '、' : ', '}${rest}`;
  return { text, x: scale.x(at), width: Math.min(width, widthOf(text, font)) };
}

/** From which day to which day, without the weekdays where they would not fit. */
function labelledBand(band: Band, { format, reading, scale }: Room) {
  const { width, font } = format;
  const { language } = reading;
  const kind = capital(bandIn(language, band));
  const joint = language === 'ja' ? '：' : ': ';
  const [long, short] = [true, false].map(
    (weekdays) => joint + bandDaysIn(language, band, weekdays),
  ) as [string, string];
  const isRoomy = widthOf(kind + long, font) <= width;
  const text = isRoomy ? kind + long : shortened(kind, width - widthOf(short, font), font) + short;
  return { text, x: scale.x(band.from), width: Math.min(width, widthOf(text, font)) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
