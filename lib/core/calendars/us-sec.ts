/**
 * Days on which EDGAR is closed beside the federal holidays.
 *
 * Source: notices of the SEC and reports of them. Checked on 2026-11-21.
 * Left out: funding lapses, snow days and Inauguration Day: EDGAR was open.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from './table.js';

/** What most days rest on. */
const source = 'reports citing the SEC announcement; no Form 4 accepted; SEC notice to be obtained';

export const usSec: CalendarTable = {
  id: 'us-sec',
  title: 'Business days of the SEC: federal holidays and EDGAR closings',
  zone: 'America/New_York',
  checkedOn: '2026-11-21',
  act: '17 CFR 240.0-2(c); Form 8-K, General Instruction B.1',
  weekend: 'Saturday and Sunday; 17 CFR 240.0-2(c)',
  nextYear:
    "the SEC's EDGAR calendar, each autumn; closings by order are announced in mid-December or with a few days' notice",
  includes: 'us-federal',
  years: { from: 2018, to: 2035, confirmedTo: 2026 },
  notes: [
    'Funding lapses are no closings: EDGAR was open from 22 December 2018 to 25 January 2019 and from 1 October to 12 November 2025, and all deadlines applied.',
    'Snow days in Washington are no closings (unverified), nor is Inauguration Day.',
    'Exchanges trade on Columbus Day and Veterans Day, when EDGAR is closed; on Good Friday it is the reverse.',
  ],
  holidays: [],
  oneOffs: [
    {
      date: '2018-12-05',
      name: 'EDGAR closed: day of mourning for George H. W. Bush',
      source:
        'SEC notice, https://www.sec.gov/oit/announcement/edgar-be-closed-wednesday-december-5-2018',
      confidence: 'primary',
    },
    {
      date: '2018-12-24',
      name: 'EDGAR closed: executive order',
      source: 'MoFo, 21 December 2018, on the SEC guidance for a government shutdown',
      confidence: 'secondary',
    },
    {
      date: '2019-12-24',
      name: 'EDGAR closed: executive order',
      source: 'SEC notice of 2020, "just like last year"',
      confidence: 'secondary',
    },
    {
      date: '2020-12-24',
      name: 'EDGAR closed: executive order',
      source:
        'SEC notice, https://cooleypubco.com/2020/12/16/edgar-closed-christmas-eve-christmas-day/',
      confidence: 'secondary',
    },
    {
      date: '2024-12-24',
      name: 'EDGAR closed: executive order',
      source: 'no 8-K, 10-Q or 10-K accepted in business hours; SEC notice to be obtained',
      confidence: 'secondary',
    },
    {
      date: '2025-01-09',
      name: 'EDGAR closed: day of mourning for Jimmy Carter',
      source:
        'https://www.freewritings.law/2025/01/january-9-declared-federal-holiday-in-honor-of-former-president-jimmy-carters-funeral/',
      confidence: 'secondary',
    },
    {
      date: '2025-12-24',
      name: 'EDGAR closed: executive order',
      source,
      confidence: 'secondary',
    },
    {
      date: '2025-12-26',
      name: 'EDGAR closed: executive order',
      source,
      confidence: 'secondary',
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
