/**
 * One run through an order of events that a seed draws: people who record, close, reopen and
 * acknowledge at once, time that passes meanwhile, Lambdas that break or are slow, mail that
 * fails, processes that crash at any call. Then peace; and then what must be true is checked.
 */
import { InputProblem } from '../../lib/core/errors.js';
import { acknowledge } from '../../lib/engine/acknowledge.js';
import {
  addRegime,
  closeIncident,
  excludeRegime,
  reopenIncident,
} from '../../lib/engine/change-incident.js';
import { declareClosure } from '../../lib/engine/declare-closure.js';
import { FactProblems } from '../../lib/engine/new-facts.js';
import type { SentAlert } from '../../lib/engine/ports.js';
import { Refusal } from '../../lib/engine/problems.js';
import { recordFact } from '../../lib/engine/record-fact.js';
import { registerIncident } from '../../lib/engine/register-incident.js';
import { watch } from '../../lib/engine/watch.js';
import { actor } from './acts.js';
import { drawing, KINDS, REGIMES, type RegimeId } from './drawing.js';
import { clocksOf, problemsOf, superseded } from './invariants.js';
import { type Scope, settled } from './turns.js';
import { team, World, type WorldPorts } from './world.js';

export interface Dangers {
  /** In a thousand turns. */
  readonly crashes: number;
  /** Tasks that break at a turn, the half of them going on unseen. */
  readonly breaks: number;
  /** Clients that go away at a turn. */
  readonly leaves: number;
  /** Calls of a port that fail. */
  readonly failures: number;
  readonly passing: number;
}

const ALL = actor('ben', 'counsel', 'grc', 'admin');
const START = '2026-06-01T12:00:00Z';
const JUMPS = [1, 20, 45, 70, 300, 1800, 7200, 43_200, 86_400, 259_200];

type Client = (ports: WorldPorts) => Promise<unknown>;

export class Race {
  readonly world = new World(START, 'drawn');
  readonly #draw: (below: number) => number;
  readonly #facts: string[] = [];
  readonly #slow = new WeakMap<Scope, boolean>();
  #regimes: readonly RegimeId[] = REGIMES;
  /** Facts whose callers were told that they are recorded. */
  readonly confirmed: string[] = [];
  /** Messages that were on their way when a process or a task went, or for longer than a lease. */
  readonly interrupted = new Set<string>();
  readonly strange: unknown[] = [];
  /** What was wrong before the watchman's first round after the last act. */
  unwatched: readonly string[] = [];
  #facted = 0;
  incidentId = '';

  constructor(
    readonly seed: number,
    private readonly dangers: Dangers,
  ) {
    this.#draw = drawing(seed);
    this.world.knowsWhoIsGone = this.#draw(2) === 0;
    const people = this.#draw(4) === 0 ? team.slice(0, 1) : team;
    this.world.stores.known = { ...this.world.stores.known, people };
  }

  async run(): Promise<readonly string[]> {
    await this.#register();
    for (let acts = 2 + this.#draw(5); acts > 0; ) {
      if (this.world.turns.length === 0 || this.#draw(100) < 12) {
        acts -= 1;
        this.#begin(this.#act());
        await settled();
      }
      const steps = this.#draw(40);
      for (let step = 0; step < steps; step += 1) await this.#step();
    }
    await this.#peace();
    return problemsOf(this);
  }

  async #register(): Promise<void> {
    const some = REGIMES.filter(() => this.#draw(3) === 0);
    this.#regimes = some.length > 0 ? some : [this.#one(REGIMES)];
    const order = { title: 'Race', regimes: this.#regimes };
    const registered = registerIncident(
      { ...order, facts: [], by: ALL },
      this.world.ports(this.world.scope()),
    );
    let isThere = false;
    registered.then(({ incident }) => {
      isThere = true;
      this.incidentId = incident.id;
    });
    while (!isThere) await this.#take();
  }

  #begin(client: Client): void {
    const scope = this.world.scope();
    client(this.world.ports(scope))
      .catch((error) => {
        const isRefused =
          error instanceof Refusal ||
          error instanceof FactProblems ||
          error instanceof InputProblem;
        if (!isRefused && error !== FAULT) this.strange.push(error);
      })
      .finally(() => this.world.leave(scope));
  }

  // ── What people do ───────────────────────────────────────────────────────────────────────

  #act(): Client {
    const { incidentId } = this;
    const order = { incidentId, by: ALL, reason: 'so it is' };
    const regime = this.#one(REGIMES);
    const dice = this.#draw(20);
    if (dice < 12) return this.#recording();
    if (dice === 12) return (ports) => closeIncident(order, ports);
    if (dice === 13) return (ports) => reopenIncident(order, ports);
    if (dice === 14) return (ports) => addRegime({ ...order, regime }, ports);
    if (dice === 15) return (ports) => excludeRegime({ ...order, regime }, ports);
    if (dice === 16) return (ports) => watch(ports);
    if (dice === 17) {
      const date = `2026-06-0${2 + this.#draw(8)}`;
      const closure = { calendar: this.#one(['us-sec', 'us-fcc']), date, source: 'a storm' };
      return (ports) => declareClosure({ ...closure, by: ALL }, ports);
    }
    const sent = [...this.world.stores.sent.keys()];
    if (sent.length === 0) return this.#recording();
    const alertId = this.#one(sent);
    return (ports) => acknowledge({ alertId, by: ALL }, ports);
  }

  #recording(): Client {
    this.#facted += 1;
    const id = `f${this.#facted}`;
    const at = this.world.now.subtract({ seconds: this.#draw(90_000) }).toString();
    const fact = this.#fact(id, at);
    this.#facts.push(id);
    const order = { incidentId: this.incidentId, by: ALL, fact };
    return async (ports) => {
      await recordFact(this.#draw(2) === 0 ? order : { ...order, key: `key ${id}` }, ports);
      this.confirmed.push(id);
    };
  }

  #fact(id: string, at: string): Readonly<Record<string, unknown>> {
    // What is said is often taken back, and that too: dates go to and fro.
    const retracts = this.#facts.length > 0 && this.#draw(5) < 2;
    if (retracts) {
      const of = this.#one(this.#facts.slice(-3));
      return { id, at, kind: 'retraction', of, reason: 'in error' };
    }
    const materiality = { kind: 'materiality-determination', material: this.#draw(4) > 0 };
    return { id, at, ...this.#one([...KINDS[this.#one(this.#regimes)], materiality]) };
  }

  // ── What happens to them ─────────────────────────────────────────────────────────────────

  async #step(): Promise<void> {
    const { crashes, breaks, leaves, failures, passing } = this.dangers;
    let dice = this.#draw(1000);
    const is = (share: number) => {
      dice -= share;
      return dice < 0 && dice + share >= 0;
    };
    if (is(crashes)) return this.#crash();
    if (is(breaks)) return this.#break('task');
    if (is(leaves)) return this.#break('client');
    if (is(failures)) this.world.turns.fails = FAULT;
    if (is(passing)) return this.#pass();
    if (is(20)) {
      this.world.post = this.#one([
        () => 'delivered' as const,
        () => 'try-again' as const,
        () => (this.#draw(3) === 0 ? ('refused' as const) : ('delivered' as const)),
      ]);
    }
    await this.#take();
  }

  async #take(): Promise<void> {
    const { length } = this.world.turns;
    if (length > 0) {
      await this.world.turns.take(this.#next());
      this.#interrupts(this.#isOver()); // claimed by a call that was on its way for too long
    } else if (this.world.nextBell !== undefined && this.#draw(3) === 0) await this.#pass();
  }

  async #pass(): Promise<void> {
    const next = this.world.nextBell;
    const jump = this.world.machine + this.#one(JUMPS) * 1000;
    const to =
      next !== undefined && this.#draw(2) === 0 ? Math.max(next, this.world.machine) : jump;
    this.#interrupts(this.#isOver(to));
    await this.world.set(to);
  }

  #crash(): void {
    this.#interrupts();
    this.world.crash();
    // The process may be away for a while, and its restart takes a moment.
    this.world.machine += this.#one([0, 5, 90, 4000, 200_000]) * 1000;
    this.world.restart();
  }

  async #break(kind: 'task' | 'client'): Promise<void> {
    const scopes = [...this.world.scopes].filter((scope) => scope.kind === kind);
    const scope = scopes.length > 0 ? this.#one(scopes) : undefined;
    if (!scope) return this.#take();
    this.#interrupts();
    // Half of those that seem broken go on: slow, and unseen.
    if (kind === 'client' || this.#draw(2) === 0) scope.alive = false;
    scope.break();
    await settled();
  }

  /** Whatever is claimed now may be sent twice: its sender goes, or its lease ends meanwhile. */
  #interrupts(which: (alert: SentAlert) => boolean = () => true): void {
    for (const alert of this.world.stores.sent.values()) {
      if (alert.state === 'claimed' && which(alert)) this.interrupted.add(alert.id);
    }
  }

  #isOver(now = this.world.machine) {
    return ({ leaseUntil = '' }: SentAlert) => Date.parse(leaseUntil) <= now;
  }

  /** Nothing breaks any more, and the watchman makes his rounds. */
  async #peace(): Promise<void> {
    await this.#rest();
    // Where nothing broke, nobody needs the watchman to hear of everything.
    const isCalm = this.dangers.breaks + this.dangers.crashes + this.dangers.leaves === 0;
    if (isCalm) this.unwatched = clocksOf(this);
    this.world.post = () => 'delivered';
    for (const minutes of [1, 1, 1, 1, 1, 1, 1, 8, 8, 1]) await this.#round(minutes);
    // One that parked just when another took over ends when its time comes, in a week at most.
    if (superseded(this.world).length > 0) await this.#round(8 * 24 * 60);
  }

  async #round(minutes: number): Promise<void> {
    this.#interrupts();
    await this.world.set(this.world.machine + minutes * 60_000);
    await this.#rest();
    this.#begin((ports) => watch(ports));
    await settled();
    await this.#rest();
  }

  async #rest(): Promise<void> {
    for (let turns = 0; this.world.turns.length > 0; turns += 1) {
      if (turns > 20_000) throw new Error('It never comes to rest');
      await this.world.turns.take(this.#next());
    }
  }

  /**
   * Whose turn it is. A quarter of all calls into the program are slow: the others get far ahead
   * of them, which fair turns would hardly ever show.
   */
  #next(): number {
    const { waiting } = this.world.turns;
    let index = 0;
    for (let tries = 0; tries < 8; tries += 1) {
      index = this.#draw(waiting.length);
      const { scope } = waiting[index] as { readonly scope: Scope };
      const isSlow = this.#slow.get(scope) ?? this.#draw(4) === 0;
      this.#slow.set(scope, isSlow);
      if (!isSlow || this.#draw(10) === 0) break;
    }
    return index;
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#draw(list.length)] as T;
  }
}

/** What a port that fails throws. */
export const FAULT = new Error('ProvisionedThroughputExceeded');

/** What is wrong after each of these runs, by seed: that seed can be run again alone. */
export async function wrongAfter(
  from: number,
  runs: number,
  dangers: Dangers,
): Promise<Readonly<Record<number, readonly string[]>>> {
  const wrong: Record<number, readonly string[]> = {};
  for (let seed = from; seed < from + runs; seed += 1) {
    const problems = await new Race(seed, dangers).run();
    if (problems.length > 0) wrong[seed] = problems;
  }
  return wrong;
}
