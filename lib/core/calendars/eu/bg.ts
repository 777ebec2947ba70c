/**
 * Bulgaria: the public holidays that hold for the whole country.
 *
 * Source: Labour Code (Кодекс на труда) Art. 154(1) and (2), after published lists, not read in
 * the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Labour Code (Кодекс на труда) Art. 154(1) and (2)';

export const euBg: CalendarTable = {
  id: 'eu-bg',
  title: 'Bulgaria: public holidays of the whole country',
  zone: 'Europe/Sofia',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear:
    'the rule stands in the Code; further days by decision of the Council of Ministers under Art. 154(3), at any time',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Art. 154(2): where a holiday but Easter falls on a Saturday or Sunday, the next working days are off.',
    'Whether a holiday on an Easter day (1 May 2027, Holy Saturday) is made up on the Tuesday is read as in 2021, when 4 May was off: unverified.',
    '1 November is a holiday of schools only and left out.',
  ],
  holidays: [
    {
      name: 'Нова година',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Ден на Освобождението',
      english: 'Liberation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-03 2025-03-03 2026-03-03 2027-03-03 2028-03-03 2029-03-03
        2030-03-03 2031-03-03 2032-03-03 2033-03-03 2034-03-03 2035-03-03
      `,
    },
    {
      name: 'Велики петък',
      english: 'Orthodox Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-03 2025-04-18 2026-04-10 2027-04-30 2028-04-14 2029-04-06
        2030-04-26 2031-04-11 2032-04-30 2033-04-22 2034-04-07 2035-04-27
      `,
    },
    {
      name: 'Велика събота',
      english: 'Orthodox Holy Saturday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-04 2025-04-19 2026-04-11 2027-05-01 2028-04-15 2029-04-07
        2030-04-27 2031-04-12 2032-05-01 2033-04-23 2034-04-08 2035-04-28
      `,
    },
    {
      name: 'Великден',
      english: 'Orthodox Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08
        2030-04-28 2031-04-13 2032-05-02 2033-04-24 2034-04-09 2035-04-29
      `,
    },
    {
      name: 'Велики понеделник',
      english: 'Orthodox Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-06 2025-04-21 2026-04-13 2027-05-03 2028-04-17 2029-04-09
        2030-04-29 2031-04-14 2032-05-03 2033-04-25 2034-04-10 2035-04-30
      `,
    },
    {
      name: 'Ден на труда',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Гергьовден',
      english: 'Saint George’s Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-06 2025-05-06 2026-05-06 2027-05-06 2028-05-06 2029-05-06
        2030-05-06 2031-05-06 2032-05-06 2033-05-06 2034-05-06 2035-05-06
      `,
    },
    {
      name: 'Ден на просветата, културата и писмеността',
      english: 'Education and Culture Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-24 2025-05-24 2026-05-24 2027-05-24 2028-05-24 2029-05-24
        2030-05-24 2031-05-24 2032-05-24 2033-05-24 2034-05-24 2035-05-24
      `,
    },
    {
      name: 'Ден на Съединението',
      english: 'Unification Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-06 2025-09-06 2026-09-06 2027-09-06 2028-09-06 2029-09-06
        2030-09-06 2031-09-06 2032-09-06 2033-09-06 2034-09-06 2035-09-06
      `,
    },
    {
      name: 'Ден на Независимостта',
      english: 'Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-09-22 2025-09-22 2026-09-22 2027-09-22 2028-09-22 2029-09-22
        2030-09-22 2031-09-22 2032-09-22 2033-09-22 2034-09-22 2035-09-22
      `,
    },
    {
      name: 'Бъдни вечер',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'Рождество Христово',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Втори ден на Рождество',
      english: 'Second Day of Christmas',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-26 2025-12-26 2026-12-26 2027-12-26 2028-12-26 2029-12-26
        2030-12-26 2031-12-26 2032-12-26 2033-12-26 2034-12-26 2035-12-26
      `,
    },
    {
      name: 'Неработен ден',
      english: "in lieu of New Year's Day",
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2028-01-03 2033-01-03 2034-01-02',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Liberation Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2024-03-04 2029-03-05 2030-03-04 2035-03-05',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Labour Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2027-05-04 2032-05-04 2033-05-02',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Saint George’s Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2028-05-08 2029-05-07 2034-05-08 2035-05-07',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Education and Culture Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2025-05-26 2026-05-25 2031-05-26',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Unification Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2025-09-08 2026-09-07 2031-09-08',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Independence Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2024-09-23 2029-09-24 2030-09-23 2035-09-24',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Christmas Eve',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2028-12-27 2033-12-27 2034-12-27',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Christmas Day',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2027-12-27 2032-12-27 2033-12-28',
    },
    {
      name: 'Неработен ден',
      english: 'in lieu of Second Day of Christmas',
      source: 'Labour Code (Кодекс на труда) Art. 154(2)',
      confidence: 'secondary',
      dates: '2026-12-28 2027-12-28 2032-12-28',
    },
  ],
  oneOffs: [
    {
      date: '2025-12-31',
      name: 'Неработен ден (day off for the introduction of the euro)',
      source:
        'decision of the Council of Ministers, November 2025: https://www.bta.bg/en/news/1011233-government-declares-december-31-2025-and-january-2-2026-as-non-working-days',
      confidence: 'secondary',
    },
    {
      date: '2026-01-02',
      name: 'Неработен ден (day off for the introduction of the euro)',
      source:
        'decision of the Council of Ministers, November 2025: https://www.bta.bg/en/news/1011233-government-declares-december-31-2025-and-january-2-2026-as-non-working-days',
      confidence: 'secondary',
    },
  ],
  watched: [],
};
