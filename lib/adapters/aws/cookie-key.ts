/** The key that cookies are signed with, in an item of its own: it never moves with an export. */
import type { CookieKeys } from '../../engine/ports.js';
import type { Table } from './table.js';

export const COOKIE_KEY = { pk: 'SESSIONS', sk: 'SIGNING-KEY' };

export function cookieKeysOn(table: Table): CookieKeys {
  const get = async () => {
    const item = await table.get(COOKIE_KEY);
    return item && (item.value as string);
  };
  return {
    get,
    async keep(key) {
      const isFirst = { text: 'attribute_not_exists(pk)' };
      if (await table.put({ ...COOKIE_KEY, value: key }, isFirst)) return key;
      const present = await get(); // another's, or our own, whose answer was lost
      if (present === undefined) throw new Error('The key for cookies is refused and not there');
      return present;
    },
  };
}
