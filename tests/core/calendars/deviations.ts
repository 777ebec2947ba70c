/**
 * Every weekday on which a calendar and the package date-holidays disagree, with the law that
 * decides. A test fails on a disagreement that is not here, and on one here that is over.
 *
 * Compared are the package's days of type `public`, for the whole country; it is right nowhere
 * below. What it counts as `bank`, `optional` or `observance` is open there, as is a one-off day.
 */
export interface Deviation {
  readonly calendars: readonly string[];
  /** Closed here and open in date-holidays, or the other way round. */
  readonly closed: 'here' | 'there';
  readonly right: 'here' | 'there';
  readonly dates: string;
  readonly law: string;
}

const US = ['us-federal', 'us-sec', 'us-fcc'];

export const deviations: readonly Deviation[] = [
  // ── United States ────────────────────────────────────────────────────────────────────────
  {
    calendars: US,
    closed: 'here',
    right: 'here',
    dates: '2018-11-12 2023-11-10 2028-11-10 2029-11-12 2034-11-10 2035-11-12',
    law: 'Veterans Day in lieu, 5 U.S.C. 6103(b)(1) and E.O. 11582: the package has it as `bank`',
  },
  {
    calendars: ['us-sec'],
    closed: 'here',
    right: 'here',
    dates: `
      2018-12-05 2018-12-24 2019-12-24 2020-12-24 2024-12-24 2025-01-09 2025-12-24 2025-12-26
    `,
    law: 'one-off closings of EDGAR, 17 CFR 240.0-2(c): no federal holidays',
  },
  {
    calendars: ['us-fcc'],
    closed: 'here',
    right: 'here',
    dates: `
      2018-12-05 2018-12-24 2019-12-24 2020-12-24 2024-12-24 2025-01-09 2025-12-24 2025-12-26
    `,
    law: 'one-off closings of the FCC, 47 CFR 1.4(e)(1), most of them provisional',
  },
  {
    calendars: ['us-fcc'],
    closed: 'here',
    right: 'here',
    dates: '2021-01-20 2033-01-20',
    law: 'Inauguration Day, 5 U.S.C. 6103(c) and 47 CFR 1.4(e)(1): around Washington only',
  },

  // ── Japan ────────────────────────────────────────────────────────────────────────────────
  {
    calendars: ['jp-gov'],
    closed: 'here',
    right: 'here',
    dates: '2032-09-21',
    law: "citizens' holiday between 20 and 22 September, 国民の祝日に関する法律 Art. 3(3)",
  },
  {
    calendars: ['jp-gov'],
    closed: 'here',
    right: 'here',
    dates: `
      2019-01-02 2019-01-03 2019-12-30 2019-12-31 2020-01-02 2020-01-03 2020-12-29 2020-12-30
      2020-12-31 2021-12-29 2021-12-30 2021-12-31 2022-01-03 2022-12-29 2022-12-30 2023-01-03
      2023-12-29 2024-01-02 2024-01-03 2024-12-30 2024-12-31 2025-01-02 2025-01-03 2025-12-29
      2025-12-30 2025-12-31 2026-01-02 2026-12-29 2026-12-30 2026-12-31 2027-12-29 2027-12-30
      2027-12-31 2028-01-03 2028-12-29 2029-01-02 2029-01-03 2029-12-31 2030-01-02 2030-01-03
      2030-12-30 2030-12-31 2031-01-02 2031-01-03 2031-12-29 2031-12-30 2031-12-31 2032-01-02
      2032-12-29 2032-12-30 2032-12-31 2033-01-03 2033-12-29 2033-12-30 2034-01-03 2034-12-29
      2035-01-02 2035-01-03 2035-12-31
    `,
    law: 'year-end closure, 行政機関の休日に関する法律 Art. 1(1)(iii): no national holiday',
  },

  // ── European Union ───────────────────────────────────────────────────────────────────────
  {
    calendars: ['eu-bg'],
    closed: 'here',
    right: 'here',
    dates: `
      2024-03-04 2024-09-23 2025-05-26 2025-09-08 2026-05-25 2026-09-07 2026-12-28 2027-05-04
      2027-12-27 2027-12-28 2028-01-03 2028-05-08 2028-12-27 2029-03-05 2029-05-07 2029-09-24
      2030-03-04 2030-09-23 2031-05-26 2031-09-08 2032-05-04 2032-12-27 2032-12-28 2033-01-03
      2033-05-02 2033-12-27 2033-12-28 2034-01-02 2034-05-08 2034-12-27 2035-03-05 2035-05-07
      2035-09-24
    `,
    law: 'days in lieu, Labour Code Art. 154(2)',
  },
  {
    calendars: ['eu-bg'],
    closed: 'here',
    right: 'here',
    dates: `
      2024-12-26 2025-12-26 2028-12-26 2029-12-26 2030-12-26 2031-12-26 2033-12-26 2034-12-26
      2035-12-26
    `,
    law: 'second day of Christmas, Labour Code Art. 154(1)',
  },
  {
    calendars: ['eu-bg'],
    closed: 'here',
    right: 'here',
    dates: '2025-12-31 2026-01-02',
    law: 'days off for the euro, decision of the Council of Ministers, November 2025',
  },
  {
    calendars: ['eu-cy'],
    closed: 'there',
    right: 'here',
    dates: `
      2024-03-19 2025-03-04 2026-02-24 2027-03-16 2028-02-29 2029-02-20 2030-03-12 2031-02-25
      2032-03-16 2033-03-08 2034-02-21 2035-03-13
    `,
    law: 'Clean Monday is 48 days before Orthodox Easter: the package has the Tuesday',
  },
  {
    calendars: ['eu-cy'],
    closed: 'here',
    right: 'here',
    dates: `
      2024-03-18 2025-03-03 2026-02-23 2027-03-15 2028-02-28 2029-02-19 2030-03-11 2031-02-24
      2032-03-15 2033-03-07 2034-02-20 2035-03-12
    `,
    law: 'Clean Monday is 48 days before Orthodox Easter: the package has the Tuesday',
  },
  {
    calendars: ['eu-cy'],
    closed: 'here',
    right: 'here',
    dates: `
      2024-06-24 2025-06-09 2026-06-01 2027-06-21 2028-06-05 2029-05-28 2030-06-17 2031-06-02
      2032-06-21 2033-06-13 2034-05-29 2035-06-18
    `,
    law: 'Monday of the Holy Spirit: the package has the Sunday before only',
  },
  {
    calendars: ['eu-es'],
    closed: 'there',
    right: 'here',
    dates: '2033-12-26',
    law: 'Real Decreto 2001/1983 Art. 45(3): each community decides on the Monday after a Sunday',
  },
  {
    calendars: ['eu-gr'],
    closed: 'there',
    right: 'here',
    dates: '2024-05-01',
    law: 'Labour Day moved, decisions Β 1406/4.3.2024 and Β 1836/2024',
  },
  {
    calendars: ['eu-gr'],
    closed: 'here',
    right: 'here',
    dates: '2024-05-07',
    law: 'Labour Day moved, decisions Β 1406/4.3.2024 and Β 1836/2024',
  },
  {
    calendars: ['eu-lv'],
    closed: 'here',
    right: 'here',
    dates: '2028-07-10',
    law: 'in lieu of the closing day of the Song and Dance Festival, likumi.lv/ta/id/367734',
  },
  {
    calendars: ['eu-nl'],
    closed: 'here',
    right: 'here',
    dates: `
      2025-05-05 2026-05-05 2027-05-05 2028-05-05 2031-05-05 2032-05-05 2033-05-05 2034-05-05
    `,
    law: 'Algemene termijnenwet Art. 3(1) names 5 May for every year',
  },
  {
    calendars: ['eu-sk'],
    closed: 'here',
    right: 'here',
    dates: `
      2027-09-15 2028-05-08 2028-09-15 2029-05-08 2030-05-08 2031-05-08 2031-09-15 2032-09-15
      2033-09-15 2034-05-08 2034-09-15 2035-05-08
    `,
    law: 'Act 241/1993 as amended in 2025: 8 May and 15 September are working days in 2026 only',
  },
];
