/** The items of a file as they are taken over: each incident in one piece, the others one by one. */
import { incidentFrom } from '../../../lib/adapters/aws/archive.js';
import { CannotMove, type Moving } from '../../../lib/engine/moving.js';
import type { MovedItem } from './items.js';

export type Piece =
  | { readonly kind: 'incident'; readonly incident: Moving }
  | { readonly kind: 'item'; readonly item: MovedItem };

const INCIDENT = 'INC#';

/** @throws CannotMove where an incident stands in two places of the file */
export async function* piecesOf(items: AsyncIterable<MovedItem>): AsyncGenerator<Piece> {
  const seen = new Set<string>();
  let gathered: MovedItem[] = [];
  for await (const item of items) {
    const [first] = gathered;
    if (first && first.pk !== item.pk) {
      yield asIncident(gathered);
      gathered = [];
    }
    if (!item.pk.startsWith(INCIDENT)) {
      yield { kind: 'item', item };
      continue;
    }
    if (gathered.length === 0) {
      if (seen.has(item.pk)) throw new CannotMove(`${idIn(item)} stands in the file twice.`);
      seen.add(item.pk);
    }
    gathered.push(item);
  }
  if (gathered.length > 0) yield asIncident(gathered);
}

function asIncident(items: readonly MovedItem[]): Piece {
  return { kind: 'incident', incident: incidentFrom(idIn(items[0] as MovedItem), items) };
}

function idIn({ pk }: MovedItem): string {
  return pk.slice(INCIDENT.length);
}
