import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AlertAnswer, IncidentAnswer, WrittenFact } from '../../bin/api.js';
import { drills } from '../../bin/commands/drill/files.js';
import { follow } from '../../bin/commands/drill/follow.js';
import { happeningsBetween } from '../../bin/commands/drill/happenings.js';
import { progressLine } from '../../bin/text/drills.js';
import { widthOf } from '../../bin/text/width.js';
import { Temporal } from '../../lib/core/model.js';
import { readScenario } from '../../lib/core/scenario.js';
import { Answer, FakeServer, incidentAnswer } from './fake-server.js';
import { inProcess, scenarioFile } from './run.js';

const START = '2026-11-04T15:00:00-06:00';
const END = '2026-12-07T12:00:00-06:00';
const file = scenarioFile('drills/us-fcc-cpni');
const { scenario } = JSON.parse(await readFile(file, 'utf8'));
const facts: readonly WrittenFact[] = scenario.facts;

const alertOf = (person: string, more: Partial<AlertAnswer> = {}): AlertAnswer => ({
  alert: `inc-1.us-fcc-cpni.${person}`,
  regime: 'us-fcc-cpni',
  obligation: 'agency-report',
  trigger: 'f1',
  kind: 'reminder',
  step: 'start',
  level: 0,
  person,
  planBy: null,
  due: null,
  at: '2026-11-04T21:20:00.000Z',
  state: 'sent',
  stateAt: '2026-11-04T21:20:00.000Z',
  attempts: 1,
  error: null,
  ...more,
});

const reminders = [alertOf('drill-executive'), alertOf('drill-grc')];
const failed = alertOf('drill-counsel', {
  kind: 'escalation',
  step: '1-day',
  state: 'failed',
  stateAt: '2026-11-15T22:30:00.000Z',
  error: '550 no',
});

/** The drill as the server tells it at a moment of its own time. */
function drillAt(moment: string, more: Partial<IncidentAnswer> = {}): IncidentAnswer {
  const now = Temporal.Instant.from(moment);
  const isPast = (at: string) => Temporal.Instant.compare(at, now) <= 0;
  const incident = incidentAnswer({
    title: 'A drill',
    zone: 'America/Chicago',
    profile: {},
    regimes: ['us-fcc-cpni'],
    registeredAt: Temporal.Instant.from(START).toString(),
    now: `${now}`,
    facts: facts.filter(({ at }) => isPast(at)).map((fact) => ({ ...fact, by: 'drill' })),
    drill: { start: START, speed: 86_400, now: `${now}` },
    sent: [...reminders, failed].filter(({ stateAt }) => isPast(stateAt)),
    ...more,
  });
  const phase = incident.milestones[0]?.phase ?? null;
  const clock = { regime: 'us-fcc-cpni', phase, generation: 1, wakeAt: null, ended: false };
  return { ...incident, clocks: [clock] };
}

const closed = {
  at: END,
  by: { name: 'drill', roles: ['grc', 'counsel'] as const },
  reason: 'The drill is over.',
};

describe('what happened between two looks', () => {
  const between = (before: string, after: string) =>
    happeningsBetween(drillAt(before), drillAt(after));

  it('tells a fact at its time, with the phase and the dates that follow from it', () => {
    const happenings = between('2026-11-04T20:00:00-06:00', '2026-11-13T00:00:00-06:00');

    expect(happenings).toMatchObject([
      { type: 'fact', at: '2026-11-12T10:45:00-06:00', fact: { id: 'f2' } },
      { type: 'phase', at: '2026-11-12T16:45:00Z', phase: 'waiting-period' },
      { type: 'milestone', obligation: 'agency-report', to: { state: 'met' } },
      {
        type: 'milestone',
        at: '2026-11-12T16:45:00Z',
        obligation: 'customer-notice',
        to: { notBefore: '2026-11-24T00:00:00-05:00[America/New_York]' },
      },
    ]);
  });

  it('tells what no fact brought about at its own moment, however late we look', () => {
    const waiting = (moment: string) =>
      drillAt(moment, {
        facts: facts.slice(0, 2).map((fact) => ({ ...fact, by: 'drill' })),
        sent: [],
      });

    const happenings = happeningsBetween(
      waiting('2026-11-20T00:00:00-06:00'),
      waiting('2026-11-30T17:03:04-06:00'),
    );

    expect(happenings).toEqual([
      {
        type: 'phase',
        at: '2026-11-24T05:00:00Z', // 00:00 in Washington, after seven full business days
        regime: 'us-fcc-cpni',
        phase: 'customer-notice',
      },
    ]);
  });

  it('tells at the last look what cannot be found in between', () => {
    const after = drillAt('2026-11-10T00:00:00Z');
    const [clock] = after.clocks;
    const other = { ...after, clocks: [{ ...clock, phase: 'hold' }] } as IncidentAnswer;

    expect(happeningsBetween(after, other)).toEqual([
      { type: 'phase', at: '2026-11-10T00:00:00Z', regime: 'us-fcc-cpni', phase: 'hold' },
    ]);
  });

  it('tells a milestone that is gone', () => {
    const before = drillAt('2026-11-10T00:00:00Z');
    const after = { ...drillAt('2026-11-11T00:00:00Z'), milestones: before.milestones.slice(1) };

    expect(happeningsBetween(before, after)).toMatchObject([
      { type: 'milestone', obligation: 'agency-report', to: null },
    ]);
  });

  it('tells a message once, to all who had it, and one that could not be sent', () => {
    const first = happeningsBetween(undefined, drillAt('2026-11-04T21:20:00Z'));
    const later = between('2026-11-15T00:00:00Z', '2026-11-16T00:00:00Z');

    expect(first.filter(({ type }) => type === 'alert')).toMatchObject([
      { kind: 'reminder', people: ['drill-executive', 'drill-grc'], state: 'sent' },
    ]);
    expect(later).toMatchObject([{ type: 'alert', state: 'failed', error: '550 no' }]);
    expect(between('2026-11-15T00:00:00Z', '2026-11-15T00:00:00Z')).toEqual([]);
  });
});

describe('following', () => {
  const looks: number[] = [];
  const following = (incidents: readonly IncidentAnswer[], more: object = {}) => {
    let index = 0;
    looks.length = 0;
    return follow('inc-1', {
      client: { get: async <T>() => incidents[Math.min(index++, incidents.length - 1)] as T },
      signal: new AbortController().signal,
      betweenLooks: 1,
      look: async (_, happenings) => {
        looks.push(happenings.length);
        return true;
      },
      ...more,
    });
  };

  it('looks once more after the end, for what the closing brought about', async () => {
    const over = drillAt(END, { closed });
    const ended = await following([drillAt(START), over, { ...over, version: 99 }]);

    expect(ended?.version).toBe(99);
    expect(looks).toHaveLength(3);
  });

  it('waits for the rest of a moment that is being lived through', async () => {
    const moment = '2026-11-12T10:45:00-06:00';
    const half = { ...drillAt(moment), clocks: [] };

    await following([
      drillAt('2026-11-12T00:00:00Z'),
      half,
      drillAt('2026-11-12T17:00:00Z'),
      drillAt(END, { closed }),
    ]);

    expect(looks[1]).toBe(0);
    expect(looks[2]).toBe(4);
  });

  it('does not wait for ever', async () => {
    const stuck = drillAt('2026-11-12T10:45:00-06:00');

    await following([...Array(6).fill(stuck), drillAt(END, { closed })]);

    expect(looks.slice(0, 5)).toEqual([0, 0, 0, 0, expect.any(Number)]);
    expect(looks[4]).toBeGreaterThan(0);
  });

  it('ends where nobody reads, or the reader has seen enough', async () => {
    const unread = await following([drillAt(START)], { look: async () => false });
    const signal = AbortSignal.abort();
    const aborted = await following([drillAt(START)], { signal });

    expect([unread, aborted]).toEqual([undefined, undefined]);
  });
});

describe('the line at the bottom', () => {
  const span = { start: START, end: END };

  it.each([
    [START, '──── Wed  4 Nov 2026 15:00 -06:00, 32 days 21 hours left'],
    ['2026-11-20T13:00:59-06:00', '━━━━'],
    [END, '━━━━ Mon  7 Dec 2026 12:00 -06:00, over'],
  ])('says at %s how much is left', (now, part) => {
    const line = progressLine(span, { now, zone: 'America/Chicago' }, 80);

    expect(line).toContain(part);
    expect(widthOf(line)).toBeLessThan(80);
  });

  it('fits a narrow terminal', () => {
    const line = progressLine(span, { now: START, zone: 'America/Chicago' }, 40);

    expect(widthOf(line)).toBeLessThan(40);
  });
});

describe('tocsin drill', () => {
  let server: FakeServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    const moments = [
      '2026-11-05T00:00:00-06:00',
      '2026-11-16T00:00:00-06:00',
      '2026-11-21T00:00:00-06:00',
      '2026-12-02T20:00:00-06:00',
      '2026-12-05T00:00:00-06:00',
    ];
    let look = 0;
    server = await FakeServer.start({
      'GET /api/incidents?limit=1': { items: [] },
      'POST /api/incidents': () => new Answer(201, drillAt(START)),
      'GET /api/incidents/inc-1': () => {
        const moment = moments[look++];
        return moment === undefined ? drillAt(END, { closed }) : drillAt(moment);
      },
      'GET /api/outbox?limit=200': {
        items: [{ alert: 'inc-1.x' }, { alert: 'inc-1.y' }, { alert: 'inc-11.z' }],
      },
    });
  });
  afterEach(() => server.stop());

  it('registers the whole story as a drill', async () => {
    await server.run(['drill', 'us-fcc-cpni', '--speed', '172800', '--quiet']);
    await server.run(['drill', 'eu-nis2', '--to', 'me@example.com', '--quiet']);

    const [plain, told] = server.written as [
      { readonly drill: object },
      { readonly drill: { readonly contacts: readonly object[] } },
    ];
    expect(plain).toEqual({
      title: expect.stringContaining('47 CFR 64.2011'),
      zone: 'America/Chicago',
      regimes: ['us-fcc-cpni'],
      facts,
      drill: { speed: 172_800, start: START, end: END },
    });
    expect(told).toMatchObject({
      profile: { 'eu-nis2': { memberState: 'BE' } },
      drill: { speed: 86_400 },
    });
    expect(told.drill.contacts).toEqual(
      [
        ['drill-grc', 'Drill analyst', ['grc', 'admin']],
        ['drill-counsel', 'Drill counsel', ['counsel']],
        ['drill-executive', 'Drill executive', ['executive']],
      ].map(([id, name, roles]) => {
        const zone = 'Europe/Brussels';
        return { id, name, address: 'me@example.com', zone, language: 'en', roles };
      }),
    );
  });

  it('tells it as it happens, and how it ended', async () => {
    const { status, stdout } = await server.run(['drill', 'us-fcc-cpni']);

    expect(status).toBe(0);
    const told = stdout.replace(server.url, 'http://127.0.0.1:4040');
    await expect(told).toMatchFileSnapshot('snapshots/drill.txt');
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });

  it('says only how it ended, when asked to be quiet', async () => {
    const { stdout } = await server.run(['drill', file, '--quiet']);

    expect(stdout).not.toContain('breach determination');
    expect(stdout).toContain('DRILL OVER');
  });

  it('redraws a line at the bottom of a terminal, and leaves none behind', async () => {
    const { stdout } = await server.run(['drill', 'us-fcc-cpni', '--quiet'], {
      isTTY: true,
      columns: 80,
    });

    expect(stdout.match(/ left/g)?.length).toBeGreaterThan(2);
    const drawn = stdout.split('\r\u001b[2K');
    expect(drawn).toHaveLength(8);
    expect(drawn.at(-1)).toMatch(/^\n/); // the last one is cleared away
  });

  it('gives a program a line for each thing', async () => {
    const { stdout } = await server.run(['drill', 'us-fcc-cpni', '--json']);

    const types = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types[0]).toBe('registered');
    expect(types).toEqual(expect.arrayContaining(['fact', 'phase', 'milestone', 'alert']));
    expect(types.at(-1)).toBe('over');
  });

  it.each([
    [new Answer(404, {}), 'they were handed to a mail server.'],
    [{ items: [] }, 'they were handed to a mail server.'],
  ])('says where the mails are: %j', async (outbox, sentence) => {
    server.answers['GET /api/outbox?limit=200'] = outbox;

    const { stdout } = await server.run(['drill', 'us-fcc-cpni', '--quiet']);

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });

  it('stops telling on Ctrl-C, and leaves the drill alone', async () => {
    server.answers['GET /api/incidents/inc-1'] = () => drillAt(START);
    const running = server.run(['drill', 'us-fcc-cpni']);
    await vi.waitFor(() => expect(server.asked.length).toBeGreaterThan(3));

    process.emit('SIGINT');

    const { status, stderr } = await running;
    expect(status).toBe(0);
    expect(stderr).toBe('The drill inc-1 goes on at the server. See tocsin incident show inc-1.\n');
    expect(server.written).toHaveLength(1);
  });

  it('is told what the server refuses, and that a server that was named is not there', async () => {
    server.answers['POST /api/incidents'] = new Answer(403, {
      detail: 'Only grc may run a drill.',
    });
    const refused = await server.run(['drill', 'us-fcc-cpni']);
    await server.stop();
    const gone = await server.run(['drill', 'us-fcc-cpni']);

    expect([refused.status, refused.stderr]).toEqual([1, 'tocsin: Only grc may run a drill.\n']);
    expect(gone.status).toBe(69);
  });

  it('lists those that come with it, each of which can be run', async () => {
    const { status, stdout } = await inProcess(['drill']);
    const json = await inProcess(['drill', '--json']);

    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot('snapshots/drills.txt');
    const all = drills();
    expect(JSON.parse(json.stdout)).toHaveLength(all.length);
    for (const { drill } of all) {
      const { facts: told } = readScenario({ id: 'd', ...drill.scenario });
      expect(told.length).toBeGreaterThan(3);
      for (const { at } of told) {
        expect(Temporal.Instant.compare(at, drill.start)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(at, drill.end)).toBeLessThan(0);
      }
    }
  });

  it.each([
    ['{', 'is no drill: '],
    ['[]', 'it is no JSON object.'],
    [{ start: START, end: END }, 'it has no title.'],
    [{ title: 'T', start: 'soon', end: END }, 'its start is no instant.'],
    [{ title: 'T', start: END, end: START }, 'it ends before it starts.'],
    [{ title: 'T', start: START, end: END }, 'its scenario has no regimes and facts.'],
  ])('refuses a file: %j', async (value, sentence) => {
    const name = join(folder, 'drill.json');
    await writeFile(name, typeof value === 'string' ? value : JSON.stringify(value));

    const { status, stderr } = await server.run(['drill', name]);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(server.asked).toEqual([]);
  });

  it.each([
    [['us-fcc-cpi'], 'There is no drill and no file "us-fcc-cpi". Did you mean us-fcc-cpni?'],
    [['us-sec-8k', '--speed', 'fast'], '--speed says how many times as fast'],
    [['us-sec-8k', '--speed', '0'], '--speed says how many times as fast'],
    [['us-sec-8k', 'eu-nis2'], 'one at a time'],
  ])('%j is refused', async (args, sentence) => {
    const { status, stderr } = await server.run(['drill', ...args]);

    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});
