import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { widthOf } from '../../bin/text/width.js';
import {
  ana,
  awareness,
  determination,
  discovery,
  FakeServer,
  incidentAnswer,
  NOW,
  recorded,
} from './fake-server.js';
import { scenarioFile } from './run.js';

let server: FakeServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  server = await FakeServer.start({
    'GET /api/entities/default': { id: 'default', name: 'This company', zone: 'Europe/Berlin' },
    'GET /api/people': { items: [{ id: 'ana', name: 'Ana Braun' }] },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

async function fileOf(name: string, value: unknown): Promise<string> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

describe('tocsin incident register', () => {
  beforeEach(() => {
    server.answers['POST /api/incidents'] = incidentAnswer({ facts: [discovery, awareness] });
  });

  it('sends what the flags say, each value as its kind wants it', async () => {
    const { status } = await server.run([
      ...['incident', 'register', '--title', 'Payroll server', '--zone', 'Asia/Tokyo'],
      ...['--regime', 'us-sec-8k,eu-nis2', '--regime', 'jp-appi', '--member-state', 'de'],
      ...['--fact', 'awareness@now,categories=1,3,note=by phone, at night', '--entity', 'aoba'],
      ...['--fact', 'materiality-determination@2026-11-23T10:00:00-05:00,material=true'],
    ]);

    expect(status).toBe(0);
    expect(server.written).toEqual([
      {
        title: 'Payroll server',
        entity: 'aoba',
        zone: 'Asia/Tokyo',
        regimes: ['us-sec-8k', 'eu-nis2', 'jp-appi'],
        profile: { 'eu-nis2': { memberState: 'DE' } },
        facts: [
          {
            kind: 'awareness',
            at: '2026-11-24T21:00:00+09:00',
            categories: [1, 3],
            note: 'by phone, at night',
          },
          { kind: 'materiality-determination', at: '2026-11-23T10:00:00-05:00', material: true },
        ],
      },
    ]);
  });

  it('says who calls, and sends the call once', async () => {
    await server.run(['incident', 'register', '--title', 'T', '--regime', 'us-sec-8k']);

    const [zone, call] = server.asked;
    expect(zone?.path).toBe('/api/entities/default');
    expect(call?.headers.authorization).toBe('Bearer secret');
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(call?.body).toEqual({
      title: 'T',
      zone: 'Europe/Berlin',
      regimes: ['us-sec-8k'],
      facts: [],
    });
  });

  it('takes a scenario, whose id is left aside, and adds what the flags say', async () => {
    const file = await fileOf('scenario', {
      id: 'mine',
      regimes: ['us-sec-8k'],
      profile: { zone: 'America/New_York', 'us-sec-8k': { smallerReportingCompany: true } },
      facts: [{ id: 'f1', kind: 'discovery', at: '2026-11-20T10:00:00-05:00' }],
    });

    await server.run([
      ...['incident', 'register', file, '--title', 'T', '--regime', 'us-sec-8k,us-sec-6k'],
      ...['--fact', 'home-disclosure@now,venue=Frankfurt'],
    ]);

    expect(server.written).toEqual([
      {
        title: 'T',
        zone: 'America/New_York',
        regimes: ['us-sec-8k', 'us-sec-6k'],
        profile: { 'us-sec-8k': { smallerReportingCompany: true } },
        facts: [
          { id: 'f1', kind: 'discovery', at: '2026-11-20T10:00:00-05:00' },
          { kind: 'home-disclosure', at: '2026-11-24T07:00:00-05:00', venue: 'Frankfurt' },
        ],
      },
    ]);
  });

  it('takes one from standard input, and those that come with Tocsin', async () => {
    const input = [JSON.stringify({ id: 's', regimes: ['us-sec-8k'], facts: [] })];
    const piped = await server.run(['incident', 'register', '-', '--title', 'T'], { input });
    const own = await server.run(['incident', 'register', scenarioFile('f5-2025'), '--title', 'T']);

    expect([piped.status, own.status]).toEqual([0, 0]);
    expect(server.written).toMatchObject([{ regimes: ['us-sec-8k'] }, { title: 'T' }]);
  });

  it('prints what starts, what waits for which fact, and how to record the next', async () => {
    const { stdout } = await server.run([
      ...['incident', 'register', '--title', 'Payroll server', '--regime', 'us-sec-8k,eu-nis2'],
    ]);

    await expect(stdout).toMatchFileSnapshot('snapshots/incident-registered.txt');
  });

  it.each([
    ['now', { regimes: [], facts: [], now: NOW }, 'Take "now" out'],
    ['closures', { regimes: [], facts: [], closures: [] }, 'Take "closures" out'],
    ['field', { regimes: [], fact: [] }, 'There is no field "fact" here. Did you mean facts?'],
    ['drill', { title: 'D', scenario: {} }, 'This is a drill. Run it with tocsin drill'],
    ['list', '[1]', 'A scenario is a JSON object'],
    ['facts', { regimes: [], facts: {} }, 'Its regimes and its facts are lists.'],
    ['profile', { regimes: [], facts: [], profile: [] }, 'Its profile is an object.'],
    ['two', '{"regimes":[]}\n{"regimes":[]}\n', 'holds 2 scenarios. Register one at a time.'],
    ['none', '', 'There is no scenario in'],
    ['slip', '{\n  "regimes": [],,\n}\n', 'line 2'],
  ])('refuses a file: %s', async (name, value, sentence) => {
    const file = await fileOf(name, value);

    const { status, stderr } = await server.run(['incident', 'register', file, '--title', 'T']);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(server.asked).toEqual([]);
  });

  it.each([
    [['--regime', 'us-sec-8k'], 'Give --title. See tocsin incident --help.'],
    [['--title', 'T', '--fact', 'discovery'], '--fact is written KIND@AT[,field=value…]'],
    [['--title', 'T', '--fact', 'discovry@now'], 'Did you mean discovery?'],
    [['a.json', 'b.json', '--title', 'T'], 'One file at most.'],
    [['--title', 'T', '--regimes', 'x'], 'Did you mean --regime?'],
  ])('refuses %j', async (args, sentence) => {
    const { status, stderr } = await server.run(['incident', 'register', ...args]);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });

  it('gives a program what the server answered', async () => {
    const { stdout } = await server.run([
      ...['incident', 'register', '--title', 'T', '--regime', 'us-sec-8k', '--json'],
    ]);

    expect(JSON.parse(stdout)).toMatchObject({ id: 'inc-1', milestones: expect.any(Array) });
  });
});

describe('tocsin incident list', () => {
  const head = {
    id: 'inc-1',
    title: 'Payroll server',
    entity: 'default',
    regimes: ['us-sec-8k', 'eu-nis2'],
    registeredAt: NOW,
    closed: false,
    drill: false,
    version: 3,
    nextPlanBy: '2026-11-24T19:00:00.000Z',
  };

  beforeEach(() => {
    server.answers['GET /api/entities'] = { items: [{ id: 'default', zone: 'Europe/Berlin' }] };
    server.answers['GET /api/incidents?state=open&limit=100'] = {
      items: [head, { ...head, id: 'inc-2', nextPlanBy: '2026-11-24T10:59:59.000Z' }],
      cursor: 'a/b',
    };
    server.answers['GET /api/incidents?state=open&limit=100&cursor=a%2Fb'] = {
      items: [
        {
          ...head,
          id: 'inc-3',
          drill: true,
          title: 'A drill of a title that is long enough to wrap',
        },
        { ...head, id: 'inc-4', entity: 'gone', nextPlanBy: null, title: 'a\u001b[2Jb' },
      ],
      cursor: null,
    };
    server.answers['GET /api/incidents?state=closed&limit=100'] = { items: [], cursor: null };
  });

  it('prints every page, in the zone of each entity', async () => {
    const { stdout } = await server.run(['incident', 'list']);

    await expect(stdout).toMatchFileSnapshot('snapshots/incident-list.txt');
    expect(stdout).not.toContain('\u001b');
  });

  it('says where there are none, and gives a program the list', async () => {
    const closed = await server.run(['incident', 'list', '--closed']);
    const json = await server.run(['incident', 'list', '--json']);

    expect(closed.stdout).toBe('There are none.\n');
    expect(JSON.parse(json.stdout)).toHaveLength(4);
  });
});

const alert = {
  alert: 'inc-1.us-sec-8k.0123456789abcdef',
  regime: 'us-sec-8k',
  obligation: 'item-1.05-report',
  trigger: 'f3',
  kind: 'reminder',
  step: 'half',
  level: 0,
  person: 'ana',
  planBy: '2026-11-30T22:30:00.000Z',
  due: '2026-11-30T22:30:00.000Z',
  at: '2026-11-24T09:00:00.000Z',
  state: 'sent',
  stateAt: '2026-11-24T09:00:00.000Z',
  attempts: 1,
  error: null,
} as const;

/** Everything that an incident can show. */
const whole = incidentAnswer({
  facts: [
    discovery,
    awareness,
    determination,
    recorded(
      { id: 'f4', kind: 'discovery', at: '2026-11-19T10:00:00+01:00', note: 'a\u001b[2Jb' },
      '2026-11-23T15:10:00.000Z',
    ),
    recorded(
      {
        id: 'f5',
        kind: 'retraction',
        at: '2026-11-24T08:00:00+01:00',
        of: 'f4',
        reason: 'an alert',
      },
      '2026-11-24T07:00:00.000Z',
    ),
  ],
  notApplicable: [{ regime: 'jp-appi', reason: 'nobody in Japan' }],
  clocks: [
    {
      regime: 'us-sec-8k',
      phase: 'four-day-clock',
      generation: 1,
      wakeAt: '2026-11-26T09:00:00.000Z',
      ended: false,
    },
    { regime: 'eu-nis2', phase: null, generation: 1, wakeAt: null, ended: false },
    { regime: 'jp-appi', phase: 'knowledge', generation: 1, wakeAt: null, ended: true },
  ],
  sent: [
    alert,
    { ...alert, alert: 'x.2', kind: 'escalation', person: 'left', step: '8-hours' },
    { ...alert, alert: 'x.3', state: 'failed', error: '550 no such mailbox', step: 'past-plan-2' },
    { ...alert, alert: 'x.4', state: 'moot' },
    { ...alert, alert: 'x.5', kind: 'moved', step: 'moved-3', stateAt: '2026-11-24T10:00:00.000Z' },
  ],
  acknowledged: [
    {
      alert: alert.alert,
      regime: 'us-sec-8k',
      line: 'item-1.05-report',
      planBy: alert.planBy,
      due: alert.due,
      steps: ['half'],
      at: '2026-11-24T10:30:00.000Z',
      by: ana,
      note: 'with counsel',
    },
  ],
});

describe('tocsin incident show', () => {
  it('prints the one next thing, milestones, clocks, facts and alerts', async () => {
    server.answers['GET /api/incidents/inc-1'] = whole;

    const { stdout } = await server.run(['incident', 'show', 'inc-1']);

    await expect(stdout).toMatchFileSnapshot('snapshots/incident-shown.txt');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([60, 80, 100])('fits %i columns', async (columns) => {
    server.answers['GET /api/incidents/inc-1'] = whole;

    const { stdout } = await server.run(['incident', 'show', 'inc-1'], { columns });

    expect(stdout.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  it('tells a drill and a closed one, and where no date can be derived', async () => {
    const drill = { start: NOW, speed: 86_400, now: '2026-12-01T09:00:00.000Z' };
    const closed = { at: NOW, by: ana, reason: 'done' };
    const problem = { type: '/errors/contradiction', title: 'T', detail: 'Both.', pointer: '' };
    const answer = { ...incidentAnswer({ drill, closed }), milestones: [], problem };
    server.answers['GET /api/incidents/inc-1'] = answer;

    const { stdout } = await server.run(['incident', 'show', 'inc-1']);

    expect(stdout).toContain('DRILL: nothing is due. Its time is Tue 1 Dec 2026 10:00 +01:00');
    expect(stdout).toContain('Closed by ana, Tue 24 Nov 2026 13:00 +01:00 Europe/Berlin: done');
    expect(stdout).toContain('No date can be derived: Both.');
  });

  it('asks for an id that is an id, whatever is written', async () => {
    await server.run(['incident', 'show', '../tokens?x']);

    expect(server.asked[0]?.path).toBe('/api/incidents/..%2Ftokens%3Fx');
  });
});

describe('tocsin alert list', () => {
  it('prints what was sent, newest first, and who has seen it', async () => {
    server.answers['GET /api/incidents/inc-1'] = whole;

    const { stdout } = await server.run(['alert', 'list', 'inc-1']);
    const json = await server.run(['alert', 'list', 'inc-1', '--json']);

    await expect(stdout).toMatchFileSnapshot('snapshots/alert-list.txt');
    expect(JSON.parse(json.stdout).sent).toHaveLength(5);
  });
});

describe('the record of an incident', () => {
  it.each([
    ['close', 'Closed: its clocks have ended.'],
    ['reopen', 'Open again: its clocks run.'],
  ])('%s', async (what, sentence) => {
    server.answers[`POST /api/incidents/inc-1/${what}`] = incidentAnswer();

    const { stdout } = await server.run(['incident', what, 'inc-1', '--reason', 'all filed']);

    expect(stdout).toContain(sentence);
    expect(server.written).toEqual([{ reason: 'all filed' }]);
  });

  it.each([
    ['add', { add: 'eu-nis2', reason: 'r' }, 'eu-nis2 applies: its clock runs.'],
    ['not-applicable', { notApplicable: 'eu-nis2', reason: 'r' }, 'eu-nis2 does not apply'],
  ])('regime %s', async (what, body, sentence) => {
    server.answers['POST /api/incidents/inc-1/regimes'] = incidentAnswer({ facts: [awareness] });

    const args = ['incident', 'regime', what, 'inc-1', 'eu-nis2', '--reason', 'r'];
    const { stdout } = await server.run(args);

    expect(stdout).toContain(sentence);
    expect(stdout.includes('Early warning')).toBe(what === 'add');
    expect(server.written).toEqual([body]);
  });

  it.each([
    [['incident'], 'Write tocsin incident register or list or show'],
    [['incident', 'shwo'], 'tocsin incident cannot "shwo". Did you mean show?'],
    [['incident', 'show'], 'Write tocsin incident show ID. See tocsin incident --help.'],
    [['incident', 'close', 'inc-1'], 'Give --reason.'],
    [['incident', 'regime', 'ad', 'inc-1'], 'Did you mean regime add?'],
    [['incident', 'regime', 'add', 'inc-1', '--reason', 'r'], 'Write tocsin incident regime add'],
    [['incident', 'list', 'open'], 'Write tocsin incident list [--closed].'],
  ])('%j is refused', async (args, sentence) => {
    const { status, stderr } = await server.run(args);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});
