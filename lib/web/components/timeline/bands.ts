/**
 * Stretches of time in which a date is put off or an act forbidden: the periods of a delay, relief
 * of the Commission, an agency's order of silence. Which of them count is for the core to say.
 */

import { allOf } from '../../../core/case.js';
import { delay, delayRule } from '../../../core/derogations/item-1.05-delays.js';
import { holdsOf } from '../../../core/derogations/law-enforcement-hold.js';
import {
  type Case,
  type FactKind,
  type Milestone,
  type Regime,
  Temporal,
} from '../../../core/model.js';
import { DELAY_KINDS, HOLD_KINDS } from '../../../engine/may.js';

export interface Band {
  readonly kind: 'delay' | 'relief' | 'hold';
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** The fact that it rests on. */
  readonly id: string;
  /** Of a delay, which of its periods. */
  readonly period?: number;
  readonly days: BandDays;
}

/** The first and the last day that a band touches, where its days are counted. */
export interface BandDays {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** The authority's. */
  readonly zone: string;
}

/** Facts that start no period and move one all the same, by the regime that they move. */
export const MOVING_KINDS: Readonly<Record<string, readonly FactKind[]>> = {
  'us-sec-8k': [...DELAY_KINDS, 'edgar-correspondence'],
  'us-fcc-cpni': HOLD_KINDS,
};

type BandsOf = (c: Case, milestones: readonly Milestone[]) => readonly Band[];

const bandsByRegime: Readonly<Record<string, BandsOf>> = {
  'us-sec-8k': (c, milestones) => [...delayBands(c), ...reliefBands(c, milestones)],
  'us-fcc-cpni': holdBands,
};

/** The bands of a regime's lane, in the order of their time. */
export function bandsOf(
  { id }: Regime,
  c: Case,
  milestones: readonly Milestone[],
): readonly Band[] {
  const bands = bandsByRegime[id]?.(c, milestones) ?? [];
  return bands.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
}

/** Whole days: a period starts on the day that the one before ends, and ends with its last. */
function delayBands(c: Case): readonly Band[] {
  const counting = delay.of(c);
  if (!counting) return [];
  const { periods, endedBy } = counting;
  return periods.flatMap(({ grant, startsOn, endsOn }, index): readonly Band[] => {
    const first = index === 0 ? startsOn : startsOn.add({ days: 1 });
    const until = earlier(startOf(endsOn.add({ days: 1 })), endedBy?.at);
    const from = startOf(first);
    // A notice may end a delay before it began: then nothing is put off.
    if (Temporal.Instant.compare(from, until) >= 0) return [];
    const days = daysTouched(from, until, delayRule.zone);
    return [{ kind: 'delay', from, until, id: grant.id, period: grant.period, days }];
  });
}

/** Relief that counts is what the report's date is counted from. */
function reliefBands(c: Case, milestones: readonly Milestone[]): readonly Band[] {
  const triggers = new Set(milestones.map(({ trigger }) => trigger));
  return allOf(c.facts, 'commission-relief')
    .filter(({ id }) => triggers.has(id))
    .map(({ id, at, until }) => {
      const end = startOf(until.add({ days: 1 }));
      const days = daysTouched(at, end, delayRule.zone);
      return { kind: 'relief', from: at, until: end, id, days };
    });
}

function holdBands(c: Case): readonly Band[] {
  return holdsOf(c).map(({ fact, free }) => {
    const until = free.toInstant();
    const days = daysTouched(fact.at, until, free.timeZoneId);
    return { kind: 'hold', from: fact.at, until, id: fact.id, days };
  });
}

/** A band that ends as a day begins does not touch that day. */
function daysTouched(from: Temporal.Instant, until: Temporal.Instant, zone: string): BandDays {
  const [first, last] = [from, until.subtract({ nanoseconds: 1 })].map((at) =>
    at.toZonedDateTimeISO(zone).toPlainDate(),
  ) as [Temporal.PlainDate, Temporal.PlainDate];
  return { first, last, zone };
}

function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(delayRule.zone).toInstant();
}

function earlier(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b && Temporal.Instant.compare(b, a) < 0 ? b : a;
}
