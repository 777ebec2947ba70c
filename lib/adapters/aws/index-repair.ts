/**
 * Puts the index right after a crash. DynamoDB keeps an item and its place in the index together;
 * the embedded server writes one after the other, and a process that is killed in between leaves
 * an item that no queue knows, or a place without its item.
 */
import type { Item, Table } from './table.js';

/** Told of each item as it is read, so that one walk through the table serves all who need it. */
export type OnItem = (item: Item) => void;

/**
 * Reads the whole table, holds every item against its place in the index, and mends what differs.
 * @param queues the names of all queues
 * @returns how many places were mended
 */
export async function repairIndex(
  table: Table,
  queues: readonly string[],
  onItem: OnItem = () => {},
): Promise<number> {
  const places = new Map<string, string[]>();
  for (const name of queues) {
    for (const item of await table.queue(name)) {
      const key = `${item.pk}\n${item.sk}`;
      places.set(key, [...(places.get(key) ?? []), `${item.q}\n${item.qAt}`]);
    }
  }
  const wrong: { readonly item: Item; readonly strays: readonly string[] }[] = [];
  for await (const page of table.scan()) {
    for (const item of page) {
      onItem(item);
      const key = `${item.pk}\n${item.sk}`;
      const found = places.get(key) ?? [];
      places.delete(key);
      const right = item.q === undefined ? undefined : `${item.q}\n${item.qAt}`;
      const strays = found.filter((place) => place !== right);
      if (strays.length > 0 || (right !== undefined && !found.includes(right))) {
        wrong.push({ item, strays });
      }
    }
  }
  for (const { item, strays } of wrong) await putRight(table, item, strays);
  for (const [key, strays] of places) await removeStrays(table, key, strays);
  return wrong.length + places.size;
}

/** A write with the stray place makes it the item's own; the next write takes it away. */
async function putRight(table: Table, item: Item, strays: readonly string[]): Promise<void> {
  for (const place of strays) {
    const [q, qAt] = place.split('\n') as [string, string];
    await table.put({ ...item, q, qAt });
  }
  const { q: _, qAt: __, ...unplaced } = item;
  await table.put(unplaced);
  if (item.q !== undefined) await table.put(item);
}

/** Places whose item was never written. */
async function removeStrays(table: Table, key: string, strays: readonly string[]): Promise<void> {
  const [pk, sk] = key.split('\n') as [string, string];
  for (const place of strays) {
    const [q, qAt] = place.split('\n') as [string, string];
    await table.put({ pk, sk, q, qAt });
    await table.remove({ pk, sk });
  }
}
