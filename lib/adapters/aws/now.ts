/**
 * The present where no process lives on between two calls: the machine's time, and for a drill
 * what follows from when it began and how fast it runs. It never stands still.
 */
import type { Temporal } from '../../core/model.js';
import { sentence } from '../../core/sentence.js';
import { loaded, type Now } from '../../engine/ports.js';

/** @param machine the machine's present */
export function nowOn(machine: () => Temporal.Instant): Now {
  return {
    machine,
    of({ drill }) {
      const present = machine();
      if (!drill) return present;
      const run = present.epochMilliseconds - loaded(drill.began).epochMilliseconds;
      // A machine whose clock is a little behind sees the start, and nothing before it.
      const milliseconds = Math.max(0, Math.floor(run * drill.speed));
      return loaded(drill.start).add({ milliseconds });
    },
  };
}

/**
 * What a drill can ask for on AWS. A state waits in whole seconds, and at 600 times the speed
 * one of them is ten minutes of the law, which reminders can bear.
 */
export const DRILLS_ON_AWS = {
  fastest: 600,
  why: sentence`its state machines wait in whole seconds, and one is ten minutes of the drill`,
  hasOutbox: false,
  playedByClocks: true,
} as const;
