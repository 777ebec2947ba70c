/**
 * The eleven federal holidays of the United States, on the day they are observed.
 *
 * Source: 5 U.S.C. 6103(a) and (b)(1), Executive Order 11582. Checked on 2026-11-21.
 * Left out: Inauguration Day, days off by executive order, and what states or exchanges keep.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from './table.js';

/** What most days rest on. */
const source = '5 U.S.C. 6103(a)';

export const usFederal: CalendarTable = {
  id: 'us-federal',
  title: 'Federal holidays of the United States, as observed',
  zone: 'America/New_York',
  checkedOn: '2026-11-21',
  act: '5 U.S.C. 6103; Executive Order 11582',
  weekend: 'Saturday and Sunday',
  nextYear: 'Congress, by amending 5 U.S.C. 6103(a); OPM lists each year ahead',
  years: { from: 2018, to: 2035, confirmedTo: 2026 },
  notes: [
    'An executive order that closes departments changes pay and leave; it makes no federal holiday.',
    'Juneteenth is a holiday from 2021; its first observance, on 18 June 2021, came a day after the Act.',
  ],
  holidays: [
    {
      name: "New Year's Day",
      source,
      confidence: 'primary',
      dates: `
        2018-01-01 2019-01-01 2020-01-01 2021-01-01 2024-01-01 2025-01-01
        2026-01-01 2027-01-01 2029-01-01 2030-01-01 2031-01-01 2032-01-01
        2035-01-01
      `,
    },
    {
      name: "New Year's Day (observed)",
      source: '5 U.S.C. 6103(b)(1)',
      confidence: 'primary',
      dates: '2021-12-31 2027-12-31 2032-12-31',
    },
    {
      name: "New Year's Day (observed)",
      source: 'Executive Order 11582, section 3',
      confidence: 'secondary',
      dates: '2023-01-02 2034-01-02',
    },
    {
      name: 'Birthday of Martin Luther King, Jr.',
      source,
      confidence: 'primary',
      dates: `
        2018-01-15 2019-01-21 2020-01-20 2021-01-18 2022-01-17 2023-01-16
        2024-01-15 2025-01-20 2026-01-19 2027-01-18 2028-01-17 2029-01-15
        2030-01-21 2031-01-20 2032-01-19 2033-01-17 2034-01-16 2035-01-15
      `,
    },
    {
      name: "Washington's Birthday",
      source,
      confidence: 'primary',
      dates: `
        2018-02-19 2019-02-18 2020-02-17 2021-02-15 2022-02-21 2023-02-20
        2024-02-19 2025-02-17 2026-02-16 2027-02-15 2028-02-21 2029-02-19
        2030-02-18 2031-02-17 2032-02-16 2033-02-21 2034-02-20 2035-02-19
      `,
    },
    {
      name: 'Memorial Day',
      source,
      confidence: 'primary',
      dates: `
        2018-05-28 2019-05-27 2020-05-25 2021-05-31 2022-05-30 2023-05-29
        2024-05-27 2025-05-26 2026-05-25 2027-05-31 2028-05-29 2029-05-28
        2030-05-27 2031-05-26 2032-05-31 2033-05-30 2034-05-29 2035-05-28
      `,
    },
    {
      name: 'Juneteenth National Independence Day',
      source,
      confidence: 'primary',
      dates: `
        2023-06-19 2024-06-19 2025-06-19 2026-06-19 2028-06-19 2029-06-19
        2030-06-19 2031-06-19 2034-06-19 2035-06-19
      `,
    },
    {
      name: 'Juneteenth National Independence Day (observed)',
      source: '5 U.S.C. 6103(b)(1)',
      confidence: 'primary',
      dates: '2021-06-18 2027-06-18 2032-06-18',
    },
    {
      name: 'Juneteenth National Independence Day (observed)',
      source: 'Executive Order 11582, section 3',
      confidence: 'secondary',
      dates: '2022-06-20 2033-06-20',
    },
    {
      name: 'Independence Day',
      source,
      confidence: 'primary',
      dates: `
        2018-07-04 2019-07-04 2022-07-04 2023-07-04 2024-07-04 2025-07-04
        2028-07-04 2029-07-04 2030-07-04 2031-07-04 2033-07-04 2034-07-04
        2035-07-04
      `,
    },
    {
      name: 'Independence Day (observed)',
      source: '5 U.S.C. 6103(b)(1)',
      confidence: 'primary',
      dates: '2020-07-03 2026-07-03',
    },
    {
      name: 'Independence Day (observed)',
      source: 'Executive Order 11582, section 3',
      confidence: 'secondary',
      dates: '2021-07-05 2027-07-05 2032-07-05',
    },
    {
      name: 'Labor Day',
      source,
      confidence: 'primary',
      dates: `
        2018-09-03 2019-09-02 2020-09-07 2021-09-06 2022-09-05 2023-09-04
        2024-09-02 2025-09-01 2026-09-07 2027-09-06 2028-09-04 2029-09-03
        2030-09-02 2031-09-01 2032-09-06 2033-09-05 2034-09-04 2035-09-03
      `,
    },
    {
      name: 'Columbus Day',
      source,
      confidence: 'primary',
      dates: `
        2018-10-08 2019-10-14 2020-10-12 2021-10-11 2022-10-10 2023-10-09
        2024-10-14 2025-10-13 2026-10-12 2027-10-11 2028-10-09 2029-10-08
        2030-10-14 2031-10-13 2032-10-11 2033-10-10 2034-10-09 2035-10-08
      `,
    },
    {
      name: 'Veterans Day',
      source,
      confidence: 'primary',
      dates: `
        2019-11-11 2020-11-11 2021-11-11 2022-11-11 2024-11-11 2025-11-11
        2026-11-11 2027-11-11 2030-11-11 2031-11-11 2032-11-11 2033-11-11
      `,
    },
    {
      name: 'Veterans Day (observed)',
      source: '5 U.S.C. 6103(b)(1)',
      confidence: 'primary',
      dates: '2023-11-10 2028-11-10 2034-11-10',
    },
    {
      name: 'Veterans Day (observed)',
      source: 'Executive Order 11582, section 3',
      confidence: 'secondary',
      dates: '2018-11-12 2029-11-12 2035-11-12',
    },
    {
      name: 'Thanksgiving Day',
      source,
      confidence: 'primary',
      dates: `
        2018-11-22 2019-11-28 2020-11-26 2021-11-25 2022-11-24 2023-11-23
        2024-11-28 2025-11-27 2026-11-26 2027-11-25 2028-11-23 2029-11-22
        2030-11-28 2031-11-27 2032-11-25 2033-11-24 2034-11-23 2035-11-22
      `,
    },
    {
      name: 'Christmas Day',
      source,
      confidence: 'primary',
      dates: `
        2018-12-25 2019-12-25 2020-12-25 2023-12-25 2024-12-25 2025-12-25
        2026-12-25 2028-12-25 2029-12-25 2030-12-25 2031-12-25 2034-12-25
        2035-12-25
      `,
    },
    {
      name: 'Christmas Day (observed)',
      source: '5 U.S.C. 6103(b)(1)',
      confidence: 'primary',
      dates: '2021-12-24 2027-12-24 2032-12-24',
    },
    {
      name: 'Christmas Day (observed)',
      source: 'Executive Order 11582, section 3',
      confidence: 'secondary',
      dates: '2022-12-26 2033-12-26',
    },
  ],
  oneOffs: [],
  watched: [],
};
