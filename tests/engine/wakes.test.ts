/** No lost wake-up, late tokens are harmless, and no park is without an end. */
import { describe, expect, it } from 'vitest';
import { recordFact } from '../../lib/engine/record-fact.js';
import {
  aware,
  believed,
  breached,
  clockOf,
  counsel,
  filed,
  record,
  register,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';

describe('Whoever comes second sees the other', () => {
  const orders = [
    ['clocks.get', 'before the clock looks'],
    ['ledger.entries', 'while it reads'],
    ['clocks.park', 'after it looked and before it parks'],
    ['ledger.lastNumber', 'after it parked and before it looks for facts'],
  ] as const;

  it.each(orders)('a fact before %s, %s, is seen', async (step) => {
    const world = worldAt(noon);
    const fact = { incidentId: 'inc-1', fact: aware(noon), by: counsel };
    world.turns.before('executions.start', () => {
      world.turns.before(step, () => recordFact(fact, world.ports()));
    });
    const id = await register(world, ['eu-nis2'], []);
    await settled();
    expect(clockOf(world, id, 'eu-nis2')).toMatchObject({ version: 2, phase: 'early-warning' });
  });

  it('a fact is written before the tokens are read', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const { token } = clockOf(world, id, 'eu-nis2');
    // The clock wakes by itself, looks and parks again while the fact is being written.
    world.turns.before('ledger.append', async () => {
      await world.ports().executions.wake(token as string);
      await settled();
    });
    await record(world, id, aware(noon));
    expect(clockOf(world, id, 'eu-nis2')).toMatchObject({ version: 2, phase: 'early-warning' });
  });

  it('an entry that came while it parked completes its own token', async () => {
    const world = worldAt(noon);
    const fact = { incidentId: 'inc-1', fact: aware(noon), by: counsel };
    world.turns.before('clocks.park', async () => {
      // Its clocks are read before the park is written, so only the park can see it.
      await recordFact(fact, world.ports());
    });
    await register(world, ['eu-nis2'], []);
    expect(world.machines.outcomes).toEqual(['woken-at-once', 'parked']);
  });
});

describe('Every fact wakes every clock of its incident', () => {
  it('also those of whose law it says nothing', async () => {
    const world = worldAt(noon);
    const regimes = ['us-sec-8k', 'us-fcc-cpni', 'us-circia', 'eu-nis2', 'jp-appi', 'us-sec-6k'];
    const id = await register(world, regimes, []);
    await record(world, id, believed(noon));
    const versions = regimes.map((regime) => clockOf(world, id, regime).version);
    expect(versions).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('as a report to the FCC moves the 8-K', async () => {
    const world = worldAt('2026-06-03T12:00:00Z');
    const found = breached('2026-06-01T12:00:00Z');
    const id = await register(world, ['us-sec-8k', 'us-fcc-cpni'], [found]);
    await record(world, id, filed('us-fcc-cpni', 'agency-report', '2026-06-02T12:00:00Z'));
    expect(clockOf(world, id, 'us-sec-8k').version).toBe(2);
    expect(clockOf(world, id, 'us-fcc-cpni').phase).toBe('waiting-period');
  });
});

describe('A late token is harmless', () => {
  it('one that was used up wakes nobody, and the present one is found', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const { token: old } = clockOf(world, id, 'eu-nis2');
    // While the fact looks for the token that it read, the clock parks anew on another.
    world.turns.before('executions.wake', async () => {
      await world.ports().executions.wake(old as string);
      world.turns.before('clocks.get', () => settled());
    });
    await record(world, id, aware(noon));
    expect(clockOf(world, id, 'eu-nis2')).toMatchObject({ version: 2, phase: 'early-warning' });
    expect(await world.ports().executions.wake(old as string)).toBe(false);
  });

  it('a slow retry of a park does not overwrite a newer token, and does not wait for ever', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const before = clockOf(world, id, 'eu-nis2');
    const slow = {
      enteredAt: '2026-06-01T11:59:59.000Z',
      token: 'slow',
      wake: { seconds: 60, at: noon },
    };
    const order = { ...before, ...slow, phase: 'awareness' };
    expect(world.stores.clocks.park(order, world.now)).toBe(false);
    expect(clockOf(world, id, 'eu-nis2').token).toBe(before.token);
  });

  it('a park that is refused completes its own token', async () => {
    const world = worldAt(noon);
    world.turns.before('clocks.park', () => {
      const clock = clockOf(world, 'inc-1', 'eu-nis2');
      const newer = { token: 'newer', enteredAt: '2026-06-01T12:00:00.000Z', version: 1 };
      world.stores.clock.set('inc-1 eu-nis2', { ...clock, ...newer });
    });
    const id = await register(world, ['eu-nis2'], []);
    expect(world.machines.outcomes).toEqual(['superseded', 'parked']);
    expect(clockOf(world, id, 'eu-nis2').token).toBe('token-2');
    expect(world.machines.parked).toBe(1);
  });

  it('a fact that finds one looks once more, for the clock may have parked meanwhile', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], []);
    const old = clockOf(world, id, 'eu-nis2').token as string;
    let go: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    // Its clock looks before the fact is written, and parks when the fact has read its old token.
    world.turns.before('ledger.append', async () => {
      world.turns.before('clocks.park', () => slow);
      await world.ports().executions.wake(old);
      await settled();
      world.turns.before('executions.wake', async () => {
        world.turns.before('ledger.lastNumber', () => new Promise(() => {})); // slow to look
        go();
        await settled();
      });
    });
    await recordFact({ incidentId: id, fact: aware(noon), by: counsel }, world.ports());
    await settled();
    expect(clockOf(world, id, 'eu-nis2')).toMatchObject({ version: 2, phase: 'early-warning' });
  });
});

describe('No park is without an end', () => {
  it('lasts a week at most, where nothing is to come', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-circia'], []);
    expect(clockOf(world, id, 'us-circia').wakeAt).toBe('2026-06-08T12:00:00.000Z');
    await world.liveUntil('2026-06-08T12:00:00Z');
    expect(clockOf(world, id, 'us-circia').wakeAt).toBe('2026-06-15T12:00:00.000Z');
  });

  it('lasts a second at least, in a drill that runs a day a second', async () => {
    const world = worldAt(noon);
    const drill = { speed: 86_400, start: '2026-06-01T00:00:00Z' };
    const facts = [aware('2026-06-01T00:00:00Z')];
    const id = await register(world, ['eu-nis2'], facts, { drill });
    const { enteredAt, checkAt, wakeAt } = clockOf(world, id, 'eu-nis2');
    expect([enteredAt, wakeAt]).toEqual(['2026-06-01T12:00:00.000Z', '2026-06-01T02:00:00.000Z']);
    expect(checkAt).toBe('2026-06-01T12:05:01.000Z');
  });

  it('ends when a phase changes by itself, as a hold that runs out', async () => {
    const world = worldAt('2026-06-03T12:00:00Z');
    const hold = {
      id: 'h',
      kind: 'law-enforcement-hold',
      at: '2026-06-02T12:00:00Z',
      until: '2026-06-04',
    };
    const id = await register(world, ['us-fcc-cpni'], [breached('2026-06-01T12:00:00Z'), hold]);
    expect(clockOf(world, id, 'us-fcc-cpni').phase).toBe('hold');
    await world.liveUntil('2026-06-05T04:00:02Z'); // midnight in Washington
    expect(clockOf(world, id, 'us-fcc-cpni').phase).toBe('agency-report');
  });
});
