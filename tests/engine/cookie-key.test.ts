/** The key of the cookies: one for an installation, whoever needs it first. */
import { expect, it } from 'vitest';
import { cookieKeyFrom } from '../../lib/engine/cookie-key.js';
import type { CookieKeys } from '../../lib/engine/ports.js';

/** A storage in memory; `asked` counts how often it was looked at. */
function storage() {
  let kept: string | undefined;
  const state = { asked: 0, fails: false };
  const cookieKeys: CookieKeys = {
    async get() {
      state.asked += 1;
      if (state.fails) throw new Error('away');
      return kept;
    },
    async keep(key) {
      kept ??= key;
      return kept;
    },
  };
  return { cookieKeys, state };
}

const drawing = (byte: number) => (bytes: number) => new Uint8Array(bytes).fill(byte);

it('is 256 random bits, made once', async () => {
  const { cookieKeys } = storage();
  const key = await cookieKeyFrom({ cookieKeys, random: drawing(7) })();
  expect(Buffer.from(key, 'base64url')).toEqual(Buffer.alloc(32, 7));
  expect(await cookieKeyFrom({ cookieKeys, random: drawing(8) })()).toBe(key);
});

it('is the same for two who make one at the same time', async () => {
  const { cookieKeys } = storage();
  const [one, two] = [7, 8].map((n) => cookieKeyFrom({ cookieKeys, random: drawing(n) }));
  expect(await one?.()).toBe(await two?.());
});

it('is read once, by however many cookies', async () => {
  const { cookieKeys, state } = storage();
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7) });
  await Promise.all([key(), key(), key()]);
  await key();
  expect(state.asked).toBe(1);
});

it('is asked for again after a failure', async () => {
  const { cookieKeys, state } = storage();
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7) });
  state.fails = true;
  await expect(key()).rejects.toThrow('away');
  state.fails = false;
  expect(await key()).toBe(Buffer.alloc(32, 7).toString('base64url'));
});
