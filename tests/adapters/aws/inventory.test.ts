/** What a walk through the whole table finds for a host that starts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { takeInventory } from '../../../lib/adapters/aws/inventory.js';
import { keysOn, ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { Temporal } from '../../../lib/core/model.js';
import { linked, NOTHING_BEFORE } from '../../../lib/engine/chain.js';
import type { Clock, EntryBody } from '../../../lib/engine/ports.js';
import { Crashing } from './crash.js';

const noon = Temporal.Instant.from('2026-06-01T12:00:00Z');
const recordedAt = '2026-06-01T12:00:00.000Z';
const by = { name: 'ana', roles: ['grc'] } as const;

let crashing: Crashing;
beforeEach(async () => {
  crashing = await Crashing.start();
});
afterEach(() => crashing.stop());

async function append(incidentId: string, n: number, body: EntryBody) {
  await ledgerOn(crashing.table).append(
    incidentId,
    linked({ n, recordedAt, by, body }, NOTHING_BEFORE),
    noon,
  );
}

const registered = (drill?: object) =>
  ({
    type: 'registered',
    title: 'T',
    entity: 'default',
    zone: 'UTC',
    regimes: ['eu-nis2'],
    profile: {},
    facts: [],
    ...(drill && { drill }),
  }) as EntryBody;

const clockOf = (incidentId: string): Clock => ({
  incidentId,
  regimeId: 'eu-nis2',
  generation: 1,
  definition: 'd1',
  startedAt: recordedAt,
  token: null,
  enteredAt: null,
  version: 0,
  phase: null,
  wakeAt: null,
  checkAt: recordedAt,
  parks: 0,
  ended: false,
});

it('finds nothing in an empty table', async () => {
  const { clocks, versions, drills, repaired } = await takeInventory(crashing.table);
  expect([clocks, [...versions], drills, repaired]).toEqual([[], [], [], 0]);
});

it('finds the clocks that have not ended, the last number of each record, and the drills', async () => {
  const drill = { start: recordedAt, speed: 60, contacts: [], script: [] };
  await append('inc-a', 1, registered());
  for (let n = 2; n <= 12; n += 1) await append('inc-a', n, { type: 'closed', reason: 'r' });
  await append('inc-drill', 1, registered(drill));
  const clocks = clocksOn(crashing.table);
  for (const id of ['inc-a', 'inc-drill']) await clocks.begin(clockOf(id));
  await clocks.end(clockOf('inc-drill'));

  const found = await takeInventory(crashing.table);
  expect(found.clocks).toEqual([clockOf('inc-a')]);
  expect(Object.fromEntries(found.versions)).toEqual({ 'inc-a': 12, 'inc-drill': 1 });
  expect(found.drills).toEqual(['inc-drill']);
  expect(found.repaired).toBe(0);
});

it('counts what it mends, and reads the same whether it was mended or not', async () => {
  const clocks = clocksOn(crashing.table);
  await append('inc-a', 1, registered());
  await clocks.begin(clockOf('inc-a'));
  await crashing.losePlace({ pk: 'INC#inc-a', sk: 'CLOCK#eu-nis2' });
  await crashing.losePlace({ pk: 'INC#inc-a', sk: 'ENTRY#000001' });
  const first = await takeInventory(crashing.table);
  expect(first.repaired).toBe(2);
  expect(await takeInventory(crashing.table)).toEqual({ ...first, repaired: 0 });
  const later = noon.add({ hours: 24 });
  expect(await clocksOn(crashing.table).silentSince(later)).toEqual([clockOf('inc-a')]);
  expect(await ledgerOn(crashing.table).unsettled(later)).toEqual([{ incidentId: 'inc-a', n: 1 }]);
});

it('removes idempotency keys that have expired, where it is told the time', async () => {
  const keys = keysOn(crashing.table);
  await keys.claim('ana old', { digest: 'd', id: 'f-1' }, noon);
  await keys.claim('ana new', { digest: 'd', id: 'f-2' }, noon.add({ hours: 48 }));
  await takeInventory(crashing.table);
  await takeInventory(crashing.table, noon.add({ hours: 7 * 24 + 1 }));

  const later = noon.add({ hours: 200 });
  expect((await keys.claim('ana new', { digest: 'e', id: 'f-3' }, later)).id).toBe('f-2');
  expect((await keys.claim('ana old', { digest: 'e', id: 'f-4' }, later)).id).toBe('f-4');
});
