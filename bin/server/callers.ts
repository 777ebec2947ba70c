/** Those who wait for an answer: the clocks let them go first, for a moment. */
import type { Server } from 'node:http';

/**
 * The longest that a clock waits for callers. Under a steady load it looks at the facts a few
 * times a second instead of after each; a reminder is late by no more than this.
 */
const LONGEST_WAIT = 500;

export class Callers {
  #waiting = 0;
  #released: (() => void)[] = [];

  constructor(server: Server) {
    server.on('request', (_, response) => {
      this.#waiting += 1;
      response.once('close', () => {
        this.#waiting -= 1;
        if (this.#waiting === 0) for (const release of this.#released.splice(0)) release();
      });
    });
  }

  /** Resolves when nobody waits for an answer, or after half a second. */
  async calm(): Promise<void> {
    if (this.#waiting === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT);
      this.#released.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
