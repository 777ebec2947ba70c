/**
 * What a calendar's file holds: literal dates, each with its name and the source it rests on.
 *
 * The files beside this one are written by `npm run calendars` and read by `calendar.ts`. Days
 * are strings, for a table is read by people first; nothing here computes.
 */
import type { Confidence, KnownYears } from '../model.js';

/** One holiday, on every date it falls in the years known. */
export interface HolidayRow {
  /** In the official language; `english` where that is another. */
  readonly name: string;
  readonly english?: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** ISO dates with blanks between them. */
  readonly dates: string;
}

/** A closing declared for one day. */
export interface OneOffRow {
  readonly date: string;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** The notice that would confirm it is still to be obtained. */
  readonly provisional?: true;
}

/** Days that may still be closed by an announcement to come. */
export interface WatchedRow {
  readonly why: string;
  readonly dates: string;
}

export interface CalendarTable {
  readonly id: string;
  readonly title: string;
  /** The authority's zone: where its days begin and end. */
  readonly zone: string;
  readonly years: KnownYears;
  /** When the sources were last read against this table. */
  readonly checkedOn: string;
  /** The act the calendar rests on. */
  readonly act: string;
  /** Why Saturdays and Sundays are closed. */
  readonly weekend: string;
  /** Who publishes the next year, and when. */
  readonly nextYear: string;
  /** What is left out, read one way of two, or still to be checked. */
  readonly notes: readonly string[];
  /** Another calendar whose closed days are closed here too. */
  readonly includes?: string;
  /** Where two rows name one date, the first gives the reason. */
  readonly holidays: readonly HolidayRow[];
  readonly oneOffs: readonly OneOffRow[];
  readonly watched: readonly WatchedRow[];
}
