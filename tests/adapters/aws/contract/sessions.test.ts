/** Sessions of the pages: kept by their hash, and given away once. */
import { describe, expect, it } from 'vitest';
import { sessionsOn } from '../../../../lib/adapters/aws/sessions.js';
import type { StoredSession } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, loseNextAnswer, newId } from './endpoint.js';

const signedIn = (hash: string): StoredSession => ({
  kind: 'signed-in',
  actor: { name: 'ana@example.com', roles: ['grc', 'admin'] },
  hash,
  createdAt: '2026-06-01T12:00:00.000Z',
  expiresAt: '2026-06-02T00:00:00.001Z',
});

const signingIn = (hash: string): StoredSession => ({
  kind: 'signing-in',
  pending: { verifier: 'v', state: 's', nonce: 'n', returnTo: '/incidents/inc-1' },
  hash,
  createdAt: '2026-06-01T12:00:00.000Z',
  expiresAt: '2026-06-01T12:10:00.000Z',
});

const endpoint = endpointForAll();

describe.each(BOTH)('Sessions on the %s', (kind) => {
  const sessions = () => sessionsOn(endpoint[kind]);

  it('are found by their hash as they were put, and by nothing else', async () => {
    const [one, two] = [signedIn(newId('s')), signingIn(newId('s'))];
    for (const each of [one, two]) await sessions().put(each);
    expect(await sessions().byHash(one.hash)).toEqual(one);
    expect(await sessions().byHash(two.hash)).toEqual(two);
    expect(await sessions().byHash(one.hash.slice(0, -1))).toBeUndefined();
    expect(await sessions().byHash('')).toBeUndefined();
  });

  it('are gone from the moment they are removed, and the others are not', async () => {
    const [one, two] = [signedIn(newId('s')), signedIn(newId('s'))];
    for (const each of [one, two]) await sessions().put(each);
    expect(await sessions().remove(one.hash)).toBe(true);
    expect(await sessions().byHash(one.hash)).toBeUndefined();
    expect(await sessions().byHash(two.hash)).toEqual(two);
  });

  it('cannot be removed where they are not there, or twice', async () => {
    const one = signedIn(newId('s'));
    expect(await sessions().remove(one.hash)).toBe(false);
    await sessions().put(one);
    await sessions().remove(one.hash);
    expect(await sessions().remove(one.hash)).toBe(false);
    expect(await sessions().byHash(one.hash)).toBeUndefined();
  });

  it('are given to one of twenty who take them away', async () => {
    const one = signingIn(newId('s'));
    await sessions().put(one);
    const taken = await Promise.all(Array.from({ length: 20 }, () => sessions().remove(one.hash)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('are given to nobody where the answer was lost: never to two', async () => {
    const one = signingIn(newId('s'));
    await sessions().put(one);
    loseNextAnswer(endpoint.client);
    expect(await sessions().remove(one.hash)).toBe(false);
    expect(await sessions().byHash(one.hash)).toBeUndefined();
  });

  it('carry the second after which the database may delete them, and not before', async () => {
    const one = signedIn(newId('s'));
    await sessions().put(one);
    const item = await endpoint[kind].get({ pk: `SESSION#${one.hash}`, sk: 'SESSION' });
    expect(item?.expiresAt).toBe(1780358401); // 2026-06-02T00:00:01Z
  });
});
