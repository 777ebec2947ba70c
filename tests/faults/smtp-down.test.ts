/**
 * The mail server is away for an hour of legal time, and refuses one person for good: what waited
 * goes once it is back, and who can never be reached is told to an administrator.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, it } from 'vitest';
import { Server, type Told, temporaryFolder, told, until } from './server.js';

const { path, remove } = await temporaryFolder();
afterAll(remove);

/** A mail server that keeps what it is given; one address is unknown to it. */
async function mailServer(port: number, mails: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _, callback) {
      const isUnknown = address === 'gone@example.com';
      callback(isUnknown ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null);
    },
    onData(stream, _, callback) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        mails.push(text);
        callback();
      });
    },
  });
  server.on('error', () => {}); // a client that went away
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const close = (server: SMTPServer) => new Promise<void>((resolve) => server.close(resolve));

const contact = (id: string, address: string, roles: readonly string[]) => ({
  id,
  name: `The ${id}`,
  address,
  zone: 'Europe/Berlin',
  language: 'en',
  roles,
});

it('holds what waits, loses none, and says who was never reached', async () => {
  const mails: string[] = [];
  let smtp = await mailServer(0, mails);
  const { port } = smtp.server.address() as AddressInfo;
  const server = await Server.start({
    folder: path,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    args: ['--mail-to', 'ops@example.com', '--mail-from', 'Tocsin <tocsin@example.com>'],
  });
  // An hour of legal time a second: the whole drill takes half a minute.
  const { id } = await server.call<Told>('POST', '/api/incidents', {
    title: 'The mail server is away',
    zone: 'Europe/Berlin',
    regimes: ['eu-nis2'],
    facts: [{ id: 'f1', kind: 'awareness', at: '2026-09-01T08:00:00Z' }],
    drill: {
      speed: 3600,
      start: '2026-09-01T08:00:00Z',
      end: '2026-09-02T14:00:00Z',
      contacts: [
        contact('grc', 'grc@example.com', ['grc', 'admin']),
        contact('counsel', 'counsel@example.com', ['counsel']),
        contact('executive', 'gone@example.com', ['executive']),
      ],
    },
  });
  const legalTime = async () => (await told(server, id)).drill?.now ?? '';
  const reaches = (moment: string) => until(legalTime, (now) => now >= moment, 50);

  await reaches('2026-09-01T19:30:00Z'); // half of the 24 hours are over at 20:00
  await close(smtp);
  await reaches('2026-09-01T20:20:00Z');
  const during = await told(server, id);
  const waiting = during.sent.filter(({ state }) => state === 'retry');
  expect(waiting.map(({ step, person }) => `${step} ${person}`).toSorted()).toEqual([
    'half counsel',
    'half grc',
  ]);
  await reaches('2026-09-01T20:30:00Z');
  smtp = await mailServer(port, mails);
  const end = await until(
    () => told(server, id),
    ({ closed }) => closed !== null,
  );
  const log = server.log;
  expect(await server.stop()).toBe(0);
  await close(smtp);

  const of = (person: string, state: string) =>
    end.sent.filter((alert) => alert.person === person && alert.state === state);
  expect(end.sent.filter(({ state }) => state === 'retry' || state === 'claimed')).toEqual([]);
  for (const step of ['start', 'half', 'quarter', '2-hours', '30-minutes', 'limit', 'late-2']) {
    const early = of('grc', 'sent').filter(
      (alert) => alert.step === step && alert.obligation === 'early-warning',
    );
    expect([step, early.length]).toEqual([step, 1]);
  }
  // Every message that counts as sent arrived, and arrived once.
  const arrived = mails.map((text) => /^X-Tocsin-Alert: (\S+)/im.exec(text)?.[1]).toSorted();
  const sent = end.sent.filter(({ state }) => state === 'sent').map(({ alert }) => alert);
  expect(arrived).toEqual(sent.toSorted());
  // Nobody has that mailbox: each message fails once, and the administrator hears of it.
  expect(of('executive', 'sent')).toEqual([]);
  const failed = of('executive', 'failed');
  expect(failed.length).toBeGreaterThan(3);
  const undelivered = of('grc', 'sent').filter(({ kind }) => kind === 'undelivered');
  expect(undelivered).toHaveLength(failed.length);
  expect(log).toMatch(/ERROR alert refused for good .*550 No such user/);
  expect(log).toMatch(/ERROR alert not sent yet .*ECONNREFUSED/);
}, 150_000);
