/** The table itself: when it is there, what it asks of the database, and how it tells failures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARDS } from '../../../lib/adapters/aws/table.js';
import { StorageUnavailable } from '../../../lib/engine/ports.js';
import { openDatabase } from '../embedded/machine.js';
import { BOTH, endpointForAll, newId } from './contract/endpoint.js';

const endpoint = endpointForAll();

describe('A table', () => {
  it('is there, and can be written to, from the moment it was made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tocsin-table-'));
    const { table, stop } = await openDatabase(folder);
    expect(await table.exists()).toBe(false);
    await table.create();
    expect(await table.put({ pk: 'A', sk: 'A' })).toBe(true);
    expect(await table.exists()).toBe(true);
    await stop();
    await rm(folder, { recursive: true });
  });

  it('waits until it is made, where that takes its time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tocsin-table-'));
    const { table, client, stop } = await openDatabase(folder);
    const told: string[] = [];
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const answer = await next(args);
          if (commandName !== 'DescribeTableCommand') return answer;
          const { Table: described } = answer.output as { Table: { TableStatus: string } };
          if (told.length < 2) described.TableStatus = 'CREATING';
          told.push(described.TableStatus);
          return answer;
        },
      { step: 'initialize' },
    );
    await table.create();
    expect(told).toEqual(['CREATING', 'CREATING', 'ACTIVE']);
    await stop();
    await rm(folder, { recursive: true });
  });

  it('asks for all of a key without an empty text, which DynamoDB refuses', async () => {
    const asked: unknown[] = [];
    endpoint.client.middlewareStack.add(
      (next) => (args) => {
        asked.push(
          (args.input as { ExpressionAttributeValues: unknown }).ExpressionAttributeValues,
        );
        return next(args);
      },
      { step: 'initialize', name: 'asked' },
    );
    const pk = newId();
    await endpoint.table.put({ pk, sk: 'B' });
    await endpoint.table.put({ pk, sk: 'A' });
    const items = await endpoint.table.items(pk, '');
    endpoint.client.middlewareStack.remove('asked');
    expect(items.map(({ sk }) => sk)).toEqual(['A', 'B']);
    expect(JSON.stringify(asked.at(-1))).not.toContain('""');
    expect(JSON.stringify(asked.at(-1))).toContain(pk);
  });

  it.each(BOTH)('as %s gives more than one answer of a megabyte holds', async (kind) => {
    const pk = newId();
    const text = 'x'.repeat(300_000);
    for (let n = 0; n < 8; n += 1) await endpoint[kind].put({ pk, sk: `N#${n}`, text });
    expect((await endpoint[kind].items(pk, 'N#')).map(({ sk }) => sk)).toEqual([
      ...['N#0', 'N#1', 'N#2', 'N#3', 'N#4', 'N#5', 'N#6', 'N#7'],
    ]);
    expect((await endpoint[kind].last(pk, 'N#'))?.sk).toBe('N#7');
  });

  it.each(BOTH)('as %s takes an item away where the condition holds, and tells', async (kind) => {
    const key = { pk: newId(), sk: 'A' };
    const condition = { text: '#v = :v', values: { ':v': 2 } };
    await endpoint[kind].put({ ...key, v: 1 });
    expect(await endpoint[kind].remove(key, condition)).toBe(false);
    expect(await endpoint[kind].get(key)).toEqual({ ...key, v: 1 });
    await endpoint[kind].put({ ...key, v: 2 });
    expect(await endpoint[kind].remove(key, condition)).toBe(true);
    expect(await endpoint[kind].get(key)).toBeUndefined();
  });

  it('tells a request that is wrong as a mistake of ours, and not as a storage that is away', async () => {
    const wrong = endpoint.table.put({ pk: '', sk: 'A' });
    await expect(wrong).rejects.not.toBeInstanceOf(StorageUnavailable);
    await expect(wrong).rejects.toThrow();
  });

  it('has a queue in the order of its places, from all shards', async () => {
    const name = newId('queue');
    const places = Array.from({ length: 40 }, (_, n) => `2026-${String(n).padStart(3, '0')}`);
    for (const [index, qAt] of places.entries()) {
      const q = `${name}#${index % SHARDS}`;
      await endpoint.table.put({ pk: newId(), sk: 'A', q, qAt });
    }
    const listed = async (before?: string) =>
      (await endpoint.table.queue(name, before)).map(({ qAt }) => qAt);
    expect(await listed()).toEqual(places);
    expect(await listed(places[10])).toEqual(places.slice(0, 10));
  });
});
