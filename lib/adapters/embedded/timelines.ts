/** Time as it passes here: the machine's, and one that a test moves by hand. */
import type { Temporal } from '../../core/model.js';
import { Bells, type Cancel, type Timeline } from './bells.js';

/**
 * The longest sleep. A timer of the system runs on while the clock is set, so nobody sleeps
 * until the next bell: a clock that jumps by an hour is noticed within a second.
 */
const LONGEST_SLEEP = 1000;

/** The machine's own time. */
export class MachineTimeline implements Timeline {
  readonly #bells = new Bells();
  #sleeping: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(readonly now: () => Temporal.Instant) {}

  ring(at: Temporal.Instant, bell: () => void): Cancel {
    const cancel = this.#bells.hang(at, bell);
    this.#sleep();
    return cancel;
  }

  /** No bell rings any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#sleeping);
  }

  #sleep(): void {
    clearTimeout(this.#sleeping);
    const next = this.#bells.next();
    if (!next || this.#stopped) return;
    const left = next.epochMilliseconds - this.now().epochMilliseconds;
    const pause = Math.min(LONGEST_SLEEP, Math.max(0, left));
    this.#sleeping = setTimeout(() => {
      this.#bells.ringUntil(this.now());
      this.#sleep();
    }, pause);
  }
}

/** A time that stands still until it is moved: a test lives through 150 days in milliseconds. */
export class SimulatedTimeline implements Timeline {
  readonly #bells = new Bells();
  #now: Temporal.Instant;

  constructor(start: Temporal.Instant) {
    this.#now = start;
  }

  readonly now = (): Temporal.Instant => this.#now;

  ring(at: Temporal.Instant, bell: () => void): Cancel {
    return this.#bells.hang(at, bell);
  }

  /** Sets the clock, forwards or back, and rings what is due then. */
  set(now: Temporal.Instant): void {
    this.#now = now;
    this.#bells.ringUntil(now);
  }

  /**
   * Lives on until a moment, from bell to bell; after each, waits until what it woke is done.
   * @param settled resolves when nothing is under way
   */
  async liveUntil(end: Temporal.Instant, settled: () => Promise<void>): Promise<void> {
    await settled();
    for (;;) {
      const next = this.#bells.next();
      if (!next || next.epochMilliseconds > end.epochMilliseconds) break;
      if (next.epochMilliseconds > this.#now.epochMilliseconds) this.#now = next;
      this.#bells.ringUntil(this.#now);
      await settled();
    }
    this.#now = end;
  }
}
