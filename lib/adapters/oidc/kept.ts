/** Something that is asked for seldom, and kept while it cannot be asked for again. */
import type { Now } from '../../engine/ports.js';

/** In milliseconds. */
export interface Ages {
  /** Nobody asks again before. */
  readonly fresh: number;
  /** What is older is of no use, even where there is nothing newer. */
  readonly longest: number;
  /** After a try that failed, how long to go on with what is there before the next. */
  readonly pause: number;
}

export class Kept<T> {
  #value: { readonly value: T; readonly since: number } | undefined;
  #loading: Promise<T> | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly now: Now['machine'],
    private readonly ages: Ages,
  ) {}

  /** What is there, or what comes. Whatever `load` throws, where nothing is there. */
  async get(): Promise<T> {
    const now = this.now().epochMilliseconds;
    const { fresh, longest, pause } = this.ages;
    const there = this.#value;
    const age = there ? now - there.since : Number.POSITIVE_INFINITY;
    if (there && age < fresh) return there.value;
    const isUsable = there !== undefined && age < longest;
    if (isUsable && now - this.#failedAt < pause) return there.value;
    try {
      return await this.#ask(now);
    } catch (error) {
      this.#failedAt = now;
      if (isUsable) return there.value;
      throw error;
    }
  }

  /** All who come meanwhile wait for the same answer. */
  #ask(now: number): Promise<T> {
    this.#loading ??= this.load()
      .then((value) => {
        this.#value = { value, since: now };
        return value;
      })
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}
