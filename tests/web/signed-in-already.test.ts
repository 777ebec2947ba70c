/** Whoever is signed in already: what would ask them to sign in leads on, and ends nothing. */
import { describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../lib/engine/ports.js';
import type { IssuerSignIn } from '../../lib/web/ports.js';
import { cookieOf, sessionCookieOf } from './cookies.js';
import { actorOf, HOST, Site } from './site.js';

const GONE = 'tocsin=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict';

function withIssuer() {
  const begun: string[] = [];
  const signIn: IssuerSignIn = {
    async begin(returnTo) {
      begun.push(returnTo);
      return { url: 'https://issuer.example/authorize', cookie: 'pending' };
    },
    finish: async () => undefined,
  };
  return { site: new Site({ signIn }), begun };
}

describe.each([
  ['on one machine', () => new Site()],
  ['with an issuer', () => withIssuer().site],
])('GET /sign-in %s', (_, siteOf) => {
  it.each([
    ['/sign-in', '/'],
    ['/sign-in?returnTo=%2Falerts%2Fa-1%3Fx%3D1', '/alerts/a-1?x=1'],
    ['/sign-in?returnTo=https%3A%2F%2Fevil.example', '/'],
    ['/sign-in?returnTo=%2F%2Fevil.example', '/'],
    ['/sign-in?returnTo=%2Fsign-in', '/'],
  ])('leads on from %s to %s, and keeps the session', async (path, place) => {
    const site = siteOf();
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await site.page(path, 'eva', { method });
      expect([status, headers.get('location'), headers.get('set-cookie')]).toEqual([
        303,
        place,
        null,
      ]);
    }
    expect((await site.page('/', 'eva')).status).toBe(200);
    expect(site.ended).toEqual([]);
  });

  it('takes nothing away where nobody can say whether a session is good', async () => {
    const site = siteOf();
    site.ports.session = async () => Promise.reject(new StorageUnavailable('away'));
    const { status, headers } = await site.page('/sign-in', 'eva');
    expect([status, headers.get('set-cookie')]).toEqual([503, null]);
  });
});

describe('A session that is no longer good', () => {
  it.each([
    ['that is over', sessionCookieOf('stranger')],
    ['that another installation signed', cookieOf('tocsin', 'session-of-eva', 'another-key')],
  ])('%s leads nowhere, and is taken away', async (_, Cookie) => {
    const { status, text, headers } = await new Site().page('/sign-in?returnTo=/law', null, {
      headers: { Cookie },
    });
    expect([status, headers.get('set-cookie')]).toEqual([401, GONE]);
    expect(text).toContain('<a href="/law">open this page again</a>');
  });

  it('leads to the issuer, where there is one', async () => {
    const { site, begun } = withIssuer();
    const { status, headers } = await site.page('/sign-in?returnTo=/law', 'stranger');
    expect([status, headers.get('location')]).toEqual([303, 'https://issuer.example/authorize']);
    expect(begun).toEqual(['/law']);
  });
});

describe('A session that is good', () => {
  it('stays where a link or a token comes to nothing, and where a program only looks', async () => {
    const site = new Site({ redeemToken: async () => undefined });
    const used = await site.page('/sign-in?code=never', 'eva');
    const looked = await site.page('/sign-in?code=once', 'eva', { method: 'HEAD' });
    const wrong = await site.page('/sign-in', 'eva', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      body: 'token=wrong',
    });
    for (const { status, headers } of [used, looked, wrong]) {
      expect([status, headers.get('set-cookie')]).toEqual([401, null]);
    }
    expect(used.text).toContain('has been used, or has expired');
  });
});

/** A browser that holds the cookie back from another site, and follows a page that goes on. */
async function followed(site: Site, path: string, as: string | null) {
  const asked: string[] = [];
  let [place, from]: [string | undefined, string] = [path, 'cross-site'];
  for (let n = 0; place !== undefined && n < 5; n += 1) {
    const isFromHere: boolean = from === 'same-origin';
    const answered = await site.page(place, isFromHere ? as : null, {
      headers: { 'Sec-Fetch-Site': from },
    });
    asked.push(`${from} ${place} ${answered.status}`);
    place = goesOnTo(answered.text) ?? answered.headers.get('location') ?? undefined;
    // A redirect is still on its way from the other site; a page of ours that goes on is ours.
    if (goesOnTo(answered.text) !== undefined) from = 'same-origin';
  }
  return asked;
}

function goesOnTo(text: string): string | undefined {
  const place = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(text)?.[1];
  return place?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

describe('A link from another site', () => {
  it.each(['/', '/law?x=1&y=%22', '/?a=%27;b'])(
    'to %s asks once more from here, as the reader who is signed in',
    async (path) => {
      expect(await followed(new Site(), path, 'eva')).toEqual([
        `cross-site ${path} 401`,
        `same-origin ${path} 200`,
      ]);
    },
  );

  it.each([
    ['nobody', null],
    ['somebody whose session is over', 'stranger'],
  ])('asks %s to sign in, and does not go round and round', async (_, as) => {
    expect(await followed(new Site(), '/law?x=1', as)).toEqual([
      'cross-site /law?x=1 401',
      'same-origin /law?x=1 401',
    ]);
  });

  it('says first what to do for whom that does not help', async () => {
    for (const site of [new Site({ redeemToken: async () => undefined }), withIssuer().site]) {
      const { text } = await site.page('/law?x=1', null, {
        headers: { 'Sec-Fetch-Site': 'cross-site' },
      });
      expect(text).toMatch(
        /<h1>Sign in<\/h1><p>If you are signed in already .*<a href="\/law\?x=1"/,
      );
    }
  });

  it.each([
    ['same-origin', 'GET'],
    ['same-site', 'GET'], // then the cookie was sent
    ['none', 'GET'],
    ['cross-site', 'POST'],
    ['cross-site', 'HEAD'],
  ])('is none: %s, %s', async (from, method) => {
    const { text } = await new Site().page(method === 'POST' ? '/language' : '/', null, {
      method,
      headers: { 'Sec-Fetch-Site': from },
    });
    expect(goesOnTo(text)).toBeUndefined();
  });

  it.each(['//evil.example/x', '/%5C/../..//evil.example', `/law?${'x'.repeat(2001)}`])(
    'leads to no other place than it asked for: %s',
    async (path) => {
      const { text } = await new Site().page(path, null, {
        headers: { 'Sec-Fetch-Site': 'cross-site' },
      });
      const place = goesOnTo(text) ?? '/';
      expect(new URL(place, `https://${HOST}`).host).toBe(HOST);
    },
  );

  it('does not go on where it may not be led to just what it asked for', async () => {
    const { status, text } = await new Site().page(`/?${'x'.repeat(2001)}`, null, {
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect([status, goesOnTo(text)]).toEqual([401, undefined]);
  });

  it('with a cookie that came along all the same was not held back', async () => {
    const { text, headers } = await new Site().page('/', 'stranger', {
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect([goesOnTo(text), headers.get('set-cookie')]).toEqual([undefined, GONE]);
  });
});

describe('A link to sign in from another site', () => {
  it('uses its code once, and goes home with the session that it gave', async () => {
    const redeemed: string[] = [];
    const site = new Site({
      redeem: async (code) => {
        redeemed.push(code);
        return code === 'once' && redeemed.length === 1
          ? { session: 'session-of-ana', actor: actorOf('ana') }
          : undefined;
      },
    });
    expect(await followed(site, '/sign-in?code=once', 'ana')).toEqual([
      'cross-site /sign-in?code=once 303',
      'cross-site / 401',
      'same-origin / 200',
    ]);
    expect(redeemed).toEqual(['once']);
    // Used up: it is said, and not tried again.
    expect(await followed(site, '/sign-in?code=once', 'ana')).toEqual([
      'cross-site /sign-in?code=once 401',
    ]);
    expect(redeemed).toEqual(['once', 'once']);
  });

  it('without a code goes on to where it leads', async () => {
    expect(await followed(new Site(), '/sign-in?returnTo=%2Flaw', 'eva')).toEqual([
      'cross-site /sign-in?returnTo=%2Flaw 401',
      'same-origin /law 200',
    ]);
    expect(await followed(new Site(), '/sign-in?returnTo=%2F%2Fevil.example', null)).toEqual([
      'cross-site /sign-in?returnTo=%2F%2Fevil.example 401',
      'same-origin / 401',
    ]);
  });
});

describe('In Japanese', () => {
  it('the sentence for whoever is signed in stands first as well', async () => {
    const { text } = await new Site().page('/law', null, {
      headers: { 'Accept-Language': 'ja', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(text).toMatch(/<h1>サインイン<\/h1><p>既にサインインしていて、/);
    expect(goesOnTo(text)).toBe('/law');
  });
});
