/**
 * A world in memory: all ports, a machine's time that only tests move, state machines, and
 * processes that crash. See `stores.ts`, `machines.ts` and `turns.ts` for its parts.
 */
import { Temporal } from '../../lib/core/model.js';
import type { Sender } from '../../lib/engine/leases.js';
import {
  type Board,
  type Clock,
  type Drafts,
  type Drill,
  type DrillLimits,
  type Executions,
  type Mail,
  type Mailer,
  MailRefused,
  type Notes,
  type Person,
  type Ports,
  type UserRole,
} from '../../lib/engine/ports.js';
import { Machines } from './machines.js';
import { Stores, type Sync } from './stores.js';
import { type Process, type Scope, settled, Turns } from './turns.js';

export type WorldPorts = Ports & {
  readonly sender: Sender;
  readonly publicUrl: string;
  readonly notes: Notes;
  readonly drafts: Drafts;
};

/** A message as it left, and who sent it when. */
export interface Sent extends Mail {
  readonly at: string;
  readonly process: string;
}

interface Bell {
  readonly at: number;
  readonly ring: () => void;
  readonly process: Process;
}

export class World {
  readonly stores = new Stores();
  readonly turns: Turns;
  readonly machines = new Machines(this);
  /** Milliseconds since the epoch. */
  machine: number;
  readonly mails: Sent[] = [];
  readonly logged: { readonly level: 'info' | 'error'; readonly what: string; fields?: object }[] =
    [];
  /** Executions that went round without ever parking. */
  readonly livelocks: string[] = [];
  /** Decides on each mail before it leaves. */
  post: (mail: Mail) => 'delivered' | 'try-again' | 'refused' = () => 'delivered';
  /** Where processes come and go: a claim of one that is gone is nobody's. Lambdas cannot tell. */
  knowsWhoIsGone = true;
  /** Whether lists may miss what was written just now. */
  listsLag = false;
  /** What its host can do for drills. */
  limits: DrillLimits | undefined;
  process: Process;
  #processes = 0;
  #bells: Bell[] = [];
  #ids = 0;
  readonly #drills = new Map<string, number>();
  readonly scopes = new Set<Scope>();

  constructor(start: string, mode: 'at-once' | 'drawn' = 'at-once') {
    this.machine = Temporal.Instant.from(start).epochMilliseconds;
    this.turns = new Turns(mode);
    this.process = this.#newProcess();
    this.stores.known = { ...this.stores.known, entities: [home] };
  }

  get now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.machine);
  }

  // ── Processes ────────────────────────────────────────────────────────────────────────────

  #newProcess(): Process {
    this.#processes += 1;
    return { id: `process-${this.#processes}`, alive: true };
  }

  scope(process = this.process, kind: Scope['kind'] = 'client'): Scope {
    let tell: () => void = () => {};
    const broke = new Promise<'broke'>((resolve) => {
      tell = () => resolve('broke');
    });
    const scope: Scope = { process, kind, alive: true, broke, break: () => tell() };
    this.scopes.add(scope);
    return scope;
  }

  leave(scope: Scope): void {
    this.scopes.delete(scope);
  }

  /** The process is gone, and with it everything that was under way or waited. */
  crash(): void {
    this.process.alive = false;
    this.machines.forget();
    this.scopes.clear();
    this.#bells = [];
    this.process = this.#newProcess();
  }

  /** What the next process does first: clocks that lag or are past their time look at once. */
  restart(): void {
    for (const clock of this.stores.clock.values()) {
      if (clock.ended) continue;
      if (this.#isAtRest(clock)) this.machines.resume(clock, this.process, this.#bellOf(clock));
      else this.machines.begin(clock, this.process);
    }
  }

  #isAtRest({ incidentId, token, version, wakeAt }: Clock): boolean {
    if (token === null || wakeAt === null) return false;
    if (version !== this.stores.ledger.lastNumber(incidentId)) return false;
    return wakeAt > this.#timeOf(incidentId).toString({ smallestUnit: 'millisecond' });
  }

  #bellOf({ incidentId, wakeAt }: Clock): number {
    const at = Temporal.Instant.from(wakeAt as string).epochMilliseconds;
    const left = at - this.#timeOf(incidentId).epochMilliseconds;
    return this.machine + left / (this.#drillOf(incidentId)?.speed ?? 1);
  }

  // ── Time ─────────────────────────────────────────────────────────────────────────────────

  ring(at: number, ring: () => void, process: Process): () => void {
    const bell = { at, ring, process };
    this.#bells.push(bell);
    return () => {
      this.#bells = this.#bells.filter((other) => other !== bell);
    };
  }

  sleep(seconds: number, process: Process): Promise<void> {
    return new Promise(
      (resolve) => void this.ring(this.machine + seconds * 1000, resolve, process),
    );
  }

  get nextBell(): number | undefined {
    return this.#bells.map(({ at }) => at).toSorted((a, b) => a - b)[0];
  }

  /** Sets the machine's time and rings what is due by then. */
  async set(machine: number): Promise<void> {
    this.machine = machine;
    const due = this.#bells.filter(({ at }) => at <= machine).toSorted((a, b) => a.at - b.at);
    this.#bells = this.#bells.filter((bell) => !due.includes(bell));
    for (const bell of due) bell.ring();
    await settled();
  }

  /** Lives on until a moment, from bell to bell. */
  async liveUntil(moment: string): Promise<void> {
    const end = Temporal.Instant.from(moment).epochMilliseconds;
    await settled();
    for (let next = this.nextBell; next !== undefined && next <= end; next = this.nextBell) {
      await this.set(Math.max(next, this.machine));
    }
    await this.set(end);
  }

  /** Time passes while nothing runs: an outage. */
  sleepUntil(moment: string): void {
    this.machine = Temporal.Instant.from(moment).epochMilliseconds;
  }

  #drillOf(incidentId: string): Drill | undefined {
    const [first] = this.stores.ledger.entries(incidentId);
    return first?.body.type === 'registered' ? first.body.drill : undefined;
  }

  #timeOf(incidentId: string): Temporal.Instant {
    return this.#nowOf(incidentId, this.#drillOf(incidentId) ?? null);
  }

  #nowOf(id: string, drill: Drill | null): Temporal.Instant {
    if (!drill) return this.now;
    const begun = this.#drills.get(id) ?? this.machine;
    this.#drills.set(id, begun);
    const milliseconds = Math.round((this.machine - begun) * drill.speed);
    return Temporal.Instant.from(drill.start).add({ milliseconds });
  }

  // ── Ports ────────────────────────────────────────────────────────────────────────────────

  ports(scope: Scope = this.scope()): WorldPorts {
    const { stores } = this;
    const wrap = <T extends object>(name: string, port: Sync<T>): T =>
      Object.fromEntries(
        Object.entries(port).map(([method, call]) => [
          method,
          async (...args: readonly unknown[]) => {
            await this.turns.turn(`${name}.${method}`, scope);
            return (call as (...args: readonly unknown[]) => unknown)(...args);
          },
        ]),
      ) as T;
    const { definition, ...executions } = this.machines.of(scope.process);
    const { process } = scope;
    return {
      ledger: wrap('ledger', stores.ledger),
      keys: wrap('keys', stores.keys),
      clocks: wrap('clocks', stores.clocks),
      alerts: wrap('alerts', stores.alerts),
      settings: wrap('settings', stores.settings),
      notes: wrap('notes', stores.notes),
      drafts: wrap('drafts', stores.drafts),
      board: { ...wrap<Omit<Board, 'lags'>>('board', stores.board), lags: this.listsLag },
      executions: { ...wrap<Omit<Executions, 'definition'>>('executions', executions), definition },
      mailer: wrap<Mailer>('mailer', { send: (mail) => this.#send(mail, process) }),
      now: { machine: () => this.now, of: ({ id, drill }) => this.#nowOf(id, drill) },
      ids: { next: (word) => this.#nextId(word) },
      log: {
        info: (what, fields) => void this.logged.push({ level: 'info', what, ...fields }),
        error: (what, fields) => void this.logged.push({ level: 'error', what, ...fields }),
      },
      sender: {
        holder: process.id,
        isGone: (holder) => this.knowsWhoIsGone && holder !== this.process.id,
      },
      publicUrl: 'https://tocsin.example',
      ...(this.limits && { drills: this.limits }),
    };
  }

  #nextId(word: string): string {
    this.#ids += 1;
    return `${word}-${this.#ids}`;
  }

  #send(mail: Mail, process: Process): void {
    const fate = this.post(mail);
    if (fate === 'refused') throw new MailRefused('550 no such mailbox');
    if (fate === 'try-again') throw new Error('421 try again later');
    this.mails.push({ ...mail, at: this.now.toString(), process: process.id });
  }
}

export const home = { id: 'default', name: 'Example', zone: 'Etc/UTC' };

export function person(id: string, ...roles: readonly UserRole[]): Person {
  const address = `${id}@example.com`;
  return { id, name: id, address, zone: 'Etc/UTC', language: 'en', roles };
}

export const ana = person('ana', 'grc');
export const ben = person('ben', 'counsel');
export const eva = person('eva', 'executive');
export const adi = person('adi', 'admin');
export const team = [ana, ben, eva, adi];
