/** The record of incidents, and idempotency keys, as items of the table. */
import {
  type Entry,
  type EntryRef,
  type KeyClaim,
  type Keys,
  type Ledger,
  stored,
} from '../../engine/ports.js';
import { type Item, incidentKey, queueFor, type Table } from './table.js';

const UNSETTLED = 'unsettled';

export function ledgerOn(table: Table): Ledger {
  return {
    async entries(incidentId) {
      return (await table.items(incidentKey(incidentId), 'ENTRY#')).map(entryOf);
    },

    async lastNumber(incidentId) {
      const last = await table.last(incidentKey(incidentId), 'ENTRY#');
      return last ? (last.n as number) : 0;
    },

    async append(incidentId, entry, unsettledSince) {
      const item = {
        ...keyOf({ incidentId, n: entry.n }),
        ...entry,
        incidentId,
        q: queueFor(UNSETTLED, incidentId),
        qAt: stored(unsettledSince),
      };
      if (await table.put(item, { text: 'attribute_not_exists(pk)' })) return true;
      // Our own write, whose answer was lost and which the SDK tried again?
      return (await table.get(item))?.hash === entry.hash;
    },

    async settle(ref) {
      await table.update(keyOf(ref), { text: 'REMOVE #q, #qAt' }, { text: 'attribute_exists(pk)' });
    },

    async unsettled(before) {
      const items = await table.queue(UNSETTLED, stored(before), ['incidentId', 'n', 'qAt']);
      return items.map(({ incidentId, n }) => ({ incidentId, n }) as EntryRef);
    },
  };
}

/** Numbers in six digits, so that the order of the keys is that of the entries. */
function keyOf({ incidentId, n }: EntryRef) {
  return { pk: incidentKey(incidentId), sk: `ENTRY#${String(n).padStart(6, '0')}` };
}

export function entryOf({ n, recordedAt, by, body, previous, hash }: Item): Entry {
  return { n, recordedAt, by, body, previous, hash } as Entry;
}

/** A client that has not come back after a week will not. */
const KEYS_ARE_KEPT = { hours: 7 * 24 };

export function keysOn(table: Table): Keys {
  const claimOf = ({ digest, id }: Item) => ({ digest, id }) as KeyClaim;
  return {
    async find(key) {
      const item = await table.get(claimKey(key));
      return item && claimOf(item);
    },

    async claim(key, claim, at) {
      const item = claimKey(key);
      // DynamoDB deletes items by an attribute in seconds since the epoch.
      const expiresAt = Math.ceil(at.add(KEYS_ARE_KEPT).epochMilliseconds / 1000);
      const fresh = { ...item, ...claim, claimedAt: stored(at), expiresAt };
      if (await table.put(fresh, { text: 'attribute_not_exists(pk)' })) return claim;
      return claimOf((await table.get(item)) as Item);
    },
  };
}

function claimKey(key: string) {
  return { pk: `KEY#${key}`, sk: 'KEY' };
}
