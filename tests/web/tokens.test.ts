/** Tokens: shown once, stored hashed, good until they expire or are revoked. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../lib/engine/chain.js';
import { Site } from './site.js';

const desk = { name: 'counsel-desk', roles: ['counsel'] };
const as = 'adi';

describe('Tokens', () => {
  it('are shown once and stored as their hash', async () => {
    const site = new Site();
    const { status, json, headers } = await site.post('/api/tokens', desk, { as });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/tokens#${json.id}`);
    expect(json.token).toMatch(/^tocsin_[A-Za-z0-9_-]{43}$/);
    expect(json).toMatchObject({
      ...desk,
      createdBy: 'adi',
      expiresAt: '2026-12-24T12:00:00.000Z',
    });
    const [kept] = [...site.stored.values()];
    expect(kept?.hash).toBe(digestOf(json.token));
    expect(JSON.stringify(kept)).not.toContain(json.token);
    const list = await site.get('/api/tokens', { as });
    const { token, ...shown } = json;
    expect(list.json.items).toEqual([shown]);
    expect(list.text).not.toContain(kept?.hash);
    expect(list.text).not.toContain(token);
  });

  it('let their bearer do what their roles may, and no more', async () => {
    const site = new Site();
    const { json } = await site.post('/api/tokens', desk, { as });
    const id = await site.incident();
    const fact = { kind: 'materiality-determination', material: true, at: '2026-11-24T10:00:00Z' };
    const recorded = await site.post(`/api/incidents/${id}/facts`, fact, { as: json.token });
    expect([recorded.status, recorded.json.fact.by]).toEqual([201, 'counsel-desk']);
    expect((await site.post('/api/tokens', desk, { as: json.token })).status).toBe(403);
  });

  it('expire', async () => {
    const site = new Site();
    const { json } = await site.post('/api/tokens', { ...desk, days: 1 }, { as });
    site.now = '2026-11-25T11:59:59.999Z';
    expect((await site.get('/api/regimes', { as: json.token })).status).toBe(200);
    site.now = '2026-11-25T12:00:00Z';
    expect((await site.get('/api/regimes', { as: json.token })).status).toBe(401);
  });

  it('are revoked', async () => {
    const site = new Site();
    const { json } = await site.post('/api/tokens', desk, { as });
    const other = await site.post('/api/tokens', desk, { as });
    expect((await site.ask('DELETE', `/api/tokens/${json.id}`, { as })).status).toBe(204);
    expect((await site.get('/api/regimes', { as: json.token })).status).toBe(401);
    expect((await site.get('/api/regimes', { as: other.json.token })).status).toBe(200);
    expect((await site.ask('DELETE', `/api/tokens/${json.id}`, { as })).status).toBe(404);
  });

  it('are not made twice by one call, for none can be shown again', async () => {
    const site = new Site();
    const headers = { 'Idempotency-Key': 'k' };
    const first = await site.post('/api/tokens', desk, { as, headers });
    const again = await site.post('/api/tokens', desk, { as, headers });
    expect([again.status, again.json.type]).toEqual([409, '/errors/conflict']);
    expect(again.json.detail).toContain(first.json.id);
    expect(site.stored.size).toBe(1);
  });

  it.each([
    [{ name: '' }, '/name'],
    [{ name: 'two\nlines' }, '/name'],
    [{ name: ' x' }, '/name'],
    [{ name: 'x'.repeat(65) }, '/name'],
    [{ roles: [] }, '/roles'],
    [{ roles: ['boss'] }, '/roles/0'],
    [{ roles: ['grc', 'grc'] }, '/roles'],
    [{ days: 0 }, '/days'],
    [{ days: 366 }, '/days'],
    [{ days: 1.5 }, '/days'],
    [{ days: '30' }, '/days'],
    [{ token: 'tocsin_mine' }, '/token'],
  ])('are refused with %j', async (wrong, pointer) => {
    const site = new Site();
    const { status, json } = await site.post('/api/tokens', { ...desk, ...wrong }, { as });
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
    expect(site.stored.size).toBe(0);
  });

  it.each(['ana', 'ben', 'eva', 'olga'])('are not for %s', async (name) => {
    const site = new Site();
    const { json } = await site.post('/api/tokens', desk, { as });
    const answers = [
      await site.post('/api/tokens', desk, { as: name }),
      await site.get('/api/tokens', { as: name }),
      await site.ask('DELETE', `/api/tokens/${json.id}`, { as: name }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(site.stored.size).toBe(1);
  });
});
