/** Runs the command line, as a process or in this one. */
import { spawn } from 'node:child_process';
import { PassThrough, Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../bin/main.js';

/** What `npm test` has built before the tests run. */
export const program = fileURLToPath(new URL('../../dist/tocsin.js', import.meta.url));
export const scenarioFile = (name: string) =>
  fileURLToPath(new URL(`../../scenarios/${name}.json`, import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

export function asProcess(args: readonly string[], given: Given = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? '', ...given.env };
    const child = spawn(process.execPath, [program, ...args], { env });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(given.input ?? '');
  });
}

interface Terminal {
  readonly input?: readonly (string | Buffer)[];
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTTY?: boolean;
}

export async function inProcess(args: readonly string[], given: Terminal = {}): Promise<Outcome> {
  const { columns, isTTY } = given;
  const stdout = new Gathered();
  const stderr = new Gathered();
  const stdin = Readable.from((given.input ?? []).map((part) => Buffer.from(part)));
  const status = await main(args, {
    stdin,
    stdout: Object.assign(stdout, columns && { columns }, isTTY && { isTTY }),
    stderr,
    env: given.env ?? {},
  });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

export class Gathered extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** An output that takes nothing until it is told to. */
export function reluctant(): PassThrough {
  return new PassThrough({ highWaterMark: 1 });
}

export function determined(id: string, at = '2026-11-20T10:00:00-05:00') {
  return {
    id,
    regimes: ['us-sec-8k'],
    profile: { zone: 'America/New_York' },
    facts: [{ id: 'f1', kind: 'materiality-determination', at, material: true }],
  };
}

export function jsonl(...values: readonly unknown[]): string {
  return values
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .map((line) => `${line}\n`)
    .join('');
}

export function lines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
