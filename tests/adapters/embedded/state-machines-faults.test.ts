/** What breaks, and what stops: retries, failures, restarts, and an end that leaves nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, type ClockName, stored } from '../../../lib/engine/ports.js';
import { deferred, flush, hour, machinesAt, NOON, step } from './fake-tasks.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Longer than all retries of a state together. */
async function waitForRetries(): Promise<void> {
  for (let second = 0; second < 270; second += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const parked = (name: ClockName): Clock => ({
  ...name,
  startedAt: stored(NOON),
  token: 'of-the-former-process',
  enteredAt: stored(NOON),
  version: 4,
  phase: 'awareness',
  wakeAt: stored(hour(2)),
  checkAt: stored(hour(3)),
  parks: 7,
  ended: false,
});

describe('A task that breaks', () => {
  it('at the park is tried again with a fresh token; the one before is dead', async () => {
    let isAway = true;
    const park = async () => {
      if (isAway) throw new Error('The database is away');
    };
    const { machines, name, parks, token, told, failures } = machinesAt({ park });
    await machines.start(name());
    await flush();
    expect(told).toEqual(['assess', 'park']);
    isAway = false;
    await waitForRetries();
    expect([told, failures]).toEqual([['assess', 'park', 'park'], []]);
    expect((parks[1]?.enteredAt ?? '') > (parks[0]?.enteredAt ?? '')).toBe(true);
    expect([await machines.wake(token(0)), await machines.wake(token(1))]).toEqual([false, true]);
    await machines.settled('inc-a');
    expect(told.slice(3)).toEqual(['assess', 'park']);
  });

  it('is no rest: settled waits until it went well', async () => {
    let isAway = true;
    const assess = async () => {
      if (isAway) throw new Error('The database is away');
      return step();
    };
    const { machines, name } = machinesAt({ assess });
    await machines.start(name());
    let isSettled = false;
    machines.settled('inc-a').then(() => {
      isSettled = true;
    });
    await flush();
    expect(isSettled).toBe(false);
    isAway = false;
    await waitForRetries();
    expect(isSettled).toBe(true);
  });

  it('at the assessment is tried seven times more, and then the failure is told', async () => {
    const assess = async () => {
      throw new RangeError('broken for good');
    };
    const { machines, name, told, failures } = machinesAt({ assess });
    await machines.start(name());
    await waitForRetries();
    expect(told).toEqual(Array(8).fill('assess'));
    expect(failures).toMatchObject([{ name: name() }]);
    const { error } = failures[0] as { error: Error };
    expect(String(error.cause ?? error)).toMatch(/Lambda\.Unknown|broken for good/);
    await machines.settled('inc-a');
    expect(await machines.start(name())).toBe('started');
    await waitForRetries();
    expect(failures).toHaveLength(2);
  });

  it('in a reminder does not keep the next from going well', async () => {
    let tries = 0;
    const remind = async () => {
      tries += 1;
      if (tries < 3) throw new Error('The database is away');
      return step();
    };
    const { machines, name, told, failures } = machinesAt({
      assess: async () => step({ owed: true }),
      remind,
    });
    await machines.start(name());
    await waitForRetries();
    expect(told).toEqual(['assess', 'remind', 'remind', 'remind', 'park']);
    expect(failures).toEqual([]);
  });

  it('by naming a phase that the machine does not have fails at once', async () => {
    const { machines, name, told, failures } = machinesAt({
      assess: async () => step({ phase: 'of-another-deployment' }),
    });
    await machines.start(name());
    await flush();
    expect([told, failures.length]).toEqual([['assess'], 1]);
    await machines.settled('inc-a');
  });

  it('is told by the name of its clock alone: who takes one up again holds a token', async () => {
    const { machines, name, failures } = machinesAt({
      assess: async () => step({ phase: 'of-another-deployment' }),
    });
    machines.resume(parked(name()));
    await machines.wake('of-the-former-process');
    await machines.settled('inc-a');
    expect(failures.map((failure) => failure.name)).toEqual([name()]);
  });
});

describe('A park that a former process left', () => {
  it('rests without an execution until its token comes; then it assesses', async () => {
    const { machines, name, told, token } = machinesAt();
    machines.resume(parked(name()));
    await machines.settled('inc-a');
    await flush();
    expect([told, machines.transitions, machines.counts]).toEqual([
      ...[[], 0, { parked: 1, busy: 0 }],
    ]);
    expect(await machines.start(name())).toBe('running');
    expect(await machines.wake('of-the-former-process')).toBe(true);
    expect(await machines.wake('of-the-former-process')).toBe(false);
    await machines.settled('inc-a');
    expect(told).toEqual(['assess', 'park']);
    expect(await machines.wake(token(0))).toBe(true);
  });

  it('assesses when its time is up, once', async () => {
    const { machines, name, told, timeline } = machinesAt({
      assess: async () => step({ wake: { seconds: 1, at: stored(hour(9)) } }),
    });
    machines.resume(parked(name()));
    timeline.set(hour(1.99));
    await flush();
    expect(told).toEqual([]);
    timeline.set(hour(2));
    expect(await machines.wake('of-the-former-process')).toBe(false);
    await machines.settled('inc-a');
    timeline.set(hour(3));
    await flush();
    expect(told).toEqual(['assess', 'park']);
  });

  it('is none where the clock is not parked, or its regime not known', async () => {
    const { machines, name } = machinesAt();
    expect(() => machines.resume({ ...parked(name()), token: null })).toThrow(TypeError);
    expect(() => machines.definition('no-such-regime')).toThrow(TypeError);
  });

  it('does not ring any more once it was woken', async () => {
    const { machines, name, told, timeline } = machinesAt({
      assess: async () => step({ wake: { seconds: 1, at: stored(hour(9)) } }),
    });
    machines.resume(parked(name()));
    await machines.wake('of-the-former-process');
    await machines.settled('inc-a');
    timeline.set(hour(2));
    await flush();
    expect(told).toEqual(['assess', 'park']);
  });
});

describe('Stopping', () => {
  it('lets what is under way end where it stands, and begins nothing more', async () => {
    const gate = deferred();
    const assess = async (message: unknown) => {
      if ((message as ClockName).incidentId === 'inc-busy') await gate.promise;
      return step();
    };
    const { machines, name, told, token, timeline, failures } = machinesAt({ assess });
    await machines.start(name('inc-parked'));
    machines.resume(parked(name('inc-former')));
    await machines.settled('inc-parked');
    await machines.start(name('inc-busy'));
    await flush();
    let isStopped = false;
    const stopping = machines.stop().then(() => {
      isStopped = true;
    });
    await flush();
    expect(isStopped).toBe(false);
    gate.resolve();
    await stopping;
    expect(await machines.wake(token(0))).toBe(false);
    expect(await machines.wake('of-the-former-process')).toBe(false);
    await expect(machines.start(name('inc-new'))).rejects.toThrow('stopped');
    timeline.set(hour(100));
    await flush();
    expect([told, failures]).toEqual([['assess', 'park', 'assess'], []]);
    for (const id of ['inc-parked', 'inc-former', 'inc-busy']) await machines.settled(id);
  });

  it('leaves no timer: not of a park, and not of a retry', async () => {
    const assess = async (message: unknown) => {
      if ((message as ClockName).incidentId === 'inc-broken') throw new Error('away');
      return step();
    };
    const { machines, name, failures } = machinesAt({ assess });
    for (const id of ['inc-a', 'inc-b', 'inc-broken']) await machines.start(name(id));
    await flush();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    await machines.stop();
    await flush();
    expect([vi.getTimerCount(), failures]).toEqual([0, []]);
  });

  it('lets the process end by itself', async () => {
    vi.useRealTimers();
    const file = fileURLToPath(new URL('./stops-and-ends.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
    const given = setTimeout(() => child.kill('SIGKILL'), 60_000);
    const [code, signal] = await once(child, 'exit');
    clearTimeout(given);
    expect([code, signal]).toEqual([0, null]);
  });
});
