/**
 * Slovakia: the public holidays that hold for the whole country.
 *
 * Source: Act 241/1993 on state holidays, days off and memorial days, ss. 1 and 2, after
 * published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Act 241/1993 on state holidays, days off and memorial days, ss. 1 and 2';

export const euSk: CalendarTable = {
  id: 'eu-sk',
  title: 'Slovakia: public holidays of the whole country',
  zone: 'Europe/Bratislava',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Holidays by name that are working days: 1 September since 2024, 17 November since 2025, 28 October; 8 May and 15 September in 2026 only (secondary). A proposal of September 2025 named 6 January instead of 15 September and was not adopted.',
  ],
  holidays: [
    {
      name: 'Deň vzniku Slovenskej republiky',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Zjavenie Pána',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Veľký piatok',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Veľkonočný pondelok',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Sviatok práce',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Deň víťazstva nad fašizmom',
      english: 'Victory Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-08 2025-05-08 2027-05-08 2028-05-08 2029-05-08 2030-05-08
        2031-05-08 2032-05-08 2033-05-08 2034-05-08 2035-05-08
      `,
    },
    {
      name: 'Sviatok svätého Cyrila a svätého Metoda',
      english: 'Cyril and Methodius',
      source,
      confidence: 'secondary',
      dates: `
        2024-07-05 2025-07-05 2026-07-05 2027-07-05 2028-07-05 2029-07-05
        2030-07-05 2031-07-05 2032-07-05 2033-07-05 2034-07-05 2035-07-05
      `,
    },
    {
      name: 'Výročie Slovenského národného povstania',
      english: 'National Uprising Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-29 2025-08-29 2026-08-29 2027-08-29 2028-08-29 2029-08-29
        2030-08-29 2031-08-29 2032-08-29 2033-08-29 2034-08-29 2035-08-29
      `,
    },
    {
      name: 'Sedembolestná Panna Mária',
      english: 'Our Lady of Sorrows',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-15 2025-09-15 2027-09-15 2028-09-15 2029-09-15 2030-09-15
        2031-09-15 2032-09-15 2033-09-15 2034-09-15 2035-09-15
      `,
    },
    {
      name: 'Sviatok Všetkých svätých',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Deň boja za slobodu a demokraciu',
      english: 'Freedom and Democracy Day',
      source,
      confidence: 'secondary',
      dates: '2024-11-17',
    },
    {
      name: 'Štedrý deň',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'Prvý sviatok vianočný',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Druhý sviatok vianočný',
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
