/**
 * Sign-in on one machine: a one-time link printed in the terminal, which gives its holder every
 * role, or a token of one's own with the roles that an administrator gave it. One operator who
 * chooses roles is no separation of duties, and the pages say so.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Temporal } from '../../lib/core/model.js';
import type { Actor } from '../../lib/engine/ports.js';
import type { SignedIn } from '../../lib/web/ports.js';

export const OPERATOR: Actor = {
  name: 'operator',
  roles: ['grc', 'counsel', 'executive', 'auditor', 'admin'],
};

/** A working day: who reads the terminal can restart the server for another link. */
const CODE_LASTS = { hours: 12 };
const SESSION_LASTS = { hours: 12 };
/**
 * Of one person: one browser after another on one machine, of which the oldest session ends first.
 * Nobody's sign-in ends the session of another, least of all the operator's, whose link is used up.
 * There are no more people than an administrator gave tokens to, so memory is bounded.
 */
const MOST_SESSIONS = 10;

const operator = async () => OPERATOR;

/** Until when somebody is signed in, and who they are: asked again at each page. */
interface Session {
  readonly ends: Temporal.Instant;
  /** Whose it is; null: the link's, for a token may bear the operator's name. */
  readonly name: string | null;
  actor(): Promise<Actor | undefined>;
}

export class SignIn {
  #code: string | undefined = secret();
  #codeEnds = Temporal.Now.instant().add(CODE_LASTS);
  readonly #sessions = new Map<string, Session>();
  /** For the commands of the same user; see `server-file.ts`. */
  readonly token = `tocsin_local_${secret()}`;

  /** What the link carries; used up by the first who follows it. */
  get code(): string | undefined {
    return this.#code;
  }

  redeem(code: string): SignedIn | undefined {
    const known = this.#code;
    if (known === undefined || isPast(this.#codeEnds) || !isSame(code, known)) return undefined;
    this.#code = undefined;
    return { session: this.#begin(null, operator), actor: OPERATOR };
  }

  /**
   * A session for whoever has a token, as long as the token is good: one that is revoked ends it.
   * @param verify who has the token now
   */
  async withToken(verify: () => Promise<Actor | undefined>): Promise<SignedIn | undefined> {
    const actor = await verify();
    return actor && { session: this.#begin(actor.name, verify), actor };
  }

  #begin(name: Session['name'], actor: Session['actor']): string {
    this.#makeRoom(name);
    const session = secret();
    const ends = Temporal.Now.instant().add(SESSION_LASTS);
    this.#sessions.set(hashOf(session), { ends, name, actor });
    return session;
  }

  /** Forgets what is over, and the oldest session of somebody who has as many as one may have. */
  #makeRoom(name: Session['name']): void {
    for (const [hash, { ends }] of this.#sessions) if (isPast(ends)) this.#sessions.delete(hash);
    const theirs = [...this.#sessions].filter(([, session]) => session.name === name);
    const [oldest] = theirs;
    if (oldest && theirs.length >= MOST_SESSIONS) this.#sessions.delete(oldest[0]);
  }

  async session(session: string): Promise<Actor | undefined> {
    const found = this.#sessions.get(hashOf(session));
    return found && !isPast(found.ends) ? found.actor() : undefined;
  }

  /**
   * Ends a session. Where it began with a link, that is used up, and there is another in `code`.
   * @returns whether there is
   */
  end(session: string): boolean {
    const hash = hashOf(session);
    const found = this.#sessions.get(hash);
    this.#sessions.delete(hash);
    if (found?.actor !== operator) return false;
    this.#code = secret();
    this.#codeEnds = Temporal.Now.instant().add(CODE_LASTS);
    return true;
  }

  operator(token: string): Actor | undefined {
    return isSame(token, this.token) ? OPERATOR : undefined;
  }
}

function isPast(end: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Now.instant(), end) > 0;
}

/** As many random bits as nobody guesses. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** In the same time whatever differs. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
