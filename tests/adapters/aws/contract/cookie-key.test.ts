/** The key of the cookies: the first that is kept stays. */
import { beforeEach, describe, expect, it } from 'vitest';
import { kindOf, moves } from '../../../../lib/adapters/aws/archive.js';
import { COOKIE_KEY, cookieKeysOn } from '../../../../lib/adapters/aws/cookie-key.js';
import { takeInventory } from '../../../../lib/adapters/aws/inventory.js';
import { at, BOTH, endpointForAll, loseNextAnswer } from './endpoint.js';

const endpoint = endpointForAll();

describe.each(BOTH)('The key of the cookies on the %s', (kind) => {
  const keys = () => cookieKeysOn(endpoint[kind]);
  beforeEach(() => endpoint[kind].remove(COOKIE_KEY));

  it('is not there before somebody made one', async () => {
    expect(await keys().get()).toBeUndefined();
    expect(await keys().keep('one')).toBe('one');
    expect(await keys().get()).toBe('one');
  });

  it('is that of the first, for all of twenty who bring one', async () => {
    const brought = Array.from({ length: 20 }, (_, n) => `key-${n}`);
    const told = new Set(await Promise.all(brought.map((key) => keys().keep(key))));
    expect(told.size).toBe(1);
    expect(await keys().get()).toBe([...told][0]);
  });

  it('is kept where the answer was lost on the way', async () => {
    loseNextAnswer(endpoint.client);
    expect(await keys().keep('one')).toBe('one');
    expect(await keys().get()).toBe('one');
  });

  it('does not end as sessions do, and does not leave', async () => {
    await keys().keep('one');
    await takeInventory(endpoint[kind], at('2099-01-01T00:00:00Z'));
    expect(await keys().get()).toBe('one');
    expect(moves(kindOf(COOKIE_KEY))).toBe(false);
    expect(kindOf(COOKIE_KEY)).toBe('stays');
  });
});
