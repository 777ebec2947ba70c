/** One machine on its real database: what a restart takes up, and what it leaves alone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alertsOn } from '../../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../../lib/adapters/aws/board.js';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { incidentKey } from '../../../lib/adapters/aws/table.js';
import { Temporal } from '../../../lib/core/model.js';
import { linked } from '../../../lib/engine/chain.js';
import type { EntryBody } from '../../../lib/engine/ports.js';
import { recordFact } from '../../../lib/engine/record-fact.js';
import { registerIncident } from '../../../lib/engine/register-incident.js';
import { analyst, hostOn, setUp, startDatabase } from './machine.js';

const NOON = '2026-06-01T12:00:00Z';
const aware = { kind: 'awareness', at: '2026-06-01T11:00:00Z' } as const;

let database: Awaited<ReturnType<typeof startDatabase>>;
const hosts: ReturnType<typeof hostOn>[] = [];
beforeEach(async () => {
  database = await startDatabase();
  await setUp(database.table);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { host } of hosts.splice(0)) await host.stop();
  await database.stop();
});

/** A process that runs from a moment on; those before it have ended. */
function processAt(start: string, runId: string) {
  const made = hostOn(database.table, start, runId);
  hosts.push(made);
  return made;
}

/** The next process, which takes up what is there, and rests. */
async function restartedAt(start: string, ids: readonly string[], runId = 'run-2') {
  const made = processAt(start, runId);
  database.table.forget(); // a new process knows nothing
  await made.arm();
  for (const id of ids) await made.host.settled(id);
  return made;
}

async function register(
  { host }: ReturnType<typeof hostOn>,
  regimes: readonly string[],
  facts: readonly object[] = [aware],
) {
  const order = { title: 'Stolen laptop', regimes, facts: facts as never, by: analyst };
  const { incident } = await registerIncident(order, host.ports);
  await host.settled(incident.id);
  return incident.id;
}

const clockOf = (id: string, regime = 'eu-nis2') => clocksOn(database.table).get(id, regime);

describe('A restart', () => {
  it('lets clocks that are at rest rest: none is assessed, and each can be woken', async () => {
    const first = processAt(NOON, 'run-1');
    const ids = [await register(first, ['eu-nis2', 'jp-appi']), await register(first, ['eu-nis2'])];
    await first.host.stop();
    const before = await clockOf(ids[0] as string);

    const { host, mails, errors } = await restartedAt('2026-06-01T12:01:00Z', ids);
    expect(host.machines.transitions).toBe(0);
    expect(host.machines.counts).toEqual({ parked: 3, busy: 0 });
    expect(await clockOf(ids[0] as string)).toEqual(before);
    expect([mails, errors]).toEqual([[], []]);

    const fact = { kind: 'awareness', at: NOON };
    await recordFact({ incidentId: ids[1] as string, fact, by: analyst }, host.ports);
    await host.settled(ids[1] as string);
    expect(await clockOf(ids[1] as string)).toMatchObject({ version: 2, parks: 2, generation: 1 });
    expect(host.machines.counts).toEqual({ parked: 3, busy: 0 });
  });

  it('hangs their bells again: they look when their time comes', async () => {
    const first = processAt(NOON, 'run-1');
    const id = await register(first, ['eu-nis2']);
    await first.host.stop();
    const wakeAt = (await clockOf(id))?.wakeAt as string;
    const { host, timeline } = await restartedAt('2026-06-01T12:01:00Z', [id]);
    timeline.set(Temporal.Instant.from(wakeAt).subtract({ seconds: 1 }));
    await host.settled(id);
    expect([host.machines.transitions, (await clockOf(id))?.parks]).toEqual([0, 1]);
    timeline.set(Temporal.Instant.from(wakeAt));
    await host.settled(id);
    expect((await clockOf(id))?.parks).toBe(2);
  });

  it('assesses the clocks whose time has come meanwhile, and sends what is owed', async () => {
    const first = processAt(NOON, 'run-1');
    const id = await register(first, ['eu-nis2']);
    await first.host.stop();
    const told = new Set(first.mails.map(({ alertId }) => alertId));
    const { mails, host } = await restartedAt('2026-06-02T10:30:00Z', [id]);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.filter(({ alertId }) => told.has(alertId))).toEqual([]);
    expect(host.machines.counts).toEqual({ parked: 1, busy: 0 });
  });

  it('tells lists and clocks of what was written and not announced, and of that alone', async () => {
    const first = processAt(NOON, 'run-1');
    const [lags, rests] = [await register(first, ['eu-nis2']), await register(first, ['eu-nis2'])];
    await first.host.stop();
    const ledger = ledgerOn(database.table);
    const entries = await ledger.entries(lags);
    const body: EntryBody = { type: 'closed', reason: 'A false alarm' };
    const recordedAt = '2026-06-01T12:00:30.000Z';
    const entry = linked({ n: 2, recordedAt, by: analyst, body }, entries.at(-1)?.hash ?? '');
    await ledger.append(lags, entry, Temporal.Instant.from(recordedAt));

    const { host, timeline } = await restartedAt('2026-06-01T12:01:00Z', [lags, rests]);
    expect(await clockOf(lags)).toMatchObject({ ended: true });
    expect(await clockOf(rests)).toMatchObject({ ended: false, parks: 1 });
    expect((await boardOn(database.table).head(lags))?.closed).toBe(true);
    expect(host.machines.counts).toEqual({ parked: 1, busy: 0 });
    timeline.set(Temporal.Instant.from('2026-06-01T12:05:00Z'));
    await host.watch();
    expect(await ledger.unsettled(timeline.now())).toEqual([]);
  });

  it('starts the next generation where the definition has changed', async () => {
    const first = processAt(NOON, 'run-1');
    const id = await register(first, ['eu-nis2']);
    await first.host.stop();
    const change = { text: 'SET #definition = :other', values: { ':other': 'of-last-year' } };
    await database.table.update({ pk: incidentKey(id), sk: 'CLOCK#eu-nis2' }, change);

    const { host, mails } = await restartedAt('2026-06-01T12:01:00Z', [id]);
    expect(await clockOf(id)).toMatchObject({
      generation: 2,
      definition: host.machines.definition('eu-nis2'),
      version: 1,
      parks: 1,
    });
    expect([mails, host.machines.counts]).toEqual([[], { parked: 1, busy: 0 }]);
  });
});

describe('What a killed process was about to send', () => {
  /** A process that dies while its first message is on its way: it never comes to the end. */
  async function killed() {
    const first = processAt(NOON, 'run-1');
    hosts.splice(hosts.indexOf(first), 1); // it cannot be stopped any more
    const never = new Promise<void>(() => {});
    vi.spyOn(first.host.ports.mailer, 'send').mockReturnValue(never);
    const order = { title: 'T', regimes: ['eu-nis2'], facts: [aware], by: analyst };
    const { incident } = await registerIncident(order, first.host.ports);
    const claimed = async () =>
      (await alertsOn(database.table).of(incident.id)).filter(({ state }) => state === 'claimed');
    while ((await claimed()).length === 0) await new Promise((resolve) => setImmediate(resolve));
    const [alert] = await claimed();
    return { id: incident.id, alert: alert?.id as string };
  }

  it('is taken at once by the next, although the lease runs on', async () => {
    const { id, alert } = await killed();
    const { mails } = await restartedAt('2026-06-01T12:00:30Z', [id]);
    expect(mails.filter(({ alertId }) => alertId === alert)).toHaveLength(1);
    expect(await alertsOn(database.table).byId(alert)).toMatchObject({
      state: 'sent',
      attempts: 2,
    });
  });

  it('is left to a process that lives still, until its lease ends', async () => {
    const { id, alert } = await killed();
    const { mails, timeline, host } = await restartedAt('2026-06-01T12:00:30Z', [id], 'run-1');
    const sent = () => mails.filter(({ alertId }) => alertId === alert).length;
    expect(sent()).toBe(0);
    timeline.set(Temporal.Instant.from('2026-06-01T12:02:01Z'));
    await host.watch();
    await host.settled(id);
    expect(sent()).toBe(1);
  });
});
