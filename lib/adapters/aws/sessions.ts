/** Sessions of the pages by their hash, each under a key of its own: they share nothing. */
import { loaded, type Sessions, type StoredSession } from '../../engine/ports.js';
import type { Table } from './table.js';

export function sessionsOn(table: Table): Sessions {
  return {
    async put(session) {
      // DynamoDB deletes items by an attribute in seconds since the epoch, within some days.
      const expiresAt = Math.ceil(loaded(session.expiresAt).epochMilliseconds / 1000);
      await table.put({ ...keyOf(session.hash), value: session, expiresAt });
    },
    async byHash(hash) {
      const item = await table.get(keyOf(hash));
      return item && (item.value as StoredSession);
    },
    remove: (hash) => table.remove(keyOf(hash), { text: 'attribute_exists(pk)' }),
  };
}

function keyOf(hash: string) {
  return { pk: `SESSION#${hash}`, sk: 'SESSION' };
}
