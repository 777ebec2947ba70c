/**
 * Sign-in on one machine: a one-time link printed in the terminal, which gives its holder every
 * role. One operator who chooses roles is no separation of duties, and the pages say so.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Temporal } from '../../lib/core/model.js';
import type { Actor } from '../../lib/engine/ports.js';

export const OPERATOR: Actor = {
  name: 'operator',
  roles: ['grc', 'counsel', 'executive', 'auditor', 'admin'],
};

/** A working day: who reads the terminal can restart the server for another link. */
const CODE_LASTS = { hours: 12 };
const SESSION_LASTS = { hours: 12 };
/** One browser after another on one machine; the oldest session ends first. */
const MOST_SESSIONS = 20;

export class SignIn {
  #code: string | undefined = secret();
  #codeEnds = Temporal.Now.instant().add(CODE_LASTS);
  readonly #sessions = new Map<string, Temporal.Instant>();
  /** For the commands of the same user; see `server-file.ts`. */
  readonly token = `tocsin_local_${secret()}`;

  /** What the link carries; used up by the first who follows it. */
  get code(): string | undefined {
    return this.#code;
  }

  redeem(code: string): { readonly session: string; readonly actor: Actor } | undefined {
    const known = this.#code;
    const now = Temporal.Now.instant();
    if (known === undefined || Temporal.Instant.compare(now, this.#codeEnds) > 0) return undefined;
    if (!isSame(code, known)) return undefined;
    this.#code = undefined;
    const session = secret();
    this.#sessions.set(hashOf(session), now.add(SESSION_LASTS));
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST_SESSIONS && oldest) this.#sessions.delete(oldest);
    return { session, actor: OPERATOR };
  }

  session(session: string): Actor | undefined {
    const ends = this.#sessions.get(hashOf(session));
    if (!ends || Temporal.Instant.compare(Temporal.Now.instant(), ends) > 0) return undefined;
    return OPERATOR;
  }

  /**
   * Ends a session, and gives out another link: the one that it began with is used up.
   * @returns whether there was such a session; the link is in `code` then
   */
  end(session: string): boolean {
    if (!this.#sessions.delete(hashOf(session))) return false;
    this.#code = secret();
    this.#codeEnds = Temporal.Now.instant().add(CODE_LASTS);
    return true;
  }

  operator(token: string): Actor | undefined {
    return isSame(token, this.token) ? OPERATOR : undefined;
  }
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
