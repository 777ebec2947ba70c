/**
 * Hungary: the public holidays that hold for the whole country.
 *
 * Source: Labour Code, Act I of 2012, s. 102(1), after published lists, not read in the
 * original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Labour Code, Act I of 2012, s. 102(1)';

export const euHu: CalendarTable = {
  id: 'eu-hu',
  title: 'Hungary: public holidays of the whole country',
  zone: 'Europe/Budapest',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the Code; days exchanged by ministerial decree, in the year before',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Days of rest exchanged for a Saturday by decree (pihenőnap, such as 24 December) are no public holidays: left out. A Saturday worked is a Saturday: Reg. 1182/71 Art. 2(2).',
    'The Tisza party promised in December 2025 to make 24 December a public holiday from 2026; no act is known here (unverified).',
  ],
  holidays: [
    {
      name: 'Újév',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Az 1848-as forradalom ünnepe',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-15 2025-03-15 2026-03-15 2027-03-15 2028-03-15 2029-03-15
        2030-03-15 2031-03-15 2032-03-15 2033-03-15 2034-03-15 2035-03-15
      `,
    },
    {
      name: 'Nagypéntek',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Húsvétvasárnap',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Húsvéthétfő',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'A munka ünnepe',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Pünkösdvasárnap',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'Pünkösdhétfő',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Szent István ünnepe',
      english: 'State Foundation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-20 2025-08-20 2026-08-20 2027-08-20 2028-08-20 2029-08-20
        2030-08-20 2031-08-20 2032-08-20 2033-08-20 2034-08-20 2035-08-20
      `,
    },
    {
      name: 'Az 1956-os forradalom ünnepe',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-23 2025-10-23 2026-10-23 2027-10-23 2028-10-23 2029-10-23
        2030-10-23 2031-10-23 2032-10-23 2033-10-23 2034-10-23 2035-10-23
      `,
    },
    {
      name: 'Mindenszentek',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Karácsony',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Karácsony másnapja',
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
