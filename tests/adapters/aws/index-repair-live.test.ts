/**
 * The index is mended while others write: after the database alone failed, the process goes on.
 * What was written since the walk began is the truth, and stays.
 */
import { describe, expect, it } from 'vitest';
import { repairIndex } from '../../../lib/adapters/aws/index-repair.js';
import { type Item, queueFor, type Table } from '../../../lib/adapters/aws/table.js';
import { endpointForAll, newId } from './contract/endpoint.js';
import { contentOf, placesOf } from './crash.js';

const endpoint = endpointForAll();
const QUEUES = ['clock', 'lease'];

/** An alert of an incident of its own. */
function alert() {
  const id = newId();
  const key = { pk: `INC#${id}`, sk: 'SENT#x' };
  const place = (qAt: string) => ({ q: queueFor('lease', id), qAt });
  return { key, place };
}

/** A table on which something is written in the middle of a walk: after the queues, or after all. */
function walked(
  table: Table,
  { afterQueues, afterScan }: Readonly<Record<string, () => Promise<unknown>>>,
): Table {
  return Object.assign(Object.create(table), {
    queue: (name: string) => table.queue(name),
    put: table.put.bind(table),
    update: table.update.bind(table),
    remove: table.remove.bind(table),
    async *scan() {
      await afterQueues?.();
      yield* table.scan();
      await afterScan?.();
    },
  });
}

describe('While the index is mended', () => {
  it('an item that moves between the walk through queues and items stays as it is', async () => {
    const { key, place } = alert();
    await endpoint.owned.put({ ...key, ...place('5'), state: 'claimed' });
    const afterQueues = () => endpoint.owned.put({ ...key, ...place('7'), state: 'again' });
    await repairIndex(walked(endpoint.owned, { afterQueues }), QUEUES);
    expect(await placesOf(endpoint.table, QUEUES, key)).toEqual(['lease 7']);
    expect(await endpoint.table.get(key)).toEqual({ ...key, ...place('7'), state: 'again' });
    expect(await repairIndex(endpoint.table, QUEUES)).toBe(0);
  });

  it('an alert that is sent after the walk saw it claimed stays sent', async () => {
    const { key, place } = alert();
    await endpoint.owned.put({ ...key, ...place('5'), state: 'claimed' });
    const afterQueues = () => endpoint.owned.put({ ...key, ...place('7'), state: 'claimed' });
    const afterScan = () =>
      endpoint.owned.update(key, {
        text: 'SET #state = :sent REMOVE #q',
        values: { ':sent': 'sent' },
      });
    await repairIndex(walked(endpoint.owned, { afterQueues, afterScan }), QUEUES);
    expect(contentOf(await endpoint.table.get(key))).toEqual({ ...key, state: 'sent' });
    expect(await placesOf(endpoint.table, QUEUES, key)).toEqual([]);
    expect(contentOf(await endpoint.owned.get(key))).toEqual({ ...key, state: 'sent' });
    expect(await repairIndex(endpoint.table, QUEUES)).toBe(0);
  });

  it('an item whose place was seen before it was written is not taken for a place alone', async () => {
    const { key, place } = alert();
    const item: Item = { ...key, ...place('5'), state: 'claimed' };
    await endpoint.owned.put(item);
    const blind: Table = Object.assign(walked(endpoint.owned, {}), {
      async *scan() {
        for await (const page of endpoint.owned.scan())
          yield page.filter(({ pk }) => pk !== key.pk);
      },
    });
    await repairIndex(blind, QUEUES);
    expect(await endpoint.table.get(key)).toEqual(item);
    expect(await placesOf(endpoint.table, QUEUES, key)).toEqual(['lease 5']);
  });

  it('leaves the cache with what the database holds', async () => {
    const { key, place } = alert();
    await endpoint.owned.put({ ...key, ...place('5'), state: 'claimed' });
    await endpoint.owned.get(key);
    const afterQueues = () => endpoint.table.put({ ...key, ...place('7'), state: 'claimed' });
    await repairIndex(walked(endpoint.owned, { afterQueues }), QUEUES);
    expect(await endpoint.owned.get(key)).toEqual(await endpoint.table.get(key));
  });
});
