/** Messages in a folder: whole or not there, for their owner alone, the newest first. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { senderOf } from '../../../lib/adapters/embedded/compose.js';
import { mailerFor } from '../../../lib/adapters/embedded/mailers.js';
import { Outbox } from '../../../lib/adapters/embedded/outbox.js';
import { readEml } from '../../../lib/adapters/embedded/read-eml.js';
import { Temporal } from '../../../lib/core/model.js';
import { type Mail, type Mailer, MailRefused } from '../../../lib/engine/ports.js';
import { english, FROM, mail } from './mail.js';

let root: string;
let folder: string;
let time: Temporal.Instant;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tocsin-outbox-'));
  folder = join(root, 'made', 'outbox');
  time = Temporal.Instant.from('2026-11-25T20:30:05.007Z');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const outbox = () => new Outbox({ folder, from: FROM, now: () => time });
const onlyFile = async () => {
  const [name, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return name as string;
};

describe('A message in the outbox', () => {
  it('is one file, named by the time of writing, for its owner alone', async () => {
    await outbox().send(mail);

    const name = await onlyFile();
    expect(name).toMatch(
      /^2026-11-25T20-30-05\.007Z_inc-7f3a\.us-sec-8k\.9c1e4b70_[0-9a-f]{8}\.eml$/,
    );
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('has the headers by which an alert is found again', async () => {
    await outbox().send(mail);

    const { headers, text } = readEml(await readFile(join(folder, await onlyFile()), 'utf8'));
    expect(Object.fromEntries(headers)).toMatchObject({
      from: 'Tocsin <tocsin@alerts.example.org>',
      to: '佐藤 花子 <hanako@example.com>',
      subject: mail.subject,
      date: 'Wed, 25 Nov 2026 20:30:05 +0000',
      'message-id': '<inc-7f3a.us-sec-8k.9c1e4b70@alerts.example.org>',
      'x-tocsin-alert': mail.alertId,
      'auto-submitted': 'auto-generated',
      'content-language': 'ja',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(text).toBe(mail.text);
  });

  it('lists as it was written', async () => {
    await outbox().send(english);

    expect(await outbox().list(10)).toEqual([
      {
        file: await onlyFile(),
        alertId: english.alertId,
        to: '"Ito, Ana" <ana@example.com>',
        subject: english.subject,
        date: '2026-11-25T20:30:05Z',
        text: english.text,
      },
    ]);
  });

  it('takes no header and no path from what people wrote', async () => {
    await outbox().send({
      ...mail,
      alertId: '../../evil\r\nBcc: a@example.org',
      to: { name: 'Ana\r\nBcc: all@example.org', address: 'ana@example.com' },
      subject: 'Due\r\nBcc: all@example.org\r\n\r\nForged',
    });

    const name = await onlyFile();
    const raw = await readFile(join(folder, name), 'utf8');
    expect(raw).not.toMatch(/^bcc/im);
    expect(await readdir(root)).toEqual(['made']);
    expect((await outbox().list(1))[0]?.subject).toBe('Due Bcc: all@example.org Forged');
  });

  it.each([
    '',
    'ana',
    'ana@',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c',
    '<a@b.example>',
  ])('is refused to the address %j', async (address) => {
    const sending = outbox().send({ ...mail, to: { name: 'Ana', address } });
    await expect(sending).rejects.toBeInstanceOf(MailRefused);
  });

  it('leaves nothing half-written where it fails', async () => {
    await mkdir(join(root, 'made'));
    await writeFile(folder, 'a file in the way');

    await expect(outbox().send(mail)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readdir(join(root, 'made'))).toEqual(['outbox']);
  });
});

describe('The list', () => {
  it('is empty before there is a folder', async () => {
    expect(await outbox().list(10)).toEqual([]);
  });

  it('shows the newest first, and no more than asked for', async () => {
    for (const [index, second] of ['07', '09', '08'].entries()) {
      time = Temporal.Instant.from(`2026-11-25T20:30:${second}Z`);
      await outbox().send({ ...english, subject: `message ${index}` });
    }

    const subjects = (limit: number) =>
      outbox()
        .list(limit)
        .then((messages) => messages.map(({ subject }) => subject));
    expect(await subjects(10)).toEqual(['message 1', 'message 2', 'message 0']);
    expect(await subjects(2)).toEqual(['message 1', 'message 2']);
    expect(await subjects(0)).toEqual([]);
  });

  it('keeps two messages of one moment', async () => {
    await Promise.all([outbox().send(mail), outbox().send(mail)]);
    expect(await outbox().list(10)).toHaveLength(2);
  });

  it('leaves out what is not ours', async () => {
    await outbox().send(english);
    await writeFile(join(folder, 'notes.txt'), 'not a message');
    await writeFile(join(folder, 'other.eml'), 'Subject: of somebody else\r\n\r\nHello');
    await writeFile(join(folder, '2026-11-25T20-31-00.000Z_x_00.eml'), Buffer.from([0, 255, 10]));
    await writeFile(join(folder, '.2026-11-25T20-31-00.000Z_x_00.eml.part'), 'X-Tocsin-Alert: x');
    await mkdir(join(folder, '2026-11-25T20-32-00.000Z_x_00.eml'));

    expect((await outbox().list(10)).map(({ subject }) => subject)).toEqual([english.subject]);
  });
});

describe('mailerFor', () => {
  const recorded = () => {
    const sent: Mail[] = [];
    const mailer: Mailer = {
      send: async (each) => {
        sent.push(each);
      },
    };
    return { sent, mailer };
  };

  it.each([
    ['no', true, 'smtp'],
    ['to-contacts', true, 'smtp'],
    ['outbox-only', true, 'outbox'],
    ['no', false, 'outbox'],
    ['to-contacts', false, 'outbox'],
    ['outbox-only', false, 'outbox'],
  ] as const)('drill: %s, with a mail server: %s, goes to %s', async (drill, hasServer, way) => {
    const [server, box] = [recorded(), recorded()];

    await mailerFor({ ...(hasServer && { smtp: server.mailer }), outbox: box.mailer }).send({
      ...mail,
      drill,
    });

    expect([server.sent.length, box.sent.length]).toEqual(way === 'smtp' ? [1, 0] : [0, 1]);
  });
});

describe('senderOf', () => {
  it.each([
    ['tocsin@example.org', { name: '', address: 'tocsin@example.org' }],
    ['Tocsin <tocsin@example.org>', { name: 'Tocsin', address: 'tocsin@example.org' }],
  ])('reads %s', (text, sender) => {
    expect(senderOf(text)).toEqual(sender);
  });

  it.each(['', 'Tocsin', 'a@example.org, b@example.org', 'a@b@c'])('refuses %j', (text) => {
    expect(() => senderOf(text)).toThrow(TypeError);
  });
});
