/**
 * Writing no faster than the reader reads. A reader that has seen enough ends the run quietly;
 * output that is lost for another reason is an error, for a result cut short is a wrong one.
 */
import type { Writable } from 'node:stream';

/** Why a stream's output was lost, by stream. */
const losses = new WeakMap<Writable, Error>();

export class Output {
  #closed = false;
  #resume: (() => void) | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('drain', () => this.#resume?.());
    stream.on('close', () => this.#close());
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `tocsin derive … | head` has seen what it wanted.
      if (error.code !== 'EPIPE') losses.set(stream, error);
      this.#close();
    });
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

/** Waits until all is written, and gives the reason where some of it was lost. */
export async function lossOf(stream: Writable): Promise<Error | undefined> {
  // Errors of the last write come with the next turn of the event loop, after its callback.
  await new Promise<void>((resolve) => stream.write('', () => setImmediate(resolve)));
  return losses.get(stream);
}
