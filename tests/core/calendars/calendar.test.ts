/** The calendars as the rest of the core uses them: ids, look-ups, closures, years known. */
import { describe, expect, it } from 'vitest';
import {
  calendarFor,
  calendarIds,
  calendarInfo,
  canonicalCalendarId,
  UnknownCalendar,
} from '../../../lib/core/calendars/calendar.js';
import { memberStates } from '../../../lib/core/calendars/member-states.js';
import { BeyondTheCalendar } from '../../../lib/core/errors.js';
import { Temporal } from '../../../lib/core/model.js';
import { day, weekdays, yearsOf } from './days.js';

const closure = (calendar: string, date: string, source = 'announcement of the test') => ({
  calendar,
  date: day(date),
  source,
});

describe('ids', () => {
  it('are the three of the United States, the Japanese one and one a Member State', () => {
    expect(calendarIds).toEqual([
      'us-federal',
      'us-sec',
      'us-fcc',
      'jp-gov',
      ...memberStates.map(({ calendar }) => calendar),
    ]);
    expect(memberStates).toHaveLength(27);
  });

  it('may be written in any case, and Greece is GR', () => {
    expect(canonicalCalendarId('eu-DE')).toBe('eu-de');
    expect(canonicalCalendarId('US-SEC')).toBe('us-sec');
    expect(calendarFor('eu-GR', []).id).toBe('eu-gr');
    expect(canonicalCalendarId('eu-el')).toBeUndefined();
  });

  it.each(['', 'us', 'nyse', 'eu-gb', 'eu-institutions', '__proto__'])('%j is unknown', (id) => {
    expect(canonicalCalendarId(id)).toBeUndefined();
    expect(() => calendarFor(id, [])).toThrow(UnknownCalendar);
    expect(() => calendarInfo(id)).toThrow(UnknownCalendar);
  });

  it('tells which id was unknown, of a closure too', () => {
    const unknown = () => calendarFor('us-sec', [closure('us-ftc', '2026-12-24')]);
    expect(unknown).toThrow(expect.objectContaining({ calendar: 'us-ftc' }));
  });
});

describe('every calendar', () => {
  it.each(calendarIds)('%s is closed on every Saturday and Sunday of its years', (id) => {
    const calendar = calendarFor(id, []);
    const { from, to } = calendar.years;
    for (let date = day(`${from}-01-01`); date.year <= to; date = date.add({ days: 1 })) {
      if (date.dayOfWeek > 5) expect(calendar.closing(date), date.toString()).toBeDefined();
    }
  });

  it.each(calendarIds)('%s gives a name and a source for every closed day', (id) => {
    const calendar = calendarFor(id, []);
    for (const date of yearsOf(calendar).flatMap(weekdays)) {
      const closing = calendar.closing(date);
      if (!closing) continue;
      expect(closing.name, date.toString()).not.toBe('');
      expect(closing.source, date.toString()).not.toBe('');
      expect(closing.kind, date.toString()).not.toBe('weekend');
    }
  });

  it('answers with the same frozen objects, and is itself made once', () => {
    const calendar = calendarFor('us-sec', []);
    expect(calendarFor('US-sec', [])).toBe(calendar);
    const thanksgiving = calendar.closing(day('2026-11-26'));
    expect(thanksgiving).toBe(calendar.closing(day('2026-11-26')));
    expect(Object.isFrozen(thanksgiving)).toBe(true);
    expect(Object.isFrozen(calendar.closing(day('2026-11-28')))).toBe(true);
    expect(Object.isFrozen(calendar.closing(day('2025-01-09')))).toBe(true);
  });

  it('names weekends by their day, and a holiday on a weekend by its name', () => {
    const de = calendarFor('eu-de', []);
    expect(de.closing(day('2026-11-21'))).toMatchObject({ name: 'Saturday', kind: 'weekend' });
    expect(de.closing(day('2026-11-22'))).toMatchObject({ name: 'Sunday', kind: 'weekend' });
    expect(de.closing(day('2026-10-03'))).toMatchObject({
      name: 'Tag der Deutschen Einheit (German Unity Day)',
      kind: 'holiday',
    });
    expect(de.closing(day('2026-11-23'))).toBeUndefined();
  });
});

describe('years known', () => {
  it.each<[string, number, number, number]>([
    ['us-federal', 2018, 2035, 2026],
    ['us-sec', 2018, 2035, 2026],
    ['us-fcc', 2018, 2035, 2026],
    ['jp-gov', 2019, 2035, 2027],
    ...memberStates.map(({ calendar }): [string, number, number, number] => [
      calendar,
      2024,
      2035,
      2027,
    ]),
  ])('%s: %i to %i, confirmed to %i', (id, from, to, confirmedTo) => {
    const calendar = calendarFor(id, []);
    expect(calendar.years).toEqual({ from, to, confirmedTo });
    expect(calendar.closing(day(`${from}-01-01`))).toBeDefined();
    expect(() => calendar.closing(day(`${to}-12-31`))).not.toThrow();
    for (const outside of [`${from - 1}-12-31`, `${to + 1}-01-01`]) {
      expect(() => calendar.closing(day(outside))).toThrow(BeyondTheCalendar);
      expect(() => calendar.watched(day(outside))).toThrow(BeyondTheCalendar);
    }
  });

  it('tells the calendar, the date and the years', () => {
    expect(() => calendarFor('jp-gov', []).closing(day('2036-01-04'))).toThrow(
      expect.objectContaining({
        calendar: 'jp-gov',
        date: '2036-01-04',
        years: { from: 2019, to: 2035, confirmedTo: 2027 },
      }),
    );
  });

  it('bind closures too', () => {
    const beyond = () => calendarFor('us-sec', [closure('us-sec', '2036-12-24')]);
    expect(beyond).toThrow(BeyondTheCalendar);
  });
});

describe('closures', () => {
  const wednesday = day('2026-09-16');

  it('close a day, with the source they were declared by', () => {
    const calendar = calendarFor('us-sec', [closure('us-sec', '2026-09-16', 'SEC announcement')]);
    expect(calendar.closing(wednesday)).toEqual({
      name: 'closed: SEC announcement',
      kind: 'one-off',
      source: 'SEC announcement',
    });
    expect(calendar.id).toBe('us-sec');
    expect(calendar.closing(day('2026-09-15'))).toBeUndefined();
  });

  it('leave the shipped calendar as it is', () => {
    calendarFor('us-sec', [closure('us-sec', '2026-09-16')]);
    expect(calendarFor('us-sec', []).closing(wednesday)).toBeUndefined();
  });

  it('of us-federal also close us-sec and us-fcc', () => {
    const federal = [closure('US-Federal', '2026-09-16')];
    for (const id of ['us-federal', 'us-sec', 'us-fcc']) {
      expect(calendarFor(id, federal).closing(wednesday)?.kind, id).toBe('one-off');
    }
    expect(calendarFor('eu-de', federal).closing(wednesday)).toBeUndefined();
  });

  it('of us-sec close neither us-federal nor us-fcc', () => {
    const sec = [closure('us-sec', '2026-09-16')];
    expect(calendarFor('us-federal', sec)).toBe(calendarFor('us-federal', []));
    expect(calendarFor('us-fcc', sec).closing(wednesday)).toBeUndefined();
  });

  it('make no one-off closing of a holiday or a weekend', () => {
    const both = [closure('us-sec', '2026-11-26'), closure('us-sec', '2026-11-28')];
    const calendar = calendarFor('us-sec', both);
    expect(calendar.closing(day('2026-11-26'))?.kind).toBe('holiday');
    expect(calendar.closing(day('2026-11-28'))?.kind).toBe('weekend');
  });

  it('take the place of a closing that was only likely, and of no other one-off', () => {
    const fcc = calendarFor('us-fcc', [
      closure('us-fcc', '2025-12-24', 'FCC notice'),
      closure('us-fcc', '2020-12-24', 'FCC notice'),
    ]);
    expect(calendarFor('us-fcc', []).closing(day('2025-12-24'))?.provisional).toBe(true);
    expect(fcc.closing(day('2025-12-24'))).toEqual({
      name: 'closed: FCC notice',
      kind: 'one-off',
      source: 'FCC notice',
    });
    expect(fcc.closing(day('2020-12-24'))?.name).toBe('FCC closed: Executive Order 13965');
  });

  it('end the watch over the day that they close', () => {
    const eve = day('2026-12-24');
    const calendar = calendarFor('us-sec', [closure('us-sec', '2026-12-24')]);
    expect(calendarFor('us-sec', []).watched(eve)).toBeDefined();
    expect(calendar.watched(eve)).toBeUndefined();
    expect(calendar.watched(day('2028-12-26'))).toBeDefined();
  });

  it('let a caller count one-off closings as business days', () => {
    const calendar = calendarFor('us-sec', [closure('us-sec', '2026-09-16')]);
    const statutory = (date: string) => {
      const closing = calendar.closing(day(date));
      return closing && closing.kind !== 'one-off' ? closing.name : undefined;
    };
    expect(statutory('2026-09-16')).toBeUndefined();
    expect(statutory('2025-01-09')).toBeUndefined();
    expect(statutory('2026-09-07')).toBe('Labor Day');
  });
});

describe('calendarInfo', () => {
  it.each(calendarIds)('%s says where its days come from', (id) => {
    const info = calendarInfo(id);
    expect(info.id).toBe(id);
    expect(info.checkedOn).toBe('2026-11-21');
    for (const text of [info.title, info.act, info.nextYear]) expect(text).not.toBe('');
    const dates = info.holidays.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    for (const { date, name } of info.holidays) {
      expect(calendarFor(id, []).closing(day(date))?.kind, `${date} ${name}`).toBe('holiday');
    }
    for (const { date, source } of info.oneOffs) {
      expect(calendarFor(id, []).closing(day(date))).toMatchObject({ kind: 'one-off', source });
    }
    for (const { date, why } of info.watched) {
      expect(calendarFor(id, []).watched(day(date))).toBe(why);
    }
  });

  it('shows the holidays of the calendar included', () => {
    const sec = calendarInfo('US-SEC');
    expect(sec.includes).toBe('us-federal');
    expect(sec.holidays).toEqual(calendarInfo('us-federal').holidays);
    expect(calendarInfo('eu-de').includes).toBeUndefined();
  });

  it('names the zone: that of the authority, for the Union the capital’s', () => {
    expect(calendarInfo('us-fcc').zone).toBe('America/New_York');
    expect(calendarInfo('jp-gov').zone).toBe('Asia/Tokyo');
    for (const { calendar, zone, name } of memberStates) {
      expect(calendarInfo(calendar)).toMatchObject({
        zone,
        title: `${name}: public holidays of the whole country`,
      });
      expect(() =>
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone),
      ).not.toThrow();
    }
  });

  it('gives a confidence with every one-off closing, and a reason where it is provisional', () => {
    for (const { oneOffs } of calendarIds.map(calendarInfo)) {
      for (const { confidence, provisional, source, date } of oneOffs) {
        expect(provisional ?? false, date).toBe(confidence === 'unverified');
        if (provisional) expect(source, date).toContain('unverified');
      }
    }
  });
});
