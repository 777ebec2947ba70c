/**
 * Latvia: the public holidays that hold for the whole country.
 *
 * Source: Par svētku, atceres un atzīmējamām dienām, s. 1, after published lists, not read in
 * the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Par svētku, atceres un atzīmējamām dienām, s. 1';

export const euLv: CalendarTable = {
  id: 'eu-lv',
  title: 'Latvia: public holidays of the whole country',
  zone: 'Europe/Riga',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Of all holidays these three alone make the next working day a day off where they fall on a weekend.',
    'The closing day of the General Song and Dance Festival is a holiday, as are 4 May and 18 November: 9 July 2028; the one of 2033 has no date yet.',
    'Working days exchanged for Saturdays by the Cabinet are no holidays: left out.',
  ],
  holidays: [
    {
      name: 'Jaungada diena',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Lielā Piektdiena',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Pirmās Lieldienas',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Otrās Lieldienas',
      english: 'Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02
        2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26
      `,
    },
    {
      name: 'Darba svētki',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Neatkarības atjaunošanas diena',
      english: 'Restoration of Independence',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-04 2025-05-04 2026-05-04 2027-05-04 2028-05-04 2029-05-04
        2030-05-04 2031-05-04 2032-05-04 2033-05-04 2034-05-04 2035-05-04
      `,
    },
    {
      name: 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
      english: 'Closing day of the Song and Dance Festival',
      source:
        'Par svētku, atceres un atzīmējamām dienām, s. 1; dates of 2028: https://likumi.lv/ta/id/367734',
      confidence: 'secondary',
      dates: '2028-07-09',
    },
    {
      name: 'Līgo diena',
      english: 'Midsummer Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-23 2025-06-23 2026-06-23 2027-06-23 2028-06-23 2029-06-23
        2030-06-23 2031-06-23 2032-06-23 2033-06-23 2034-06-23 2035-06-23
      `,
    },
    {
      name: 'Jāņu diena',
      english: 'Midsummer Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-24 2025-06-24 2026-06-24 2027-06-24 2028-06-24 2029-06-24
        2030-06-24 2031-06-24 2032-06-24 2033-06-24 2034-06-24 2035-06-24
      `,
    },
    {
      name: 'Latvijas Republikas proklamēšanas diena',
      english: 'Proclamation Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-11-18 2025-11-18 2026-11-18 2027-11-18 2028-11-18 2029-11-18
        2030-11-18 2031-11-18 2032-11-18 2033-11-18 2034-11-18 2035-11-18
      `,
    },
    {
      name: 'Ziemassvētku vakars',
      english: 'Christmas Eve',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-24 2025-12-24 2026-12-24 2027-12-24 2028-12-24 2029-12-24
        2030-12-24 2031-12-24 2032-12-24 2033-12-24 2034-12-24 2035-12-24
      `,
    },
    {
      name: 'Pirmie Ziemassvētki',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Otrie Ziemassvētki',
      english: 'Second Day of Christmas',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-26 2025-12-26 2026-12-26 2027-12-26 2028-12-26 2029-12-26
        2030-12-26 2031-12-26 2032-12-26 2033-12-26 2034-12-26 2035-12-26
      `,
    },
    {
      name: 'Vecgada diena',
      english: "New Year's Eve",
      source,
      confidence: 'secondary',
      dates: `
        2024-12-31 2025-12-31 2026-12-31 2027-12-31 2028-12-31 2029-12-31
        2030-12-31 2031-12-31 2032-12-31 2033-12-31 2034-12-31 2035-12-31
      `,
    },
    {
      name: 'Brīvdiena',
      english: 'in lieu of Restoration of Independence',
      source,
      confidence: 'secondary',
      dates: '2024-05-06 2025-05-05 2030-05-06 2031-05-05',
    },
    {
      name: 'Brīvdiena',
      english: 'in lieu of Closing day of the Song and Dance Festival',
      source,
      confidence: 'secondary',
      dates: '2028-07-10',
    },
    {
      name: 'Brīvdiena',
      english: 'in lieu of Proclamation Day',
      source,
      confidence: 'secondary',
      dates: '2028-11-20 2029-11-19 2034-11-20 2035-11-19',
    },
  ],
  oneOffs: [],
  watched: [],
};
