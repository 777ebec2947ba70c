/** A server for as long as one command needs it, where none runs. */
import { Client } from '../client.js';
import type { Host } from '../host.js';
import { startMachine } from './machine.js';
import { optionsFrom } from './options.js';

/**
 * Starts a server on a data folder, on whichever port is free.
 * @throws FolderUnusable, or Unavailable with a sentence
 */
export async function serveForAWhile(
  folder: string,
  host: Host,
): Promise<{ readonly client: Client; stop(): Promise<void> }> {
  const machine = await startMachine(
    { ...optionsFrom({ data: folder }, host), port: 0, quiet: true },
    host,
  );
  return { client: new Client(machine.url, machine.token), stop: () => machine.stop() };
}
