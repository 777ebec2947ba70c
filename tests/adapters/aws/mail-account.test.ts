/** Whether SES would deliver at all: what it is asked, and what is kept for whoever asks us. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askMailAccount,
  savedMailAccount,
  saveMailAccount,
} from '../../../lib/adapters/aws/mail-account.js';
import { at, endpointForAll } from './contract/endpoint.js';
import { FakeAws, restError, SOMEBODY } from './fake-aws.js';

const NOON = at('2026-06-01T12:00:00Z');
const good = {
  inSandbox: false,
  senderVerified: true,
  sendingEnabled: true,
  seenAt: '2026-06-01T12:00:00.000Z',
};

let aws: FakeAws;
let account: object;
let identity: object;
beforeAll(async () => {
  aws = await FakeAws.start(({ path }) => (path === '/v2/email/account' ? account : identity));
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.asked.length = 0;
  account = { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' };
  identity = { IdentityType: 'EMAIL_ADDRESS', VerifiedForSendingStatus: true };
});

function ask(sender = 'Tocsin <tocsin@example.org>') {
  const client = new SESv2Client({ ...SOMEBODY, endpoint: aws.url, maxAttempts: 1 });
  return askMailAccount(client, sender, NOON);
}

describe('The mail account', () => {
  it('is well where it may send to everybody, from a sender that is verified', async () => {
    expect(await ask()).toEqual(good);
  });

  it.each([
    ['Tocsin <tocsin@example.org>', 'tocsin%40example.org'],
    ['tocsin@example.org', 'tocsin%40example.org'],
    ['Northwind, Inc. <a@example.org> ', 'a%40example.org'],
  ])('is asked for the address alone: of %s', async (sender, path) => {
    await ask(sender);
    const paths = aws.asked.map((asked) => `${asked.method} ${asked.path}`);
    expect(paths.toSorted()).toEqual(['GET /v2/email/account', `GET /v2/email/identities/${path}`]);
  });

  it('is in the sandbox unless SES says otherwise', async () => {
    account = { ProductionAccessEnabled: false, SendingEnabled: true };
    expect(await ask()).toEqual({ ...good, inSandbox: true });
    account = { SendingEnabled: true };
    expect(await ask()).toEqual({ ...good, inSandbox: true });
  });

  it('sends nothing where AWS has stopped it', async () => {
    account = { ProductionAccessEnabled: true, SendingEnabled: false };
    expect(await ask()).toEqual({ ...good, sendingEnabled: false });
  });

  it('has no sender where nobody clicked on the link, or the identity is not there', async () => {
    identity = { IdentityType: 'EMAIL_ADDRESS', VerifiedForSendingStatus: false };
    expect(await ask()).toEqual({ ...good, senderVerified: false });
    identity = restError('NotFoundException', 'Email identity does not exist.', 404);
    expect(await ask()).toEqual({ ...good, senderVerified: false });
  });

  it('is unknown where SES does not say: never well by mistake', async () => {
    identity = restError('AccessDeniedException', 'not authorized', 403);
    await expect(ask()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    identity = { VerifiedForSendingStatus: true };
    account = restError('InternalServiceErrorException', 'no', 500);
    await expect(ask()).rejects.toMatchObject({ name: 'InternalServiceErrorException' });
  });
});

describe('What the watchman saw', () => {
  const endpoint = endpointForAll();

  it('is kept until he looks again, and unknown before', async () => {
    expect(await savedMailAccount(endpoint.table)).toBeUndefined();
    await saveMailAccount(endpoint.table, { ...good, inSandbox: true });
    expect(await savedMailAccount(endpoint.table)).toEqual({ ...good, inSandbox: true });
    await saveMailAccount(endpoint.table, good);
    expect(await savedMailAccount(endpoint.table)).toEqual(good);
  });
});
