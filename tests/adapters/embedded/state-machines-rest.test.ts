/** The state machines on one machine: the order of entries, turns, and when all is at rest. */
import { describe, expect, it } from 'vitest';
import { stored } from '../../../lib/engine/ports.js';
import { deferred, flush, hour, machinesAt, step } from './fake-tasks.js';

describe('Entries into a park', () => {
  it('never go back, although the clock of the machine does', async () => {
    const { machines, name, parks, token, machine } = machinesAt();
    await machines.start(name());
    await machines.settled('inc-a');
    for (const [index, now] of [hour(-1), hour(-1), hour(5), hour(0)].entries()) {
      machine.now = now;
      await machines.wake(token(index));
      await machines.settled('inc-a');
    }
    const entries = parks.map(({ enteredAt }) => enteredAt);
    expect(entries).toEqual(entries.toSorted());
    expect(new Set(entries).size).toBe(5);
    expect(entries[3]).toBe(stored(hour(5)));
  });

  it('come after those of an earlier process', async () => {
    const { machines, name, parks } = machinesAt();
    const enteredAt = stored(hour(3));
    machines.resume({
      ...name('inc-old'),
      startedAt: enteredAt,
      token: 'old',
      enteredAt,
      version: 1,
      phase: 'awareness',
      wakeAt: stored(hour(9)),
      checkAt: enteredAt,
      parks: 1,
      ended: false,
    });
    await machines.start(name());
    await machines.settled('inc-a');
    expect((parks[0]?.enteredAt ?? '') > enteredAt).toBe(true);
  });
});

describe('An incident is settled', () => {
  it('at once where nothing of it runs', async () => {
    const { machines } = machinesAt();
    await machines.settled('inc-a');
  });

  it('when the last of its clocks is parked, and not before; another does not matter', async () => {
    const gates = new Map(['eu-nis2', 'us-sec-8k', 'jp-appi'].map((id) => [id, deferred()]));
    const assess = async (message: unknown) => {
      const { regimeId } = message as { regimeId: string };
      await gates.get(regimeId)?.promise;
      return step({ phase: regimeId === 'us-sec-8k' ? 'materiality' : 'awareness' });
    };
    const { machines, name } = machinesAt({ assess });
    await machines.start(name('inc-a', 'eu-nis2'));
    await machines.start(name('inc-a', 'us-sec-8k'));
    await machines.start(name('inc-b', 'jp-appi'));
    let isSettled = false;
    machines.settled('inc-a').then(() => {
      isSettled = true;
    });
    gates.get('eu-nis2')?.resolve();
    await flush();
    expect([isSettled, machines.counts]).toEqual([false, { parked: 1, busy: 2 }]);
    gates.get('us-sec-8k')?.resolve();
    await flush();
    expect([isSettled, machines.counts]).toEqual([true, { parked: 2, busy: 1 }]);
  });

  it('not while a park is being written, and not from the moment it is woken', async () => {
    const gate = deferred();
    const { machines, name, token } = machinesAt({ park: () => gate.promise });
    await machines.start(name());
    await flush();
    let isSettled = false;
    const settled = () =>
      machines.settled('inc-a').then(() => {
        isSettled = true;
      });
    void settled();
    await flush();
    expect(isSettled).toBe(false);
    gate.resolve();
    await flush();
    expect(isSettled).toBe(true);
    isSettled = false;
    await machines.wake(token(0));
    const again = settled();
    await Promise.resolve();
    expect(isSettled).toBe(false);
    await again;
  });
});

describe('Tasks', () => {
  it('are done eight at once, and all in the end', async () => {
    let [atOnce, most] = [0, 0];
    const assess = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await flush();
      atOnce -= 1;
      return step();
    };
    const { machines, name, parks } = machinesAt({ assess });
    const ids = Array.from({ length: 30 }, (_, n) => `inc-${n}`);
    for (const id of ids) await machines.start(name(id));
    for (const id of ids) await machines.settled(id);
    expect([most, parks.length]).toEqual([8, 30]);
  });
});
