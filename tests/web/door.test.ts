/** What every call meets first: the host, who is calling, the shape of the request. */
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../lib/web/app.js';
import { problemTypes } from '../../lib/web/pages/errors.js';
import { sessionCookieOf } from './cookies.js';
import { callers, HOST, incident, Site } from './site.js';

const site = new Site();

/** Every declared call, with an id where it wants one. */
const calls = routesOf({ outbox: { list: async () => [] } }).map(
  ({ method, path }) => [method, path.replace('{id}', 'some-id')] as const,
);

describe('Who is calling', () => {
  it.each(calls)('%s %s is not answered without a token', async (method, path) => {
    const { status, json, headers } = await site.ask(method, path, { as: null });
    expect(status).toBe(401);
    expect(json.type).toBe('/errors/unauthenticated');
    expect(headers.get('www-authenticate')).toBe('Bearer realm="tocsin"');
    expect(headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(calls)('%s %s is not answered to somebody without a role', async (method, path) => {
    const { status, json } = await site.ask(method, path, { as: 'nobody' });
    expect(status).toBe(403);
    expect(json.type).toBe('/errors/forbidden');
  });

  it('does not tell a stranger which addresses exist', async () => {
    expect((await site.get('/api/nowhere', { as: null })).status).toBe(401);
    expect((await site.ask('PATCH', '/api/incidents', { as: null })).status).toBe(401);
  });

  it.each(['Basic YW5hOmFuYQ==', 'Bearer', 'Bearer ', 'Bearer ana ben', 'ana', 'Bearer stranger'])(
    'refuses %j',
    async (header) => {
      const fresh = new Site();
      const headers = { Authorization: header };
      const answer = await fresh.get('/api/regimes', { as: null, headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    },
  );

  it('takes no cookie in place of a token', async () => {
    const headers = { Cookie: sessionCookieOf('ana') };
    expect((await site.get('/api/incidents', { as: null, headers })).status).toBe(401);
    const posted = await site.post('/api/incidents', incident, { as: null, headers });
    expect(posted.status).toBe(401);
  });

  it('refuses further tries after ten that failed, and forgives after a minute', async () => {
    const fresh = new Site();
    for (let times = 0; times < 10; times += 1) {
      expect((await fresh.get('/api/regimes', { as: `guess-${times}` })).status).toBe(401);
    }
    const refused = await fresh.get('/api/regimes', { as: 'ana' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    fresh.now = '2026-11-24T12:01:00Z';
    expect((await fresh.get('/api/regimes', { as: 'ana' })).status).toBe(200);
  });

  it('counts failures for each client apart, where the host tells them apart', async () => {
    let client = 'attacker';
    const fresh = new Site({ clientOf: () => client });
    for (let times = 0; times < 11; times += 1) await fresh.get('/api/regimes', { as: 'guess' });
    expect((await fresh.get('/api/regimes')).status).toBe(429);
    client = 'analyst';
    expect((await fresh.get('/api/regimes')).status).toBe(200);
  });
});

describe('Where nothing is', () => {
  it('answers 404', async () => {
    const { status, json } = await site.get('/api/nowhere');
    expect([status, json.type]).toEqual([404, '/errors/not-found']);
    expect((await site.fetch('/nowhere', {})).status).toBe(404);
    expect((await site.get('/api/incidents/')).status).toBe(404);
  });

  it.each(['no-such-incident', '%E0%A4%A', 'a%2Fb', 'a%23b', 'a%20b', 'x'.repeat(201)])(
    'answers 404 for the incident %j',
    async (id) => {
      expect((await site.get(`/api/incidents/${id}`)).status).toBe(404);
    },
  );

  it.each([
    ['PATCH', '/api/incidents', 'GET, HEAD, POST'],
    ['DELETE', '/api/incidents/some-id', 'GET, HEAD'],
    ['GET', '/api/incidents/some-id/facts', 'POST'],
    ['POST', '/api/people/ana', 'DELETE, GET, HEAD, PUT'],
    ['GET', '/api/derive', 'POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('answers 405 to %s %s, and says what is allowed', async (method, path, allowed) => {
    const { status, json, headers } = await site.ask(method, path);
    expect([status, json.type]).toEqual([405, '/errors/method-not-allowed']);
    expect(headers.get('allow')).toBe(allowed);
  });

  it('answers HEAD as GET without a body', async () => {
    const { status, text } = await site.ask('HEAD', '/api/regimes');
    expect([status, text]).toEqual([200, '']);
  });
});

describe('Bodies', () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    site.ask('POST', '/api/derive', { body, headers });

  it.each(['', '{', '[1,]', 'title=x', '{"id": "a"} {"id": "b"}'])(
    '%j is not JSON',
    async (body) => {
      const { status, json } = await send(body);
      expect([status, json.type]).toEqual([422, '/errors/not-json']);
    },
  );

  it.each(['null', '[]', '"text"', '7'])('%s is no object', async (body) => {
    const { status, json } = await send(body);
    expect(status).toBe(422);
    expect(json.errors[0].pointer).toBe('');
  });

  it('refuses what is not UTF-8', async () => {
    const body = new Blob([new Uint8Array([0x7b, 0xff, 0x7d])]).stream();
    expect((await site.ask('POST', '/api/derive', { body })).json.type).toBe('/errors/not-json');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
  ])('refuses %s with 415', async (type) => {
    const { status, json } = await send('{}', { 'Content-Type': type });
    expect([status, json.type]).toEqual([415, '/errors/unsupported-media-type']);
  });

  it('takes a charset of UTF-8, and no encoding', async () => {
    const type = 'application/json; charset=utf-8';
    expect((await send('{}', { 'Content-Type': type })).status).toBe(422);
    expect((await send('{}', { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('refuses more than 64 KiB with 413, whether its length is told or not', async () => {
    const text = JSON.stringify({ id: 'x'.repeat(65_536) });
    const told = await send(text, { 'Content-Length': String(text.length) });
    expect([told.status, told.json.type]).toEqual([413, '/errors/too-large']);
    const streamed = await site.ask('POST', '/api/derive', { body: new Blob([text]).stream() });
    expect(streamed.status).toBe(413);
  });

  it('takes 64 KiB', async () => {
    const rest = JSON.stringify({ id: '', regimes: [], facts: [] }).length;
    const id = 'x'.repeat(65_536 - rest);
    expect((await site.post('/api/derive', { id, regimes: [], facts: [] })).json.id).toBe(id);
  });

  it('refuses what is nested too deep, and does not break on it', async () => {
    const { status } = await send(`{"id":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
    expect(status).toBe(422);
  });

  it('does not take a prototype for a field', async () => {
    const text = '{"id":"a","regimes":[],"facts":[],"__proto__":{"now":"2026-01-01T00:00:00Z"}}';
    expect((await send(text)).status).toBe(422);
  });
});

describe('Hosts', () => {
  const ask = (host: string) => site.get('/api/regimes', { headers: { Host: host } });

  it.each(['evil.example', 'tocsin.example.evil.example', 'tocsin.example:8080', 'localhost', ''])(
    'does not answer as %j',
    async (host) => {
      const { status, json } = await ask(host);
      expect([status, json.type]).toEqual([421, '/errors/misdirected']);
    },
  );

  it('answers as the host that is served, however it is written', async () => {
    expect((await ask('Tocsin.Example')).status).toBe(200);
  });

  it('does not even tell its health to another host', async () => {
    const answer = await site.get('/health', { headers: { Host: 'evil.example' } });
    expect(answer.status).toBe(421);
  });
});

describe('Headers', () => {
  it.each([
    ['a call', '/api/regimes', 200],
    ['a refusal', '/api/nowhere', 404],
    ['a page', '/', 401],
    ['the stylesheet', '/style.css', 200],
    ['health', '/health', 200],
  ])('guard %s', async (_, path, status) => {
    const answer = await site.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('What nobody foresaw', () => {
  it('is a 500 that says nothing of the inside, and is logged under the id that it names', async () => {
    const broken = new Site();
    broken.world.turns.fails = new Error('secret: table Incidents is gone');
    const { status, json, text } = await broken.get('/api/people');
    expect(status).toBe(500);
    expect(json).toEqual({
      type: '/errors/internal',
      title: 'Tocsin made a mistake',
      status: 500,
      detail: `Tocsin made a mistake. Whoever runs it finds it in the log under ${json.id}.`,
      id: json.id,
    });
    expect(text).not.toContain('secret');
    const logged = broken.world.logged.find(({ level }) => level === 'error');
    expect(logged).toMatchObject({ what: 'call failed', id: json.id, where: 'GET /api' });
  });

  it('is a 500 too where asking who calls fails', async () => {
    const authenticate = async () => Promise.reject(new Error('no keys'));
    expect((await new Site({ authenticate }).get('/api/regimes')).status).toBe(500);
  });
});

describe('Health', () => {
  it('is told without a token', async () => {
    const { status, json } = await site.get('/health', { as: null });
    expect(status).toBe(200);
    const versions = { tocsin: '0.1.0' };
    expect(json).toEqual({ ok: true, versions, table: true, clocks: true, mailer: true });
  });

  it.each(['table', 'clocks', 'mailer'] as const)(
    'is 503 where the %s does not answer',
    async (part) => {
      const ill = new Site();
      ill.health = { ...ill.health, [part]: false };
      const { status, json } = await ill.get('/health', { as: null });
      expect(status).toBe(503);
      expect(json).toMatchObject({ ok: false, [part]: false });
    },
  );

  it('is 503 where it cannot be told, and does not say why', async () => {
    const ill = new Site({ health: async () => Promise.reject(new Error('secret')) });
    const { status, text } = await ill.get('/health', { as: null });
    expect(status).toBe(503);
    expect(text).not.toContain('secret');
  });
});

describe('Problem types', () => {
  it.each(problemTypes)('/errors/%s is explained to anybody', async (type) => {
    const { status, text } = await site.fetch(`/errors/${type}`, {});
    expect(status).toBe(200);
    expect(text).toContain(`<code>/errors/${type}</code>`);
  });

  it.each(['nothing', '__proto__', 'constructor'])('/errors/%s is not', async (type) => {
    expect((await site.fetch(`/errors/${type}`, {})).status).toBe(404);
  });
});

describe('The outbox', () => {
  it('is there only where mails stay on the machine', async () => {
    const here = new Site();
    here.mails.push({
      alertId: 'inc-1.us-sec-8k.a',
      to: 'Ana <ana@example.com>',
      subject: 'Due',
      date: '2026-11-24T12:00:00Z',
      text: 'Form 8-K',
    });
    const { json } = await here.get('/api/outbox?limit=1');
    expect(json.items).toEqual([
      {
        alert: 'inc-1.us-sec-8k.a',
        to: 'Ana <ana@example.com>',
        subject: 'Due',
        date: '2026-11-24T12:00:00Z',
        text: 'Form 8-K',
      },
    ]);
    const { createApp } = await import('../../lib/web/app.js');
    const { outbox: _, ...ports } = here.ports;
    const url = `https://${HOST}/api/outbox`;
    const response = await createApp(ports).request(url, {
      headers: { Authorization: 'Bearer ana' },
    });
    expect(response.status).toBe(404);
  });
});

describe('Roles', () => {
  it('all read', async () => {
    for (const [name, roles] of Object.entries(callers)) {
      if (roles.length === 0) continue;
      for (const path of ['/api/incidents', '/api/milestones', '/api/people', '/api/closures']) {
        expect((await site.get(path, { as: name })).status).toBe(200);
      }
    }
  });
});
