/**
 * The clock of one drill: legal time runs `speed` times as fast, from one event to the next, and
 * waits at each until all it brought about is done. So a drill on a busy machine, or one that was
 * killed and started again, tells the same story as an undisturbed one.
 */
import { Temporal } from '../../core/model.js';
import type { Drill, WrittenFact } from '../../engine/ports.js';
import { Bells, type Cancel, type Timeline } from './bells.js';

/** What a drill needs of its surroundings. */
export interface DrillHost {
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Records a fact of the script; again after a crash, when it must do nothing. */
  readonly record: (fact: WrittenFact) => Promise<void>;
  /** Closes the drill. */
  readonly close: () => Promise<void>;
  /** Resolves when no clock of the drill is at work. */
  readonly settled: () => Promise<void>;
  /** Keeps how far it has come. */
  readonly save: (now: Temporal.Instant, over: boolean) => Promise<void>;
}

/**
 * How long it may sleep before it looks whether an earlier bell was hung: a blink, and where
 * nothing comes for a while, as long as nobody minds.
 */
const LONGEST_SLEEP = 20;
const LONGEST_NAP = 500;

export class DrillClock implements Timeline {
  readonly #bells = new Bells();
  readonly #script: WrittenFact[];
  #base: Temporal.Instant;
  /** Since when legal time runs from the base; undefined while it stands. */
  #runningSince: number | undefined;
  #stopped = false;
  #over: boolean;

  /**
   * @param now how far it had come; the drill's start for a new one
   * @param known ids of the script's facts that are recorded already
   */
  constructor(
    private readonly drill: Drill,
    private readonly host: DrillHost,
    {
      now,
      over,
      known,
    }: {
      readonly now: Temporal.Instant;
      readonly over: boolean;
      readonly known: ReadonlySet<string>;
    },
  ) {
    this.#base = now;
    this.#over = over;
    this.#script = drill.script.filter(({ id }) => !known.has(id));
  }

  get over(): boolean {
    return this.#over;
  }

  readonly now = (): Temporal.Instant => {
    if (this.#runningSince === undefined) return this.#base;
    const run = (this.host.elapsed() - this.#runningSince) * this.drill.speed;
    const now = this.#base.add({ milliseconds: Math.floor(run) });
    // Whoever asks while we oversleep sees the event that waits, not what lies behind it.
    const event = this.#earliest();
    return event && Temporal.Instant.compare(event, now) < 0 ? later(event, this.#base) : now;
  };

  ring(at: Temporal.Instant, bell: () => void): Cancel {
    return this.#bells.hang(at, bell);
  }

  /** Stands still for good; a later process goes on from here. */
  stop(): void {
    this.#stand(this.now());
    this.#stopped = true;
  }

  /** Lives through the drill, until it is over or stopped. */
  async run(): Promise<void> {
    while (!this.#stopped && !this.#over) {
      await this.host.settled();
      const event = await this.#nextEvent();
      if (event) await this.#live(event);
    }
  }

  /** Lets time pass until the next event; undefined where the drill was stopped. */
  async #nextEvent(): Promise<Temporal.Instant | undefined> {
    this.#runningSince = this.host.elapsed();
    for (;;) {
      if (this.#stopped) return undefined;
      const event = this.#earliest();
      const left = event
        ? (event.epochMilliseconds - this.now().epochMilliseconds) / this.drill.speed
        : Number.POSITIVE_INFINITY;
      if (event && left <= 0) {
        this.#stand(later(event, this.#base)); // not a moment past it, however late we come
        return event;
      }
      await this.host.sleep(left > 2 * LONGEST_NAP ? LONGEST_NAP : Math.min(left, LONGEST_SLEEP));
    }
  }

  #earliest(): Temporal.Instant | undefined {
    const { end } = this.drill;
    const moments = [
      this.#bells.next(),
      this.#script[0] && Temporal.Instant.from(this.#script[0].at),
      end === undefined ? undefined : Temporal.Instant.from(end),
    ];
    return moments.flatMap((moment) => moment ?? []).toSorted(Temporal.Instant.compare)[0];
  }

  /** What happens at one moment: its facts, then its bells; and nothing else until all is done. */
  async #live(event: Temporal.Instant): Promise<void> {
    await this.host.save(this.#base, false);
    while (this.#script[0] && Temporal.Instant.compare(this.#script[0].at, event) <= 0) {
      if (this.#stopped) return;
      await this.host.record(this.#script[0]);
      this.#script.shift();
      await this.host.settled();
    }
    this.#bells.ringUntil(event);
    await this.host.settled();
    if (this.#stopped) return; // what the bells asked for may not have been done
    const { end } = this.drill;
    if (end !== undefined && Temporal.Instant.compare(event, end) >= 0) await this.#finish();
  }

  async #finish(): Promise<void> {
    await this.host.close();
    await this.host.settled();
    await this.host.save(this.#base, true);
    this.#over = true;
  }

  #stand(now: Temporal.Instant): void {
    this.#base = now;
    this.#runningSince = undefined;
  }
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) > 0 ? a : b;
}
