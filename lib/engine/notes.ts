/**
 * Privileged notes: for counsel alone. What is written stands in an item of its own; the record
 * gets its salted digest, which proves that the note was there by then and tells nothing of it.
 */
import { sentence } from '../core/sentence.js';
import { type Appending, append, mustExist } from './append.js';
import { digestOf } from './chain.js';
import { claimed, usedBefore } from './claims.js';
import { stored } from './incident.js';
import { mustBeAllowed } from './may.js';
import type { Actor, Entry, Notes, Ports, StoredNote } from './ports.js';
import { BadCall, StaleVersion, TooMany } from './problems.js';
import type { Random } from './tokens.js';

/**
 * In UTF-16 units. A form sends a Japanese character as nine bytes (`%E5%A0%B1`), and a request may
 * have 64 KiB: what can be typed on the page can be sent from it.
 */
export const LONGEST_NOTE = 5000;

/** All of them fit into one answer, which on AWS may have 6 MB. */
export const MOST_NOTES = 200;

const SALT_BYTES = 32;

/** A note, and what the record says of it. */
export interface NoteRead {
  readonly id: string;
  readonly by: Actor;
  /** When it was recorded, in the incident's time; of one that never was, when it was written. */
  readonly at: string;
  /** The number of its entry; null: writing it down broke off, and the record knows nothing of it. */
  readonly entry: number | null;
  /** Null where it stayed with another Tocsin when the incident moved here. */
  readonly text: string | null;
  readonly salt: string | null;
  readonly digest: string;
  /** Whether the text is the one that the record speaks of; null where one of the two is missing. */
  readonly isProven: boolean | null;
}

export interface NoteOrder {
  readonly incidentId: string;
  readonly text: string;
  readonly by: Actor;
  /** The same key with the same text is the same call. */
  readonly key?: string;
  /** Refuse when this is not the record's version: somebody wrote meanwhile. */
  readonly ifVersion?: number;
}

export interface NoteAdded {
  readonly note: NoteRead;
  /** The record's version with this note. */
  readonly version: number;
  readonly repeated: boolean;
}

export type Noting = Appending &
  Pick<Ports, 'keys' | 'ids'> & { readonly notes: Notes; readonly random: Random };

/**
 * Writes a note. The item first, then the entry: a crash in between leaves a note that the record
 * does not know, and never a proof of something lost.
 * @throws Forbidden, NotFound, BadCall, TooMany, KeyConflict, StaleVersion
 */
export async function addNote(order: NoteOrder, ports: Noting): Promise<NoteAdded> {
  const { incidentId, by } = order;
  mustBeAllowed(by, 'read-privileged');
  mustBeANote(order.text);
  const entries = await ports.ledger.entries(incidentId);
  mustExist(incidentId, entries);
  const id = await idFor(order, ports);
  if (!entryOf(id, entries)) mustFit(order, entries); // before anything is kept
  const note = await kept(id, order, ports);
  let repeated: Entry | undefined;
  const appended = await append(
    incidentId,
    by,
    (_, present) => {
      repeated = entryOf(id, present);
      if (repeated) return undefined; // the same call, carried out before
      mustFit(order, present);
      return { type: 'note', note: id, digest: note.digest };
    },
    ports,
  );
  const entry = appended.entry ?? (repeated as Entry);
  return { note: readOf(entry, note), version: entry.n, repeated: !appended.entry };
}

/** All notes of an incident, the newest first. @throws Forbidden, NotFound */
export async function readNotes(
  incidentId: string,
  by: Actor,
  { ledger, notes }: Pick<Ports, 'ledger'> & { readonly notes: Notes },
): Promise<readonly NoteRead[]> {
  mustBeAllowed(by, 'read-privileged');
  // The notes first: one that is written meanwhile then shows at worst a moment later.
  const kept = new Map((await notes.of(incidentId)).map((note) => [note.id, note]));
  const entries = await ledger.entries(incidentId);
  mustExist(incidentId, entries);
  const recorded = entries.filter(({ body }) => body.type === 'note').toReversed();
  const known = recorded.map((entry) => readOf(entry, kept.get(noteIn(entry) as string)));
  const inRecord = new Set(known.map(({ id }) => id));
  const others = [...kept.values()].filter(({ id }) => !inRecord.has(id));
  const brokenOff = others.toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  return [...brokenOff.map((note) => readOf(undefined, note)), ...known];
}

/** How many the record knows of; no text is read. @throws Forbidden, NotFound */
export async function countNotes(
  incidentId: string,
  by: Actor,
  { ledger }: Pick<Ports, 'ledger'>,
): Promise<number> {
  mustBeAllowed(by, 'read-privileged');
  const entries = await ledger.entries(incidentId);
  mustExist(incidentId, entries);
  return notesIn(entries);
}

function notesIn(entries: readonly Entry[]): number {
  return entries.filter(({ body }) => body.type === 'note').length;
}

function mustBeANote(text: string): void {
  if (text.trim() === '') throw new BadCall(sentence`Write something.`, '/text');
  if (text.length <= LONGEST_NOTE) return;
  const said = sentence`A note may have ${LONGEST_NOTE} characters; this one has ${text.length}. Write two.`;
  throw new BadCall(said, '/text');
}

/** Whether one more may follow what is there, which is what the caller saw. */
function mustFit({ ifVersion }: NoteOrder, entries: readonly Entry[]): void {
  const version = entries.length;
  if (ifVersion !== undefined && ifVersion !== version) {
    throw new StaleVersion(
      sentence`The record is at version ${version}, you saw ${ifVersion}. Read it again.`,
    );
  }
  if (notesIn(entries) < MOST_NOTES) return;
  throw new TooMany(
    sentence`An incident may have ${MOST_NOTES} privileged notes; this one has them.`,
  );
}

/** The key is claimed without the text: a digest of that, unsalted, could be guessed. */
function idFor({ key, by, incidentId }: NoteOrder, ports: Noting): Promise<string> {
  const call = { by, body: { what: 'note', incidentId }, ...(key !== undefined && { key }) };
  return claimed(call, ports.ids.next('note'), ports);
}

/** Keeps the text, or finds that this very call kept it before. @throws KeyConflict */
async function kept(
  id: string,
  { incidentId, text, by }: NoteOrder,
  { notes, random, now }: Noting,
): Promise<StoredNote> {
  const salt = hex(random(SALT_BYTES));
  const writtenAt = stored(now.machine());
  const note = { id, text, salt, digest: noteDigest(salt, text), writtenAt, by };
  if (await notes.put(incidentId, note)) return note;
  const present = await notes.get(incidentId, id);
  if (present?.text !== text) throw usedBefore();
  return present;
}

/** What the record says of a note: SHA-256 of its salt, in hexadecimal, and its text behind it. */
export function noteDigest(salt: string, text: string): string {
  return digestOf(`${salt}${text}`);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function noteIn({ body }: Entry): string | undefined {
  return body.type === 'note' ? body.note : undefined;
}

function entryOf(id: string, entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry) => noteIn(entry) === id);
}

/** At least one of the two is there. */
function readOf(entry: Entry | undefined, note: StoredNote | undefined): NoteRead {
  const said = entry?.body.type === 'note' ? entry.body : undefined;
  const isProven = said && note ? noteDigest(note.salt, note.text) === said.digest : null;
  return {
    id: (said?.note ?? note?.id) as string,
    by: (entry?.by ?? note?.by) as Actor,
    at: (entry?.recordedAt ?? note?.writtenAt) as string,
    entry: entry?.n ?? null,
    text: note?.text ?? null,
    salt: note?.salt ?? null,
    digest: (said?.digest ?? note?.digest) as string,
    isProven,
  };
}
