/**
 * `tocsin drill`: a story of weeks in a minute. The drill runs on the server, by the clocks that
 * real incidents have; this command registers it and tells what happens.
 */
import { join } from 'node:path';
import type { IncidentAnswer, ListAnswer, OutboxMailAnswer, RegisteredAnswer } from '../api.js';
import { readArgs } from '../args.js';
import { Client, NoServer, ServerProblem } from '../client.js';
import { type ExitStatus, exit, type Host, Unavailable, UsageProblem } from '../host.js';
import { Output } from '../output.js';
import { write } from '../reply.js';
import { DEFAULT_FOLDER } from '../server/server-file.js';
import { printDrillHead, printDrills, printEnding, progressLine, Telling } from '../text/drills.js';
import { shownThroughout } from '../text/from-outside.js';
import { Page } from '../text/page.js';
import { type AskingValues, askingOptions } from './asking.js';
import { type DrillFile, drillCalled, drills } from './drill/files.js';
import { follow } from './drill/follow.js';
import type { Happening } from './drill/happenings.js';
import { mustRunOn } from './serve.js';

const options = {
  ...askingOptions,
  speed: { type: 'string' },
  to: { type: 'string' },
  quiet: { type: 'boolean' },
} as const;

/** A day a second: two months in a minute. */
const USUAL_SPEED = 86_400;

interface Choice extends AskingValues {
  readonly to?: string | undefined;
  readonly quiet?: boolean | undefined;
}

export async function drillCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('drill', args, options);
  const [name, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageProblem(
      'Write tocsin drill [NAME|FILE]: one at a time. See tocsin drill --help.',
    );
  }
  const speed = speedFrom(values.speed);
  if (name === undefined) {
    const all = drills();
    const json = all.map(({ name: id, drill: { title, start, end } }) => {
      return { name: id, title, start, end };
    });
    return write({ json, print: (page) => printDrills(page, all, speed) }, host, values.json);
  }
  const { drill } = await drillCalled(name);
  const server = await serverFor(values, host);
  try {
    return await run(drill, speed, server, values, host);
  } finally {
    await server.stop?.();
  }
}

function speedFrom(text: string | undefined): number {
  if (text === undefined) return USUAL_SPEED;
  const speed = Number(text);
  if (text.trim() !== '' && Number.isFinite(speed) && speed > 0) return speed;
  throw new UsageProblem(
    `--speed says how many times as fast, such as 86400 for a day a second, not ${JSON.stringify(text)}.`,
  );
}

// ── Where it runs ──────────────────────────────────────────────────────────────────────────

interface Server {
  readonly client: Client;
  /** The folder of a server that was found by it. */
  readonly folder?: string;
  /** Set where the server is there for this command alone. */
  readonly stop?: () => Promise<void>;
}

/** The server that runs, or one of our own for as long as the drill lasts. */
async function serverFor(choice: Choice, host: Host): Promise<Server> {
  const isNamed = (choice.url ?? host.env.TOCSIN_URL) !== undefined;
  const folder = choice.data ?? host.env.TOCSIN_DATA ?? DEFAULT_FOLDER;
  try {
    const client = await Client.find(choice, host);
    // One that was killed may still be announced.
    await client.get('/api/incidents?limit=1');
    return isNamed ? { client } : { client, folder };
  } catch (error) {
    if (!(error instanceof NoServer) || isNamed) throw error;
  }
  mustRunOn(process.versions.node);
  host.stderr.write('No server runs: starting one for this drill.\n');
  const { serveForAWhile } = await import('../server/for-a-while.js');
  try {
    const { client, stop } = await serveForAWhile(folder, host);
    return { client, folder, stop };
  } catch (error) {
    throw isAboutTheFolder(error) ? new Unavailable(error.message) : error;
  }
}

function isAboutTheFolder(error: unknown): error is Error {
  return error instanceof Error && ['FolderInUse', 'FolderUnusable'].includes(error.name);
}

// ── The drill ──────────────────────────────────────────────────────────────────────────────

async function run(
  drill: DrillFile,
  speed: number,
  server: Server,
  choice: Choice,
  host: Host,
): Promise<ExitStatus> {
  const { client } = server;
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  try {
    const incident = await client.post<RegisteredAnswer>(
      '/api/incidents',
      orderOf(drill, speed, choice.to),
    );
    const screen = new Screen(host, drill, choice);
    await screen.head(incident, speed);
    const ended = await follow(incident.id, {
      client,
      signal: interrupted.signal,
      look: (seen, happenings) => screen.look(seen, happenings),
    });
    await screen.clear();
    if (!ended) {
      host.stderr.write(leftRunning(incident.id, server));
      return exit.ok;
    }
    await screen.end(ended, await mailsOf(ended.id, server));
    return exit.ok;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

function orderOf(
  { title, start, end, scenario: { regimes, profile, facts } }: DrillFile,
  speed: number,
  to: string | undefined,
) {
  const { zone = 'Etc/UTC', ...settings } = profile;
  return {
    title,
    zone,
    regimes,
    ...(Object.keys(settings).length > 0 && { profile: settings }),
    facts,
    drill: { speed, start, end, ...(to !== undefined && { contacts: crewAt(to, String(zone)) }) },
  };
}

/** One address plays all three parts. */
function crewAt(address: string, zone: string) {
  const crew = [
    ['grc', 'Drill analyst', ['grc', 'admin']],
    ['counsel', 'Drill counsel', ['counsel']],
    ['executive', 'Drill executive', ['executive']],
  ] as const;
  return crew.map(([id, name, roles]) => {
    return { id: `drill-${id}`, name, address, zone, language: 'en', roles };
  });
}

function leftRunning(id: string, { stop }: Server): string {
  return stop
    ? `The drill ${id} stands still: its server was here for this command alone. It goes on with tocsin serve.\n`
    : `The drill ${id} goes on at the server. See tocsin incident show ${id}.\n`;
}

/** How many the outbox shows at once. */
const MOST_MAILS = 200;

const NO_OUTBOX = 'None of its mails lies in an outbox: they were handed to a mail server.';

/** Where the mails of a drill can be read. */
async function mailsOf(id: string, { client, folder }: Server): Promise<string> {
  try {
    const { items } = await client.get<ListAnswer<OutboxMailAnswer>>(
      `/api/outbox?limit=${MOST_MAILS}`,
    );
    const own = items.filter(({ alert }) => alert.startsWith(`${id}.`)).length;
    if (own === 0) return NO_OUTBOX;
    const count = own === MOST_MAILS ? `at least ${own}` : String(own);
    const where =
      folder === undefined ? `at ${client.url}/api/outbox` : `in ${join(folder, 'outbox')}`;
    return `Its mails: ${count}, ${where}.`;
  } catch (error) {
    if (error instanceof ServerProblem && (error.status === 404 || error.status === 405)) {
      return NO_OUTBOX;
    }
    throw error;
  }
}

// ── The screen ─────────────────────────────────────────────────────────────────────────────

const CLEAR_LINE = '\r\u001b[2K';

/** What a person sees, or the lines of JSON that a program reads. */
class Screen {
  readonly #output: Output;
  readonly #isLive: boolean;
  #telling: Telling | undefined;
  #hasBar = false;

  constructor(
    private readonly host: Host,
    private readonly drill: DrillFile,
    private readonly choice: Choice,
  ) {
    this.#output = new Output(host.stdout);
    this.#isLive = Boolean(host.stdout.isTTY) && !choice.json && host.env.TERM !== 'dumb';
  }

  async head(incident: RegisteredAnswer, speed: number): Promise<void> {
    const { json, to } = this.choice;
    if (json) return void (await this.#line({ type: 'registered', incident }));
    const page = Page.for(this.host);
    printDrillHead(page, this.drill, shownThroughout(incident), { speed, to });
    await this.#output.write(page.toString());
  }

  /** @returns false when nobody reads any more */
  async look(incident: IncidentAnswer, happenings: readonly Happening[]): Promise<boolean> {
    const { json, quiet } = this.choice;
    if (json) {
      if (quiet) return true;
      for (const happening of happenings) if (!(await this.#line(happening))) return false;
      return true;
    }
    const page = Page.for(this.host);
    this.#telling ??= new Telling(incident);
    if (!quiet) this.#telling.print(page, shownThroughout(happenings));
    const told = quiet || happenings.length === 0 ? '' : page.toString();
    if (!this.#isLive) return this.#output.write(told);
    const now = incident.drill?.now ?? this.drill.start;
    const bar = progressLine(this.drill, { now, zone: incident.zone }, page.width);
    const before = this.#hasBar ? CLEAR_LINE : '';
    this.#hasBar = true;
    return this.#output.write(`${before}${told}${page.ink.dim(bar)}`);
  }

  async clear(): Promise<void> {
    if (this.#hasBar) await this.#output.write(CLEAR_LINE);
    this.#hasBar = false;
  }

  async end(incident: IncidentAnswer, mails: string): Promise<void> {
    if (this.choice.json) return void (await this.#line({ type: 'over', incident, mails }));
    const page = Page.for(this.host).line();
    printEnding(page, shownThroughout({ incident, mails }));
    await this.#output.write(page.toString());
  }

  #line(value: unknown): Promise<boolean> {
    return this.#output.write(`${JSON.stringify(value)}\n`);
  }
}
