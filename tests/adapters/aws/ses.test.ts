/** Mail over SES: what is handed over, what is refused for good, and what waits. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailerOn } from '../../../lib/adapters/aws/ses.js';
import { MailRefused } from '../../../lib/engine/ports.js';
import { english, FROM, mail } from '../embedded/mail.js';
import { FakeAws, restError, SOMEBODY } from './fake-aws.js';

let aws: FakeAws;
beforeAll(async () => {
  aws = await FakeAws.start(() => ({}));
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.asked.length = 0;
  aws.answer = () => ({ MessageId: '0102018f-7a1c' });
});

function mailer({ sender = FROM, maxAttempts = 1 } = {}) {
  const client = new SESv2Client({ ...SOMEBODY, endpoint: aws.url, maxAttempts });
  return mailerOn({ client, sender, configurationSet: 'Tocsin-mail' });
}

describe('A message', () => {
  it('goes to one address, as plain text in its letters, under the configuration set', async () => {
    await mailer().send(mail);
    expect(aws.asked).toHaveLength(1);
    expect(aws.asked[0]).toMatchObject({ method: 'POST', path: '/v2/email/outbound-emails' });
    expect(aws.asked[0]?.body).toEqual({
      FromEmailAddress: FROM,
      Destination: { ToAddresses: ['hanako@example.com'] },
      ConfigurationSetName: 'Tocsin-mail',
      Content: {
        Simple: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
          Headers: [
            { Name: 'X-Tocsin-Alert', Value: 'inc-7f3a.us-sec-8k.9c1e4b70' },
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'Content-Language', Value: 'ja' },
          ],
        },
      },
    });
  });

  it('says in which language it is', async () => {
    await mailer().send(english);
    expect(aws.asked[0]?.body.Content.Simple.Headers).toContainEqual({
      Name: 'Content-Language',
      Value: 'en',
    });
  });
});

describe('The sender', () => {
  it.each([
    ['tocsin@example.org', 'tocsin@example.org'],
    [' tocsin@example.org ', 'tocsin@example.org'],
    ['<tocsin@example.org>', 'tocsin@example.org'],
    ['Tocsin <tocsin@example.org>', 'Tocsin <tocsin@example.org>'],
    ['Tocsin at Northwind<tocsin@example.org>', 'Tocsin at Northwind <tocsin@example.org>'],
    // As they are, SES finds two addresses in the first, and refuses the letters of the others.
    [
      'Northwind, Inc. <a@example.org>',
      '=?UTF-8?B?Tm9ydGh3aW5kLA==?= =?UTF-8?B?IEluYy4=?= <a@example.org>',
    ],
    ['Zürich <a@example.org>', '=?UTF-8?B?WsO8cmljaA==?= <a@example.org>'],
    ['北風 <a@example.org>', '=?UTF-8?B?5YyX6aKo?= <a@example.org>'],
  ])('%s stands in the header as %s', async (sender, header) => {
    await mailer({ sender }).send(english);
    expect(aws.asked[0]?.body.FromEmailAddress).toBe(header);
  });

  it('with a long name stays in words that mail may have, none cut within a letter', async () => {
    const name = '🔔北風株式会社サイバーインシデント報告期限のお知らせ'.repeat(3);
    await mailer({ sender: `${name} <a@example.org>` }).send(english);
    const header = aws.asked[0]?.body.FromEmailAddress as string;
    expect(header).toMatch(/ <a@example\.org>$/);
    const parts = header.split(' ').slice(0, -1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(75);
    const read = parts.map((part) => Buffer.from(part.slice(10, -2), 'base64').toString());
    expect(read.join('')).toBe(name);
    expect(read.join('')).not.toContain('\ufffd');
  });
});

describe('What SES says', () => {
  it.each([
    ['BadRequestException', 'Domain contains illegal character'],
    ['BadRequestException', 'Illegal address'],
    ['MessageRejected', 'Transaction failed: Address length is more than 320 characters long'],
    ['MessageRejected', 'Email contains a virus'],
  ])('refuses this message for good: %s, %s', async (type, message) => {
    aws.answer = () => restError(type, message);
    const sending = mailer({ maxAttempts: 3 }).send(mail);
    await expect(sending).rejects.toBeInstanceOf(MailRefused);
    await expect(sending).rejects.toMatchObject({ reason: `${type}: ${message}` });
    expect(aws.asked).toHaveLength(1);
  });

  it.each([
    // In the sandbox, every address that nobody verified.
    [
      'MessageRejected',
      400,
      'Email address is not verified. The following identities failed the check in region EU-WEST-1: hanako@example.com',
    ],
    ['MailFromDomainNotVerifiedException', 400, 'The domain is not verified.'],
    ['AccountSuspendedException', 400, 'This account has been shut down.'],
    ['SendingPausedException', 400, 'Email sending is paused for this account.'],
    ['LimitExceededException', 400, 'Daily message quota exceeded.'],
    ['NotFoundException', 404, 'Configuration set <Tocsin-mail> does not exist.'],
    ['AccessDeniedException', 403, 'User is not authorized to perform ses:SendEmail'],
    ['TooManyRequestsException', 429, 'Maximum sending rate exceeded.'],
    ['InternalServiceErrorException', 500, 'Internal failure'],
  ])('leaves the message waiting: %s', async (type, status, message) => {
    aws.answer = () => restError(type, message, status);
    const outcome = await mailer()
      .send(mail)
      .catch((error: Error) => error);
    expect(outcome).toMatchObject({ name: type, message });
    expect(outcome).not.toBeInstanceOf(MailRefused);
  });

  it.each([
    ['TooManyRequestsException', 429],
    ['InternalServiceErrorException', 500],
  ])('is asked again where it could not: %s', async (type, status) => {
    aws.answer = () =>
      aws.asked.length < 3 ? restError(type, 'not now', status) : { MessageId: '0102018f-7a1c' };
    await mailer({ maxAttempts: 3 }).send(mail);
    expect(aws.asked).toHaveLength(3);
    const bodies = aws.asked.map(({ body }) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(1);
  });

  it('is nothing where nobody answers: the message waits', async () => {
    const gone = await FakeAws.start(() => ({}));
    await gone.stop();
    const client = new SESv2Client({ ...SOMEBODY, endpoint: gone.url, maxAttempts: 1 });
    const away = mailerOn({ client, sender: FROM, configurationSet: 'Tocsin-mail' });
    const outcome = await away.send(mail).catch((error: Error) => error);
    expect(outcome).toMatchObject({ code: 'ECONNREFUSED' });
    expect(outcome).not.toBeInstanceOf(MailRefused);
  });
});
