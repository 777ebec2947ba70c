/** How many states a clock passes between two parks, and how often it parks. */
import type { ClockName } from '../../lib/engine/ports.js';

/** A task that looks at the facts, and the choice after it. */
const LOOK = 2;
const PARK = 1;

export class Passages {
  readonly #underWay = new Map<string, number>();
  parks = 0;
  /** The longest way from one park into the next. */
  longest = 0;

  look(clock: ClockName): void {
    const execution = executionOf(clock);
    this.#underWay.set(execution, (this.#underWay.get(execution) ?? 0) + LOOK);
  }

  park(clock: ClockName): void {
    const execution = executionOf(clock);
    const states = (this.#underWay.get(execution) ?? 0) + PARK;
    this.#underWay.delete(execution);
    this.parks += 1;
    this.longest = Math.max(this.longest, states);
  }
}

function executionOf({ incidentId, regimeId, generation }: ClockName): string {
  return `${incidentId}.${regimeId}.${generation}`;
}
