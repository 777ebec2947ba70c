import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Answer, FakeServer } from './fake-server.js';
import { inProcess } from './run.js';

let server: FakeServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  server = await FakeServer.start({ 'GET /api/people': { items: [] } });
});
afterEach(() => server.stop());

const list = ['person', 'list'];

describe('finding the server', () => {
  it('is told by its data folder', async () => {
    const announced = { pid: 1, url: server.url, token: 'local' };
    await writeFile(join(folder, 'server.json'), JSON.stringify(announced));

    const named = await inProcess([...list, '--data', folder]);
    const known = await inProcess(list, { env: { TOCSIN_DATA: folder } });

    expect([named.status, known.status]).toEqual([0, 0]);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer local',
      'Bearer local',
    ]);
  });

  it('is told by its address and a token', async () => {
    const { status } = await inProcess([...list, '--url', `${server.url}/`, '--token', 't']);

    expect(status).toBe(0);
    expect(server.asked[0]?.headers.authorization).toBe('Bearer t');
  });

  it.each([list, ['incident', 'list'], ['token', 'list'], ['alert', 'list', 'x']])(
    'is unavailable where none runs: %j',
    async (...args) => {
      const { status, stderr } = await inProcess([...args, '--data', join(folder, 'none')]);

      expect(stderr).toContain('No server runs on the data folder');
      expect(status).toBe(69);
    },
  );

  it('is unavailable where nobody answers', async () => {
    await server.stop();

    const { status, stderr } = await server.run(list);

    expect(stderr).toContain(`tocsin: No server answers at ${server.url}`);
    expect(status).toBe(69);
  });

  it('wants a token with an address', async () => {
    const { status, stderr } = await inProcess([...list, '--url', server.url]);

    expect(stderr).toContain('With --url, give the --token as well.');
    expect(status).toBe(2);
  });
});

describe('what the server refuses', () => {
  const refused = async (status: number, body: unknown) => {
    server.answers['GET /api/people'] = new Answer(status, body);
    return server.run(list);
  };

  it('is told in its own sentence, with the place', async () => {
    const detail = 'This is not a date. Write it as 2026-11-20.';
    const { status, stdout, stderr } = await refused(422, {
      detail,
      errors: [{ pointer: '/until', detail }],
    });

    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`tocsin: ${detail} (at /until)\n`);
  });

  it('names every place where there are several', async () => {
    const { stderr } = await refused(422, {
      detail: 'The first.',
      errors: [
        { pointer: '/facts/0/at', detail: 'The first.' },
        { pointer: '', detail: 'The\u001b[2J second.' },
      ],
    });

    expect(stderr).toBe(
      'tocsin: The first.\n  /facts/0/at: The first.\n  /: The\ufffd[2J second.\n',
    );
  });

  it('says how to get a token where the caller is unknown', async () => {
    const { status, stderr } = await refused(401, { detail: 'Say who is calling.' });

    expect(status).toBe(1);
    expect(stderr).toContain('tocsin: Say who is calling.\nGive a token with --token');
    expect(stderr).toContain('tocsin token --role ROLE --name NAME');
  });

  it.each([
    [{ title: 'There is no such thing' }, 'tocsin: There is no such thing\n'],
    [{}, 'tocsin: The server answered 500.\n'],
    ['<html>\nbad gateway</html>', 'tocsin: <html> bad gateway</html>\n'],
  ])('%j is told too', async (body, sentence) => {
    const { status, stderr } = await refused(500, body);

    expect([status, stderr]).toEqual([1, sentence]);
  });
});

describe('help', () => {
  it.each([
    ...['serve', 'incident', 'fact', 'alert', 'drill', 'person', 'entity', 'token'],
    ...['export', 'import', 'verify'],
  ])('teaches %s in 80 columns', async (name) => {
    const { status, stdout } = await inProcess([name, '--help']);

    expect(status).toBe(0);
    expect(stdout).toContain(`tocsin ${name}`);
    expect(stdout).toMatch(/\nExamples?:\n/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
