/** What is for counsel alone stays where it is, and whoever exports is told how much did. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Exporting } from '../../../bin/commands/moving/export-from.js';
import { printExported } from '../../../bin/text/moving.js';
import { Page } from '../../../bin/text/page.js';
import { COOKIE_KEY, cookieKeysOn } from '../../../lib/adapters/aws/cookie-key.js';
import { draftsOn, notesOn } from '../../../lib/adapters/aws/privileged.js';
import { saveDraft } from '../../../lib/engine/drafts.js';
import { addNote, readNotes } from '../../../lib/engine/notes.js';
import { analyst, startDatabase } from '../../adapters/embedded/machine.js';
import { Gathered } from '../run.js';
import { dumpOf, exported, importing, linesIn, resealed } from './moves.js';
import { type Lived, livedOn, MOVED, startedOn } from './story.js';

const SECRETS = ['Outside counsel says', 'The grid would fail'];

type Database = Awaited<ReturnType<typeof startDatabase>>;
let a: Database;
let b: Database;
let lived: Lived;
beforeEach(async () => {
  [a, b] = [await startDatabase(), await startDatabase()];
  lived = await livedOn(a.table);
  const { host } = lived.machine;
  const random = (bytes: number) => new Uint8Array(bytes).fill(7);
  const ports = { ...host.ports, notes: notesOn(a.table), drafts: draftsOn(a.table), random };
  const order = { incidentId: lived.open, by: analyst };
  await addNote({ ...order, text: `${SECRETS[0]} one` }, ports);
  await addNote({ ...order, text: `${SECRETS[0]} two` }, ports);
  await saveDraft({ ...order, fields: { disclosureRisk: SECRETS[1] as string }, seen: 0 }, ports);
  await host.settled(lived.open);
});
afterEach(async () => {
  await lived.machine.host.stop();
  await Promise.all([a.stop(), b.stop()]);
});

it('takes no privileged text along, nor a salt', async () => {
  const kept = (await dumpOf(a.table)).join('\n');
  for (const secret of SECRETS) expect(kept).toContain(secret);

  const text = await exported(a.table);

  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).not.toContain('07'.repeat(32));
  expect(linesIn(text).filter(({ sk }) => /^(NOTE|DRAFT)#/.test(sk ?? ''))).toEqual([]);
  expect(text).toContain('"type":"note"'); // the proof goes along
});

it('takes no key of the cookies along, and takes none over', async () => {
  await cookieKeysOn(a.table).keep('a-key-that-signs');
  const text = await exported(a.table);
  expect((await dumpOf(a.table)).join('\n')).toContain('a-key-that-signs');
  expect(text).not.toContain('a-key-that-signs');

  const lines = linesIn(text).slice(0, -1);
  const smuggled = resealed([...lines, { ...COOKIE_KEY, value: 'a-key-of-the-file' }]);
  await expect(importing(b.table, smuggled, MOVED)).rejects.toThrow(/does not take over/);
  expect(await cookieKeysOn(b.table).get()).toBeUndefined();
});

it('counts what stayed, and says so', async () => {
  const exporting = new Exporting(a.table);
  for await (const _ of exporting.items());
  expect(exporting.count.leftBehind).toEqual({ notes: 2, drafts: 1 });

  const stdout = new Gathered();
  const page = Page.for({ stdout, stderr: stdout, env: {} } as never);
  printExported(page, { ...exporting.count, from: 'a test', at: MOVED });
  const said = page.toString().replaceAll(/\s+/g, ' ');
  expect(said).toContain('because they reach only counsel: 2 privileged notes, 1 draft.');
});

it('leaves a record there that says what it can: a proof without its text', async () => {
  await importing(b.table, await exported(a.table), MOVED);
  const there = await startedOn(b.table, MOVED, 'run-b', [lived.open]);
  const ports = { ...there.host.ports, notes: notesOn(b.table) };
  const notes = await readNotes(lived.open, analyst, ports);
  expect(notes.map(({ text, isProven }) => [text, isProven])).toEqual([
    [null, null],
    [null, null],
  ]);
  await there.host.stop();
});

it('is still there when the record comes back', async () => {
  await importing(b.table, await exported(a.table), MOVED);
  await importing(a.table, await exported(b.table), MOVED);
  const ports = { ...lived.machine.host.ports, notes: notesOn(a.table) };
  const notes = await readNotes(lived.open, analyst, ports);
  expect(notes.map(({ text, isProven }) => [text, isProven])).toEqual([
    [`${SECRETS[0]} two`, true],
    [`${SECRETS[0]} one`, true],
  ]);
});
