/** `tocsin calendars`: which days are closed, why, and a count of business days done openly. */

import {
  type CalendarInfo,
  calendarFor,
  calendarIds,
  calendarInfo,
  canonicalCalendarId,
} from '../../lib/core/calendars/calendar.js';
import {
  ANY_DOUBT,
  CLOSED_DAYS,
  HOLIDAYS_ONLY,
  nthBusinessDay,
  openDayUntil,
} from '../../lib/core/counting/business-days.js';
import { BeyondTheCalendar } from '../../lib/core/errors.js';
import { Temporal } from '../../lib/core/model.js';
import { readArgs } from '../args.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { type Reply, write } from '../reply.js';
import { type CountedBusinessDays, printCount } from '../text/business-days.js';
import {
  printCalendar,
  printCalendars,
  printYear,
  type YearOfCalendar,
} from '../text/calendars.js';
import { didYouMean } from '../text/nearest.js';

const HELP = 'See tocsin calendars --help.';

export async function calendarsCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('calendars', args, {
    json: { type: 'boolean' },
    after: { type: 'string' },
  });
  const [what = 'list', ...rest] = positionals;
  const reply = withinTheYears(() => replyTo(what, rest, values.after));
  return write(reply, host, values.json);
}

function replyTo(what: string, rest: readonly string[], after: string | undefined): Reply {
  if (what === 'list') return list(rest);
  if (what === 'show') return show(rest);
  if (what === 'count') return count(rest, after);
  const meant = didYouMean(what, ['list', 'show', 'count']);
  throw new UsageProblem(`tocsin calendars cannot ${JSON.stringify(what)}.${meant} ${HELP}`);
}

function list(rest: readonly string[]): Reply {
  if (rest.length > 0) throw new UsageProblem(`tocsin calendars list takes no names. ${HELP}`);
  const all = calendarIds.map(calendarInfo);
  const json = all.map(({ id, title, zone, years, checkedOn }) => {
    return { id, title, zone, years, checkedOn };
  });
  return { json, print: (page) => printCalendars(page, all) };
}

function show([name, year, ...more]: readonly string[]): Reply {
  if (name === undefined || more.length > 0) {
    throw new UsageProblem(`Write tocsin calendars show CALENDAR [YEAR]. ${HELP}`);
  }
  const info = calendarInfo(idOf(name));
  if (year === undefined) return { json: info, print: (page) => printCalendar(page, info) };
  const known = yearOf(info, yearFrom(year));
  return { json: known, print: (page) => printYear(page, info, known) };
}

/** Every weekday of a year that is closed, or may yet be. */
function yearOf(info: CalendarInfo, year: number): YearOfCalendar {
  const calendar = calendarFor(info.id, []);
  const closed: YearOfCalendar['closed'][number][] = [];
  const watched: YearOfCalendar['watched'][number][] = [];
  const days = Temporal.PlainDate.from({ year, month: 1, day: 1 }).daysInYear;
  for (let dayOfYear = 0; dayOfYear < days; dayOfYear++) {
    const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear });
    const closing = calendar.closing(day);
    const why = calendar.watched(day);
    const date = day.toString();
    if (closing && closing.kind !== 'weekend' && day.dayOfWeek < 6)
      closed.push({ date, ...closing });
    if (why !== undefined && !closing) watched.push({ date, why });
  }
  return { calendar: info.id, year, confirmed: year <= info.years.confirmedTo, closed, watched };
}

/** `count 4 us-sec --after 2026-11-20`, or with `after` as a plain word. */
function count(rest: readonly string[], option: string | undefined): Reply {
  const how = `Write tocsin calendars count 4 us-sec --after 2026-11-20. ${HELP}`;
  const [days, name, word, date, ...more] = rest;
  const plainly = word === 'after' && option === undefined ? date : undefined;
  const after = option ?? plainly;
  const surplus = option === undefined ? more.length > 0 : word !== undefined;
  if (days === undefined || name === undefined || after === undefined || surplus) {
    throw new UsageProblem(how);
  }
  const counted = countAfter(numberFrom(days), idOf(name), dateFrom(after));
  return { json: counted, print: (page) => printCount(page, counted) };
}

function countAfter(n: number, id: string, after: Temporal.PlainDate): CountedBusinessDays {
  const calendar = calendarFor(id, []);
  const due = nthBusinessDay(after, n, calendar, CLOSED_DAYS);
  const early = nthBusinessDay(after, n, calendar, HOLIDAYS_ONLY);
  const safe = openDayUntil(early.date, calendar, ANY_DOUBT);
  const provisional = new Set([...due.provisional, ...early.provisional, ...safe.provisional]);
  return {
    calendar: id,
    n,
    after: after.toString(),
    date: due.date.toString(),
    safe: safe.date.toString(),
    days: due.days,
    provisional: [...provisional],
  };
}

// ── What was written ───────────────────────────────────────────────────────────────────────

function idOf(name: string): string {
  const id = canonicalCalendarId(name);
  if (id !== undefined) return id;
  const meant = didYouMean(name, calendarIds);
  throw new UsageProblem(
    `There is no calendar ${JSON.stringify(name)}.${meant} See tocsin calendars list.`,
  );
}

function yearFrom(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageProblem(`${JSON.stringify(text)} is not a year. Write it as 2026.`);
}

/** A year of business days is more than any law counts. */
const MOST_DAYS = 366;

function numberFrom(text: string): number {
  const n = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (n >= 1 && n <= MOST_DAYS) return n;
  throw new UsageProblem(
    `${JSON.stringify(text)} is not a number of business days from 1 to ${MOST_DAYS}.`,
  );
}

function dateFrom(text: string): Temporal.PlainDate {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not a date');
    return Temporal.PlainDate.from(text);
  } catch {
    throw new UsageProblem(`${JSON.stringify(text)} is not a date. Write it as 2026-11-20.`);
  }
}

function withinTheYears<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof BeyondTheCalendar) throw new UsageProblem(error.message);
    throw error;
  }
}
