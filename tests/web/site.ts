/** A site over a world in memory: who calls is said by a word, and answers come as values. */
import { Temporal } from '../../lib/core/model.js';
import { digestOf } from '../../lib/engine/chain.js';
import type { Actor, StoredToken, Tokens, UserRole } from '../../lib/engine/ports.js';
import { verifyToken } from '../../lib/engine/tokens.js';
import { createApp } from '../../lib/web/app.js';
import type { OutboxMail, WebPorts } from '../../lib/web/ports.js';
import { worldAt } from '../engine/acts.js';
import { settled } from '../engine/turns.js';
import { COOKIE_KEY, sessionCookieOf } from './cookies.js';

export const NOW = '2026-11-24T12:00:00Z';
export const HOST = 'tocsin.example';

/** Each of them calls with a token of their name. */
export const callers: Readonly<Record<string, readonly UserRole[]>> = {
  ana: ['grc'],
  ben: ['counsel'],
  eva: ['executive'],
  olga: ['auditor'],
  adi: ['admin'],
  nobody: [],
};

export interface Asked {
  /** Whose token it bears; absent: `ana`; null: none. */
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** As it came, for what is no text. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects there
  readonly json: any;
}

export class Site {
  readonly world = worldAt(NOW);
  readonly stored = new Map<string, StoredToken>();
  readonly codes = new Map([['once', 'session-of-ana']]);
  readonly mails: OutboxMail[] = [];
  /** The sessions that were ended. */
  readonly ended: string[] = [];
  health = { versions: { tocsin: '0.1.0' }, table: true, clocks: true, mailer: true };
  clientOf: WebPorts['clientOf'];
  readonly ports: WebPorts;
  readonly app;

  constructor(options: Partial<WebPorts> = {}) {
    const { mailer: _, ...ports } = this.world.ports();
    const tokens: Tokens = {
      put: async (token) => void this.stored.set(token.id, token),
      byHash: async (hash) => [...this.stored.values()].find((one) => one.hash === hash),
      list: async () => [...this.stored.values()],
      remove: async (id) => this.stored.delete(id),
    };
    let drawn = 0;
    this.ports = {
      ...ports,
      tokens,
      random: (bytes) => new Uint8Array(bytes).fill(++drawn),
      authenticate: async (token) => known(token) ?? verifyToken(token, { tokens, now: ports.now }),
      redeem: async (code) => {
        const session = this.codes.get(code);
        this.codes.delete(code);
        return session === undefined ? undefined : { session, actor: actorOf('ana') };
      },
      session: async (session) => {
        return this.ended.includes(session) ? undefined : known(session.replace('session-of-', ''));
      },
      endSession: async (session) => {
        this.ended.push(session);
        return undefined;
      },
      cookieKey: async () => COOKIE_KEY,
      version: '0.1.0',
      hosts: [HOST],
      publicUrl: `https://${HOST}`,
      outbox: { list: async (limit) => this.mails.slice(0, limit) },
      health: async () => this.health,
      ...options,
    };
    this.app = createApp(this.ports);
  }

  async ask(method: string, path: string, { as = 'ana', body, headers }: Asked = {}) {
    const isJson = body !== undefined && !(body instanceof ReadableStream);
    return this.fetch(path, {
      method,
      headers: {
        ...(as !== null && { Authorization: `Bearer ${as}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: isJson && typeof body !== 'string' ? JSON.stringify(body) : (body as string),
      }),
      duplex: 'half',
    } as RequestInit);
  }

  get = (path: string, asked?: Asked) => this.ask('GET', path, asked);
  post = (path: string, body: unknown, asked?: Asked) => this.ask('POST', path, { ...asked, body });
  put = (path: string, body: unknown, asked?: Asked) => this.ask('PUT', path, { ...asked, body });

  /** A page, as a browser of whoever is signed in asks for it. */
  page = (path: string, as: string | null = 'ana', init: RequestInit = {}) =>
    this.fetch(path, {
      ...init,
      headers: {
        Accept: 'text/html',
        ...(as !== null && { Cookie: sessionCookieOf(as) }),
        ...(init.headers as Record<string, string>),
      },
    });

  async fetch(path: string, init: RequestInit): Promise<Answered> {
    const response = await this.app.request(`https://${HOST}${path}`, init);
    await settled();
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const json = isJson && text !== '' ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, bytes, json };
  }

  /** An incident of two regimes, known since this morning. */
  async incident(more: object = {}): Promise<string> {
    const { json } = await this.post('/api/incidents', { ...incident, ...more }, { as: 'ben' });
    return json.id;
  }

  /** What the record, the claims and the settings hold: nothing of it may change on a refusal. */
  get written(): string {
    const { entries, sent, known, kept, drafted } = this.world.stores;
    const privileged = { notes: [...kept], drafts: [...drafted] };
    const tokens = [...this.stored];
    return digestOf({ entries: [...entries], sent: [...sent], known, tokens, ...privileged });
  }

  set now(moment: string) {
    this.world.machine = Temporal.Instant.from(moment).epochMilliseconds;
  }
}

function known(token: string): Actor | undefined {
  return Object.hasOwn(callers, token) ? actorOf(token) : undefined;
}

export function actorOf(name: string): Actor {
  return { name, roles: callers[name] ?? [] };
}

export const discovery = { id: 'discovery', kind: 'discovery', at: '2026-11-20T09:00:00Z' };
export const determination = {
  id: 'determination',
  kind: 'materiality-determination',
  at: '2026-11-23T10:00:00-05:00',
  material: true,
};

export const incident = {
  title: 'Payroll server',
  zone: 'America/New_York',
  regimes: ['us-sec-8k', 'eu-nis2'],
  profile: { 'eu-nis2': { memberState: 'DE' } },
  facts: [discovery],
};
