/** Writing no faster than the reader reads, and ending quietly when it has read enough. */
import type { Writable } from 'node:stream';

export class Output {
  #closed = false;
  #resume: (() => void) | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('drain', () => this.#resume?.());
    stream.on('close', () => this.#close());
    // The one error expected is EPIPE: `tocsin derive … | head` has seen what it wanted.
    stream.on('error', () => this.#close());
  }

  /** Resolves once more can be written; `false` when nobody reads any more. */
  async write(text: string): Promise<boolean> {
    if (this.#closed) return false;
    if (text === '' || this.stream.write(text)) return !this.#closed;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
    return !this.#closed;
  }

  #close() {
    this.#closed = true;
    this.#resume?.();
  }
}
