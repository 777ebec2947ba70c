/** Things that happen one after another in a time of their own: a heap. */

interface Event {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

export class Queue {
  readonly #heap: Event[] = [];
  #count = 0;
  /** Seconds since the beginning. */
  now = 0;

  /** Something that happens after so many seconds. */
  in(seconds: number, happen: () => void): void {
    this.#heap.push({ at: this.now + Math.max(0, seconds), order: this.#count, happen });
    this.#count += 1;
    let index = this.#heap.length - 1;
    while (index > 0 && this.#swapIfBefore(index, (index - 1) >> 1)) index = (index - 1) >> 1;
  }

  /** Lets everything happen up to a moment. */
  runUntil(end: number): void {
    for (let next = this.#heap[0]; next && next.at <= end; next = this.#heap[0]) {
      this.#takeFirst();
      this.now = next.at;
      next.happen();
    }
  }

  #takeFirst(): void {
    const last = this.#heap.pop() as Event;
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const least = this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(least, index)) return;
      index = least;
    }
  }

  #swapIfBefore(a: number, b: number): boolean {
    if (!this.#isBefore(a, b)) return false;
    const [x, y] = [this.#heap[a] as Event, this.#heap[b] as Event];
    this.#heap[a] = y;
    this.#heap[b] = x;
    return true;
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (!x || !y) return x !== undefined;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }
}
