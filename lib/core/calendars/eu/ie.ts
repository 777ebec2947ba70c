/**
 * Ireland: the public holidays that hold for the whole country.
 *
 * Source: Organisation of Working Time Act 1997, Second Schedule; S.I. 50/2022 for Saint
 * Brigid’s Day, after published lists, not read in the original; Reg. 1182/71 Art. 2(1).
 * Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source =
  'Organisation of Working Time Act 1997, Second Schedule; S.I. 50/2022 for Saint Brigid’s Day';

export const euIe: CalendarTable = {
  id: 'eu-ie',
  title: 'Ireland: public holidays of the whole country',
  zone: 'Europe/Dublin',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'The Act moves no holiday from a weekend: it gives the worker leave instead. The Mondays on which offices close by custom are left out, unverified.',
  ],
  holidays: [
    {
      name: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Saint Brigid’s Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-02-05 2025-02-03 2026-02-02 2027-02-01 2028-02-07 2029-02-05
        2030-02-01 2031-02-03 2032-02-02 2033-02-07 2034-02-06 2035-02-05
      `,
    },
    {
      name: 'Saint Patrick’s Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-17 2025-03-17 2026-03-17 2027-03-17 2028-03-17 2029-03-17
        2030-03-17 2031-03-17 2032-03-17 2033-03-17 2034-03-17 2035-03-17
      `,
    },
    {
      name: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'May Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-06 2025-05-05 2026-05-04 2027-05-03 2028-05-01 2029-05-07
        2030-05-06 2031-05-05 2032-05-03 2033-05-02 2034-05-01 2035-05-07
      `,
    },
    {
      name: 'June Bank Holiday',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-03 2025-06-02 2026-06-01 2027-06-07 2028-06-05 2029-06-04
        2030-06-03 2031-06-02 2032-06-07 2033-06-06 2034-06-05 2035-06-04
      `,
    },
    {
      name: 'August Bank Holiday',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-05 2025-08-04 2026-08-03 2027-08-02 2028-08-07 2029-08-06
        2030-08-05 2031-08-04 2032-08-02 2033-08-01 2034-08-07 2035-08-06
      `,
    },
    {
      name: 'October Bank Holiday',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-28 2025-10-27 2026-10-26 2027-10-25 2028-10-30 2029-10-29
        2030-10-28 2031-10-27 2032-10-25 2033-10-31 2034-10-30 2035-10-29
      `,
    },
    {
      name: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Saint Stephen’s Day',
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
