/** Signing in at an issuer, as a browser sees it: where it is sent, and what cookies it keeps. */
import { describe, expect, it } from 'vitest';
import { IssuerUnavailable } from '../../lib/engine/sessions.js';
import { localPath } from '../../lib/web/local-path.js';
import type { IssuerSignIn, WebPorts } from '../../lib/web/ports.js';
import { cookieOf, sessionCookieOf } from './cookies.js';
import { tokenOf } from './forms.js';
import { actorOf, HOST, Site } from './site.js';

const ISSUER = 'https://issuer.example';

/** An issuer that everybody passes; `asked` is what the pages asked of it. */
function siteWithIssuer(more: Partial<IssuerSignIn> = {}, ports: Partial<WebPorts> = {}) {
  const asked: unknown[][] = [];
  const places = new Map<string, string>();
  const signIn: IssuerSignIn = {
    async begin(returnTo) {
      asked.push(['begin', returnTo]);
      places.set('pending', returnTo);
      return { url: `${ISSUER}/authorize?state=s`, cookie: 'pending' };
    },
    async finish(url, cookie) {
      asked.push(['finish', url, cookie]);
      const returnTo = places.get(cookie);
      places.delete(cookie);
      if (returnTo === undefined || new URL(url).searchParams.has('error')) return undefined;
      return { session: 'session-of-ana', actor: actorOf('ana'), returnTo };
    },
    ...more,
  };
  const endSession = async (session: string) => {
    asked.push(['end', session]);
    return `${ISSUER}/logout?client_id=c&logout_uri=https%3A%2F%2F${HOST}%2F`;
  };
  return { site: new Site({ signIn, endSession, ...ports }), asked, places };
}

const away = async () => Promise.reject(new IssuerUnavailable('away'));
const begun = cookieOf('tocsin-sign-in', 'pending');
const pending = { headers: { Cookie: begun } };
const ours = {
  method: 'POST',
  headers: { 'Sec-Fetch-Site': 'same-origin' },
  body: new URLSearchParams({ csrf: tokenOf('ana') }).toString(),
};

describe('A page for whoever is not signed in', () => {
  it('has a link to sign in, and comes back to what was wanted', async () => {
    const { site, asked } = siteWithIssuer();
    const { status, text } = await site.page('/incidents/inc-1?a=1&b=%22', null);
    expect(status).toBe(401);
    expect(text).toContain('href="/sign-in?returnTo=%2Fincidents%2Finc-1%3Fa%3D1%26b%3D%2522"');
    expect(text).toContain('<a href="/incidents/inc-1?a=1&amp;b=%22">open this page again</a>');
    expect(text).not.toContain('tocsin serve');
    expect(asked).toEqual([]); // a page that is only looked at begins nothing
  });

  it('goes home from home, and from a button', async () => {
    const { site } = siteWithIssuer();
    expect((await site.page('/', null)).text).toContain('<a href="/sign-in">Sign in</a>');
    const pressed = await site.page('/alerts/a-1/ack', null, ours);
    expect(pressed.text).toContain('<a href="/sign-in">Sign in</a>');
  });
});

describe('GET /sign-in', () => {
  it('sends to the issuer, with a cookie that comes back from another site', async () => {
    const { site, asked } = siteWithIssuer();
    const { status, headers } = await site.page('/sign-in?returnTo=%2Falerts%2Fa-1', null);
    expect([status, headers.get('location')]).toEqual([303, `${ISSUER}/authorize?state=s`]);
    expect(headers.getSetCookie()).toEqual([
      `${begun}; Max-Age=600; Path=/sign-in; HttpOnly; Secure; SameSite=Lax`,
    ]);
    expect(asked).toEqual([['begin', '/alerts/a-1']]);
  });

  it('leaves Secure out where nothing is encrypted', async () => {
    const { site } = siteWithIssuer({}, { publicUrl: 'http://127.0.0.1:8080' });
    const { headers } = await site.page('/sign-in', null);
    expect(headers.get('set-cookie')).toBe(
      `${begun}; Max-Age=600; Path=/sign-in; HttpOnly; SameSite=Lax`,
    );
  });

  it('begins nothing for a program that only looks', async () => {
    const { site, asked } = siteWithIssuer();
    const { headers } = await site.page('/sign-in', null, { method: 'HEAD' });
    expect([headers.get('location'), asked]).toEqual([null, []]);
  });

  it('takes a one-time code all the same, where the host has them', async () => {
    const { site, asked } = siteWithIssuer();
    const { headers } = await site.page('/sign-in?code=once', null);
    expect([headers.get('location'), asked]).toEqual(['/', []]);
  });

  it('never puts into a cookie what would end it', async () => {
    const begin = async () => ({ url: ISSUER, cookie: 'x; Domain=evil.example' });
    const { headers } = await siteWithIssuer({ begin }).site.page('/sign-in', null);
    expect(headers.get('set-cookie')).not.toContain('; Domain');
  });

  it('is refused to a program that begins without end, for a minute', async () => {
    const { site, asked } = siteWithIssuer();
    for (let n = 0; n < 60; n += 1) await site.page('/sign-in', null);
    const { status, headers } = await site.page('/sign-in', null);
    expect([status, headers.get('retry-after'), asked.length]).toEqual([429, '60', 60]);
    site.now = '2026-11-24T12:01:00Z';
    expect((await site.page('/sign-in', null)).status).toBe(303);
  });

  it('says so where the issuer does not answer, and how to try again', async () => {
    const { site } = siteWithIssuer({ begin: away });
    const { status, text, headers } = await site.page('/sign-in?returnTo=/alerts/a-1', null);
    expect([status, headers.get('set-cookie')]).toEqual([503, null]);
    expect(text).toContain('<a href="/sign-in?returnTo=%2Falerts%2Fa-1">Try again</a>');
  });
});

const ELSEWHERE = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/ /evil.example',
  '/a\\..\\\\evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'evil.example',
  '@evil.example',
  '',
  '/ü',
  `/${'x'.repeat(2001)}`,
  '/sign-in',
  '/sign-in?returnTo=/',
  '/sign-in/callback',
  '/sign-out',
];

describe('Where to go on', () => {
  it.each(ELSEWHERE)('is never %j', async (place) => {
    const { site, asked } = siteWithIssuer();
    await site.page(`/sign-in?returnTo=${encodeURIComponent(place)}`, null);
    expect(asked).toEqual([['begin', '/']]);
  });

  it.each(ELSEWHERE)('is not %j either, whatever was kept', async (place) => {
    const { site, places } = siteWithIssuer();
    places.set('pending', place);
    const { text } = await site.page('/sign-in/callback?code=c&state=s', null, pending);
    expect(text).toContain('content="0; url=/"');
    expect(text).not.toContain('evil');
  });

  it.each(['/', '/incidents/inc-1', '/?cursor=abc%3D', '/incidents/a%2Fb', '/sign-inside', "/a'b"])(
    'may be %j',
    (place) => {
      expect(localPath(place)).toBe(place);
      expect(new URL(localPath(place), `https://${HOST}`).host).toBe(HOST);
    },
  );
});

describe('GET /sign-in/callback', () => {
  it('answers with a page of ours that goes on: a redirect would not carry the session', async () => {
    const { site, asked, places } = siteWithIssuer();
    places.set('pending', '/alerts/a-1?x="<b>');
    const { status, text, headers } = await site.page(
      '/sign-in/callback?code=c&state=s',
      null,
      pending,
    );
    expect([status, headers.get('location')]).toEqual([200, null]);
    expect(text).toContain(
      '<meta http-equiv="refresh" content="0; url=/alerts/a-1?x=&quot;&lt;b&gt;"/>',
    );
    expect(text).toContain('<a href="/alerts/a-1?x=&quot;&lt;b&gt;">');
    expect(headers.getSetCookie()).toEqual([
      `${sessionCookieOf('ana')}; Path=/; HttpOnly; Secure; SameSite=Strict`,
      'tocsin-sign-in=; Max-Age=0; Path=/sign-in; HttpOnly; Secure; SameSite=Lax',
    ]);
    const came = `https://${HOST}/sign-in/callback?code=c&state=s`;
    expect(asked).toEqual([['finish', came, 'pending']]);
  });

  it.each([
    ['?error=access_denied&error_description=%3Cscript%3E', 'was cancelled'],
    ['?error=%3Cscript%3E', 'more than ten minutes'],
    ['?code=c', 'more than ten minutes'],
    ['', 'more than ten minutes'],
  ])('says that it did not work, and how to try again: %s', async (query, sentence) => {
    const { site } = siteWithIssuer();
    const { status, text, headers } = await site.page(`/sign-in/callback${query}`, null, pending);
    expect(status).toBe(401);
    expect(text).toContain(sentence);
    expect(text).toContain('<a href="/sign-in">Try again</a>');
    expect(text).not.toContain('script&gt;');
    expect(headers.getSetCookie()).toEqual([
      'tocsin-sign-in=; Max-Age=0; Path=/sign-in; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('is nothing without the cookie of whoever began', async () => {
    const { site, asked } = siteWithIssuer();
    expect((await site.page('/sign-in/callback?code=c&state=s', null)).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('works once', async () => {
    const { site } = siteWithIssuer();
    await site.page('/sign-in', null);
    const back = () => site.page('/sign-in/callback?code=c&state=s', null, pending);
    expect([(await back()).status, (await back()).status]).toEqual([200, 401]);
  });

  it('uses nothing up for a program that only looks', async () => {
    const { site, asked } = siteWithIssuer();
    await site.page('/sign-in/callback?code=c', null, { ...pending, method: 'HEAD' });
    expect(asked).toEqual([]);
  });

  it('refuses an eleventh try in a minute, and forgives', async () => {
    const { site, places } = siteWithIssuer();
    const back = () => site.page('/sign-in/callback?code=c&state=s', null, pending);
    for (let n = 0; n < 10; n += 1) await back();
    places.set('pending', '/');
    expect((await back()).status).toBe(429);
    site.now = '2026-11-24T12:01:00Z';
    expect((await back()).status).toBe(200);
  });

  it('does not take the issuer’s absence for a refusal', async () => {
    const { site } = siteWithIssuer({ finish: away });
    for (let n = 0; n < 11; n += 1) {
      const { status, text } = await site.page('/sign-in/callback?code=c', null, pending);
      expect(status).toBe(503);
      expect(text).toContain('<a href="/sign-in">Try again</a>');
    }
  });

  it('tells somebody without a role what to ask for, and lets them sign out', async () => {
    const { site } = siteWithIssuer({
      finish: async () => ({ session: 's', actor: { name: 'Eve <b>', roles: [] }, returnTo: '/' }),
    });
    const { status, text } = await site.page('/sign-in/callback?code=c', null, pending);
    expect(status).toBe(403);
    expect(text).toContain('Eve &lt;b&gt;');
    expect(text).toContain('grc, counsel, executive, auditor, admin');
    expect(text).toContain('action="/sign-out"');
    expect(text).not.toContain('http-equiv="refresh"');
  });
});

describe('POST /sign-out', () => {
  it('ends the session, takes the cookie away, and goes on to the issuer', async () => {
    const { site, asked } = siteWithIssuer();
    const { status, text, headers } = await site.page('/sign-out', 'ana', ours);
    expect(status).toBe(200);
    expect(asked).toEqual([['end', 'session-of-ana']]);
    expect(headers.getSetCookie()).toEqual([
      'tocsin=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
    const url = `${ISSUER}/logout?client_id=c&amp;logout_uri=https%3A%2F%2F${HOST}%2F`;
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${url}"/>`);
  });

  it('is over here, where the issuer has no place for it', async () => {
    const { site } = siteWithIssuer({}, { endSession: async () => undefined });
    const { status, text } = await site.page('/sign-out', 'ana', ours);
    expect(status).toBe(200);
    expect(text).not.toContain('http-equiv="refresh"');
    expect(text).toContain('<a href="/sign-in">Sign in again</a>');
  });

  it('asks nobody where nobody is signed in', async () => {
    const { site, asked } = siteWithIssuer();
    expect((await site.page('/sign-out', null, ours)).status).toBe(200);
    expect(asked).toEqual([]);
  });

  it.each([
    [{}],
    [{ Origin: 'https://evil.example' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
  ])('is refused to another site: %j', async (headers) => {
    const { site, asked } = siteWithIssuer();
    const init = { ...ours, headers: headers as Record<string, string> };
    expect((await site.page('/sign-out', 'ana', init)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['', tokenOf('ben')])(
    'is refused without the token of this session: %j',
    async (csrf) => {
      const { site, asked } = siteWithIssuer();
      const init = { ...ours, body: new URLSearchParams({ csrf }).toString() };
      expect((await site.page('/sign-out', 'ana', init)).status).toBe(403);
      expect(asked).toEqual([]);
    },
  );

  it('is no link', async () => {
    expect((await siteWithIssuer().site.page('/sign-out')).status).toBe(405);
  });
});

describe('The head of a page', () => {
  it.each([
    ['an issuer', () => siteWithIssuer().site],
    ['one machine', () => new Site()],
  ])('has a button to sign out, with %s', async (_, siteOf) => {
    const site = siteOf();
    const field = `<input type="hidden" name="csrf" value="${tokenOf('ana')}"/>`;
    const { text } = await site.page('/');
    expect(text).toContain(`<form method="post" action="/sign-out">${field}<button type="submit">`);
    expect((await site.page('/', null)).text).not.toContain('/sign-out');
  });

  it('says on one machine where the link is, and nobody comes back from an issuer', async () => {
    const site = new Site();
    expect((await site.page('/sign-in/callback?code=c', null, pending)).status).toBe(404);
    expect((await site.page('/sign-in', null)).text).toContain('tocsin serve');
    const { status, text } = await site.page('/sign-out', 'ana', ours);
    expect([status, site.ended]).toEqual([200, ['session-of-ana']]);
    expect(text).toContain('<code>tocsin serve</code> printed in its terminal');
  });
});

describe('The API', () => {
  it('says that the issuer does not answer, and counts no failure of the caller’s', async () => {
    const { site } = siteWithIssuer({}, { authenticate: away });
    for (let n = 0; n < 11; n += 1) {
      const { status, json, headers } = await site.get('/api/regimes');
      expect([status, json.type]).toEqual([503, '/errors/unavailable']);
      expect(headers.get('www-authenticate')).toBeNull();
    }
  });
});

describe('In Japanese', () => {
  const japanese = { headers: { 'Accept-Language': 'ja-JP,ja;q=0.9,en;q=0.5' } };
  const back = { headers: { ...japanese.headers, ...pending.headers } };
  const english = /Sign in|Try again|Go on|You are|Open the|printed|was cancelled/;

  it.each([
    ['/', 401, 'サインイン', '<a href="/sign-in">サインイン</a>'],
    [
      '/alerts/a-1',
      401,
      'サインイン',
      '<a href="/alerts/a-1">このページをもう一度開いてください</a>',
    ],
    ['/sign-in/callback?error=access_denied', 401, 'サインインしていません', '取り消されたか'],
    ['/sign-in/callback?code=c', 401, 'サインインしていません', '>もう一度試す</a>'],
  ])('a stranger reads %s', async (path, expected, title, said) => {
    const { status, text } = await siteWithIssuer().site.page(path, null, japanese);
    expect(status).toBe(expected);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).toContain(said);
    expect(text).not.toMatch(english);
  });

  it('reads how to come in on one machine, and that a link was used', async () => {
    const site = new Site();
    const { text } = await site.page('/sign-in', null, japanese);
    expect(text).toContain('<p><code>tocsin serve</code>を実行した端末に');
    const used = await site.page('/sign-in?code=never', null, japanese);
    expect(used.text).toContain('このリンクは使用済みか、期限切れです。');
    for (const page of [text, used.text]) expect(page).not.toMatch(english);
  });

  it('comes back, goes out, and is told where nobody answers', async () => {
    const { site, places } = siteWithIssuer();
    places.set('pending', '/');
    const came = await site.page('/sign-in/callback?code=c', null, back);
    expect(came.text).toContain('<a href="/">続ける</a>');
    const init = { ...ours, headers: { ...ours.headers, ...japanese.headers } };
    const out = await site.page('/sign-out', 'ana', init);
    expect(out.text).toContain('>サインイン元からもサインアウトする</a>');
    const silent = siteWithIssuer({ begin: away }).site;
    const none = await silent.page('/sign-in', null, japanese);
    expect(none.text).toContain('<h1>サインインサービスが応答しません</h1>');
    for (const { text } of [came, out, none]) expect(text).not.toMatch(english);
  });

  it('tells somebody without a role what to ask for', async () => {
    const { site } = siteWithIssuer({
      finish: async () => ({ session: 's', actor: { name: 'Eve <b>', roles: [] }, returnTo: '/' }),
    });
    const { status, text } = await site.page('/sign-in/callback?code=c', null, back);
    expect(status).toBe(403);
    expect(text).toContain('<h1>ここでの役割がありません</h1>');
    expect(text).toContain('Eve &lt;b&gt;としてサインインしていますが');
    expect(text).toContain('<button type="submit">サインアウト</button>');
    expect(text).not.toMatch(english);
  });

  it('says so as chosen on a page, before what the browser asks for', async () => {
    const headers = { Cookie: 'tocsin-language=ja', 'Accept-Language': 'en' };
    const { text } = await siteWithIssuer().site.page('/', null, { headers });
    expect(text).toContain('<html lang="ja">');
  });
});

describe('The language of whoever is not signed in', () => {
  const from = { 'Sec-Fetch-Site': 'same-origin', Origin: `https://${HOST}` };
  const choose = (site: Site, fields: Record<string, string>, headers: Record<string, string>) =>
    site.page('/sign-in/language', null, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields).toString(),
    });

  it.each([
    ['here', () => new Site()],
    ['at an issuer', () => siteWithIssuer().site],
  ])(
    'is chosen on the page that asks them to sign in %s, and leads back to it',
    async (_, make) => {
      const site = make();
      const { text } = await site.page('/incidents/inc-1?a=1', null);
      expect(text).toMatch(
        /<form method="post" action="\/sign-in\/language".*value="\/incidents\/inc-1\?a=1".*<button type="submit" name="language" value="ja" lang="ja">日本語/,
      );
      const fields = { language: 'ja', returnTo: '/incidents/inc-1?a=1' };
      const { status, headers } = await choose(site, fields, from);
      expect([status, headers.get('location')]).toEqual([303, '/incidents/inc-1?a=1']);
      const Cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      const again = await site.page('/incidents/inc-1?a=1', null, { headers: { Cookie } });
      expect(again.text).toContain('<h1>サインイン</h1>');
      expect(again.text).toContain('value="en" lang="en">English');
    },
  );

  it('leads nowhere else, and is chosen by no other site', async () => {
    const site = new Site();
    const away = { language: 'ja', returnTo: 'https://evil.example/' };
    expect((await choose(site, away, from)).headers.get('location')).toBe('/');
    for (const headers of [
      {},
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
    ]) {
      const { status, headers: answered } = await choose(site, away, headers as typeof from);
      expect([status, answered.get('set-cookie')]).toEqual([403, null]);
    }
  });
});

describe('A token of one’s own, where there is no issuer', () => {
  const ben = { session: 'session-of-ben', actor: { name: 'ben', roles: ['counsel'] as const } };
  const redeemToken = async (token: string) => (token === 'tocsin_ben' ? ben : undefined);
  const from = { 'Sec-Fetch-Site': 'same-origin', Origin: `https://${HOST}` };
  const send = (
    site: Site,
    fields: Record<string, string>,
    headers: Record<string, string> = from,
  ) =>
    site.page('/sign-in', null, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields).toString(),
    });

  it('lets in, and leads to the page that was wanted', async () => {
    const site = new Site({ redeemToken });
    const asked = await site.page('/law?x=1', null);
    expect([asked.status, asked.text]).toEqual([401, expect.stringContaining('action="/sign-in"')]);
    expect(asked.text).toContain('name="returnTo" value="/law?x=1"');
    const { status, headers } = await send(site, { token: ' tocsin_ben ', returnTo: '/law?x=1' });
    expect([status, headers.get('location')]).toEqual([303, '/law?x=1']);
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe(sessionCookieOf('ben'));
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; Secure; SameSite=Strict$/);
    for (const to of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const sent = await send(site, { token: 'tocsin_ben', returnTo: to });
      expect(sent.headers.get('location')).toBe('/');
    }
  });

  it('that nobody has is refused in words, without saying it again', async () => {
    const site = new Site({ redeemToken });
    const { status, text, headers } = await send(site, {
      token: '<script>alert(1)</script>',
      returnTo: '/law',
    });
    expect([status, headers.get('set-cookie')]).toEqual([401, null]);
    expect(text).toContain('This token is unknown, was revoked or has expired.');
    expect(text).toContain('name="returnTo" value="/law"');
    expect(text).not.toContain('alert(1)');
    const japanese = await send(site, { token: 'x' }, { ...from, Cookie: 'tocsin-language=ja' });
    expect(japanese.text).toContain('このトークンは登録されていないか');
  });

  it('is not guessed: ten failures a minute', async () => {
    const site = new Site({ redeemToken });
    for (let n = 0; n < 10; n += 1) expect((await send(site, { token: `${n}` })).status).toBe(401);
    expect((await send(site, { token: 'tocsin_ben' })).status).toBe(429);
    site.now = '2026-11-24T12:01:00Z';
    expect((await send(site, { token: 'tocsin_ben' })).status).toBe(303);
  });

  it('typed wrongly locks nobody out who calls the API, nor the other way round', async () => {
    const site = new Site({ redeemToken });
    for (let n = 0; n < 11; n += 1) await send(site, { token: `${n}` });
    expect((await site.get('/api/regimes')).status).toBe(200);
    const other = new Site({ redeemToken });
    const wrong = { headers: { Authorization: 'Bearer tocsin_none' } };
    for (let n = 0; n < 11; n += 1) await other.get('/api/regimes', wrong);
    expect((await other.get('/api/regimes')).status).toBe(429);
    expect((await send(other, { token: 'tocsin_ben' })).status).toBe(303);
  });

  it('is not taken from another site, nor where people sign in otherwise', async () => {
    const site = new Site({ redeemToken });
    const other = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
    expect((await send(site, { token: 'tocsin_ben' }, other)).status).toBe(403);
    const { site: company } = siteWithIssuer();
    expect((await company.page('/', null)).text).not.toContain('name="token"');
    expect((await send(company, { token: 'tocsin_ben' })).status).toBe(405);
  });
});
