/** Pages: what they show, that nothing in them is code, and how one signs in. */

import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../lib/engine/chain.js';
import { sessionCookieOf } from './cookies.js';
import { determination, discovery, HOST, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

async function alerted(more: object = {}) {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination], ...more });
  const [alert] = [...site.world.stores.sent.values()].filter(({ person, state }) => {
    return person === 'ana' && state === 'sent';
  });
  if (!alert) throw new Error('Nothing was sent');
  return { site, id, alert: alert.id };
}

/** Any script but our own file. */
const FOREIGN_SCRIPT = /<script(?! src="\/script\.js" defer="">)/;

describe('GET /', () => {
  it('tells a stranger how to sign in, and nothing else', async () => {
    const { site } = await alerted();
    const { status, text } = await site.page('/', null);
    expect(status).toBe(401);
    expect(text).toContain('Open the sign-in link');
    expect(text).not.toContain('Payroll server');
  });
});

describe('GET /incidents/:id', () => {
  it('shows milestones in both zones, facts, and what was sent', async () => {
    const { site, id } = await alerted({ zone: 'Asia/Tokyo' });
    const { status, text } = await site.page(`/incidents/${id}`, 'eva');
    expect(status).toBe(200);
    expect(text).toContain('Mon 30 Nov 2026 22:30 +00:00 Etc/UTC'); // the zone of Eva
    expect(text).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York');
    expect(text).toContain('materiality determination');
    expect(text).toContain('<td>ben</td>');
    expect(text).toContain('reminder, at the start');
  });

  it('is a page that says so where there is none, or nobody is signed in', async () => {
    const { site, id } = await alerted();
    const none = await site.page('/incidents/inc-9');
    expect([none.status, none.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(none.text).toContain('href="/errors/not-found"');
    const stranger = await site.page(`/incidents/${id}`, null);
    expect(stranger.status).toBe(401);
    expect(stranger.text).toContain(`<a href="/incidents/${id}">open this page again</a>`);
    expect((await site.page(`/incidents/${id}`, 'nobody')).status).toBe(403);
  });

  it('does not take a bearer token for a session', async () => {
    const { site, id } = await alerted();
    const { status } = await site.get(`/incidents/${id}`, { as: 'ana' });
    expect(status).toBe(401);
  });
});

describe('GET /alerts/:id', () => {
  it('shows what the mail was about, and one button', async () => {
    const { site, id, alert } = await alerted();
    const { status, text } = await site.page(`/alerts/${alert}`);
    expect(status).toBe(200);
    expect(text).toContain(`<a href="/incidents/${id}">Payroll server</a>`);
    expect(text).toContain(`<form method="post" action="/alerts/${alert}/ack" class="sheet">`);
    expect(text.match(/<button[^>]*>Acknowledge</g)).toHaveLength(1);
  });
});

describe('POST /alerts/:id/ack', () => {
  const press = (
    site: Site,
    alert: string,
    headers: Record<string, string>,
    as: string | null = 'ana',
  ) =>
    site.page(`/alerts/${alert}/ack`, as, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ csrf: digestOf(`csrf session-of-${as}`) }).toString(),
    });

  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }], // as browsers send it from our pages
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: `https://${HOST}` }],
    [{ 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: `https://${HOST}` }],
  ])('acknowledges from a page of ours: %j', async (headers) => {
    const { site, alert } = await alerted();
    const { status, headers: answered } = await press(
      site,
      alert,
      headers as Record<string, string>,
    );
    expect([status, answered.get('location')]).toEqual([303, `/alerts/${alert}`]);
    const { text } = await site.page(`/alerts/${alert}`);
    expect(text).toContain('Acknowledged by ana');
    expect(text).not.toContain('>Acknowledge<');
  });

  it.each([
    [{}],
    [{ Origin: 'null' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: `https://${HOST}.evil.example` }],
    [{ Origin: `https://${HOST}:8443` }],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: `https://other.${HOST}` }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: `https://${HOST}` }],
  ])('refuses what comes from elsewhere: %j', async (headers) => {
    const { site, alert } = await alerted();
    const before = site.written;
    expect((await press(site, alert, headers as Record<string, string>)).status).toBe(403);
    expect(site.written).toBe(before);
  });

  it('refuses a stranger, and whoever it is not addressed to', async () => {
    const { site, alert } = await alerted();
    const before = site.written;
    const ours = { 'Sec-Fetch-Site': 'same-origin' };
    expect((await press(site, alert, ours, null)).status).toBe(401);
    expect((await press(site, alert, ours, 'eva')).status).toBe(403);
    expect(site.written).toBe(before);
  });
});

describe('Text from outside', () => {
  it('is text on every page', async () => {
    const { site, id, alert } = await alerted({
      title: EVIL,
      facts: [{ ...discovery, note: EVIL, id: EVIL }, determination],
    });
    const { stores } = site.world;
    const people = stores.known.people.map((person) => ({ ...person, name: EVIL }));
    stores.known = { ...stores.known, people };
    await site.post(`/api/alerts/${alert}/ack`, { note: EVIL });
    for (const [key, sent] of stores.sent) stores.sent.set(key, { ...sent, error: EVIL });
    await site.post(`/api/incidents/${id}/close`, { reason: EVIL });
    const closed = await site.page(`/incidents/${id}`);
    expect(closed.text).toContain('Closed by ana');
    await site.post(`/api/incidents/${id}/reopen`, { reason: EVIL });
    const pages = [
      closed,
      await site.page('/'),
      await site.page(`/incidents/${id}`),
      await site.page(`/alerts/${alert}`),
      await site.page(`/incidents/${encodeURIComponent(EVIL)}`),
      await site.page(`/errors/${encodeURIComponent(EVIL)}`),
      await site.page(`/${encodeURIComponent(EVIL)}`),
      await site.page(`/sign-in?code=${encodeURIComponent(EVIL)}`),
      await site.page('/', null, { headers: { Cookie: `tocsin=${encodeURIComponent(EVIL)}` } }),
    ];
    for (const { text } of pages) {
      expect(text).toContain('<title>');
      expect(text).not.toMatch(FOREIGN_SCRIPT);
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/'"/); // nothing of it ends an attribute
    }
    expect(pages[2]?.text.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(4);
  });
});

describe('Signing in', () => {
  it('exchanges a code once for a session', async () => {
    const site = new Site();
    const { status, headers } = await site.page('/sign-in?code=once', null);
    expect([status, headers.get('location')]).toEqual([303, '/']);
    expect(headers.get('set-cookie')).toBe(
      `${sessionCookieOf('ana')}; Path=/; HttpOnly; Secure; SameSite=Strict`,
    );
    const again = await site.page('/sign-in?code=once', null);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
    expect(again.text).toContain('has been used, or has expired');
  });

  it('leaves Secure out where nothing is encrypted, on one machine', async () => {
    const site = new Site({ publicUrl: 'http://127.0.0.1:8080' });
    const { headers } = await site.page('/sign-in?code=once', null);
    expect(headers.get('set-cookie')).toBe(
      `${sessionCookieOf('ana')}; Path=/; HttpOnly; SameSite=Strict`,
    );
  });

  it('is not used up by a program that only looks', async () => {
    const site = new Site();
    await site.page('/sign-in?code=once', null, { method: 'HEAD' });
    expect((await site.page('/sign-in?code=once', null)).status).toBe(303);
  });

  it('refuses an eleventh try in a minute, even a good one', async () => {
    const site = new Site();
    for (let n = 0; n < 10; n += 1) await site.page(`/sign-in?code=guess-${n}`, null);
    const { status, headers } = await site.page('/sign-in?code=once', null);
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    site.now = '2026-11-24T12:01:00Z';
    expect((await site.page('/sign-in?code=once', null)).status).toBe(303);
  });

  it('never puts into a cookie what would end it', async () => {
    const site = new Site();
    site.codes.set('bad', 'x; Domain=evil.example');
    const { headers } = await site.page('/sign-in?code=bad', null);
    const attributes = headers.get('set-cookie')?.split('; ').slice(1);
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']);
  });

  it('takes a session that is no longer good from the browser', async () => {
    const { status, headers } = await new Site().page('/', 'stranger');
    expect([status, headers.get('set-cookie')]).toEqual([
      401,
      'tocsin=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
  });
});

describe('The stylesheet', () => {
  it('is there for anybody', async () => {
    const { status, headers } = await new Site().page('/style.css', null);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('What a page asks for', () => {
  async function counting() {
    const { site, id } = await alerted();
    const sessions = vi.spyOn(site.ports, 'session');
    const settings = vi.spyOn(site.ports.settings, 'read');
    const asked = () => [sessions.mock.calls.length, settings.mock.calls.length];
    return { site, id, asked };
  }

  it('is one session and the settings once for the board, with drills as well', async () => {
    const { site, asked } = await counting();
    await site.incident({ drill: { speed: 60 } });
    const before = asked();
    const { status, text } = await site.page('/');
    expect([status, text.includes('<h2 id="drills">')]).toEqual([200, true]);
    expect(asked().map((n, index) => n - (before[index] as number))).toEqual([1, 1]);
  });

  it.each([
    ['/nowhere', 404],
    ['/errors/not-found', 200],
    ['/errors/nothing', 404],
    ['/?cursor=x', 422],
  ])('is no more for an error: %s', async (path, expected) => {
    const { site, asked } = await counting();
    const { status, text } = await site.page(path, 'eva');
    expect([status, text.includes('<html lang=')]).toEqual([expected, true]);
    expect(asked()).toEqual([1, 1]);
  });

  it('is no more where an incident is not there than where it is', async () => {
    const [one, other] = [await counting(), await counting()];
    expect((await one.site.page(`/incidents/${one.id}`)).status).toBe(200);
    expect((await other.site.page('/incidents/inc-9')).status).toBe(404);
    const [sessions, settings] = other.asked();
    expect(sessions).toBe(1);
    expect(settings).toBeLessThanOrEqual(one.asked()[1] as number);
  });
});
