/** Privileged notes: kept apart, proven by the record, written once. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { brokenLink } from '../../lib/engine/chain.js';
import {
  addNote,
  countNotes,
  LONGEST_NOTE,
  MOST_NOTES,
  type NoteOrder,
  readNotes,
} from '../../lib/engine/notes.js';
import type { Entry, UserRole } from '../../lib/engine/ports.js';
import {
  BadCall,
  Forbidden,
  KeyConflict,
  NotFound,
  StaleVersion,
  TooMany,
} from '../../lib/engine/problems.js';
import { actor, aware, close, incidentNow, mended, register, worldAt } from './acts.js';
import { settled } from './turns.js';
import type { World } from './world.js';

const START = '2026-06-01T12:00:00Z';
const HUSH = 'Outside counsel thinks that it is material.';
const counsel = actor('ben', 'counsel');

let world: World;
let id: string;
let drawn: number;
beforeEach(async () => {
  world = worldAt(START);
  id = await register(world, ['eu-nis2'], [aware('2026-06-01T11:00:00Z')]);
  drawn = 0;
});

const ports = () => ({
  ...world.ports(),
  random: (bytes: number) => new Uint8Array(bytes).fill(++drawn),
});
async function add(order: Partial<NoteOrder> = {}) {
  const added = await addNote({ incidentId: id, text: HUSH, by: counsel, ...order }, ports());
  await settled();
  return added;
}
const entries = (): readonly Entry[] => world.stores.ledger.entries(id);

describe('A note', () => {
  it('is proven by the record, which holds no word of it', async () => {
    const { note, version } = await add();

    expect(version).toBe(2);
    const body = entries()[1]?.body;
    const digest = createHash('sha256').update(`${note.salt}${HUSH}`).digest('hex');
    expect(body).toEqual({ type: 'note', note: note.id, digest });
    expect(note.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(brokenLink(entries())).toBeUndefined();
    expect(JSON.stringify(entries())).not.toContain(HUSH);
    expect(JSON.stringify(entries())).not.toContain(note.salt);
  });

  it('has a salt of its own: the same text has another digest', async () => {
    const [first, second] = [await add(), await add()];
    expect(first.note.digest).not.toBe(second.note.digest);
  });

  it('moves no date, and its clocks have heard of it', async () => {
    const before = world.stores.rows.get(id);
    await add();
    expect(world.stores.rows.get(id)).toEqual(before);
    expect(world.stores.clocks.get(id, 'eu-nis2')?.version).toBe(2);
    await mended(world);
    expect(world.stores.marks.size).toBe(0);
  });

  it('does not open a closed incident', async () => {
    await close(world, id);
    await add();
    expect(incidentNow(world, id).closed).not.toBeNull();
  });

  it.each<UserRole>(['grc', 'executive', 'auditor', 'admin'])('is not for %s', async (role) => {
    await add();
    const by = actor('eva', role);
    await expect(add({ by })).rejects.toThrow(Forbidden);
    await expect(readNotes(id, by, ports())).rejects.toThrow(Forbidden);
    await expect(countNotes(id, by, ports())).rejects.toThrow(Forbidden);
    expect([entries().length, world.stores.kept.size]).toEqual([2, 1]);
  });

  it.each([
    ['nothing', '', BadCall],
    ['blanks', ' \n ', BadCall],
    ['too much', 'x'.repeat(LONGEST_NOTE + 1), BadCall],
  ])('is not %s', async (_, text, problem) => {
    await expect(add({ text })).rejects.toThrow(problem);
    expect(world.stores.kept.size).toBe(0);
  });

  it('may be as long as the page allows', async () => {
    const text = '法'.repeat(LONGEST_NOTE);
    await add({ text });
    expect((await readNotes(id, counsel, ports()))[0]?.text).toBe(text);
  });

  it('is of an incident that is there', async () => {
    await expect(add({ incidentId: 'inc-9' })).rejects.toThrow(NotFound);
    await expect(readNotes('inc-9', counsel, ports())).rejects.toThrow(NotFound);
    expect(world.stores.kept.size).toBe(0);
  });

  it('is refused where somebody wrote since', async () => {
    await expect(add({ ifVersion: 7 })).rejects.toThrow(StaleVersion);
    expect([entries().length, world.stores.kept.size]).toEqual([1, 0]);
    await add({ ifVersion: 1 });
    await add({ key: 'k', ifVersion: 2 });
    expect((await add({ key: 'k', ifVersion: 2 })).repeated).toBe(true);
  });

  it('comes after no more than there may be', async () => {
    for (let n = 0; n < MOST_NOTES; n += 1) await add({ text: `no ${n}` });
    await expect(add()).rejects.toThrow(TooMany);
    expect(world.stores.kept.size).toBe(MOST_NOTES);
  });
});

describe('A call that comes twice', () => {
  it('writes once, under its key', async () => {
    const first = await add({ key: 'k' });
    const second = await add({ key: 'k' });
    expect(second).toEqual({ ...first, repeated: true });
    expect([entries().length, world.stores.kept.size]).toEqual([2, 1]);
  });

  it('is no other call', async () => {
    await add({ key: 'k' });
    await expect(add({ key: 'k', text: 'Another' })).rejects.toThrow(KeyConflict);
    expect(world.stores.kept.size).toBe(1);
  });

  it('leaves no digest of the text with its key', async () => {
    await add({ key: 'k' });
    const plain = createHash('sha256').update(HUSH).digest('hex');
    const kept = JSON.stringify([...world.stores.claims]);
    await add({ key: 'other', text: 'Another' });
    const [one, other] = [...world.stores.claims.values()];
    expect(kept).not.toContain(plain);
    expect(one?.digest).toBe(other?.digest); // it does not depend on the text at all
  });

  it('finishes what a crash left half done', async () => {
    const broken = ports();
    const ledger = {
      ...broken.ledger,
      append: async () => Promise.reject(new Error('gone')),
    };
    const order = { incidentId: id, text: HUSH, by: counsel, key: 'k' };
    await expect(addNote(order, { ...broken, ledger })).rejects.toThrow('gone');
    const [half] = await readNotes(id, counsel, ports());
    expect(half).toMatchObject({ text: HUSH, entry: null, isProven: null });

    await add({ key: 'k' });

    const notes = await readNotes(id, counsel, ports());
    expect(notes).toMatchObject([{ id: half?.id, salt: half?.salt, entry: 2, isProven: true }]);
  });
});

describe('Notes that are read', () => {
  it('are the newest first, each proven', async () => {
    await add({ text: 'first' });
    await add({ text: 'second', by: actor('cleo', 'counsel') });
    expect(await countNotes(id, counsel, ports())).toBe(2);
    const notes = await readNotes(id, counsel, ports());
    expect(notes.map(({ text, by, isProven }) => [text, by.name, isProven])).toEqual([
      ['second', 'cleo', true],
      ['first', 'ben', true],
    ]);
  });

  it('say where a text was changed, or stayed elsewhere', async () => {
    const [changed, lost] = [await add({ text: 'one' }), await add({ text: 'two' })];
    const key = `${id} ${changed.note.id}`;
    const kept = world.stores.kept.get(key);
    if (kept) world.stores.kept.set(key, { ...kept, text: 'won' });
    world.stores.kept.delete(`${id} ${lost.note.id}`);
    const notes = await readNotes(id, counsel, ports());
    expect(notes).toMatchObject([
      { text: null, salt: null, isProven: null, digest: lost.note.digest },
      { text: 'won', isProven: false },
    ]);
  });
});
