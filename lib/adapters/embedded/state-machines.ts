/**
 * The state machines on one machine: the very definitions that AWS runs, by a library that
 * knows the language, with what it lacks put round it: task tokens, timeouts on any clock, one
 * execution for one name, and parks that outlive the process.
 *
 * A parked execution that a restart finds in the table needs no execution yet: whatever wakes
 * it, the next state is `Assess`. So it waits as a token and a bell, and starts when woken.
 */
import { randomUUID } from 'node:crypto';
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { Temporal } from '../../core/model.js';
import { regimes } from '../../core/regimes/index.js';
import { nameOf } from '../../engine/clocks.js';
import {
  type Clock,
  type ClockName,
  type Executions,
  executionOf,
  loaded,
  type ParkOrder,
  stored,
} from '../../engine/ports.js';
import { definitionOf } from '../../workflow/definition.js';
import { ASSESS, type StateMachine as Definition, REMIND } from '../../workflow/states.js';
import type { Cancel, Timeline } from './bells.js';
import { Turns } from './turns.js';

/** What the states call; each gets the message that its state composes. */
export interface Tasks {
  assess(message: unknown): Promise<unknown>;
  remind(message: unknown): Promise<unknown>;
  park(message: unknown): Promise<unknown>;
}

export interface StateMachinesOptions {
  readonly tasks: Tasks;
  /** The machine's present, for the moment at which a state is entered. */
  readonly now: () => Temporal.Instant;
  /** The time that an incident lives in. */
  readonly timelineOf: (incidentId: string) => Timeline;
  /** Resolves when nobody waits for an answer, or has waited long enough: they go first. */
  readonly calm?: () => Promise<void>;
  /** Told of every execution that failed. */
  readonly onFailure: (name: ClockName, error: unknown) => void;
}

/**
 * The library gives a task 60 seconds unless told otherwise, on the system's timer; ours is the
 * one that counts. Longer than the longest park, and less than such a timer can hold. For the
 * other tasks as well: here they wait for their turn inside of it, which no Lambda does, and
 * what they do has limits of its own.
 */
const LONGER_THAN_ANY_PARK = 8 * 24 * 3600;

/** Tasks at once: enough to keep the database busy, few enough to leave it to the callers. */
const TASKS_AT_ONCE = 8;

/** Who waits for a token. */
interface Waiting {
  readonly incidentId: string;
  /** Its execution is at rest, and works again once it is woken. */
  atRest: boolean;
  readonly wake: (how: 'woken' | 'timeout') => void;
}

export class StateMachines implements Executions {
  readonly #machines = new Map<string, StateMachine>();
  readonly #definitions = new Map<string, string>();
  readonly #running = new Map<string, { readonly abort: () => void }>();
  readonly #tokens = new Map<string, Waiting>();
  readonly #turns = new Turns(TASKS_AT_ONCE);
  /** Executions that are not parked, by incident. */
  readonly #busy = new Map<string, number>();
  readonly #idle = new Map<string, (() => void)[]>();
  #lastEntry = 0;
  #stopped = false;
  /** States entered since the start, as AWS would bill them. */
  transitions = 0;

  constructor(private readonly options: StateMachinesOptions) {
    for (const regime of regimes) {
      const { states, hash } = definitionOf(regime);
      this.#definitions.set(regime.id, hash);
      // Validated by a test; to do it again here would cost a second of every start.
      const validationOptions = { noValidate: true };
      this.#machines.set(regime.id, new StateMachine(locally(states), { validationOptions }));
    }
  }

  definition(regimeId: string): string {
    const definition = this.#definitions.get(regimeId);
    if (definition === undefined) throw new TypeError(`There is no machine for ${regimeId}`);
    return definition;
  }

  async start(name: ClockName): Promise<'started' | 'running' | 'ended'> {
    if (this.#stopped) throw new Error('The state machines have been stopped');
    if (this.#running.has(executionOf(name))) return 'running';
    this.#run(name);
    return 'started';
  }

  async wake(token: string): Promise<boolean> {
    return this.#end(token, 'woken');
  }

  /** Takes up a park of an earlier process: its token is good again, its bell hangs again. */
  resume(clock: Clock): void {
    const { token, wakeAt, enteredAt, incidentId } = clock;
    if (token === null || wakeAt === null || enteredAt === null) {
      throw new TypeError(`The clock ${executionOf(clock)} is not parked`);
    }
    this.#lastEntry = Math.max(this.#lastEntry, loaded(enteredAt).epochMilliseconds);
    const name = executionOf(clock);
    const timeline = this.options.timelineOf(incidentId);
    const cancel = timeline.ring(loaded(wakeAt), () => this.#end(token, 'timeout'));
    this.#running.set(name, { abort: cancel });
    this.#tokens.set(token, {
      incidentId,
      atRest: false, // there is no execution yet
      wake: () => {
        cancel();
        this.#running.delete(name);
        if (!this.#stopped) this.#run(clock);
      },
    });
  }

  /** Resolves when no execution of an incident is under way: all are parked, or have ended. */
  async settled(incidentId: string): Promise<void> {
    if (!this.#busy.has(incidentId)) return;
    await new Promise<void>((resolve) => {
      this.#idle.set(incidentId, [...(this.#idle.get(incidentId) ?? []), resolve]);
    });
  }

  /** How many are parked, and how many are at work. */
  get counts(): { readonly parked: number; readonly busy: number } {
    let busy = 0;
    for (const count of this.#busy.values()) busy += count;
    return { parked: this.#tokens.size, busy };
  }

  /** Lets tasks under way end, and starts no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    // First they are told to go no further, then what they wait for comes: so each ends where it
    // stands, and no timer of the library's keeps the process alive.
    for (const { abort } of this.#running.values()) abort();
    const parked = [...this.#tokens.values()];
    this.#tokens.clear();
    for (const { wake } of parked) wake('woken');
    await this.#turns.close();
    this.#running.clear();
  }

  #run(clock: ClockName): void {
    const name = nameOf(clock); // one that is taken up again holds a token, too
    const { incidentId, regimeId } = name;
    const execution = executionOf(name);
    const machine = this.#machines.get(regimeId);
    if (!machine) throw new TypeError(`There is no machine for ${regimeId}`);
    this.#workBegins(incidentId);
    const { tasks } = this.options;
    const parks = regimes.find(({ id }) => id === regimeId)?.phases ?? [];
    const run = machine.run(
      { ...name },
      {
        context: {
          Execution: { Name: execution },
          Task: { Token: '-' },
          State: { EnteredTime: '-' },
        },
        noThrowOnAbort: true,
        overrides: {
          taskResourceLocalHandlers: {
            [ASSESS]: (input) => this.#task(tasks.assess, payloadOf(input)) as never,
            [REMIND]: (input) => this.#task(tasks.remind, payloadOf(input)) as never,
            ...Object.fromEntries(
              parks.map(({ title }) => [title, (input) => this.#park(payloadOf(input)) as never]),
            ),
          },
        },
      },
    );
    this.#running.set(execution, run);
    void this.#follow(run.eventLogs);
    run.result
      .catch((error) => {
        if (!this.#stopped) this.options.onFailure(name, error);
      })
      .finally(() => {
        if (this.#running.get(execution) === run) this.#running.delete(execution);
        this.#workEnds(incidentId);
      });
  }

  /** Reads an execution's history, which the library would otherwise keep for ever. */
  async #follow(events: AsyncGenerator<{ readonly type: string }>): Promise<void> {
    for await (const { type } of events) if (type === 'StateEntered') this.transitions += 1;
  }

  async #task(task: (message: unknown) => Promise<unknown>, message: object): Promise<unknown> {
    const inCalm = async () => {
      await this.options.calm?.();
      return task(message);
    };
    const answer = await this.#turns.take(inCalm).catch(asLambdaError);
    return { Payload: answer };
  }

  /** A park: hands its token over, then waits until that is completed or its time is up. */
  async #park(message: object): Promise<unknown> {
    const order = { ...message, token: randomUUID(), enteredAt: this.#entry() } as ParkOrder;
    const { token, incidentId, wake } = order;
    let cancel: Cancel = () => {};
    const woken = new Promise<'woken' | 'timeout'>((resolve) => {
      this.#tokens.set(token, { incidentId, atRest: false, wake: resolve });
    });
    try {
      await this.#turns.take(() => this.options.tasks.park(order));
    } catch (error) {
      this.#tokens.delete(token);
      asLambdaError(error);
    }
    const waiting = this.#tokens.get(token);
    if (waiting) {
      waiting.atRest = true;
      const timeline = this.options.timelineOf(incidentId);
      cancel = timeline.ring(loaded(wake.at), () => this.#end(token, 'timeout'));
      this.#workEnds(incidentId);
    }
    const how = await woken;
    cancel();
    if (how === 'timeout') throw new Timeout();
    return {};
  }

  #end(token: string, how: 'woken' | 'timeout'): boolean {
    const waiting = this.#tokens.get(token);
    if (!waiting || this.#stopped) return false;
    this.#tokens.delete(token);
    if (waiting.atRest) this.#workBegins(waiting.incidentId);
    waiting.wake(how);
    return true;
  }

  /**
   * When a state is entered. Never earlier than the entry before, although the machine's clock
   * may be set back: a park refuses what looks older than what it holds.
   */
  #entry(): string {
    this.#lastEntry = Math.max(this.options.now().epochMilliseconds, this.#lastEntry + 1);
    return stored(Temporal.Instant.fromEpochMilliseconds(this.#lastEntry));
  }

  #workBegins(incidentId: string): void {
    this.#busy.set(incidentId, (this.#busy.get(incidentId) ?? 0) + 1);
  }

  #workEnds(incidentId: string): void {
    const left = (this.#busy.get(incidentId) ?? 0) - 1;
    if (left > 0) {
      this.#busy.set(incidentId, left);
      return;
    }
    this.#busy.delete(incidentId);
    const waiting = this.#idle.get(incidentId) ?? [];
    this.#idle.delete(incidentId);
    for (const resolve of waiting) resolve();
  }
}

/** The error by which the definition leaves a park whose time is up. */
class Timeout extends Error {
  override readonly name = 'States.Timeout';
}

/** What a Lambda that broke is to its state machine: worth a retry. */
class LambdaBroke extends Error {
  override readonly name = 'Lambda.Unknown';
}

function asLambdaError(error: unknown): never {
  throw new LambdaBroke(String(error), { cause: error });
}

/** The definition as this machine runs it: Lambdas have no addresses, parks no timeout of theirs. */
function locally(definition: Definition): StateMachineDefinition {
  const states = Object.entries(definition.States).map(([name, state]) => {
    const { TimeoutSecondsPath: _, ...rest } = state;
    const isTask = state.Type === 'Task';
    return [name, isTask ? { ...rest, TimeoutSeconds: LONGER_THAN_ANY_PARK } : state];
  });
  return { ...definition, States: Object.fromEntries(states) } as unknown as StateMachineDefinition;
}

function payloadOf(input: unknown): object {
  return (input as { readonly Payload: object }).Payload;
}
