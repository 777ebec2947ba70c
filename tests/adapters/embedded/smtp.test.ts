/** Mail over SMTP, against a real server on this machine. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { readEml } from '../../../lib/adapters/embedded/read-eml.js';
import { SmtpMailer } from '../../../lib/adapters/embedded/smtp.js';
import { MailRefused } from '../../../lib/engine/ports.js';
import { english, FROM, mail } from './mail.js';

interface Received {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly raw: string;
  readonly hostName: string;
}

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

/** A server that keeps what arrives, and answers as it is told to. */
async function server(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope, hostNameAppearsAs }, done) => {
      text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? undefined : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, raw, hostName: hostNameAppearsAs });
        done();
      }, done);
    },
    ...options,
  });
  smtp.on('error', () => {}); // clients that break off, as some tests do
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => smtp.close(() => resolve()));
  cleanUp.push(stop);
  return { url: `smtp://127.0.0.1:${port}`, received, stop };
}

function mailer(url: string): SmtpMailer {
  const smtp = new SmtpMailer({ url, from: FROM, hostName: 'console.example.org' });
  cleanUp.push(() => smtp.close());
  return smtp;
}

const answer = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

const failure = (sending: Promise<void>) =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('A mail over SMTP', () => {
  it('arrives as it was written, with its headers', async () => {
    const { url, received } = await server();

    await mailer(url).send(mail);

    const [message] = received;
    expect(message).toMatchObject({
      from: 'tocsin@alerts.example.org',
      to: ['hanako@example.com'],
      hostName: 'console.example.org',
    });
    const { headers, text: body } = readEml(message?.raw ?? '');
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
    expect(body.trimEnd()).toBe(mail.text.trimEnd());
  });

  it('keeps long links whole, and a line that is one dot', async () => {
    const { url, received } = await server();

    await mailer(url).send(english);

    expect(readEml(received[0]?.raw ?? '').text.trimEnd()).toBe(english.text.trimEnd());
  });

  it('bears the same Message-ID at every try', async () => {
    const { url, received } = await server();
    const smtp = mailer(url);

    await smtp.send(mail);
    await smtp.send(mail);

    const ids = received.map(({ raw }) => readEml(raw).headers.get('message-id'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('has one recipient, whatever the name says', async () => {
    const { url, received } = await server();

    await mailer(url).send({
      ...mail,
      to: { name: 'Ana <all@example.org>, x@example.org', address: 'ana@example.com' },
    });

    expect(received[0]?.to).toEqual(['ana@example.com']);
  });

  it('opens five connections at most', async () => {
    let [open, most] = [0, 0];
    const { url, received } = await server({
      onConnect: (_session, done) => {
        open += 1;
        most = Math.max(most, open);
        done();
      },
      onClose: () => {
        open -= 1;
      },
    });
    const smtp = mailer(url);

    await Promise.all(Array.from({ length: 20 }, () => smtp.send(mail)));

    expect(received).toHaveLength(20);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('Refused for good', () => {
  it('is a recipient whom the server does not know: 550', async () => {
    const { url } = await server({
      onRcptTo: (_address, _session, done) => done(answer(550, '5.1.1 no such user')),
    });

    const error = await failure(mailer(url).send(mail));

    expect(error).toBeInstanceOf(MailRefused);
    expect((error as MailRefused).reason).toContain('550 5.1.1 no such user');
  });

  it('is a message that the server does not take: 554', async () => {
    const { url } = await server({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(answer(554, '5.7.1 looks like spam')));
      },
    });

    expect(await failure(mailer(url).send(mail))).toBeInstanceOf(MailRefused);
  });

  it('is an address that is none, before any server is asked', async () => {
    const sending = mailer('smtp://127.0.0.1:1').send({ ...mail, to: { name: 'A', address: 'a' } });
    expect(await failure(sending)).toBeInstanceOf(MailRefused);
  });

  it('concerns one mail alone: the next one goes out', async () => {
    const { url, received } = await server({
      onRcptTo: ({ address }, _session, done) =>
        done(address === 'gone@example.com' ? answer(550, 'gone') : null),
    });
    const smtp = mailer(url);

    const sent = await Promise.allSettled([
      smtp.send({ ...mail, to: { name: 'Gone', address: 'gone@example.com' } }),
      smtp.send(mail),
    ]);

    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(received).toHaveLength(1);
  });
});

describe('Worth another try', () => {
  const other = async (sending: Promise<void>) => {
    const error = await failure(sending);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefused);
    return error;
  };

  it('is a recipient whose box is busy: 451', async () => {
    const { url } = await server({
      onRcptTo: (_address, _session, done) => done(answer(451, '4.3.0 try later')),
    });
    expect(await other(mailer(url).send(mail))).toMatchObject({ responseCode: 451 });
  });

  it('is a message that the server cannot store now: 452', async () => {
    const { url } = await server({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(answer(452, '4.3.1 disk full')));
      },
    });
    expect(await other(mailer(url).send(mail))).toMatchObject({ responseCode: 452 });
  });

  it('is a sender whom the server does not let send: that is for us to put right', async () => {
    const { url } = await server({
      onMailFrom: (_address, _session, done) => done(answer(550, '5.7.1 not your domain')),
    });
    expect(await other(mailer(url).send(mail))).toMatchObject({ responseCode: 550 });
  });

  it('is a server that wants us to sign in, or does not know us', async () => {
    const { url } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, '5.7.8 wrong')),
    });
    await other(mailer(url).send(mail));
    const signedIn = url.replace('//', '//tocsin:wrong@');
    expect(await other(mailer(signedIn).send(mail))).toMatchObject({ code: 'EAUTH' });
  });

  it('is a server that is down', async () => {
    const { url, stop } = await server();
    await stop();
    expect(await other(mailer(url).send(mail))).toMatchObject({ originalCode: 'ECONNREFUSED' });
  });

  it('is a server that hangs up in the middle, and nothing tries again in secret', async () => {
    let connections = 0;
    const rude = createServer((socket) => {
      connections += 1;
      socket.on('error', () => {});
      socket.write('220 rude.example.org\r\n');
      socket.on('data', (data) => {
        if (String(data).startsWith('EHLO')) socket.write('250 rude.example.org\r\n');
        else socket.destroy();
      });
    });
    rude.listen(0, '127.0.0.1');
    await once(rude, 'listening');
    cleanUp.push(() => rude.close());
    const { port } = rude.address() as AddressInfo;

    await other(mailer(`smtp://127.0.0.1:${port}`).send(mail));

    expect(connections).toBe(1);
  });
});

describe('verify', () => {
  it('passes where the server lets us in', async () => {
    const { url } = await server();
    await expect(mailer(url).verify()).resolves.toBeUndefined();
  });

  it('throws where the server is down', async () => {
    const { url, stop } = await server();
    await stop();
    await expect(mailer(url).verify()).rejects.toThrow();
  });
});
