/** What the command line needs of the machine, so that a test can stand in for it. */
import type { Readable, Writable } from 'node:stream';

export interface Host {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What the shell is told at the end. */
export const exit = {
  ok: 0,
  /** A line could not be used; its place in the output says why. */
  unusableInput: 1,
  /** The command itself was wrong: an unknown option, a missing file. */
  usage: 2,
  /** A port, a folder or a server is not to be had (EX_UNAVAILABLE). */
  unavailable: 69,
  /** Tocsin is at fault (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** The result could not be written whole (EX_IOERR). */
  lostOutput: 74,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

/** The command cannot be carried out as it was written; the message is a sentence for a person. */
export class UsageProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageProblem';
  }
}

/** What the command needs is not to be had now: a port, a folder, a server; a sentence says so. */
export class Unavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unavailable';
  }
}
