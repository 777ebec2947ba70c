/**
 * Rules 1 and 4 of the contract at every change of the clocks: hours elapse, `planBy` takes the
 * wall clock where that is earlier, months keep the time of day. What is expected is worked out
 * here in milliseconds and calendar numbers, from the offsets alone.
 */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import {
  aware,
  believed,
  determined,
  milestoneOf,
  milestonesOf,
  paid,
  submitted,
  type WrittenFact,
} from './facts.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns', // half an hour off
  'America/Santiago', // changes at midnight
  'Atlantic/Azores',
  'Atlantic/Canary',
  'Europe/Berlin',
  'Europe/Dublin', // summer is its standard time
  'Africa/Cairo', // changes at midnight
  'Africa/Casablanca', // changes for Ramadan
  'Antarctica/Troll', // by two hours
  'Asia/Beirut', // changes at midnight
  'Australia/Lord_Howe', // by half an hour
  'Pacific/Chatham', // three quarters of an hour off
];

const steady = ['Asia/Tokyo', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/Phoenix', 'Etc/UTC'];

function offsetAt(epoch: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
  return at.offsetNanoseconds / 1e6;
}

/** The instants at which the clocks of a zone change, from 2023 to 2028, to the minute. */
function changesOf(zone: string): readonly number[] {
  const changes: number[] = [];
  const day = 24 * HOUR;
  for (let end = Date.UTC(2023, 0, 2); end < Date.UTC(2029, 0); end += day) {
    if (offsetAt(end, zone) === offsetAt(end - day, zone)) continue;
    let [from, to] = [end - day, end];
    while (to - from > MINUTE) {
      const middle = from + Math.floor((to - from) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle, zone) === offsetAt(from, zone)) from = middle;
      else to = middle;
    }
    changes.push(to);
  }
  return changes;
}

/** What a wall clock can mean, as milliseconds of the same numbers in UTC: one, two or none. */
function meanings(wall: number, change: number, zone: string) {
  const [before, after] = [offsetAt(change - 1, zone), offsetAt(change, zone)];
  const readings = [wall - before, wall - after].sort((a, b) => a - b) as [number, number];
  const real = readings.filter((epoch) => offsetAt(epoch, zone) === wall - epoch);
  const [earlier, later] = real.length === 0 ? readings : [real[0], real.at(-1)];
  return { earlier: earlier as number, later: later as number };
}

const instant = (epoch: number) => Temporal.Instant.fromEpochMilliseconds(epoch).toString();
const asInstant = (moment: string | null | undefined) =>
  moment ? Temporal.Instant.from(moment).toString() : moment;

/** Minutes about a change: its edges, halves and quarters of the hour that is lost or doubled. */
const NEAR = [-121, -60, -59, -30, -15, -1, 0, 1, 29, 30, 59, 60, 121];

describe('Rule 1: hours elapse, and are planned by the earlier of two clocks', () => {
  it.each(zones)('%s, at every change from 2023 to 2028', (zone) => {
    const changes = changesOf(zone);
    expect(changes.length).toBeGreaterThanOrEqual(9);
    let differed = 0;
    for (const change of changes) {
      const starts = NEAR.flatMap((minutes) => {
        const near = change + minutes * MINUTE;
        return [near, near - 24 * HOUR, near - 72 * HOUR];
      });
      for (const start of starts) {
        const at = instant(start);
        const milestones = milestonesOf('us-circia', [believed(at), paid(at)], {
          profile: { zone },
        });
        for (const [index, hours] of [72, 24].entries()) {
          const end = start + hours * HOUR;
          const wall = start + offsetAt(start, zone) + hours * HOUR;
          const isCrossed = start < change && change <= end + 3 * HOUR;
          const onTheClock = isCrossed ? meanings(wall, change, zone).earlier : end;
          const { due, planBy } = milestones[index] ?? {};
          expect([at, hours, asInstant(due)]).toEqual([at, hours, instant(end)]);
          expect([at, hours, asInstant(planBy)]).toEqual([
            at,
            hours,
            instant(Math.min(end, onTheClock)),
          ]);
          if (onTheClock < end) differed += 1;
        }
      }
    }
    expect(differed).toBeGreaterThan(0);
  });

  it.each(steady)('%s changes no clock, and has one count', (zone) => {
    expect(changesOf(zone)).toEqual([]);
    for (const at of ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-12-31T12:00:00Z']) {
      const { due, planBy } = milestoneOf('us-circia', 'incident-report', [believed(at)], {
        profile: { zone },
      });
      expect(planBy).toBe(due);
    }
  });

  it.each([
    [
      'Australia/Lord_Howe',
      '2026-10-03T12:00:00+10:30',
      '2026-10-04T12:30:00+11:00',
      '2026-10-04T12:00:00+11:00',
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-04T12:00:00+11:00',
      '2026-04-05T11:30:00+10:30',
      '2026-04-05T11:30:00+10:30',
    ],
    [
      'America/St_Johns',
      '2026-03-07T02:15:00-03:30',
      '2026-03-08T03:15:00-02:30',
      '2026-03-08T01:15:00-03:30',
    ],
    [
      'America/New_York',
      '2026-10-31T01:30:00-04:00',
      '2026-11-01T01:30:00-04:00',
      '2026-11-01T01:30:00-04:00',
    ],
    [
      'Antarctica/Troll',
      '2026-03-28T12:00:00+00:00',
      '2026-03-29T14:00:00+02:00',
      '2026-03-29T12:00:00+02:00',
    ],
  ])('%s, 24 hours from %s', (zone, at, due, planBy) => {
    expect(
      milestoneOf('us-circia', 'ransom-payment-report', [paid(at)], { profile: { zone } }),
    ).toMatchObject({ due: `${due}[${zone}]`, planBy: `${planBy}[${zone}]` });
  });
});

describe('Regulation 1182/71: full hours at every change in a capital', () => {
  it.each([
    ['DE', 'Europe/Berlin'],
    ['IE', 'Europe/Dublin'],
    ['PT', 'Europe/Lisbon'],
    ['CY', 'Asia/Nicosia'],
  ])('%s', (memberState, zone) => {
    const profile = { zone, 'eu-nis2': { memberState, reading: 'regulation-1182-71' } };
    for (const change of changesOf(zone)) {
      if (change < Date.UTC(2024, 0, 5)) continue; // before the years known
      for (const minutes of NEAR) {
        const start = change + minutes * MINUTE;
        const at = instant(start);
        // These offsets are whole hours: the next full hour is one on every clock.
        const fullHour = Math.floor(start / HOUR) * HOUR + HOUR;
        const [warning, notification] = milestonesOf('eu-nis2', [aware(at)], { profile });
        expect([at, asInstant(warning?.due)]).toEqual([at, instant(fullHour + 24 * HOUR)]);
        expect([at, asInstant(notification?.due)]).toEqual([at, instant(fullHour + 72 * HOUR)]);
      }
    }
  });
});

describe('Rule 4: a month later at the same time of day', () => {
  const finalReport = (facts: readonly WrittenFact[], zone: string) =>
    milestoneOf('eu-nis2', 'final-report', facts, { profile: { zone } });
  const notified = (at: string) => submitted('eu-nis2', 'incident-notification', at);

  it.each(zones)('%s, with every change from 2024 to 2028 at the end of the month', (zone) => {
    let doubted = 0;
    for (const change of changesOf(zone)) {
      if (change < Date.UTC(2024, 2)) continue; // before the years known
      for (const minutes of NEAR) {
        const wall = change + offsetAt(change, zone) + minutes * MINUTE;
        const end = new Date(wall);
        // A month before, on the same day number; where there is none, no month ends here.
        const before = Date.UTC(
          end.getUTCFullYear(),
          end.getUTCMonth() - 1,
          end.getUTCDate(),
          end.getUTCHours(),
          end.getUTCMinutes(),
        );
        if (new Date(before).getUTCDate() !== end.getUTCDate()) continue;
        const start = before - offsetAt(change - 40 * 24 * HOUR, zone);
        if (start + offsetAt(start, zone) !== before) continue; // another change in between
        const { earlier, later } = meanings(wall, change, zone);
        const { due, planBy } = finalReport([notified(instant(start))], zone);
        expect([instant(start), asInstant(due)]).toEqual([instant(start), instant(later)]);
        expect([instant(start), asInstant(planBy)]).toEqual([instant(start), instant(earlier)]);
        if (earlier !== later) doubted += 1;
      }
    }
    expect(doubted).toBeGreaterThan(0);
  });

  it('every day of four years: the same number, or the last there is', () => {
    const lengths = (year: number) => [
      31,
      year % 4 === 0 ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ];
    for (let year = 2025; year <= 2028; year += 1) {
      for (const [month, length] of lengths(year).entries()) {
        for (let day = 1; day <= length; day += 1) {
          const start = new Date(Date.UTC(year, month, day, 12)).toISOString();
          const next = lengths(year + Math.floor((month + 1) / 12))[(month + 1) % 12] as number;
          const end = new Date(Date.UTC(year, month + 1, Math.min(day, next), 12)).toISOString();
          const { due } = finalReport([notified(start)], 'Etc/UTC');
          expect([start, asInstant(due)]).toEqual([start, end.replace('.000', '')]);
        }
      }
    }
  });

  it.each([
    [
      'a time that the clock skips',
      'Europe/Berlin',
      '2027-02-28T02:30:00+01:00',
      '2027-03-28T03:30:00+02:00',
      '2027-03-28T01:30:00+01:00',
    ],
    [
      'one that it strikes twice',
      'Europe/Berlin',
      '2026-09-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
      '2026-10-25T02:30:00+02:00',
    ],
    [
      'a midnight that is skipped',
      'Africa/Cairo',
      '2026-03-24T00:30:00+02:00',
      '2026-04-24T01:30:00+03:00',
      '2026-04-23T23:30:00+02:00',
    ],
    [
      'half an hour that is struck twice',
      'Australia/Lord_Howe',
      '2026-03-05T01:45:00+11:00',
      '2026-04-05T01:45:00+10:30',
      '2026-04-05T01:45:00+11:00',
    ],
  ])('%s', (_, zone, at, due, planBy) => {
    expect(finalReport([notified(at)], zone)).toMatchObject({
      due: `${due}[${zone}]`,
      planBy: `${planBy}[${zone}]`,
    });
  });
});

describe('Ends of months and years, and the leap day', () => {
  it('hours run over them', () => {
    const due = (at: string) => milestoneOf('us-circia', 'incident-report', [believed(at)]).due;
    expect(asInstant(due('2028-02-27T12:00:00Z'))).toBe('2028-03-01T12:00:00Z');
    expect(asInstant(due('2027-02-27T12:00:00Z'))).toBe('2027-03-02T12:00:00Z');
    expect(asInstant(due('2026-12-30T12:00:00Z'))).toBe('2027-01-02T12:00:00Z');
  });

  it('business days count the leap day', () => {
    const due = (at: string) => milestoneOf('us-sec-8k', 'item-1.05-report', [determined(at)]).due;
    expect(due('2028-02-28T10:00:00-05:00')).toBe('2028-03-03T17:30:00-05:00[America/New_York]');
    expect(due('2027-02-26T10:00:00-05:00')).toBe('2027-03-04T17:30:00-05:00[America/New_York]');
  });

  it('days of knowledge count it', () => {
    const due = (at: string) => milestoneOf('jp-appi', 'final-report', [aware(at)]).due;
    expect(due('2028-02-01T10:00:00+09:00')).toBe('2028-03-01T23:59:59+09:00[Asia/Tokyo]');
    expect(due('2027-02-01T10:00:00+09:00')).toBe('2027-03-02T23:59:59+09:00[Asia/Tokyo]');
  });
});
