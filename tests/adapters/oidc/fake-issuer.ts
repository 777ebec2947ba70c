/**
 * A small issuer on this machine: discovery, keys, and a sign-in that everybody passes. It
 * checks what a real one checks, PKCE above all, and says how often it was asked for what.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { Temporal } from '../../../lib/core/model.js';
import type { Sessions, StoredSession } from '../../../lib/engine/ports.js';

export const NOW = '2026-11-24T12:00:00Z';
export const CLIENT = 'tocsin-client';
export const PUBLIC_URL = 'https://tocsin.example';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

export async function newKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { kid, alg, privateKey, publicKey, jwk };
}

/** What somebody was sent here with, until the code is exchanged. */
interface Begun {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

type Claims = Readonly<Record<string, unknown>>;
type Answer = { readonly status: number; readonly json: unknown };

export class FakeIssuer {
  readonly asked: string[] = [];
  readonly #codes = new Map<string, Begun>();
  /** In front of all: another answer, or none. */
  ill: ((path: string) => Answer | 'no-answer' | undefined) | undefined;
  published: readonly SigningKey[];
  signsWith: SigningKey;
  /** What its tokens say of whoever signs in, beside what they must. */
  person: Claims = { email: 'ana@example.com', 'cognito:groups': ['grc'] };
  ofAccessToken: Claims = { token_use: 'access', client_id: CLIENT, 'cognito:groups': ['grc'] };
  ofIdToken: Claims = {};
  document: Readonly<Record<string, unknown>> = {};
  opaque = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
    key: SigningKey,
  ) {
    this.published = [key];
    this.signsWith = key;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<FakeIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new FakeIssuer(server, `http://127.0.0.1:${port}`, await newKey('first', 'RS256'));
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await ended;
  }

  count(path: string): number {
    return this.asked.filter((one) => one === path).length;
  }

  /** An access token as Cognito writes them, but for what is given; undefined takes a claim out. */
  token(claims: Claims = {}, header: object = {}, key = this.signsWith): Promise<string> {
    return this.#signed({ sub: 'sub-1', ...this.ofAccessToken, ...claims }, header, key);
  }

  #signed(claims: Claims, header: object, key: SigningKey): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: this.url, iat: now, exp: now + 3600, ...claims };
    return new SignJWT(all)
      .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
      .sign(key.privateKey);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    this.asked.push(url.pathname);
    const ill = this.ill?.(url.pathname);
    if (ill === 'no-answer') {
      request.socket.destroy();
      return;
    }
    const { status, json } = ill ?? (await this.#ask(url, request));
    const location = status === 302 ? { Location: String(json) } : {};
    response.writeHead(status, { 'Content-Type': 'application/json', ...location });
    response.end(JSON.stringify(json));
  }

  async #ask(url: URL, request: IncomingMessage): Promise<Answer> {
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return { status: 200, json: this.#discovery() };
      case '/jwks':
        return { status: 200, json: { keys: this.published.map(({ jwk }) => jwk) } };
      case '/authorize':
        return this.#authorize(url.searchParams);
      case '/token':
        return this.#exchange(new URLSearchParams(await text(request)));
      default:
        return { status: 404, json: {} };
    }
  }

  #discovery() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'ES256'],
      ...this.document,
    };
  }

  #authorize(query: URLSearchParams): Answer {
    const get = (name: string) => query.get(name) ?? '';
    const isGood =
      get('response_type') === 'code' &&
      get('client_id') === CLIENT &&
      get('redirect_uri') === `${PUBLIC_URL}/sign-in/callback` &&
      get('code_challenge_method') === 'S256' &&
      get('scope').split(' ').includes('openid');
    if (!isGood) return { status: 400, json: { error: 'invalid_request' } };
    const code = randomUUID();
    const redirectUri = get('redirect_uri');
    this.#codes.set(code, { challenge: get('code_challenge'), nonce: get('nonce'), redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: get('state') }).toString();
    return { status: 302, json: back.href };
  }

  async #exchange(form: URLSearchParams): Promise<Answer> {
    const code = form.get('code') ?? '';
    const begun = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      form.get('client_id') === CLIENT &&
      form.get('redirect_uri') === begun?.redirectUri &&
      challenge === begun?.challenge;
    if (!isGood) return { status: 400, json: { error: 'invalid_grant' } };
    const { nonce } = begun;
    const forId = { aud: CLIENT, nonce, ...this.person, ...this.ofIdToken };
    const id_token = await this.#signed({ sub: 'sub-1', ...forId }, {}, this.signsWith);
    const access_token = this.opaque ? 'opaque' : await this.token();
    return {
      status: 200,
      json: { token_type: 'Bearer', expires_in: 3600, id_token, access_token },
    };
  }
}

/** An issuer of its own for each test, and a time that stands still until it is moved. */
export function issuerForEach(): { readonly issuer: FakeIssuer } {
  let started: FakeIssuer | undefined;
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
  beforeEach(async () => {
    vi.setSystemTime(NOW);
    started = await FakeIssuer.start();
  });
  afterEach(() => started?.stop());
  return {
    get issuer() {
      return started as FakeIssuer;
    },
  };
}

/** The machine's time, which the libraries look at themselves. */
export const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

export function later(duration: Temporal.DurationLike): void {
  vi.setSystemTime(now().add(duration).epochMilliseconds);
}

/** Sessions in memory; `kept` is all that a thief of the table would have. */
export class MemorySessions implements Sessions {
  readonly kept = new Map<string, StoredSession>();

  async put(session: StoredSession): Promise<void> {
    this.kept.set(session.hash, session);
  }

  async byHash(hash: string): Promise<StoredSession | undefined> {
    return this.kept.get(hash);
  }

  async remove(hash: string): Promise<boolean> {
    return this.kept.delete(hash);
  }
}
