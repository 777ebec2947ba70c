/** `tocsin serve`: the server of one machine, until a signal stops it. */
import { readArgs } from '../args.js';
import { type ExitStatus, exit, type Host, Unavailable, UsageProblem } from '../host.js';
import type { RunningMachine } from '../server/machine.js';
import { optionsFrom, serverOptions } from '../server/options.js';
import { announcedServer } from '../server/server-file.js';

export async function serveCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('serve', args, serverOptions);
  if (positionals.length > 0) {
    throw new UsageProblem(
      `tocsin serve takes no ${JSON.stringify(positionals[0])}. See tocsin serve --help.`,
    );
  }
  const options = optionsFrom(values, host);
  mustRunOn(process.versions.node);
  const signal = nextSignal(); // from now on, so that none is missed while it starts
  const { startMachine } = await import('../server/machine.js');
  let machine: RunningMachine;
  try {
    machine = await startMachine(options, host);
  } catch (error) {
    throw await explained(error as Error, options.folder);
  }
  host.stdout.write(bannerOf(machine, options));
  const name = await signal;
  host.stdout.write(`\n${name}: stopping.\n`);
  await machine.stop();
  host.stdout.write('Stopped. Everything is in the data folder; start again with the same one.\n');
  return exit.ok;
}

/** What the state machines run on; the other commands are content with an older one. */
const OLDEST_NODE = 22;

/** @throws Unavailable */
export function mustRunOn(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Unavailable(
    `The server needs Node ${OLDEST_NODE} or newer; this is ${version}. npm start, or npx tocsin serve, in a checkout brings its own.`,
  );
}

/** The first signal asks for a clean stop; the second one does not wait for it. */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve(name);
      });
    }
  });
}

/** Says who uses a folder that cannot be opened. */
export async function explained(error: Error, folder: string): Promise<Error> {
  if (error.name !== 'FolderUnusable') return error;
  const server = await announcedServer(folder);
  if (!server || !isAlive(server.pid)) return new Unavailable(error.message);
  const who = `process ${server.pid}, at ${server.url}`;
  return new Unavailable(
    `The data folder ${folder} is in use (${who}). Stop that server, or name another folder with --data.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function bannerOf(
  { url, signInUrl, outboxFolder, found }: RunningMachine,
  { folder, smtpUrl, publicUrl }: ReturnType<typeof optionsFrom>,
): string {
  const clocks = found.clocks === 1 ? '1 clock' : `${found.clocks} clocks`;
  return `Tocsin is running.

  address   ${publicUrl ?? url}
  sign in   ${signInUrl}
            (once; it gives every role, so keep it to yourself)
  data      ${folder}, with ${clocks} taken up
  mail      ${smtpUrl ? `by SMTP to ${new URL(smtpUrl).host}; drills without --to` : 'no SMTP_URL is set: messages'} lie in ${outboxFolder}

From another terminal:

  tocsin incident register --title "…" --regime us-sec-8k --fact discovery@2026-11-20T10:00:00-05:00
  tocsin incident list
  tocsin drill us-sec-8k

Stop it with Ctrl-C; nothing is lost.
`;
}
