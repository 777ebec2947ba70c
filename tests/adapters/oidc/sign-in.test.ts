/** People sign in at the issuer, and come back: once, in time, and to what they began. */
import { describe, expect, it } from 'vitest';
import { type OidcOptions, oidcFor } from '../../../lib/adapters/oidc/issuer.js';
import { digestOf } from '../../../lib/engine/chain.js';
import { IssuerUnavailable } from '../../../lib/engine/sessions.js';
import {
  CLIENT,
  issuerForEach,
  later,
  MemorySessions,
  newKey,
  now,
  PUBLIC_URL,
} from './fake-issuer.js';

const fake = issuerForEach();

interface Logged {
  readonly what: string;
  readonly fields: unknown;
}

function host(more: Partial<OidcOptions> = {}) {
  const sessions = new MemorySessions();
  const logged: Logged[] = [];
  const note = (what: string, fields?: unknown) => void logged.push({ what, fields });
  const oidc = oidcFor({
    issuer: fake.issuer.url,
    clientId: CLIENT,
    rolesClaim: 'cognito:groups',
    publicUrl: PUBLIC_URL,
    sessions,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    now,
    log: { info: note, error: note },
    allowInsecure: true,
    ...more,
  });
  return { ...oidc, sessions, logged };
}

/** What the person does at the issuer; where it sends them back to. */
async function signInThere(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return response.headers.get('location') ?? `refused with ${response.status}`;
}

async function wentThere(at = host(), returnTo = '/incidents/inc-1') {
  const { url, cookie } = await at.signIn.begin(returnTo);
  return { ...at, cookie, begun: new URL(url), back: await signInThere(url) };
}

const changed = (address: string, change: (query: URLSearchParams) => void) => {
  const url = new URL(address);
  change(url.searchParams);
  return url.href;
};

describe('Going to the issuer', () => {
  it('says who asks, with what, and nothing that is secret', async () => {
    const { begun, sessions, cookie } = await wentThere();
    const { state, nonce, code_challenge, ...rest } = Object.fromEntries(begun.searchParams);
    expect(rest).toEqual({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: `${PUBLIC_URL}/sign-in/callback`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
    });
    const [kept] = [...sessions.kept.values()];
    expect(kept).toEqual({
      kind: 'signing-in',
      pending: { verifier: expect.any(String), state, nonce, returnTo: '/incidents/inc-1' },
      hash: digestOf(cookie),
      createdAt: '2026-11-24T12:00:00.000Z',
      expiresAt: '2026-11-24T12:10:00.000Z',
    });
    expect(code_challenge).toMatch(/^[\w-]{43}$/);
    expect(begun.href).not.toContain(cookie);
  });

  it('is another way each time', async () => {
    const at = host();
    const [one, two] = [await wentThere(at), await wentThere(at)];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.begun.searchParams.get(name)).not.toBe(two.begun.searchParams.get(name));
    }
    expect(one.cookie).not.toBe(two.cookie);
  });
});

describe('Coming back', () => {
  it('makes a session, and takes what was begun away', async () => {
    const { signIn, session, sessions, cookie, back } = await wentThere();
    const done = await signIn.finish(back, cookie);
    const actor = { name: 'ana@example.com', roles: ['grc'] };
    expect(done).toEqual({ session: expect.any(String), actor, returnTo: '/incidents/inc-1' });
    expect(await session(done?.session ?? '')).toEqual(actor);
    expect([...sessions.kept.values()]).toEqual([
      {
        kind: 'signed-in',
        actor,
        hash: digestOf(done?.session ?? ''),
        createdAt: '2026-11-24T12:00:00.000Z',
        expiresAt: '2026-11-25T00:00:00.000Z',
      },
    ]);
  });

  it('reads the host from nowhere: only what the issuer wrote counts', async () => {
    const { signIn, cookie, back } = await wentThere();
    const elsewhere = `https://evil.example/x${new URL(back).search}`;
    expect(await signIn.finish(elsewhere, cookie)).toBeDefined();
  });

  it('finds roles in the access token, where the ID token has none', async () => {
    fake.issuer.person = { email: 'ana@example.com' };
    const { signIn, cookie, back } = await wentThere();
    const { actor } = (await signIn.finish(back, cookie)) ?? {};
    expect(actor).toEqual({ name: 'ana@example.com', roles: ['grc'] });
  });

  it.each(['opaque', 'of another client'])(
    'signs in without a role: access token %s',
    async (kind) => {
      fake.issuer.person = { email: 'ana@example.com' };
      fake.issuer.opaque = kind === 'opaque';
      fake.issuer.ofAccessToken = { ...fake.issuer.ofAccessToken, client_id: 'other' };
      const { signIn, cookie, back } = await wentThere();
      const { actor } = (await signIn.finish(back, cookie)) ?? {};
      expect(actor).toEqual({ name: 'ana@example.com', roles: [] });
    },
  );

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'other')],
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['two states', (query: URLSearchParams) => query.append('state', 'other')],
    ['another code', (query: URLSearchParams) => query.set('code', 'other')],
    ['no code', (query: URLSearchParams) => query.delete('code')],
    [
      'a refusal',
      (query: URLSearchParams) => {
        query.delete('code');
        query.set('error', 'access_denied');
      },
    ],
  ])('with %s is nothing, and uses up what was begun', async (_, change) => {
    const { signIn, sessions, cookie, back } = await wentThere();
    expect(await signIn.finish(changed(back, change), cookie)).toBeUndefined();
    expect(sessions.kept.size).toBe(0);
    expect(await signIn.finish(back, cookie)).toBeUndefined();
  });

  it('with a wrong state does not even bring the code to the issuer', async () => {
    const { signIn, cookie, back } = await wentThere();
    await signIn.finish(
      changed(back, (query) => query.set('state', 'other')),
      cookie,
    );
    expect(fake.issuer.count('/token')).toBe(0);
  });

  it('a second time is nothing, also at the same moment', async () => {
    const { signIn, cookie, back } = await wentThere();
    const both = await Promise.all([signIn.finish(back, cookie), signIn.finish(back, cookie)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await signIn.finish(back, cookie)).toBeUndefined();
    expect(fake.issuer.count('/token')).toBe(1);
  });

  it('after ten minutes is nothing', async () => {
    const { signIn, cookie, back } = await wentThere();
    later({ minutes: 10 });
    expect(await signIn.finish(back, cookie)).toBeUndefined();
    expect(fake.issuer.count('/token')).toBe(0);
  });

  it('a moment before is in time', async () => {
    const { signIn, cookie, back } = await wentThere();
    later({ minutes: 9, seconds: 59 });
    expect(await signIn.finish(back, cookie)).toBeDefined();
  });

  it('with the cookie of another who began is nothing: their verifier does not fit', async () => {
    const at = host();
    const [mine, theirs] = [await wentThere(at), await wentThere(at)];
    expect(await at.signIn.finish(theirs.back, mine.cookie)).toBeUndefined();
  });

  it('with a stolen code and state fails at the issuer, which checks the verifier', async () => {
    const at = host();
    const [mine, theirs] = [await wentThere(at), await wentThere(at)];
    const code = new URL(theirs.back).searchParams.get('code') ?? '';
    const stolen = changed(mine.back, (query) => query.set('code', code));
    expect(await at.signIn.finish(stolen, mine.cookie)).toBeUndefined();
    expect(fake.issuer.count('/token')).toBe(1);
    expect(at.logged).toContainEqual({ what: 'sign-in refused', fields: { why: 'invalid_grant' } });
  });

  it('with a session for a cookie is nothing, and leaves the session', async () => {
    const at = host();
    const one = await wentThere(at);
    const done = await at.signIn.finish(one.back, one.cookie);
    const two = await wentThere(at);
    expect(await at.signIn.finish(two.back, done?.session ?? '')).toBeUndefined();
    expect(await at.session(done?.session ?? '')).toBeDefined();
  });

  it.each([
    ['another nonce', { nonce: 'other' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an end that is past', { exp: 1 }],
  ])('with an ID token of %s is nothing', async (_, claims) => {
    fake.issuer.ofIdToken = claims;
    const { signIn, sessions, cookie, back } = await wentThere();
    expect(await signIn.finish(back, cookie)).toBeUndefined();
    expect(sessions.kept.size).toBe(0);
  });

  it('with an ID token that no key of the issuer signed is nothing', async () => {
    fake.issuer.signsWith = await newKey('first', 'RS256');
    const { signIn, cookie, back } = await wentThere();
    expect(await signIn.finish(back, cookie)).toBeUndefined();
  });
});

describe('While the issuer is away', () => {
  it('nobody can begin', async () => {
    const { signIn, sessions } = host();
    fake.issuer.ill = () => 'no-answer';
    await expect(signIn.begin('/')).rejects.toBeInstanceOf(IssuerUnavailable);
    expect(sessions.kept.size).toBe(0);
  });

  it.each([
    ['does not answer', () => 'no-answer'],
    ['is ill', () => ({ status: 503, json: {} })],
    ['has no keys', (path) => (path === '/jwks' ? { status: 500, json: {} } : undefined)],
  ] as const satisfies readonly [string, NonNullable<typeof fake.issuer.ill>][])(
    'coming back is no refusal: it %s',
    async (_, ill) => {
      const { signIn, cookie, back, logged } = await wentThere();
      fake.issuer.ill = ill;
      await expect(signIn.finish(back, cookie)).rejects.toBeInstanceOf(IssuerUnavailable);
      expect(logged.at(-1)?.what).toBe('issuer not reached');
    },
  );

  it('sessions go on', async () => {
    const { signIn, session, cookie, back } = await wentThere();
    const done = await signIn.finish(back, cookie);
    fake.issuer.ill = () => 'no-answer';
    later({ hours: 11 });
    expect(await session(done?.session ?? '')).toBeDefined();
  });
});

describe('A session', () => {
  async function signedIn(at = host()) {
    const one = await wentThere(at);
    const done = await one.signIn.finish(one.back, one.cookie);
    return { ...at, secret: done?.session ?? '' };
  }

  it('is over after twelve hours, whether it was removed or not', async () => {
    const { session, sessions, secret } = await signedIn();
    later({ hours: 11, minutes: 59 });
    expect(await session(secret)).toBeDefined();
    later({ minutes: 1 });
    expect(await session(secret)).toBeUndefined();
    expect(sessions.kept.size).toBe(1);
  });

  it('is not what a thief of the table finds there', async () => {
    const { session, sessions, secret } = await signedIn();
    const [hash = ''] = sessions.kept.keys();
    expect(JSON.stringify([...sessions.kept])).not.toContain(secret);
    expect(await session(hash)).toBeUndefined();
  });

  it('is no sign-in under way, and neither is a token', async () => {
    const { session, authenticate, cookie, back, signIn } = await wentThere();
    expect(await session(cookie)).toBeUndefined();
    const done = await signIn.finish(back, cookie);
    expect(await authenticate(done?.session ?? '')).toBeUndefined();
    expect(await session(await fake.issuer.token())).toBeUndefined();
  });

  it('is over when it is ended, and no other with it', async () => {
    const at = host();
    const [one, two] = [await signedIn(at), await signedIn(at)];
    expect(await at.endSession(one.secret)).toBeUndefined();
    expect(await at.session(one.secret)).toBeUndefined();
    expect(await at.session(two.secret)).toBeDefined();
  });

  it('ends what it is, and no sign-in under way', async () => {
    const { endSession, signIn, cookie, back } = await wentThere();
    await endSession(cookie);
    expect(await signIn.finish(back, cookie)).toBeDefined();
  });

  it('is ended at the issuer too, where that has a place for it', async () => {
    fake.issuer.document = { end_session_endpoint: `${fake.issuer.url}/end` };
    const { endSession, secret } = await signedIn();
    const url = new URL((await endSession(secret)) ?? '');
    expect(url.origin + url.pathname).toBe(`${fake.issuer.url}/end`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT,
      post_logout_redirect_uri: `${PUBLIC_URL}/`,
    });
  });

  it.each([
    'tocsin.auth.eu-west-1.amazoncognito.com',
    'https://tocsin.auth.eu-west-1.amazoncognito.com',
  ])('is ended at Cognito in its own way: %s', async (signInDomain) => {
    const { endSession, secret } = await signedIn(host({ signInDomain }));
    expect(await endSession(secret)).toBe(
      `https://tocsin.auth.eu-west-1.amazoncognito.com/logout?client_id=${CLIENT}&logout_uri=https%3A%2F%2Ftocsin.example%2F`,
    );
  });

  it('is ended here, even where the issuer is away and nothing is known of it', async () => {
    const { sessions, secret } = await signedIn();
    fake.issuer.ill = () => 'no-answer';
    const restarted = host({ sessions });
    expect(await restarted.session(secret)).toBeDefined();
    expect(await restarted.endSession(secret)).toBeUndefined();
    expect(await restarted.session(secret)).toBeUndefined();
  });
});

describe('Bearer tokens', () => {
  it('are those of the issuer', async () => {
    const { authenticate } = host();
    expect(await authenticate(await fake.issuer.token())).toEqual({
      name: 'sub-1',
      roles: ['grc'],
    });
    expect(await authenticate('tocsin_abc')).toBeUndefined();
  });
});
