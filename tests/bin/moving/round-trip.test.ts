/** From one machine to another, and back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardOn } from '../../../lib/adapters/aws/board.js';
import { drillClocksOn } from '../../../lib/adapters/aws/drills.js';
import { keysOn, ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { settingsOn } from '../../../lib/adapters/aws/settings.js';
import { tokensOn } from '../../../lib/adapters/aws/tokens.js';
import { verifyToken } from '../../../lib/engine/tokens.js';
import { startDatabase } from '../../adapters/embedded/machine.js';
import { dumpOf, exported, importing, itemAt, linesIn } from './moves.js';
import {
  alertsOf,
  at,
  clocksOf,
  type Lived,
  livedOn,
  liveUntil,
  MOVED,
  record,
  startedOn,
  toldOf,
} from './story.js';

type Database = Awaited<ReturnType<typeof startDatabase>>;

let a: Database;
let b: Database;
let lived: Lived;
beforeEach(async () => {
  [a, b] = [await startDatabase(), await startDatabase()];
  lived = await livedOn(a.table);
});
afterEach(async () => {
  await lived.machine.host.stop();
  await Promise.all([a.stop(), b.stop()]);
});

const FILED = {
  id: 'filed',
  kind: 'submission',
  regime: 'us-sec-8k',
  of: 'item-1.05-report',
  at: '2026-06-05T11:00:00-04:00',
};
const LATER = '2026-06-05T16:00:00Z';

it('goes there and back, and each end goes on where the other stopped', async () => {
  const { open, closed } = lived;
  const ids = [open, closed];
  const told = await Promise.all(ids.map((id) => toldOf(lived.machine, id)));
  const sentThere = (await alertsOf(a.table, open)).filter(({ state }) => state === 'sent');
  expect(sentThere.length).toBeGreaterThan(5);
  await lived.machine.host.stop();

  const imported = await importing(b.table, await exported(a.table), MOVED);
  expect(imported.incidents).toEqual({ written: 3, present: 0 });

  // What the lists show is there before any server starts.
  const rows = await boardOn(b.table).milestones(100);
  expect(rows).toEqual(await boardOn(a.table).milestones(100));
  expect(rows.items.some(({ incidentId }) => incidentId === open)).toBe(true);
  const heads = await boardOn(b.table).incidents('closed', 100);
  expect(heads.items.map(({ id }) => id)).toEqual([closed]);

  const there = await startedOn(b.table, MOVED, 'run-b', ids);
  expect(there.mails.filter(({ drill: kind }) => kind === 'no')).toEqual([]); // all was sent before
  expect(await Promise.all(ids.map((id) => toldOf(there, id)))).toEqual(told);
  const clocks = await clocksOf(b.table, open);
  expect(clocks.map(({ generation, version, ended }) => [generation, version, ended])).toEqual([
    [2, 2, false],
    [2, 2, false],
  ]);
  expect(clocks.every(({ token }) => token !== null)).toBe(true);
  expect((await clocksOf(b.table, closed)).every(({ ended }) => ended)).toBe(true);

  // Its clocks run: what falls due on the way is sent, once.
  await liveUntil(there, LATER, ids);
  expect(await record(there, open, FILED)).toBe(3);
  const sent = there.mails.map(({ alertId }) => alertId);
  expect(sent.length).toBeGreaterThan(0);
  expect(new Set([...sent, ...sentThere.map(({ id }) => id)]).size).toBe(
    sent.length + sentThere.length,
  );
  const toldThere = await toldOf(there, open);
  await there.host.stop();

  const back = await importing(a.table, await exported(b.table), LATER);
  expect(back.entries.written).toBe(1);
  const before = await clocksOf(a.table, open);
  expect(before.map(({ generation, token }) => [generation, token])).toEqual([
    [3, null],
    [3, null],
  ]);
  a.table.forget();
  const home = await startedOn(a.table, LATER, 'run-c', ids);
  expect(home.mails.filter(({ drill: kind }) => kind === 'no')).toEqual([]);
  expect(await toldOf(home, open)).toEqual(toldThere);
  const after = await clocksOf(a.table, open);
  expect(after.map(({ generation, version }) => [generation, version])).toEqual([
    [3, 3],
    [3, 3],
  ]);
  expect(after.find(({ regimeId }) => regimeId === 'us-sec-8k')?.phase).toBe('amendment-watch');
  expect(home.errors).toEqual([]);
  await home.host.stop();
});

describe('what moves', () => {
  it('is everything but lists, sign-ins and the tokens of parks', async () => {
    await lived.machine.host.stop();
    await a.table.put({ pk: 'HEALTH', sk: 'HEALTH', at: MOVED });
    await a.table.put({ pk: 'SESSION#0', sk: 'SESSION', expiresAt: 1 });

    const text = await exported(a.table);

    const kinds = linesIn(text).flatMap(({ pk, sk }) => (pk ? [`${pk} ${sk}`] : []));
    expect(kinds.filter((key) => /META|MS#|HEALTH|SESSION/.test(key))).toEqual([]);
    const parks = (await clocksOf(a.table, lived.open)).map(({ token }) => token as string);
    expect(parks.filter((token) => text.includes(token))).toEqual([]);
    expect(text).not.toContain(lived.token);
    expect(linesIn(text).some(({ q, qAt }) => q !== undefined || qAt !== undefined)).toBe(false);
  });

  it('is settings, closures, tokens, keys and how far a drill has run', async () => {
    await lived.machine.host.stop();
    await importing(b.table, await exported(a.table), MOVED);

    expect(await settingsOn(b.table).read()).toEqual(await settingsOn(a.table).read());
    expect((await settingsOn(b.table).read()).closures).toHaveLength(1);
    const now = { machine: () => at(MOVED), of: () => at(MOVED) };
    const caller = await verifyToken(lived.token, { tokens: tokensOn(b.table), now });
    expect(caller).toEqual({ name: 'desk', roles: ['admin'] });
    const claim = { digest: 'another', id: 'another' };
    expect(await keysOn(b.table).claim('a key', claim, at(MOVED))).toEqual({
      digest: 'd',
      id: 'f-1',
    });
    expect(await drillClocksOn(b.table).all()).toEqual(await drillClocksOn(a.table).all());
  });

  it('is a claim as well, which whoever runs there takes over', async () => {
    const { open, machine } = lived;
    await machine.host.stop();
    // The latest one is owed still, had it not been sent.
    const sent = await alertsOf(a.table, open);
    const alert = sent.toSorted((one, two) => (one.at < two.at ? -1 : 1)).at(-1);
    const sk = `SENT#${alert?.regimeId}#${alert?.id.split('.')[2]}`;
    const item = await itemAt(a.table, `INC#${open}`, sk);
    const leaseUntil = '2026-06-05T14:01:00.000Z';
    await a.table.put({
      ...item,
      pk: `INC#${open}`,
      sk,
      state: 'claimed',
      holder: 'x',
      leaseUntil,
    });

    await importing(b.table, await exported(a.table), MOVED);

    const host = await startedOn(b.table, MOVED, 'run-b', [open]);
    expect(host.mails.map(({ alertId }) => alertId)).toContain(alert?.id);
    await host.host.stop();
  });
});

describe('a second import', () => {
  it('of the same file changes nothing, and says so', async () => {
    await lived.machine.host.stop();
    const text = await exported(a.table);
    await importing(b.table, text, MOVED);
    const dump = await dumpOf(b.table);

    const again = await importing(b.table, text, LATER);

    expect(await dumpOf(b.table)).toEqual(dump);
    const none = { written: 0, present: expect.any(Number) };
    expect(again).toMatchObject({ incidents: none, entries: none, alerts: none, clocks: none });
    expect(again).toMatchObject({ settings: { ...none, removed: [] }, keys: none, drills: none });
    expect(again.incidents.present).toBe(3);
  });

  it('of a newer file brings what is new', async () => {
    const { machine, open } = lived;
    await importing(b.table, await exported(a.table), MOVED);
    await liveUntil(machine, LATER, [open]);
    await record(machine, open, FILED);
    await machine.host.stop();

    const again = await importing(b.table, await exported(a.table), LATER);

    expect(again.incidents).toEqual({ written: 0, present: 3 });
    expect(again.entries.written).toBe(1);
    expect(again.alerts.written).toBeGreaterThan(0);
    const host = await startedOn(b.table, LATER, 'run-b', [open]);
    expect(await toldOf(host, open)).toEqual(await toldOf(machine, open));
    expect((await clocksOf(b.table, open)).map(({ version }) => version)).toEqual([3, 3]);
    await host.host.stop();
  });

  it('replaces settings and tokens as a whole, and tells what it removed', async () => {
    const { machine } = lived;
    await importing(b.table, await exported(a.table), MOVED);
    const settings = settingsOn(a.table);
    await settings.removePerson('executive');
    await settings.putPerson({
      ...((await settings.read()).people[0] as never as object),
      id: 'new',
    } as never);
    const [token] = await tokensOn(a.table).list();
    await tokensOn(a.table).remove(token?.id as string);
    await machine.host.stop();

    const again = await importing(b.table, await exported(a.table), LATER);

    expect(again.settings.written).toBe(1);
    expect(again.settings.removed).toEqual(['person executive']);
    expect(again.tokens.removed).toEqual([`token ${token?.id} (desk)`]);
    expect(await settingsOn(b.table).read()).toEqual(await settings.read());
    expect(await tokensOn(b.table).list()).toEqual([]);
  });
});

it('keeps what was sent here since, whatever an older file says', async () => {
  const { machine, open } = lived;
  const old = await exported(a.table);
  await importing(b.table, old, MOVED);
  const host = await startedOn(b.table, MOVED, 'run-b', [open]);
  await liveUntil(host, LATER, [open]);
  const sent = await alertsOf(b.table, open);
  await host.host.stop();
  await machine.host.stop();

  await importing(b.table, old, LATER);

  expect(await alertsOf(b.table, open)).toEqual(sent);
});

it('comes back to a host that lives on, as on AWS: what was parked there is superseded', async () => {
  const { machine, open } = lived;
  const { host, timeline, mails } = machine;
  await importing(b.table, await exported(a.table), MOVED);
  const there = await startedOn(b.table, MOVED, 'run-b', [open]);
  await liveUntil(there, LATER, [open]);
  await record(there, open, FILED);
  await there.host.stop();
  const parked = (await clocksOf(a.table, open)).map(({ token }) => token as string);
  const before = mails.length;

  await importing(a.table, await exported(b.table), LATER);
  timeline.set(at(LATER).add({ minutes: 2 }));
  await host.watch();
  await host.settled(open);

  const clocks = await clocksOf(a.table, open);
  expect(clocks.map(({ generation, version }) => [generation, version])).toEqual([
    [3, 3],
    [3, 3],
  ]);
  for (const token of parked) await host.ports.executions.wake(token);
  await host.settled(open);
  expect(await clocksOf(a.table, open)).toEqual(clocks);
  const again = mails.slice(before).filter(({ drill }) => drill === 'no');
  const sentThere = new Set(there.mails.map(({ alertId }) => alertId));
  expect(again.filter(({ alertId }) => sentThere.has(alertId))).toEqual([]);
  await host.watch();
  expect((await ledgerOn(a.table).unsettled(at('2027-01-01T00:00:00Z'))).length).toBe(0);
});
