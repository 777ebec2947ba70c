/**
 * `jp-gov`: the closed days of Japan's national authorities.
 *
 * Source: 国民の祝日に関する法律 (the Holidays Act below), 行政機関の休日に関する法律, the special
 * acts for 2019 to 2021. The equinoxes are announced each
 * February for the next year; after 2027 they are a forecast.
 * Left out: closed days of local authorities and of banks.
 */
import type { CalendarTable, HolidayRow } from '../../lib/core/calendars/table.js';
import type { Confidence, Temporal } from '../../lib/core/model.js';
import { type Days, date, nth, on, SUNDAY, yearsFrom } from './rules.js';
import type { Head } from './write.js';

const years = { from: 2019, to: 2035, confirmedTo: 2027 };
const MONDAY = 1;

const ACT = '国民の祝日に関する法律 Art. 2';
const SUBSTITUTE = '国民の祝日に関する法律 Art. 3(2)';
const CITIZENS = '国民の祝日に関する法律 Art. 3(3)';
const ACCESSION = '平成30年法律第99号 (Act on the accession and enthronement), unverified';
const OLYMPICS_2020 = '平成27年法律第33号 (Olympics Act) as amended 2018, unverified';
const OLYMPICS_2021 = '平成27年法律第33号 (Olympics Act) as amended 2020, unverified';
const FORECAST = '国民の祝日に関する法律 Art. 2; forecast by formula, unverified until announced';

interface Rule {
  readonly name: string;
  readonly english: string;
  readonly days: Days;
  /** Years in which the rule holds; all where absent. */
  readonly when?: (year: number) => boolean;
  readonly source?: string;
  readonly confidence?: Confidence;
}

const olympic = (year: number) => year === 2020 || year === 2021;
const usual = (year: number) => !olympic(year);
const announced = (year: number) => year <= years.confirmedTo;
const forecast = (year: number) => year > years.confirmedTo;
const special = (source: string) => ({
  source,
  confidence: 'unverified' as const,
  when: () => true,
});

/** Given dates, for what holds once. */
const once = (...dates: readonly string[]): Days => {
  return (year) =>
    dates.filter((d) => d.startsWith(`${year}-`)).flatMap((d) => on(d.slice(5))(year));
};

/** The usual formula, valid 1980 to 2099; it reproduces the announced days of 2019 to 2027. */
function equinox(month: 3 | 9): Days {
  const c = month === 3 ? 20.8431 : 23.2488;
  return (year) => {
    const since = year - 1980;
    return [date(year, month, Math.floor(c + 0.242194 * since - Math.floor(since / 4)))];
  };
}

const marine = { name: '海の日', english: 'Marine Day' };
const mountain = { name: '山の日', english: 'Mountain Day' };
const sports = { name: 'スポーツの日', english: 'Sports Day' };
const vernal = { name: '春分の日', english: 'Vernal Equinox Day', days: equinox(3) };
const autumnal = { name: '秋分の日', english: 'Autumnal Equinox Day', days: equinox(9) };
const unannounced = { when: forecast, source: FORECAST, confidence: 'unverified' as const };

const RULES: readonly Rule[] = [
  { name: '元日', english: "New Year's Day", days: on('01-01') },
  { name: '成人の日', english: 'Coming of Age Day', days: nth(2, MONDAY, 1) },
  { name: '建国記念の日', english: 'National Foundation Day', days: on('02-11') },
  // 23 December until 2018; in 2019, the year of the accession, there was none.
  {
    name: '天皇誕生日',
    english: "The Emperor's Birthday",
    days: on('02-23'),
    when: (y) => y > 2019,
  },
  { ...vernal, when: announced },
  { ...vernal, ...unannounced },
  { name: '昭和の日', english: 'Showa Day', days: on('04-29') },
  {
    name: '天皇の即位の日',
    english: 'Accession of the Emperor',
    days: once('2019-05-01'),
    ...special(ACCESSION),
  },
  { name: '憲法記念日', english: 'Constitution Memorial Day', days: on('05-03') },
  { name: 'みどりの日', english: 'Greenery Day', days: on('05-04') },
  { name: 'こどもの日', english: "Children's Day", days: on('05-05') },
  { ...marine, days: nth(3, MONDAY, 7), when: usual },
  { ...marine, days: once('2020-07-23'), ...special(OLYMPICS_2020) },
  { ...marine, days: once('2021-07-22'), ...special(OLYMPICS_2021) },
  { ...mountain, days: on('08-11'), when: usual },
  { ...mountain, days: once('2020-08-10'), ...special(OLYMPICS_2020) },
  { ...mountain, days: once('2021-08-08'), ...special(OLYMPICS_2021) },
  { name: '敬老の日', english: 'Respect for the Aged Day', days: nth(3, MONDAY, 9) },
  { ...autumnal, when: announced },
  { ...autumnal, ...unannounced },
  {
    name: '体育の日',
    english: 'Health and Sports Day',
    days: nth(2, MONDAY, 10),
    when: (y) => y < 2020,
  },
  { ...sports, days: nth(2, MONDAY, 10), when: (y) => y > 2021 },
  { ...sports, days: once('2020-07-24'), ...special(OLYMPICS_2020) },
  { ...sports, days: once('2021-07-23'), ...special(OLYMPICS_2021) },
  {
    name: '即位礼正殿の儀の行われる日',
    english: 'Enthronement ceremony',
    days: once('2019-10-22'),
    ...special(ACCESSION),
  },
  { name: '文化の日', english: 'Culture Day', days: on('11-03') },
  { name: '勤労感謝の日', english: 'Labor Thanksgiving Day', days: on('11-23') },
];

interface Holiday extends Pick<HolidayRow, 'name' | 'english' | 'source' | 'confidence'> {
  readonly date: Temporal.PlainDate;
}

function nationalHolidays(): readonly Holiday[] {
  return RULES.flatMap(
    ({ name, english, days, when = () => true, source = ACT, confidence = 'secondary' }) =>
      yearsFrom(years.from, years.to)
        .filter(when)
        .flatMap(days)
        .map((date) => ({ date, name, english, source, confidence })),
  );
}

/**
 * A holiday on a Sunday makes the nearest following day that is none a day off. That is not
 * "the Monday": 3 May on a Sunday moves to 6 May, for the 4th and 5th are holidays themselves.
 */
function substitutes(holidays: readonly Holiday[]): readonly Holiday[] {
  const taken = new Set(holidays.map(({ date }) => date.toString()));
  return holidays
    .filter(({ date }) => date.dayOfWeek === SUNDAY)
    .map(({ date, english, confidence }) => {
      let day = date;
      while (taken.has(day.toString())) day = day.add({ days: 1 });
      const name = '振替休日';
      return {
        date: day,
        name,
        english: `substitute for ${english}`,
        source: SUBSTITUTE,
        confidence,
      };
    });
}

/** A day between two national holidays, itself none; a substitute day does not count as one. */
function citizensHolidays(holidays: readonly Holiday[]): readonly Holiday[] {
  const at = new Map(holidays.map((holiday) => [holiday.date.toString(), holiday]));
  return holidays.flatMap(({ date, confidence }) => {
    const between = date.add({ days: 1 });
    const after = at.get(date.add({ days: 2 }).toString());
    if (at.has(between.toString()) || !after) return [];
    const least: Confidence =
      confidence === 'unverified' || after.confidence === 'unverified' ? 'unverified' : 'secondary';
    const english = "citizens' holiday";
    return [{ date: between, name: '国民の休日', english, source: CITIZENS, confidence: least }];
  });
}

/** 29 December to 3 January, of which 1 January has its own name. */
function yearEnd(): readonly Holiday[] {
  const closed = yearsFrom(years.from, years.to).flatMap((year) =>
    ['01-01', '01-02', '01-03', '12-29', '12-30', '12-31'].flatMap((day) => on(day)(year)),
  );
  return closed.map((date) => ({
    date,
    name: '年末年始閉庁日',
    english: 'year-end closure',
    source: '行政機関の休日に関する法律 Art. 1(1)(iii)',
    confidence: 'primary',
  }));
}

function rowsOf(holidays: readonly Holiday[]): readonly HolidayRow[] {
  const rows = new Map<string, Holiday[]>();
  for (const holiday of holidays) {
    const { name, english, source, confidence } = holiday;
    const key = [name, english, source, confidence].join('|');
    rows.set(key, [...(rows.get(key) ?? []), holiday]);
  }
  return [...rows.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { date: _, ...head } = first;
    const dates = same.map(({ date }) => date.toString()).sort();
    return [{ ...head, dates: dates.join(' ') } as HolidayRow];
  });
}

const national = nationalHolidays();

const table: CalendarTable = {
  id: 'jp-gov',
  title: "Closed days of Japan's national authorities",
  zone: 'Asia/Tokyo',
  checkedOn: '2026-11-21',
  act: '行政機関の休日に関する法律 (昭和63年法律第91号) Art. 1',
  weekend: '行政機関の休日に関する法律 Art. 1(1)(i)',
  nextYear:
    'the Cabinet Office, each February for the next year: https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv',
  years,
  notes: [
    "The equinox days after 2027 are a forecast, and with them the substitute and citizens' holidays of March and September.",
    'The special acts for 2019, 2020 and 2021 are unverified against their texts.',
    "A substitute day makes no citizens' holiday beside it: by the wording of Art. 3(3), unverified.",
    'An imperial or Olympic event may move holidays by special act, as in 2019 to 2021.',
    "The official list calls substitute and citizens' holidays alike 休日.",
  ],
  holidays: rowsOf([
    ...national,
    ...substitutes(national),
    ...citizensHolidays(national),
    ...yearEnd(),
  ]),
  oneOffs: [],
  watched: [],
};

const head: Head = {
  what: "The closed days of Japan's national authorities: national holidays, the days that stand in for them, and 29 December to 3 January.",
  source: '行政機関の休日に関する法律 Art. 1, 国民の祝日に関する法律.',
  leftOut: 'closed days of local authorities and of banks.',
};

export const jpCalendars: readonly { readonly table: CalendarTable; readonly head: Head }[] = [
  { table, head },
];
