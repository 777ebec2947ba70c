/** A drill's clock: from event to event, and never past one while its work is under way. */
import { describe, expect, it } from 'vitest';
import { DrillClock, type DrillHost } from '../../../lib/adapters/embedded/drill-clock.js';
import { Temporal } from '../../../lib/core/model.js';
import type { Drill } from '../../../lib/engine/ports.js';

const START = '2026-06-01T12:00:00Z';
const hour = (hours: number) => Temporal.Instant.from(START).add({ minutes: hours * 60 });
const fact = (id: string, hours: number) => ({ id, kind: 'awareness', at: String(hour(hours)) });
const SPEED = 3600; // a legal hour a second

interface From {
  readonly now?: Temporal.Instant;
  readonly known?: readonly string[];
  readonly over?: boolean;
}

/** A drill whose every sleep and deed is written down, in legal hours since its start. */
function drill(parts: Partial<Drill>, from: From = {}, more: Partial<DrillHost> = {}) {
  const told: string[] = [];
  const machine = { elapsed: 0, oversleeps: 0, sleeps: 0, onSleep: () => {} };
  const host: DrillHost = {
    elapsed: () => machine.elapsed,
    async sleep(milliseconds) {
      machine.elapsed += milliseconds + machine.oversleeps;
      machine.sleeps += 1;
      machine.onSleep();
      if (machine.sleeps > 10_000) throw new Error('It never comes to an end');
    },
    record: async ({ id }) => tell(`fact ${id}`),
    close: async () => tell('closed'),
    settled: async () => {},
    save: async (now, over) => {
      tell(`saved ${hours(now)}${over ? ' over' : ''}`);
    },
    ...more,
  };
  const clock = new DrillClock(
    { start: START, began: START, speed: SPEED, contacts: [], script: [], ...parts },
    host,
    { now: from.now ?? hour(0), over: from.over ?? false, known: new Set(from.known) },
  );
  const hours = (now: Temporal.Instant) => now.since(hour(0)).total('hours');
  const tell = (what: string) => {
    told.push(`${hours(clock.now())}: ${what}`);
  };
  const ring = (moment: number, name: string, then = () => {}) =>
    clock.ring(hour(moment), () => {
      tell(name);
      then();
    });
  return { clock, told, machine, ring, tell, hours: () => hours(clock.now()) };
}

describe('A drill', () => {
  it('lives from event to event, however late it wakes, and is over at its end', async () => {
    const end = String(hour(4));
    const { clock, told, machine, ring } = drill({ script: [fact('f1', 1), fact('f3', 3)], end });
    machine.oversleeps = 7;
    ring(2, 'bell');
    await clock.run();
    expect(told).toEqual([
      ...['1: saved 1', '1: fact f1', '2: saved 2', '2: bell', '3: saved 3', '3: fact f3'],
      ...['4: saved 4', '4: closed', '4: saved 4 over'],
    ]);
    expect(clock.over).toBe(true);
  });

  it('takes as long as its speed says', async () => {
    const { clock, machine } = drill({ end: String(hour(10)) });
    await clock.run();
    expect(machine.elapsed).toBeCloseTo(10_000, 3);
  });

  it('tells the facts of a moment before its bells, each when the one before is done', async () => {
    const { clock, told, ring, tell } = drill(
      { script: [fact('a', 1), fact('b', 1)], end: String(hour(1)) },
      {},
      { settled: async () => tell('settled') },
    );
    ring(1, 'bell');
    await clock.run();
    expect(told.filter((what) => !what.includes('saved'))).toEqual([
      ...['0: settled', '1: fact a', '1: settled', '1: fact b', '1: settled', '1: bell'],
      ...['1: settled', '1: closed', '1: settled'],
    ]);
  });

  it('stands still while work is under way, however long that takes', async () => {
    let done = () => {};
    const { clock, told, machine, ring, hours } = drill(
      { end: String(hour(2)) },
      {},
      { settled: () => (isBusy ? new Promise((resolve) => (done = resolve)) : Promise.resolve()) },
    );
    let isBusy = false;
    ring(1, 'bell', () => {
      isBusy = true;
    });
    const running = clock.run();
    while (!isBusy) await Promise.resolve();
    machine.elapsed += 3_600_000;
    expect(hours()).toBe(1);
    isBusy = false;
    for (let n = 0; n < 5; n += 1) await Promise.resolve();
    expect([hours(), told.at(-1)]).toEqual([1, '1: bell']);
    done();
    await running;
    expect(told.at(-1)).toBe('2: saved 2 over');
  });

  it('shows nobody a moment behind an event that waits, while it oversleeps', async () => {
    const { clock, machine, ring, hours } = drill({ end: String(hour(2)) });
    const shown: number[] = [];
    machine.oversleeps = 5000;
    machine.onSleep = () => shown.push(hours());
    ring(1, 'bell');
    await clock.run();
    expect(shown).toEqual([1, 2]);
  });

  it('hears a bell that is hung for an earlier moment while it sleeps', async () => {
    const { clock, told, machine, ring } = drill({ end: String(hour(4)) });
    machine.onSleep = () => {
      if (machine.sleeps === 3) ring(0.5, 'early');
    };
    await clock.run();
    expect(told).toContain('0.5: early');
  });

  it('rings what is past at once, and does not go back for it', async () => {
    const { clock, told, ring } = drill({ end: String(hour(4)) }, { now: hour(2) });
    ring(1, 'late');
    await clock.run();
    expect(told.slice(0, 2)).toEqual(['2: saved 2', '2: late']);
  });
});

describe('A drill that was broken off', () => {
  const parts = { script: [fact('f1', 1), fact('f3', 3)], end: String(hour(4)) };

  it('goes on from where it was saved, without what it knows', async () => {
    const { clock, told, hours } = drill(parts, { now: hour(2.5), known: ['f1'] });
    expect(hours()).toBe(2.5);
    await clock.run();
    expect(told.map((what) => what.split(': ')[1])).toEqual([
      ...['saved 3', 'fact f3', 'saved 4', 'closed', 'saved 4 over'],
    ]);
  });

  it('tells a fact that it missed at once, where it is saved', async () => {
    const { clock, told } = drill(parts, { now: hour(3), known: ['f1'] });
    await clock.run();
    expect(told.slice(0, 2)).toEqual(['3: saved 3', '3: fact f3']);
  });

  it('does nothing more once it is over', async () => {
    const { clock, told } = drill(parts, { now: hour(4), known: ['f1', 'f3'], over: true });
    await clock.run();
    expect([told, clock.over]).toEqual([[], true]);
  });

  it('closes once more where it was broken off between closing and saving', async () => {
    const { clock, told } = drill(parts, { now: hour(4), known: ['f1', 'f3'] });
    await clock.run();
    expect(told).toEqual(['4: saved 4', '4: closed', '4: saved 4 over']);
  });

  it('tries the same fact again where it could not be recorded', async () => {
    let isAway = true;
    const recorded: string[] = [];
    const { clock } = drill(
      parts,
      {},
      {
        record: async ({ id }) => {
          if (isAway) throw new Error('The database is away');
          recorded.push(id);
        },
      },
    );
    await expect(clock.run()).rejects.toThrow('away');
    isAway = false;
    await clock.run();
    expect([recorded, clock.over]).toEqual([['f1', 'f3'], true]);
  });
});

describe('A drill that is stopped', () => {
  it('stands still for good, where it was', async () => {
    const { clock, told, machine, hours } = drill({ end: String(hour(4)) });
    machine.onSleep = () => {
      if (hours() >= 1) clock.stop();
    };
    await clock.run();
    const then = hours();
    machine.elapsed += 60_000;
    expect(hours()).toBe(then);
    expect(then).toBeLessThan(1.1);
    expect(told).toEqual([]);
  });

  it('begins nothing of what waits at that moment', async () => {
    const { clock, told } = drill(
      { script: [fact('a', 1), fact('b', 1)], end: String(hour(1)) },
      {},
      {
        record: async ({ id }) => {
          told.push(id);
          clock.stop();
        },
      },
    );
    await clock.run();
    expect(told.filter((what) => !what.includes('saved'))).toEqual(['a']);
  });

  it('is not closed where the bells of its end may not have been heard', async () => {
    const { clock, told, ring } = drill({ end: String(hour(1)) });
    ring(1, 'bell', () => clock.stop());
    await clock.run();
    expect(told).toEqual(['1: saved 1', '1: bell']);
    expect(clock.over).toBe(false);
  });

  it('without an end runs until then', async () => {
    const { clock, told, machine } = drill({});
    machine.onSleep = () => {
      if (machine.sleeps === 50) clock.stop();
    };
    await clock.run();
    expect([told, clock.over, machine.sleeps]).toEqual([[], false, 50]);
  });
});
