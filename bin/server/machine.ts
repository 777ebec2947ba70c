/**
 * The server of one machine: the embedded database, the clocks, the watchman, mail, and the API
 * with its pages on 127.0.0.1. Everything is put together here, and nowhere else.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { alertsOn } from '../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../lib/adapters/aws/board.js';
import { clocksOn } from '../../lib/adapters/aws/clocks.js';
import { cookieKeysOn } from '../../lib/adapters/aws/cookie-key.js';
import { drillClocksOn } from '../../lib/adapters/aws/drills.js';
import { takeInventory } from '../../lib/adapters/aws/inventory.js';
import { keysOn, ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { draftsOn, notesOn } from '../../lib/adapters/aws/privileged.js';
import { settingsOn } from '../../lib/adapters/aws/settings.js';
import { tokensOn } from '../../lib/adapters/aws/tokens.js';
import { EmbeddedHost } from '../../lib/adapters/embedded/host.js';
import { mailerFor } from '../../lib/adapters/embedded/mailers.js';
import { Outbox } from '../../lib/adapters/embedded/outbox.js';
import { SmtpMailer } from '../../lib/adapters/embedded/smtp.js';
import { MachineTimeline } from '../../lib/adapters/embedded/timelines.js';
import { Temporal } from '../../lib/core/model.js';
import { cookieKeyFrom } from '../../lib/engine/cookie-key.js';
import { idsFrom } from '../../lib/engine/ids.js';
import type { Log } from '../../lib/engine/ports.js';
import { verifyToken } from '../../lib/engine/tokens.js';
import { createApp } from '../../lib/web/app.js';
import { answers } from '../../lib/web/machine.js';
import packageFile from '../../package.json' with { type: 'json' };
import { type Host, Unavailable } from '../host.js';
import { Callers } from './callers.js';
import { ensureSettings } from './first-settings.js';
import { logTo } from './log.js';
import { announceServer, withdrawServer } from './server-file.js';
import { SignIn } from './sign-in.js';
import { openStorage, type Storage } from './storage.js';

export interface MachineOptions {
  readonly folder: string;
  /** 0: whichever is free. */
  readonly port: number;
  /** Where people find the pages, if not at the local address. */
  readonly publicUrl?: string | undefined;
  /** Who is written to where no people are set up. */
  readonly mailTo?: string | undefined;
  readonly mailFrom: string;
  readonly smtpUrl?: string | undefined;
  /** The home zone of the first entity. */
  readonly zone: string;
  readonly quiet: boolean;
}

export interface RunningMachine {
  readonly url: string;
  readonly signInUrl: string;
  readonly token: string;
  readonly outboxFolder: string;
  /** What the start found: clocks taken up, places in the index mended. */
  readonly found: { readonly clocks: number; readonly repaired: number };
  stop(): Promise<void>;
}

const LOCAL = '127.0.0.1';
/** The watchman's round, in milliseconds that pass whatever the clock is set to. */
const ROUND = 60_000;

/**
 * Starts the server.
 * @throws FolderUnusable, or Unavailable with a sentence
 */
export async function startMachine(options: MachineOptions, host: Host): Promise<RunningMachine> {
  const log = logTo(host.stderr, options.quiet);
  const storage = await openStorage(options.folder, host, log);
  const undo: Undo = [() => storage.stop()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const tell = (text: string) => void host.stdout.write(text);
    return { ...(await startOn(storage, options, { log, tell }, undo)), stop };
  } catch (error) {
    await stop(); // half a server that lives on would be worse than none
    throw error;
  }
}

/** Where it is run from: what happens, line by line, and what the operator is to read. */
interface Terminal {
  readonly log: Log;
  readonly tell: (text: string) => void;
}

/** How to undo what was done to start, whether the start fails or the server stops; last first. */
type Undo = (() => unknown)[];

async function startOn(
  storage: Storage,
  options: MachineOptions,
  { log, tell }: Terminal,
  undo: Undo,
): Promise<Omit<RunningMachine, 'stop'>> {
  const { table } = storage;
  const settings = settingsOn(table);
  await ensureSettings(settings, options);
  const now = () => Temporal.Now.instant();
  const timeline = new MachineTimeline(now);
  const from = options.mailFrom;
  const outbox = new Outbox({ folder: join(options.folder, 'outbox'), from, now });
  const smtp = options.smtpUrl ? new SmtpMailer({ url: options.smtpUrl, from }) : undefined;
  // The port is needed for the links in mails, so it is taken before the first clock looks.
  const server = createServer();
  const callers = new Callers(server);
  let isReady: (listener: RequestListener) => void = () => {};
  const ready = new Promise<RequestListener>((resolve) => {
    isReady = resolve;
  });
  server.on('request', (request, response) => {
    void ready.then((listener) => listener(request, response)); // who comes early waits
  });
  const port = await listen(server, options.port);
  undo.push(
    () => smtp?.close(),
    () => closed(server),
    () => timeline.stop(),
  );
  const local = `http://${LOCAL}:${port}`;
  const publicUrl = options.publicUrl ?? local;

  const embedded = new EmbeddedHost({
    ledger: ledgerOn(table),
    keys: keysOn(table),
    clocks: clocksOn(table),
    alerts: alertsOn(table),
    board: boardOn(table),
    drillClocks: drillClocksOn(table),
    settings,
    mailer: mailerFor({ outbox, ...(smtp && { smtp }) }),
    ids: idsFrom((below) => randomInt(below)),
    log,
    timeline,
    publicUrl,
    runId: randomBytes(8).toString('hex'),
    elapsed: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    calm: () => callers.calm(),
  });
  undo.push(() => embedded.stop());
  const found = await takeInventory(table, now());
  if (found.repaired > 0) log.info('index mended', { places: found.repaired });
  storage.onRecovery(() => {
    log.info('database runs again');
    takeInventory(table).catch((error) => log.error('index not mended', { error: String(error) }));
  });

  const signIn = new SignIn();
  const signInUrl = () => `${publicUrl}/sign-in?code=${signIn.code}`;
  const random = (bytes: number) => randomBytes(bytes);
  const tokens = tokensOn(table);
  const { now: present } = embedded.ports;
  const cookieKey = cookieKeyFrom({ cookieKeys: cookieKeysOn(table), random, now: present });
  await cookieKey(); // so that signing in asks for nothing that may be away by then
  const app = createApp({
    ...embedded.ports,
    tokens,
    notes: notesOn(table),
    drafts: draftsOn(table),
    random,
    authenticate: async (token) =>
      signIn.operator(token) ?? (await verifyToken(token, { tokens, now: embedded.ports.now })),
    redeem: async (code) => signIn.redeem(code),
    redeemToken: (token) => signIn.withToken(() => verifyToken(token, { tokens, now: present })),
    session: (session) => signIn.session(session),
    endSession: async (session) => {
      // Whoever reads the terminal can come in again, and needs no restart for it.
      if (signIn.end(session)) tell(`Signed out. Sign in again, once: ${signInUrl()}\n`);
      return undefined;
    },
    cookieKey,
    version: packageFile.version,
    hosts: hostsOf(port, publicUrl),
    publicUrl,
    clientOf: (environment) =>
      (environment as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket
        ?.remoteAddress ?? LOCAL,
    outbox,
    health: async () => ({
      versions: { tocsin: packageFile.version, node: process.versions.node },
      // A write, for a disk that is full can still be read.
      table: await answers(() => table.put({ pk: 'HEALTH', sk: 'HEALTH', at: now().toString() })),
      clocks: !embedded.isStopped,
      mailer: smtp ? await answers(() => smtp.verify()) : true,
    }),
  });
  isReady(getRequestListener(app.fetch));
  await embedded.arm(found);
  const rounds = setInterval(() => void embedded.watch(), ROUND);
  undo.push(() => clearInterval(rounds));
  const { pid } = process;
  await announceServer(options.folder, { pid, url: local, token: signIn.token });
  undo.push(
    () => withdrawServer(options.folder),
    () => server.close(), // nobody new; who is being answered is answered
  );

  return {
    url: local,
    signInUrl: signInUrl(),
    token: signIn.token,
    outboxFolder: join(options.folder, 'outbox'),
    found: { clocks: found.clocks.length, repaired: found.repaired },
  };
}

/** Takes a port of this machine alone. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const sentence = `The port ${port} cannot be used (${error.code}); give another with --port.`;
      reject(isTaken ? new Unavailable(sentence) : error);
    });
    server.listen(port, LOCAL, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Ends a server and the connections that are left. */
async function closed(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await ended;
}

/** What `Host` may say; anything else is another site's name that points here. */
function hostsOf(port: number, publicUrl: string): readonly string[] {
  return [`${LOCAL}:${port}`, `localhost:${port}`, new URL(publicUrl).host];
}
