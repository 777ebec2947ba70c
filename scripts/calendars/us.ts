/**
 * The three calendars of the United States: federal holidays as observed, and what EDGAR and
 * the FCC close beside them.
 *
 * Source: 5 U.S.C. 6103; E.O. 11582; notices of the SEC and the FCC, and reports of them.
 * Left out: holidays that fall on a weekend (the day observed stands in their place), funding
 * lapses and snow days, which close offices and not these calendars.
 */
import type { CalendarTable, HolidayRow, OneOffRow } from '../../lib/core/calendars/table.js';
import type { Confidence, Temporal } from '../../lib/core/model.js';
import { type Days, nth, on, SATURDAY, SUNDAY, yearsFrom } from './rules.js';
import type { Head } from './write.js';

const years = { from: 2018, to: 2035, confirmedTo: 2026 };
const zone = 'America/New_York';
const checkedOn = '2026-11-21';

const STATUTE = '5 U.S.C. 6103(a)';
const FRIDAY_BEFORE = '5 U.S.C. 6103(b)(1)';
const MONDAY_AFTER = 'Executive Order 11582, section 3';

const MONDAY = 1;
const THURSDAY = 4;

/** 5 U.S.C. 6103(a), in its order. */
const HOLIDAYS: readonly { readonly name: string; readonly days: Days; readonly since?: number }[] =
  [
    { name: "New Year's Day", days: on('01-01') },
    { name: 'Birthday of Martin Luther King, Jr.', days: nth(3, MONDAY, 1) },
    { name: "Washington's Birthday", days: nth(3, MONDAY, 2) },
    { name: 'Memorial Day', days: nth(-1, MONDAY, 5) },
    // Public Law 117-17, signed on 17 June 2021, a day before it was first observed.
    { name: 'Juneteenth National Independence Day', days: on('06-19'), since: 2021 },
    { name: 'Independence Day', days: on('07-04') },
    { name: 'Labor Day', days: nth(1, MONDAY, 9) },
    { name: 'Columbus Day', days: nth(2, MONDAY, 10) },
    { name: 'Veterans Day', days: on('11-11') },
    { name: 'Thanksgiving Day', days: nth(4, THURSDAY, 11) },
    { name: 'Christmas Day', days: on('12-25') },
  ];

interface Observed {
  readonly date: Temporal.PlainDate;
  readonly suffix: '' | ' (observed)';
  readonly source: string;
  readonly confidence: Confidence;
}

/** A holiday on a Saturday is taken on the Friday before, one on a Sunday on the Monday after. */
function observed(date: Temporal.PlainDate): Observed {
  if (date.dayOfWeek === SATURDAY) {
    const friday = date.subtract({ days: 1 });
    return { date: friday, suffix: ' (observed)', source: FRIDAY_BEFORE, confidence: 'primary' };
  }
  if (date.dayOfWeek === SUNDAY) {
    const monday = date.add({ days: 1 });
    return { date: monday, suffix: ' (observed)', source: MONDAY_AFTER, confidence: 'secondary' };
  }
  return { date, suffix: '', source: STATUTE, confidence: 'primary' };
}

function federalRows(): readonly HolidayRow[] {
  return HOLIDAYS.flatMap(({ name, days, since = years.from }) => {
    // One year more: New Year's Day on a Saturday is observed in the year before.
    const all = yearsFrom(since, years.to + 1)
      .flatMap(days)
      .map(observed)
      .filter(({ date }) => date.year <= years.to);
    return [STATUTE, FRIDAY_BEFORE, MONDAY_AFTER].flatMap((source) => {
      const some = all.filter((day) => day.source === source);
      const [first] = some;
      if (!first) return [];
      const { suffix, confidence } = first;
      const dates = some.map(({ date }) => date.toString()).join(' ');
      return [{ name: name + suffix, source, confidence, dates }];
    });
  });
}

/**
 * 24 and 26 December, from 2026 on, where they are weekdays and not observed holidays: an order
 * closed 24 December in 2018, 2019, 2020, 2024 and 2025, and 26 December in 2025.
 */
function watchedDates(): string {
  const federal = new Set(federalRows().flatMap(({ dates }) => dates.split(' ')));
  return yearsFrom(2026, years.to)
    .flatMap((year) => [...on('12-24')(year), ...on('12-26')(year)])
    .filter((day) => day.dayOfWeek < SATURDAY && !federal.has(day.toString()))
    .join(' ');
}

const watched = [
  {
    why: "may be closed by order: the agency's notice comes in mid-December",
    dates: watchedDates(),
  },
];

const federal: CalendarTable = {
  id: 'us-federal',
  title: 'Federal holidays of the United States, as observed',
  zone,
  checkedOn,
  act: '5 U.S.C. 6103; Executive Order 11582',
  weekend: 'Saturday and Sunday',
  nextYear: 'Congress, by amending 5 U.S.C. 6103(a); OPM lists each year ahead',
  years,
  notes: [
    'An executive order that closes departments changes pay and leave; it makes no federal holiday.',
    'Juneteenth is a holiday from 2021; its first observance, on 18 June 2021, came a day after the Act.',
  ],
  holidays: federalRows(),
  oneOffs: [],
  watched: [],
};

const TO_BE_OBTAINED = 'SEC notice to be obtained';

const secClosings: readonly OneOffRow[] = [
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
    source: `no 8-K, 10-Q or 10-K accepted in business hours; ${TO_BE_OBTAINED}`,
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
    source: `reports citing the SEC announcement; no Form 4 accepted; ${TO_BE_OBTAINED}`,
    confidence: 'secondary',
  },
  {
    date: '2025-12-26',
    name: 'EDGAR closed: executive order',
    source: `reports citing the SEC announcement; no Form 4 accepted; ${TO_BE_OBTAINED}`,
    confidence: 'secondary',
  },
];

const sec: CalendarTable = {
  id: 'us-sec',
  title: 'Business days of the SEC: federal holidays and EDGAR closings',
  zone,
  checkedOn,
  act: '17 CFR 240.0-2(c); Form 8-K, General Instruction B.1',
  weekend: 'Saturday and Sunday; 17 CFR 240.0-2(c)',
  nextYear:
    "the SEC's EDGAR calendar, each autumn; closings by order are announced in mid-December or with a few days' notice",
  includes: 'us-federal',
  years,
  notes: [
    'Funding lapses are no closings: EDGAR was open from 22 December 2018 to 25 January 2019 and from 1 October to 12 November 2025, and all deadlines applied.',
    'Snow days in Washington are no closings (unverified), nor is Inauguration Day.',
    'Exchanges trade on Columbus Day and Veterans Day, when EDGAR is closed; on Good Friday it is the reverse.',
  ],
  holidays: [],
  oneOffs: secClosings,
  watched,
};

const FCC_NOTICE = 'that it closed the FCC is unverified: FCC notice to be obtained';

function byOrder(date: string, order: string, also = ''): OneOffRow {
  const name = `FCC closed: Executive Order ${order}`;
  const source = `Executive Order ${order}${also}; ${FCC_NOTICE}`;
  return { date, name, source, confidence: 'unverified', provisional: true };
}

function inauguration(date: string): OneOffRow {
  const source = '5 U.S.C. 6103(c); 47 CFR 1.4(e)(1), unverified';
  return { date, name: 'Inauguration Day', source, confidence: 'unverified', provisional: true };
}

const fccClosings: readonly OneOffRow[] = [
  {
    date: '2018-12-05',
    name: 'FCC closed: day of mourning for George H. W. Bush',
    source:
      'https://www.nexttv.com/news/fcc-moves-sunshine-period-due-to-wednesday-closure-for-president-bush-day-of-mourning',
    confidence: 'secondary',
  },
  byOrder('2018-12-24', '13854'),
  byOrder('2019-12-24', '13900'),
  {
    date: '2020-12-24',
    name: 'FCC closed: Executive Order 13965',
    source:
      'https://www.nexttv.com/news/fcc-extends-some-filing-deadlines; https://www.broadcastingalliance.org/fcc-christmas-eve-deadlines-extended/',
    confidence: 'secondary',
  },
  // 2025: a holiday anyway, Martin Luther King Day. 2029: a Saturday, and 6103(c) knows no Friday.
  inauguration('2021-01-20'),
  byOrder('2024-12-24', '14129'),
  byOrder('2025-01-09', '14133', ', day of mourning for Jimmy Carter'),
  byOrder('2025-12-24', '14371', ' of 18 December 2025, and the practice of 2020'),
  byOrder('2025-12-26', '14371', ' of 18 December 2025, and the practice of 2020'),
  inauguration('2033-01-20'),
];

const fcc: CalendarTable = {
  id: 'us-fcc',
  title: 'Business days of the FCC: federal holidays, closings of its offices, Inauguration Day',
  zone,
  checkedOn,
  act: '47 CFR 1.4(e)(1), unverified',
  weekend: 'Saturday and Sunday; 47 CFR 1.4(e)(1), unverified',
  nextYear: "the FCC, by public notice; closings by order with a few days' notice",
  includes: 'us-federal',
  years,
  notes: [
    'Funding lapses are no closings here: 3 to 25 January 2019, 1 October to 12 November 2025.',
    'Snow days are counted until an FCC notice is found: 6 January 2025, late January 2026 (unverified).',
    'The numbers of the executive orders other than 14371 are unverified.',
    'Inauguration Day: in 2025 it was Martin Luther King Day, in 2029 it is a Saturday and has no effect.',
  ],
  holidays: [],
  oneOffs: fccClosings,
  watched,
};

export const usCalendars: readonly { readonly table: CalendarTable; readonly head: Head }[] = [
  {
    table: federal,
    head: {
      what: 'The eleven federal holidays of the United States, on the day they are observed.',
      source: '5 U.S.C. 6103(a) and (b)(1), Executive Order 11582.',
      leftOut: 'Inauguration Day, days off by executive order, and what states or exchanges keep.',
    },
  },
  {
    table: sec,
    head: {
      what: 'Days on which EDGAR is closed beside the federal holidays.',
      source: 'notices of the SEC and reports of them.',
      leftOut: 'funding lapses, snow days and Inauguration Day: EDGAR was open.',
    },
  },
  {
    table: fcc,
    head: {
      what: "Days on which the FCC's offices are closed beside the federal holidays.",
      source: 'notices of the FCC, executive orders.',
      leftOut: 'funding lapses, and snow days for which no FCC notice is known.',
    },
  },
];
