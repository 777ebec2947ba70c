/**
 * Slovenia: the public holidays that hold for the whole country.
 *
 * Source: Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji, Arts. 1 and 2, after
 * published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji, Arts. 1 and 2';

export const euSi: CalendarTable = {
  id: 'eu-si',
  title: 'Slovenia: public holidays of the whole country',
  zone: 'Europe/Ljubljana',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [],
  holidays: [
    {
      name: 'novo leto',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'novo leto',
      english: "Day after New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-02 2025-01-02 2026-01-02 2027-01-02 2028-01-02 2029-01-02
        2030-01-02 2031-01-02 2032-01-02 2033-01-02 2034-01-02 2035-01-02
      `,
    },
    {
      name: 'Prešernov dan',
      english: 'Prešeren Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-02-08 2025-02-08 2026-02-08 2027-02-08 2028-02-08 2029-02-08
        2030-02-08 2031-02-08 2032-02-08 2033-02-08 2034-02-08 2035-02-08
      `,
    },
    {
      name: 'velika noč',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'velikonočni ponedeljek',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'dan upora proti okupatorju',
      english: 'Day of Uprising',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-27 2025-04-27 2026-04-27 2027-04-27 2028-04-27 2029-04-27
        2030-04-27 2031-04-27 2032-04-27 2033-04-27 2034-04-27 2035-04-27
      `,
    },
    {
      name: 'praznik dela',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'praznik dela',
      english: 'Labour Day, second day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-02 2025-05-02 2026-05-02 2027-05-02 2028-05-02 2029-05-02
        2030-05-02 2031-05-02 2032-05-02 2033-05-02 2034-05-02 2035-05-02
      `,
    },
    {
      name: 'binkoštna nedelja',
      english: 'Whit Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-19 2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20
        2030-06-09 2031-06-01 2032-05-16 2033-06-05 2034-05-28 2035-05-13
      `,
    },
    {
      name: 'dan državnosti',
      english: 'Statehood Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-25 2025-06-25 2026-06-25 2027-06-25 2028-06-25 2029-06-25
        2030-06-25 2031-06-25 2032-06-25 2033-06-25 2034-06-25 2035-06-25
      `,
    },
    {
      name: 'Marijino vnebovzetje',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'dan reformacije',
      english: 'Reformation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-31 2025-10-31 2026-10-31 2027-10-31 2028-10-31 2029-10-31
        2030-10-31 2031-10-31 2032-10-31 2033-10-31 2034-10-31 2035-10-31
      `,
    },
    {
      name: 'dan spomina na mrtve',
      english: 'Remembrance Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'božič',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'dan samostojnosti in enotnosti',
      english: 'Independence and Unity Day',
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
