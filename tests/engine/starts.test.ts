/** Deterministic start: one name, one input, one execution, however often it is started. */
import { describe, expect, it } from 'vitest';
import { announce } from '../../lib/engine/append.js';
import { startNextGeneration } from '../../lib/engine/clocks.js';
import { registerIncident } from '../../lib/engine/register-incident.js';
import {
  aware,
  clockOf,
  counsel,
  incidentNow,
  mended,
  register,
  told,
  watched,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';
const names = (world: ReturnType<typeof worldAt>) => [...world.machines.executions.keys()];

describe('A clock starts once', () => {
  it('one for each regime of a new incident', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2', 'us-circia'], []);
    expect(names(world)).toEqual([`${id}.eu-nis2.1`, `${id}.us-circia.1`]);
    expect(world.machines.live).toHaveLength(2);
  });

  it('also where two announce the same entry at once', async () => {
    const world = worldAt(noon);
    const incidentId = await register(world, ['eu-nis2'], [aware(noon)]);
    const entries = world.stores.ledger.entries(incidentId);
    world.crash();
    world.stores.clock.clear();
    const again = () =>
      announce(incidentNow(world, incidentId), entries, { incidentId, n: 1 }, world.ports());
    await Promise.all([again(), again()]);
    await settled();
    expect(names(world)).toEqual([`${incidentId}.eu-nis2.1`]);
    expect(world.machines.executions.get(`${incidentId}.eu-nis2.1`)?.history.length).toBeLessThan(
      5,
    );
  });

  it('and of two who start the next generation one succeeds', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const before = clockOf(world, id, 'eu-nis2');
    const next = () => startNextGeneration(id, 'eu-nis2', before, world.ports());
    await Promise.all([next(), next(), next()]);
    await settled();
    expect(names(world)).toEqual([`${id}.eu-nis2.1`, `${id}.eu-nis2.2`]);
    expect(clockOf(world, id, 'eu-nis2').generation).toBe(2);
  });

  it('is given the same input whenever it is started', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const name = { incidentId: id, regimeId: 'eu-nis2', generation: 1, definition: 'first' };
    expect(world.machines.live.map((one) => one.name)).toEqual([name]);
    expect(await world.ports().executions.start(name)).toBe('running');
    expect(world.machines.live).toHaveLength(1);
  });
});

describe('A start that a crash interrupted', () => {
  const steps = ['clocks.begin', 'executions.start', 'board.refresh', 'clocks.park'];

  it.each(steps)('before %s is finished by the watchman', async (step) => {
    const world = worldAt(noon);
    world.turns.before(step, () => world.crash());
    const order = { title: 'Crash', regimes: ['eu-nis2'], facts: [aware(noon)], by: counsel };
    void registerIncident(order, world.ports());
    await settled();
    await mended(world);
    const [execution] = world.machines.live;
    expect(world.machines.live).toHaveLength(1);
    expect(execution?.name.generation).toBe(1);
    expect(told(world, 'ana')).toEqual([
      'ana: early-warning, reminder start',
      'ana: incident-notification, reminder start',
    ]);
    expect(world.stores.marks.size).toBe(0);
    expect(await watched(world)).toMatchObject({ announced: 0, revived: 0 });
  });

  it('of a next generation, begun and never started, is finished under its name', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    await mended(world, 3);
    world.turns.before('executions.start', () => world.crash());
    void startNextGeneration(id, 'eu-nis2', clockOf(world, id, 'eu-nis2'), world.ports());
    await settled();
    expect(clockOf(world, id, 'eu-nis2')).toMatchObject({ generation: 2, token: null });
    await mended(world, 7);
    expect(names(world)).toEqual([`${id}.eu-nis2.2`]);
  });
});
