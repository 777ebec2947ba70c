/**
 * Who is calling: a bearer token for the API, a cookie session for the pages. The cookie says
 * nothing to the API, so that no page of another site can call it with a reader's rights.
 */
import type { Context } from 'hono';
import { sentence } from '../core/sentence.js';
import type { Actor } from '../engine/ports.js';
import { readCookie, SESSION, SIGN_IN } from './cookies.js';
import { Limit } from './limits.js';
import type { IssuerSignIn, SignedIn, WebPorts } from './ports.js';
import { CrossOrigin, Unauthenticated } from './refusals.js';

/** Ten failures a minute are a person with a wrong token; a program that guesses makes more. */
const FAILURES = { most: 10, seconds: 60 };
const SIGN_INS = { most: 10, seconds: 60 };
/** An office behind one address, on the morning of an incident; each writes a small item. */
const BEGINNINGS = { most: 60, seconds: 60 };

/** Who looks at a page, and the session that says so. */
export interface Viewing {
  readonly actor: Actor;
  readonly session: string;
}

/** Where a request keeps who looks at the page, once that was asked. */
const VIEWING = 'viewing';

/**
 * Whoever is at the door: callers are told from each other, and failures counted. What counts is
 * what could be a guess: a wrong bearer token, a sign-in that came to nothing. A cookie is none.
 * Without our signature nobody is asked about it, so guessing is pointless; with it, it was ours,
 * and its session is over. Boards that stay open ask on behind one address, and must not lock out
 * everybody there, nor those who call the API.
 */
export class Gate {
  readonly #failures = new Limit(FAILURES.most, FAILURES.seconds);
  /** Apart, so that who mistypes in the form locks out no program behind the same address. */
  readonly #formFailures = new Limit(FAILURES.most, FAILURES.seconds);
  readonly #signIns = new Limit(SIGN_INS.most, SIGN_INS.seconds);
  readonly #beginnings = new Limit(BEGINNINGS.most, BEGINNINGS.seconds);

  constructor(private readonly ports: WebPorts) {}

  /** Who calls the API. @throws Unauthenticated, TooManyCalls */
  async caller(c: Context): Promise<Actor> {
    const header = c.req.header('authorization');
    if (header === undefined) {
      const how = sentence`Send an Authorization header with a bearer token; tocsin token makes one.`;
      throw new Unauthenticated(how);
    }
    const token = /^Bearer +([A-Za-z0-9._~+/-]{1,8192}=*)$/i.exec(header)?.[1];
    const actor = await this.#known(c, async () => {
      return token === undefined ? undefined : this.ports.authenticate(token);
    });
    if (actor) return actor;
    throw new Unauthenticated(
      sentence`This token is unknown, was revoked or has expired. Make another.`,
      'Bearer realm="tocsin", error="invalid_token"',
    );
  }

  /**
   * Who looks at a page; `undefined` where nobody is signed in. Asked once for a request: where the
   * page ends in an error, that is told to the same person.
   * @throws StorageUnavailable
   */
  viewer(c: Context): Promise<Viewing | undefined> {
    const asked: Promise<Viewing | undefined> = c.get(VIEWING) ?? this.#viewing(c);
    c.set(VIEWING, asked);
    return asked;
  }

  async #viewing(c: Context): Promise<Viewing | undefined> {
    const session = await readCookie(c, SESSION, this.ports);
    const actor = session === undefined ? undefined : await this.ports.session(session);
    return actor && session !== undefined ? { actor, session } : undefined;
  }

  /** A session for a one-time code. @throws TooManyCalls */
  async signIn(c: Context, code: string): Promise<string | undefined> {
    const [client, now] = [this.#clientOf(c), this.ports.now.machine()];
    this.#signIns.mustAllow(client, now);
    this.#signIns.count(client, now);
    const signedIn = await this.ports.redeem(code);
    return signedIn?.session;
  }

  /** A session for a token. @throws TooManyCalls where too many were wrong */
  async withToken(
    c: Context,
    redeem: () => Promise<SignedIn | undefined>,
  ): Promise<string | undefined> {
    return (await this.#known(c, redeem, this.#formFailures))?.session;
  }

  /** Where to sign in at the issuer, and what to keep until then. @throws TooManyCalls */
  async begin(
    c: Context,
    signIn: IssuerSignIn,
    returnTo: string,
  ): ReturnType<IssuerSignIn['begin']> {
    const [client, now] = [this.#clientOf(c), this.ports.now.machine()];
    this.#beginnings.mustAllow(client, now);
    this.#beginnings.count(client, now);
    return signIn.begin(returnTo);
  }

  /** A session for whoever comes back from the issuer. @throws TooManyCalls */
  async finish(
    c: Context,
    signIn: IssuerSignIn,
    url: string,
  ): Promise<(SignedIn & { readonly returnTo: string }) | undefined> {
    const begun = await readCookie(c, SIGN_IN, this.ports);
    return begun === undefined ? undefined : this.#known(c, () => signIn.finish(url, begun));
  }

  /** Counts what fails, and asks no more where too much did: a guess must not be told from a miss. */
  async #known<T extends object>(
    c: Context,
    ask: () => Promise<T | undefined>,
    failures = this.#failures,
  ): Promise<T | undefined> {
    const [client, now] = [this.#clientOf(c), this.ports.now.machine()];
    failures.mustAllow(client, now);
    const known = await ask();
    if (!known) failures.count(client, now);
    return known;
  }

  #clientOf(c: Context): string {
    return this.ports.clientOf?.(c.env) ?? 'anybody';
  }
}

/** Where a request keeps the hosts that are served: `guard.ts`. */
export const SERVED = 'served-hosts';

/**
 * A form must come from a page of ours. Browsers say so in `Sec-Fetch-Site`; our pages send no
 * referrer, for which browsers write the form's `Origin` as `null`, so that decides only where
 * the other is absent.
 * @throws CrossOrigin
 */
export function mustBeSameOrigin(c: Context): void {
  const { req } = c;
  // Where another name stands before ours, a browser knows that one, and we are asked by ours.
  const hosts: ReadonlySet<string> = c.get(SERVED) ?? new Set([hostOf(req.raw)]);
  const site = req.header('sec-fetch-site');
  const origin = req.header('origin');
  const isOurs = origin !== undefined && hosts.has(originHost(origin) ?? '');
  const isFine =
    site === undefined ? isOurs : site === 'same-origin' && (isOurs || isSilent(origin));
  if (isFine) return;
  throw new CrossOrigin(sentence`Open the page on this site, and use its button there.`);
}

function isSilent(origin: string | undefined): boolean {
  return origin === undefined || origin === 'null';
}

function originHost(origin: string): string | undefined {
  return /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase();
}

/** The host that a request was sent to, with its port. */
export function hostOf(request: Request): string {
  return (request.headers.get('host') ?? new URL(request.url).host).toLowerCase();
}
