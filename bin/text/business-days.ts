/** A count of business days, each with its number or the reason why it is none. */
import { type CountedDay, Temporal } from '../../lib/core/model.js';
import { dayInWords, some } from '../../lib/engine/words/dates.js';
import { reasonOf } from './count.js';
import type { Page } from './page.js';

export interface CountedBusinessDays {
  readonly calendar: string;
  readonly n: number;
  readonly after: string;
  readonly date: string;
  /** The last day that is in time on every reading of the calendar. */
  readonly safe: string;
  readonly days: readonly CountedDay[];
  readonly provisional: readonly string[];
}

export function printCount(page: Page, counted: CountedBusinessDays): void {
  const { calendar, n, after, date, safe, days, provisional } = counted;
  const { ink } = page;
  page.line(ink.bold(`${some(n, 'business day')} of ${calendar} after ${inWords(after)}`)).line();
  page.text('the day of the event', { indent: 2, lead: `${inWords(after)}  ` });
  for (const day of days) {
    const lead = `${inWords(day.date)}  ${'skipped' in day ? '–  ' : ''}`;
    page.text(reasonOf(day), { indent: 2, lead });
  }
  page.line().text(ink.bold(inWords(date)), { lead: '→ ' });
  if (safe !== date) {
    const why = 'where a day closed for once counts, and a day that may yet be closed does not';
    page.text(`Safe on every reading, ${why}: ${inWords(safe)}.`);
  }
  for (const reason of provisional) {
    page.text(`Provisional: ${reason}.`, { lead: '! ', paint: ink.warn });
  }
}

function inWords(date: string): string {
  return dayInWords(Temporal.PlainDate.from(date));
}
