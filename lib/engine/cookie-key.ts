/**
 * The key that this installation signs its cookies with, so that one that was guessed, cut or made
 * elsewhere is refused before anybody is asked about it. It is made once, by whoever needs it
 * first, and kept beside the sessions; it is neither logged nor exported.
 */
import type { CookieKeys } from './ports.js';
import type { Random } from './tokens.js';

/** As many as HMAC-SHA256 can use. */
const BYTES = 32;

interface Making {
  readonly cookieKeys: CookieKeys;
  readonly random: Random;
}

/**
 * Gives a way to the key, which reads it once and remembers it as long as the process lives.
 * @throws StorageUnavailable, from the way, where it was not read yet; the next call tries again
 */
export function cookieKeyFrom(ports: Making): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => {
    known ??= keyIn(ports).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function keyIn({ cookieKeys, random }: Making): Promise<string> {
  const present = await cookieKeys.get();
  return present ?? cookieKeys.keep(Buffer.from(random(BYTES)).toString('base64url'));
}
