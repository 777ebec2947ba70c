/**
 * Calls to the Tocsin under test. Each may be sent again: a GET changes nothing, and a POST
 * bears a key, under which it is carried out once. So a network that stumbles is forgiven a few
 * times, and a server that asks for patience (429, 503) gets it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type ProblemDocument, ServerProblem } from '../../bin/client.js';
import { Unmet } from './unmet.js';

export interface Reply<T> {
  readonly status: number;
  readonly body: T;
  /** The server says that it had carried out this very call before. */
  readonly replayed: boolean;
}

/** Somebody pressed Ctrl-C. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** One call, and four more after 1, 2, 4 and 8 seconds: longer than a function takes to wake. */
const TRIES = 5;
/** An API on AWS answers within 29 seconds or not at all. */
const PATIENCE = 35_000;
/** A server that asks for more than that is not to be tested now. */
const LONGEST_PAUSE = 60;
/** Gateways and throttles: the call may not even have been seen. */
const FOR_NOW: readonly number[] = [429, 502, 503, 504];

export class Service {
  constructor(
    readonly url: string,
    private readonly token: string,
    /** Ends what is under way, and every pause. */
    private readonly signal: AbortSignal,
  ) {}

  /** The same server, asked by another or with another patience. */
  as(token: string, signal: AbortSignal = this.signal): Service {
    return new Service(this.url, token, signal);
  }

  withSignal(signal: AbortSignal): Service {
    return this.as(this.token, signal);
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#call<T>('GET', path)).body;
  }

  post<T>(path: string, body: unknown, key: string): Promise<Reply<T>> {
    return this.#call<T>('POST', path, { body, key });
  }

  /** What it says of itself: with 503, where something does not answer. */
  async health(): Promise<unknown> {
    return (await this.#call('GET', '/health', undefined, (body) => isHealth(body))).body;
  }

  /**
   * A pause of so many milliseconds, ended by Ctrl-C.
   * @throws Interrupted
   */
  async pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.signal }).catch(() => {
      throw new Interrupted();
    });
  }

  /** @throws ServerProblem where it is refused, Unmet where nobody answers, Interrupted */
  async #call<T>(
    method: string,
    path: string,
    sent?: { readonly body: unknown; readonly key: string },
    isAnswer: (body: unknown) => boolean = () => false,
  ): Promise<Reply<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#fetch(method, path, sent);
      const isLast = attempt === TRIES;
      if (response instanceof Response) {
        const text = await response.text().catch(() => ''); // cut off: as if it had not come
        const body = parsed(text);
        if ((response.ok && body !== undefined) || isAnswer(body)) {
          const replayed = response.headers.get('idempotent-replay') === 'true';
          return { status: response.status, body: body as T, replayed };
        }
        const again =
          response.ok || FOR_NOW.includes(response.status) || isOfGateway(response, body);
        if (!again || isLast) throw problemOf(response.status, body, text);
        await this.pause(pauseAsked(response) ?? usualPause(attempt));
      } else {
        if (isLast) {
          const seen = `${response.message}, ${TRIES} times`;
          throw new Unmet(`${method} ${path}`, `an answer from ${this.url}`, seen);
        }
        await this.pause(usualPause(attempt));
      }
    }
  }

  async #fetch(
    method: string,
    path: string,
    sent: { readonly body: unknown; readonly key: string } | undefined,
  ): Promise<Response | Error> {
    try {
      return await fetch(`${this.url}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.token}`,
          ...(sent && { 'Content-Type': 'application/json', 'Idempotency-Key': sent.key }),
        },
        ...(sent && { body: JSON.stringify(sent.body) }),
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE)]),
      });
    } catch (error) {
      if (this.signal.aborted) throw new Interrupted();
      const { cause, message } = error as Error & { readonly cause?: Error };
      return new Error(cause?.message || message);
    }
  }
}

function problemOf(status: number, body: unknown, text: string): ServerProblem {
  const document = typeof body === 'object' ? body : undefined;
  return new ServerProblem(status, (document ?? { detail: text.slice(0, 300) }) as ProblemDocument);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHealth(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'mailer' in body;
}

/** API Gateway's own 500, where a function could not be called; Tocsin's has a `type`. */
function isOfGateway({ status }: Response, body: unknown): boolean {
  return status === 500 && !(typeof body === 'object' && body !== null && 'type' in body);
}

function usualPause(attempt: number): number {
  return 1000 * 2 ** (attempt - 1);
}

/** `Retry-After` in seconds, as Tocsin and AWS write it. */
function pauseAsked(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds, LONGEST_PAUSE) * 1000 : undefined;
}
