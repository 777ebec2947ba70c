/**
 * Poland: the public holidays that hold for the whole country.
 *
 * Source: Act of 18 January 1951 on days free from work, Art. 1, after published lists, not
 * read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Act of 18 January 1951 on days free from work, Art. 1';

export const euPl: CalendarTable = {
  id: 'eu-pl',
  title: 'Poland: public holidays of the whole country',
  zone: 'Europe/Warsaw',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: 'Nowy Rok',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Święto Trzech Króli',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Pierwszy dzień Wielkiej Nocy',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Drugi dzień Wielkiej Nocy',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Święto Państwowe',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Święto Narodowe Trzeciego Maja',
      english: 'Constitution Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-03 2025-05-03 2026-05-03 2027-05-03 2028-05-03 2029-05-03
        2030-05-03 2031-05-03 2032-05-03 2033-05-03 2034-05-03 2035-05-03
      `,
    },
    {
      name: 'Zielone Świątki',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'Dzień Bożego Ciała',
      english: 'Corpus Christi',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-30 2025-06-19 2026-06-04 2027-05-27 2028-06-15 2029-05-31
        2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24
      `,
    },
    {
      name: 'Wniebowzięcie Najświętszej Maryi Panny',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Wszystkich Świętych',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Narodowe Święto Niepodległości',
      english: 'Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-11 2025-11-11 2026-11-11 2027-11-11 2028-11-11 2029-11-11
        2030-11-11 2031-11-11 2032-11-11 2033-11-11 2034-11-11 2035-11-11
      `,
    },
    {
      name: 'Wigilia Bożego Narodzenia',
      english: 'Christmas Eve',
      source: 'Act of 18 January 1951 as amended by the Act of 6 December 2024, from 2025',
      confidence: 'secondary',
      dates: `
        2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24 2030-12-24
        2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'Pierwszy dzień Bożego Narodzenia',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Drugi dzień Bożego Narodzenia',
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
