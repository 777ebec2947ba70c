/**
 * Belgium: the public holidays that hold for the whole country.
 *
 * Source: Law of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, Art. 1,
 * after published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on
 * 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Law of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, Art. 1';

export const euBe: CalendarTable = {
  id: 'eu-be',
  title: 'Belgium: public holidays of the whole country',
  zone: 'Europe/Brussels',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'A holiday on a Sunday or a day off is replaced within each undertaking, not for the country.',
    'Bridge days and the King’s Day of the federal administration are left out.',
  ],
  holidays: [
    {
      name: 'Nouvel An / Nieuwjaar',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Lundi de Pâques / Paasmaandag',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Fête du Travail / Dag van de Arbeid',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Ascension / Onze-Lieve-Heer-Hemelvaart',
      english: 'Ascension Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10
        2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03
      `,
    },
    {
      name: 'Lundi de Pentecôte / Pinkstermaandag',
      english: 'Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21
        2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14
      `,
    },
    {
      name: 'Fête nationale / Nationale feestdag',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-07-21 2025-07-21 2026-07-21 2027-07-21 2028-07-21 2029-07-21
        2030-07-21 2031-07-21 2032-07-21 2033-07-21 2034-07-21 2035-07-21
      `,
    },
    {
      name: 'Assomption / Onze-Lieve-Vrouw-Hemelvaart',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Toussaint / Allerheiligen',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Armistice / Wapenstilstand',
      english: 'Armistice Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-11 2025-11-11 2026-11-11 2027-11-11 2028-11-11 2029-11-11
        2030-11-11 2031-11-11 2032-11-11 2033-11-11 2034-11-11 2035-11-11
      `,
    },
    {
      name: 'Noël / Kerstmis',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
