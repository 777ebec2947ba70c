/** The real server as a process of its own, to be killed, starved and confused. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announcedServer } from '../../bin/server/server-file.js';

const COMMAND = fileURLToPath(new URL('../../dist/tocsin.js', import.meta.url));
const DRILLS = new URL('../../scenarios/drills/', import.meta.url);

export interface StartOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Wraps the command, as in `bash -c`. */
  readonly wrap?: (command: readonly string[]) => readonly string[];
  readonly preload?: string;
}

/** A server that has been started, and what is said to it. */
export class Server {
  #stderr = '';
  #stdout = '';

  private constructor(
    readonly child: ChildProcess,
    readonly folder: string,
    readonly url: string,
    readonly token: string,
  ) {}

  /** Starts it and waits until it is ready. @throws with what it said, where it ends instead */
  static async start({ folder, env, args = [], wrap, preload }: StartOptions): Promise<Server> {
    const load = preload === undefined ? [] : ['--import', preload];
    const command = [process.execPath, ...load, COMMAND, 'serve', '--data', folder, '--port', '0'];
    const [file, ...rest] = (wrap ?? ((words) => words))([...command, ...args]);
    const child = spawn(file as string, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SMTP_URL: '', ...env },
    });
    let said = '';
    let stdout = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk) => {
        stdout += chunk;
        if (stdout.includes('Tocsin is running')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    });
    const { url, token } = (await announcedServer(folder)) as { url: string; token: string };
    const server = new Server(child, folder, url, token);
    server.#stderr = said;
    server.#stdout = stdout;
    child.stderr?.on('data', (chunk) => {
      server.#stderr += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      server.#stdout += chunk;
    });
    return server;
  }

  get log(): string {
    return this.#stderr;
  }

  get output(): string {
    return this.#stdout;
  }

  /** As the machine's failure would: no handler runs. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** As Ctrl-C; gives the exit status. */
  async stop(): Promise<number> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit') as Promise<[number]>;
    this.child.kill('SIGTERM');
    return (await ended)[0];
  }

  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, json } = await this.ask(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path} gave ${status}: ${JSON.stringify(json)}`);
    return json as T;
  }

  /** The same without judgement. */
  async ask(method: string, path: string, body?: unknown, headers: object = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
  }
}

/** A folder of its own, removed at the end. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tocsin-fault-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What `GET /api/incidents/{id}` tells, as far as these tests look. */
export interface Told {
  readonly id: string;
  readonly closed: unknown;
  readonly drill: { readonly now: string } | null;
  readonly facts: readonly { readonly id: string; readonly kind: string; readonly at: string }[];
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly clocks: readonly { readonly regime: string; readonly phase: string | null }[];
  readonly sent: readonly (Readonly<Record<string, unknown>> & {
    readonly alert: string;
    readonly state: string;
  })[];
}

/** Registers a drill from its file. */
export async function startDrill(server: Server, name: string, drill: object): Promise<string> {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, DRILLS), 'utf8'));
  const { zone, ...profile } = file.scenario.profile;
  const { id } = await server.call<Told>('POST', '/api/incidents', {
    title: file.title,
    zone,
    profile,
    regimes: file.scenario.regimes,
    facts: file.scenario.facts,
    drill: { start: file.start, end: file.end, ...drill },
  });
  return id;
}

export const told = (server: Server, id: string) =>
  server.call<Told>('GET', `/api/incidents/${id}`);

/** Asks again and again until something holds; the test's own time limit ends what never does. */
export async function until<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  pause = 100,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** How often each alert lies in the outbox, by its id. */
export function outboxOf(folder: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of readdirSync(join(folder, 'outbox'))) {
    if (!file.endsWith('.eml')) continue;
    const text = readFileSync(join(folder, 'outbox', file), 'utf8');
    const id = /^X-Tocsin-Alert: *(\S+)/im.exec(text.replace(/\r?\n[ \t]+/g, ' '))?.[1] as string;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
