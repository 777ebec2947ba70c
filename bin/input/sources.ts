/** The files named on the command line, or standard input. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Host, UsageProblem } from '../host.js';

export interface Source {
  readonly name: string;
  open(): AsyncIterable<Buffer>;
}

export const STANDARD_INPUT = 'standard input';

/**
 * The sources in the order named; `-` is standard input, and so is naming none.
 * @throws UsageProblem where a file cannot be read, before anything has been written
 */
export async function sourcesNamed(
  names: readonly string[],
  { stdin }: Pick<Host, 'stdin'>,
): Promise<readonly Source[]> {
  const chosen = names.length === 0 ? ['-'] : names;
  if (chosen.filter((name) => name === '-').length > 1) {
    throw new UsageProblem('Standard input (-) can be read only once.');
  }
  for (const name of chosen) if (name !== '-') await mustBeReadable(name);
  return chosen.map((name) =>
    name === '-'
      ? { name: STANDARD_INPUT, open: () => tellingErrors(STANDARD_INPUT, stdin) }
      : { name, open: () => tellingErrors(quoted(name), createReadStream(name)) },
  );
}

async function mustBeReadable(name: string): Promise<void> {
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw new UsageProblem(`${quoted(name)} cannot be read: ${reason(error)}.`);
  });
  if (found.isDirectory()) throw new UsageProblem(`${quoted(name)} is a directory, not a file.`);
}

async function* tellingErrors(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    throw new UsageProblem(`${name} cannot be read: ${reason(error as NodeJS.ErrnoException)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission was refused',
  EISDIR: 'it is a directory',
};

function reason({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? message;
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
