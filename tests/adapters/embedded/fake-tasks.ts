/** State machines whose tasks are told what to say, on a time that is moved by hand. */
import { StateMachines, type Tasks } from '../../../lib/adapters/embedded/state-machines.js';
import { SimulatedTimeline } from '../../../lib/adapters/embedded/timelines.js';
import { Temporal } from '../../../lib/core/model.js';
import type { Step } from '../../../lib/engine/assess.js';
import { type ClockName, type ParkOrder, stored } from '../../../lib/engine/ports.js';

export const NOON = Temporal.Instant.from('2026-06-01T12:00:00Z');
export const hour = (hours: number) => NOON.add({ milliseconds: Math.round(hours * 3_600_000) });

export function machinesAt(tasks: Partial<Tasks> = {}) {
  const timeline = new SimulatedTimeline(NOON);
  const timelines = new Map<string, SimulatedTimeline>();
  const told: string[] = [];
  const parks: ParkOrder[] = [];
  const failures: { readonly name: ClockName; readonly error: unknown }[] = [];
  const machine = { now: NOON };
  const machines = new StateMachines({
    tasks: {
      async assess(message) {
        told.push('assess');
        return tasks.assess ? tasks.assess(message) : step();
      },
      async remind(message) {
        told.push('remind');
        return tasks.remind ? tasks.remind(message) : step();
      },
      async park(message) {
        told.push('park');
        parks.push(message as ParkOrder);
        return tasks.park?.(message);
      },
    },
    now: () => machine.now,
    timelineOf: (incidentId) => timelines.get(incidentId) ?? timeline,
    onFailure: (name, error) => failures.push({ name, error }),
  });
  const name = (incidentId = 'inc-a', regimeId = 'eu-nis2', generation = 1): ClockName => ({
    incidentId,
    regimeId,
    generation,
    definition: machines.definition(regimeId),
  });
  const token = (park: number) => parks[park]?.token as string;
  return { machines, timeline, timelines, told, parks, token, failures, machine, name };
}

/** What an assessment says: by default, to park for an hour. */
export function step(more: Partial<Step> = {}): Step {
  const wake = { seconds: 3600, at: stored(hour(1)) };
  return { phase: 'awareness', owed: false, ended: false, version: 1, wake, ...more };
}

/** Lets everything happen that needs no time. */
export async function flush(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A promise that is kept when it is told to be. */
export function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}
