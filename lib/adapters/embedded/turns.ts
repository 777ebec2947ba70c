/** So many at once, the others in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #closed = false;
  #emptied: (() => void) | undefined;

  constructor(private readonly atOnce: number) {
    this.#free = atOnce;
  }

  /** Does something when its turn comes; never once closed. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return new Promise<never>(() => {});
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#closed ? undefined : this.#waiting.shift();
      if (next) next();
      else this.#leave();
    }
  }

  /** Lets what is under way end; what waits never begins. */
  async close(): Promise<void> {
    this.#closed = true;
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
