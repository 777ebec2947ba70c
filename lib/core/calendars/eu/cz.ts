/**
 * Czechia: the public holidays that hold for the whole country.
 *
 * Source: Act 245/2000 on state holidays and other holidays, ss. 1 and 2, after published
 * lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Act 245/2000 on state holidays and other holidays, ss. 1 and 2';

export const euCz: CalendarTable = {
  id: 'eu-cz',
  title: 'Czechia: public holidays of the whole country',
  zone: 'Europe/Prague',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: 'Den obnovy samostatného českého státu; Nový rok',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Velký pátek',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Velikonoční pondělí',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Svátek práce',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Den vítězství',
      english: 'Victory Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-08 2025-05-08 2026-05-08 2027-05-08 2028-05-08 2029-05-08
        2030-05-08 2031-05-08 2032-05-08 2033-05-08 2034-05-08 2035-05-08
      `,
    },
    {
      name: 'Den slovanských věrozvěstů Cyrila a Metoděje',
      english: 'Cyril and Methodius',
      source,
      confidence: 'secondary',
      dates: `
        2024-07-05 2025-07-05 2026-07-05 2027-07-05 2028-07-05 2029-07-05
        2030-07-05 2031-07-05 2032-07-05 2033-07-05 2034-07-05 2035-07-05
      `,
    },
    {
      name: 'Den upálení mistra Jana Husa',
      english: 'Jan Hus Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-07-06 2025-07-06 2026-07-06 2027-07-06 2028-07-06 2029-07-06
        2030-07-06 2031-07-06 2032-07-06 2033-07-06 2034-07-06 2035-07-06
      `,
    },
    {
      name: 'Den české státnosti',
      english: 'Czech Statehood Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-28 2025-09-28 2026-09-28 2027-09-28 2028-09-28 2029-09-28
        2030-09-28 2031-09-28 2032-09-28 2033-09-28 2034-09-28 2035-09-28
      `,
    },
    {
      name: 'Den vzniku samostatného československého státu',
      english: 'Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-28 2025-10-28 2026-10-28 2027-10-28 2028-10-28 2029-10-28
        2030-10-28 2031-10-28 2032-10-28 2033-10-28 2034-10-28 2035-10-28
      `,
    },
    {
      name: 'Den boje za svobodu a demokracii',
      english: 'Freedom and Democracy Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-17 2025-11-17 2026-11-17 2027-11-17 2028-11-17 2029-11-17
        2030-11-17 2031-11-17 2032-11-17 2033-11-17 2034-11-17 2035-11-17
      `,
    },
    {
      name: 'Štědrý den',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: '1. svátek vánoční',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: '2. svátek vánoční',
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
