/**
 * Lithuania: the public holidays that hold for the whole country.
 *
 * Source: Labour Code (Darbo kodeksas) Art. 123(1), after published lists, not read in the
 * original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Labour Code (Darbo kodeksas) Art. 123(1)';

export const euLt: CalendarTable = {
  id: 'eu-lt',
  title: 'Lithuania: public holidays of the whole country',
  zone: 'Europe/Vilnius',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: ['Mother’s Day and Father’s Day are Sundays and left out.'],
  holidays: [
    {
      name: 'Naujieji metai',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Lietuvos valstybės atkūrimo diena',
      english: 'Restoration of the State',
      source,
      confidence: 'secondary',
      dates: `
        2024-02-16 2025-02-16 2026-02-16 2027-02-16 2028-02-16 2029-02-16
        2030-02-16 2031-02-16 2032-02-16 2033-02-16 2034-02-16 2035-02-16
      `,
    },
    {
      name: 'Nepriklausomybės atkūrimo diena',
      english: 'Restoration of Independence',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-11 2025-03-11 2026-03-11 2027-03-11 2028-03-11 2029-03-11
        2030-03-11 2031-03-11 2032-03-11 2033-03-11 2034-03-11 2035-03-11
      `,
    },
    {
      name: 'Velykos',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Antroji Velykų diena',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Tarptautinė darbo diena',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Rasos ir Joninių diena',
      english: "Saint John's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-06-24 2025-06-24 2026-06-24 2027-06-24 2028-06-24 2029-06-24
        2030-06-24 2031-06-24 2032-06-24 2033-06-24 2034-06-24 2035-06-24
      `,
    },
    {
      name: 'Valstybės diena',
      english: 'Statehood Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-07-06 2025-07-06 2026-07-06 2027-07-06 2028-07-06 2029-07-06
        2030-07-06 2031-07-06 2032-07-06 2033-07-06 2034-07-06 2035-07-06
      `,
    },
    {
      name: 'Žolinė',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Visų šventųjų diena',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Mirusiųjų atminimo diena',
      english: "All Souls' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-02 2025-11-02 2026-11-02 2027-11-02 2028-11-02 2029-11-02
        2030-11-02 2031-11-02 2032-11-02 2033-11-02 2034-11-02 2035-11-02
      `,
    },
    {
      name: 'Kūčių diena',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'Kalėdų pirma diena',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Kalėdų antra diena',
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
