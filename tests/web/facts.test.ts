/** Facts, the milestones they move, and the rest of the record. */
import { describe, expect, it } from 'vitest';
import { factKinds } from '../../lib/core/scenario.js';
import { callers, determination, discovery, NOW, Site } from './site.js';

const at = '2026-11-24T11:00:00Z';

/** One of each kind, with what it needs. */
const needs: Readonly<Record<string, object>> = {
  reclassification: { categories: [1] },
  'report-request': { of: 'intermediate-report' },
  'materiality-determination': { material: true },
  'delay-determination': { outcome: 'declined' },
  'commission-relief': { until: '2026-12-24' },
  'law-enforcement-hold': { until: '2026-12-24' },
  submission: { regime: 'eu-nis2', of: 'early-warning' },
  retraction: { of: 'discovery', reason: 'recorded in error' },
};

/** The product's table of roles: what counsel alone records. */
const counselOnly = [
  'materiality-determination',
  'disclosure-decision',
  'delay-request',
  'delay-determination',
  'delay-end',
  'commission-relief',
  'edgar-correspondence',
  'law-enforcement-hold',
  'hold-end',
];

describe('POST /api/incidents/{id}/facts', () => {
  it('records, and says what moved', async () => {
    const site = new Site();
    const id = await site.incident();
    const { status, json, headers } = await site.post(
      `/api/incidents/${id}/facts`,
      { ...determination, note: 'board call' },
      { as: 'ben' },
    );
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"2"');
    expect(headers.get('location')).toBe(`/api/incidents/${id}#determination`);
    expect(Object.keys(json)).toEqual(['fact', 'version', 'milestones', 'moved']);
    expect(json.fact).toEqual({
      ...determination,
      note: 'board call',
      by: 'ben',
      recordedAt: NOW,
    });
    expect(json.version).toBe(2);
    const due = '2026-11-30T17:30:00-05:00[America/New_York]';
    expect(json.moved).toContainEqual(
      expect.objectContaining({
        regime: 'us-sec-8k',
        obligation: 'item-1.05-report',
        from: { state: 'pending', planBy: null, due: null },
        to: expect.objectContaining({ state: 'due', due }),
        why: 'the materiality-determination determination',
      }),
    );
  });

  it('makes an id where there is none', async () => {
    const site = new Site();
    const id = await site.incident();
    const { json } = await site.post(`/api/incidents/${id}/facts`, { kind: 'handled', at });
    expect(json.fact.id).toMatch(/^f-/);
  });

  describe.each(Object.entries(callers))('%s', (name, roles) => {
    it.each(factKinds)('may record a %s as the table of roles says', async (kind) => {
      const site = new Site();
      const id = await site.incident();
      const before = site.written;
      const fact = { kind, at, ...needs[kind] };
      const { status, json } = await site.post(`/api/incidents/${id}/facts`, fact, { as: name });
      const allowed = counselOnly.includes(kind)
        ? roles.includes('counsel')
        : roles.includes('counsel') || roles.includes('grc');
      expect(status).toBe(allowed ? 201 : 403);
      if (allowed) return;
      expect(json.type).toBe('/errors/forbidden');
      expect(site.written).toBe(before);
    });
  });

  it('lets an analyst retract what an analyst may record, through chains, and nothing else', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery, determination] });
    const retract = (of: string, as: string, own: string) =>
      site.post(
        `/api/incidents/${id}/facts`,
        { id: own, kind: 'retraction', at, of, reason: 'wrong' },
        { as },
      );
    expect((await retract('determination', 'ana', 'r0')).status).toBe(403);
    expect((await retract('determination', 'ben', 'r1')).status).toBe(201);
    expect((await retract('r1', 'ana', 'r2')).status).toBe(403);
    expect((await retract('discovery', 'ana', 'r3')).status).toBe(201);
    expect((await retract('r3', 'ana', 'r4')).status).toBe(201);
  });

  it.each([
    ['no kind', { at }, '/kind'],
    ['an unknown kind', { kind: 'hunch', at }, '/kind'],
    ['no time', { kind: 'handled' }, '/at'],
    ['a local time', { kind: 'handled', at: '2026-11-24T11:00:00' }, '/at'],
    ['a time to come', { kind: 'handled', at: '2026-11-24T12:00:00.001Z' }, '/at'],
    ['a misspelt field', { kind: 'handled', at, nota: 'x' }, '/nota'],
    ['by', { kind: 'handled', at, by: 'eva' }, '/by'],
    ['recordedAt', { kind: 'handled', at, recordedAt: at }, '/recordedAt'],
    ['an id that is taken', { ...discovery }, '/id'],
    ['an id that is none', { kind: 'handled', at, id: 7 }, '/id'],
    ['an empty id', { kind: 'handled', at, id: '' }, '/id'],
    ['a long id', { kind: 'handled', at, id: 'x'.repeat(129) }, '/id'],
    ['a retraction of nothing', { kind: 'retraction', at, of: 'x', reason: 'x' }, '/of'],
    [
      'a decision submitted',
      { kind: 'submission', at, regime: 'us-sec-8k', of: 'delay-request' },
      '/of',
    ],
  ])('refuses %s at its place, and writes nothing', async (_, fact, pointer) => {
    const site = new Site();
    const id = await site.incident();
    const before = site.written;
    const { status, json } = await site.post(`/api/incidents/${id}/facts`, fact);
    expect(status).toBe(422);
    expect(json.errors[0].pointer).toBe(pointer);
    expect(site.written).toBe(before);
  });

  it('is 404 for an unknown incident, whatever the fact', async () => {
    const site = new Site();
    const { status } = await site.post('/api/incidents/inc-9/facts', { kind: 'handled', at });
    expect(status).toBe(404);
  });
});

describe('If-Match', () => {
  const fact = { kind: 'handled', at };

  it('takes the present version, and refuses an older one with 412', async () => {
    const site = new Site();
    const id = await site.incident();
    const path = `/api/incidents/${id}/facts`;
    const { headers } = await site.get(`/api/incidents/${id}`);
    const seen = { 'If-Match': headers.get('etag') as string };
    expect((await site.post(path, fact, { headers: seen })).status).toBe(201);
    const before = site.written;
    const late = await site.post(path, fact, { headers: seen });
    expect([late.status, late.json.type]).toEqual([412, '/errors/stale-version']);
    expect(site.written).toBe(before);
    expect((await site.post(path, fact, { headers: { 'If-Match': '*' } })).status).toBe(201);
  });

  it.each(['close', 'regimes'])('holds for /%s too', async (what) => {
    const site = new Site();
    const id = await site.incident();
    await site.post(`/api/incidents/${id}/facts`, fact);
    const before = site.written;
    const body = what === 'close' ? { reason: 'over' } : { add: 'jp-appi', reason: 'Japan' };
    const headers = { 'If-Match': '"1"' };
    const { status } = await site.post(`/api/incidents/${id}/${what}`, body, { headers });
    expect(status).toBe(412);
    expect(site.written).toBe(before);
    const seen = { 'If-Match': '"2"' };
    const taken = await site.post(`/api/incidents/${id}/${what}`, body, { headers: seen });
    expect([taken.status, taken.headers.get('etag')]).toEqual([200, '"3"']);
  });

  it.each(['7', 'W/"7"', '"seven"', '"1", "2"', ''])('refuses %j', async (condition) => {
    const site = new Site();
    const id = await site.incident();
    const headers = { 'If-Match': condition };
    const { status, json } = await site.post(`/api/incidents/${id}/facts`, fact, { headers });
    expect([status, json.errors[0].pointer]).toEqual([422, '/header/If-Match']);
  });
});

describe('Idempotency-Key', () => {
  const headers = { 'Idempotency-Key': 'k-1' };

  it('records a fact once, and answers the same', async () => {
    const site = new Site();
    const id = await site.incident();
    const fact = { kind: 'handled', at };
    const first = await site.post(`/api/incidents/${id}/facts`, fact, { headers });
    await site.post(`/api/incidents/${id}/facts`, { kind: 'concluded', at });
    const again = await site.post(`/api/incidents/${id}/facts`, fact, { headers });
    expect([again.status, again.json]).toEqual([201, first.json]);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    const other = await site.post(
      `/api/incidents/${id}/facts`,
      { ...fact, note: 'x' },
      { headers },
    );
    expect([other.status, other.json.type]).toEqual([409, '/errors/key-conflict']);
  });

  it('closes once, also where somebody opened it again since', async () => {
    const site = new Site();
    const id = await site.incident();
    const close = () => site.post(`/api/incidents/${id}/close`, { reason: 'over' }, { headers });
    expect((await close()).headers.get('idempotent-replay')).toBeNull();
    const again = await close();
    expect([again.status, again.headers.get('idempotent-replay')]).toEqual([200, 'true']);
    await site.post(`/api/incidents/${id}/reopen`, { reason: 'not over' }, { as: 'ben' });
    expect((await close()).json.closed).toBeNull();
    expect(site.world.stores.ledger.lastNumber(id)).toBe(3);
    const other = await site.post(`/api/incidents/${id}/close`, { reason: 'x' }, { headers });
    expect(other.status).toBe(409);
  });

  it('lets two of one call at once both be answered', async () => {
    const site = new Site();
    const id = await site.incident();
    const close = () => site.post(`/api/incidents/${id}/close`, { reason: 'over' }, { headers });
    const both = await Promise.all([close(), close()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(site.world.stores.ledger.lastNumber(id)).toBe(2);
  });
});

describe('GET /api/incidents/{id}/milestones', () => {
  it('tells how they stood with what was recorded by a moment', async () => {
    const site = new Site();
    const id = await site.incident();
    site.now = '2026-11-25T12:00:00Z';
    await site.post(`/api/incidents/${id}/facts`, determination, { as: 'ben' });
    const read = async (query = '') => {
      const { json } = await site.get(`/api/incidents/${id}/milestones${query}`);
      const of = 'item-1.05-report';
      const report = json.milestones.find(
        ({ obligation }: { obligation: string }) => obligation === of,
      );
      return [json.version, report?.state];
    };
    expect(await read()).toEqual([2, 'due']);
    expect(await read('?asOf=2026-11-25T12:00:00Z')).toEqual([2, 'due']);
    expect(await read('?asOf=2026-11-25T11:59:59Z')).toEqual([1, 'pending']);
    expect(await read('?asOf=2026-11-24T07:00:00-05:00')).toEqual([1, 'pending']);
    expect(await read('?asOf=2026-11-24T11:59:59Z')).toEqual([0, undefined]);
    site.now = '2026-12-24T12:00:00Z';
    expect(await read()).toEqual([2, 'late']);
    expect(await read('?asOf=2026-11-25T12:00:00Z')).toEqual([2, 'due']);
  });

  it('does not know a closure before it was declared', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery, determination] });
    site.now = '2026-11-25T12:00:00Z';
    const closure = { calendar: 'us-sec', date: '2026-11-30', source: 'SEC announcement' };
    expect((await site.post('/api/closures', closure, { as: 'adi' })).status).toBe(201);
    const dueOf = async (query: string) => {
      const { json } = await site.get(`/api/incidents/${id}/milestones${query}`);
      return json.milestones.find(
        ({ obligation }: { obligation: string }) => obligation === 'item-1.05-report',
      ).due;
    };
    expect(await dueOf('')).toBe('2026-12-01T17:30:00-05:00[America/New_York]');
    expect(await dueOf('?asOf=2026-11-25T11:00:00Z')).toBe(
      '2026-11-30T17:30:00-05:00[America/New_York]',
    );
  });

  it.each(['yesterday', '2026-11-24T10:00:00', '2026-11-24T12:00:01Z'])(
    'refuses asOf=%s',
    async (asOf) => {
      const site = new Site();
      const id = await site.incident();
      const { status, json } = await site.get(`/api/incidents/${id}/milestones?asOf=${asOf}`);
      expect([status, json.errors[0].pointer]).toEqual([422, '/query/asOf']);
    },
  );

  it('is 404 for an unknown incident', async () => {
    expect((await new Site().get('/api/incidents/inc-9/milestones')).status).toBe(404);
  });
});

describe('The record', () => {
  it('is closed and opened again, each with its reason', async () => {
    const site = new Site();
    const id = await site.incident();
    const closed = await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    expect(closed.status).toBe(200);
    expect(closed.json.closed).toMatchObject({ reason: 'over', by: { name: 'ana' } });
    expect(closed.headers.get('etag')).toBe('"2"');
    const twice = await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    expect([twice.status, twice.json.type]).toEqual([409, '/errors/conflict']);
    const opened = await site.post(`/api/incidents/${id}/reopen`, { reason: 'not over' });
    expect(opened.json).toMatchObject({ closed: null, version: 3 });
    expect((await site.post(`/api/incidents/${id}/reopen`, { reason: 'x' })).status).toBe(409);
  });

  it('takes a regime on, and marks one as not applicable', async () => {
    const site = new Site();
    const id = await site.incident();
    const path = `/api/incidents/${id}/regimes`;
    const added = await site.post(path, { add: 'jp-appi', reason: 'customers in Japan' });
    expect(added.json.regimes).toEqual(['us-sec-8k', 'eu-nis2', 'jp-appi']);
    const without = await site.post(path, { notApplicable: 'jp-appi', reason: 'none after all' });
    expect(without.json.notApplicable).toEqual([{ regime: 'jp-appi', reason: 'none after all' }]);
    expect((await site.post(path, { notApplicable: 'jp-appi', reason: 'x' })).status).toBe(409);
    expect((await site.post(path, { add: 'eu-nis2', reason: 'x' })).status).toBe(409);
  });

  it.each([
    ['close', {}, '/reason'],
    ['close', { reason: '' }, '/reason'],
    ['close', { reason: '  ' }, '/reason'],
    ['close', { reason: 'x', because: 'y' }, '/because'],
    ['reopen', { reason: 'x'.repeat(1001) }, '/reason'],
    ['regimes', { reason: 'x' }, ''],
    ['regimes', { add: 'eu-nis2', notApplicable: 'us-sec-8k', reason: 'x' }, ''],
    ['regimes', { add: 'us-sec-9k', reason: 'x' }, '/regime'],
  ])('refuses /%s with %j', async (what, body, pointer) => {
    const site = new Site();
    const id = await site.incident();
    const before = site.written;
    const { status, json } = await site.post(`/api/incidents/${id}/${what}`, body);
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
    expect(site.written).toBe(before);
  });

  it.each(['close', 'reopen', 'regimes'])('/%s is for grc and counsel', async (what) => {
    for (const as of ['eva', 'olga', 'adi']) {
      const site = new Site();
      const id = await site.incident();
      const before = site.written;
      const body = { reason: 'x', ...(what === 'regimes' && { add: 'jp-appi' }) };
      expect((await site.post(`/api/incidents/${id}/${what}`, body, { as })).status).toBe(403);
      expect(site.written).toBe(before);
    }
  });

  it.each(['close', 'reopen', 'regimes'])('/%s is 404 for an unknown incident', async (what) => {
    const body = { reason: 'x', ...(what === 'regimes' && { add: 'jp-appi' }) };
    const headers = { 'Idempotency-Key': 'k' };
    for (const asked of [{}, { headers }]) {
      const { status } = await new Site().post(`/api/incidents/inc-9/${what}`, body, asked);
      expect(status).toBe(404);
    }
  });
});
