/** What may move, and what the other end makes of it. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { linked, NOTHING_BEFORE } from '../../lib/engine/chain.js';
import {
  CannotMove,
  hasTakenOver,
  isLater,
  mustBeWhole,
  mustContinue,
  taken,
} from '../../lib/engine/moving.js';
import type { AlertState, Clock, Entry, EntryBody, SentAlert } from '../../lib/engine/ports.js';

const by = { name: 'ana', roles: ['grc'] } as const;
const recordedAt = '2026-06-01T12:00:00.000Z';

const registered: EntryBody = {
  type: 'registered',
  title: 'T',
  entity: 'default',
  zone: 'UTC',
  regimes: ['eu-nis2'],
  profile: {},
  facts: [],
};
const closed: EntryBody = { type: 'closed', reason: 'over' };
const reopened: EntryBody = { type: 'reopened', reason: 'again' };

function record(...bodies: readonly EntryBody[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const body of bodies) {
    const previous = entries.at(-1)?.hash ?? NOTHING_BEFORE;
    entries.push(linked({ n: entries.length + 1, recordedAt, by, body }, previous));
  }
  return entries;
}

const clock: Clock = {
  incidentId: 'inc-a',
  regimeId: 'eu-nis2',
  generation: 3,
  definition: 'old',
  startedAt: recordedAt,
  token: 'secret',
  enteredAt: recordedAt,
  version: 7,
  phase: 'early-warning',
  wakeAt: recordedAt,
  checkAt: recordedAt,
  parks: 12,
  ended: false,
};

const moving = (entries: readonly Entry[], clocks: readonly Clock[] = []) => {
  return { incidentId: 'inc-a', entries, alerts: [], clocks };
};

describe('a record that moves is whole', () => {
  it('is, with its chain unbroken', () => {
    expect(() => mustBeWhole(moving(record(registered, closed), [clock]))).not.toThrow();
  });

  const [first, second, third] = record(registered, closed, reopened) as [Entry, Entry, Entry];
  const late = { ...registered, type: 'later' } as unknown as EntryBody;
  const elsewhere = { ...registered, regimes: ['mars'] };
  const added: EntryBody = { type: 'regime-added', regime: 'venus', reason: 'r' };
  it.each([
    ['nothing', moving([]), /inc-a has no record/],
    ['a gap', moving([first, third]), /Entry 2 is missing/],
    ['a change', moving([first, { ...second, recordedAt: NOTHING_BEFORE }]), /Entry 2 was changed/],
    ['another beginning', moving([{ ...first, previous: second.hash }]), /Entry 1 does not follow/],
    ['no registration', moving(record(closed)), /does not begin with its registration/],
    ['two of them', moving(record(registered, registered)), /does not begin/],
    ['an unknown kind', moving(record(registered, late)), /of the kind "later".*newer Tocsin/],
    ['an unknown regime', moving(record(elsewhere)), /the regime "mars".*newer Tocsin/],
    ['one that was added', moving(record(registered, added)), /the regime "venus"/],
    ['a clock of one', moving(record(registered), [{ ...clock, regimeId: 'mars' }]), /"mars"/],
  ])('is not with %s', (_, incident, sentence) => {
    expect(() => mustBeWhole(incident)).toThrow(CannotMove);
    expect(() => mustBeWhole(incident)).toThrow(sentence);
  });
});

describe('a record goes on from what is there', () => {
  const entries = record(registered, closed, reopened);
  const other = record(registered, { ...closed, reason: 'another' });

  it.each([0, 1, 2, 3])('from its first %i entries', (n) => {
    expect(() => mustContinue('inc-a', entries.slice(0, n), entries)).not.toThrow();
  });

  it('does not where there is more here', () => {
    const attempt = () => mustContinue('inc-a', entries, entries.slice(0, 2));
    expect(attempt).toThrow(/inc-a has 3 entries here and 2 in the file/);
  });

  it('does not where both went on, whichever is longer', () => {
    const sentence = /Entry 2 of inc-a is another here/;
    expect(() => mustContinue('inc-a', other, entries)).toThrow(sentence);
    expect(() => mustContinue('inc-a', entries, other)).toThrow(sentence);
  });
});

describe('of two that know an alert, the later one is right', () => {
  const alert = (state: AlertState, stateAt: string) => ({ state, stateAt }) as SentAlert;

  it.each<readonly [string, AlertState, string, AlertState, string, boolean]>([
    ['sent here since', 'sent', '2026-06-01T12:00:01Z', 'claimed', '2026-06-01T12:00:00Z', true],
    ['sent there since', 'claimed', '2026-06-01T12:00:00Z', 'sent', '2026-06-01T12:00:01Z', false],
    // A claim and what became of it bear the same moment: the one at which the clock looked.
    ['sent here at once', 'sent', '2026-06-01T12:00:00Z', 'claimed', '2026-06-01T12:00:00Z', true],
    ['sent there', 'claimed', '2026-06-01T12:00:00Z', 'sent', '2026-06-01T12:00:00Z', false],
    ['came back here', 'failed', '2026-06-01T12:00:00Z', 'sent', '2026-06-01T12:00:00Z', true],
    ['both sent', 'sent', '2026-06-01T12:00:00Z', 'sent', '2026-06-01T12:00:00Z', false],
    ['claimed anew here', 'claimed', '2026-06-01T12:02:00Z', 'retry', '2026-06-01T12:00:00Z', true],
  ])('%s', (_, here, hereAt, there, thereAt, isHere) => {
    expect(isLater(alert(here, hereAt), alert(there, thereAt))).toBe(isHere);
  });
});

describe('a clock that is taken over', () => {
  const now = Temporal.Instant.from('2026-06-02T00:00:00Z');

  it.each([
    [undefined, 4],
    [1, 4],
    [3, 4],
    [8, 9],
  ])('is the generation after both: here %s, there 3', (generation, next) => {
    const present = generation === undefined ? undefined : { ...clock, generation };
    expect(taken(clock, present, 'new', now)).toEqual({
      incidentId: 'inc-a',
      regimeId: 'eu-nis2',
      generation: next,
      definition: 'new',
      startedAt: '2026-06-02T00:00:00.000Z',
      token: null,
      enteredAt: null,
      version: 0,
      phase: 'early-warning',
      wakeAt: null,
      checkAt: '2026-06-02T00:00:00.000Z',
      parks: 0,
      ended: false,
    });
  });

  it('stays ended', () => {
    expect(taken({ ...clock, ended: true }, undefined, 'new', now).ended).toBe(true);
  });

  it('has been where its generation is past', () => {
    const here = [undefined, 2, 3, 4].map((generation) =>
      hasTakenOver(generation === undefined ? undefined : { ...clock, generation }, clock),
    );
    expect(here).toEqual([false, false, false, true]);
  });
});
