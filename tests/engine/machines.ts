/**
 * The state machines of the world: the loop of `lib/workflow/states.ts` by hand. `Assess`, then
 * `Where?`, then `Remind`, a park or the end; a Lambda that broke is tried again as the
 * definition's Retry says; a park waits for its token or its time.
 */
import { assess } from '../../lib/engine/assess.js';
import { clockNamed, parkOrder } from '../../lib/engine/messages.js';
import { type ParkOutcome, park } from '../../lib/engine/park.js';
import type { Clock, ClockName, Executions } from '../../lib/engine/ports.js';
import { remind } from '../../lib/engine/remind.js';
import type { Sync } from './stores.js';
import type { Process, Scope } from './turns.js';
import type { World, WorldPorts } from './world.js';

/** 2, 4, 8, 16, 32, 64 and 128 seconds: the Retry of every task. */
const MOST_RETRIES = 7;

/** Between two parks an assessment may find something owed once more, but not for ever. */
const MOST_ROUNDS = 30;

export interface Execution {
  readonly name: ClockName;
  state: 'running' | 'succeeded' | 'failed';
  /** Every state that was entered: the story as the console shows it. */
  readonly history: string[];
  error?: unknown;
}

type End = 'woken' | 'timeout' | 'broke' | 'failed';

export class Machines {
  executions = new Map<string, Execution>();
  readonly outcomes: ParkOutcome[] = [];
  /** The definitions that are deployed; one that is not named here is the first. */
  readonly deployed = new Map<string, string>();
  #tokens = new Map<string, (how: End) => void>();
  #tokenCount = 0;
  #lastEntry = 0;

  constructor(private readonly world: World) {}

  /** What a process may do with them. */
  of(process: Process): Sync<Executions> {
    return {
      definition: (regimeId) => this.deployed.get(regimeId) ?? 'first',
      start: (name) => {
        const known = this.executions.get(executionOf(name));
        if (known) return known.state === 'running' ? 'running' : 'ended';
        this.#begin(name, process);
        return 'started';
      },
      wake: (token) => this.#end(token, 'woken'),
    };
  }

  /** Nothing of them is left. */
  forget(): void {
    this.executions = new Map();
    this.#tokens = new Map();
  }

  /** A park of an earlier process: its token is good again, and its time still comes. */
  resume(clock: Clock, process: Process, at: number): void {
    const token = clock.token as string;
    const execution = this.#enter(clock);
    execution.history.push(`resumed ${clock.phase}`);
    const cancel = this.world.ring(at, () => this.#end(token, 'timeout'), process);
    this.#tokens.set(token, () => {
      cancel();
      void this.#run(execution, process);
    });
  }

  begin(name: ClockName, process: Process): void {
    if (!this.executions.has(executionOf(name))) this.#begin(name, process);
  }

  /** Kills an execution, as an operator's hand or a year of age would. */
  kill({ incidentId, regimeId, generation }: Omit<ClockName, 'definition'>): void {
    const execution = this.executions.get(executionOf({ incidentId, regimeId, generation }));
    if (execution) execution.state = 'failed';
    const { token } = this.world.stores.clock.get(`${incidentId} ${regimeId}`) ?? {};
    if (token) this.#tokens.delete(token); // nobody waits for it any more, and nothing goes on
  }

  get live(): readonly Execution[] {
    return [...this.executions.values()].filter(({ state }) => state === 'running');
  }

  get parked(): number {
    return this.#tokens.size;
  }

  #end(token: string, how: End): boolean {
    const end = this.#tokens.get(token);
    this.#tokens.delete(token);
    end?.(how);
    return end !== undefined;
  }

  #enter({ incidentId, regimeId, generation, definition }: ClockName): Execution {
    const name = clockNamed({ incidentId, regimeId, generation, definition });
    const execution: Execution = { name, state: 'running', history: [] };
    this.executions.set(executionOf(name), execution);
    return execution;
  }

  #begin(name: ClockName, process: Process): void {
    void this.#run(this.#enter(name), process);
  }

  async #run(execution: Execution, process: Process): Promise<void> {
    try {
      await this.#loop(execution, process);
      execution.state = 'succeeded';
    } catch (error) {
      execution.state = 'failed';
      execution.error = error;
    }
  }

  async #loop({ name, history }: Execution, process: Process): Promise<void> {
    const look = (work?: (ports: WorldPorts) => Promise<unknown>) =>
      this.#task(process, async (scope) => {
        await work?.(this.world.ports(scope));
        return assess(name, this.world.ports(scope));
      });
    let isReminded = false;
    for (let rounds = 0; ; ) {
      history.push(isReminded ? 'Remind' : 'Assess');
      const step = await look(isReminded ? (ports) => remind(name, ports) : undefined);
      isReminded = step.owed;
      if (step.ended) return void history.push('Closed');
      if (step.owed) {
        rounds += 1;
        if (rounds > MOST_ROUNDS) this.world.livelocks.push(executionOf(name));
        if (rounds > MOST_ROUNDS) throw new Error('It goes round and round');
        continue;
      }
      rounds = 0;
      history.push(step.phase);
      await this.#park({ ...name, ...step, enteredAt: this.#entry() }, step.wake.seconds, process);
    }
  }

  async #task<T>(process: Process, work: (scope: Scope) => Promise<T>): Promise<T> {
    for (let retry = 1; ; retry += 1) {
      const scope = this.world.scope(process, 'task');
      const answer = work(scope).finally(() => this.world.leave(scope));
      answer.catch(() => {});
      const how = await Promise.race([answer.then((value) => ({ value })), scope.broke]);
      if (how !== 'broke') return how.value;
      if (retry > MOST_RETRIES) throw new Error('Lambda.Unknown');
      await this.world.sleep(2 ** retry, process);
    }
  }

  async #park(state: object, seconds: number, process: Process): Promise<void> {
    for (let retry = 1; ; retry += 1) {
      this.#tokenCount += 1;
      const token = `token-${this.#tokenCount}`;
      const ended = new Promise<End>((resolve) => this.#tokens.set(token, resolve));
      const at = this.world.machine + seconds * 1000;
      const cancel = this.world.ring(at, () => this.#end(token, 'timeout'), process);
      const scope = this.world.scope(process, 'task');
      void scope.broke.then(() => this.#end(token, 'broke'));
      park(parkOrder({ ...state, token }), this.world.ports(scope))
        .then((outcome) => this.outcomes.push(outcome))
        .catch(() => this.#end(token, 'failed'))
        .finally(() => this.world.leave(scope));
      const how = await ended;
      cancel();
      if (how === 'woken' || how === 'timeout') return;
      if (how === 'failed' || retry > MOST_RETRIES) throw new Error('The park failed');
      await this.world.sleep(2 ** retry, process);
    }
  }

  /** Each entry has a moment of its own, also where the machine's clock stands or goes back. */
  #entry(): string {
    this.#lastEntry = Math.max(this.world.machine, this.#lastEntry + 1);
    return new Date(this.#lastEntry).toISOString();
  }
}

export function executionOf({ incidentId, regimeId, generation }: Omit<ClockName, 'definition'>) {
  return `${incidentId}.${regimeId}.${generation}`;
}
