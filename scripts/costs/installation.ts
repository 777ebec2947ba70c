/**
 * An installation as the stack makes it, put together as `lambdas/` does, on the embedded database
 * and state machines, in a time that is moved by hand. Everything it does is counted.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { alertsOn } from '../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../lib/adapters/aws/board.js';
import { clocksOn } from '../../lib/adapters/aws/clocks.js';
import { keysOn, ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { saveMailAccount } from '../../lib/adapters/aws/mail-account.js';
import { nowOn } from '../../lib/adapters/aws/now.js';
import { draftsOn, notesOn } from '../../lib/adapters/aws/privileged.js';
import { settingsOn } from '../../lib/adapters/aws/settings.js';
import { startingWith } from '../../lib/adapters/aws/starting-settings.js';
import { Table } from '../../lib/adapters/aws/table.js';
import { tokensOn } from '../../lib/adapters/aws/tokens.js';
import { StateMachines } from '../../lib/adapters/embedded/state-machines.js';
import { SimulatedTimeline } from '../../lib/adapters/embedded/timelines.js';
import type { Temporal } from '../../lib/core/model.js';
import { assess } from '../../lib/engine/assess.js';
import { clockNamed, parkOrder } from '../../lib/engine/messages.js';
import { park } from '../../lib/engine/park.js';
import type { Executions, Mail, Ports } from '../../lib/engine/ports.js';
import { remind } from '../../lib/engine/remind.js';
import { makeToken, verifyToken } from '../../lib/engine/tokens.js';
import { type Watched, watch } from '../../lib/engine/watch.js';
import { createApp } from '../../lib/web/app.js';
import { memoryDatabase } from './memory-database.js';
import { Meter } from './meter.js';
import { Passages } from './passages.js';
import { team } from './team.js';

const HOST = 'tocsin.execute-api.us-east-1.amazonaws.com';
const PUBLIC_URL = `https://${HOST}`;

/** Task tokens of AWS have 600 to 1,000 characters (2,048 at most), and are stored with the clock. */
const TOKEN_LENGTH = 1000;

export type Installation = Awaited<ReturnType<typeof install>>;

/** @param start the installation's first moment */
export async function install(start: Temporal.Instant) {
  const meter = new Meter();
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: meter.over(memoryDatabase()),
    signer: { sign: async (request: never) => request },
  });
  const table = new Table(client, 'tocsin');
  await table.create();
  for (const person of team) await settingsOn(table).putPerson(person);

  const timeline = new SimulatedTimeline(start);
  const passages = new Passages();
  const mails: Mail[] = [];
  const problems: string[] = [];
  let drawn = 0;

  const ports: Ports & { readonly sender: { holder: string; isGone(): boolean } } = {
    ledger: ledgerOn(table),
    keys: keysOn(table),
    clocks: clocksOn(table),
    alerts: alertsOn(table),
    board: boardOn(table),
    settings: startingWith(
      { zone: 'America/New_York', operator: 'ops@example.com' },
      settingsOn(table),
    ),
    // The machines and the ports know each other; nothing is asked before both are made.
    executions: {
      definition: (regimeId) => machines.definition(regimeId),
      start: (name) => {
        if (meter.isCalled) meter.counts.executions += 1;
        return machines.start(name);
      },
      wake: (token) => {
        if (meter.isCalled) meter.counts.wakes += 1;
        return machines.wake(token.trimEnd());
      },
    } satisfies Executions,
    now: nowOn(timeline.now),
    ids: {
      next: (word) => {
        drawn += 1;
        return `${word}-${String(drawn).padStart(10, '0')}`; // as long as a drawn one
      },
    },
    mailer: {
      async send(mail) {
        meter.counts.mails += 1;
        mails.push(mail);
      },
    },
    log: {
      info: () => {},
      error: (what, fields) => problems.push(`${what} ${JSON.stringify(fields)}`),
    },
    sender: { holder: 'c0ffee00c0ffee00', isGone: () => false },
  };

  const machines: StateMachines = new StateMachines({
    tasks: {
      assess: (message) => {
        const name = clockNamed(message);
        passages.look(name);
        return meter.call('assess', () => assess(name, ports));
      },
      remind: (message) => {
        const name = clockNamed(message);
        passages.look(name);
        return meter.call('remind', async () => {
          await remind(name, { ...ports, publicUrl: PUBLIC_URL });
          return assess(name, ports);
        });
      },
      park: (message) => {
        const order = parkOrder(message);
        passages.park(order);
        const token = order.token.padEnd(TOKEN_LENGTH);
        return meter.call('park', () => park({ ...order, token }, ports));
      },
    },
    now: timeline.now,
    timelineOf: () => timeline,
    onFailure: (name, error) => problems.push(`${JSON.stringify(name)} failed: ${error}`),
  });

  const tokens = tokensOn(table);
  const random = (length: number) => new Uint8Array(length).fill(7);
  const { mailer: _, ...web } = ports;
  const app = createApp({
    ...web,
    tokens,
    notes: notesOn(table),
    drafts: draftsOn(table),
    random,
    authenticate: (token) => verifyToken(token, { tokens, now: ports.now }),
    redeem: async () => undefined,
    session: async () => undefined,
    endSession: async () => undefined,
    cookieKey: async () => 'no page is asked for',
    version: 'test',
    hosts: [HOST],
    publicUrl: PUBLIC_URL,
    health: async () => ({ versions: {}, table: true, clocks: true, mailer: true }),
  });
  const { token } = await makeToken(
    {
      name: 'desk',
      roles: ['grc', 'counsel', 'executive', 'admin'],
      days: 365,
      by: { name: 'operator', roles: ['admin'] },
    },
    { tokens, random, ids: ports.ids, now: ports.now },
  );

  return {
    ports,
    table,
    timeline,
    machines,
    meter,
    passages,
    mails,
    problems,

    /** A call of the API, with the token of the desk. @throws Error where it is refused */
    async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
      meter.counts.apiCalls += 1;
      const response = await meter.call('api', async () =>
        app.request(`${PUBLIC_URL}${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      if (response.ok) return JSON.parse(text);
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    },

    /** A round of the watchman, as `lambdas/watch.ts` has it. */
    watch(): Promise<Watched> {
      return meter.call('watch', async () => {
        const account = {
          inSandbox: false,
          senderVerified: true,
          senderSigned: true,
          sendingEnabled: true,
        };
        await saveMailAccount(table, { ...account, seenAt: String(timeline.now()) });
        return watch(ports);
      });
    },

    async remove(): Promise<void> {
      await machines.stop();
      client.destroy();
    },
  };
}
