/**
 * Estonia: the public holidays that hold for the whole country.
 *
 * Source: Pühade ja tähtpäevade seadus, ss. 1 and 2, after published lists, not read in the
 * original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Pühade ja tähtpäevade seadus, ss. 1 and 2';

export const euEe: CalendarTable = {
  id: 'eu-ee',
  title: 'Estonia: public holidays of the whole country',
  zone: 'Europe/Tallinn',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: 'uusaasta',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'iseseisvuspäev',
      english: 'Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-02-24 2025-02-24 2026-02-24 2027-02-24 2028-02-24 2029-02-24
        2030-02-24 2031-02-24 2032-02-24 2033-02-24 2034-02-24 2035-02-24
      `,
    },
    {
      name: 'suur reede',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'ülestõusmispühade 1. püha',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'kevadpüha',
      english: 'Spring Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'nelipühade 1. püha',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'võidupüha',
      english: 'Victory Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-23 2025-06-23 2026-06-23 2027-06-23 2028-06-23 2029-06-23
        2030-06-23 2031-06-23 2032-06-23 2033-06-23 2034-06-23 2035-06-23
      `,
    },
    {
      name: 'jaanipäev',
      english: 'Midsummer Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-24 2025-06-24 2026-06-24 2027-06-24 2028-06-24 2029-06-24
        2030-06-24 2031-06-24 2032-06-24 2033-06-24 2034-06-24 2035-06-24
      `,
    },
    {
      name: 'taasiseseisvumispäev',
      english: 'Restoration of Independence',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-20 2025-08-20 2026-08-20 2027-08-20 2028-08-20 2029-08-20
        2030-08-20 2031-08-20 2032-08-20 2033-08-20 2034-08-20 2035-08-20
      `,
    },
    {
      name: 'jõululaupäev',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'esimene jõulupüha',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'teine jõulupüha',
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
