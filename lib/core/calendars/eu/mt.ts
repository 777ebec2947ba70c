/**
 * Malta: the public holidays that hold for the whole country.
 *
 * Source: National Holidays and Other Public Holidays Act, Cap. 252, after published lists, not
 * read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'National Holidays and Other Public Holidays Act, Cap. 252';

export const euMt: CalendarTable = {
  id: 'eu-mt',
  title: 'Malta: public holidays of the whole country',
  zone: 'Europe/Malta',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: ['A holiday on a weekend gives the worker leave; no other day becomes a holiday.'],
  holidays: [
    {
      name: 'L-Ewwel tas-Sena',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'San Pawl Nawfragu',
      english: "Saint Paul's Shipwreck",
      source,
      confidence: 'secondary',
      dates: `
        2024-02-10 2025-02-10 2026-02-10 2027-02-10 2028-02-10 2029-02-10
        2030-02-10 2031-02-10 2032-02-10 2033-02-10 2034-02-10 2035-02-10
      `,
    },
    {
      name: 'San Ġużepp',
      english: 'Saint Joseph',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-19 2025-03-19 2026-03-19 2027-03-19 2028-03-19 2029-03-19
        2030-03-19 2031-03-19 2032-03-19 2033-03-19 2034-03-19 2035-03-19
      `,
    },
    {
      name: 'Jum il-Ħelsien',
      english: 'Freedom Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-03-31 2026-03-31 2027-03-31 2028-03-31 2029-03-31
        2030-03-31 2031-03-31 2032-03-31 2033-03-31 2034-03-31 2035-03-31
      `,
    },
    {
      name: 'Il-Ġimgħa l-Kbira',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Jum il-Ħaddiem',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Sette Giugno',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-07 2025-06-07 2026-06-07 2027-06-07 2028-06-07 2029-06-07
        2030-06-07 2031-06-07 2032-06-07 2033-06-07 2034-06-07 2035-06-07
      `,
    },
    {
      name: 'L-Imnarja',
      english: 'Saints Peter and Paul',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-29 2025-06-29 2026-06-29 2027-06-29 2028-06-29 2029-06-29
        2030-06-29 2031-06-29 2032-06-29 2033-06-29 2034-06-29 2035-06-29
      `,
    },
    {
      name: 'Santa Marija',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Jum il-Vitorja',
      english: 'Victory Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-08 2025-09-08 2026-09-08 2027-09-08 2028-09-08 2029-09-08
        2030-09-08 2031-09-08 2032-09-08 2033-09-08 2034-09-08 2035-09-08
      `,
    },
    {
      name: 'Jum l-Indipendenza',
      english: 'Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-21 2025-09-21 2026-09-21 2027-09-21 2028-09-21 2029-09-21
        2030-09-21 2031-09-21 2032-09-21 2033-09-21 2034-09-21 2035-09-21
      `,
    },
    {
      name: 'Il-Kunċizzjoni',
      english: 'Immaculate Conception',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-08 2025-12-08 2026-12-08 2027-12-08 2028-12-08 2029-12-08
        2030-12-08 2031-12-08 2032-12-08 2033-12-08 2034-12-08 2035-12-08
      `,
    },
    {
      name: 'Jum ir-Repubblika',
      english: 'Republic Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-13 2025-12-13 2026-12-13 2027-12-13 2028-12-13 2029-12-13
        2030-12-13 2031-12-13 2032-12-13 2033-12-13 2034-12-13 2035-12-13
      `,
    },
    {
      name: 'Il-Milied',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
