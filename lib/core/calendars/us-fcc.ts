/**
 * Days on which the FCC's offices are closed beside the federal holidays.
 *
 * Source: notices of the FCC, executive orders. Checked on 2026-11-21.
 * Left out: funding lapses, and snow days for which no FCC notice is known.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from './table.js';

/** What most days rest on. */
const source = '5 U.S.C. 6103(c); 47 CFR 1.4(e)(1), unverified';

export const usFcc: CalendarTable = {
  id: 'us-fcc',
  title: 'Business days of the FCC: federal holidays, closings of its offices, Inauguration Day',
  zone: 'America/New_York',
  checkedOn: '2026-11-21',
  act: '47 CFR 1.4(e)(1), unverified',
  weekend: 'Saturday and Sunday; 47 CFR 1.4(e)(1), unverified',
  nextYear: "the FCC, by public notice; closings by order with a few days' notice",
  includes: 'us-federal',
  years: { from: 2018, to: 2035, confirmedTo: 2026 },
  notes: [
    'Funding lapses are no closings here: 3 to 25 January 2019, 1 October to 12 November 2025.',
    'Snow days are counted until an FCC notice is found: 6 January 2025, late January 2026 (unverified).',
    'The numbers of the executive orders other than 14371 are unverified.',
    'Inauguration Day: in 2025 it was Martin Luther King Day, in 2029 it is a Saturday and has no effect.',
  ],
  holidays: [],
  oneOffs: [
    {
      date: '2018-12-05',
      name: 'FCC closed: day of mourning for George H. W. Bush',
      source:
        'https://www.nexttv.com/news/fcc-moves-sunshine-period-due-to-wednesday-closure-for-president-bush-day-of-mourning',
      confidence: 'secondary',
    },
    {
      date: '2018-12-24',
      name: 'FCC closed: Executive Order 13854',
      source:
        'Executive Order 13854; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2019-12-24',
      name: 'FCC closed: Executive Order 13900',
      source:
        'Executive Order 13900; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2020-12-24',
      name: 'FCC closed: Executive Order 13965',
      source:
        'https://www.nexttv.com/news/fcc-extends-some-filing-deadlines; https://www.broadcastingalliance.org/fcc-christmas-eve-deadlines-extended/',
      confidence: 'secondary',
    },
    {
      date: '2021-01-20',
      name: 'Inauguration Day',
      source,
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2024-12-24',
      name: 'FCC closed: Executive Order 14129',
      source:
        'Executive Order 14129; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2025-01-09',
      name: 'FCC closed: Executive Order 14133',
      source:
        'Executive Order 14133, day of mourning for Jimmy Carter; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2025-12-24',
      name: 'FCC closed: Executive Order 14371',
      source:
        'Executive Order 14371 of 18 December 2025, and the practice of 2020; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2025-12-26',
      name: 'FCC closed: Executive Order 14371',
      source:
        'Executive Order 14371 of 18 December 2025, and the practice of 2020; that it closed the FCC is unverified: FCC notice to be obtained',
      confidence: 'unverified',
      provisional: true,
    },
    {
      date: '2033-01-20',
      name: 'Inauguration Day',
      source,
      confidence: 'unverified',
      provisional: true,
    },
  ],
  watched: [
    {
      why: "may be closed by order: the agency's notice comes in mid-December",
      dates: `
        2026-12-24 2028-12-26 2029-12-24 2029-12-26 2030-12-24 2030-12-26
        2031-12-24 2031-12-26 2034-12-26 2035-12-24 2035-12-26
      `,
    },
  ],
};
