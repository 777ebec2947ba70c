/** Tokens for scripts, by their hash, under one key. */
import type { StoredToken, Tokens } from '../../engine/ports.js';
import type { Table } from './table.js';

const PK = 'TOKENS';

export function tokensOn(table: Table): Tokens {
  const list = async () =>
    (await table.items(PK, 'TOKEN#')).map(({ value }) => value as StoredToken);
  return {
    list,
    async put(token) {
      await table.put({ pk: PK, sk: `TOKEN#${token.hash}`, value: token });
    },
    async byHash(hash) {
      const item = await table.get({ pk: PK, sk: `TOKEN#${hash}` });
      return item && (item.value as StoredToken);
    },
    async remove(id) {
      const found = (await list()).find((token) => token.id === id);
      if (found) await table.remove({ pk: PK, sk: `TOKEN#${found.hash}` });
      return found !== undefined;
    },
  };
}
