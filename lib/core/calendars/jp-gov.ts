/**
 * The closed days of Japan's national authorities: national holidays, the days that stand in
 * for them, and 29 December to 3 January.
 *
 * Source: 行政機関の休日に関する法律 Art. 1, 国民の祝日に関する法律. Checked on 2026-11-21.
 * Left out: closed days of local authorities and of banks.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from './table.js';

/** What most days rest on. */
const source = '国民の祝日に関する法律 Art. 2';

export const jpGov: CalendarTable = {
  id: 'jp-gov',
  title: "Closed days of Japan's national authorities",
  zone: 'Asia/Tokyo',
  checkedOn: '2026-11-21',
  act: '行政機関の休日に関する法律 (昭和63年法律第91号) Art. 1',
  weekend: '行政機関の休日に関する法律 Art. 1(1)(i)',
  nextYear:
    'the Cabinet Office, each February for the next year: https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv',
  years: { from: 2019, to: 2035, confirmedTo: 2027 },
  notes: [
    "The equinox days after 2027 are a forecast, and with them the substitute and citizens' holidays of March and September.",
    'The special acts for 2019, 2020 and 2021 are unverified against their texts.',
    "A substitute day makes no citizens' holiday beside it: by the wording of Art. 3(3), unverified.",
    'An imperial or Olympic event may move holidays by special act, as in 2019 to 2021.',
    "The official list calls substitute and citizens' holidays alike 休日.",
  ],
  holidays: [
    {
      name: '元日',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2019-01-01 2020-01-01 2021-01-01 2022-01-01 2023-01-01 2024-01-01
        2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01 2030-01-01
        2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: '成人の日',
      english: 'Coming of Age Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-01-14 2020-01-13 2021-01-11 2022-01-10 2023-01-09 2024-01-08
        2025-01-13 2026-01-12 2027-01-11 2028-01-10 2029-01-08 2030-01-14
        2031-01-13 2032-01-12 2033-01-10 2034-01-09 2035-01-08
      `,
    },
    {
      name: '建国記念の日',
      english: 'National Foundation Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-02-11 2020-02-11 2021-02-11 2022-02-11 2023-02-11 2024-02-11
        2025-02-11 2026-02-11 2027-02-11 2028-02-11 2029-02-11 2030-02-11
        2031-02-11 2032-02-11 2033-02-11 2034-02-11 2035-02-11
      `,
    },
    {
      name: '天皇誕生日',
      english: "The Emperor's Birthday",
      source,
      confidence: 'secondary',
      dates: `
        2020-02-23 2021-02-23 2022-02-23 2023-02-23 2024-02-23 2025-02-23
        2026-02-23 2027-02-23 2028-02-23 2029-02-23 2030-02-23 2031-02-23
        2032-02-23 2033-02-23 2034-02-23 2035-02-23
      `,
    },
    {
      name: '春分の日',
      english: 'Vernal Equinox Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-03-21 2020-03-20 2021-03-20 2022-03-21 2023-03-21 2024-03-20
        2025-03-20 2026-03-20 2027-03-21
      `,
    },
    {
      name: '春分の日',
      english: 'Vernal Equinox Day',
      source: '国民の祝日に関する法律 Art. 2; forecast by formula, unverified until announced',
      confidence: 'unverified',
      dates: `
        2028-03-20 2029-03-20 2030-03-20 2031-03-21 2032-03-20 2033-03-20
        2034-03-20 2035-03-21
      `,
    },
    {
      name: '昭和の日',
      english: 'Showa Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-04-29 2020-04-29 2021-04-29 2022-04-29 2023-04-29 2024-04-29
        2025-04-29 2026-04-29 2027-04-29 2028-04-29 2029-04-29 2030-04-29
        2031-04-29 2032-04-29 2033-04-29 2034-04-29 2035-04-29
      `,
    },
    {
      name: '天皇の即位の日',
      english: 'Accession of the Emperor',
      source: '平成30年法律第99号 (Act on the accession and enthronement), unverified',
      confidence: 'unverified',
      dates: '2019-05-01',
    },
    {
      name: '憲法記念日',
      english: 'Constitution Memorial Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-05-03 2020-05-03 2021-05-03 2022-05-03 2023-05-03 2024-05-03
        2025-05-03 2026-05-03 2027-05-03 2028-05-03 2029-05-03 2030-05-03
        2031-05-03 2032-05-03 2033-05-03 2034-05-03 2035-05-03
      `,
    },
    {
      name: 'みどりの日',
      english: 'Greenery Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-05-04 2020-05-04 2021-05-04 2022-05-04 2023-05-04 2024-05-04
        2025-05-04 2026-05-04 2027-05-04 2028-05-04 2029-05-04 2030-05-04
        2031-05-04 2032-05-04 2033-05-04 2034-05-04 2035-05-04
      `,
    },
    {
      name: 'こどもの日',
      english: "Children's Day",
      source,
      confidence: 'secondary',
      dates: `
        2019-05-05 2020-05-05 2021-05-05 2022-05-05 2023-05-05 2024-05-05
        2025-05-05 2026-05-05 2027-05-05 2028-05-05 2029-05-05 2030-05-05
        2031-05-05 2032-05-05 2033-05-05 2034-05-05 2035-05-05
      `,
    },
    {
      name: '海の日',
      english: 'Marine Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-07-15 2022-07-18 2023-07-17 2024-07-15 2025-07-21 2026-07-20
        2027-07-19 2028-07-17 2029-07-16 2030-07-15 2031-07-21 2032-07-19
        2033-07-18 2034-07-17 2035-07-16
      `,
    },
    {
      name: '海の日',
      english: 'Marine Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2018, unverified',
      confidence: 'unverified',
      dates: '2020-07-23',
    },
    {
      name: '海の日',
      english: 'Marine Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2020, unverified',
      confidence: 'unverified',
      dates: '2021-07-22',
    },
    {
      name: '山の日',
      english: 'Mountain Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-08-11 2022-08-11 2023-08-11 2024-08-11 2025-08-11 2026-08-11
        2027-08-11 2028-08-11 2029-08-11 2030-08-11 2031-08-11 2032-08-11
        2033-08-11 2034-08-11 2035-08-11
      `,
    },
    {
      name: '山の日',
      english: 'Mountain Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2018, unverified',
      confidence: 'unverified',
      dates: '2020-08-10',
    },
    {
      name: '山の日',
      english: 'Mountain Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2020, unverified',
      confidence: 'unverified',
      dates: '2021-08-08',
    },
    {
      name: '敬老の日',
      english: 'Respect for the Aged Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-09-16 2020-09-21 2021-09-20 2022-09-19 2023-09-18 2024-09-16
        2025-09-15 2026-09-21 2027-09-20 2028-09-18 2029-09-17 2030-09-16
        2031-09-15 2032-09-20 2033-09-19 2034-09-18 2035-09-17
      `,
    },
    {
      name: '秋分の日',
      english: 'Autumnal Equinox Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-09-23 2020-09-22 2021-09-23 2022-09-23 2023-09-23 2024-09-22
        2025-09-23 2026-09-23 2027-09-23
      `,
    },
    {
      name: '秋分の日',
      english: 'Autumnal Equinox Day',
      source: '国民の祝日に関する法律 Art. 2; forecast by formula, unverified until announced',
      confidence: 'unverified',
      dates: `
        2028-09-22 2029-09-23 2030-09-23 2031-09-23 2032-09-22 2033-09-23
        2034-09-23 2035-09-23
      `,
    },
    {
      name: '体育の日',
      english: 'Health and Sports Day',
      source,
      confidence: 'secondary',
      dates: '2019-10-14',
    },
    {
      name: 'スポーツの日',
      english: 'Sports Day',
      source,
      confidence: 'secondary',
      dates: `
        2022-10-10 2023-10-09 2024-10-14 2025-10-13 2026-10-12 2027-10-11
        2028-10-09 2029-10-08 2030-10-14 2031-10-13 2032-10-11 2033-10-10
        2034-10-09 2035-10-08
      `,
    },
    {
      name: 'スポーツの日',
      english: 'Sports Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2018, unverified',
      confidence: 'unverified',
      dates: '2020-07-24',
    },
    {
      name: 'スポーツの日',
      english: 'Sports Day',
      source: '平成27年法律第33号 (Olympics Act) as amended 2020, unverified',
      confidence: 'unverified',
      dates: '2021-07-23',
    },
    {
      name: '即位礼正殿の儀の行われる日',
      english: 'Enthronement ceremony',
      source: '平成30年法律第99号 (Act on the accession and enthronement), unverified',
      confidence: 'unverified',
      dates: '2019-10-22',
    },
    {
      name: '文化の日',
      english: 'Culture Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-11-03 2020-11-03 2021-11-03 2022-11-03 2023-11-03 2024-11-03
        2025-11-03 2026-11-03 2027-11-03 2028-11-03 2029-11-03 2030-11-03
        2031-11-03 2032-11-03 2033-11-03 2034-11-03 2035-11-03
      `,
    },
    {
      name: '勤労感謝の日',
      english: 'Labor Thanksgiving Day',
      source,
      confidence: 'secondary',
      dates: `
        2019-11-23 2020-11-23 2021-11-23 2022-11-23 2023-11-23 2024-11-23
        2025-11-23 2026-11-23 2027-11-23 2028-11-23 2029-11-23 2030-11-23
        2031-11-23 2032-11-23 2033-11-23 2034-11-23 2035-11-23
      `,
    },
    {
      name: '振替休日',
      english: "substitute for New Year's Day",
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2023-01-02 2034-01-02',
    },
    {
      name: '振替休日',
      english: 'substitute for National Foundation Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2024-02-12 2029-02-12 2035-02-12',
    },
    {
      name: '振替休日',
      english: "substitute for The Emperor's Birthday",
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2020-02-24 2025-02-24 2031-02-24',
    },
    {
      name: '振替休日',
      english: 'substitute for Vernal Equinox Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2027-03-22',
    },
    {
      name: '振替休日',
      english: 'substitute for Vernal Equinox Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'unverified',
      dates: '2033-03-21',
    },
    {
      name: '振替休日',
      english: 'substitute for Showa Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2029-04-30 2035-04-30',
    },
    {
      name: '振替休日',
      english: 'substitute for Constitution Memorial Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2020-05-06 2026-05-06',
    },
    {
      name: '振替休日',
      english: 'substitute for Greenery Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2025-05-06 2031-05-06',
    },
    {
      name: '振替休日',
      english: "substitute for Children's Day",
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2019-05-06 2024-05-06 2030-05-06',
    },
    {
      name: '振替休日',
      english: 'substitute for Mountain Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2019-08-12 2024-08-12 2030-08-12',
    },
    {
      name: '振替休日',
      english: 'substitute for Mountain Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'unverified',
      dates: '2021-08-09',
    },
    {
      name: '振替休日',
      english: 'substitute for Autumnal Equinox Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2024-09-23',
    },
    {
      name: '振替休日',
      english: 'substitute for Autumnal Equinox Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'unverified',
      dates: '2029-09-24 2035-09-24',
    },
    {
      name: '振替休日',
      english: 'substitute for Culture Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2019-11-04 2024-11-04 2030-11-04',
    },
    {
      name: '振替休日',
      english: 'substitute for Labor Thanksgiving Day',
      source: '国民の祝日に関する法律 Art. 3(2)',
      confidence: 'secondary',
      dates: '2025-11-24 2031-11-24',
    },
    {
      name: '国民の休日',
      english: "citizens' holiday",
      source: '国民の祝日に関する法律 Art. 3(3)',
      confidence: 'unverified',
      dates: '2019-04-30 2019-05-02 2032-09-21',
    },
    {
      name: '国民の休日',
      english: "citizens' holiday",
      source: '国民の祝日に関する法律 Art. 3(3)',
      confidence: 'secondary',
      dates: '2026-09-22',
    },
    {
      name: '年末年始閉庁日',
      english: 'year-end closure',
      source: '行政機関の休日に関する法律 Art. 1(1)(iii)',
      confidence: 'primary',
      dates: `
        2019-01-01 2019-01-02 2019-01-03 2019-12-29 2019-12-30 2019-12-31
        2020-01-01 2020-01-02 2020-01-03 2020-12-29 2020-12-30 2020-12-31
        2021-01-01 2021-01-02 2021-01-03 2021-12-29 2021-12-30 2021-12-31
        2022-01-01 2022-01-02 2022-01-03 2022-12-29 2022-12-30 2022-12-31
        2023-01-01 2023-01-02 2023-01-03 2023-12-29 2023-12-30 2023-12-31
        2024-01-01 2024-01-02 2024-01-03 2024-12-29 2024-12-30 2024-12-31
        2025-01-01 2025-01-02 2025-01-03 2025-12-29 2025-12-30 2025-12-31
        2026-01-01 2026-01-02 2026-01-03 2026-12-29 2026-12-30 2026-12-31
        2027-01-01 2027-01-02 2027-01-03 2027-12-29 2027-12-30 2027-12-31
        2028-01-01 2028-01-02 2028-01-03 2028-12-29 2028-12-30 2028-12-31
        2029-01-01 2029-01-02 2029-01-03 2029-12-29 2029-12-30 2029-12-31
        2030-01-01 2030-01-02 2030-01-03 2030-12-29 2030-12-30 2030-12-31
        2031-01-01 2031-01-02 2031-01-03 2031-12-29 2031-12-30 2031-12-31
        2032-01-01 2032-01-02 2032-01-03 2032-12-29 2032-12-30 2032-12-31
        2033-01-01 2033-01-02 2033-01-03 2033-12-29 2033-12-30 2033-12-31
        2034-01-01 2034-01-02 2034-01-03 2034-12-29 2034-12-30 2034-12-31
        2035-01-01 2035-01-02 2035-01-03 2035-12-29 2035-12-30 2035-12-31
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
