/**
 * Croatia: the public holidays that hold for the whole country.
 *
 * Source: Zakon o blagdanima, spomendanima i neradnim danima, NN 110/2019, Art. 1, after
 * published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Zakon o blagdanima, spomendanima i neradnim danima, NN 110/2019, Art. 1';

export const euHr: CalendarTable = {
  id: 'eu-hr',
  title: 'Croatia: public holidays of the whole country',
  zone: 'Europe/Zagreb',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: 'Nova godina',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Bogojavljenje ili Sveta tri kralja',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Uskrs',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Uskrsni ponedjeljak',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Praznik rada',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Dan državnosti',
      english: 'Statehood Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-30 2025-05-30 2026-05-30 2027-05-30 2028-05-30 2029-05-30
        2030-05-30 2031-05-30 2032-05-30 2033-05-30 2034-05-30 2035-05-30
      `,
    },
    {
      name: 'Tijelovo',
      english: 'Corpus Christi',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-30 2025-06-19 2026-06-04 2027-05-27 2028-06-15 2029-05-31
        2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24
      `,
    },
    {
      name: 'Dan antifašističke borbe',
      english: 'Anti-Fascist Struggle Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-22 2025-06-22 2026-06-22 2027-06-22 2028-06-22 2029-06-22
        2030-06-22 2031-06-22 2032-06-22 2033-06-22 2034-06-22 2035-06-22
      `,
    },
    {
      name: 'Dan pobjede i domovinske zahvalnosti',
      english: 'Victory Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-05 2025-08-05 2026-08-05 2027-08-05 2028-08-05 2029-08-05
        2030-08-05 2031-08-05 2032-08-05 2033-08-05 2034-08-05 2035-08-05
      `,
    },
    {
      name: 'Velika Gospa',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Svi sveti',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Dan sjećanja na žrtve Domovinskog rata',
      english: 'Remembrance Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-18 2025-11-18 2026-11-18 2027-11-18 2028-11-18 2029-11-18
        2030-11-18 2031-11-18 2032-11-18 2033-11-18 2034-11-18 2035-11-18
      `,
    },
    {
      name: 'Božić',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Prvi dan po Božiću, Sveti Stjepan',
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
