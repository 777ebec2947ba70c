/**
 * Every calendar against the package date-holidays: each weekday of each year known. They must
 * differ on the days of `deviations.ts` and on no other.
 */
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { calendarFor, calendarIds } from '../../../lib/core/calendars/calendar.js';
import type { Calendar } from '../../../lib/core/model.js';
import { day, weekdays, yearsOf } from './days.js';
import { deviations } from './deviations.js';

const HOURS = 60 * 60 * 1000;

function countryOf(id: string): string {
  if (id.startsWith('us-')) return 'US';
  return id === 'jp-gov' ? 'JP' : id.slice('eu-'.length).toUpperCase();
}

/** The package's public holidays, each of their days; one year more, for what moves back. */
function publicHolidays({ id, years }: Calendar): ReadonlySet<string> {
  const package_ = new Holidays(countryOf(id));
  const dates = new Set<string>();
  for (let year = years.from; year <= years.to + 1; year++) {
    for (const { type, date, start, end } of package_.getHolidays(year)) {
      if (type !== 'public') continue;
      // Its `date` is the local one; the two instants give no more than the length.
      const length = Math.round((end.getTime() - start.getTime()) / (24 * HOURS));
      const first = day(date.slice(0, 10));
      for (let i = 0; i < length; i++) dates.add(first.add({ days: i }).toString());
    }
  }
  return dates;
}

function listed(id: string, closed: 'here' | 'there'): readonly string[] {
  return deviations
    .filter((deviation) => deviation.calendars.includes(id) && deviation.closed === closed)
    .flatMap(({ dates }) => dates.trim().split(/\s+/))
    .sort();
}

describe('date-holidays differs where it is listed, and only there', () => {
  it.each(calendarIds)('%s', (id) => {
    const calendar = calendarFor(id, []);
    const theirs = publicHolidays(calendar);
    const days = yearsOf(calendar).flatMap(weekdays);
    const here = days.filter((date) => calendar.closing(date) && !theirs.has(date.toString()));
    const there = days.filter((date) => !calendar.closing(date) && theirs.has(date.toString()));
    expect(here.map(String)).toEqual(listed(id, 'here'));
    expect(there.map(String)).toEqual(listed(id, 'there'));
  });
});

it('every deviation names a calendar, and the law that decides', () => {
  for (const { calendars, law } of deviations) {
    for (const id of calendars) expect(calendarIds).toContain(id);
    expect(law).not.toBe('');
  }
});
