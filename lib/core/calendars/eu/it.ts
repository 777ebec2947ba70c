/**
 * Italy: the public holidays that hold for the whole country.
 *
 * Source: Law 260/1949 Art. 2 as amended; D.P.R. 792/1985; Law 336/2000, after published lists,
 * not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Law 260/1949 Art. 2 as amended; D.P.R. 792/1985; Law 336/2000';

export const euIt: CalendarTable = {
  id: 'eu-it',
  title: 'Italy: public holidays of the whole country',
  zone: 'Europe/Rome',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: ['Days of patron saints (Rome, 29 June) are municipal and left out.'],
  holidays: [
    {
      name: 'Capodanno',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Epifania',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Pasqua',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: "Lunedì dell'Angelo",
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Anniversario della Liberazione',
      english: 'Liberation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-25 2025-04-25 2026-04-25 2027-04-25 2028-04-25 2029-04-25
        2030-04-25 2031-04-25 2032-04-25 2033-04-25 2034-04-25 2035-04-25
      `,
    },
    {
      name: 'Festa del lavoro',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Festa della Repubblica',
      english: 'Republic Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-02 2025-06-02 2026-06-02 2027-06-02 2028-06-02 2029-06-02
        2030-06-02 2031-06-02 2032-06-02 2033-06-02 2034-06-02 2035-06-02
      `,
    },
    {
      name: 'Assunzione di Maria',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: "San Francesco d'Assisi",
      english: 'Saint Francis of Assisi',
      source: 'Law 151/2025, in force 1 January 2026',
      confidence: 'secondary',
      dates: `
        2026-10-04 2027-10-04 2028-10-04 2029-10-04 2030-10-04 2031-10-04
        2032-10-04 2033-10-04 2034-10-04 2035-10-04
      `,
    },
    {
      name: 'Ognissanti',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Immacolata Concezione',
      english: 'Immaculate Conception',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-08 2025-12-08 2026-12-08 2027-12-08 2028-12-08 2029-12-08
        2030-12-08 2031-12-08 2032-12-08 2033-12-08 2034-12-08 2035-12-08
      `,
    },
    {
      name: 'Natale',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Santo Stefano',
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
