/** Privileged items: never overwritten, versions in their order, and found with their incident. */
import { describe, expect, it } from 'vitest';
import { kindOf, moves } from '../../../../lib/adapters/aws/archive.js';
import { ledgerOn } from '../../../../lib/adapters/aws/ledger.js';
import { draftsOn, notesOn } from '../../../../lib/adapters/aws/privileged.js';
import { changeIn } from '../../../../lib/adapters/aws/stream.js';
import type { StoredDraft, StoredNote } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, newId } from './endpoint.js';

const by = { name: 'ben', roles: ['counsel'] } as const;
const note = (id: string, text = 'Hush'): StoredNote => ({
  id,
  text,
  salt: `salt of ${id} ${text}`,
  digest: 'd',
  writtenAt: '2026-06-01T12:00:00.000Z',
  by,
});
const draft = (version: number, city: string, editor: string | null = null): StoredDraft => ({
  version,
  fields: { city, companyName: 'ACME' },
  savedAt: '2026-06-01T12:00:00.000Z',
  savedBy: by,
  editor,
});

describe.each(BOTH)('On a table as %s', (which) => {
  const endpoint = endpointForAll();
  const ports = () => {
    const table = endpoint[which];
    return { notes: notesOn(table), drafts: draftsOn(table), ledger: ledgerOn(table) };
  };

  it('notes are kept under their incident, and no other note takes their place', async () => {
    const { notes, ledger } = ports();
    const id = newId();
    expect(await notes.put(id, note('note-1'))).toBe(true);
    expect(await notes.put(id, note('note-2', '二'))).toBe(true);
    expect(await notes.put(id, note('note-1', 'Other'))).toBe(false);
    expect(await notes.put(id, note('note-1'))).toBe(true); // our own, tried again
    expect(await notes.get(id, 'note-1')).toEqual(note('note-1'));
    expect(await notes.get(id, 'note-9')).toBeUndefined();
    expect(await notes.of(id)).toEqual([note('note-1'), note('note-2', '二')]);
    expect(await notes.of(newId())).toEqual([]);
    expect(await ledger.entries(id)).toEqual([]);
  });

  it('a draft follows the version before it, and no other', async () => {
    const { drafts } = ports();
    const id = newId();
    expect(await drafts.get(id, 'delay-request')).toBeUndefined();
    expect(await drafts.put(id, 'delay-request', draft(2, 'Reno'))).toBe(false);
    expect(await drafts.put(id, 'delay-request', draft(1, 'Reno'))).toBe(true);
    expect(await drafts.put(id, 'delay-request', draft(1, 'Boise'))).toBe(false);
    expect(await drafts.put(id, 'delay-request', draft(1, 'Reno'))).toBe(true); // tried again
    expect(await drafts.put(id, 'delay-request', draft(2, 'Elko'))).toBe(true);
    expect(await drafts.put(id, 'delay-request', draft(2, 'Elko', 'page'))).toBe(false);
    expect(await drafts.put(id, 'delay-request', draft(1, 'Reno'))).toBe(false);
    expect(await drafts.get(id, 'delay-request')).toEqual(draft(2, 'Elko'));
  });

  it('of many who save one version at once, one does', async () => {
    const { drafts } = ports();
    const id = newId();
    const cities = Array.from({ length: 8 }, (_, n) => `City ${n}`);
    const saved = await Promise.all(
      cities.map((city) => drafts.put(id, 'delay-request', draft(1, city))),
    );
    expect(saved.filter(Boolean)).toHaveLength(1);
    const winner = cities[saved.indexOf(true)] as string;
    expect(await drafts.get(id, 'delay-request')).toEqual(draft(1, winner));
  });
});

describe('What is privileged', () => {
  it.each([
    ['NOTE#note-1', 'note'],
    ['DRAFT#delay-request', 'draft'],
  ])('is known as %s, and does not move', (sk, kind) => {
    expect(kindOf({ pk: 'INC#inc-1', sk })).toBe(kind);
    expect(moves(kindOf({ pk: 'INC#inc-1', sk }))).toBe(false);
  });

  it.each(['NOTE#note-1', 'DRAFT#delay-request'])('is told to nobody who listens: %s', (sk) => {
    const NewImage = { pk: { S: 'INC#inc-1' }, sk: { S: sk }, value: { S: 'Hush' } };
    expect(changeIn({ dynamodb: { NewImage } })).toBeUndefined();
  });
});
