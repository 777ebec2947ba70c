/** One machine lives through months, and through a drill that is broken off. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { alertsOn } from '../../../lib/adapters/aws/alerts.js';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { drillClocksOn } from '../../../lib/adapters/aws/drills.js';
import { takeInventory } from '../../../lib/adapters/aws/inventory.js';
import { ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { EmbeddedHost, type Ground } from '../../../lib/adapters/embedded/host.js';
import { Temporal } from '../../../lib/core/model.js';
import { recordFact } from '../../../lib/engine/record-fact.js';
import { registerIncident } from '../../../lib/engine/register-incident.js';
import { analyst, hostOn, setUp, startDatabase } from './machine.js';

let database: Awaited<ReturnType<typeof startDatabase>>;
beforeEach(async () => {
  database = await startDatabase();
  await setUp(database.table);
});
afterEach(() => database.stop());

/**
 * Due on Thursday 10 September, for Labor Day does not count. The first thirty days end on
 * 10 October, the second on 9 November, and the sixty for national security on 8 January.
 */
const STORY: readonly (readonly [at: string, phase: string, fact?: object])[] = [
  [
    '2026-09-03T10:15:00-05:00',
    'four-day-clock',
    { kind: 'materiality-determination', material: true },
  ],
  ['2026-09-03T11:00:00-05:00', 'attorney-general-review', { kind: 'delay-request', to: 'FBI' }],
  ['2026-09-09T15:40:00-04:00', 'delay', { period: 1, days: 30, ground: 'public-safety' }],
  ['2026-10-08T14:20:00-04:00', 'delay', { period: 2, days: 30, ground: 'public-safety' }],
  ['2026-10-10T23:59:00-04:00', 'delay'],
  ['2026-10-11T00:01:00-04:00', 'extension'],
  ['2026-11-05T09:00:00-05:00', 'extension', { period: 3, days: 60, ground: 'national-security' }],
  ['2026-11-09T23:59:00-05:00', 'extension'],
  ['2026-11-10T00:01:00-05:00', 'final-extension'],
  ['2027-01-08T23:59:00-05:00', 'final-extension'],
  ['2027-01-09T00:01:00-05:00', 'tail'],
  [
    '2027-01-13T16:10:00-05:00',
    'amendment-watch',
    { kind: 'submission', regime: 'us-sec-8k', of: 'item-1.05-report' },
  ],
  ['2027-01-29T05:40:00-06:00', 'amendment-watch'],
];

it('150 days of an 8-K with two extensions, from phase to phase', async () => {
  const { host, timeline, mails, errors } = hostOn(database.table, '2026-09-01T11:00:00Z');
  const order = {
    title: 'Encrypted servers',
    regimes: ['us-sec-8k'],
    facts: [{ kind: 'discovery', at: '2026-09-01T05:40:00-05:00' }],
    by: analyst,
  };
  const { incident } = await registerIncident(order, host.ports);
  const { id } = incident;
  const settled = () => host.settled(id);
  await settled();
  const clock = () => clocksOn(database.table).get(id, 'us-sec-8k');
  expect((await clock())?.phase).toBe('materiality');

  const lived: string[] = [];
  for (const [at, , fact] of STORY) {
    await timeline.liveUntil(Temporal.Instant.from(at), settled);
    if (fact) {
      const grant = { kind: 'delay-determination', outcome: 'granted' };
      const whole = { ...('kind' in fact ? {} : grant), ...fact, at };
      await recordFact({ incidentId: id, fact: whole, by: analyst }, host.ports);
      await settled();
    }
    lived.push(`${at} ${(await clock())?.phase}`);
  }

  expect(lived).toEqual(STORY.map(([at, phase]) => `${at} ${phase}`));
  expect(await clock()).toMatchObject({ generation: 1, version: 7, ended: false });
  expect((await clock())?.parks).toBeGreaterThan(20); // at least once a week
  const ids = mails.map(({ alertId }) => alertId);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
  const states = (await alertsOn(database.table).of(id)).map(({ state }) => state);
  expect(states.filter((state) => state !== 'sent' && state !== 'moot')).toEqual([]);
  expect(errors).toEqual([]);
  await host.stop();
});

const DRILL = {
  title: 'Rehearsal',
  zone: 'Europe/Berlin',
  regimes: ['eu-nis2'],
  facts: [
    { id: 'f1', kind: 'awareness', at: '2026-06-01T08:00:00Z' },
    {
      id: 'f2',
      kind: 'submission',
      at: '2026-06-02T04:00:00Z',
      regime: 'eu-nis2',
      of: 'early-warning',
    },
    {
      id: 'f3',
      kind: 'submission',
      at: '2026-06-03T09:00:00Z',
      regime: 'eu-nis2',
      of: 'incident-notification',
    },
  ],
  drill: { speed: 3600, start: '2026-06-01T08:00:00Z', end: '2026-06-03T12:00:00Z' },
  by: analyst,
} as const;

/** A process whose sleeps take no time. */
function drillingHost(runId: string) {
  const made = hostOn(database.table, '2026-07-01T12:00:00Z', runId);
  const machine = { elapsed: 0, onSleep: () => {} };
  const host = new EmbeddedHost({
    ...(Reflect.get(made.host, 'ground') as Ground),
    elapsed: () => machine.elapsed,
    async sleep(milliseconds) {
      machine.elapsed += milliseconds;
      machine.onSleep();
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  return { ...made, host, machine };
}

/** What was told and written down in a drill, in its own time. */
async function storyOf(id: string) {
  const alerts = await alertsOn(database.table).of(id);
  const entries = await ledgerOn(database.table).entries(id);
  return {
    alerts: alerts
      .map(({ at, kind, step, person, state }) => [at, kind, step, person, state].join())
      .toSorted(),
    entries: entries.map(({ n, recordedAt, body }) => `${n} ${recordedAt} ${body.type}`),
  };
}

async function isOver(id: string): Promise<boolean> {
  const all = await drillClocksOn(database.table).all();
  return all.some(({ incidentId, over }) => incidentId === id && over);
}

async function untilOver(id: string): Promise<void> {
  while (!(await isOver(id))) await new Promise((resolve) => setImmediate(resolve));
}

it('lets the time of a drill begin when its clocks look, and not when somebody asks for it', async () => {
  const { host, machine } = drillingHost('run-1');
  const drill = { ...DRILL.drill, began: DRILL.drill.start, script: [], contacts: [] };
  const at = () => host.ports.now.of({ id: 'inc-asked', drill }).toString();
  expect(at()).toBe(DRILL.drill.start);
  machine.elapsed += 60_000;
  await new Promise((resolve) => setImmediate(resolve));
  expect(at()).toBe(DRILL.drill.start);
  await host.stop();
});

it.each([3, 25, 40])('a drill that is broken off after %i seconds goes on', async (seconds) => {
  const whole = drillingHost('run-1');
  const undisturbed = (await registerIncident(DRILL, whole.host.ports)).incident.id;
  await untilOver(undisturbed);
  await whole.host.stop();

  const first = drillingHost('run-2');
  const { id } = (await registerIncident(DRILL, first.host.ports)).incident;
  await new Promise<void>((resolve) => {
    first.machine.onSleep = () => {
      if (first.machine.elapsed >= seconds * 1000) resolve();
    };
  });
  await first.host.stop();
  expect(await isOver(id)).toBe(false);

  const second = drillingHost('run-3');
  database.table.forget();
  await second.host.arm(await takeInventory(database.table));
  await untilOver(id);
  expect(await storyOf(id)).toEqual(await storyOf(undisturbed));
  expect([whole, first, second].flatMap(({ errors }) => errors)).toEqual([]);
  await second.host.stop();

  const third = drillingHost('run-4'); // one that is over begins nothing
  await third.host.arm(await takeInventory(database.table));
  await third.host.settled(id);
  expect([third.host.machines.transitions, third.mails]).toEqual([0, []]);
  await third.host.stop();
});
