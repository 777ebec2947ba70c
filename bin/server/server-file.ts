/**
 * How a command of the same user finds the server that runs on a data folder: a file in that
 * folder, for its owner alone, that is there for as long as the server runs.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a server keeps its data, unless told otherwise. */
export const DEFAULT_FOLDER = '.tocsin';

export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  /** A token with every role: whoever can read the folder could read the data as well. */
  readonly token: string;
}

const fileIn = (folder: string) => join(folder, 'server.json');

/** Writes it whole or not at all. */
export async function announceServer(folder: string, server: RunningServer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }); // where the data are elsewhere
  const unfinished = `${fileIn(folder)}.${server.pid}`;
  await writeFile(unfinished, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  await rename(unfinished, fileIn(folder));
}

export async function withdrawServer(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** What was announced, if anything; the server may have been killed since. */
export async function announcedServer(folder: string): Promise<RunningServer | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as RunningServer;
  } catch {
    return undefined; // none is announced, or not for us to read
  }
}
