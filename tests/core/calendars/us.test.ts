/**
 * The three calendars of the United States, against tables written out by hand.
 */
import { describe, expect, it } from 'vitest';
import { calendarFor, calendarInfo } from '../../../lib/core/calendars/calendar.js';
import { closedWeekdays, day, weekdays, yearsOf } from './days.js';

const federal = calendarFor('us-federal', []);
const sec = calendarFor('us-sec', []);
const fcc = calendarFor('us-fcc', []);

const COLUMNS = [
  "New Year's Day",
  'Birthday of Martin Luther King, Jr.',
  "Washington's Birthday",
  'Memorial Day',
  'Juneteenth National Independence Day',
  'Independence Day',
  'Labor Day',
  'Columbus Day',
  'Veterans Day',
  'Thanksgiving Day',
  'Christmas Day',
];

/** "Holidays as observed"; `*` is an in-lieu day. */
const OBSERVED = `
  2018 | 01-01 | 01-15 | 02-19 | 05-28 | none | 07-04 | 09-03 | 10-08 | 11-12* | 11-22 | 12-25
  2019 | 01-01 | 01-21 | 02-18 | 05-27 | none | 07-04 | 09-02 | 10-14 | 11-11 | 11-28 | 12-25
  2020 | 01-01 | 01-20 | 02-17 | 05-25 | none | 07-03* | 09-07 | 10-12 | 11-11 | 11-26 | 12-25
  2021 | 01-01 | 01-18 | 02-15 | 05-31 | 06-18* | 07-05* | 09-06 | 10-11 | 11-11 | 11-25 | 12-24*
  2022 | 2021-12-31* | 01-17 | 02-21 | 05-30 | 06-20* | 07-04 | 09-05 | 10-10 | 11-11 | 11-24 | 12-26*
  2023 | 01-02* | 01-16 | 02-20 | 05-29 | 06-19 | 07-04 | 09-04 | 10-09 | 11-10* | 11-23 | 12-25
  2024 | 01-01 | 01-15 | 02-19 | 05-27 | 06-19 | 07-04 | 09-02 | 10-14 | 11-11 | 11-28 | 12-25
  2025 | 01-01 | 01-20 | 02-17 | 05-26 | 06-19 | 07-04 | 09-01 | 10-13 | 11-11 | 11-27 | 12-25
  2026 | 01-01 | 01-19 | 02-16 | 05-25 | 06-19 | 07-03* | 09-07 | 10-12 | 11-11 | 11-26 | 12-25
  2027 | 01-01 | 01-18 | 02-15 | 05-31 | 06-18* | 07-05* | 09-06 | 10-11 | 11-11 | 11-25 | 12-24*
  2028 | 2027-12-31* | 01-17 | 02-21 | 05-29 | 06-19 | 07-04 | 09-04 | 10-09 | 11-10* | 11-23 | 12-25
  2029 | 01-01 | 01-15 | 02-19 | 05-28 | 06-19 | 07-04 | 09-03 | 10-08 | 11-12* | 11-22 | 12-25
  2030 | 01-01 | 01-21 | 02-18 | 05-27 | 06-19 | 07-04 | 09-02 | 10-14 | 11-11 | 11-28 | 12-25
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([year = '', ...cells]) => ({ year, cells }));

const whole = (year: string, cell: string) => (cell.length > 6 ? cell : `${year}-${cell}`);

describe('5 U.S.C. 6103: holidays as observed', () => {
  it.each(OBSERVED)('$year', ({ year, cells }) => {
    expect(cells).toHaveLength(COLUMNS.length);
    for (const [i, cell] of cells.entries()) {
      if (cell === 'none') continue;
      const inLieu = cell.endsWith('*');
      const closing = federal.closing(day(whole(year, cell.replace('*', ''))));
      expect(closing?.name).toBe(COLUMNS[i] + (inLieu ? ' (observed)' : ''));
      expect(closing?.kind).toBe('holiday');
    }
  });

  it('and no other weekday from 2018 to 2030', () => {
    const table = OBSERVED.flatMap(({ year, cells }) =>
      cells.filter((cell) => cell !== 'none').map((cell) => whole(year, cell.replace('*', ''))),
    );
    const closed = yearsOf(federal)
      .filter((year) => year <= 2030)
      .flatMap((year) =>
        closedWeekdays(federal, year)
          .split(' ')
          .map((date) => `${year}-${date}`),
      );
    expect(closed).toEqual(table.sort());
  });

  it('Fridays rest on 6103(b)(1), Mondays on E.O. 11582', () => {
    expect(federal.closing(day('2026-07-03'))?.source).toBe('5 U.S.C. 6103(b)(1)');
    expect(federal.closing(day('2027-12-31'))?.source).toBe('5 U.S.C. 6103(b)(1)');
    expect(federal.closing(day('2027-07-05'))?.source).toContain('Executive Order 11582');
    expect(federal.closing(day('2026-11-26'))?.source).toBe('5 U.S.C. 6103(a)');
  });

  it('Juneteenth does not exist before 2021', () => {
    expect(federal.closing(day('2018-06-19'))).toBeUndefined();
    expect(federal.closing(day('2020-06-19'))).toBeUndefined();
    expect(federal.closing(day('2021-06-18'))?.name).toContain('Juneteenth');
  });
});

const SEC_CLOSINGS =
  '2018-12-05 2018-12-24 2019-12-24 2020-12-24 2024-12-24 2025-01-09 2025-12-24 2025-12-26';

const FCC_CLOSINGS =
  '2018-12-05 2018-12-24 2019-12-24 2020-12-24 2021-01-20 2024-12-24 2025-01-09 2025-12-24 ' +
  '2025-12-26 2033-01-20';

const FCC_CONFIRMED = '2018-12-05 2020-12-24';

function oneOffs(calendar: typeof sec): string {
  return yearsOf(calendar)
    .flatMap(weekdays)
    .filter((date) => calendar.closing(date)?.kind === 'one-off')
    .join(' ');
}

describe('one-off closings', () => {
  it('us-federal has none', () => {
    expect(oneOffs(federal)).toBe('');
  });

  it('us-sec: EDGAR closings, all of them confirmed', () => {
    expect(oneOffs(sec)).toBe(SEC_CLOSINGS);
    for (const date of SEC_CLOSINGS.split(' ')) {
      expect(sec.closing(day(date))?.provisional, date).toBeUndefined();
    }
  });

  it('us-fcc: closed offices and Inauguration Day, provisional but for two', () => {
    expect(oneOffs(fcc)).toBe(FCC_CLOSINGS);
    for (const date of FCC_CLOSINGS.split(' ')) {
      const provisional = FCC_CONFIRMED.includes(date) ? undefined : true;
      expect(fcc.closing(day(date))?.provisional, date).toBe(provisional);
    }
  });

  it('Inauguration Day: a holiday anyway in 2025, a Saturday in 2029', () => {
    expect(fcc.closing(day('2021-01-20'))?.name).toBe('Inauguration Day');
    expect(fcc.closing(day('2025-01-20'))?.kind).toBe('holiday');
    expect(fcc.closing(day('2029-01-19'))).toBeUndefined();
    expect(fcc.closing(day('2029-01-22'))).toBeUndefined();
    expect(fcc.closing(day('2033-01-20'))?.name).toBe('Inauguration Day');
    expect(sec.closing(day('2021-01-20'))).toBeUndefined();
    expect(sec.closing(day('2033-01-20'))).toBeUndefined();
  });
});

describe('us-sec and us-fcc contain us-federal', () => {
  it.each([sec, fcc])('$id', (calendar) => {
    for (const date of yearsOf(federal).flatMap(weekdays)) {
      const holiday = federal.closing(date);
      if (holiday) expect(calendar.closing(date), date.toString()).toEqual(holiday);
    }
  });
});

describe('watched: 24 and 26 December from 2026 on, on weekdays that are no observed holiday', () => {
  const WATCHED =
    '2026-12-24 2028-12-26 2029-12-24 2029-12-26 2030-12-24 2030-12-26 2031-12-24 2031-12-26 ' +
    '2034-12-26 2035-12-24 2035-12-26';

  it.each([sec, fcc])('$id', (calendar) => {
    const all = yearsOf(calendar).flatMap(weekdays);
    expect(all.filter((date) => calendar.watched(date)).join(' ')).toBe(WATCHED);
    expect(
      calendarInfo(calendar.id)
        .watched.map(({ date }) => date)
        .join(' '),
    ).toBe(WATCHED);
    for (const date of WATCHED.split(' ')) expect(calendar.closing(day(date))).toBeUndefined();
  });

  it('not what is over, in lieu or a weekend', () => {
    for (const date of ['2025-12-24', '2027-12-24', '2033-12-26', '2026-12-26', '2028-12-24']) {
      expect(sec.watched(day(date)), date).toBeUndefined();
    }
  });

  it('us-federal watches none', () => {
    const all = yearsOf(federal).flatMap(weekdays);
    expect(all.filter((date) => federal.watched(date))).toEqual([]);
  });
});

describe('days that are no closings', () => {
  it.each([
    ['Good Friday', '2024-03-29 2025-04-18 2026-04-03 2027-03-26'],
    ['the Friday after Thanksgiving', '2024-11-29 2025-11-28 2026-11-27'],
    ['Easter Monday', '2024-04-01 2025-04-21 2026-04-06'],
    ['Election Day', '2024-11-05 2026-11-03 2028-11-07'],
    ['Emancipation Day in the District', '2024-04-16 2025-04-16 2026-04-16'],
    ['snow in Washington', '2025-01-06 2026-01-26 2026-01-27'],
    ['the Saturday rule does not reach Inauguration Day', '2029-01-19'],
  ])('%s', (_, dates) => {
    for (const date of dates.split(' ')) {
      for (const calendar of [federal, sec, fcc]) {
        expect(calendar.closing(day(date)), `${calendar.id} ${date}`).toBeUndefined();
      }
    }
  });

  it('the weekdays of funding lapses but holidays and orders: counted', () => {
    const open = (first: string, last: string) => {
      const days = [];
      for (let date = day(first); date.toString() <= last; date = date.add({ days: 1 })) {
        if (date.dayOfWeek <= 5 && !sec.closing(date)) days.push(date);
      }
      return days.length;
    };
    expect(open('2018-12-22', '2019-01-25')).toBe(25 - 4); // 24, 25 December, 1 and 21 January
    expect(open('2025-10-01', '2025-11-12')).toBe(31 - 2); // Columbus Day and Veterans Day
  });

  it('what exchanges keep is beside the point: open on Good Friday, closed on Columbus Day', () => {
    expect(sec.closing(day('2026-04-03'))).toBeUndefined();
    expect(sec.closing(day('2026-10-12'))?.name).toBe('Columbus Day');
  });
});
