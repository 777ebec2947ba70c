/**
 * The first reading of a file: everything is checked, and held against what is there, before the
 * first word is written. It keeps what is taken over as a whole, and no incident.
 */
import { bareItems, incidentFrom, kindOf, WHOLES } from '../../../lib/adapters/aws/archive.js';
import { incidentKey, type Table } from '../../../lib/adapters/aws/table.js';
import { CannotMove, mustBeWhole, mustContinue } from '../../../lib/engine/moving.js';
import { type FileHead, itemsIn } from './file.js';
import { piecesOf } from './groups.js';
import type { MovedItem } from './items.js';

/** Read twice, and from its beginning each time. */
export interface ReadableFile {
  open(): AsyncIterable<Buffer>;
}

export interface Survey {
  readonly head: FileHead;
  /** Of each partition that is taken over as a whole, what the file has. */
  readonly wholes: ReadonlyMap<string, readonly MovedItem[]>;
}

/** @throws CannotMove */
export async function survey(file: ReadableFile, table: Table): Promise<Survey> {
  let head: FileHead = { tocsin: '', at: '', from: '' };
  const wholes = new Map<string, MovedItem[]>(WHOLES.map((pk) => [pk, []]));
  const incidents = new Set<string>();
  const present = await incidentsIn(table);
  const items = itemsIn(file.open(), (read) => {
    head = read;
  });
  for await (const piece of piecesOf(items)) {
    if (piece.kind === 'item') {
      wholes.get(piece.item.pk)?.push(piece.item);
      continue;
    }
    const { incident } = piece;
    const { incidentId, entries } = incident;
    mustBeWhole(incident);
    if (present.has(incidentId)) {
      const here = incidentFrom(incidentId, await bareItems(table, incidentKey(incidentId)));
      mustContinue(incidentId, here.entries, entries);
    }
    incidents.add(incidentId);
  }
  const foreign = [...present].filter((id) => !incidents.has(id));
  if (foreign.length > 0) throw new CannotMove(foreignSentence(foreign));
  return { head, wholes };
}

/** The ids of the incidents that are there. */
async function incidentsIn(table: Table): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const page of table.scan()) {
    for (const item of page) {
      if (kindOf(item) === 'entry') ids.add(item.incidentId as string);
    }
  }
  return ids;
}

function foreignSentence([first, ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `This Tocsin has incidents of its own that the file does not know: ${first}${more}. Import into an empty one, or into the one that these came from.`;
}
