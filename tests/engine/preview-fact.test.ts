/** A preview says what recording would do, refuses what recording would refuse, and writes nothing. */
import { describe, expect, it } from 'vitest';
import { InputProblem } from '../../lib/core/errors.js';
import { digestOf } from '../../lib/engine/chain.js';
import { FactProblems, type NewFact } from '../../lib/engine/new-facts.js';
import { previewFact } from '../../lib/engine/preview-fact.js';
import { BadCall, Forbidden, FutureFact, NotFound } from '../../lib/engine/problems.js';
import {
  actor,
  counsel,
  determined,
  discovered,
  record,
  register,
  retracted,
  worldAt,
} from './acts.js';
import type { World } from './world.js';

const NOON = '2026-11-24T12:00:00Z';
const monday = '2026-11-23T10:00:00-05:00';
/** Thanksgiving is no business day: Tuesday, Wednesday, Friday, Monday. */
const fourDaysLater = '2026-11-30T17:30:00-05:00[America/New_York]';

async function incident(...facts: readonly NewFact[]) {
  const world = worldAt(NOON);
  const id = await register(world, ['us-sec-8k'], [discovered('2026-11-20T09:00:00Z'), ...facts]);
  return { world, id };
}

function preview(world: World, incidentId: string, fact: NewFact, by = counsel) {
  return previewFact({ incidentId, fact, by }, world.ports());
}

const written = ({ stores: { entries, sent, known } }: World) =>
  digestOf({ entries: [...entries], sent: [...sent], known });

describe('What a fact would move', () => {
  it('a determination starts the four days', async () => {
    const { world, id } = await incident();
    const { moved } = await preview(world, id, determined(monday));
    const report = moved.find(({ obligation }) => obligation === 'item-1.05-report');
    expect(report).toMatchObject({
      regime: 'us-sec-8k',
      from: { state: 'pending', planBy: null },
      to: { state: 'due', planBy: fourDaysLater, due: fourDaysLater },
    });
  });

  it('a request for delay moves no date', async () => {
    const { world, id } = await incident(determined(monday));
    const { moved, milestones } = await preview(world, id, { kind: 'delay-request', at: NOON });
    expect(moved.map(({ obligation }) => obligation)).toEqual(['delay-request']);
    const report = milestones.find(({ obligation }) => obligation === 'item-1.05-report');
    expect(report?.planBy).toBe(fourDaysLater);
  });

  it('a retraction takes the date away', async () => {
    const { world, id } = await incident(determined(monday));
    const { moved } = await preview(world, id, retracted('determination', NOON));
    const report = moved.find(({ obligation }) => obligation === 'item-1.05-report');
    expect(report).toMatchObject({ from: { planBy: fourDaysLater }, to: { planBy: null } });
  });

  it('is what recording then answers', async () => {
    const { world, id } = await incident();
    const fact = determined(monday);
    const previewed = await preview(world, id, fact);
    const recorded = await record(world, id, fact);
    expect(recorded.moved).toEqual(previewed.moved);
    expect(recorded.milestones).toEqual(previewed.milestones);
  });
});

describe('Nothing is written', () => {
  it('by a preview, whatever it shows', async () => {
    const { world, id } = await incident();
    const before = written(world);
    await preview(world, id, determined(monday));
    expect(written(world)).toBe(before);
  });

  it.each([
    ['a role that may not', determined(monday), actor('ana', 'grc'), Forbidden],
    ['a future', determined('2026-11-25T00:00:00Z'), counsel, FutureFact],
    ['no moment', { kind: 'delay-request' }, counsel, FactProblems],
    ['a local time', determined('2026-11-23T10:00'), counsel, FactProblems],
    ['a name that the server gives', { ...determined(monday), by: 'eva' }, counsel, BadCall],
    ['a delay beyond the law', delayed(200), counsel, InputProblem],
  ])('refuses %s as recording does', async (_, fact, by, problem) => {
    const { world, id } = await incident(determined(monday, 'first'));
    const before = written(world);
    await expect(preview(world, id, fact, by)).rejects.toThrow(problem);
    await expect(record(world, id, fact, { by })).rejects.toThrow(problem);
    expect(written(world)).toBe(before);
  });

  it('refuses an incident that is not there', async () => {
    const { world } = await incident();
    await expect(preview(world, 'inc-9', determined(monday))).rejects.toThrow(NotFound);
  });
});

function delayed(days: number): NewFact {
  const ground = 'national-security';
  return { kind: 'delay-determination', at: NOON, outcome: 'granted', period: 1, ground, days };
}
