/** Calendars for a person: which there are, what one rests on, and the days of a year. */
import type { CalendarInfo } from '../../lib/core/calendars/calendar.js';
import { type Closing, Temporal } from '../../lib/core/model.js';
import { dayInWords } from '../../lib/engine/words/dates.js';
import type { Page } from './page.js';
import { padEnd } from './width.js';

export interface YearOfCalendar {
  readonly calendar: string;
  readonly year: number;
  /** A published list has confirmed it; otherwise it is computed from the statutes. */
  readonly confirmed: boolean;
  readonly closed: readonly (Closing & { readonly date: string })[];
  readonly watched: readonly { readonly date: string; readonly why: string }[];
}

export function printCalendars(page: Page, all: readonly CalendarInfo[]): void {
  const { ink } = page;
  page.line(ink.dim(`${padEnd('calendar', 12)}${padEnd('years', 11)}${padEnd('confirmed', 11)}`));
  for (const { id, title, years } of all) {
    const known = `${years.from}–${years.to}`;
    const lead = padEnd(id, 12) + padEnd(known, 11) + padEnd(`to ${years.confirmedTo}`, 11);
    page.text(title, { lead });
  }
  page.line().text('tocsin calendars show us-sec 2026 prints the days of a year.');
}

/** What a calendar says of itself, with the days that follow from no statute. */
export function printCalendar(page: Page, info: CalendarInfo): void {
  const { ink } = page;
  printHead(page, info);
  for (const note of info.notes) page.text(note, { lead: '· ' });
  if (info.oneOffs.length > 0) page.line().line(ink.bold('Closed for once'));
  for (const { date, name, source, confidence, provisional } of info.oneOffs) {
    const doubts = [
      ...(confidence === 'primary' ? [] : [confidence]),
      ...(provisional ? ['to be confirmed'] : []),
    ];
    const doubt = doubts.length > 0 ? ` (${doubts.join(', ')})` : '';
    printDay(page, date, `${name}${doubt}`, source);
  }
  if (info.watched.length > 0) page.line().line(ink.bold('Watched: may yet be closed'));
  for (const { date, why } of info.watched) printDay(page, date, why);
  page.line().text(`tocsin calendars show ${info.id} ${info.years.confirmedTo} prints a year.`);
}

export function printYear(page: Page, info: CalendarInfo, known: YearOfCalendar): void {
  const { ink } = page;
  const { year, confirmed, closed, watched } = known;
  printHead(page, info);
  page.line().line(ink.bold(`${year}: weekdays that are no business days`));
  if (!confirmed) {
    page.text(
      `UNCONFIRMED: computed from the statutes; no published list has confirmed a year after ${info.years.confirmedTo}.`,
      { paint: ink.warn },
    );
  }
  for (const { date, name, source, kind, provisional } of closed) {
    const once = kind === 'one-off' ? ' (closed for once)' : '';
    printDay(page, date, `${name}${once}${provisional ? ' (to be confirmed)' : ''}`, source);
  }
  if (closed.length === 0) page.line('  none');
  page.line().line(ink.bold('Watched: may yet be closed'));
  for (const { date, why } of watched) printDay(page, date, why);
  if (watched.length === 0) page.line('  none');
}

function printHead(page: Page, info: CalendarInfo): void {
  const { id, title, zone, years, act, nextYear, checkedOn, includes } = info;
  page.text(title, { lead: `${id}  `, paint: page.ink.bold });
  page.text(`Rests on ${act}.`);
  if (includes) page.text(`Closed whenever ${includes} is, and on days of its own.`);
  page.text(
    `Knows ${years.from} to ${years.to}; lists confirm it to ${years.confirmedTo}. Days in ${zone}.`,
  );
  page.text(`The next year: ${nextYear}.`);
  page.text(`Sources last read on ${checkedOn}.`);
}

function printDay(page: Page, date: string, what: string, source?: string): void {
  page.text(what, { indent: 2, lead: `${dayInWords(Temporal.PlainDate.from(date))}  ` });
  if (source) page.text(source, { indent: 19, paint: page.ink.dim });
}
