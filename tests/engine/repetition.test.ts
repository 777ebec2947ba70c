/** Which of a step that repeats a message was: people count what reached them. */
import { describe, expect, it } from 'vitest';
import { timesTold } from '../../lib/engine/repetition.js';
import { discovered, register, worldAt } from './acts.js';

const line = 'materiality-decision';
const lineOf = (one: { readonly line: string }) => one.line;

describe('A repeated reminder', () => {
  it('is the first that anybody got, of an incident that was registered late', async () => {
    const world = worldAt('2026-11-24T12:00:00Z');
    const id = await register(world, ['us-sec-8k'], [discovered('2025-06-02T09:00:00Z')]);
    await world.liveUntil('2026-12-02T12:00:00Z');
    const all = world.stores.alerts.of(id);
    const told = all
      .filter((one) => one.person === 'ana' && one.line === line && one.state === 'sent')
      .toSorted((a, b) => (a.stateAt < b.stateAt ? -1 : 1));
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]?.step).toMatch(/^open-1\d\d$/); // by the plan, which began long ago
    expect(told.map((one) => timesTold(all, lineOf).get(one))).toEqual(told.map((_, n) => n + 1));
  });

  const one = {
    ...{ line, kind: 'reminder', step: 'late-9', person: 'ana', planBy: null, due: null },
    ...{ state: 'sent', stateAt: '2026-11-24T12:00:00Z' },
  };

  it.each([
    ['the same, told before', {}, 2],
    ['what never arrived', { state: 'failed' }, 1],
    ['another person’s', { person: 'ben' }, 1],
    ['another milestone’s', { line: 'item-1.05-report' }, 1],
    ['another step', { step: 'past-plan-1' }, 1],
    ['an escalation', { kind: 'escalation' }, 1],
    ['another period, with its own dates', { due: '2026-11-20T22:30:00.000Z' }, 1],
    ['what came later', { stateAt: '2026-11-25T12:00:00Z' }, 1],
  ])('counts %s', (_, more, times) => {
    const other = { ...one, step: 'late-8', stateAt: '2026-11-23T12:00:00Z', ...more };
    expect(timesTold([one, other], lineOf).get(one)).toBe(times);
  });

  it('that went out at the same moment as another has the same number, whatever their order', () => {
    const twin = { ...one, step: 'late-8' };
    const before = { ...one, step: 'late-7', stateAt: '2026-11-23T12:00:00Z' };
    const numbers = timesTold([one, before, twin], lineOf);
    expect([one, before, twin].map((each) => numbers.get(each))).toEqual([2, 1, 2]);
  });

  it('is numbered without looking at all the others: each once', () => {
    const hour = (n: number) => new Date(Date.UTC(2026, 0, 1, n)).toISOString();
    const all = Array.from({ length: 2000 }, (_, n) => ({ ...one, stateAt: hour(n) }));
    let looks = 0;
    const numbers = timesTold(all.toReversed(), (alert) => {
      looks += 1;
      return alert.line;
    });
    expect(all.map((each) => numbers.get(each))).toEqual(all.map((_, n) => n + 1));
    expect(looks).toBe(all.length);
  });
});
