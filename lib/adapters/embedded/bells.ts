/** Moments at which something is to happen: a heap, for there are tens of thousands. */
import { Temporal } from '../../core/model.js';

/** Takes a bell back; nothing happens where it has rung. */
export type Cancel = () => void;

/** A time that passes, and bells in it: the machine's, a drill's, or a test's. */
export interface Timeline {
  now(): Temporal.Instant;
  /** Rings once, at a moment or as soon after it as can be. */
  ring(at: Temporal.Instant, bell: () => void): Cancel;
}

interface Bell {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of two at one moment the one that was hung first rings first. */
  readonly order: number;
  ring: () => void;
  cancelled: boolean;
}

/** Bells in the order of their moments. */
export class Bells {
  readonly #heap: Bell[] = [];
  #hung = 0;

  hang(at: Temporal.Instant, ring: () => void): Cancel {
    const bell: Bell = { at: at.epochMilliseconds, order: this.#hung, ring, cancelled: false };
    this.#hung += 1;
    this.#heap.push(bell);
    this.#rise(this.#heap.length - 1);
    return () => {
      bell.cancelled = true;
      bell.ring = () => {}; // its place is kept until its time, what it held on to is not
    };
  }

  /** The earliest moment for which a bell hangs. */
  next(): Temporal.Instant | undefined {
    const first = this.#first();
    return first && Temporal.Instant.fromEpochMilliseconds(first.at);
  }

  /** Rings, in their order, all bells up to and including a moment. */
  ringUntil(now: Temporal.Instant): void {
    const until = now.epochMilliseconds;
    for (let bell = this.#first(); bell && bell.at <= until; bell = this.#first()) {
      this.#take();
      bell.ring();
    }
  }

  #first(): Bell | undefined {
    while (this.#heap[0]?.cancelled) this.#take();
    return this.#heap[0];
  }

  #take(): void {
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, above)) return;
      index = above;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (this.#isBefore(left, least)) least = left;
      if (this.#isBefore(right, least)) least = right;
      if (least === index) return;
      this.#swapIfBefore(least, index);
      index = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (!x || !y) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swapIfBefore(a: number, b: number): boolean {
    if (!this.#isBefore(a, b)) return false;
    const [x, y] = [this.#heap[a] as Bell, this.#heap[b] as Bell];
    this.#heap[a] = y;
    this.#heap[b] = x;
    return true;
  }
}
