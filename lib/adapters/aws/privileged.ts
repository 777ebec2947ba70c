/**
 * What is for counsel alone, in items of its own beside the record: they never move with an
 * export, and nobody is told of their changes.
 */
import { isSameJson } from '../../engine/chain.js';
import type { Drafts, Notes, StoredDraft, StoredNote } from '../../engine/ports.js';
import { type Item, incidentKey, type Table } from './table.js';

export function notesOn(table: Table): Notes {
  const get = async (incidentId: string, id: string) => {
    const item = await table.get(noteKey(incidentId, id));
    return item && noteOf(item);
  };
  return {
    get,
    async of(incidentId) {
      return (await table.items(incidentKey(incidentId), 'NOTE#')).map(noteOf);
    },
    async put(incidentId, note) {
      const item = { ...noteKey(incidentId, note.id), value: note };
      if (await table.put(item, { text: 'attribute_not_exists(pk)' })) return true;
      // Our own write, whose answer was lost and which the SDK tried again?
      return (await get(incidentId, note.id))?.salt === note.salt;
    },
  };
}

function noteKey(incidentId: string, id: string) {
  return { pk: incidentKey(incidentId), sk: `NOTE#${id}` };
}

function noteOf({ value }: Item): StoredNote {
  return value as StoredNote;
}

export function draftsOn(table: Table): Drafts {
  const get = async (incidentId: string, name: string) => {
    const item = await table.get(draftKey(incidentId, name));
    return item && (item.value as StoredDraft);
  };
  return {
    get,
    async put(incidentId, name, draft) {
      const { version } = draft;
      const item = { ...draftKey(incidentId, name), version, value: draft };
      const isNext =
        version === 1
          ? { text: 'attribute_not_exists(pk)' }
          : { text: '#version = :before', values: { ':before': version - 1 } };
      if (await table.put(item, isNext)) return true;
      const present = await get(incidentId, name);
      return present !== undefined && isSameJson(present, draft); // our own write, tried again
    },
  };
}

function draftKey(incidentId: string, name: string) {
  return { pk: incidentKey(incidentId), sk: `DRAFT#${name}` };
}
