/** Whether SES would deliver at all: what it is asked, and what is kept for whoever asks us. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askMailAccount,
  mailNotices,
  savedMailAccount,
  saveMailAccount,
} from '../../../lib/adapters/aws/mail-account.js';
import { at, endpointForAll } from './contract/endpoint.js';
import { FakeAws, restError, SOMEBODY } from './fake-aws.js';

const NOON = at('2026-06-01T12:00:00Z');
const good = {
  inSandbox: false,
  senderVerified: true,
  senderSigned: true,
  sendingEnabled: true,
  seenAt: '2026-06-01T12:00:00.000Z',
};

let aws: FakeAws;
let account: object;
let identity: object;
let domain: object;
beforeAll(async () => {
  aws = await FakeAws.start(({ path }) => {
    if (path === '/v2/email/account') return account;
    return path.includes('%40') ? identity : domain;
  });
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.asked.length = 0;
  account = { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' };
  identity = { IdentityType: 'EMAIL_ADDRESS', VerifiedForSendingStatus: true };
  domain = { IdentityType: 'DOMAIN', DkimAttributes: { Status: 'SUCCESS' } };
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
  ])('is asked for the address and its domain: of %s', async (sender, path) => {
    await ask(sender);
    const paths = aws.asked.map((asked) => `${asked.method} ${asked.path}`);
    const identities = [path, 'example.org'].map((name) => `GET /v2/email/identities/${name}`);
    expect(paths.toSorted()).toEqual(['GET /v2/email/account', ...identities].toSorted());
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

  it('signs with the domain’s key, or its own, and with none where nobody set one up', async () => {
    domain = restError('NotFoundException', 'Email identity does not exist.', 404);
    expect(await ask()).toEqual({ ...good, senderSigned: false });
    identity = { VerifiedForSendingStatus: true, DkimAttributes: { Status: 'SUCCESS' } };
    expect(await ask()).toEqual(good);
    identity = { VerifiedForSendingStatus: true, DkimAttributes: { Status: 'PENDING' } };
    expect(await ask()).toEqual({ ...good, senderSigned: false });
  });

  it('has a sender where the whole domain is verified', async () => {
    identity = restError('NotFoundException', 'Email identity does not exist.', 404);
    domain = { VerifiedForSendingStatus: true, DkimAttributes: { Status: 'SUCCESS' } };
    expect(await ask()).toEqual(good);
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

describe('What readers must know of it', () => {
  it.each([
    [undefined, ['mail-not-checked']],
    [good, []],
    [{ ...good, senderSigned: false }, ['mail-unsigned']],
    [{ ...good, inSandbox: true, senderSigned: false }, ['mail-in-sandbox']],
    [{ ...good, senderVerified: false, inSandbox: true }, ['mail-sender-unverified']],
    [{ ...good, sendingEnabled: false, senderVerified: false }, ['mail-stopped']],
  ] as const)('of %j is %j', (account, notices) => {
    expect(mailNotices(account)).toEqual(notices);
  });
});
