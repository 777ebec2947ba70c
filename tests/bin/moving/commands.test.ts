/** `tocsin export`, `tocsin import` and `tocsin token --table`, as somebody in a terminal uses them. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTo } from '../../../bin/server/log.js';
import { IMPORTING, openForMoving, openStorage } from '../../../bin/server/storage.js';
import { Table } from '../../../lib/adapters/aws/table.js';
import { tokensOn } from '../../../lib/adapters/aws/tokens.js';
import { Temporal } from '../../../lib/core/model.js';
import { verifyToken } from '../../../lib/engine/tokens.js';
import { Server, type Told, temporaryFolder, told, until } from '../../faults/server.js';
import { Gathered, inProcess } from '../run.js';
import { linesIn } from './moves.js';

const root = await temporaryFolder();
afterAll(root.remove);
const [HERE, THERE, FILE] = ['here', 'there', 'tocsin.jsonl'].map((name) =>
  join(root.path, name),
) as [string, string, string];

/** What an incident tells, but for its clocks and the moment. */
const lasting = ({ clocks: _, ...rest }: Told) => ({ ...rest, now: undefined });

const allSent = ({ sent, clocks }: Told) =>
  sent.length > 0 && sent.every(({ state }) => state === 'sent') && clocks[0]?.phase !== null;

it('moves a server from one folder to another, and back', async () => {
  const first = await Server.start({ folder: HERE, args: ['--mail-to', 'dana@example.com'] });
  const { id } = await first.call<Told>('POST', '/api/incidents', {
    title: 'Payroll server',
    zone: 'America/New_York',
    regimes: ['us-sec-8k'],
    facts: [{ kind: 'materiality-determination', at: '2026-01-20T10:00:00-05:00', material: true }],
  });
  const before = await until(() => told(first, id), allSent);

  const inUse = await inProcess(['export', '--data', HERE]);
  expect([inUse.status, inUse.stdout]).toEqual([69, '']);
  expect(inUse.stderr).toMatch(/is in use \(process \d+, at http.*Stop that server/);
  await first.stop();

  const written = await inProcess(['export', '--data', HERE, '--out', FILE]);
  expect([written.status, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toMatch(
    /^Exported from .*here, as of .*:\n {2}1 incident with 1 entry\n/s,
  );
  expect(written.stdout).toMatch(/stop\s+this one/);
  expect(statSync(FILE).mode & 0o777).toBe(0o600);

  const read = await inProcess(['import', FILE, '--data', THERE]);
  expect([read.status, read.stderr]).toEqual([0, '']);
  expect(read.stdout).toMatch(/^Imported into .*there, from .*here\s+as\s+of /);
  expect(read.stdout).toMatch(/Its clocks run from the next\s+tocsin\s+serve/);
  const again = await inProcess(['import', FILE, '--data', THERE]);
  expect(again.stdout).toMatch(
    /is in .*there already\. Nothing\s+was\s+changed\.\s+incidents: 0 new, 1 there/s,
  );

  const second = await Server.start({ folder: THERE });
  const after = await until(
    () => told(second, id),
    ({ clocks }) => clocks[0]?.phase !== null,
  );
  expect(lasting(after)).toEqual(lasting(before));
  expect((await readdir(join(THERE, 'outbox')).catch(() => [])).filter(isMail)).toEqual([]);
  await second.call('POST', `/api/incidents/${id}/facts`, {
    kind: 'submission',
    regime: 'us-sec-8k',
    of: 'item-1.05-report',
    at: '2026-01-22T10:00:00-05:00',
  });
  const there = await until(
    () => told(second, id),
    (one) => one.facts.length === 2 && one.clocks[0]?.phase === 'amendment-watch' && allSent(one),
  );
  await second.stop();

  expect((await inProcess(['export', '--data', THERE, '--out', FILE])).status).toBe(0);
  const back = await inProcess(['import', FILE, '--data', HERE, '--json']);
  expect(JSON.parse(back.stdout)).toMatchObject({
    incidents: { written: 0, present: 1 },
    entries: { written: 1, present: 1 },
    clocks: { written: 1 },
  });
  const third = await Server.start({ folder: HERE });
  const home = await until(
    () => told(third, id),
    ({ clocks }) => clocks[0]?.phase === 'amendment-watch',
  );
  expect(lasting(home)).toEqual(lasting(there));
  await third.stop();
}, 60_000);

const isMail = (name: string) => name.endsWith('.eml');

describe('what is refused', () => {
  it.each([
    [['export', 'file'], 2, 'it writes to standard output otherwise'],
    [['export', '--json'], 2, 'name the file with --out'],
    [['export', '--data', 'x', '--table', 'y'], 2, 'Give --data or --table, not both.'],
    [['export', '--data', join(root.path, 'none')], 69, 'There are no data in the folder'],
    [['export', '--tabel', 'x'], 2, 'Did you mean --table?'],
    [['import'], 2, 'Write tocsin import FILE.'],
    [['import', '-'], 2, 'reads its file twice'],
    [['import', join(root.path, 'none')], 2, 'there is no such file'],
    [['import', root.path], 2, 'is a directory'],
    [['token', '--table', 'x', '--url', 'u', '--role', 'grc', '--name', 'n'], 2, 'With --table no'],
  ])('%j: %i', async (args, status, sentence) => {
    const outcome = await inProcess(args);

    expect(outcome.stderr).toContain(sentence);
    expect([outcome.status, outcome.stdout]).toEqual([status, '']);
  });

  it('is a file that cannot be taken over: with 1, and nothing written', async () => {
    const file = join(root.path, 'scenario.json');
    writeFileSync(file, '{"id":"a"}\n');

    const { status, stdout, stderr } = await inProcess(['import', file, '--data', THERE]);

    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('tocsin: This is no file that tocsin export wrote.\n');
  });

  it('is a file that cannot be written: with 74, and nothing left', async () => {
    const file = join(root.path, 'no-folder', 'file');

    const { status, stderr } = await inProcess(['export', '--data', HERE, '--out', file]);

    expect(status).toBe(74);
    expect(stderr).toMatch(/could not be written\. ENOENT/);
  });

  it('is a server on half of an import, until that is finished', async () => {
    const log = logTo(new Gathered(), true);
    const opened = await openForMoving(THERE, { env: {} }, log);
    await opened.table.put({ ...IMPORTING, at: '2026-06-01T12:00:00Z' });
    await opened.stop();

    await expect(openStorage(THERE, { env: {} }, log)).rejects.toThrow(/import .* was interrupted/);
    const exported = await inProcess(['export', '--data', THERE, '--out', `${FILE}.2`]);
    expect([exported.status, exported.stderr]).toEqual([
      1,
      'tocsin: An import into these data was interrupted. Run it again first, with the same file.\n',
    ]);
    expect(await readdir(root.path)).not.toContain('tocsin.jsonl.2.part');

    expect((await inProcess(['import', FILE, '--data', THERE])).status).toBe(0);
    await (await openStorage(THERE, { env: {} }, log)).stop();
  });
});

describe('a table', () => {
  const server = dynalite({ createTableMs: 0 });
  let client: DynamoDBClient;
  let table: Table;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  });
  beforeEach(async () => {
    const { port } = server.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    client = new DynamoDBClient({});
    table = new Table(client, 'Tocsin-Table-1');
    if (!(await table.exists())) await table.create();
  });
  afterEach(() => {
    client.destroy();
    vi.unstubAllEnvs();
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const makeOne = ['token', '--table', 'Tocsin-Table-1', '--name', 'desk'];

  it('is given its first token by whoever may write it', async () => {
    const made = await inProcess([...makeOne, '--role', 'admin,grc', '--days', '3']);

    expect(made.status).toBe(0);
    expect(made.stdout).toMatch(/^tocsin_[\w-]{43}\n$/);
    expect(made.stderr).toContain('It acts as desk (admin, grc) until');
    expect(made.stderr).toContain('TOCSIN_URL set to the address of the stack');
    const now = Temporal.Now.instant();
    const ports = { tokens: tokensOn(table), now: { machine: () => now, of: () => now } };
    const caller = { name: 'desk', roles: ['admin', 'grc'] };
    expect(await verifyToken(made.stdout.trim(), ports)).toEqual(caller);
    const [kept] = await ports.tokens.list();
    expect(kept).toMatchObject({ createdBy: 'writer of the table' });
    expect(kept?.expiresAt.slice(0, 10)).toBe(now.add({ hours: 72 }).toString().slice(0, 10));
  });

  it.each([
    [['--role', 'king'], 'Name at least one of the roles'],
    [['--role', 'admin', '--days', '999'], 'A token is good for 1 to 365 days.'],
  ])('is given none with %j', async (args, sentence) => {
    const before = (await tokensOn(table).list()).length;

    const { status, stdout, stderr } = await inProcess([...makeOne, ...args]);

    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(await tokensOn(table).list()).toHaveLength(before);
  });

  it.each([
    ['token', '--table', 'Nowhere', '--role', 'admin', '--name', 'desk'],
    ['export', '--table', 'Nowhere'],
    ['import', FILE, '--table', 'Nowhere'],
  ])('that is not there is told: %j', async (...args) => {
    const { status, stderr } = await inProcess(args);

    expect(status).toBe(69);
    expect(stderr).toContain('There is no table "Nowhere" in this account and region.');
  });

  it('that does not answer is told', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');

    const { status, stderr } = await inProcess(['export', '--table', 'Tocsin-Table-1']);

    expect(status).toBe(69);
    expect(stderr).toMatch(/^tocsin: The data cannot be reached \(the table Tocsin-Table-1\): /);
  });

  it('takes over a folder, and gives it back by standard output', async () => {
    const read = await inProcess(['import', FILE, '--table', 'Tocsin-Table-1']);
    expect([read.status, read.stderr]).toEqual([0, '']);
    expect(read.stdout).toMatch(/Its clocks run within five minutes/);
    expect(read.stdout).toMatch(
      /Removed, for the file does not have it:\s+token\s+tok-\w+\s+\(desk\)/,
    );

    const written = await inProcess(['export', '--table', 'Tocsin-Table-1']);
    expect(written.status).toBe(0);
    expect(written.stderr).toMatch(/^Exported from the table Tocsin-Table-1/);
    const entries = (text: string) => linesIn(text).filter(({ sk }) => sk?.startsWith('ENTRY#'));
    expect(entries(written.stdout)).toEqual(entries(readFileSync(FILE, 'utf8')));
    expect(entries(written.stdout)).toHaveLength(2);
  });
});
