/** Those who wait for an answer go before the clocks, and the clocks are never starved. */
import type { Server } from 'node:http';

/**
 * While somebody waits, one clock looks at the facts in so many milliseconds: forty a second. A
 * clock that many facts have woken looks once for all of them.
 */
const DRIP = 25;

export class Callers {
  #waiting = 0;
  readonly #clocks: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastDrop = 0;

  constructor(server: Server) {
    server.on('request', (_, response) => {
      this.#waiting += 1;
      response.once('close', () => {
        this.#waiting -= 1;
        if (this.#waiting === 0 && this.#clocks.length > 0) this.#pump(0);
      });
    });
  }

  /** Resolves when nobody waits for an answer, or when it is this clock's turn all the same. */
  async calm(): Promise<void> {
    if (this.#waiting === 0 && this.#clocks.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#clocks.push(resolve);
      if (this.#clocks.length === 1) this.#pump(DRIP);
    });
  }

  #pump(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const now = performance.now();
      const isTurn = this.#waiting === 0 || now - this.#lastDrop >= DRIP;
      if (isTurn) {
        this.#lastDrop = now;
        this.#clocks.shift()?.();
      }
      if (this.#clocks.length > 0) this.#pump(this.#waiting === 0 ? 0 : DRIP);
    }, pause);
  }
}
