/**
 * What the server of one machine carries: 2,000 open incidents with six clocks each, a restart
 * after a kill, a thousand reminders in one second, and facts recorded without a pause.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SMTPServer } from 'smtp-server';
import { type Item, incidentKey, queueFor } from '../../lib/adapters/aws/table.js';
import { Temporal } from '../../lib/core/model.js';
import { regimes } from '../../lib/core/regimes/index.js';
import { registerIncident } from '../../lib/engine/register-incident.js';
import { analyst, hostOn, openDatabase, setUp } from '../../tests/adapters/embedded/machine.js';
import { Server, type Told, temporaryFolder } from '../../tests/faults/server.js';
import { baseline, promise, promiseAtMost } from './table.js';

const INCIDENTS = 2000;
/** Each of them is told to two people: analyst and counsel. */
const AT_ONCE = 500;
const REMINDERS = 2 * AT_ONCE;
const { path: folder, remove } = await temporaryFolder();
const now = () => Temporal.Now.instant();

/** Takes every mail, and says when it came. */
const arrivals: { readonly alert: string; readonly at: number }[] = [];
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _, callback) {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
    });
    stream.on('end', () => {
      const alert = /^X-Tocsin-Alert: (\S+)/im.exec(text)?.[1] as string;
      arrivals.push({ alert, at: Date.now() });
      callback();
    });
  },
});
smtp.on('error', () => {}); // a client that was killed
await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
const { port } = smtp.server.address() as AddressInfo;

// ── The incidents: two are registered, the others are copies of their items ────────────────

/** When a thousand clocks have half of their 24 hours left. */
const momentOfMany = now().add({ seconds: 90 }).round('second');

const facts = (awareness: Temporal.Instant) => [
  { kind: 'awareness', at: awareness.toString(), categories: [3] },
];
const everything = (awareness: Temporal.Instant) => [
  ...facts(awareness),
  ...['discovery', 'reasonable-belief', 'breach-determination', 'home-disclosure'].map((kind) => ({
    kind,
    at: awareness.toString(),
  })),
];

const { table, client, stop } = await openDatabase(folder);
await table.create();
await setUp(table);
const { host, arm } = hostOn(table, now().toString());
await arm();
const long = now().subtract({ minutes: 1 });
const six = await register(
  regimes.map(({ id }) => id),
  everything(long),
);
const one = await register(['eu-nis2'], facts(momentOfMany.subtract({ hours: 12 })));
await host.settled(six);
await host.settled(one);
// At rest, every clock has heard of every entry.
for (const incidentId of [six, one]) await host.ports.ledger.settle({ incidentId, n: 1 });
await host.stop();
const documents = DynamoDBDocumentClient.from(client);
await copy(six, INCIDENTS - AT_ONCE);
await copyWithMore(one, six, AT_ONCE);
const puts = await rateOfPuts();
await stop();

async function register(ids: readonly string[], known: readonly object[]): Promise<string> {
  const order = { title: 'A bench', zone: 'Europe/Berlin', regimes: ids, by: analyst };
  const { incident } = await registerIncident({ ...order, facts: known as [] }, host.ports);
  return incident.id;
}

async function copy(id: string, times: number): Promise<void> {
  const items = await table.items(incidentKey(id), '');
  await write(
    Array.from({ length: times }, (_, n) => items.map((item) => copied(item, id, n))).flat(),
  );
}

/** Copies of an incident with the five other clocks of another one, which are far from due. */
async function copyWithMore(id: string, other: string, times: number): Promise<void> {
  const items = await table.items(incidentKey(id), '');
  const clocks = (await table.items(incidentKey(other), 'CLOCK#')).filter(
    ({ regimeId }) => regimeId !== 'eu-nis2',
  );
  const first = items.find(({ sk }) => sk === 'ENTRY#000001') as Item;
  const all = [...items, ...clocks.map((clock) => replaced(clock, other, id))].map((item) =>
    item.sk.startsWith('CLOCK#') ? { ...item, version: first.n } : item,
  );
  await write(
    Array.from({ length: times }, (_, n) => all.map((item) => copied(item, id, n))).flat(),
  );
}

/** Another incident's item: its id, its tokens and its places in the queues are its own. */
function copied(item: Item, id: string, n: number): Item {
  const own = `${id}-${n}`;
  const copy = replaced(item, id, own);
  const token = typeof copy.token === 'string' ? { token: `${copy.token}-${n}` } : {};
  const place = copy.q === undefined ? {} : { q: queueFor(copy.q.split('#')[0] as string, own) };
  return { ...copy, ...token, ...place };
}

function replaced(item: Item, id: string, by: string): Item {
  return JSON.parse(JSON.stringify(item).replaceAll(id, by)) as Item;
}

async function write(items: readonly Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, n) =>
    items.slice(n * 25, n * 25 + 25),
  );
  const workers = Array.from({ length: 8 }, async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const puts = batch.map((Item) => ({ PutRequest: { Item } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
    }
  });
  await Promise.all(workers);
}

/** Conditional writes a second that the bare database takes: what all else is measured by. */
async function rateOfPuts(): Promise<number> {
  const start = performance.now();
  let done = 0;
  const workers = Array.from({ length: 8 }, async () => {
    while (performance.now() - start < 3000) {
      done += 1;
      const item = { pk: 'BENCH', sk: String(done), text: 'x'.repeat(300) };
      await table.put(item, { text: 'attribute_not_exists(pk)' });
    }
  });
  await Promise.all(workers);
  return (done / (performance.now() - start)) * 1000;
}

// ── A server on them ───────────────────────────────────────────────────────────────────────

const started = () =>
  Server.start({
    folder,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    args: ['--mail-to', 'ops@example.com', '--mail-from', 'tocsin@example.com', '--quiet'],
  });

const first = await started();
await first.kill();
const begin = performance.now();
const server = await started();
const seconds = (performance.now() - begin) / 1000;

await pause(momentOfMany.epochMilliseconds - Date.now());
const due = momentOfMany.epochMilliseconds;
const isOfMany = ({ alert }: { readonly alert: string }) => alert.startsWith(`${one}-`);
const ofMany = () => new Map(arrivals.filter(isOfMany).map(({ alert, at }) => [alert, at]));
while (ofMany().size < REMINDERS && Date.now() - due < 120_000) await pause(100);
const handedOver =
  ofMany().size < REMINDERS
    ? Number.POSITIVE_INFINITY
    : (Math.max(...ofMany().values()) - due) / 1000;
await pause(3000);
const parked = memoryOf(server.child.pid as number);

// ── At rest: a reminder every tenth of a second ────────────────────────────────────────────

const waits = await waitsAtRest(100);
const p99 = waits.toSorted((a, b) => a - b)[Math.ceil(waits.length * 0.99) - 1] as number;

async function waitsAtRest(count: number): Promise<readonly number[]> {
  const start = now().add({ seconds: 25 }).round('second');
  const dues = new Map<string, number>();
  for (let n = 0; n < count; n += 1) {
    const half = start.add({ milliseconds: n * 100 });
    const { id } = await server.call<Told>('POST', '/api/incidents', {
      title: `At rest ${n}`,
      zone: 'Europe/Berlin',
      regimes: ['eu-nis2'],
      facts: facts(half.subtract({ hours: 12 })),
    });
    dues.set(id, half.epochMilliseconds);
  }
  await pause(start.epochMilliseconds + count * 100 + 8000 - Date.now());
  return [...dues].map(([id, at]) => {
    const mail = arrivals.find((one) => one.alert.startsWith(`${id}.`) && one.at >= at);
    return mail ? (mail.at - at) / 1000 : Infinity;
  });
}

// ── Facts, a hundred a second ──────────────────────────────────────────────────────────────

const RATE = 100;
/** What the engine of JavaScript needs to know the work is not measured. */
const WARM_UP = 5;
const SECONDS = 20;
const recorded = await recordSteadily();
const latencies = recorded.latencies.toSorted((a, b) => a - b);
const p95 = latencies[Math.ceil(latencies.length * 0.95) - 1] as number;

async function recordSteadily() {
  const ids: string[] = [];
  for (let n = 0; n < 200; n += 1) {
    const { id } = await server.call<Told>('POST', '/api/incidents', {
      title: `Busy ${n}`,
      zone: 'America/New_York',
      regimes: ['us-sec-8k', 'eu-nis2'],
      facts: facts(now().subtract({ minutes: 1 })),
    });
    ids.push(id);
  }
  await pause(3000);
  const times: number[] = [];
  const start = performance.now() + WARM_UP * 1000;
  const calls = Array.from({ length: RATE * (WARM_UP + SECONDS) }, async (_, n) => {
    await pause((n * 1000) / RATE);
    const sent = performance.now();
    const at = now().subtract({ seconds: 1 }).toString();
    const fact = { kind: n % 2 === 0 ? 'discovery' : 'handled', at };
    await server.call('POST', `/api/incidents/${ids[n % ids.length]}/facts`, fact);
    if (sent >= start) times.push(performance.now() - sent);
  });
  await Promise.all(calls);
  return { latencies: times, perSecond: (times.length / (performance.now() - start)) * 1000 };
}

await server.stop();
await new Promise<void>((resolve) => smtp.close(() => resolve()));
await remove();

baseline('conditional writes to the embedded database', puts, '/s');
promiseAtMost('2,000 incidents × 6 clocks parked, resident', parked, ' MB', 1024);
promiseAtMost('… ready again after kill -9', seconds, ' s', 20);
promiseAtMost('1,000 reminders in one second, handed over within', handedOver, ' s', 30);
promiseAtMost('at rest, a reminder leaves within (p99)', p99, ' s', 2);
promise('facts recorded over the API, sustained', recorded.perSecond, '/s', 0.95 * RATE);
promiseAtMost('… each within (p95)', p95, ' ms', 50);
baseline('… each within (median)', latencies[latencies.length >> 1] as number, ' ms');
baseline('… writes of the bare database for each fact', puts / recorded.perSecond, '×');

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}

/** Megabytes that a process holds in memory. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}
