/**
 * How a table of dates becomes a calendar: which days are no business days, and why.
 *
 * The law is in the tables beside this file, not here. A calendar is asked about one day after
 * another in every count, so a table is spread once, when it is first used, over one slot for
 * each day of its years; an answer is then a look-up and makes no new object.
 */
import { BeyondTheCalendar } from '../errors.js';
import { type Calendar, type Closing, type Closure, type KnownYears, Temporal } from '../model.js';
import type { CalendarTable, HolidayRow } from './table.js';
import { tables } from './tables.js';

/** No calendar bears this id. */
export class UnknownCalendar extends Error {
  constructor(readonly calendar: string) {
    super(`There is no calendar '${calendar}'.`);
    this.name = 'UnknownCalendar';
  }
}

/** What a calendar says of itself, for a person who asks where its days come from. */
export interface CalendarInfo
  extends Pick<
    CalendarTable,
    'id' | 'title' | 'zone' | 'years' | 'checkedOn' | 'act' | 'nextYear' | 'notes' | 'oneOffs'
  > {
  /** The calendar whose closed days are closed here too, if there is one. */
  readonly includes: string | undefined;
  /** In the order of their dates, with those of the calendar included. */
  readonly holidays: readonly {
    readonly date: string;
    readonly name: string;
    readonly source: string;
  }[];
  readonly watched: readonly { readonly date: string; readonly why: string }[];
}

const byId = new Map(tables.map((table) => [table.id, table]));

export const calendarIds: readonly string[] = [...byId.keys()];

/** The id as it is written here, however the caller wrote it: `eu-DE` is `eu-de`. */
export function canonicalCalendarId(id: string): string | undefined {
  const lower = id.toLowerCase();
  return byId.has(lower) ? lower : undefined;
}

/**
 * The calendar as shipped, with the closings declared since. Of those it takes its own and, for
 * `us-sec` and `us-fcc`, those of the federal calendar they contain.
 * @throws UnknownCalendar for an id, of the calendar or in a closure, that is not shipped.
 * @throws BeyondTheCalendar for a closure outside the years known.
 */
export function calendarFor(id: string, closures: readonly Closure[]): Calendar {
  const table = tableFor(id);
  const shipped = shippedCalendar(table);
  const own = closures.filter((closure) => {
    const of = tableFor(closure.calendar).id;
    return of === table.id || of === table.includes;
  });
  return own.length === 0 ? shipped : shipped.with(own);
}

/** @throws UnknownCalendar */
export function calendarInfo(id: string): CalendarInfo {
  const table = tableFor(id);
  const { title, zone, years, checkedOn, act, nextYear, notes, includes, oneOffs } = table;
  const holidays = chain(table)
    .flatMap(({ holidays }) => holidays)
    .flatMap((row) =>
      split(row.dates).map((date) => ({ date, name: nameOf(row), source: sourceOf(row) })),
    )
    .sort((a, b) => a.date.localeCompare(b.date));
  const watched = table.watched.flatMap(({ why, dates }) =>
    split(dates).map((date) => ({ date, why })),
  );
  const head = { id: table.id, title, zone, years, checkedOn, act, nextYear, notes };
  return { ...head, includes, holidays, oneOffs, watched };
}

// ── From rows to slots ─────────────────────────────────────────────────────────────────────

/** Every month gets 31 slots: the few that stand for no day are never asked for. */
const DAYS = 31;
const MONTHS = 12;

class SlottedCalendar implements Calendar {
  constructor(
    readonly id: string,
    readonly years: KnownYears,
    private readonly closings: readonly (Closing | undefined)[],
    private readonly watching: ReadonlyMap<number, string>,
  ) {}

  closing(date: Temporal.PlainDate): Closing | undefined {
    return this.closings[this.slot(date)];
  }

  watched(date: Temporal.PlainDate): string | undefined {
    return this.watching.get(this.slot(date));
  }

  /**
   * A weekend or a holiday stays what it is. A closing that was only likely is replaced, for
   * now a source confirms it, and a day that is declared closed needs no watching any more.
   */
  with(closures: readonly Closure[]): Calendar {
    const closings = this.closings.slice();
    const watching = new Map(this.watching);
    for (const { date, source } of closures) {
      const slot = this.slot(date);
      const shipped = closings[slot];
      if (shipped === undefined || shipped.provisional) {
        closings[slot] = Object.freeze({ name: `closed: ${source}`, kind: 'one-off', source });
      }
      watching.delete(slot);
    }
    return new SlottedCalendar(this.id, this.years, closings, watching);
  }

  private slot(date: Temporal.PlainDate): number {
    const { from, to } = this.years;
    const year = date.year;
    if (year < from || year > to) throw new BeyondTheCalendar(this.id, date.toString(), this.years);
    return ((year - from) * MONTHS + date.month - 1) * DAYS + date.day - 1;
  }
}

const made = new Map<string, SlottedCalendar>();

/** Spread out on first use, for most runs need one calendar of thirty. */
function shippedCalendar(table: CalendarTable): SlottedCalendar {
  const known = made.get(table.id);
  if (known) return known;
  const calendar = new SlottedCalendar(table.id, table.years, closingsOf(table), watchedOf(table));
  made.set(table.id, calendar);
  return calendar;
}

/** Holidays before one-off closings before weekends: the first reason for a date is kept. */
function closingsOf(table: CalendarTable): readonly (Closing | undefined)[] {
  const { from, to } = table.years;
  const closings = new Array<Closing | undefined>((to - from + 1) * MONTHS * DAYS).fill(undefined);

  for (const { holidays, oneOffs } of chain(table)) {
    for (const row of holidays) {
      const source = sourceOf(row);
      const closing: Closing = Object.freeze({ name: nameOf(row), kind: 'holiday', source });
      for (const date of split(row.dates)) closings[slotOf(date, from)] ??= closing;
    }
    for (const { date, name, source, provisional } of oneOffs) {
      const likely = provisional && { provisional };
      closings[slotOf(date, from)] ??= Object.freeze({ name, kind: 'one-off', source, ...likely });
    }
  }

  const source = table.weekend;
  const saturday: Closing = Object.freeze({ name: 'Saturday', kind: 'weekend', source });
  const sunday: Closing = Object.freeze({ name: 'Sunday', kind: 'weekend', source });
  for (let slot = 0; slot < closings.length; slot += DAYS) {
    const month = 1 + ((slot / DAYS) % MONTHS);
    const year = from + Math.floor(slot / DAYS / MONTHS);
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    for (let day = 0; day < first.daysInMonth; day++) {
      const weekday = (first.dayOfWeek + day) % 7;
      if (weekday === 6) closings[slot + day] ??= saturday;
      if (weekday === 0) closings[slot + day] ??= sunday;
    }
  }
  return closings;
}

function watchedOf({ watched, years }: CalendarTable): ReadonlyMap<number, string> {
  return new Map(
    watched.flatMap(({ why, dates }) =>
      split(dates).map((date): [number, string] => [slotOf(date, years.from), why]),
    ),
  );
}

function tableFor(id: string): CalendarTable {
  const table = byId.get(id.toLowerCase());
  if (!table) throw new UnknownCalendar(id);
  return table;
}

/** The calendar included comes first: what is closed by statute there is a holiday here. */
function chain(table: CalendarTable): readonly CalendarTable[] {
  return table.includes === undefined ? [table] : [tableFor(table.includes), table];
}

/** A source that was not checked against its text says so wherever it is shown. */
function sourceOf({ source, confidence }: HolidayRow): string {
  return confidence === 'unverified' ? `${source} (unverified)` : source;
}

function nameOf({ name, english }: HolidayRow): string {
  return english === undefined ? name : `${name} (${english})`;
}

function split(dates: string): readonly string[] {
  return dates.trim().split(/\s+/);
}

/** The same slot as a date of Temporal has, from the string of a table. */
function slotOf(date: string, from: number): number {
  const year = Number(date.slice(0, 4));
  return (
    ((year - from) * MONTHS + Number(date.slice(5, 7)) - 1) * DAYS + Number(date.slice(8, 10)) - 1
  );
}
