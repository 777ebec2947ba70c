/**
 * A Tocsin that runs as one on AWS does, without AWS: no process lives between two calls, a
 * drill's time never stands, its state machines wait in whole seconds, and every function takes
 * a while to answer. What a single machine cannot show of the run is shown against this.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { alertsOn } from '../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../lib/adapters/aws/board.js';
import { clocksOn } from '../../lib/adapters/aws/clocks.js';
import { keysOn, ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { DRILLS_ON_AWS, nowOn } from '../../lib/adapters/aws/now.js';
import { draftsOn, notesOn } from '../../lib/adapters/aws/privileged.js';
import { settingsOn } from '../../lib/adapters/aws/settings.js';
import { tokensOn } from '../../lib/adapters/aws/tokens.js';
import type { Timeline } from '../../lib/adapters/embedded/bells.js';
import { StateMachines } from '../../lib/adapters/embedded/state-machines.js';
import { Temporal } from '../../lib/core/model.js';
import { assess } from '../../lib/engine/assess.js';
import { idsFrom } from '../../lib/engine/ids.js';
import { clockNamed, parkOrder } from '../../lib/engine/messages.js';
import { park } from '../../lib/engine/park.js';
import type { Drill, Executions, Now } from '../../lib/engine/ports.js';
import { remind } from '../../lib/engine/remind.js';
import { createApp } from '../../lib/web/app.js';
import { startDatabase } from '../adapters/embedded/machine.js';

/** An address of this very machine that does not look like one: tolerances are those of AWS. */
const ELSEWHERE = '127.0.0.2';
export const TOKEN = 'tocsin_of_the_test';

export interface LikeAws {
  readonly url: string;
  readonly log: readonly string[];
  stop(): Promise<void>;
}

/** @param slowness the longest that a function takes to begin, in milliseconds */
export async function startLikeAws(slowness: number, fastest = 600): Promise<LikeAws> {
  const { table, stop } = await startDatabase();
  const machine = () => Temporal.Now.instant();
  const drills = new Map<string, Drill>();
  const now: Now = {
    machine,
    of(incident) {
      if (incident.drill) drills.set(incident.id, incident.drill);
      return nowOn(machine).of(incident);
    },
  };
  const log: string[] = [];
  const settings = settingsOn(table);
  await settings.putEntity({ id: 'default', name: 'The company', zone: 'Etc/UTC' });
  const executions: Executions = {
    definition: (regimeId) => machines.definition(regimeId),
    start: (name) => machines.start(name),
    wake: (token) => machines.wake(token),
  };
  const ports = {
    ledger: ledgerOn(table),
    keys: keysOn(table),
    clocks: clocksOn(table),
    alerts: alertsOn(table),
    board: boardOn(table),
    settings,
    executions,
    now,
    ids: idsFrom((below) => randomInt(below)),
    drills: { ...DRILLS_ON_AWS, fastest },
    log: {
      info() {},
      error: (what: string, fields: object = {}) =>
        void log.push(`${what} ${JSON.stringify(fields)}`),
    },
    sender: { holder: randomBytes(8).toString('hex'), isGone: () => false },
    mailer: { send: () => sleep(randomInt(slowness / 10)) },
    publicUrl: `http://${ELSEWHERE}`,
  };
  const begin = () => sleep(randomInt(slowness));
  const machines = new StateMachines({
    tasks: {
      async assess(message) {
        await begin();
        return assess(clockNamed(message), ports);
      },
      async remind(message) {
        await begin();
        await remind(clockNamed(message), ports);
        return assess(clockNamed(message), ports);
      },
      async park(message) {
        await begin();
        return park(parkOrder(message), ports);
      },
    },
    now: machine,
    timelineOf: (incidentId) => wholeSeconds(incidentId, drills.get(incidentId), now),
    onFailure: (name, error) => void log.push(`clock failed ${name.regimeId} ${error}`),
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, ELSEWHERE, resolve));
  const host = `${ELSEWHERE}:${(server.address() as AddressInfo).port}`;
  const app = createApp({
    ...ports,
    tokens: tokensOn(table),
    notes: notesOn(table),
    drafts: draftsOn(table),
    random: (bytes) => randomBytes(bytes),
    authenticate: async (token) =>
      token === TOKEN ? { name: 'acceptance', roles: ['grc', 'counsel'] } : undefined,
    redeem: async () => undefined,
    session: async () => undefined,
    endSession: async () => undefined,
    cookieKey: async () => 'no page is asked for',
    version: 'test',
    hosts: [host],
    publicUrl: `http://${host}`,
    health: async () => ({ versions: { tocsin: 'test' }, table: true, clocks: true, mailer: true }),
  });
  server.on('request', getRequestListener(app.fetch));
  return {
    url: `http://${host}`,
    log,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await machines.stop();
      await stop();
    },
  };
}

/** A drill's time as Step Functions waits for it: rounded up, and at least one second. */
function wholeSeconds(id: string, drill: Drill | undefined, now: Now): Timeline {
  const present = () => now.of({ id, drill: drill ?? null });
  return {
    now: present,
    ring(at, bell) {
      const left = at.epochMilliseconds - present().epochMilliseconds;
      const seconds = Math.max(1, Math.ceil(left / 1000 / (drill?.speed ?? 1)));
      const timer = setTimeout(bell, seconds * 1000);
      return () => clearTimeout(timer);
    },
  };
}
