/** `tocsin verify`, as somebody uses it who was sent a pack: offline, and told what is wrong. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_PACK, LARGEST_UNPACKED } from '../../lib/engine/evidence-format.js';
import { determination, discovery, Site } from '../web/site.js';
import { inProcess } from './run.js';

let folder: string;
let pack: string;
let id: string;
let bytes: Uint8Array;
let files: Readonly<Record<string, Uint8Array>>;
let hash: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-verify-'));
  const site = new Site();
  id = await site.incident({ facts: [discovery, determination], title: 'Payroll \u001b[2J' });
  const answer = await site.get(`/api/incidents/${id}/evidence`, { as: 'olga' });
  bytes = answer.bytes as Uint8Array;
  files = unzipSync(bytes);
  ({ hash } = jsonIn('manifest.json').record);
  pack = await written('pack.zip', bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

// biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects there
const jsonIn = (name: string): any => JSON.parse(Buffer.from(files[name] ?? '').toString());

/** A pack with other files, verified. */
async function verified(changes: Zippable, ...args: readonly string[]) {
  const made = Object.entries({ ...files, ...changes }).filter(([, content]) => content);
  const path = await written('changed.zip', zipSync(Object.fromEntries(made)));
  return inProcess(['verify', path, ...args]);
}

describe('A pack', () => {
  it('that was taken from a server verifies, and the reader is told what that does not show', async () => {
    const { status, stdout, stderr } = await inProcess(['verify', pack], { columns: 100 });
    expect([status, stderr]).toEqual([0, '']);
    expect(
      stdout,
    ).toBe(`Evidence pack of ${id}, made on 2026-11-24T12:00:00.000Z by olga with Tocsin 0.1.0.
The record says: “Payroll �[2J”, us-sec-8k, eu-nis2; 2 facts; it is open.

● The 5 files are those that manifest.json names, unchanged, and no other is there.
● README.txt is what Tocsin writes for this manifest.json.
● The record is whole: 1 entry, with its own hash.
● scenario.json has the facts of the record, its regimes and its profile.
● The law, applied anew, gives milestones.json.
● alerts.json has the acknowledgements of the record.

Everything that can be checked in the pack holds.

A chain does not show that all of it was made anew. Compare the last hash with the one on the page
of the incident, or give one that was written down earlier with --hash:

  entry 1: ${hash}

What was sent, which closures were declared, the id of the incident, who made the pack, when, and as
of which moment it counts stand in no chain: for these there is only the word of manifest.json.
`);
  });

  it('may come from standard input, and is told to a program', async () => {
    const given = {
      input: [bytes.slice(0, 100), bytes.slice(100)].map((part) => Buffer.from(part)),
    };
    const { status, stdout } = await inProcess(['verify', '-', '--json', '--hash', hash], given);
    expect(status).toBe(0);
    const { outcome, checks, pack: head } = JSON.parse(stdout);
    expect([outcome, head.incident, head.record.hash]).toEqual(['holds', id, hash]);
    expect(checks.map(({ of }: { of: string }) => of)).toContain('hash');
  });

  it('whose hash of before is not in it is not the record that it was taken from', async () => {
    const before = '0123456789abcdef';
    const { status, stdout } = await inProcess(['verify', pack, '--hash', before]);
    expect(status).toBe(1);
    expect(stdout).toContain(`✗ No entry of the record has the hash ${before}`);
    expect(stdout).toContain('The pack is not as Tocsin made it.');
    expect(stdout).not.toContain('Everything that can be checked');
  });

  it('packed anew by another program is the same pack', async () => {
    for (const level of [0, 9] as const) {
      const path = await written('anew.zip', zipSync({ ...files }, { level }));
      expect((await inProcess(['verify', path])).status).toBe(0);
    }
  });

  it.each(['README.txt', 'record.json', 'scenario.json', 'milestones.json', 'alerts.json'])(
    'in which %s was changed or is missing is found',
    async (name) => {
      const changed = Buffer.concat([files[name] as Uint8Array, Buffer.from(' ')]);
      const { status, stdout } = await verified({ [name]: new Uint8Array(changed) });
      expect(status).toBe(1);
      expect(stdout).toContain(`✗ ${name} was changed`);
      const { [name]: _, ...others } = files;
      const without = await written('without.zip', zipSync(others));
      const missing = await inProcess(['verify', without]);
      expect([missing.status, missing.stdout]).toEqual([1, expect.stringContaining('is missing')]);
    },
  );

  it('in which a file was added is found, and its name moves no cursor', async () => {
    const { status, stdout } = await verified({ 'a\u001b[2J.txt': strToU8('x') });
    expect(status).toBe(1);
    expect(stdout).toContain('was added: manifest.json does not name it.');
    expect(stdout).not.toContain('\u001b');
  });

  it('of another law is not called wrong, and not good', async () => {
    const { milestones, ...head } = jsonIn('milestones.json');
    const [first, ...rest] = milestones;
    const other = strToU8(
      JSON.stringify({ ...head, milestones: [{ ...first, state: 'late' }, ...rest] }),
    );
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(other).digest('hex');
    const manifest = jsonIn('manifest.json');
    const named = { ...manifest.files, 'milestones.json': digest };
    const law = { ...manifest, tocsin: '0.0.9', law: '0'.repeat(64), files: named };
    const { status, stdout } = await verified(
      { 'milestones.json': other, 'manifest.json': strToU8(JSON.stringify(law)) },
      '--json',
    );
    expect([status, JSON.parse(stdout).outcome]).toEqual([1, 'unknown']);
    const told = await inProcess(['verify', join(folder, 'changed.zip')], { columns: 100 });
    expect(told.stdout).toContain('? The pack was made by Tocsin 0.0.9, whose law is not the one');
    expect(told.stdout).toContain('Nothing was found wrong, but not everything could be checked');
    expect(told.stdout).not.toContain('✗');
  });
});

// ── Files that are no packs ────────────────────────────────────────────────────────────────

/** A zip whose directory states a size that is not the one of what it holds. */
function lying(stated: number, content: Buffer): Buffer {
  const zip = Buffer.from(zipSync({ 'record.json': strToU8('x'.repeat(10)) }));
  const packed = deflateRawSync(content);
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const local = zip.subarray(0, 30 + 'record.json'.length);
  const directory = Buffer.from(zip.subarray(central));
  for (const [header, start] of [
    [local, 4],
    [directory, 6],
  ] as const) {
    header.writeUInt16LE(8, start + 4);
    header.writeUInt32LE(packed.length, start + 14);
    header.writeUInt32LE(stated, start + 18);
  }
  directory.writeUInt32LE(local.length + packed.length, directory.length - 6);
  return Buffer.concat([local, packed, directory]);
}

describe('What is no pack', () => {
  const refused = async (content: Uint8Array) => {
    const path = await written('bad.zip', content);
    const { status, stdout, stderr } = await inProcess(['verify', path]);
    expect([status, stdout]).toEqual([1, '']);
    return stderr;
  };

  it.each([
    ['nothing', new Uint8Array(0), 'it is no zip file'],
    ['text', strToU8('A letter, and no pack at all.'), 'it is no zip file'],
    ['an empty zip', zipSync({}), 'This is no evidence pack of Tocsin'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'This is no evidence pack of Tocsin'],
    ['no UTF-8', zipSync({ 'a.txt': new Uint8Array([0xff]) }), 'is not UTF-8'],
    [
      'too many files',
      zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, strToU8('')]))),
      'it holds 30 files, and 20 are read at most',
    ],
  ])('%s is told', async (_, content, said) => {
    expect(await refused(content)).toContain(said);
  });

  it('is not read beyond the largest', async () => {
    const said = await refused(new Uint8Array(LARGEST_PACK + 1));
    expect(said).toBe(`tocsin: The pack cannot be read: it has more than ${LARGEST_PACK} bytes.\n`);
  });

  it('is not unpacked where it states too much', async () => {
    const bomb = zipSync({ 'record.json': new Uint8Array(LARGEST_UNPACKED + 1) }, { level: 9 });
    expect(bomb.length).toBeLessThan(LARGEST_PACK);
    expect(await refused(bomb)).toContain(
      `it unpacks to ${LARGEST_UNPACKED + 1} bytes, and ${LARGEST_UNPACKED} are read at most`,
    );
  });

  it('is not unpacked further than it states', async () => {
    expect(await refused(lying(10, Buffer.alloc(50_000_000)))).toContain('in it is damaged');
    expect(await refused(lying(10, Buffer.from('x'.repeat(9))))).toContain('in it is damaged');
  });

  it('is told wherever a byte of it is another, or it ends early', async () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 0x55;
      const path = await written('bad.zip', damaged);
      const { status } = await inProcess(['verify', path]);
      // What no reader looks at (times, local copies of sizes) may be anything.
      expect([0, 1]).toContain(status);
      const cut = await inProcess(['verify', await written('bad.zip', bytes.slice(0, at))]);
      expect(cut.status).toBe(1);
    }
  });

  it.each([
    [['verify'], 'Write tocsin verify PACK.'],
    [['verify', 'a', 'b'], 'Write tocsin verify PACK.'],
    [['verify', 'no-such.zip'], '"no-such.zip" cannot be read: there is no such file.'],
    [['verify', '-', '--hash', 'abc'], '--hash takes 16 to 64 hexadecimal digits'],
  ])('%j is a wrong command', async (args, said) => {
    const { status, stderr } = await inProcess(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('A second opinion', () => {
  const run = promisify(execFile);

  it('of the sums, by tools that know nothing of Tocsin', async () => {
    const { files: digests } = jsonIn('manifest.json');
    for (const [name, digest] of Object.entries(digests)) {
      const path = await written(name, files[name] as Uint8Array);
      const { stdout } = await run('sha256sum', [path]);
      expect(stdout.split(' ')[0]).toBe(digest);
    }
  });

  it('of the dates, by tocsin derive', async () => {
    const path = await written('scenario.json', files['scenario.json'] as Uint8Array);
    const { status, stdout } = await inProcess(['derive', path]);
    expect([status, JSON.parse(stdout)]).toEqual([0, jsonIn('milestones.json')]);
  });
});
