/** A table that becomes a card for each row where there is no room for columns: on a phone. */
import type { Language } from '../../engine/ports.js';
import { type CardTable, cardsClass, headsOf } from './card-heads.js';
import { type Html, table } from './html.js';

/**
 * @param rows cells in the order of the table's heads; the last of the heads may have none
 * @param otherwise a sentence where there are no rows
 */
export function cards(
  name: CardTable,
  language: Language,
  rows: readonly (readonly Html[])[],
  otherwise: string,
): Html {
  const heads = headsOf(name, language).slice(0, rows[0]?.length);
  return table(heads, rows, otherwise, cardsClass(name));
}
