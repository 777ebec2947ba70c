/** The record of incidents and idempotency keys: what `Ledger` and `Keys` promise. */
import { describe, expect, it } from 'vitest';
import { keysOn, ledgerOn } from '../../../../lib/adapters/aws/ledger.js';
import { linked, NOTHING_BEFORE } from '../../../../lib/engine/chain.js';
import type { Entry, Ledger } from '../../../../lib/engine/ports.js';
import { at, BOTH, endpointForAll, loseNextAnswer, newId } from './endpoint.js';

const endpoint = endpointForAll();
const noon = at('2026-06-01T12:00:00Z');
const by = { name: 'ana', roles: ['grc'] } as const;
const recordedAt = '2026-06-01T12:00:00.000Z';

const entry = (n: number, reason = 'done', previous = NOTHING_BEFORE): Entry =>
  linked({ n, recordedAt, by, body: { type: 'closed', reason } }, previous);

/** A record of so many entries, each chained to the one before. */
async function written(ledger: Ledger, id: string, count: number): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let n = 1; n <= count; n += 1) {
    const next = entry(n, `reason ${n}`, entries.at(-1)?.hash);
    expect(await ledger.append(id, next, noon)).toBe(true);
    entries.push(next);
  }
  return entries;
}

describe.each(BOTH)('The ledger on the %s', (kind) => {
  const ledger = () => ledgerOn(endpoint[kind]);

  it('has no entries, and the number 0, where there is no incident', async () => {
    expect(await ledger().entries(newId())).toEqual([]);
    expect(await ledger().lastNumber(newId())).toBe(0);
  });

  it('gives all entries as they were written, in their order, beyond the ninth and the 99th', async () => {
    const id = newId();
    const entries = await written(ledger(), id, 101);
    expect(await ledger().entries(id)).toEqual(entries);
    expect(await ledger().lastNumber(id)).toBe(101);
  });

  it('shows at once what was just written, and to nobody else', async () => {
    const [id, other] = [newId(), newId()];
    await ledger().entries(id);
    await ledger().append(id, entry(1), noon);
    expect(await ledger().lastNumber(id)).toBe(1);
    expect(await ledger().entries(id)).toHaveLength(1);
    expect(await ledger().lastNumber(other)).toBe(0);
  });

  it('refuses another entry under a number that is taken, and keeps the first', async () => {
    const id = newId();
    await ledger().append(id, entry(1, 'first'), noon);
    expect(await ledger().append(id, entry(1, 'second'), noon)).toBe(false);
    expect(await ledger().entries(id)).toEqual([entry(1, 'first')]);
  });

  it('takes an entry that is repeated word for word for the same write', async () => {
    const id = newId();
    await ledger().append(id, entry(1), noon);
    expect(await ledger().append(id, entry(1), noon)).toBe(true);
    expect(await ledger().lastNumber(id)).toBe(1);
  });

  it('knows its own write again whose answer was lost', async () => {
    const id = newId();
    await ledger().entries(id);
    loseNextAnswer(endpoint.client);
    expect(await ledger().append(id, entry(1), noon)).toBe(true);
    expect(await ledger().entries(id)).toEqual([entry(1)]);
  });

  it('lets exactly one of thirty who write at once have the number', async () => {
    const id = newId();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, one) => ledger().append(id, entry(1, `by ${one}`), noon)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    const [kept] = await ledger().entries(id);
    expect(kept).toEqual(entry(1, `by ${answers.indexOf(true)}`));
  });

  it('marks an entry as unheard until it is settled, and settles twice as once', async () => {
    const id = newId();
    await written(ledger(), id, 2);
    const marked = async () =>
      (await ledger().unsettled(noon.add({ seconds: 1 }))).filter((ref) => ref.incidentId === id);
    expect((await marked()).map(({ n }) => n).toSorted()).toEqual([1, 2]);
    await ledger().settle({ incidentId: id, n: 1 });
    await ledger().settle({ incidentId: id, n: 1 });
    expect(await marked()).toEqual([{ incidentId: id, n: 2 }]);
    expect((await ledger().entries(id)).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('makes nothing by settling what is not there', async () => {
    const id = newId();
    await ledger().settle({ incidentId: id, n: 7 });
    expect(await ledger().entries(id)).toEqual([]);
  });

  it('lists marks from before a moment alone, of all incidents, the oldest first', async () => {
    const day = `2020-01-${kind === 'table' ? '10' : '20'}`;
    const ids = Array.from({ length: 12 }, () => newId());
    for (const [hour, id] of [...ids.entries()].toReversed()) {
      await ledger().append(id, entry(1), at(`${day}T${String(hour).padStart(2, '0')}:00:00Z`));
    }
    const listed = async (before: string) =>
      (await ledger().unsettled(at(before)))
        .map(({ incidentId }) => incidentId)
        .filter((id) => ids.includes(id));
    expect(await listed(`${day}T12:00:00Z`)).toEqual(ids);
    expect(await listed(`${day}T05:00:00Z`)).toEqual(ids.slice(0, 5));
    expect(await listed(`${day}T05:00:00.001Z`)).toEqual(ids.slice(0, 6));
  });
});

describe.each(BOTH)('Keys on the %s', (kind) => {
  const keys = () => keysOn(endpoint[kind]);

  it('belong to whoever claims them first', async () => {
    const key = newId('key');
    const first = { digest: 'a', id: 'f-1' };
    expect(await keys().claim(key, first, noon)).toEqual(first);
    expect(await keys().claim(key, { digest: 'b', id: 'f-2' }, noon)).toEqual(first);
    expect(await keys().claim(key, { digest: 'a', id: 'f-3' }, noon)).toEqual(first);
  });

  it('are found once they are claimed, and not before', async () => {
    const key = newId('key');
    expect(await keys().find(key)).toBeUndefined();
    await keys().claim(key, { digest: 'a', id: 'f-1' }, noon);
    await keys().claim(key, { digest: 'b', id: 'f-2' }, noon);
    expect(await keys().find(key)).toEqual({ digest: 'a', id: 'f-1' });
  });

  it('are apart from one another', async () => {
    const claim = { digest: 'a', id: newId('f') };
    await keys().claim(newId('key'), { digest: 'a', id: 'f-1' }, noon);
    expect(await keys().claim(newId('key'), claim, noon)).toEqual(claim);
  });

  it('give thirty who claim at once one answer', async () => {
    const key = newId('key');
    const claims = Array.from({ length: 30 }, (_, one) => ({ digest: 'a', id: `f-${one}` }));
    const answers = await Promise.all(claims.map((claim) => keys().claim(key, claim, noon)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('give their own claim back where its answer was lost', async () => {
    const claim = { digest: 'a', id: newId('f') };
    loseNextAnswer(endpoint.client);
    expect(await keys().claim(newId('key'), claim, noon)).toEqual(claim);
  });
});
