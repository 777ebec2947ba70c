/** Signing in and out on one machine: the real server, in this process. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningMachine } from '../../bin/server/machine.js';
import { startMachine } from '../../bin/server/machine.js';
import { OPERATOR, SignIn } from '../../bin/server/sign-in.js';
import { OwnedTable } from '../../lib/adapters/aws/owned-table.js';
import type { Actor } from '../../lib/engine/ports.js';
import { temporaryFolder } from '../faults/server.js';
import { Gathered } from './run.js';

describe('A session in memory', () => {
  const signedIn = () => {
    const signIn = new SignIn();
    const { session } = signIn.redeem(signIn.code ?? '') ?? { session: '' };
    return { signIn, session };
  };

  it('is over when it is ended, and another link lets in once', async () => {
    const { signIn, session } = signedIn();
    expect(await signIn.session(session)).toBeDefined();
    expect(signIn.code).toBeUndefined();
    expect(signIn.end(session)).toBe(true);
    expect(await signIn.session(session)).toBeUndefined();
    const code = signIn.code ?? '';
    expect(signIn.redeem(code)).toBeDefined();
    expect(signIn.redeem(code)).toBeUndefined();
  });

  it('is not ended by whoever does not have it, and no link is given out for it', async () => {
    const { signIn, session } = signedIn();
    for (const guess of ['', 'guess', `${session}x`]) expect(signIn.end(guess)).toBe(false);
    expect(signIn.code).toBeUndefined();
    expect(await signIn.session(session)).toBeDefined();
  });

  it('is ended alone: who else is signed in stays so', async () => {
    const { signIn, session } = signedIn();
    signIn.end(session);
    const other = signIn.redeem(signIn.code ?? '')?.session ?? '';
    expect(signIn.end(session)).toBe(false);
    expect(await signIn.session(other)).toBeDefined();
  });

  it('of a token lasts as long as the token, and gives out no link', async () => {
    const signIn = new SignIn();
    let counsel: Actor | undefined = { name: 'counsel-desk', roles: ['counsel'] };
    const { session = '' } = (await signIn.withToken(async () => counsel)) ?? {};
    expect(await signIn.session(session)).toEqual(counsel);
    const { code } = signIn;
    const { session: other = '' } = (await signIn.withToken(async () => counsel)) ?? {};
    expect(signIn.end(other)).toBe(false);
    expect([await signIn.session(other), signIn.code]).toEqual([undefined, code]);
    counsel = undefined;
    expect(await signIn.session(session)).toBeUndefined();
    expect(await signIn.withToken(async () => counsel)).toBeUndefined();
  });

  it('stays, however often others sign in, and however often one of them does', async () => {
    const { signIn, session } = signedIn();
    const as = async (name: string) =>
      (await signIn.withToken(async () => ({ name, roles: ['counsel'] })))?.session ?? '';
    const cara = await as('cara');
    const ben = await as('ben');
    for (let n = 0; n < 60; n += 1) await as(n % 3 === 0 ? 'operator' : 'ben');
    expect(await signIn.session(session)).toEqual(OPERATOR);
    expect(await signIn.session(cara)).toMatchObject({ name: 'cara' });
    expect(await signIn.session(ben)).toBeUndefined(); // the oldest of their own
    expect(await signIn.session(await as('ben'))).toMatchObject({ name: 'ben' });
  });
});

const options = { mailFrom: 'tocsin@localhost', zone: 'Europe/Berlin', port: 0, quiet: true };

describe('The server of one machine', () => {
  const stdout = new Gathered();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let machine: RunningMachine;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const host = { stdin: process.stdin, stdout, stderr: new Gathered(), env: {} };
    machine = await startMachine({ ...options, folder: folder.path }, host);
  });
  afterAll(async () => {
    await machine.stop();
    await folder.remove();
  });

  const page = (path: string, cookie: string, init: RequestInit = {}) =>
    fetch(new URL(path, machine.url), {
      ...init,
      redirect: 'manual',
      headers: { Cookie: cookie, Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' },
    });
  const follow = async (link: string) => {
    const response = await page(link, '');
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };

  it('makes a copied cookie worth nothing when somebody signs out, and prints another link', async () => {
    const cookie = await follow(machine.signInUrl);
    const home = await page('/', cookie);
    expect(home.status).toBe(200);
    const csrf = /name="csrf" value="([^"]+)"/.exec(await home.text())?.[1] ?? '';
    const body = new URLSearchParams({ csrf });
    const out = await page('/sign-out', cookie, { method: 'POST', body });
    expect(out.status).toBe(200);
    expect(out.headers.get('set-cookie')).toContain('tocsin=; Max-Age=0');

    expect((await page('/', cookie)).status).toBe(401); // the copy
    expect(await follow(machine.signInUrl)).toBe(''); // the link that was used
    const link = /Sign in again, once: (\S+)/.exec(stdout.text)?.[1] ?? '';
    expect((await page('/', await follow(link))).status).toBe(200);
  });
});

it('lets its operator in though the data are away since its start', async () => {
  const folder = await temporaryFolder();
  const host = { stdin: process.stdin, stdout: new Gathered(), stderr: new Gathered(), env: {} };
  const machine = await startMachine({ ...options, folder: folder.path }, host);
  const away = vi.spyOn(OwnedTable.prototype, 'get').mockRejectedValue(new Error('away'));
  const { status, headers } = await fetch(machine.signInUrl, { redirect: 'manual' });
  expect([status, headers.getSetCookie().length]).toEqual([303, 1]);
  away.mockRestore();
  await machine.stop();
  await folder.remove();
});
