/**
 * Romania: the public holidays that hold for the whole country.
 *
 * Source: Codul muncii, Law 53/2003, Art. 139(1), after published lists, not read in the
 * original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Codul muncii, Law 53/2003, Art. 139(1)';

export const euRo: CalendarTable = {
  id: 'eu-ro',
  title: 'Romania: public holidays of the whole country',
  zone: 'Europe/Bucharest',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    '6 and 7 January are holidays since 2024: Law 52/2023.',
    'Bridge days that the Government gives the public sector are no public holidays: left out.',
  ],
  holidays: [
    {
      name: 'Anul Nou',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'A doua zi de Anul Nou',
      english: "Day after New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-02 2025-01-02 2026-01-02 2027-01-02 2028-01-02 2029-01-02
        2030-01-02 2031-01-02 2032-01-02 2033-01-02 2034-01-02 2035-01-02
      `,
    },
    {
      name: 'Botezul Domnului',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Soborul Sfântului Ioan Botezătorul',
      english: 'Saint John the Baptist',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-07 2025-01-07 2026-01-07 2027-01-07 2028-01-07 2029-01-07
        2030-01-07 2031-01-07 2032-01-07 2033-01-07 2034-01-07 2035-01-07
      `,
    },
    {
      name: 'Ziua Unirii Principatelor Române',
      english: 'Unification Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-24 2025-01-24 2026-01-24 2027-01-24 2028-01-24 2029-01-24
        2030-01-24 2031-01-24 2032-01-24 2033-01-24 2034-01-24 2035-01-24
      `,
    },
    {
      name: 'Vinerea Mare',
      english: 'Orthodox Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-03 2025-04-18 2026-04-10 2027-04-30 2028-04-14 2029-04-06
        2030-04-26 2031-04-11 2032-04-30 2033-04-22 2034-04-07 2035-04-27
      `,
    },
    {
      name: 'Paștele',
      english: 'Orthodox Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08
        2030-04-28 2031-04-13 2032-05-02 2033-04-24 2034-04-09 2035-04-29
      `,
    },
    {
      name: 'A doua zi de Paști',
      english: 'Orthodox Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-06 2025-04-21 2026-04-13 2027-05-03 2028-04-17 2029-04-09
        2030-04-29 2031-04-14 2032-05-03 2033-04-25 2034-04-10 2035-04-30
      `,
    },
    {
      name: 'Ziua Muncii',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Ziua Copilului',
      english: "Children's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-06-01 2025-06-01 2026-06-01 2027-06-01 2028-06-01 2029-06-01
        2030-06-01 2031-06-01 2032-06-01 2033-06-01 2034-06-01 2035-06-01
      `,
    },
    {
      name: 'Rusaliile',
      english: 'Orthodox Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-23 2025-06-08 2026-05-31 2027-06-20 2028-06-04 2029-05-27
        2030-06-16 2031-06-01 2032-06-20 2033-06-12 2034-05-28 2035-06-17
      `,
    },
    {
      name: 'A doua zi de Rusalii',
      english: 'Orthodox Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-24 2025-06-09 2026-06-01 2027-06-21 2028-06-05 2029-05-28
        2030-06-17 2031-06-02 2032-06-21 2033-06-13 2034-05-29 2035-06-18
      `,
    },
    {
      name: 'Adormirea Maicii Domnului',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Sfântul Andrei',
      english: "Saint Andrew's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-30 2025-11-30 2026-11-30 2027-11-30 2028-11-30 2029-11-30
        2030-11-30 2031-11-30 2032-11-30 2033-11-30 2034-11-30 2035-11-30
      `,
    },
    {
      name: 'Ziua Națională',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-01 2025-12-01 2026-12-01 2027-12-01 2028-12-01 2029-12-01
        2030-12-01 2031-12-01 2032-12-01 2033-12-01 2034-12-01 2035-12-01
      `,
    },
    {
      name: 'Crăciunul',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'A doua zi de Crăciun',
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
