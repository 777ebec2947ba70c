/** The state machines on one machine: names, tokens, and timeouts. */
import { describe, expect, it } from 'vitest';
import { SimulatedTimeline } from '../../../lib/adapters/embedded/timelines.js';
import { stored } from '../../../lib/engine/ports.js';
import { flush, hour, machinesAt, NOON, step } from './fake-tasks.js';

describe('An execution', () => {
  it('starts once for its name', async () => {
    const { machines, name, told } = machinesAt();
    expect(await machines.start(name())).toBe('started');
    expect(await machines.start(name())).toBe('running');
    await machines.settled('inc-a');
    expect(await machines.start(name())).toBe('running');
    await flush();
    expect(told).toEqual(['assess', 'park']);
  });

  it('is another for another incident, regime or generation', async () => {
    const { machines, name, told } = machinesAt();
    const names = [name(), name('inc-b'), name('inc-a', 'us-sec-8k'), name('inc-a', 'eu-nis2', 2)];
    for (const one of names) expect(await machines.start(one)).toBe('started');
    await flush();
    expect(told.filter((what) => what === 'assess')).toHaveLength(4);
  });

  it('is known to its tasks by what it was started with, and nothing else', async () => {
    const messages: unknown[] = [];
    const assess = async (message: unknown) => {
      messages.push(message);
      return step();
    };
    const { machines, name, parks } = machinesAt({ assess });
    await machines.start(name());
    await machines.settled('inc-a');
    expect(messages).toEqual([name()]);
    expect(parks).toEqual([
      {
        ...name(),
        token: expect.stringMatching(/^[0-9a-f-]{36}$/),
        enteredAt: stored(NOON),
        version: 1,
        phase: 'awareness',
        wake: step().wake,
      },
    ]);
  });

  it('reminds before it parks, until nothing is owed any more', async () => {
    let rounds = 2;
    const assess = async () => step({ owed: true });
    const remind = async () => {
      rounds -= 1;
      return step({ owed: rounds > 0 });
    };
    const { machines, name, told } = machinesAt({ assess, remind });
    await machines.start(name());
    await machines.settled('inc-a');
    expect(told).toEqual(['assess', 'remind', 'remind', 'park']);
    await flush(); // its history is read as it is written
    expect(machines.transitions).toBe(7); // Assess, three times Where?, twice Remind, a park
  });

  it('ends where its clock has, and may start again: the clock decides', async () => {
    const { machines, name, told, failures } = machinesAt({
      assess: async () => step({ ended: true }),
    });
    await machines.start(name());
    await machines.settled('inc-a');
    await flush();
    expect([told, machines.counts]).toEqual([['assess'], { parked: 0, busy: 0 }]);
    expect(await machines.start(name())).toBe('started');
    await flush();
    expect([told, failures]).toEqual([['assess', 'assess'], []]);
  });

  it('is billed for each state that it enters', async () => {
    const { machines, name, token } = machinesAt();
    await machines.start(name());
    await flush();
    expect(machines.transitions).toBe(3); // Assess, Where?, Awareness
    await machines.wake(token(0));
    await flush();
    expect(machines.transitions).toBe(6);
  });
});

describe('A park', () => {
  it('ends with its token, once', async () => {
    const { machines, name, token, told } = machinesAt();
    await machines.start(name());
    await machines.settled('inc-a');
    expect(await machines.wake(token(0))).toBe(true);
    expect(await machines.wake(token(0))).toBe(false);
    await machines.settled('inc-a');
    expect(told).toEqual(['assess', 'park', 'assess', 'park']);
    expect(token(1)).not.toBe(token(0));
  });

  it('is not woken by a token that nobody holds', async () => {
    const { machines, name, told } = machinesAt();
    await machines.start(name());
    await machines.settled('inc-a');
    expect(await machines.wake('of-another')).toBe(false);
    await flush();
    expect(told).toEqual(['assess', 'park']);
  });

  it('ends when its time is up, and its token is late then', async () => {
    const { machines, name, token, told, timeline } = machinesAt();
    await machines.start(name());
    await machines.settled('inc-a');
    timeline.set(hour(0.99));
    await flush();
    expect(told).toEqual(['assess', 'park']);
    timeline.set(hour(1));
    expect(await machines.wake(token(0))).toBe(false);
    await machines.settled('inc-a');
    expect(told).toEqual(['assess', 'park', 'remind', 'park']);
  });

  it('does not end a second time at the moment for which it waited before it was woken', async () => {
    let wakes = 0;
    const assess = async () => {
      wakes += 1;
      return step({ wake: { seconds: 1, at: stored(hour(wakes)) } });
    };
    const { machines, name, token, told, timeline } = machinesAt({ assess });
    await machines.start(name());
    await machines.settled('inc-a');
    await machines.wake(token(0));
    await machines.settled('inc-a');
    timeline.set(hour(1)); // the second waits until two
    await flush();
    expect(told).toHaveLength(4);
    timeline.set(hour(2));
    await flush();
    expect(told).toHaveLength(6);
  });

  it("waits in its incident's own time", async () => {
    const { machines, name, told, timeline, timelines } = machinesAt();
    const drill = new SimulatedTimeline(NOON);
    timelines.set('inc-drill', drill);
    await machines.start(name('inc-drill'));
    await machines.settled('inc-drill');
    timeline.set(hour(100));
    await flush();
    expect(told).toHaveLength(2);
    drill.set(hour(1));
    await flush();
    expect(told).toHaveLength(4);
  });

  it('may be woken while it is being written: it assesses at once, and does not rest between', async () => {
    const answers: boolean[] = [];
    let settled = 0;
    const park = async (message: unknown) => {
      if (answers.length > 0) return;
      machines.settled('inc-a').then(() => {
        settled = told.length;
      });
      answers.push(await machines.wake((message as { token: string }).token));
    };
    const { machines, name, told, timeline } = machinesAt({ park });
    await machines.start(name());
    await machines.settled('inc-a');
    await flush();
    expect([answers, told, settled]).toEqual([[true], ['assess', 'park', 'assess', 'park'], 4]);
    timeline.set(hour(1));
    await flush();
    expect(told).toHaveLength(6); // one bell hangs, not two
  });
});
