/**
 * On which dates a holiday falls: the small rules that statutes are written in.
 *
 * Used by the generator alone; what ships are the dates. Easter is computed after Meeus
 * ("Astronomical Algorithms", chapter 8), the Orthodox one in the Julian calendar plus the 13
 * days between the two calendars until 2099.
 */
import { Temporal } from '../../lib/core/model.js';

export type Days = (year: number) => readonly Temporal.PlainDate[];

export const SATURDAY = 6;
export const SUNDAY = 7;

export const date = (year: number, month: number, day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month, day });

export const yearsFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** `MM-DD` of every year. */
export function on(monthDay: string): Days {
  return (year) => [Temporal.PlainDate.from(`${year}-${monthDay}`)];
}

/** The n-th such weekday of a month (1 = Monday), or the last with n = -1. */
export function nth(n: number, weekday: number, month: number): Days {
  return (year) => {
    if (n < 0) {
      const last = date(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
      return [last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })];
    }
    return onOrAfter(weekday, date(year, month, 1).add({ weeks: n - 1 }));
  };
}

/** The first such weekday on or after `MM-DD`. */
export function firstFrom(weekday: number, monthDay: string): Days {
  return (year) => onOrAfter(weekday, Temporal.PlainDate.from(`${year}-${monthDay}`));
}

function onOrAfter(weekday: number, day: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return [day.add({ days: (weekday - day.dayOfWeek + 7) % 7 })];
}

/** So many days after Easter Sunday of the western churches. */
export function western(days: number): Days {
  return (year) => [westernEaster(year).add({ days })];
}

/** So many days after Easter Sunday of the Orthodox churches. */
export function orthodox(days: number): Days {
  return (year) => [orthodoxEaster(year).add({ days })];
}

function westernEaster(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return date(year, Math.floor(n / 31), (n % 31) + 1);
}

function orthodoxEaster(year: number): Temporal.PlainDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return date(year, Math.floor(n / 31), (n % 31) + 1).add({ days: 13 });
}
