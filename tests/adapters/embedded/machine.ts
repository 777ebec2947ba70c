/** One machine in a test: the real database, the real state machines, and a time that is moved. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { alertsOn } from '../../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../../lib/adapters/aws/board.js';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { drillClocksOn } from '../../../lib/adapters/aws/drills.js';
import { takeInventory } from '../../../lib/adapters/aws/inventory.js';
import { keysOn, ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { OwnedTable } from '../../../lib/adapters/aws/owned-table.js';
import { settingsOn } from '../../../lib/adapters/aws/settings.js';
import type { Table } from '../../../lib/adapters/aws/table.js';
import { Database } from '../../../lib/adapters/embedded/database.js';
import { EmbeddedHost } from '../../../lib/adapters/embedded/host.js';
import { SimulatedTimeline } from '../../../lib/adapters/embedded/timelines.js';
import { Temporal } from '../../../lib/core/model.js';
import type { Mail, Person } from '../../../lib/engine/ports.js';

const WORKER = new URL('../../../lib/adapters/embedded/database-worker.js', import.meta.url);

/** A database in a folder of its own, removed at the end. */
export async function startDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-test-'));
  const opened = await openDatabase(folder);
  await opened.table.create();
  return {
    ...opened,
    folder,
    async stop() {
      await opened.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The database in a folder that is there. */
export async function openDatabase(folder: string) {
  const database = await Database.start({ folder, worker: WORKER });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: database.requestHandler,
    signer: { sign: async (request: never) => request },
  });
  return {
    table: new OwnedTable(client, 'tocsin'),
    client,
    database,
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}

export const everyone: readonly Person[] = (['grc', 'counsel', 'executive', 'admin'] as const).map(
  (role) => ({
    id: role,
    name: `The ${role}`,
    address: `${role}@example.com`,
    zone: 'Europe/Berlin',
    language: 'en',
    roles: [role],
  }),
);

/** A host on a table, at a moment; what it sends is in `mails`. */
export function hostOn(table: Table, start: string, runId = 'run-1') {
  const timeline = new SimulatedTimeline(Temporal.Instant.from(start));
  const mails: Mail[] = [];
  const errors: string[] = [];
  const host = new EmbeddedHost({
    ledger: ledgerOn(table),
    keys: keysOn(table),
    clocks: clocksOn(table),
    alerts: alertsOn(table),
    settings: settingsOn(table),
    board: boardOn(table),
    drillClocks: drillClocksOn(table),
    mailer: {
      async send(mail) {
        mails.push(mail);
      },
    },
    ids: { next: (word) => `${word}-${randomBytes(5).toString('hex')}` },
    log: {
      info: () => {},
      error: (what, fields) => errors.push(`${what} ${JSON.stringify(fields)}`),
    },
    timeline,
    publicUrl: 'http://localhost:4040',
    runId,
    elapsed: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  return { host, timeline, mails, errors, arm: async () => host.arm(await takeInventory(table)) };
}

export const analyst = { name: 'ana', roles: ['grc', 'counsel', 'admin'] } as const;

export async function setUp(table: Table): Promise<void> {
  const settings = settingsOn(table);
  await settings.putEntity({ id: 'default', name: 'Northwind', zone: 'Europe/Berlin' });
  for (const person of everyone) await settings.putPerson(person);
}
