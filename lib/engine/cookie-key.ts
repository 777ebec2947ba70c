/**
 * The key that this installation signs its cookies with, so that one that was guessed, cut or made
 * elsewhere is refused before anybody is asked about it. It is made once, by whoever needs it
 * first, and kept beside the sessions; it is neither logged nor exported.
 */
import type { Temporal } from '../core/model.js';
import type { CookieKeys, Now } from './ports.js';
import type { Random } from './tokens.js';

/** As many as HMAC-SHA256 can use. */
const BYTES = 32;

/** A minute: somebody who sends cookies that are no good must not make each a read. */
const SECONDS_BETWEEN_READS = 60;

interface Making {
  readonly cookieKeys: CookieKeys;
  readonly random: Random;
  readonly now: Pick<Now, 'machine'>;
}

/**
 * The way to the key.
 * @param unlike a key that something was not signed with: whether it still is the key is looked up
 * where that was not done within a minute, for a table that was restored may hold another
 * @throws StorageUnavailable where the key is to be read and cannot be; the next call tries again
 */
export type CookieKey = (unlike?: string) => Promise<string>;

/** Gives a way to the key, which remembers it as long as the process lives and nothing speaks against it. */
export function cookieKeyFrom(ports: Making): CookieKey {
  let known: Promise<string> | undefined;
  let again: Promise<string> | undefined; // while it is read anew
  let readAt: Temporal.Instant | undefined;

  const read = async () => {
    const key = await keyIn(ports);
    readAt = ports.now.machine();
    return key;
  };
  const isFresh = () => {
    const age = readAt ? ports.now.machine().since(readAt).total('seconds') : Infinity;
    return Math.abs(age) < SECONDS_BETWEEN_READS; // the clock may have been set back
  };
  return async (unlike) => {
    known ??= read().catch((error) => {
      known = undefined;
      throw error;
    });
    const key = await known;
    if (key !== unlike || isFresh()) return key;
    again ??= read()
      .then((present) => {
        known = Promise.resolve(present);
        return present;
      })
      .finally(() => {
        again = undefined;
      });
    return again;
  };
}

async function keyIn({ cookieKeys, random }: Making): Promise<string> {
  const present = await cookieKeys.get();
  return present ?? cookieKeys.keep(Buffer.from(random(BYTES)).toString('base64url'));
}
