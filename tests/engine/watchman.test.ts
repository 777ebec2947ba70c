/** The watchman finds what should have happened and did not, each kind by an index. */
import { describe, expect, it } from 'vitest';
import { recordFact } from '../../lib/engine/record-fact.js';
import {
  aware,
  clockOf,
  close,
  counsel,
  mended,
  news,
  record,
  register,
  told,
  watched,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';
const calm = { announced: 0, finished: 0, abandoned: 0, revived: 0 };

async function nis2(facts: readonly object[] = []) {
  const world = worldAt(noon);
  const id = await register(world, ['eu-nis2'], facts as never);
  await mended(world, 2);
  const clock = () => clockOf(world, id, 'eu-nis2');
  return { world, id, clock };
}

describe('The watchman', () => {
  it('finds nothing where all is well', async () => {
    const { world } = await nis2([aware(noon)]);
    for (let day = 2; day < 9; day += 1) {
      await world.liveUntil(`2026-06-0${day}T12:00:00Z`);
      expect(await watched(world)).toEqual(calm);
    }
  });

  it('finds a clock whose execution was stopped, soon after its time', async () => {
    const { world, clock } = await nis2([aware(noon)]);
    news(world, 'ana');
    world.machines.kill(clock());
    await world.liveUntil('2026-06-01T14:04:59Z'); // it would have looked at 14:00
    expect(await watched(world)).toEqual(calm);
    await world.liveUntil('2026-06-01T14:06:00Z');
    expect(await watched(world)).toEqual({ ...calm, revived: 1 });
    expect(clock().generation).toBe(2);
    expect(told(world, 'eva')).toContain('eva: early-warning, escalation start');
  });

  it('finds it within minutes of a fact that it should have heard', async () => {
    const { world, id, clock } = await nis2();
    world.machines.kill(clock());
    await record(world, id, aware(noon));
    expect(told(world, 'ana')).toEqual([]);
    await mended(world, 2);
    expect(clock()).toMatchObject({ generation: 2, version: 2 });
    expect(told(world, 'ana')).toHaveLength(2);
  });

  it('finds one that was woken and died before it had looked', async () => {
    const { world, id, clock } = await nis2();
    // Every try of its assessment fails; it would have waited for a week.
    world.turns.before('executions.wake', () => {
      world.turns.before('clocks.get', () => {
        world.turns.fails = new Error('throttled');
      });
    });
    await record(world, id, aware(noon));
    expect(world.machines.live).toEqual([]);
    await mended(world, 2);
    expect(clock()).toMatchObject({ generation: 2, version: 2, phase: 'early-warning' });
    expect(told(world, 'ana')).toHaveLength(2);
  });

  it('finds an entry that was written and announced to nobody', async () => {
    const { world, id, clock } = await nis2();
    world.turns.before('board.refresh', () => world.crash());
    const fact = aware(noon);
    void recordFact({ incidentId: id, fact, by: counsel }, world.ports());
    await settled();
    // Its process is gone; the clocks live elsewhere, as on AWS.
    world.machines.resume(clock(), world.process, Date.parse('2026-06-08T12:00:00Z'));
    expect(clock().version).toBe(1);
    await mended(world, 1);
    expect(clock().version).toBe(1); // it may still be on its way
    await mended(world, 1);
    expect([clock().version, world.stores.heads.get(id)?.nextPlanBy]).toEqual([
      2,
      '2026-06-02T12:00:00.000Z',
    ]);
    await mended(world, 1);
    expect(world.stores.marks.size).toBe(0);
    expect(await watched(world)).toEqual(calm);
  });

  it('finds a park past its time, whose bell did not ring', async () => {
    const { world, clock } = await nis2([aware(noon)]);
    news(world, 'eva');
    world.crash();
    const late = Date.parse('2027-01-01T00:00:00Z');
    world.machines.resume(clock(), world.process, late);
    await world.liveUntil('2026-06-01T14:06:00Z');
    expect(await watched(world)).toEqual({ ...calm, revived: 1 });
    expect(clock().generation).toBe(1); // it waits, so it is only woken
    expect(news(world, 'eva')).toContain('eva: early-warning, escalation start');
  });

  it('finds a clock that died before it could end with its incident', async () => {
    const { world, id, clock } = await nis2();
    world.machines.kill(clock());
    await close(world, id);
    await mended(world, 3);
    expect(clock().ended).toBe(true);
    expect(world.machines.live).toEqual([]);
    expect(await watched(world)).toEqual(calm);
  });

  it('leaves alone what is under way', async () => {
    const { world, id, clock } = await nis2();
    let go: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    world.turns.before('clocks.park', () => slow);
    await record(world, id, aware(noon));
    await mended(world, 3);
    expect(clock().generation).toBe(1);
    go();
    await settled();
    expect(clock()).toMatchObject({ generation: 1, version: 2 });
  });

  it('mends the others where one cannot be mended', async () => {
    const world = worldAt(noon);
    const first = await register(world, ['eu-nis2'], []);
    const second = await register(world, ['eu-nis2'], []);
    await mended(world, 2);
    world.machines.kill(clockOf(world, first, 'eu-nis2'));
    world.machines.kill(clockOf(world, second, 'eu-nis2'));
    await world.set(Date.parse('2026-06-08T12:10:00Z'));
    world.turns.before('executions.wake', () => {
      world.turns.fails = new Error('throttled');
    });
    expect(await watched(world)).toEqual({ ...calm, revived: 1 });
    expect(world.logged.some(({ what }) => what === 'watchman could not mend')).toBe(true);
    expect(await watched(world)).toEqual({ ...calm, revived: 1 });
  });
});
