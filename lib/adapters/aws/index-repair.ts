/**
 * Puts the index right after a crash. DynamoDB keeps an item and its place in the index together;
 * the embedded server writes one after the other, and a process that is killed in between leaves
 * an item that no queue knows, or a place without its item.
 *
 * Safe while others write, and when it is killed itself: it changes places alone, never what an
 * item holds; each change is refused where somebody wrote meanwhile; and what was meant is kept
 * with the item until it is done.
 */
import type { Expression, Item, Key, Table } from './table.js';

/** Told of each item as it is read, so that one walk through the table serves all who need it. */
export type OnItem = (item: Item) => void;

/** A queue and a place in it, as one text; empty where an item stands in none. */
type Place = string;
const NOWHERE: Place = '';

/** What is wrong with one key: where its item stands, where it is to stand, and the strays. */
interface Mending {
  readonly key: Key;
  /** `null`: there is no item, or there is to be none. */
  readonly seen: Place | null;
  readonly right: Place | null;
  readonly strays: readonly Place[];
}

/** The attribute that keeps the right place while an item stands in a stray one. */
const MEANT = 'meant';

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
  const places = new Map<string, Place[]>();
  for (const name of queues) {
    for (const item of await table.queue(name)) {
      const key = `${item.pk}\n${item.sk}`;
      places.set(key, [...(places.get(key) ?? []), placeOf(item)]);
    }
  }
  const wrong: Mending[] = [];
  for await (const page of table.scan()) {
    for (const { [MEANT]: meant, ...item } of page) {
      const key = `${item.pk}\n${item.sk}`;
      const found = places.get(key) ?? [];
      places.delete(key);
      const seen = placeOf(item);
      const right = meant === undefined ? seen : (meant as Place | null);
      if (right !== null) onItem(item);
      const strays = found.filter((place) => place !== right);
      const isMissing = right !== NOWHERE && right !== null && !found.includes(right);
      if (strays.length > 0 || isMissing || meant !== undefined) {
        wrong.push({ key: item, seen, right, strays });
      }
    }
  }
  for (const [key, strays] of places) {
    const [pk, sk] = key.split('\n') as [string, string];
    wrong.push({ key: { pk, sk }, seen: null, right: null, strays }); // it was never written
  }
  for (const mending of wrong) await putRight(table, mending);
  return wrong.length;
}

/** A write with a stray place makes it the item's own; the next write takes it away. */
async function putRight(table: Table, { key, seen, right, strays }: Mending): Promise<void> {
  const { pk, sk } = key;
  let here = seen;
  for (const place of strays) {
    const { q, qAt } = parts(place);
    const isMoved =
      here === null
        ? await table.put({ pk, sk, q, qAt, [MEANT]: right }, { text: 'attribute_not_exists(pk)' })
        : await table.update(key, to(place, right), standsAt(here));
    if (!isMoved) return forget(table, key); // somebody wrote it, and with it its place
    here = place;
  }
  if (right === null) await table.remove(key, { text: `attribute_exists(#${MEANT})` });
  else if (!(await table.update(key, to(right), standsAt(here ?? NOWHERE)))) {
    await forget(table, key);
  }
}

/** The item's new place, and what is meant while that is a stray one. */
function to(place: Place, meant?: Place | null): Expression {
  const { q, qAt } = parts(place);
  const keep = meant === undefined ? '' : `, #${MEANT} = :meant`;
  const removed = meant === undefined ? ` REMOVE #${MEANT}` : '';
  if (place === NOWHERE) return { text: `REMOVE #q, #qAt, #${MEANT}` };
  return {
    text: `SET #q = :q, #qAt = :qAt${keep}${removed}`,
    values: { ':q': q, ':qAt': qAt, ...(meant !== undefined && { ':meant': meant }) },
  };
}

function standsAt(place: Place): Expression {
  const { q, qAt } = parts(place);
  if (place === NOWHERE) return { text: 'attribute_exists(pk) AND attribute_not_exists(#q)' };
  return { text: '#q = :wasQ AND #qAt = :wasAt', values: { ':wasQ': q, ':wasAt': qAt } };
}

async function forget(table: Table, key: Key): Promise<void> {
  const condition = { text: `attribute_exists(#${MEANT})` };
  await table.update(key, { text: `REMOVE #${MEANT}` }, condition);
}

function placeOf({ q, qAt }: Item): Place {
  return q === undefined ? NOWHERE : `${q}\n${qAt}`;
}

function parts(place: Place): { readonly q: string; readonly qAt: string } {
  const [q = '', qAt = ''] = place.split('\n');
  return { q, qAt };
}
