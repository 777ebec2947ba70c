/**
 * Denmark: the public holidays that hold for the whole country.
 *
 * Source: the holidays of the Church of Denmark; Act 214/2023, which ended store bededag with
 * 2023, after published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on
 * 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source =
  'the holidays of the Church of Denmark; Act 214/2023, which ended store bededag with 2023';

export const euDk: CalendarTable = {
  id: 'eu-dk',
  title: 'Denmark: public holidays of the whole country',
  zone: 'Europe/Copenhagen',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Store bededag is no holiday since 2024 (secondary).',
    'Constitution Day (5 June), Christmas Eve and New Year’s Eve are days off by custom and agreement: left out.',
  ],
  holidays: [
    {
      name: 'Nytårsdag',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Skærtorsdag',
      english: 'Maundy Thursday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-28 2025-04-17 2026-04-02 2027-03-25 2028-04-13 2029-03-29
        2030-04-18 2031-04-10 2032-03-25 2033-04-14 2034-04-06 2035-03-22
      `,
    },
    {
      name: 'Langfredag',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Påskedag',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Anden påskedag',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Kristi himmelfartsdag',
      english: 'Ascension Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10
        2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03
      `,
    },
    {
      name: 'Pinsedag',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'Anden pinsedag',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Juledag',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Anden juledag',
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
