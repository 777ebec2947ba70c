/** The key of the cookies: one for an installation, whoever needs it first. */
import { expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
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
  const change = (key: string) => {
    kept = key;
  };
  return { cookieKeys, state, change };
}

/** A machine's time that the test moves. */
function clock() {
  const time = { at: '2026-06-01T12:00:00Z' };
  return { time, now: { machine: () => Temporal.Instant.from(time.at) } };
}
const { now } = clock();

const drawing = (byte: number) => (bytes: number) => new Uint8Array(bytes).fill(byte);

it('is 256 random bits, made once', async () => {
  const { cookieKeys } = storage();
  const key = await cookieKeyFrom({ cookieKeys, random: drawing(7), now })();
  expect(Buffer.from(key, 'base64url')).toEqual(Buffer.alloc(32, 7));
  expect(await cookieKeyFrom({ cookieKeys, random: drawing(8), now })()).toBe(key);
});

it('is the same for two who make one at the same time', async () => {
  const { cookieKeys } = storage();
  const [one, two] = [7, 8].map((n) => cookieKeyFrom({ cookieKeys, random: drawing(n), now }));
  expect(await one?.()).toBe(await two?.());
});

it('is read once, by however many cookies', async () => {
  const { cookieKeys, state } = storage();
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7), now });
  await Promise.all([key(), key(), key()]);
  await key();
  expect(state.asked).toBe(1);
});

it('is asked for again after a failure', async () => {
  const { cookieKeys, state } = storage();
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7), now });
  state.fails = true;
  await expect(key()).rejects.toThrow('away');
  state.fails = false;
  expect(await key()).toBe(Buffer.alloc(32, 7).toString('base64url'));
});

it('is read again where something was not signed with it, at most once a minute', async () => {
  const { cookieKeys, state, change } = storage();
  const { time, now } = clock();
  change('old');
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7), now });
  expect(await key()).toBe('old');
  change('new');
  time.at = '2026-06-01T12:00:59.999Z';
  expect(await key('old')).toBe('old');
  time.at = '2026-06-01T12:01:00Z';
  expect([await key(), state.asked]).toEqual(['old', 1]); // nothing says that it changed
  expect(await Promise.all([key('old'), key('old')])).toEqual(['new', 'new']);
  expect([await key(), await key('new'), await key('old'), state.asked]).toEqual([
    ...['new', 'new', 'new', 2],
  ]);
});

it('is remembered where it cannot be read again, and that is told', async () => {
  const { cookieKeys, state, change } = storage();
  const { time, now } = clock();
  change('old');
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7), now });
  await key();
  time.at = '2026-06-01T12:01:00Z';
  state.fails = true;
  await expect(key('old')).rejects.toThrow('away');
  expect(await key()).toBe('old');
  state.fails = false;
  change('new');
  expect(await key('old')).toBe('new'); // a failure was no look
});

it('is read again though the clock was set back', async () => {
  const { cookieKeys, change } = storage();
  const { time, now } = clock();
  change('old');
  const key = cookieKeyFrom({ cookieKeys, random: drawing(7), now });
  await key();
  change('new');
  time.at = '2026-05-01T12:00:00Z';
  expect(await key('old')).toBe('new');
});
