/** A closure declared later is heard by every open incident, whatever interrupts the telling. */
import { describe, expect, it } from 'vitest';
import { declareClosure } from '../../lib/engine/declare-closure.js';
import {
  admin,
  breached,
  clockOf,
  close,
  mended,
  news,
  record,
  register,
  reopen,
  told,
  watched,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';
const storm = { calendar: 'us-fcc', date: '2026-06-05', source: 'a storm', by: admin };

/**
 * Two incidents, seven business days from Monday 1 June: due when 10 June ends in Washington,
 * with the storm when 11 June does. In UTC that is on the next day.
 */
async function two() {
  const world = worldAt(noon);
  const first = await register(world, ['us-fcc-cpni'], [breached(noon)]);
  const second = await register(world, ['us-fcc-cpni'], [breached(noon)]);
  news(world, 'ana');
  const due = (id: string) =>
    world.stores.rows
      .get(id)
      ?.find(({ line }) => line === 'agency-report')
      ?.due?.slice(0, 10);
  return { world, first, second, due };
}

describe('A closure', () => {
  it('is told to every open incident, once', async () => {
    const { world, first, second, due } = await two();
    expect([due(first), due(second)]).toEqual(['2026-06-11', '2026-06-11']);
    const { effects } = await declareClosure(storm, world.ports());
    await settled();
    expect(effects.map(({ incidentId }) => incidentId)).toEqual([first, second]);
    expect([due(first), due(second)]).toEqual(['2026-06-12', '2026-06-12']);
    expect(clockOf(world, second, 'us-fcc-cpni').version).toBe(2);
    expect(news(world, 'ana')).toEqual(['ana: agency-report, moved', 'ana: agency-report, moved']);
    expect(world.stores.known.jobs).toEqual([]);
  });

  it('reaches within minutes what a lagging list did not show yet', async () => {
    const { world, first, second, due } = await two();
    world.listsLag = true;
    const head = world.stores.heads.get(second);
    if (!head) throw new Error('The list shows it');
    world.stores.heads.delete(second);
    await declareClosure(storm, world.ports());
    await settled();
    expect([due(first), due(second)]).toEqual(['2026-06-12', '2026-06-11']);
    expect(world.stores.known.jobs).toHaveLength(1);
    world.stores.heads.set(second, head);
    await mended(world, 3);
    expect([due(first), due(second)]).toEqual(['2026-06-12', '2026-06-12']);
    expect(world.stores.known.jobs).toEqual([]);
    for (const id of [first, second]) {
      const entries = world.stores.ledger.entries(id);
      expect(entries.filter(({ body }) => body.type === 'closures-changed')).toHaveLength(1);
    }
  });

  it('lets whoever declares it wait for ten seconds, and no longer', async () => {
    const { world, first, second, due } = await two();
    const many = [first, second];
    for (let n = 0; n < 18; n += 1) {
      many.push(await register(world, ['us-fcc-cpni'], [breached(noon)]));
    }
    const moved = () => many.filter((id) => due(id) === '2026-06-12').length;
    // To tell the first takes a quarter of a minute; sixteen are told at once.
    world.turns.before('ledger.append', () => {
      world.machine += 15_000;
    });
    await declareClosure(storm, world.ports());
    await settled();
    expect(moved()).toBeGreaterThan(0);
    expect(moved()).toBeLessThan(20);
    expect(world.stores.known.jobs).toHaveLength(1);
    await mended(world, 3);
    expect(moved()).toBe(20);
    expect(world.stores.known.jobs).toEqual([]);
  });

  it('does not wake what is closed, which knows it when it is opened again', async () => {
    const { world, first, due } = await two();
    await close(world, first);
    await declareClosure(storm, world.ports());
    await settled();
    expect(world.stores.ledger.lastNumber(first)).toBe(2);
    await reopen(world, first);
    expect(due(first)).toBe('2026-06-12');
    expect(told(world, 'ana')).toContain('ana: agency-report, moved');
  });

  const steps = [
    ['settings.putClosure', 1, false],
    ['board.incidents', 2, true],
    ['ledger.append', 1, true],
    ['board.refresh', 1, true],
    ['executions.wake', 1, true],
    ['ledger.append', 2, true],
    ['board.refresh', 2, true],
    ['executions.wake', 2, true],
    ['settings.finishJob', 1, true],
  ] as const;

  it.each(steps)('interrupted before %s, the %i. time, is finished', async (step, nth, isThere) => {
    const { world, first, second, due } = await two();
    world.turns.before(step, () => world.crash(), nth);
    void declareClosure(storm, world.ports());
    await settled();
    expect(world.stores.known.jobs).toHaveLength(1);
    world.restart();
    await settled();
    await mended(world, 4);
    const date = isThere ? '2026-06-12' : '2026-06-11';
    expect([due(first), due(second)]).toEqual([date, date]);
    expect(world.stores.known.jobs).toEqual([]);
    expect(world.stores.marks.size).toBe(0);
    for (const id of [first, second]) {
      const entries = world.stores.ledger.entries(id);
      expect(entries.filter(({ body }) => body.type === 'closures-changed')).toHaveLength(1);
      expect(clockOf(world, id, 'us-fcc-cpni').version).toBe(2);
    }
    const moved = news(world, 'ana').filter((text) => text.includes('moved'));
    expect(moved).toHaveLength(isThere ? 2 : 0);
  });

  it('that a clock sees before it is told of it moves the date once', async () => {
    const { world, first } = await two();
    world.turns.before('board.incidents', () => {
      // Written, and not told yet: the clock looks by itself.
      world.turns.before('board.incidents', async () => {
        await world.ports().executions.wake(clockOf(world, first, 'us-fcc-cpni').token as string);
        await settled();
      });
    });
    await declareClosure(storm, world.ports());
    await settled();
    await mended(world, 2);
    expect(news(world, 'ana').filter((text) => text.includes('moved'))).toHaveLength(2);
  });

  it('reaches an incident that is registered at the same time', async () => {
    const { world } = await two();
    let third = '';
    // Its clock starts, looks and parks before the lists show it, while the closure is told.
    world.turns.before('board.refresh', () => declareClosure(storm, world.ports()));
    third = await register(world, ['us-fcc-cpni'], [breached(noon)]);
    await mended(world, 3);
    const planned = world.stores.alerts.of(third).map(({ due }) => due?.slice(0, 10));
    expect(new Set(planned)).toEqual(new Set(['2026-06-12']));
    expect(await watched(world)).toMatchObject({ announced: 0, finished: 0, revived: 0 });
    await record(world, third, breached('2026-06-01T11:00:00Z', 'again'));
  });
});
