import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Move } from '../../bin/api.js';
import { exampleOf } from '../../bin/commands/facts.js';
import { factFrom, fieldsFrom, kindCalled } from '../../bin/input/fact-fields.js';
import { factKinds } from '../../bin/text/fact-kinds.js';
import { determination, discovery, FakeServer, incidentAnswer, NOW } from './fake-server.js';

let server: FakeServer;

const after = incidentAnswer({ facts: [discovery, determination] });
const moved: readonly Move[] = [
  {
    regime: 'us-sec-8k',
    obligation: 'item-1.05-report',
    trigger: 'f3',
    from: {
      state: 'due',
      planBy: '2026-11-27T17:30:00-05:00[America/New_York]',
      due: '2026-12-01T17:30:00-05:00[America/New_York]',
    },
    to: {
      state: 'due',
      planBy: '2026-11-27T17:30:00-05:00[America/New_York]',
      due: '2026-11-30T17:30:00-05:00[America/New_York]',
    },
    why: 'the materiality-determination f3',
  },
  {
    regime: 'us-sec-8k',
    obligation: 'materiality-decision',
    trigger: 'f1',
    from: { state: 'open', planBy: null, due: null },
    to: { state: 'met', planBy: null, due: null },
    why: 'the materiality-determination f3',
  },
  {
    regime: 'us-sec-8k',
    obligation: 'item-1.05-amendment',
    trigger: 'f9',
    from: {
      state: 'due',
      planBy: '2026-11-27T17:30:00-05:00[America/New_York]',
      due: '2026-11-27T17:30:00-05:00[America/New_York]',
    },
    to: null,
    why: 'a closing of us-sec',
  },
];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  server = await FakeServer.start({
    'GET /api/incidents/inc-1': incidentAnswer({ facts: [discovery] }),
    'POST /api/incidents/inc-1/facts': {
      fact: determination,
      version: 3,
      milestones: after.milestones,
      moved,
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

const record = (...args: readonly string[]) => server.run(['fact', 'record', 'inc-1', ...args]);

describe('tocsin fact record', () => {
  it('prints what moved, and the milestones now', async () => {
    const { status, stdout } = await record(
      'materiality-determination',
      '--at',
      'now',
      'material=true',
    );

    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot('snapshots/fact-recorded.txt');
  });

  it.each([
    [
      ['materiality-determination', 'material=true', '--note', 'by phone'],
      { kind: 'materiality-determination', material: true, note: 'by phone' },
    ],
    [['materiality-determination', 'material=no'], { material: false }],
    [['awareness', 'categories=1,3'], { categories: [1, 3] }],
    [['awareness', 'categories=[3]'], { categories: [3] }],
    [['awareness', 'categories='], { categories: [] }],
    [
      ['delay-determination', 'outcome=granted', 'period=1', 'days=30', 'ground=public-safety'],
      { outcome: 'granted', period: 1, days: 30, ground: 'public-safety' },
    ],
    [['law-enforcement-hold', 'until=2026-12-20'], { until: '2026-12-20' }],
    [
      ['breach-determination', 'customers=1200', 'harm=likely'],
      { customers: 1200, harm: 'likely' },
    ],
    [
      ['submission', '--regime', 'us-sec-8k', 'of=item-1.05-report', 'reference=a=b, c'],
      { regime: 'us-sec-8k', of: 'item-1.05-report', reference: 'a=b, c' },
    ],
    [['submission', 'regime=us-sec-8k', 'of=item-1.05-report'], { regime: 'us-sec-8k' }],
  ])('%j is sent as its kind wants it', async (args, fact) => {
    await record(...args, '--at', '2026-11-20T10:00:00-05:00');

    const [sent] = server.written;
    expect(sent).toMatchObject({ ...fact, at: '2026-11-20T10:00:00-05:00' });
  });

  it('writes now in the zone of the fact, or of the incident', async () => {
    vi.setSystemTime('2026-11-24T12:00:00.999Z');
    await record('discovery', '--at', 'now');
    await record('discovery', '--at', 'now', '--zone', 'America/New_York');

    expect(server.written).toEqual([
      { kind: 'discovery', at: '2026-11-24T13:00:00+01:00' },
      { kind: 'discovery', at: '2026-11-24T07:00:00-05:00', zone: 'America/New_York' },
    ]);
  });

  it('knows a drill by its own time', async () => {
    const drill = { start: NOW, speed: 86_400, now: '2026-12-24T09:00:00.500Z' };
    server.answers['GET /api/incidents/inc-1'] = incidentAnswer({ drill });

    const { stdout } = await record('discovery', '--at', 'now');

    expect(server.written).toEqual([{ kind: 'discovery', at: '2026-12-24T10:00:00+01:00' }]);
    expect(stdout).toMatch(/^DRILL\n/);
  });

  it.each([
    [['discovery'], 'Say when it happened with --at: an instant such as'],
    [['discovry', '--at', 'now'], 'There is no kind of fact "discovry". Did you mean discovery?'],
    [['awareness', '--at', 'now', 'catagories=1'], 'Did you mean categories?'],
    [['awareness', '--at', 'now', 'by=me'], 'The server sets by; leave it out.'],
    [['awareness', 'at=now'], 'Say when it happened with --at'],
    [['awareness', '--at', 'now', 'kind=x'], 'The kind of the fact stands before its fields.'],
    [['awareness', '--at', 'now', 'now'], 'A field is written name=value, not "now".'],
    [['awareness', '--at', 'now', 'note=a', 'note=b'], 'note stands twice.'],
    [['awareness', '--at', 'now', 'note=a', '--note', 'b'], 'note is said twice.'],
    [['awareness', '--at', 'now', 'categories=5'], 'categories is a list of 1, 2, 3, 4'],
    [
      ['materiality-determination', '--at', 'now', 'material=maybe'],
      'material is true or false, not "maybe".',
    ],
    [['breach-determination', '--at', 'now', 'customers=few'], 'customers is a whole number'],
    [[], 'Write tocsin fact record ID KIND --at INSTANT'],
  ])('%j is refused before anybody is asked', async (args, sentence) => {
    const { status, stdout, stderr } = await record(...args);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(server.asked).toEqual([]);
  });

  it('gives a program what the server answered', async () => {
    const { stdout } = await record('discovery', '--at', 'now', '--json');

    expect(JSON.parse(stdout)).toMatchObject({ version: 3, moved });
  });

  it('says where nothing moves', async () => {
    server.answers['POST /api/incidents/inc-1/facts'] = {
      fact: discovery,
      version: 2,
      milestones: after.milestones,
      moved: [],
    };

    const { stdout } = await record('discovery', '--at', 'now');

    expect(stdout).toContain('It moves no date.');
  });
});

describe('tocsin fact retract', () => {
  it('is an act of this moment, unless told otherwise', async () => {
    await server.run(['fact', 'retract', 'inc-1', 'f1', '--reason', 'an alert']);
    await server.run([
      ...['fact', 'retract', 'inc-1', 'f1', '--reason', 'an alert'],
      ...['--at', '2026-11-24T09:00:00Z', '--regime', 'us-sec-8k'],
    ]);

    const retraction = { kind: 'retraction', of: 'f1', reason: 'an alert' };
    expect(server.written).toEqual([
      { ...retraction, at: '2026-11-24T13:00:00+01:00' },
      { ...retraction, at: '2026-11-24T09:00:00Z', regime: 'us-sec-8k' },
    ]);
  });

  it('wants a reason', async () => {
    const { status, stderr } = await server.run(['fact', 'retract', 'inc-1', 'f1']);

    expect(stderr).toContain('Give --reason.');
    expect(status).toBe(2);
  });
});

describe.each(factKinds.map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
  it('can be written on the command line as its example says', () => {
    const written = Object.entries(kind.example).map(([name, value]) => `${name}=${value}`);
    const { id: __, at, ...example } = exampleOf(kind);

    expect({ kind: kind.kind, ...fieldsFrom(kindCalled(kind.kind), written) }).toEqual(example);
    const short = `${kind.kind}@${at}${written.map((field) => `,${field}`).join('')}`;
    expect(factFrom(short, () => 'never')).toEqual({ at, ...example });
  });
});
