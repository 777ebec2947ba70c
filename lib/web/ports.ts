/** What the web app asks of its host, beside the ports of the use cases that it calls. */
import type { CookieKey } from '../engine/cookie-key.js';
import type { Notice } from '../engine/notices.js';
import type { Actor, Drafts, Notes, Ports, Tokens } from '../engine/ports.js';
import type { Random } from '../engine/tokens.js';

export interface WebPorts extends Omit<Ports, 'mailer'> {
  readonly tokens: Tokens;
  /** What counsel alone reads. */
  readonly notes: Notes;
  readonly drafts: Drafts;
  readonly random: Random;

  /** Whose bearer token this is; `undefined` where it is nobody's, has expired or was revoked. */
  authenticate(token: string): Promise<Actor | undefined>;
  /** Exchanges the one-time code of a sign-in link for a session; a second time for nothing. */
  redeem(code: string): Promise<SignedIn | undefined>;
  /**
   * Exchanges a token for a session with its roles, which ends when the token does; absent: people
   * sign in otherwise here.
   */
  redeemToken?(token: string): Promise<SignedIn | undefined>;
  /** Whose cookie session this is. It is no bearer token: pages alone take it. */
  session(session: string): Promise<Actor | undefined>;
  /**
   * Ends a session where it is kept, so that a copy of its cookie is worth nothing any more.
   * @returns where to go to be signed out at the issuer too, if there is such a place
   */
  endSession(session: string): Promise<string | undefined>;
  /** What cookies are signed with: the same for all who serve this installation. */
  readonly cookieKey: CookieKey;
  /** Where people sign in at an issuer; absent: by a one-time link or a token. */
  readonly signIn?: IssuerSignIn;

  /** Which Tocsin this is: what it makes for others says so. */
  readonly version: string;
  /** The largest file that the host can answer with, in bytes; absent: any. */
  readonly largestFile?: number;
  /** The values of `Host` that are served, with their ports: `127.0.0.1:8080`. */
  readonly hosts: readonly string[];
  /** Where people find the pages; with `https:`, cookies are sent over nothing else. */
  readonly publicUrl: string;
  /**
   * Who is at the other end, from what the host hands to `fetch` as its environment: an address,
   * never a header that anybody can set. Without it all callers share the limits of one.
   */
  readonly clientOf?: (environment: unknown) => string;

  /** The mails that were written, where they stay on this machine. */
  readonly outbox?: Outbox;
  /** What readers must know before anything else; absent: nothing ever. */
  notices?(): Promise<readonly Notice[]>;
  /** Whether everything answers. What it says is public. */
  health(): Promise<Health>;
}

export interface SignedIn {
  /** What the cookie holds, before it is signed. */
  readonly session: string;
  readonly actor: Actor;
}

/** Each may find that the issuer does not answer, and throws IssuerUnavailable then. */
export interface IssuerSignIn {
  /**
   * Where to send somebody who wants to sign in.
   * @param returnTo the page of ours that they wanted
   * @returns what the cookie holds until they are back, too
   */
  begin(returnTo: string): Promise<{ readonly url: string; readonly cookie: string }>;
  /**
   * A session for whoever has come back, once; `undefined` where they cancelled, came too late,
   * or did not begin here.
   * @param url the address that they came back to
   */
  finish(
    url: string,
    cookie: string,
  ): Promise<(SignedIn & { readonly returnTo: string }) | undefined>;
}

/** A message as it was written, the newest first. */
export interface OutboxMail {
  readonly alertId: string;
  readonly to: string;
  readonly subject: string;
  /** An instant in UTC. */
  readonly date: string;
  readonly text: string;
}

export interface Outbox {
  list(limit: number): Promise<readonly OutboxMail[]>;
}

export interface Health {
  readonly versions: Readonly<Record<string, string>>;
  readonly table: boolean;
  readonly clocks: boolean;
  readonly mailer: boolean;
}
