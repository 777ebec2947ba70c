/**
 * How many business days each calendar has in each year, and which weekdays are closed, so that
 * a change of a rule shows every date that it moves.
 *
 * The list was held day by day against a second package (vacanza/holidays 0.105, for us-federal,
 * jp-gov and the Member States) before it was accepted. That one also closes what is left out
 * here on purpose (the eves of FI, days exchanged in HU and LV, Labour Day made up in GR in
 * 2027, 2032 and 2033, Good Friday in NL); it lacks 5 May in NL but for 2025 and 2030, and
 * 10 July 2028 in LV. Change this list by hand, a date at a time.
 */
import { describe, expect, it } from 'vitest';
import { calendarFor, calendarIds } from '../../../lib/core/calendars/calendar.js';
import reviewed from './business-days.json' with { type: 'json' };
import { closedWeekdays, weekdays, yearsOf } from './days.js';

interface Year {
  readonly businessDays: number;
  readonly closed: string;
}

const byCalendar: Readonly<Record<string, Readonly<Record<string, Year>>>> = reviewed;

describe('business days as reviewed', () => {
  it.each(calendarIds)('%s', (id) => {
    const calendar = calendarFor(id, []);
    const years = yearsOf(calendar).map((year): [string, Year] => {
      const businessDays = weekdays(year).filter((date) => !calendar.closing(date)).length;
      return [String(year), { businessDays, closed: closedWeekdays(calendar, year) }];
    });
    expect(Object.fromEntries(years)).toEqual(byCalendar[id]);
  });

  it('covers every calendar', () => {
    expect(Object.keys(byCalendar)).toEqual(calendarIds);
  });

  it.each(Object.entries(byCalendar))('%s: open and closed weekdays make the year', (_, years) => {
    for (const [year, { businessDays, closed }] of Object.entries(years)) {
      const all = businessDays + closed.split(' ').length;
      expect(all, year).toBe(weekdays(Number(year)).length);
    }
  });
});
