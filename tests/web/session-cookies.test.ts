/** Cookies that are not ours, or not whole: nobody is asked about them, and nobody is let in. */
import { describe, expect, it } from 'vitest';
import type { IssuerSignIn, WebPorts } from '../../lib/web/ports.js';
import { COOKIE_KEY, cookieOf, sessionCookieOf } from './cookies.js';
import { tokenOf } from './forms.js';
import { actorOf, Site } from './site.js';

const SECRET = 'session-of-ana';

/** A cookie, and what makes another of it. */
function spoiled(name: string, value: string): readonly (readonly [string, string])[] {
  const good = decodeURIComponent(cookieOf(name, value));
  const signature = good.slice(good.lastIndexOf('.') + 1);
  const cookie = (content: string) => `${name}=${encodeURIComponent(content)}`;
  const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  return [
    ['without a signature', cookie(value)],
    ['with an empty signature', cookie(`${value}.`)],
    ['with a forged signature', cookie(`${value}.${other}`)],
    ['with a signature of nothing but blanks', cookie(`${value}.${' '.repeat(43)}=`)],
    ['cut in its signature', cookie(`${value}.${signature.slice(0, -1)}`)],
    ['cut in its value', cookie(`${value.slice(0, -1)}.${signature}`)],
    ['of another person, with this signature', cookie(`session-of-ben.${signature}`)],
    ['of another installation', cookieOf(name, value, 'the-key-of-another')],
    ['signed as another cookie of ours', cookieOf('tocsin-other', value).replace('-other', '')],
    ['that is a signature alone', cookie(signature)],
    ['with a broken escape', `${name}=%E0%A4%A`],
  ];
}

/** A site, and what was asked of its storage. */
function watched(more: Partial<WebPorts> = {}) {
  const asked: string[] = [];
  const site = new Site({
    session: async (session) => {
      asked.push(session);
      return actorOf('ana');
    },
    endSession: async (session) => void asked.push(session),
    ...more,
  });
  return { site, asked };
}

const withCookie = (Cookie: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { Cookie, 'Sec-Fetch-Site': 'same-origin' },
});

describe('A session’s cookie', () => {
  it('lets in whoever has it as it was given', async () => {
    const { site, asked } = watched();
    expect((await site.page('/', null, withCookie(sessionCookieOf('ana')))).status).toBe(200);
    expect(asked).toEqual([SECRET]);
  });

  it.each(spoiled('tocsin', SECRET))(
    '%s shows how to sign in, and asks nobody',
    async (_, sent) => {
      const { site, asked } = watched();
      const { status, text, headers } = await site.page('/', null, withCookie(sent));
      expect(status).toBe(401);
      expect(text).toContain('<h1>Sign in</h1>');
      expect(headers.get('set-cookie')).toBe(
        'tocsin=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
      );
      const body = new URLSearchParams({ csrf: tokenOf('ana'), language: 'ja' }).toString();
      const posted = await site.page('/language', null, withCookie(sent, { method: 'POST', body }));
      expect(posted.status).toBe(401);
      const out = await site.page('/sign-out', null, withCookie(sent, { method: 'POST', body }));
      expect(out.status).toBe(200);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['that is not ours', spoiled('tocsin', SECRET)[2]?.[1] as string],
    ['of a session that is over', sessionCookieOf('stranger')],
  ])('%s is no failed try: thirty open boards lock nobody out', async (_, sent) => {
    const site = new Site();
    for (let n = 0; n < 15; n += 1) {
      expect((await site.page('/', null, withCookie(sent))).status).toBe(401);
      expect((await site.page('/errors/not-found', null, withCookie(sent))).status).toBe(200);
    }
    expect((await site.page('/')).status).toBe(200);
    expect((await site.get('/api/regimes')).status).toBe(200);
  });

  it('is looked at also where others behind its address sent wrong tokens', async () => {
    const site = new Site();
    for (let n = 0; n < 11; n += 1) await site.get('/api/regimes', { as: 'guess' });
    expect((await site.get('/api/regimes')).status).toBe(429);
    expect((await site.page('/')).status).toBe(200);
  });

  it('never bears the secret of the key, nor does a page or the log', async () => {
    const { site } = watched();
    const { headers } = await site.page('/sign-in?code=once', null);
    const { text } = await site.page('/');
    for (const said of [headers.get('set-cookie'), text, JSON.stringify(site.world.logged)]) {
      expect(said).not.toContain(await site.ports.cookieKey());
    }
  });
});

describe('The cookie of a way to the issuer', () => {
  function atIssuer() {
    const asked: string[] = [];
    const signIn: IssuerSignIn = {
      begin: async () => ({ url: 'https://issuer.example', cookie: 'begun' }),
      finish: async (_, cookie) => {
        asked.push(cookie);
        return { session: SECRET, actor: actorOf('ana'), returnTo: '/' };
      },
    };
    return { site: new Site({ signIn }), asked };
  }
  const comeBack = (site: Site, cookie: string) =>
    site.page('/sign-in/callback?code=c&state=s', null, withCookie(cookie));

  it('is taken back as it was given', async () => {
    const { site, asked } = atIssuer();
    expect((await comeBack(site, cookieOf('tocsin-sign-in', 'begun'))).status).toBe(200);
    expect(asked).toEqual(['begun']);
  });

  it.each(spoiled('tocsin-sign-in', 'begun'))('%s begins nothing', async (_, sent) => {
    const { site, asked } = atIssuer();
    const { status, headers } = await comeBack(site, sent);
    expect([status, asked]).toEqual([401, []]);
    expect(headers.getSetCookie()).toEqual([
      'tocsin-sign-in=; Max-Age=0; Path=/sign-in; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('is no failed try where it is not ours', async () => {
    const { site, asked } = atIssuer();
    for (let n = 0; n < 11; n += 1) await comeBack(site, cookieOf('tocsin-sign-in', 'x', 'other'));
    expect((await site.get('/api/regimes')).status).toBe(200);
    expect((await comeBack(site, cookieOf('tocsin-sign-in', 'begun'))).status).toBe(200);
    expect(asked).toEqual(['begun']);
  });

  it('is no session, and no session is one', async () => {
    const { site, asked } = atIssuer();
    const session = cookieOf('tocsin', SECRET).replace('tocsin=', 'tocsin-sign-in=');
    expect((await comeBack(site, session)).status).toBe(401);
    const begun = cookieOf('tocsin-sign-in', SECRET).replace('-sign-in', '');
    expect((await site.page('/', null, withCookie(begun))).status).toBe(401);
    expect(asked).toEqual([]);
  });
});

describe('Where the key cannot be read', () => {
  it('nobody is let in, and nobody is told that their cookie was bad', async () => {
    const { site, asked } = watched({
      cookieKey: async () => Promise.reject(new Error('the table is away')),
    });
    const { status, headers } = await site.page('/');
    expect([status, headers.get('set-cookie'), asked]).toEqual([500, null, []]);
  });

  it('a one-time code is not used up', async () => {
    let isAway = true;
    const site = new Site({
      cookieKey: async () => (isAway ? Promise.reject(new Error('away')) : COOKIE_KEY),
    });
    expect((await site.page('/sign-in?code=once', null)).status).toBe(500);
    isAway = false;
    expect((await site.page('/sign-in?code=once', null)).status).toBe(303);
  });
});

describe('Where the key has been changed', () => {
  it('what the new one signed is taken, and what the old one signed is not', async () => {
    let key = 'the-old-one';
    const cookieKey = async (unlike?: string) => {
      if (unlike === 'the-old-one') key = COOKIE_KEY;
      return key;
    };
    const { site } = watched({ cookieKey });
    const old = cookieOf('tocsin', SECRET, 'the-old-one');
    expect((await site.page('/', null, withCookie(old))).status).toBe(200);
    expect((await site.page('/', null, withCookie(sessionCookieOf('ana')))).status).toBe(200);
    expect((await site.page('/', null, withCookie(old))).status).toBe(401);
  });
});
