/**
 * Luxembourg: the public holidays that hold for the whole country.
 *
 * Source: Code du travail Art. L.232-2, after published lists, not read in the original; Reg.
 * 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Code du travail Art. L.232-2';

export const euLu: CalendarTable = {
  id: 'eu-lu',
  title: 'Luxembourg: public holidays of the whole country',
  zone: 'Europe/Luxembourg',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: "Jour de l'An",
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Lundi de Pâques',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Premier mai',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: "Journée de l'Europe",
      english: 'Europe Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-09 2026-05-09 2027-05-09 2028-05-09 2029-05-09
        2030-05-09 2031-05-09 2032-05-09 2033-05-09 2034-05-09 2035-05-09
      `,
    },
    {
      name: 'Ascension',
      english: 'Ascension Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10
        2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03
      `,
    },
    {
      name: 'Lundi de Pentecôte',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Célébration de l’anniversaire du Grand-Duc',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-23 2025-06-23 2026-06-23 2027-06-23 2028-06-23 2029-06-23
        2030-06-23 2031-06-23 2032-06-23 2033-06-23 2034-06-23 2035-06-23
      `,
    },
    {
      name: 'Assomption',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Toussaint',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Noël',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Saint-Étienne',
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
