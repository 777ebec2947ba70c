/**
 * Netherlands: the public holidays that hold for the whole country.
 *
 * Source: Algemene termijnenwet Art. 3(1), after published lists, not read in the original;
 * Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Algemene termijnenwet Art. 3(1)';

export const euNl: CalendarTable = {
  id: 'eu-nl',
  title: 'Netherlands: public holidays of the whole country',
  zone: 'Europe/Amsterdam',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the Act; equated days by royal decree, for three years at a time',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    '5 May is named in Art. 3(1) for every year, although employers give it off every fifth year only.',
    'Good Friday is equated for that Act alone, Art. 3(2), and bridge days by royal decree, Art. 3(3): neither is designated a public holiday, so both are left out (unverified).',
  ],
  holidays: [
    {
      name: 'Nieuwjaarsdag',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Eerste paasdag',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Tweede paasdag',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Koningsdag',
      english: "King's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-04-27 2025-04-26 2026-04-27 2027-04-27 2028-04-27 2029-04-27
        2030-04-27 2031-04-26 2032-04-27 2033-04-27 2034-04-27 2035-04-27
      `,
    },
    {
      name: 'Bevrijdingsdag',
      english: 'Liberation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-05 2025-05-05 2026-05-05 2027-05-05 2028-05-05 2029-05-05
        2030-05-05 2031-05-05 2032-05-05 2033-05-05 2034-05-05 2035-05-05
      `,
    },
    {
      name: 'Hemelvaartsdag',
      english: 'Ascension Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10
        2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03
      `,
    },
    {
      name: 'Eerste pinksterdag',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'Tweede pinksterdag',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Eerste kerstdag',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Tweede kerstdag',
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
