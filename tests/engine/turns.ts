/**
 * Who goes next: every call of a port waits for its turn. Turns come at once, one after the
 * other; or a test draws who comes next, and so lives through an order that it can repeat.
 */

/** A process, from its start to its crash. */
export interface Process {
  readonly id: string;
  alive: boolean;
}

/** One call into the program: a task of a machine, or a client's. It can break alone. */
export interface Scope {
  readonly process: Process;
  readonly kind: 'task' | 'client';
  alive: boolean;
  /** The machine sees the task break, whether its work goes on or not. */
  readonly broke: Promise<'broke'>;
  readonly break: () => void;
}

interface Waiting {
  readonly label: string;
  readonly scope: Scope;
  readonly go: () => void;
}

const isAlive = ({ alive, process }: Scope) => alive && process.alive;
const never = () => new Promise<never>(() => {});

export class Turns {
  #waiting: Waiting[] = [];
  readonly #interruptions: { readonly label: string; left: number; readonly act: Act }[] = [];
  /** How many so far. */
  taken = 0;
  /** The next call throws this instead of being carried out. */
  fails: Error | undefined;

  constructor(private readonly mode: 'at-once' | 'drawn') {}

  /** Before the call of this name, or the `nth` of them, something else happens. */
  before(label: string, act: Act, nth = 1): void {
    this.#interruptions.push({ label, left: nth, act });
  }

  async turn(label: string, scope: Scope): Promise<void> {
    if (!isAlive(scope)) return never();
    if (this.mode === 'drawn') {
      await new Promise<void>((go) => this.#waiting.push({ label, scope, go }));
    } else await this.#interrupt(label);
    this.taken += 1;
    if (!isAlive(scope)) return never();
    const { fails } = this;
    this.fails = undefined;
    if (fails) throw fails;
  }

  async #interrupt(label: string): Promise<void> {
    const due = this.#interruptions.filter((one) => one.label === label);
    for (const one of due) one.left -= 1;
    for (const one of due.filter(({ left }) => left === 0)) {
      this.#interruptions.splice(this.#interruptions.indexOf(one), 1);
      await one.act();
    }
  }

  /** How many wait, of those that live. */
  get length(): number {
    this.#waiting = this.#waiting.filter(({ scope }) => isAlive(scope));
    return this.#waiting.length;
  }

  /** Lets one of those that wait go, and everything happen that follows at once. */
  async take(index: number): Promise<void> {
    const [next] = this.#waiting.splice(index, 1);
    next?.go();
    await settled();
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }
}

type Act = () => unknown;

/** Everything that follows without waiting has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
