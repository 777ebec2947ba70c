/** How the tests of the calendars walk over days, and write them down. */
import type { Calendar } from '../../../lib/core/model.js';
import { Temporal } from '../../../lib/core/model.js';

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** Every Monday to Friday of a year. */
export function weekdays(year: number): readonly Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let date = day(`${year}-01-01`); date.year === year; date = date.add({ days: 1 })) {
    if (date.dayOfWeek <= 5) days.push(date);
  }
  return days;
}

export function yearsOf({ years }: Calendar): readonly number[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
}

/** The weekdays of a year on which a calendar is closed, as `MM-DD MM-DD …`. */
export function closedWeekdays(calendar: Calendar, year: number): string {
  return weekdays(year)
    .filter((date) => calendar.closing(date))
    .map((date) => date.toString().slice(5))
    .join(' ');
}
