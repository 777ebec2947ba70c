import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Answer, ana, FakeServer, NOW } from './fake-server.js';

let server: FakeServer;

const person = {
  id: 'ana',
  name: 'Ana Braun',
  address: 'ana@example.com',
  zone: 'Europe/Berlin',
  language: 'en',
  roles: ['grc', 'admin'],
};
const made = {
  id: 'tok-1',
  name: 'desk',
  roles: ['counsel'],
  createdAt: '2026-11-24T12:00:00.000Z',
  createdBy: 'operator',
  expiresAt: '2026-12-24T12:00:00.000Z',
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  server = await FakeServer.start();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

describe('tocsin token', () => {
  it('prints the token alone on standard output, and explains it beside', async () => {
    server.answers['POST /api/tokens'] = new Answer(201, { ...made, token: 'tocsin_abc' });

    const args = ['token', '--role', 'counsel,grc', '--role', 'admin', '--name', 'desk'];
    const { status, stdout, stderr } = await server.run([...args, '--days', '3']);

    expect([status, stdout]).toEqual([0, 'tocsin_abc\n']);
    expect(stderr).toContain('It acts as desk (counsel) until Thu 24 Dec 2026.');
    expect(stderr).toContain('tocsin token revoke tok-1');
    expect(stderr).not.toContain('tocsin_abc');
    const roles = ['counsel', 'grc', 'admin'];
    expect(server.written).toEqual([{ name: 'desk', roles, days: 3 }]);
  });

  it('lists them, and revokes one', async () => {
    const old = { ...made, id: 'tok-0', expiresAt: '2026-11-01T12:00:00.000Z' };
    server.answers['GET /api/tokens'] = { items: [made, old] };
    server.answers['DELETE /api/tokens/tok-1'] = new Answer(204, '');

    const list = await server.run(['token', 'list']);
    const revoked = await server.run(['token', 'revoke', 'tok-1']);

    expect(list.stdout).toBe(`tok-1  desk (counsel)
    good until Thu 24 Dec 2026; made Tue 24 Nov 2026 by operator
tok-0  desk (counsel)
    expired Sun 1 Nov 2026; made Tue 24 Nov 2026 by operator
`);
    expect(revoked.stdout).toBe('Revoked: tok-1 is good for nothing from now on.\n');
  });

  it.each([
    [['token'], 'Give --role and --name. See tocsin token --help.'],
    [['token', '--role', 'grc', '--name', 'n', '--days', 'many'], '--days takes a whole number'],
    [['token', 'lits'], 'tocsin token cannot "lits". Did you mean list?'],
    [['token', 'revoke'], 'Write tocsin token revoke ID.'],
  ])('%j is refused', async (args, sentence) => {
    const { status, stderr } = await server.run(args);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe('tocsin person', () => {
  it('sets one: all of them, or with their entities', async () => {
    server.answers['PUT /api/people/ana'] = ({ body }: { body: object }) => ({
      id: 'ana',
      ...body,
    });
    const args = [
      ...['person', 'set', 'ana', '--name', 'Ana Braun', '--address', 'ana@example.com'],
      ...['--zone', 'Europe/Berlin', '--language', 'en', '--role', 'grc,admin'],
    ];

    const everywhere = await server.run(args);
    const there = await server.run([...args, '--entity', 'a', '--entity', 'b']);

    const { id: _, ...body } = person;
    expect(server.written).toEqual([body, { ...body, entities: ['a', 'b'] }]);
    expect(everywhere.stdout).toBe(`ana  Ana Braun <ana@example.com>
    grc, admin of every entity; Europe/Berlin, en
`);
    expect(there.stdout).toContain('grc, admin of a, b; Europe/Berlin, en');
  });

  it('lists and removes', async () => {
    server.answers['GET /api/people'] = { items: [{ ...person, name: 'a\u001b[2Jb' }] };
    server.answers['DELETE /api/people/ana'] = new Answer(204, '');

    const list = await server.run(['person', 'list']);
    const removed = await server.run(['person', 'remove', 'ana', '--json']);

    expect(list.stdout).toContain('a\ufffd[2Jb <ana@example.com>');
    expect(JSON.parse(removed.stdout)).toEqual({ removed: 'ana' });
  });

  it('says what is missing', async () => {
    const { status, stderr } = await server.run(['person', 'set', 'ana', '--name', 'Ana']);

    expect(stderr).toContain('Give --address, --zone, --language and --role.');
    expect(status).toBe(2);
  });
});

describe('tocsin entity', () => {
  const args = ['entity', 'set', 'n', '--name', 'Nordheide', '--zone', 'Europe/Berlin'];
  const before = {
    id: 'n',
    name: 'Nord',
    zone: 'Etc/UTC',
    profile: {
      'eu-nis2': { memberState: 'BE', reading: 'elapsed' },
      'us-sec-8k': { smallerReportingCompany: true },
    },
    policy: 'calm',
  };

  beforeEach(() => {
    server.answers['PUT /api/entities/n'] = ({ body }: { body: object }) => ({ id: 'n', ...body });
  });

  it('sets a new one', async () => {
    const { stdout } = await server.run([...args, '--member-state', 'de', '--policy', 'loud']);

    expect(server.written).toEqual([
      {
        name: 'Nordheide',
        zone: 'Europe/Berlin',
        profile: { 'eu-nis2': { memberState: 'DE' } },
        policy: 'loud',
      },
    ]);
    expect(stdout).toBe(`n   Nordheide
    Europe/Berlin; alerts by the policy loud
    eu-nis2  memberState: DE
`);
  });

  it('takes nothing away from one that is there', async () => {
    server.answers['GET /api/entities/n'] = before;

    await server.run(args);
    await server.run([...args, '--member-state', 'DE']);

    const head = { name: 'Nordheide', zone: 'Europe/Berlin', policy: 'calm' };
    expect(server.written).toEqual([
      { ...head, profile: before.profile },
      {
        ...head,
        profile: { ...before.profile, 'eu-nis2': { memberState: 'DE', reading: 'elapsed' } },
      },
    ]);
  });

  it('lists them', async () => {
    server.answers['GET /api/entities'] = { items: [before] };

    const { stdout } = await server.run(['entity', 'list']);

    expect(stdout).toContain('eu-nis2  memberState: BE, reading: elapsed');
    expect(stdout).toContain('us-sec-8k  smallerReportingCompany: true');
  });

  it('does not take a refusal for an absence', async () => {
    server.answers['GET /api/entities/n'] = new Answer(403, { detail: 'Only admin may.' });

    const { status, stderr } = await server.run(args);

    expect([status, stderr]).toEqual([1, 'tocsin: Only admin may.\n']);
    expect(server.written).toEqual([]);
  });
});

describe('tocsin alert ack', () => {
  it('says what was acknowledged, with the note', async () => {
    server.answers['POST /api/alerts/inc-1.us-sec-8k.0a/ack'] = {
      alert: 'inc-1.us-sec-8k.0a',
      regime: 'us-sec-8k',
      obligation: 'item-1.05-report',
      kind: 'reminder',
      step: 'half',
      acknowledged: { at: NOW, by: ana, note: 'with counsel' },
    };

    const args = ['alert', 'ack', 'inc-1.us-sec-8k.0a'];
    const { stdout } = await server.run([...args, '--note', 'with counsel']);
    await server.run(args);

    expect(server.written).toEqual([{ note: 'with counsel' }, {}]);
    expect(stdout).toContain('● Acknowledged: Form 8-K, Item 1.05 (us-sec-8k): reminder, half');
    expect(stdout).toContain('by ana, Tue 24 Nov 2026 12:00 +00:00');
  });
});
