/**
 * One machine as the host of the clocks: the state machines, the times that incidents live in,
 * and the watchman, round the same use cases that run on AWS.
 */
import { Temporal } from '../../core/model.js';
import { announce, mustExist } from '../../engine/append.js';
import { assess } from '../../engine/assess.js';
import type { Incident } from '../../engine/incident.js';
import type { Sender } from '../../engine/leases.js';
import { clockNamed, parkOrder } from '../../engine/messages.js';
import { park } from '../../engine/park.js';
import { closeDrill, recordScripted } from '../../engine/play-drill.js';
import {
  type Clock,
  type Drill,
  type DrillClocks,
  type Entry,
  type Ledger,
  loaded,
  type Now,
  type Ports,
  stored,
} from '../../engine/ports.js';
import { remind } from '../../engine/remind.js';
import { watch } from '../../engine/watch.js';
import type { Timeline } from './bells.js';
import { DrillClock } from './drill-clock.js';
import { StateMachines } from './state-machines.js';
import { TurnsByName } from './turns.js';

/** What the host stands on: everything but the clocks and the time, which it makes. */
export type Ground = Omit<Ports, 'executions' | 'now'> & {
  readonly drillClocks: DrillClocks;
  /** The machine's time. */
  readonly timeline: Timeline;
  readonly publicUrl: string;
  /** This process, among all that ever ran on these data: a claim of another is nobody's. */
  readonly runId: string;
  /** Milliseconds of a clock that nobody sets, for drills. */
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Resolves when nobody waits for an answer, or has waited long enough. */
  readonly calm?: () => Promise<void>;
};

/** What a walk through the table finds. */
export interface Inventory {
  /** All clocks that have not ended. */
  readonly clocks: readonly Clock[];
  /** The number of the last entry of each incident. */
  readonly versions: ReadonlyMap<string, number>;
  /** The incidents that are drills. */
  readonly drills: readonly string[];
}

/**
 * After a busy minute the watchman looks at thousands of entries, one after another. He breathes
 * between them, in milliseconds, so that nobody who records a fact waits behind him.
 */
const BREATH = 3;
/** A drill that could not go on, for the database was away. */
const DRILL_TRIES_AGAIN = 1000;

export class EmbeddedHost {
  readonly ports: Ports & { readonly sender: Sender; readonly publicUrl: string };
  /** Those of the clocks: time that they ask for begins to pass. */
  readonly #clockPorts: EmbeddedHost['ports'];
  readonly machines: StateMachines;
  readonly #drills = new Map<string, DrillClock>();
  readonly #writers = new TurnsByName();
  #stopped = false;
  #watching: Promise<unknown> | undefined;

  constructor(private readonly ground: Ground) {
    const { timeline, runId, log } = ground;
    const now: Now = {
      machine: () => timeline.now(),
      of: ({ id, drill }) =>
        drill ? (this.#drills.get(id)?.now() ?? loaded(drill.start)) : timeline.now(),
    };
    this.machines = new StateMachines({
      tasks: {
        assess: (message) => assess(clockNamed(message), this.#clockPorts),
        remind: async (message) => {
          const name = clockNamed(message);
          await remind(name, this.#clockPorts);
          return assess(name, this.#clockPorts);
        },
        park: (message) => park(parkOrder(message), this.#clockPorts),
      },
      now: () => timeline.now(),
      ...(ground.calm && { calm: ground.calm }),
      timelineOf: (incidentId) => this.#drills.get(incidentId) ?? timeline,
      onFailure: ({ incidentId, regimeId, generation }, error) =>
        log.error('clock failed', { incidentId, regimeId, generation, error: String(error) }),
    });
    // One process owns the data, so whoever else holds a claim was another process, and is gone.
    const sender = { holder: runId, isGone: (holder: string) => holder !== runId };
    const inTurn: NonNullable<Ports['inTurn']> = (incidentId, work) =>
      this.#writers.take(incidentId, work);
    this.ports = { ...ground, now, executions: this.machines, sender, inTurn };
    this.#clockPorts = {
      ...this.ports,
      now: { ...now, of: (about) => this.#beginning(about, now) },
    };
  }

  /**
   * Takes up what an earlier process left: clocks that wait hang their bells again, those that
   * lag or whose time has come look at once; what was begun is finished; drills go on.
   */
  async arm({ clocks, versions, drills: ids }: Inventory): Promise<void> {
    const { ledger, timeline } = this.ground;
    const drills = await this.#knownDrills(ids);
    for (const clock of clocks) {
      const now = (this.#drills.get(clock.incidentId) ?? timeline).now();
      if (this.#isAtRest(clock, versions.get(clock.incidentId) ?? 0, now)) {
        this.machines.resume(clock);
      } else await this.machines.start(clock);
    }
    for (const ref of await ledger.unsettled(timeline.now().add({ hours: 24 }))) {
      const entries = await ledger.entries(ref.incidentId);
      await announce(mustExist(ref.incidentId, entries), entries, ref, this.ports);
    }
    for (const drill of drills) this.#runDrill(drill);
  }

  /** Resolves when an incident's clocks are at rest, all of them or for now. */
  settled(incidentId: string): Promise<void> {
    return this.machines.settled(incidentId);
  }

  /** Lets what is under way end, and begins nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const drill of this.#drills.values()) drill.stop();
    await this.#watching;
    await this.machines.stop();
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** One round of the watchman; whoever runs the host calls it, by a clock that nobody sets. */
  async watch(): Promise<void> {
    const { ledger, sleep } = this.ground;
    const settle: Ledger['settle'] = async (ref) => {
      await ledger.settle(ref);
      await sleep(BREATH);
    };
    const entries: Ledger['entries'] = async (incidentId) => {
      await sleep(BREATH);
      return ledger.entries(incidentId);
    };
    this.#watching ??= watch({ ...this.ports, ledger: { ...ledger, settle, entries } })
      .catch((error) => this.ground.log.error('watchman failed', { error: String(error) }))
      .finally(() => {
        this.#watching = undefined;
      });
    await this.#watching; // a round that takes longer than the pause is the only one
  }

  #isAtRest(clock: Clock, version: number, now: Temporal.Instant): boolean {
    const { token, wakeAt, definition, regimeId } = clock;
    return (
      token !== null &&
      wakeAt !== null &&
      clock.version === version &&
      definition === this.machines.definition(regimeId) &&
      Temporal.Instant.compare(loaded(wakeAt), now) > 0
    );
  }

  // ── Drills ───────────────────────────────────────────────────────────────────────────────

  /**
   * The present, for a clock. A new drill's time begins when the first of its clocks looks, and not
   * when anybody else asks what time it is there: it would run on ahead of them.
   */
  #beginning({ id, drill }: Parameters<Now['of']>[0], now: Now): Temporal.Instant {
    if (drill && !this.#drills.has(id)) {
      const start = { now: loaded(drill.start), over: false, known: new Set<string>() };
      this.#runDrill(this.#addDrill(id, drill, start));
    }
    return now.of({ id, drill });
  }

  async #knownDrills(ids: readonly string[]): Promise<readonly DrillClock[]> {
    const saved = new Map(
      (await this.ground.drillClocks.all()).map((state) => [state.incidentId, state]),
    );
    const clocks: DrillClock[] = [];
    for (const incidentId of ids) {
      const entries = await this.ground.ledger.entries(incidentId);
      const incident = mustExist(incidentId, entries);
      if (!incident.drill) continue;
      const state = saved.get(incidentId);
      clocks.push(
        this.#addDrill(incidentId, incident.drill, {
          now: laterOf(state?.now ?? incident.drill.start, lastMoment(incident, entries)),
          over: state?.over ?? false,
          known: new Set(incident.facts.map(({ id }) => id)),
        }),
      );
    }
    return clocks;
  }

  #addDrill(
    incidentId: string,
    drill: Drill,
    state: ConstructorParameters<typeof DrillClock>[2],
  ): DrillClock {
    const { elapsed, sleep, drillClocks } = this.ground;
    const clock = new DrillClock(
      drill,
      {
        elapsed,
        sleep,
        settled: () => this.machines.settled(incidentId),
        record: (fact) => recordScripted(incidentId, fact, this.ports),
        close: () => closeDrill(incidentId, this.ports),
        save: (now, over) => drillClocks.save({ incidentId, now: stored(now), over }),
      },
      state,
    );
    this.#drills.set(incidentId, clock);
    return clock;
  }

  #runDrill(clock: DrillClock): void {
    clock.run().catch(async (error) => {
      this.ground.log.error('drill waits', { error: String(error) });
      await this.ground.sleep(DRILL_TRIES_AGAIN);
      if (!this.#stopped) this.#runDrill(clock);
    });
  }
}

/** The latest moment that the record tells: a drill's clock never runs back behind it. */
function lastMoment({ registeredAt }: Incident, entries: readonly Entry[]): string {
  return entries.at(-1)?.recordedAt ?? registeredAt;
}

function laterOf(a: string, b: string): Temporal.Instant {
  return loaded(a > b ? a : b);
}
