/** The acceptance run: as a process, as `npm run acceptance` starts it, or within the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Options } from '../../scripts/acceptance/options.js';
import { Report } from '../../scripts/acceptance/report.js';
import { accept, type Status } from '../../scripts/acceptance/run.js';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TSX = file('node_modules/.bin/tsx');
const SCRIPT = file('scripts/acceptance.ts');

export class Command {
  #said = '';

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#said += chunk;
      });
    }
  }

  static start(...args: readonly string[]): Command {
    return Command.startIn({}, ...args);
  }

  static startIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): Command {
    const { TOCSIN_URL: _, TOCSIN_TOKEN: __, ...own } = process.env;
    return new Command(
      spawn(TSX, [SCRIPT, ...args], {
        env: { ...own, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for words; ends with it where it ends first. */
  async until(words: string): Promise<void> {
    while (!this.#said.includes(words)) {
      if (this.child.exitCode !== null) throw new Error(`It ended, and said:\n${this.#said}`);
      await Promise.race([once(this.child.stdout as NodeJS.ReadableStream, 'data'), this.ended()]);
    }
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'close');
    }
    return this.child.exitCode;
  }
}

/** Runs it here, and gives how it ended and all that it said. */
export async function accepted(
  options: Pick<Options, 'url' | 'token' | 'speed'> & Partial<Options>,
  signal = new AbortController().signal,
): Promise<{ readonly status: Status; readonly said: string }> {
  let said = '';
  const report = new Report((text) => {
    said += text;
  });
  const all = { to: 'success@simulator.amazonses.com', withoutMail: false, ...options };
  const status = await accept(all, report, signal);
  return { status, said };
}
