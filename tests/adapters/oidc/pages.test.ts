/** The whole way, as a browser goes it: the real app, the real adapter, and an issuer. */
import { describe, expect, it } from 'vitest';
import { oidcFor } from '../../../lib/adapters/oidc/issuer.js';
import { verifyToken } from '../../../lib/engine/tokens.js';
import { HOST, Site } from '../../web/site.js';
import { CLIENT, issuerForEach, later, MemorySessions, now, PUBLIC_URL } from './fake-issuer.js';

const fake = issuerForEach();

function siteAtIssuer() {
  const oidc = oidcFor({
    issuer: fake.issuer.url,
    clientId: CLIENT,
    rolesClaim: 'cognito:groups',
    publicUrl: PUBLIC_URL,
    sessions: new MemorySessions(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    now,
    log: { info() {}, error() {} },
    allowInsecure: true,
  });
  const site: Site = new Site({
    ...oidc,
    authenticate: async (token) =>
      (await verifyToken(token, site.ports)) ?? (await oidc.authenticate(token)),
    redeem: async () => undefined,
  });
  return site;
}

interface Visit {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

/** Keeps cookies, and holds the strict ones back on a way that began at another site. */
class Browser {
  readonly cookies = new Map<string, { readonly value: string; readonly rest: string }>();
  /** What the forms of the last page hold. */
  #csrf = '';

  constructor(private readonly site: Site) {}

  async go(path: string, from: 'here' | 'elsewhere' = 'here', method = 'GET'): Promise<Visit> {
    const sent = [...this.cookies].filter(([, { rest }]) => {
      const within = /Path=([^;]+)/.exec(rest)?.[1] ?? '/';
      return path.startsWith(within) && (from === 'here' || !rest.includes('SameSite=Strict'));
    });
    const { status, text, headers } = await this.site.page(path, null, {
      method,
      headers: {
        'Sec-Fetch-Site': from === 'here' ? 'same-origin' : 'cross-site',
        Cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
      },
      ...(method === 'POST' && { body: new URLSearchParams({ csrf: this.#csrf }).toString() }),
    });
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.#csrf;
    for (const cookie of headers.getSetCookie()) this.#keep(cookie);
    return { status, text, location: headers.get('location') };
  }

  #keep(cookie: string): void {
    const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
    if (rest.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, { value, rest });
  }

  /** From a page that asks for it to the page that was wanted. */
  async signIn(path: string): Promise<Visit> {
    const asked = await this.go(path);
    const there = await this.go(linkIn(asked, 'Sign in'));
    const back = await fetch(there.location ?? '', { redirect: 'manual' });
    const callback = new URL(back.headers.get('location') ?? '');
    expect(callback.host).toBe(HOST);
    const answered = await this.go(callback.pathname + callback.search, 'elsewhere');
    const next = /content="0; url=([^"]+)"/.exec(answered.text)?.[1];
    return next === undefined ? answered : this.go(next);
  }
}

function linkIn({ text }: Visit, words: string): string {
  return new RegExp(`href="([^"]+)">${words}</a>`).exec(text)?.[1] ?? 'no such link';
}

describe('Signing in', () => {
  it('leads to the page that was wanted', async () => {
    const site = siteAtIssuer();
    const { json } = await site.post('/api/incidents', incidentOf(), {
      as: await fake.issuer.token({ username: 'ben' }),
    });
    const browser = new Browser(site);
    const { status, text } = await browser.signIn(`/incidents/${json.id}`);
    expect(status).toBe(200);
    expect(text).toContain('<h1>Payroll server</h1>');
    expect(text).toContain('<span>ana@example.com, GRC analyst</span>');
    expect([...browser.cookies.keys()]).toEqual(['tocsin']);
  });

  it('from a mail shows how to go on: there the cookie is held back', async () => {
    const browser = new Browser(siteAtIssuer());
    await browser.signIn('/');
    const held = await browser.go('/', 'elsewhere');
    expect(held.status).toBe(401);
    expect((await browser.go(linkIn(held, 'open this page again'))).status).toBe(200);
  });

  it('without a role leads nowhere', async () => {
    fake.issuer.person = { email: 'eve@example.com', 'cognito:groups': ['root'] };
    fake.issuer.ofAccessToken = { token_use: 'access', client_id: CLIENT };
    const site = siteAtIssuer();
    const browser = new Browser(site);
    expect((await browser.signIn('/')).status).toBe(403);
    expect((await browser.go('/')).status).toBe(403);
    const as = await fake.issuer.token();
    expect((await site.get('/api/incidents', { as })).status).toBe(403);
  });

  it('is over after twelve hours', async () => {
    const browser = new Browser(siteAtIssuer());
    await browser.signIn('/');
    later({ hours: 12 });
    expect((await browser.go('/')).status).toBe(401);
    expect([...browser.cookies.keys()]).toEqual([]);
  });
});

describe('Signing out', () => {
  it('ends the session for whoever has its cookie', async () => {
    const browser = new Browser(siteAtIssuer());
    await browser.signIn('/');
    const stolen = new Map(browser.cookies);
    const { status } = await browser.go('/sign-out', 'here', 'POST');
    expect(status).toBe(200);
    expect([...browser.cookies.keys()]).toEqual([]);
    for (const [name, cookie] of stolen) browser.cookies.set(name, cookie);
    expect((await browser.go('/')).status).toBe(401);
  });

  it('is not done by another site', async () => {
    const browser = new Browser(siteAtIssuer());
    await browser.signIn('/');
    expect((await browser.go('/sign-out', 'elsewhere', 'POST')).status).toBe(403);
    expect((await browser.go('/')).status).toBe(200);
  });
});

describe('The API', () => {
  it('takes access tokens, and tokens for scripts, and no cookie', async () => {
    fake.issuer.ofAccessToken = { ...fake.issuer.ofAccessToken, 'cognito:groups': ['admin'] };
    const site = siteAtIssuer();
    const as = await fake.issuer.token({ username: 'adi' });
    const made = await site.post('/api/tokens', { name: 'desk', roles: ['grc'] }, { as });
    expect(made.status).toBe(201);
    expect((await site.get('/api/incidents', { as: made.json.token })).status).toBe(200);
    const browser = new Browser(site);
    await browser.signIn('/');
    const Cookie = `tocsin=${browser.cookies.get('tocsin')?.value}`;
    const { status } = await site.get('/api/incidents', { as: null, headers: { Cookie } });
    expect(status).toBe(401);
  });

  it('is 503 while nobody can say whether a token is good, and 401 for one that is not', async () => {
    const site = siteAtIssuer();
    const [good, bad] = [await fake.issuer.token(), await fake.issuer.token({ exp: 1 })];
    expect((await site.get('/api/incidents', { as: bad })).status).toBe(401);
    const restarted = siteAtIssuer();
    fake.issuer.ill = () => 'no-answer';
    expect((await restarted.get('/api/incidents', { as: good })).status).toBe(503);
    expect((await site.get('/api/incidents', { as: good })).status).toBe(200); // it knows the key
  });
});

function incidentOf() {
  return {
    title: 'Payroll server',
    zone: 'America/New_York',
    regimes: ['us-sec-8k'],
    facts: [{ id: 'discovery', kind: 'discovery', at: '2026-11-20T09:00:00Z' }],
  };
}
