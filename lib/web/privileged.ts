/** What counsel alone reads and writes: notes, and the draft of the request to delay. */
import * as z from 'zod';
import { delayField, delayFieldNames, lacksOf } from '../engine/delay-fields.js';
import { type DraftRead, readDraft, saveDraft } from '../engine/drafts.js';
import { addNote, LONGEST_NOTE, type NoteRead, readNotes } from '../engine/notes.js';
import { listOf } from './answers/parts.js';
import { draftRead, noteRead } from './answers/privileged.js';
import { type Answer, type Route, route } from './route.js';
import { text, withId } from './schemas.js';

const notes = route({
  method: 'GET',
  path: '/api/incidents/{id}/notes',
  summary: 'The privileged notes of an incident, the newest first. For counsel alone.',
  may: 'read-privileged',
  params: withId,
  answers: { 200: listOf(noteRead) },
  async handle({ params, by }, ports): Promise<Answer> {
    return { json: { items: (await readNotes(params.id, by, ports)).map(noteJson) } };
  },
});

const add = route({
  method: 'POST',
  path: '/api/incidents/{id}/notes',
  summary: 'Writes a privileged note; the record proves when, and tells nothing of it.',
  may: 'read-privileged',
  params: withId,
  body: z.strictObject({ text: text(LONGEST_NOTE) }),
  answers: { 201: noteRead },
  version: 'checked',
  example: { text: 'Outside counsel was called.' },
  async handle({ params, body, by, key, ifVersion }, ports): Promise<Answer> {
    const order = {
      incidentId: params.id,
      text: body.text,
      by,
      ...(key !== undefined && { key }),
      ...(ifVersion !== undefined && { ifVersion }),
    };
    const { note, version, repeated } = await addNote(order, ports);
    const location = `/api/incidents/${params.id}/notes#${encodeURIComponent(note.id)}`;
    return { status: 201, json: noteJson(note), location, version, repeated };
  },
});

/** With its salt: whoever has that, and the text, can show that the record speaks of it. */
function noteJson({ id, at, by, entry, text: said, salt, digest, isProven }: NoteRead) {
  return { id, at, by, entry, text: said, salt, digest, proven: isProven };
}

// ── The draft ──────────────────────────────────────────────────────────────────────────────

const DRAFT = '/api/incidents/{id}/drafts/delay-request';

const draft = route({
  method: 'GET',
  path: DRAFT,
  summary: 'The draft of the request to delay, and what it still lacks. For counsel alone.',
  may: 'read-privileged',
  params: withId,
  answers: { 200: draftRead },
  version: 'told',
  handle: async ({ params, by }, ports) => answer(await readDraft(params.id, by, ports)),
});

const fields = z.strictObject(
  Object.fromEntries(
    delayFieldNames.map((name) => {
      const { most, choices } = delayField(name);
      const one = choices ? z.enum(['', ...choices]) : z.string().max(most);
      return [name, one.exactOptional()];
    }),
  ),
);

const save = route({
  method: 'PUT',
  path: DRAFT,
  summary: 'Saves the draft as a whole. Over a version that is there only with its If-Match.',
  may: 'read-privileged',
  params: withId,
  body: z.strictObject({ fields }),
  answers: { 200: draftRead },
  version: 'checked',
  example: { fields: { companyName: 'Example Inc.' } },
  async handle({ params, body, by, ifVersion }, ports): Promise<Answer> {
    const order = { incidentId: params.id, fields: body.fields, by, seen: ifVersion ?? 0 };
    return answer(await saveDraft(order, ports));
  },
});

/** Which pages saved is for the pages. */
function answer({ arrived: _, ...read }: DraftRead): Answer {
  const lacks = lacksOf(read.fields);
  return { json: { ...read, complete: lacks.length === 0, lacks }, version: read.version };
}

export const privilegedRoutes: readonly Route[] = [notes, add, draft, save];
