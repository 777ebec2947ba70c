/** The API and the pages as API Gateway calls them. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../../bin/input/zip.js';
import { cookieKeysOn } from '../../lib/adapters/aws/cookie-key.js';
import { ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { sessionsOn } from '../../lib/adapters/aws/sessions.js';
import { tokensOn } from '../../lib/adapters/aws/tokens.js';
import { Temporal } from '../../lib/core/model.js';
import { digestOf, linked } from '../../lib/engine/chain.js';
import { stored } from '../../lib/engine/ports.js';
import { verifyEvidence } from '../../lib/engine/verify-evidence.js';
import packageFile from '../../package.json' with { type: 'json' };
import { COOKIE_KEY, cookieOf } from '../web/cookies.js';
import { Cloud, httpEvent } from './cloud.js';
import { Lambda } from './function.js';

const SECRET = 'tocsin_YXBpLXRva2Vu';
const now = Temporal.Now.instant();
const good = { createdAt: stored(now), expiresAt: stored(now.add({ hours: 1 })) };

let cloud: Cloud;
let api: Lambda;
beforeAll(async () => {
  cloud = await Cloud.start();
  await tokensOn(cloud.table).put({
    ...good,
    id: 'tok-1',
    name: 'desk',
    roles: ['grc', 'counsel', 'admin'],
    hash: digestOf(SECRET),
    createdBy: 'test',
  });
  await sessionsOn(cloud.table).put({
    ...good,
    kind: 'signed-in',
    actor: { name: 'ana', roles: ['grc'] },
    hash: digestOf('a-session'),
  });
  await cookieKeysOn(cloud.table).keep(COOKIE_KEY);
  api = await Lambda.start('api', cloud.environment());
});
afterAll(async () => {
  await api.stop();
  await cloud.stop();
});

const authorization = `Bearer ${SECRET}`;
const register = (more: object) => ({
  title: 'Ransomware at the plant',
  zone: 'Europe/Berlin',
  regimes: ['eu-nis2'],
  facts: [{ kind: 'awareness', at: now.subtract({ minutes: 1 }).toString() }],
  ...more,
});

async function posted(body: object) {
  const event = httpEvent('POST', '/api/incidents', { headers: { authorization }, body });
  const { statusCode, body: text } = await api.call(event);
  return { status: statusCode, json: JSON.parse(text) };
}

describe('A call', () => {
  it('is understood in Base64 as well, as which a gateway may hand it over', async () => {
    const plain = httpEvent('POST', '/api/incidents', {
      headers: { authorization },
      body: register({ title: '工場のランサムウェア' }),
    });
    const body = Buffer.from(plain.body as string).toString('base64');
    const { statusCode, body: text } = await api.call({ ...plain, body, isBase64Encoded: true });
    expect([statusCode, JSON.parse(text).title]).toEqual([201, '工場のランサムウェア']);
  });

  it('finds the company and the operator that nobody has set up', async () => {
    const event = httpEvent('GET', '/api/people', { headers: { authorization } });
    const { statusCode, body } = await api.call(event);
    expect(statusCode).toBe(200);
    expect(body).toContain('ops@example.com');
  });

  it('with an access token is refused, not failed, while nobody can be asked about it', async () => {
    const env = cloud.environment({ TOCSIN_ISSUER: 'https://127.0.0.1:9' });
    const alone = await Lambda.start('api', env);
    const token = ['{"alg":"RS256","kid":"k"}', '{"iss":"https://127.0.0.1:9"}', 'x']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const headers = { authorization: `Bearer ${token}` };
    const { statusCode } = await alone.call(httpEvent('GET', '/api/incidents', { headers }));
    expect(statusCode).toBe(503);
    await alone.stop();
  });
});

describe('The evidence pack', () => {
  it('is handed over in Base64, byte for byte, and verifies', async () => {
    const { json } = await posted(register({ title: '工場のランサムウェア' }));
    const path = `/api/incidents/${json.id}/evidence`;
    const answer = await api.call(httpEvent('GET', path, { headers: { authorization } }));
    expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, true]);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="tocsin-inc-[a-z0-9]+-\d{4}-\d\d-\d\d\.zip"$/,
    );
    const files = unzipped(Buffer.from(answer.body, 'base64'), { files: 9, unpacked: 1e7 });
    const texts = new Map(files.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
    expect(texts.get('record.json')).toContain('工場のランサムウェア');
    const { version: tocsin } = packageFile;
    expect(verifyEvidence(texts, { tocsin }).outcome).toBe('holds');
  });

  it('is refused with a sentence where Lambda could not hand it over', async () => {
    const { json } = await posted(register({}));
    const ledger = ledgerOn(cloud.table);
    let previous = (await ledger.entries(json.id)).at(-1)?.hash as string;
    const at = stored(now);
    for (let n = 2; n <= 14; n += 1) {
      const note = randomBytes(200_000).toString('base64'); // nothing packs it
      const fact = { id: `f-${n}`, kind: 'handled', at, note };
      const head = { n, recordedAt: at, by: { name: 'ben', roles: ['counsel'] } as const };
      const entry = linked({ ...head, body: { type: 'fact', fact } }, previous);
      previous = entry.hash;
      expect(await ledger.append(json.id, entry, now)).toBe(true);
    }
    const asked = httpEvent('GET', `/api/incidents/${json.id}/evidence`, {
      headers: { authorization },
    });
    const { statusCode, body } = await api.call(asked);
    expect(statusCode).toBe(422);
    expect(JSON.parse(body).detail).toMatch(
      /^The evidence pack has \d+ bytes, and this server can hand out 4500000\. Nothing was cut/,
    );
  });
});

describe('A drill', () => {
  const contacts = [
    {
      id: 'bo',
      name: 'Bo',
      address: 'bo@example.com',
      zone: 'Europe/Berlin',
      language: 'en',
      roles: ['grc'],
    },
  ];

  it('runs at most 600 times as fast, for its machines wait in whole seconds', async () => {
    expect((await posted(register({ drill: { speed: 600, contacts } }))).status).toBe(201);
    const { status, json } = await posted(register({ drill: { speed: 601, contacts } }));
    expect(status).toBe(422);
    expect(json.detail).toContain('600');
  });

  it('names whom its mails go to: here is no outbox in which they could lie', async () => {
    const { status, json } = await posted(register({ drill: { speed: 60 } }));
    expect(status).toBe(422);
    expect(json.detail).toContain('outbox');
  });
});

describe('A page', () => {
  const ask = (cookies: readonly string[]) =>
    api.call(httpEvent('GET', '/', { headers: { accept: 'text/html' }, cookies }));

  it('is shown to whoever has a session', async () => {
    await posted(register({}));
    const page = await ask(['other=1', cookieOf('tocsin', 'a-session')]);
    expect([page.statusCode, page.isBase64Encoded]).toEqual([200, false]);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('Ransomware at the plant');
  });

  it('is not, but the way to sign in, to all others', async () => {
    const others = [
      cookieOf('tocsin', 'another'),
      'tocsin=a-session',
      cookieOf('tocsin', 'a-session', 'another key'),
    ];
    for (const cookie of others) {
      const door = await ask([cookie]);
      expect(door.statusCode).toBe(401);
      expect(door.body).toContain('/sign-in');
      expect(door.body).not.toContain('Ransomware');
    }
  });

  it('is served under the names that it was given, and no other', async () => {
    const status = async (host: string) =>
      (await api.call(httpEvent('GET', '/style.css', { host }))).statusCode;
    expect(await status('tocsin.example.com')).toBe(200);
    expect(await status('abc123.execute-api.eu-west-1.amazonaws.com')).toBe(200);
    expect(await status('evil.example.net')).toBe(421);
  });
});
