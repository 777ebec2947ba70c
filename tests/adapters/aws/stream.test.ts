/** What changed in the table, as its stream tells it: real items, in the records that AWS makes. */
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { alertsOn } from '../../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../../lib/adapters/aws/board.js';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { keysOn, ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { sessionsOn } from '../../../lib/adapters/aws/sessions.js';
import { settingsOn } from '../../../lib/adapters/aws/settings.js';
import { changeIn } from '../../../lib/adapters/aws/stream.js';
import type { Item } from '../../../lib/adapters/aws/table.js';
import { tokensOn } from '../../../lib/adapters/aws/tokens.js';
import { linked, NOTHING_BEFORE } from '../../../lib/engine/chain.js';
import type { Alert, Clock, Entry } from '../../../lib/engine/ports.js';
import { at, endpointForAll, newId } from './contract/endpoint.js';
import { lease } from './contract/lease.js';
import { headOf, rowOf } from './contract/rows.js';

const endpoint = endpointForAll();

/** A record as a Lambda is given it. */
function recordOf(before: Item | undefined, after: Item | undefined, more: object = {}) {
  const images = {
    ...(before && { OldImage: marshall(before, { removeUndefinedValues: true }) }),
    ...(after && { NewImage: marshall(after, { removeUndefinedValues: true }) }),
  };
  const { pk, sk } = (after ?? before) as Item;
  return {
    eventID: '7de3041dd709b024af6f29e4fa13d34c',
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_780_315_200,
      Keys: marshall({ pk, sk }),
      ...images,
      SequenceNumber: '111',
      SizeBytes: 26,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN:
      'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2026-06-01T00:00:00.000',
    ...more,
  };
}

const itemsOf = (incidentId: string, prefix = '') =>
  endpoint.table.items(`INC#${incidentId}`, prefix);

async function onlyItem(incidentId: string, prefix: string): Promise<Item> {
  const [item, ...more] = await itemsOf(incidentId, prefix);
  expect(more).toEqual([]);
  return item as Item;
}

/** A change of an item: as it was, and as it is. */
async function changed(incidentId: string, prefix: string, change: () => Promise<unknown>) {
  const before = await onlyItem(incidentId, prefix);
  await change();
  return { before, after: await onlyItem(incidentId, prefix) };
}

describe('An entry', () => {
  const entry: Entry = {
    ...linked(
      {
        n: 1,
        recordedAt: '2026-06-01T12:00:00.000Z',
        by: { name: 'ana', roles: ['grc'] },
        body: { type: 'closed', reason: 'over' },
      },
      NOTHING_BEFORE,
    ),
  };

  it('is told when it is written, without its place in a queue', async () => {
    const incidentId = newId();
    await ledgerOn(endpoint.table).append(incidentId, entry, at('2026-06-01T12:00:00Z'));
    const item = await onlyItem(incidentId, 'ENTRY#');
    expect(item.q).toBeDefined();
    expect(changeIn(recordOf(undefined, item))).toEqual({
      what: 'entry',
      incidentId,
      after: entry,
    });
  });

  it('is not told again when its mark is taken off', async () => {
    const incidentId = newId();
    const ledger = ledgerOn(endpoint.table);
    await ledger.append(incidentId, entry, at('2026-06-01T12:00:00Z'));
    const { before, after } = await changed(incidentId, 'ENTRY#', () =>
      ledger.settle({ incidentId, n: 1 }),
    );
    expect([before.q === undefined, after.q === undefined]).toEqual([false, true]);
    expect(changeIn(recordOf(before, after))).toBeUndefined();
  });
});

const alertFor = (incidentId: string): Alert => ({
  id: `${incidentId}.eu-nis2.0123456789abcdef`,
  incidentId,
  regimeId: 'eu-nis2',
  obligation: 'early-warning',
  line: 'early-warning',
  trigger: null,
  kind: 'reminder',
  step: 'half',
  level: 0,
  person: 'ana',
  planBy: '2026-06-02T12:00:00.000Z',
  due: null,
  at: '2026-06-01T12:00:00.000Z',
  version: 1,
});

describe('An alert', () => {
  it('is told as it was and as it is', async () => {
    const incidentId = newId();
    const [alerts, alert] = [alertsOn(endpoint.table), alertFor(incidentId)];
    await alerts.claim(alert, lease('a'));
    const first = await onlyItem(incidentId, 'SENT#');
    expect(changeIn(recordOf(undefined, first))).toEqual({
      what: 'alert',
      after: await alerts.byId(alert.id),
    });
    const claimed = await alerts.byId(alert.id);
    const { before, after } = await changed(incidentId, 'SENT#', () =>
      alerts.settle(alert, 'a', {
        state: 'sent',
        at: '2026-06-01T12:00:05.000Z',
        address: 'ana@example.com',
      }),
    );
    expect(changeIn(recordOf(before, after))).toEqual({
      what: 'alert',
      before: claimed,
      after: await alerts.byId(alert.id),
    });
  });
});

describe('A clock', () => {
  it('is told as it was and as it is', async () => {
    const incidentId = newId();
    const clocks = clocksOn(endpoint.table);
    const clock: Clock = {
      incidentId,
      regimeId: 'eu-nis2',
      generation: 1,
      definition: '0123456789abcdef',
      startedAt: '2026-06-01T12:00:00.000Z',
      token: null,
      enteredAt: null,
      version: 0,
      phase: null,
      wakeAt: null,
      checkAt: '2026-06-01T12:05:00.000Z',
      parks: 0,
      ended: false,
    };
    await clocks.begin(clock);
    const { before, after } = await changed(incidentId, 'CLOCK#', () =>
      clocks.park(
        {
          ...clock,
          token: 'AQC',
          enteredAt: '2026-06-01T12:00:01.000Z',
          version: 1,
          phase: 'awareness',
          wake: { seconds: 60, at: '2026-06-01T12:01:00.000Z' },
        },
        at('2026-06-01T12:06:00Z'),
      ),
    );
    expect(changeIn(recordOf(before, after))).toEqual({
      what: 'clock',
      before: clock,
      after: await clocks.get(incidentId, 'eu-nis2'),
    });
  });
});

describe('A row of the board', () => {
  it('is told as shown, and as taken off; the head of the incident is not', async () => {
    const incidentId = newId();
    const board = boardOn(endpoint.table);
    const row = rowOf(incidentId, 'early-warning', '2026-06-02T12:00:00.000Z');
    await board.refresh(headOf(incidentId), [row]);
    const { before, after } = await changed(incidentId, 'MS#', () =>
      board.refresh(headOf(incidentId, { version: 2 }), []),
    );
    expect(changeIn(recordOf(undefined, before))).toEqual({
      what: 'row',
      after: { row, isShown: true },
    });
    expect(changeIn(recordOf(before, after))).toEqual({
      what: 'row',
      before: { row, isShown: true },
      after: { row, isShown: false },
    });
    const head = await onlyItem(incidentId, 'META');
    expect(changeIn(recordOf(undefined, head))).toBeUndefined();
  });
});

describe('Nothing is told', () => {
  it('of what the database deletes by itself when its time is up', async () => {
    const id = newId('key');
    const { table } = endpoint;
    await keysOn(table).claim(id, { digest: 'd', id: 'inc-1' }, at('2026-06-01T12:00:00Z'));
    const item = (await table.get({ pk: `KEY#${id}`, sk: 'KEY' })) as Item;
    const byItself = {
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    };
    expect(changeIn(recordOf(undefined, item))).toBeUndefined();
    expect(changeIn(recordOf(item, undefined, byItself))).toBeUndefined();
  });

  it('of an item of an incident that is not there any more', async () => {
    const incidentId = newId();
    await boardOn(endpoint.table).refresh(headOf(incidentId), [rowOf(incidentId, 'a', null)]);
    for (const item of await itemsOf(incidentId)) {
      expect(changeIn(recordOf(item, undefined))).toBeUndefined();
    }
  });

  it('of people, tokens and sessions', async () => {
    const { table } = endpoint;
    await settingsOn(table).putPerson({
      id: 'ana',
      name: 'Ana',
      address: 'ana@example.com',
      zone: 'Etc/UTC',
      language: 'en',
      roles: ['grc'],
    });
    await tokensOn(table).put({
      id: 'tok-1',
      name: 'desk',
      roles: ['grc'],
      hash: 'h',
      createdAt: '2026-06-01T12:00:00.000Z',
      createdBy: 'ana',
      expiresAt: '2026-07-01T12:00:00.000Z',
    });
    await sessionsOn(table).put({
      kind: 'signed-in',
      actor: { name: 'ana', roles: ['grc'] },
      hash: 'h',
      createdAt: '2026-06-01T12:00:00.000Z',
      expiresAt: '2026-06-02T00:00:00.000Z',
    });
    const items = [
      ...(await table.items('SETTINGS', '')),
      ...(await table.items('TOKENS', '')),
      ...(await table.items('SESSION#h', '')),
    ];
    expect(items.length).toBeGreaterThanOrEqual(3);
    for (const item of items) {
      expect(changeIn(recordOf(undefined, item))).toBeUndefined();
      expect(changeIn(recordOf(item, item))).toBeUndefined();
      expect(changeIn(recordOf(item, undefined))).toBeUndefined();
    }
  });

  it('of a record without images', () => {
    expect(changeIn({})).toBeUndefined();
    expect(changeIn({ eventID: '1', dynamodb: { SequenceNumber: '1' } })).toBeUndefined();
  });
});
