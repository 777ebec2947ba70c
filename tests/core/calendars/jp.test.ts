/**
 * `jp-gov` by hand from the official lists: the confirmed years and the special ones
 * day by day, the rules where they bite, the forecast.
 */
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../../lib/core/calendars/calendar.js';
import { day, weekdays, yearsOf } from './days.js';

const jp = calendarFor('jp-gov', []);

const name = (date: string) => jp.closing(day(date))?.name;

/** Holidays of a year without the year-end closure, weekends included, as `M/D, M/D`. */
function daysOff(year: number): string {
  const days: string[] = [];
  for (let date = day(`${year}-01-01`); date.year === year; date = date.add({ days: 1 })) {
    const closing = jp.closing(date);
    if (closing?.kind === 'holiday' && !closing.name.startsWith('年末年始')) {
      days.push(`${date.month}/${date.day}`);
    }
  }
  return days.join(', ');
}

describe('days off beside weekends and the year-end closure', () => {
  it.each([
    [
      2019,
      '1/1, 1/14, 2/11, 3/21, 4/29, 4/30, 5/1, 5/2, 5/3, 5/4, 5/5, 5/6, 7/15, 8/11, 8/12, 9/16, 9/23, 10/14, 10/22, 11/3, 11/4, 11/23',
    ],
    [
      2020,
      '1/1, 1/13, 2/11, 2/23, 2/24, 3/20, 4/29, 5/3, 5/4, 5/5, 5/6, 7/23, 7/24, 8/10, 9/21, 9/22, 11/3, 11/23',
    ],
    [
      2021,
      '1/1, 1/11, 2/11, 2/23, 3/20, 4/29, 5/3, 5/4, 5/5, 7/22, 7/23, 8/8, 8/9, 9/20, 9/23, 11/3, 11/23',
    ],
    [
      2026,
      '1/1, 1/12, 2/11, 2/23, 3/20, 4/29, 5/3, 5/4, 5/5, 5/6, 7/20, 8/11, 9/21, 9/22, 9/23, 10/12, 11/3, 11/23',
    ],
    [
      2027,
      '1/1, 1/11, 2/11, 2/23, 3/21, 3/22, 4/29, 5/3, 5/4, 5/5, 7/19, 8/11, 9/20, 9/23, 10/11, 11/3, 11/23',
    ],
  ])('%i', (year, days) => {
    expect(daysOff(year)).toBe(days);
  });
});

describe('special years', () => {
  it('2019: accession and enthronement, ten days off, no Emperor’s Birthday', () => {
    expect(name('2019-05-01')).toContain('天皇の即位の日');
    expect(name('2019-10-22')).toContain('即位礼正殿の儀');
    expect(name('2019-04-30')).toContain('国民の休日');
    expect(name('2019-05-02')).toContain('国民の休日');
    for (let i = 0; i < 10; i++) {
      const date = day('2019-04-27').add({ days: i });
      expect(jp.closing(date), date.toString()).toBeDefined();
    }
    expect(name('2019-04-26')).toBeUndefined();
    expect(name('2019-05-07')).toBeUndefined();
    expect(name('2019-12-23')).toBeUndefined();
  });

  it('2020 and 2021: the Olympics moved three holidays', () => {
    expect(name('2020-07-23')).toContain('海の日');
    expect(name('2020-07-24')).toContain('スポーツの日');
    expect(name('2020-08-10')).toContain('山の日');
    expect(name('2021-07-22')).toContain('海の日');
    expect(name('2021-07-23')).toContain('スポーツの日');
    expect(name('2021-08-08')).toContain('山の日');
    expect(name('2021-08-09')).toContain('振替休日');
  });

  it.each(['2020-07-20', '2020-08-11', '2020-10-12', '2021-07-19', '2021-08-11', '2021-10-11'])(
    '%s, the usual day, is a working day',
    (date) => expect(name(date)).toBeUndefined(),
  );
});

describe('Art. 3(2): substitute holidays', () => {
  it('3 May on a Sunday moves to 6 May, not to the Monday', () => {
    expect(name('2026-05-04')).toBe('みどりの日 (Greenery Day)');
    expect(name('2026-05-06')).toBe('振替休日 (substitute for Constitution Memorial Day)');
    expect(name('2020-05-06')).toContain('Constitution Memorial Day');
    expect(name('2025-05-06')).toContain('Greenery Day');
    expect(name('2024-05-06')).toContain("Children's Day");
    expect(name('2023-05-08')).toBeUndefined();
  });

  it('a holiday on a Saturday moves nothing', () => {
    for (const [saturday, monday] of [
      ['2023-02-11', '2023-02-13'],
      ['2024-11-23', '2024-11-25'],
      ['2028-04-29', '2028-05-01'],
    ] as const) {
      expect(day(saturday).dayOfWeek).toBe(6);
      expect(name(monday), monday).toBeUndefined();
    }
  });

  it('1 January on a Sunday makes 2 January a holiday, which the closure has anyway', () => {
    expect(name('2023-01-02')).toContain('振替休日');
    expect(name('2034-01-02')).toContain('振替休日');
  });
});

describe('Art. 3(3): citizens’ holidays', () => {
  it('fall between two national holidays: 22 September 2026, and by forecast 21 September 2032', () => {
    expect(name('2026-09-22')).toContain('国民の休日');
    expect(name('2032-09-21')).toContain('国民の休日');
  });

  it('and nowhere else from 2020 to 2035', () => {
    const days = yearsOf(jp)
      .filter((year) => year >= 2020)
      .flatMap(weekdays)
      .filter((date) => jp.closing(date)?.name.startsWith('国民の休日'));
    expect(days.join(' ')).toBe('2026-09-22 2032-09-21');
  });

  it('a substitute day makes none: the days between it and the next holiday stay open', () => {
    expect(name('2029-04-30')).toContain('振替休日');
    expect(name('2029-05-01')).toBeUndefined();
    expect(name('2029-05-02')).toBeUndefined();
    expect(name('2020-02-24')).toContain('振替休日');
    expect(name('2020-02-25')).toBeUndefined();
  });
});

describe('Art. 1 of the Act on closed days: 29 December to 3 January', () => {
  it.each(yearsOf(jp))('%i', (year) => {
    for (const date of ['01-02', '01-03', '12-29', '12-30', '12-31']) {
      expect(jp.closing(day(`${year}-${date}`))?.kind, date).toBe('holiday');
    }
    expect(name(`${year}-01-01`)).toBe("元日 (New Year's Day)");
    expect(name(`${year}-12-31`)).toBe('年末年始閉庁日 (year-end closure)');
  });

  it('28 December and 4 January are open where they are weekdays', () => {
    expect(name('2026-12-28')).toBeUndefined();
    expect(name('2027-01-04')).toBeUndefined();
    expect(name('2026-01-04')).toBe('Sunday');
    expect(name('2026-01-05')).toBeUndefined();
  });
});

describe('equinoxes', () => {
  // 2019 to 2027 as announced; then the forecast, which the package date-holidays shares.
  it.each([
    [2019, '03-21', '09-23'],
    [2020, '03-20', '09-22'],
    [2021, '03-20', '09-23'],
    [2022, '03-21', '09-23'],
    [2023, '03-21', '09-23'],
    [2024, '03-20', '09-22'],
    [2025, '03-20', '09-23'],
    [2026, '03-20', '09-23'],
    [2027, '03-21', '09-23'],
    [2028, '03-20', '09-22'],
    [2029, '03-20', '09-23'],
    [2030, '03-20', '09-23'],
    [2031, '03-21', '09-23'],
    [2032, '03-20', '09-22'],
    [2033, '03-20', '09-23'],
    [2034, '03-20', '09-23'],
    [2035, '03-21', '09-23'],
  ])('%i: %s and %s', (year, march, september) => {
    expect(name(`${year}-${march}`)).toContain('春分の日');
    expect(name(`${year}-${september}`)).toContain('秋分の日');
  });

  it('after the last announcement say that they are a forecast', () => {
    expect(jp.closing(day('2028-03-20'))?.source).toContain('forecast');
    expect(jp.closing(day('2027-09-23'))?.source).not.toContain('forecast');
  });
});

it('what libraries invent or forget', () => {
  expect(name('2026-05-06')).toBeDefined();
  expect(name('2026-09-22')).toBeDefined();
  expect(name('2028-05-08')).toBeUndefined(); // no holiday after the 3rd, 4th and 5th on weekdays
});

it('watches no day', () => {
  expect(
    yearsOf(jp)
      .flatMap(weekdays)
      .filter((date) => jp.watched(date)),
  ).toEqual([]);
});
