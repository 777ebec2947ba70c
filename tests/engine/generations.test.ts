/** Fenced generations: another takes over, the old one ends, and the end is never final. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/engine/assess.js';
import { addRegime, excludeRegime } from '../../lib/engine/change-incident.js';
import { startNextGeneration } from '../../lib/engine/clocks.js';
import { recordFact } from '../../lib/engine/record-fact.js';
import {
  aware,
  breached,
  clockOf,
  close,
  counsel,
  mended,
  record,
  register,
  reopen,
  told,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';
const nis2 = async (facts: readonly object[] = []) => {
  const world = worldAt(noon);
  const id = await register(world, ['eu-nis2'], facts as never);
  const state = (generation: number) =>
    world.machines.executions.get(`${id}.eu-nis2.${generation}`)?.state;
  const clock = () => clockOf(world, id, 'eu-nis2');
  return { world, id, state, clock };
};

describe('A generation that is not the present one', () => {
  it('is told that it is superseded, and ends', async () => {
    const { world, id, state, clock } = await nis2();
    const { token } = clock();
    await startNextGeneration(id, 'eu-nis2', clock(), world.ports());
    await world.ports().executions.wake(token as string);
    await settled();
    expect([state(1), state(2)]).toEqual(['succeeded', 'running']);
  });

  it('ends within a week, also where nobody wakes it', async () => {
    const { world, id, state, clock } = await nis2();
    await startNextGeneration(id, 'eu-nis2', clock(), world.ports());
    await world.liveUntil('2026-06-08T12:00:01Z');
    expect([state(1), state(2)]).toEqual(['succeeded', 'running']);
  });

  it('does not park over the present one', async () => {
    const { world, id, clock } = await nis2();
    const old = clock();
    await startNextGeneration(id, 'eu-nis2', old, world.ports());
    await settled();
    const late = {
      ...old,
      token: 'late',
      enteredAt: '2026-06-01T12:30:00.000Z',
      phase: 'awareness',
    };
    const wake = { seconds: 60, at: noon };
    expect(world.stores.clocks.park({ ...late, wake }, world.now)).toBe(false);
    expect(clock()).toMatchObject({ generation: 2 });
  });

  it('does not end the present one', async () => {
    const { world, id, clock } = await nis2();
    const old = clock();
    await startNextGeneration(id, 'eu-nis2', old, world.ports());
    await settled();
    expect(world.stores.clocks.end(old)).toBe(false);
    expect(clock().ended).toBe(false);
    expect((await assess(old, world.ports())).ended).toBe(true);
  });
});

describe('The next generation takes over', () => {
  it('when a deployment changed the machine: at the next look', async () => {
    const { world, id, state, clock } = await nis2();
    world.machines.deployed.set('eu-nis2', 'second');
    await record(world, id, aware('2026-06-01T11:00:00Z'));
    expect([state(1), state(2)]).toEqual(['succeeded', 'running']);
    expect(clock()).toMatchObject({ generation: 2, definition: 'second', version: 2 });
  });

  it('after 300 days', async () => {
    const { world, state, clock } = await nis2();
    await world.liveUntil('2027-03-28T11:59:59Z');
    expect(clock().generation).toBe(1);
    await world.liveUntil('2027-04-04T12:00:00Z'); // it looks once a week
    expect([state(1), state(2), clock().generation]).toEqual(['succeeded', 'running', 2]);
  });

  it('after 800 parks, long before its history is full', async () => {
    const { world, id, state, clock } = await nis2();
    world.stores.clock.set(`${id} eu-nis2`, { ...clock(), parks: 799 });
    await record(world, id, breached(noon));
    expect([clock().generation, clock().parks]).toEqual([1, 800]);
    await record(world, id, aware(noon));
    expect([state(1), state(2), clock().parks]).toEqual(['succeeded', 'running', 1]);
  });
});

describe('The end is never final', () => {
  it('closing ends the clock, and a fact after it starts the next generation', async () => {
    const { world, id, state, clock } = await nis2();
    await close(world, id);
    expect([state(1), clock().ended]).toEqual(['succeeded', true]);
    await record(world, id, aware('2026-06-01T11:00:00Z'));
    expect([state(2), clock().ended, clock().version]).toEqual(['running', false, 3]);
    expect(told(world, 'ana')).toContain('ana: early-warning, reminder start');
  });

  it('reopening does too', async () => {
    const { world, id, state } = await nis2([aware(noon)]);
    await close(world, id);
    await reopen(world, id);
    expect([state(1), state(2)]).toEqual(['succeeded', 'running']);
  });

  it('and a regime that is taken back in', async () => {
    const { world, id, state } = await nis2();
    const order = { incidentId: id, by: counsel, reason: 'no', regime: 'eu-nis2' };
    await excludeRegime(order, world.ports());
    await settled();
    expect(state(1)).toBe('succeeded');
    await addRegime(order, world.ports());
    await settled();
    expect(state(2)).toBe('running');
  });

  it.each(['clocks.get', 'ledger.entries', 'clocks.end', 'settings.read'])(
    'a fact that arrives before %s while the clock ends is watched',
    async (step) => {
      for (let nth = 1; nth <= 3; nth += 1) {
        const { world, id, clock } = await nis2();
        const fact = aware('2026-06-01T11:00:00Z');
        world.turns.before('executions.wake', () => {
          const arrives = () => recordFact({ incidentId: id, fact, by: counsel }, world.ports());
          world.turns.before(step, arrives, nth);
        });
        await close(world, id);
        await mended(world, 3);
        const { ended, version } = clock();
        const isClosed = world.stores.heads.get(id)?.closed;
        expect([step, nth, ended, isClosed]).toEqual([step, nth, isClosed, isClosed]);
        if (!ended) expect(version).toBe(world.stores.ledger.lastNumber(id));
      }
    },
  );

  it('a crash between the end and the next start is mended', async () => {
    const { world, id, clock } = await nis2();
    const fact = aware('2026-06-01T11:00:00Z');
    world.turns.before('clocks.end', () =>
      recordFact({ incidentId: id, fact, by: counsel }, world.ports()),
    );
    world.turns.before('clocks.begin', () => world.crash());
    await close(world, id);
    expect([clock().ended, clock().generation]).toEqual([true, 1]);
    world.restart();
    await mended(world, 3);
    expect(clock()).toMatchObject({ ended: false, generation: 2, version: 3 });
  });

  it('an assessment that sees the end only at its second reading does not park on it', async () => {
    const { world, id, clock } = await nis2();
    const { token } = clock();
    world.turns.before('ledger.entries', () => close(world, id), 2);
    await world.ports().executions.wake(token as string);
    await settled();
    await mended(world, 3);
    expect(clock().ended).toBe(true);
    expect(world.stores.marks.size).toBe(0);
  });
});
