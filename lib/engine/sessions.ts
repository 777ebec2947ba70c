/**
 * Sessions of the pages: a random secret in a cookie, stored as its SHA-256 alone, as tokens
 * are. The same holds for a sign-in under way, which is taken away by its first use.
 *
 * A session keeps the roles that its person had when they signed in.
 */
import { Temporal } from '../core/model.js';
import { sentence } from '../core/sentence.js';
import { digestOf } from './chain.js';
import {
  type Actor,
  loaded,
  type Now,
  type PendingSignIn,
  type SessionOf,
  type Sessions,
  stored,
} from './ports.js';
import { Refusal } from './problems.js';
import type { Random } from './tokens.js';

/**
 * A working day, with its overtime: nobody signs in again in the middle of an incident, and who
 * has lost a role at the issuer has lost it here by the next day.
 */
const SESSION_LASTS = { hours: 12 };

/** Time enough for a password that was forgotten and a second factor in the other room. */
export const SIGN_IN_MINUTES = 10;
const SIGN_IN_LASTS = { minutes: SIGN_IN_MINUTES };

/** As many as for tokens: nobody guesses 256 bits. */
const BYTES = 32;

interface Reading {
  readonly sessions: Sessions;
  readonly now: Pick<Now, 'machine'>;
}

interface Making extends Reading {
  readonly random: Random;
}

/** Begins a session; what the cookie must hold is in the answer, and nowhere else. */
export function makeSession({ name, roles }: Actor, ports: Making): Promise<string> {
  return keep({ kind: 'signed-in', actor: { name, roles } }, SESSION_LASTS, ports);
}

/** Whose session this is; `undefined` where it is unknown, was ended or has expired. */
export async function verifySession(secret: string, ports: Reading): Promise<Actor | undefined> {
  const session = await found(secret, ports);
  return session?.kind === 'signed-in' ? session.actor : undefined;
}

/** Ends a session, and nothing else: what is under way at the issuer goes on. */
export async function endSession(secret: string, ports: Reading): Promise<void> {
  const session = await found(secret, ports);
  if (session?.kind === 'signed-in') await ports.sessions.remove(session.hash);
}

/** Keeps what is needed when the person comes back; the answer is for their cookie. */
export function keepSignIn(pending: PendingSignIn, ports: Making): Promise<string> {
  return keep({ kind: 'signing-in', pending }, SIGN_IN_LASTS, ports);
}

/** Takes it away again: once, whoever comes first, and not after it has expired. */
export async function takeSignIn(
  secret: string,
  ports: Reading,
): Promise<PendingSignIn | undefined> {
  const session = await found(secret, ports);
  if (session?.kind !== 'signing-in') return undefined;
  return (await ports.sessions.remove(session.hash)) ? session.pending : undefined;
}

async function keep(
  of: SessionOf,
  lasts: Temporal.DurationLike,
  { sessions, random, now }: Making,
): Promise<string> {
  const secret = Buffer.from(random(BYTES)).toString('base64url');
  const present = now.machine();
  await sessions.put({
    ...of,
    hash: digestOf(secret),
    createdAt: stored(present),
    expiresAt: stored(present.add(lasts)),
  });
  return secret;
}

async function found(secret: string, { sessions, now }: Reading) {
  const session = await sessions.byHash(digestOf(secret));
  if (!session) return undefined;
  const isOver = Temporal.Instant.compare(now.machine(), loaded(session.expiresAt)) >= 0;
  return isOver ? undefined : session;
}

/**
 * Who issues the tokens does not answer, so that nobody can say whether one is good. It must
 * not look like a bad token: who calls is to try again, not to make another.
 */
export class IssuerUnavailable extends Refusal {
  readonly type = 'unavailable';
  readonly title = 'Sign-in does not answer';
  readonly status = 503;

  constructor(override readonly cause: unknown) {
    super(sentence`The service that people sign in with cannot be reached at present. Try again.`);
  }
}
