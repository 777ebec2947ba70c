/** Calls to a running server from the shell: found by its data folder, or named by its address. */
import { randomUUID } from 'node:crypto';
import { type Host, UsageProblem } from './host.js';
import { announcedServer, DEFAULT_FOLDER } from './server/server-file.js';

/** What the server answered instead of doing it: an RFC 9457 problem. */
export class ServerProblem extends Error {
  constructor(
    readonly status: number,
    readonly document: ProblemDocument,
  ) {
    super(document.detail ?? document.title ?? `The server answered ${status}.`);
    this.name = 'ServerProblem';
  }
}

export interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** No server answers there. */
export class NoServer extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoServer';
  }
}

/** The options by which every such command finds its server. */
export const clientOptions = {
  data: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
} as const;

export interface ClientChoice {
  readonly data?: string | undefined;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
}

/** An answer is at hand within a second; a server that is busy arming needs some more. */
const PATIENCE = 60_000;

export class Client {
  constructor(
    readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * The server named by `--url` and `--token` (or TOCSIN_URL, TOCSIN_TOKEN), or the one that runs
   * on the data folder.
   * @throws NoServer where none is announced, UsageProblem where half an address is given
   */
  static async find(choice: ClientChoice, { env }: Pick<Host, 'env'>): Promise<Client> {
    const url = choice.url ?? env.TOCSIN_URL;
    const token = choice.token ?? env.TOCSIN_TOKEN;
    if (url !== undefined && token !== undefined) return new Client(url.replace(/\/+$/, ''), token);
    if (url !== undefined) throw new UsageProblem('With --url, give the --token as well.');
    const folder = choice.data ?? env.TOCSIN_DATA ?? DEFAULT_FOLDER;
    const server = await announcedServer(folder);
    if (server) return new Client(server.url, token ?? server.token);
    throw new NoServer(
      `No server runs on the data folder ${folder}. Start one with tocsin serve, or say where it is with --data or --url.`,
    );
  }

  get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path);
  }

  /** A POST is sent once, however often the network makes us ask: it carries a key of its own. */
  post<T>(path: string, body: unknown): Promise<T> {
    return this.#call<T>('POST', path, body, { 'Idempotency-Key': randomUUID() });
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#call<T>('PUT', path, body);
  }

  delete<T>(path: string): Promise<T> {
    return this.#call<T>('DELETE', path);
  }

  /** @throws ServerProblem where it is refused, NoServer where nobody answers */
  async #call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`${this.url}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (error) {
      const { cause, message } = error as Error & { readonly cause?: Error };
      throw new NoServer(`No server answers at ${this.url} (${cause?.message ?? message}).`);
    }
    const text = await response.text();
    if (!response.ok) throw new ServerProblem(response.status, problemIn(text));
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

function problemIn(text: string): ProblemDocument {
  try {
    return JSON.parse(text) as ProblemDocument;
  } catch {
    return { detail: text.slice(0, 500) };
  }
}
