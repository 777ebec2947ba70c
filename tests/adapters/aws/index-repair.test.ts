/** After a crash: items without their place, places without their item, and strays of the past. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repairIndex } from '../../../lib/adapters/aws/index-repair.js';
import {
  type Expression,
  type Item,
  queueFor,
  type Table,
} from '../../../lib/adapters/aws/table.js';
import { Crashing, contentOf, placesOf } from './crash.js';

const QUEUES = ['clock', 'lease'];
const key = { pk: 'INC#a', sk: 'CLOCK#eu-nis2' };
const itemAt = (qAt: string | null, more: object = {}): Item => ({
  ...key,
  ...(qAt !== null && { q: queueFor('clock', 'a'), qAt }),
  value: 'kept',
  ...more,
});

let crashing: Crashing;
beforeEach(async () => {
  crashing = await Crashing.start();
});
afterEach(() => crashing.stop());

const places = () => placesOf(crashing.table, QUEUES, key);
const repair = () => repairIndex(crashing.table, QUEUES);

/** Mended once, with the content as it was; and nothing is left to mend. */
async function expectMended(wanted: readonly string[], content: unknown) {
  expect(await repair()).toBe(1);
  expect(await places()).toEqual(wanted);
  expect(contentOf(await crashing.table.get(key))).toEqual(content);
  expect(await repair()).toBe(0);
}

/** Others, before and after it in every order, that stay as they are. */
async function putOthers() {
  for (const [pk, q, qAt] of [
    ['INC#0', queueFor('clock', '0'), '1'],
    ['INC#b', queueFor('lease', 'b'), '9'],
  ] as const) {
    await crashing.table.put({ pk, sk: 'X', q, qAt });
  }
  await crashing.table.put({ pk: 'INC#b', sk: 'Y' });
}

describe('The index', () => {
  it('is left alone where every item stands in its place', async () => {
    await putOthers();
    await crashing.table.put(itemAt('5'));
    expect(await repair()).toBe(0);
    expect(await places()).toEqual(['clock 5']);
  });

  it('gets back the place of an item that lost it', async () => {
    await putOthers();
    await crashing.table.put(itemAt('5'));
    await crashing.losePlace(key);
    expect(await places()).toEqual([]);
    await expectMended(['clock 5'], { ...key, value: 'kept' });
  });

  it('loses a place whose item was never written', async () => {
    await putOthers();
    await crashing.table.put(itemAt('5'));
    await crashing.loseItem(key);
    expect(await places()).toEqual(['clock 5']);
    await expectMended([], undefined);
  });

  it('loses the stray place of an older state', async () => {
    await crashing.table.put(itemAt('5'));
    await crashing.leaveStray(key, (table) => table.put(itemAt('7', { value: 'newer' })));
    expect(await places()).toEqual(['clock 5', 'clock 7']);
    await expectMended(['clock 7'], { ...key, value: 'newer' });
  });

  it('loses the stray place of an item that stands in no queue any more', async () => {
    await crashing.table.put(itemAt('5'));
    await crashing.leaveStray(key, (table) => table.put(itemAt(null)));
    expect(await places()).toEqual(['clock 5']);
    await expectMended([], { ...key, value: 'kept' });
  });

  it('loses two strays, one in another queue, and gets the right place back', async () => {
    await crashing.table.put(itemAt('5', { q: queueFor('lease', 'a') }));
    await crashing.leaveStray(key, (table) => table.put(itemAt('6')));
    await crashing.leaveStray(key, (table) => table.put(itemAt('7')));
    await crashing.losePlace(key, '7');
    expect(await places()).toEqual(['clock 6', 'lease 5']);
    await expectMended(['clock 7'], { ...key, value: 'kept' });
  });

  it('tells of each item as it is, once', async () => {
    await putOthers();
    await crashing.table.put(itemAt('5'));
    await crashing.leaveStray(key, (table) => table.put(itemAt('7')));
    const seen: string[] = [];
    await repairIndex(crashing.table, QUEUES, ({ pk, sk, qAt }) => seen.push(`${pk} ${sk} ${qAt}`));
    expect(seen.toSorted()).toEqual([
      'INC#0 X 1',
      `INC#a ${key.sk} 7`,
      'INC#b X 9',
      'INC#b Y undefined',
    ]);
  });
});

/** A table whose process is killed after so many writes. */
function killedAfter(table: Table, writes: number): Table {
  let left = writes;
  const counted =
    <A extends unknown[], R>(write: (...parts: A) => Promise<R>) =>
    async (...parts: A): Promise<R> => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return write(...parts);
    };
  return Object.assign(Object.create(table), {
    queue: (name: string) => table.queue(name),
    scan: () => table.scan(),
    put: counted((item: Item, condition?: Expression) => table.put(item, condition)),
    update: counted((at: Item, change: Expression, condition?: Expression) =>
      table.update(at, change, condition),
    ),
    remove: counted((at: Item, condition?: Expression) => table.remove(at, condition)),
  });
}

describe.each([0, 1, 2])('A repair that is killed after %i writes', (writes) => {
  const killed = () => repairIndex(killedAfter(crashing.table, writes), QUEUES).catch(() => {});

  it('of a stray place is finished by the next, which loses nothing', async () => {
    await crashing.table.put(itemAt('5'));
    await crashing.leaveStray(key, (table) => table.put(itemAt('7')));
    await killed();
    const seen: unknown[] = [];
    await repairIndex(crashing.table, QUEUES, (item) => seen.push(contentOf(item)));
    expect(seen).toEqual([{ ...key, value: 'kept' }]);
    expect(await places()).toEqual(['clock 7']);
    expect(contentOf(await crashing.table.get(key))).toEqual({ ...key, value: 'kept' });
    expect(await repair()).toBe(0);
  });

  it('of an item in no queue leaves it in none', async () => {
    await crashing.table.put(itemAt('5'));
    await crashing.leaveStray(key, (table) => table.put(itemAt(null)));
    await killed();
    await repair();
    expect([await places(), await repair()]).toEqual([[], 0]);
    expect(contentOf(await crashing.table.get(key))).toEqual({ ...key, value: 'kept' });
  });

  it('of what was never written makes no item of it', async () => {
    await crashing.table.put(itemAt('5'));
    await crashing.loseItem(key);
    await killed();
    const seen: Item[] = [];
    await repairIndex(crashing.table, QUEUES, (item) => seen.push(item));
    expect([seen, await places(), await repair()]).toEqual([[], [], 0]);
    expect(await crashing.table.get(key)).toBeUndefined();
  });
});
