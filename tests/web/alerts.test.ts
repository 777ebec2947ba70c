/** Alerts and closures: what is acknowledged, and what a closing moves. */
import { describe, expect, it } from 'vitest';
import { determination, discovery, Site } from './site.js';

async function alerted() {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination] });
  const sent = [...site.world.stores.sent.values()];
  const alert = (person: string) => {
    const found = sent.find((one) => one.person === person && one.state === 'sent');
    if (!found) throw new Error(`Nothing was sent to ${person}`);
    return found.id;
  };
  return { site, id, alert };
}

describe('POST /api/alerts/{id}/ack', () => {
  it('writes down who has seen it, with a note', async () => {
    const { site, id, alert } = await alerted();
    const path = `/api/alerts/${alert('ana')}/ack`;
    const { status, json, headers } = await site.post(path, { note: 'on it' });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(json.acknowledged).toMatchObject({ by: { name: 'ana' }, note: 'on it' });
    const read = await site.get(`/api/incidents/${id}`);
    expect(read.json.acknowledged).toEqual([json.acknowledged]);
  });

  it('needs no body, and is once however often it comes', async () => {
    const { site, id, alert } = await alerted();
    const path = `/api/alerts/${alert('ana')}/ack`;
    const first = await site.ask('POST', path);
    expect(first.status).toBe(200);
    const again = await site.post(path, { note: 'once more' });
    expect([again.status, again.json.acknowledged.note]).toEqual([200, null]);
    expect(site.world.stores.ledger.lastNumber(id)).toBe(2);
  });

  it('knows its key', async () => {
    const { site, alert } = await alerted();
    const path = `/api/alerts/${alert('ana')}/ack`;
    const headers = { 'Idempotency-Key': 'k' };
    const first = await site.post(path, { note: 'a' }, { headers });
    const again = await site.post(path, { note: 'a' }, { headers });
    expect(again.json).toEqual(first.json);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect((await site.post(path, { note: 'b' }, { headers })).status).toBe(409);
  });

  it.each(['ben', 'eva', 'olga', 'adi'])(
    'refuses %s what is addressed to an analyst',
    async (as) => {
      const { site, alert } = await alerted();
      const before = site.written;
      const { status } = await site.post(`/api/alerts/${alert('ana')}/ack`, {}, { as });
      expect(status).toBe(403);
      expect(site.written).toBe(before);
    },
  );

  it('refuses what it does not know', async () => {
    const { site, alert } = await alerted();
    expect((await site.post('/api/alerts/none/ack', {})).status).toBe(404);
    const path = `/api/alerts/${alert('ana')}/ack`;
    const { status, json } = await site.post(path, { nota: 'x' });
    expect([status, json.errors[0].pointer]).toEqual([422, '/nota']);
    expect((await site.post(path, { note: 'x'.repeat(2001) })).status).toBe(422);
    expect((await site.ask('POST', path, { body: 'x' })).json.type).toBe('/errors/not-json');
    const headers = { 'Content-Type': 'text/plain' };
    expect((await site.ask('POST', path, { body: '{}', headers })).status).toBe(415);
  });
});

describe('Closures', () => {
  const closure = { calendar: 'us-sec', date: '2026-11-30', source: 'SEC announcement' };
  const to = '2026-12-01T17:30:00-05:00[America/New_York]';

  it('are previewed without being written', async () => {
    const { site, id } = await alerted();
    const before = site.written;
    const { status, json } = await site.post('/api/closures/preview', closure, { as: 'adi' });
    expect(status).toBe(200);
    expect(json.effects).toHaveLength(1);
    expect(json.effects[0].incidentId).toBe(id);
    expect(json.effects[0].moved[0].to.due).toBe(to);
    expect(site.written).toBe(before);
  });

  it('are declared, heard of and listed', async () => {
    const { site, id } = await alerted();
    const { status, json, headers } = await site.post('/api/closures', closure, { as: 'adi' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/closures#${json.closure.id}`);
    expect(json.effects[0].moved[0].to.due).toBe(to);
    expect((await site.get('/api/closures')).json.items).toEqual([json.closure]);
    const read = await site.get(`/api/incidents/${id}`);
    expect(read.json.version).toBe(2);
    const twice = await site.post('/api/closures', closure, { as: 'adi' });
    expect([twice.status, twice.json.type]).toEqual([409, '/errors/conflict']);
  });

  it('know their key', async () => {
    const { site, id } = await alerted();
    const headers = { 'Idempotency-Key': 'k' };
    const first = await site.post('/api/closures', closure, { as: 'adi', headers });
    const again = await site.post('/api/closures', closure, { as: 'adi', headers });
    expect([again.status, again.json]).toEqual([201, first.json]);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(site.world.stores.ledger.lastNumber(id)).toBe(2);
    const other = { ...closure, date: '2026-12-24' };
    expect((await site.post('/api/closures', other, { as: 'adi', headers })).status).toBe(409);
  });

  it.each([
    [{ calendar: 'us-mars' }, '/closures/0/calendar'],
    [{ date: '2026-02-30' }, '/closures/0/date'],
    [{ date: '2099-01-01' }, '/closures/0/date'],
    [{ source: '' }, '/source'],
    [{ source: 'two\nlines' }, '/source'],
    [{ source: undefined }, '/source'],
    [{ why: 'x' }, '/why'],
  ])('refuse %j', async (wrong, pointer) => {
    const { site } = await alerted();
    const before = site.written;
    for (const path of ['/api/closures', '/api/closures/preview']) {
      const { status, json } = await site.post(path, { ...closure, ...wrong }, { as: 'adi' });
      expect([status, json.errors[0].pointer]).toEqual([422, pointer.replace('/closures/0', '')]);
    }
    expect(site.written).toBe(before);
  });

  it.each(['ana', 'ben', 'eva', 'olga'])('are not for %s to declare', async (as) => {
    const { site } = await alerted();
    const before = site.written;
    for (const path of ['/api/closures', '/api/closures/preview']) {
      expect((await site.post(path, closure, { as })).status).toBe(403);
    }
    expect(site.written).toBe(before);
  });
});
