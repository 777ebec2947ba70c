/** The table of one process: its cache never answers anything that the database would not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnedTable } from '../../../lib/adapters/aws/owned-table.js';
import type { Table } from '../../../lib/adapters/aws/table.js';
import { endpointForAll, loseNextAnswer, newId } from './contract/endpoint.js';

const endpoint = endpointForAll();
const SKS = ['A#1', 'A#2', 'B#1'] as const;

type Step =
  | { readonly kind: 'put' | 'put-new' | 'remove' | 'get' | 'items' | 'last'; readonly at: Place }
  | { readonly kind: 'update' | 'update-if'; readonly at: Place }
  | { readonly kind: 'forget' };
interface Place {
  readonly pk: number;
  readonly sk: number;
  readonly value: number;
}

const place = fc.record({
  pk: fc.nat({ max: 1 }),
  sk: fc.nat({ max: 2 }),
  value: fc.nat({ max: 2 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['put', 'put-new', 'remove', 'get', 'items', 'last', 'update', 'update-if'] as const),
      ),
      at: place,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'forget' } as const) },
);

/** Does one thing on a table; what it answers. */
async function take(table: OwnedTable, run: string, one: Step): Promise<unknown> {
  if (one.kind === 'forget') return table.forget();
  const { pk, sk, value } = one.at;
  const key = { pk: `${run}-${pk}`, sk: SKS[sk] as string };
  const text = 'SET #v = :v';
  switch (one.kind) {
    case 'put':
      return table.put({ ...key, v: value });
    case 'put-new':
      return table.put({ ...key, v: value }, { text: 'attribute_not_exists(pk)' });
    case 'update':
      return table.update(key, { text, values: { ':v': value } });
    case 'update-if':
      return table.update(
        key,
        { text, values: { ':v': value } },
        { text: '#v = :before', values: { ':before': (value + 1) % 3 } },
      );
    case 'remove':
      return table.remove(key);
    case 'get':
      return table.get(key);
    case 'items':
      return table.items(key.pk, key.sk.slice(0, 2));
    case 'last':
      return table.last(key.pk, 'A#');
  }
}

/** Everything both tables say of a run's keys. */
async function expectSame(owned: Table, run: string): Promise<void> {
  for (const pk of [`${run}-0`, `${run}-1`]) {
    const truth = await endpoint.table.items(pk, '');
    expect(await owned.items(pk, '')).toEqual(truth);
    for (const sk of SKS) {
      expect(await owned.get({ pk, sk })).toEqual(truth.find((item) => item.sk === sk));
    }
  }
}

const most = fc.constantFrom(1, 3, 1000);

describe('The cache of the owned table', () => {
  it('reads its own writes, and says what the database says after each step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), most, async (steps, limit) => {
        const [owned, run] = [new OwnedTable(endpoint.client, 'tocsin', limit), newId('run')];
        for (const one of steps) {
          const answer = await take(owned, run, one);
          if (one.kind === 'get' || one.kind === 'put') {
            const key = { pk: `${run}-${one.at.pk}`, sk: SKS[one.at.sk] as string };
            const truth = await endpoint.table.get(key);
            expect(await owned.get(key)).toEqual(truth);
            if (one.kind === 'get') expect(answer).toEqual(truth);
            else expect(truth).toMatchObject({ v: one.at.value });
          }
        }
        await expectSame(owned, run);
      }),
      { numRuns: 100 },
    );
  });

  it('says what the database says when all those at once are done', async () => {
    const batches = fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(batches, most, async (all, limit) => {
        const [owned, run] = [new OwnedTable(endpoint.client, 'tocsin', limit), newId('run')];
        for (const steps of all) {
          await Promise.all(steps.map((one) => take(owned, run, one)));
          await expectSame(owned, run);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks the database once for what it knows, and again for what it had to give up', async () => {
    const ids = [newId(), newId(), newId()] as const;
    for (const pk of ids) await endpoint.table.put({ pk, sk: 'A' });
    const owned = new OwnedTable(endpoint.client, 'tocsin', 4); // two keys with an item each
    const isAsked = async (pk: string) => {
      // Nobody but this process may write; here another does, to see who answers.
      await endpoint.table.put({ pk, sk: 'A', asked: true });
      const asked = (await owned.get({ pk, sk: 'A' }))?.asked === true;
      await endpoint.table.put({ pk, sk: 'A' });
      return asked;
    };
    for (const pk of ids.slice(0, 2)) await owned.get({ pk, sk: 'A' });
    expect(await isAsked(ids[0])).toBe(false);
    await owned.get({ pk: ids[2], sk: 'A' }); // gives up the one that was not used for longest
    expect([await isAsked(ids[0]), await isAsked(ids[2])]).toEqual([false, false]);
    expect(await isAsked(ids[1])).toBe(true);
    owned.forget();
    expect(await isAsked(ids[2])).toBe(true);
  });

  it('goes on knowing things after writes that failed: what was dropped weighs nothing', async () => {
    const pk = newId();
    const owned = new OwnedTable(endpoint.client, 'tocsin', 10);
    for (const sk of ['1', '2', '3']) await owned.put({ pk, sk });
    for (let round = 0; round < 5; round += 1) {
      await owned.items(pk, '');
      const wrong = owned.update({ pk, sk: '1' }, { text: 'SET' }); // refused as no expression
      await expect(wrong).rejects.toThrow();
    }
    expect(await owned.items(pk, '')).toHaveLength(3);
    await endpoint.table.put({ pk, sk: '4' }); // by another: seen only where nothing is known
    expect(await owned.items(pk, '')).toHaveLength(3);
  });

  it('learns what it wrote itself although the answer was lost and the retry refused', async () => {
    const key = { pk: newId(), sk: 'A' };
    await endpoint.owned.get(key);
    loseNextAnswer(endpoint.client);
    expect(await endpoint.owned.put({ ...key, v: 1 }, { text: 'attribute_not_exists(pk)' })).toBe(
      false,
    );
    expect(await endpoint.owned.get(key)).toEqual({ ...key, v: 1 });
  });
});
