/**
 * A mass event: a supplier's outage, of which many subsidiaries become aware at the same moment.
 * Each registers its incident within the hour; a day is lived through, and nobody answers.
 */
import { marshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from '../../lib/core/model.js';
import { type ClosureCounts, closureByItself, closureOn } from './closure.js';
import { type Counts, noCounts, plus } from './counts.js';
import { type Installation, install } from './installation.js';
import type { Load } from './meter.js';
import { type Image, sizeOf } from './units.js';

const AWARENESS = Temporal.Instant.from('2026-09-07T08:00:00Z');
const HOUR = 3_600_000;
const ROUND = 300_000;

/** What happened in one second. */
export interface Second {
  readonly at: number;
  readonly counts: Counts;
  /** Units asked of the busiest partitions: reads of the settings, writes to the queue of clocks. */
  readonly settingsReads: number;
  readonly clockQueueWrites: number;
}

/** Counts of all incidents together. */
export interface Crowd extends ClosureCounts {
  readonly size: number;
  /** The hour of registration, with the watchman's rounds. */
  readonly registration: Counts;
  /** The second in which half of the 24 hours are over. */
  readonly half: Second;
  /** From the awareness to the limit of 24 hours. */
  readonly day: Counts;
  /** Rows of the board, and the bytes of all of them. */
  readonly rows: number;
  readonly rowBytes: number;
  /** Items and bytes that an export reads, without the index. */
  readonly stored: number;
  readonly problems: readonly string[];
}

export async function crowd(size: number): Promise<Crowd> {
  const on = await install(AWARENESS);
  try {
    return await new Event(on, size).live();
  } finally {
    await on.remove();
  }
}

class Event {
  readonly #ids: string[] = [];
  readonly #due: (() => Promise<unknown>)[] = [];
  readonly #seconds = new Map<number, Second>();
  #last = noCounts();
  #settings = 0;
  #clocks = 0;

  constructor(
    private readonly on: Installation,
    private readonly size: number,
  ) {}

  async live(): Promise<Crowd> {
    const { on, size } = this;
    on.meter.onLoad = (load) => this.#loaded(load);
    on.meter.take();
    for (let n = 0; n < size; n += 1) {
      this.#plan(Math.floor(((n + 0.5) * HOUR) / size), () => this.#register(n));
    }
    for (let round = ROUND; round <= HOUR + 2 * ROUND; round += ROUND) {
      this.#plan(round, () => on.watch());
    }
    await this.#liveUntil(HOUR + 2 * ROUND);
    const registration = this.#counted();
    await this.#liveUntil(24 * HOUR);
    const day = this.#counted();
    on.meter.take();
    return {
      size,
      registration,
      day,
      half: this.#seconds.get((12 * HOUR) / 1000) as Second,
      ...(await this.#board()),
      stored: on.meter.stored,
      ...(await this.#closure()),
      problems: on.problems,
    };
  }

  #plan(after: number, act: () => Promise<unknown>): void {
    const at = AWARENESS.add({ milliseconds: after });
    this.on.timeline.ring(at, () => this.#due.push(act));
  }

  async #register(n: number): Promise<void> {
    const body = {
      title: `Outage at the supplier, subsidiary ${String(n).padStart(5, '0')}`,
      zone: 'Europe/Berlin',
      profile: { 'eu-nis2': { memberState: 'DE' } },
      regimes: ['eu-nis2'],
      facts: [{ id: 'f1', kind: 'awareness', at: AWARENESS.toString() }],
    };
    const told = (await this.on.call('POST', '/api/incidents', body)) as { readonly id: string };
    this.#ids.push(told.id);
  }

  #liveUntil(after: number): Promise<void> {
    const end = AWARENESS.add({ milliseconds: after });
    return this.on.timeline.liveUntil(end, () => this.#settled());
  }

  async #settled(): Promise<void> {
    for (;;) {
      for (const id of this.#ids) await this.on.machines.settled(id);
      const act = this.#due.shift();
      if (!act) break;
      await act();
    }
    this.#note();
  }

  #counted(): Counts {
    const { meter, machines } = this.on;
    return plus({ ...meter.counts, transitions: machines.transitions }, noCounts());
  }

  /** What was counted since the last note belongs to the second that it is now. */
  #note(): void {
    const { timeline } = this.on;
    const all = this.#counted();
    const counts = plus(all, this.#last, -1);
    this.#last = all;
    const at = Math.floor((timeline.now().epochMilliseconds - AWARENESS.epochMilliseconds) / 1000);
    const before = this.#seconds.get(at);
    this.#seconds.set(at, {
      at,
      counts: before ? plus(before.counts, counts) : counts,
      settingsReads: (before?.settingsReads ?? 0) + this.#settings,
      clockQueueWrites: (before?.clockQueueWrites ?? 0) + this.#clocks,
    });
    this.#settings = 0;
    this.#clocks = 0;
  }

  #loaded({ partition, kind, units }: Load): void {
    if (kind === 'read' && partition === 'SETTINGS') this.#settings += units;
    if (kind === 'write' && partition.startsWith('clock#')) this.#clocks += units;
  }

  async #board() {
    const rows = await this.on.table.queue('milestone');
    const bytes = rows.reduce((sum, row) => sum + sizeOf(marshall(row) as Image), 0);
    return { rows: rows.length, rowBytes: bytes };
  }

  /** What it asks of the incidents, beyond what it asks of the program by itself. */
  async #closure(): Promise<ClosureCounts> {
    const counts = await closureOn(this.on, () => this.#settled());
    const byItself = await closureByItself(AWARENESS);
    return {
      preview: plus(counts.preview, byItself.preview, -1),
      closure: plus(counts.closure, byItself.closure, -1),
      round: plus(counts.round, byItself.round, -1),
    };
  }
}
