/**
 * The costs as the documents tell them, against what the program uses now. Where this fails, what
 * an incident uses has changed: look at the numbers, and then `npm run costs -- --write`.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Computed, CROWD, compute } from '../../scripts/costs/compute.js';
import { type Counts, plus } from '../../scripts/costs/counts.js';
import { type Crowd, crowd } from '../../scripts/costs/crowd.js';
import { markedIn } from '../../scripts/costs/documents.js';
import { emptyRound, live } from '../../scripts/costs/live.js';
import { phrasesOf } from '../../scripts/costs/scale-told.js';

/** Some thirty seconds of a whole core, and more where others work on it. */
const PATIENCE = 600_000;

let computed: Computed;
beforeAll(async () => {
  computed = await compute();
}, PATIENCE);

const lifeCalled = (id: string) => {
  const found = computed.lives.find(({ life }) => life.id === id);
  if (!found) throw new Error(`There is no life ${id}`);
  return found;
};

describe('Lives', () => {
  it('pass without a problem', () => {
    for (const { problems } of [...computed.lives, computed.crowd]) expect(problems).toEqual([]);
  });

  it('An 8-K with two delays and an amendment takes fewer than 400 state transitions', () => {
    expect(lifeCalled('8k').counts.transitions).toBeLessThan(400);
  });

  it('No clock passes more than five states from one park into the next', () => {
    for (const { longestPassage } of computed.lives) expect(longestPassage).toBeLessThanOrEqual(5);
  });

  it('Every state was one that was looked at, parked in, or the end', () => {
    for (const { counts, parks } of computed.lives) {
      const { assess, remind } = counts.calls;
      expect(counts.transitions).toBe(2 * (assess + remind) + parks + counts.executions);
    }
  });

  it('What waits for its trigger sends nothing', () => {
    expect(lifeCalled('pending').counts.mails).toBe(0);
  });

  it('are the same each time', async () => {
    const before = lifeCalled('nis2');

    const again = await live(before.life, await emptyRound());

    expect(again).toEqual(before);
  });
});

describe('A crowd', () => {
  /** What the watchman does anyway depends on his rounds, not on the incidents. */
  const each = ({ size, registration, half, day, preview, closure, round }: Crowd, idle: Counts) =>
    [
      plus(registration, idle, -registration.calls.watch),
      plus(day, idle, -day.calls.watch),
      half.counts,
      preview,
      closure,
      round,
    ].map(({ transitions, requests, tableWrites, indexWrites, mails }) =>
      [transitions, requests, tableWrites, indexWrites, mails].map((count) => count / size),
    );

  it('of half the size asks for the same, incident by incident', async () => {
    const idle = await emptyRound();

    const half = await crowd(CROWD / 2);

    expect(each(half, idle)).toEqual(each(computed.crowd, idle));
  }, 240_000);
});

describe('The documents', () => {
  it('tell what the program computes', () => {
    for (const [file, mark, text] of computed.parts) expect(markedIn(file, mark)).toBe(text);
  });

  it('say in words what the tables say', () => {
    const text = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
    for (const phrase of phrasesOf(computed.crowd)) expect(text).toContain(phrase);
  });

  it('All that is quoted in README.md stands in docs/costs.md', () => {
    const quoted = markedIn('README.md', 'costs') ?? '';
    const rows = quoted
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line));
    const told = markedIn('docs/costs.md', 'costs') ?? '';
    for (const row of rows) expect(told.split('\n')).toContain(row);
  });
});
