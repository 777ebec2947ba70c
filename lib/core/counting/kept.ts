/**
 * Temporal's values are immutable, and a count asks for the same ones again and again: the next
 * day, 17:30 of a day, the date of a moment, the text of each. They are made once and kept; what
 * is kept never changes a result. Days and their moments are bounded by the calendars' years;
 * what belongs to a moment goes when the moment goes.
 */
import type { Temporal } from '../model.js';

/** A date with what is asked of it over and over. */
interface KeptDay {
  readonly date: Temporal.PlainDate;
  readonly text: string;
  next?: KeptDay;
  before?: KeptDay;
  moments?: Map<string, Temporal.ZonedDateTime>;
}

/** The years that any calendar knows, and one at each end; dates outside are not kept. */
const FIRST_YEAR = 2017;
const LAST_YEAR = 2036;

const days = new Map<number, KeptDay>();

function kept(date: Temporal.PlainDate): KeptDay {
  const { year } = date;
  const key = (year * 100 + date.month) * 100 + date.day;
  let day = days.get(key);
  if (!day) {
    day = { date, text: date.toString() };
    if (year >= FIRST_YEAR && year <= LAST_YEAR) days.set(key, day);
  }
  return day;
}

/** The date one day later or earlier. */
export function neighbour(date: Temporal.PlainDate, by: 1 | -1): Temporal.PlainDate {
  const day = kept(date);
  if (by === 1) {
    day.next ??= kept(date.add({ days: 1 }));
    return day.next.date;
  }
  day.before ??= kept(date.subtract({ days: 1 }));
  return day.before.date;
}

/** A date as ISO 8601 writes it. */
export function dateText(date: Temporal.PlainDate): string {
  return kept(date).text;
}

/** A time of a day in a zone, both of them few and named by a law. */
export function timeOn(
  date: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  timeZone: string,
): Temporal.ZonedDateTime {
  const day = kept(date);
  day.moments ??= new Map();
  const { hour, minute, second } = plainTime;
  const key = `${hour}:${minute}:${second} ${timeZone}`;
  let moment = day.moments.get(key);
  if (!moment) {
    moment = date.toZonedDateTime({ timeZone, plainTime });
    day.moments.set(key, moment);
  }
  return moment;
}

const dates = new WeakMap<Temporal.Instant, Map<string, Temporal.PlainDate>>();

/** The date that a moment has in a zone. */
export function dateOf(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  let inZones = dates.get(at);
  if (!inZones) {
    inZones = new Map();
    dates.set(at, inZones);
  }
  let date = inZones.get(zone);
  if (!date) {
    date = kept(at.toZonedDateTimeISO(zone).toPlainDate()).date;
    inZones.set(zone, date);
  }
  return date;
}

const texts = new WeakMap<Temporal.Instant | Temporal.ZonedDateTime, string>();

/** A moment as RFC 9557 writes it. */
export function momentText(moment: Temporal.Instant | Temporal.ZonedDateTime): string {
  let text = texts.get(moment);
  if (text === undefined) {
    text = moment.toString();
    texts.set(moment, text);
  }
  return text;
}
