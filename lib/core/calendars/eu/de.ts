/**
 * Germany: the public holidays that hold for the whole country.
 *
 * Source: the same nine days in the holiday acts of all Länder; Einigungsvertrag Art. 2(2) for
 * 3 October, after published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked
 * on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source =
  'the same nine days in the holiday acts of all Länder; Einigungsvertrag Art. 2(2) for 3 October';

export const euDe: CalendarTable = {
  id: 'eu-de',
  title: 'Germany: public holidays of the whole country',
  zone: 'Europe/Berlin',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: ['Holidays of single Länder, among them one-off ones (Berlin, 8 May 2025), are left out.'],
  holidays: [
    {
      name: 'Neujahr',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Karfreitag',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Ostermontag',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Tag der Arbeit',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Christi Himmelfahrt',
      english: 'Ascension Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10
        2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03
      `,
    },
    {
      name: 'Pfingstmontag',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Tag der Deutschen Einheit',
      english: 'German Unity Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-03 2025-10-03 2026-10-03 2027-10-03 2028-10-03 2029-10-03
        2030-10-03 2031-10-03 2032-10-03 2033-10-03 2034-10-03 2035-10-03
      `,
    },
    {
      name: 'Erster Weihnachtstag',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Zweiter Weihnachtstag',
      english: 'Second Day of Christmas',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-26 2025-12-26 2026-12-26 2027-12-26 2028-12-26 2029-12-26
        2030-12-26 2031-12-26 2032-12-26 2033-12-26 2034-12-26 2035-12-26
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
