/** Nothing more begins: the host stops. */
class Closed extends Error {
  constructor() {
    super('The host stops');
    this.name = 'Closed';
  }
}

/** So many at once, the others in the order in which they came. */
export class Turns {
  readonly #waiting: { readonly begin: () => void; readonly refuse: (why: Error) => void }[] = [];
  #free: number;
  #closed = false;
  #emptied: (() => void) | undefined;

  constructor(private readonly atOnce: number) {
    this.#free = atOnce;
  }

  /** Does something when its turn comes. @throws Closed where that comes no more */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Closed();
    if (this.#free > 0) this.#free -= 1;
    else {
      await new Promise<void>((begin, refuse) => {
        this.#waiting.push({ begin, refuse });
      });
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next.begin();
      else this.#leave();
    }
  }

  /** Lets what is under way end; what waits is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new Closed());
    if (this.#free < this.atOnce) {
      await new Promise<void>((resolve) => {
        this.#emptied = resolve;
      });
    }
  }

  #leave(): void {
    this.#free += 1;
    if (this.#free === this.atOnce) this.#emptied?.();
  }
}

/** One at a time of each name. */
export class TurnsByName {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    const mine = before ? before.then(work, work) : work();
    this.#last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    }
  }
}
