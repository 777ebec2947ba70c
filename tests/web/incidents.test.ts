/** Registering, listing and reading incidents. */
import { describe, expect, it } from 'vitest';
import { determination, discovery, incident, NOW, Site } from './site.js';

describe('POST /api/incidents', () => {
  it('registers, and says where it is', async () => {
    const site = new Site();
    const { status, json, headers } = await site.post('/api/incidents', incident);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/incidents/${json.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({
      title: 'Payroll server',
      entity: 'default',
      zone: 'America/New_York',
      regimes: ['us-sec-8k', 'eu-nis2'],
      version: 1,
      closed: null,
      drill: null,
      registeredBy: { name: 'ana', roles: ['grc'] },
    });
    expect(json.facts).toEqual([{ ...discovery, by: 'ana', recordedAt: NOW }]);
    expect(json.milestones[0]).toMatchObject({ obligation: 'materiality-decision', state: 'open' });
    expect(Object.keys(json.milestones[0]).slice(0, 4)).toEqual([
      'regime',
      'obligation',
      'state',
      'due',
    ]);
  });

  it.each(['ana', 'ben'])('may be called by %s', async (as) => {
    expect((await new Site().post('/api/incidents', incident, { as })).status).toBe(201);
  });

  it.each(['eva', 'olga', 'adi'])('may not be called by %s, and writes nothing', async (as) => {
    const site = new Site();
    const before = site.written;
    const { status, json } = await site.post('/api/incidents', incident, { as });
    expect([status, json.type]).toEqual([403, '/errors/forbidden']);
    expect(json.detail).toBe('Only grc or counsel may register an incident.');
    expect(site.written).toBe(before);
  });

  it('refuses a fact of counsel in the registration of an analyst', async () => {
    const site = new Site();
    const before = site.written;
    const facts = [discovery, determination];
    const { status } = await site.post('/api/incidents', { ...incident, facts });
    expect(status).toBe(403);
    expect(site.written).toBe(before);
    const counsels = await site.post('/api/incidents', { ...incident, facts }, { as: 'ben' });
    expect(counsels.status).toBe(201);
  });

  it.each([
    ['an unknown field', { titel: 'x' }, '/titel'],
    ['no title', { title: undefined }, '/title'],
    ['an empty title', { title: ' ' }, '/title'],
    ['a long title', { title: 'x'.repeat(201) }, '/title'],
    ['a title that is none', { title: 7 }, '/title'],
    ['no zone', { zone: undefined }, '/zone'],
    ['an unknown zone', { zone: 'Mars/Base' }, '/zone'],
    ['an offset for a zone', { zone: '-05:00' }, '/zone'],
    ['a zone in the profile', { profile: { zone: 'Asia/Tokyo' } }, '/profile/zone'],
    ['an unknown setting', { profile: { 'eu-nis2': { state: 'DE' } } }, '/profile/eu-nis2/state'],
    ['an unknown entity', { entity: 'other' }, '/entity'],
    ['no regime', { regimes: [] }, '/regimes'],
    ['an unknown regime', { regimes: ['us-sec-9k'] }, '/regimes/0'],
    ['a regime twice', { regimes: ['eu-nis2', 'eu-nis2'] }, '/regimes'],
    ['facts that are no list', { facts: {} }, '/facts'],
    ['a fact that is no object', { facts: ['discovery'] }, '/facts/0'],
    ['an unknown kind', { facts: [{ ...discovery, kind: 'hunch' }] }, '/facts/0/kind'],
    ['a local time', { facts: [{ ...discovery, at: '2026-11-20T09:00:00' }] }, '/facts/0/at'],
    ['a time to come', { facts: [{ ...discovery, at: '2026-11-24T12:00:01Z' }] }, '/facts/0/at'],
    ['a fact that says by', { facts: [{ ...discovery, by: 'eva' }] }, '/facts/0/by'],
    [
      'one that says recordedAt',
      { facts: [{ ...discovery, recordedAt: NOW }] },
      '/facts/0/recordedAt',
    ],
    ['an id twice', { facts: [discovery, discovery] }, '/facts/1/id'],
    ['a drill too fast', { drill: { speed: 1e9 } }, '/drill/speed'],
    ['a drill without a speed', { drill: {} }, '/drill/speed'],
  ])('refuses %s at its place, and writes nothing', async (_, wrong, pointer) => {
    const site = new Site();
    const before = site.written;
    const { status, json } = await site.post('/api/incidents', { ...incident, ...wrong });
    expect(status).toBe(422);
    expect(json.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(json.type).toMatch(/^\/errors\/[a-z-]+$/);
    expect(json.detail).not.toBe('');
    expect(site.written).toBe(before);
  });

  it('names every place that is wrong', async () => {
    const facts = [
      { ...discovery, at: 'soon' },
      { id: 'x', kind: 'hunch', at: NOW },
    ];
    const { json } = await new Site().post('/api/incidents', { ...incident, facts });
    const pointers = json.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(['/facts/0/at', '/facts/1/kind']);
    expect(json.type).toBe('/errors/not-an-instant');
    const two = await new Site().post('/api/incidents', { ...incident, a: 1, b: 2, title: 7 });
    expect(two.json.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/a',
      '/b',
      '/title',
    ]);
  });

  it('refuses 501 facts', async () => {
    const facts = Array.from({ length: 501 }, (_, n) => ({
      id: `f${n}`,
      kind: 'handled',
      at: NOW,
    }));
    const { status, json } = await new Site().post('/api/incidents', { ...incident, facts });
    expect([status, json.type]).toEqual([422, '/errors/too-large']);
  });

  it('runs a drill for an administrator, in its own time', async () => {
    const site = new Site();
    const drill = { speed: 60, start: '2026-11-20T09:00:00Z' };
    const { status, json } = await site.post(
      '/api/incidents',
      { ...incident, drill },
      { as: 'adi' },
    );
    expect([status, json.drill]).toEqual([201, { start: '2026-11-20T09:00:00.000Z', speed: 60 }]);
    site.now = '2026-11-24T12:01:00Z';
    const read = await site.get(`/api/incidents/${json.id}`);
    expect(read.json.drill.now).toBe('2026-11-20T10:00:00.000Z');
  });

  it('checks the contacts of a drill, for they are written to', async () => {
    const contact = {
      id: 'x',
      name: 'X',
      address: 'x@example.com\r\nBcc: all@example.com',
      zone: 'Etc/UTC',
      language: 'en',
      roles: ['grc'],
    };
    const site = new Site();
    const drill = { speed: 60, contacts: [contact] };
    const { status, json } = await site.post('/api/incidents', { ...incident, drill });
    expect(status).toBe(422);
    expect(json.errors[0].pointer).toBe('/drill/contacts/0/address');
  });
});

describe('Idempotency-Key', () => {
  const headers = { 'Idempotency-Key': 'payroll-1' };

  it('gives the first answer again', async () => {
    const site = new Site();
    const first = await site.post('/api/incidents', incident, { headers });
    const again = await site.post('/api/incidents', incident, { headers });
    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect([again.status, again.json]).toEqual([201, first.json]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(site.world.stores.entries.size).toBe(1);
  });

  it('is 409 with another body, and belongs to whoever used it', async () => {
    const site = new Site();
    await site.post('/api/incidents', incident, { headers });
    const other = { ...incident, title: 'Other' };
    const { status, json } = await site.post('/api/incidents', other, { headers });
    expect([status, json.type]).toEqual([409, '/errors/key-conflict']);
    const ben = await site.post('/api/incidents', other, { headers, as: 'ben' });
    expect(ben.status).toBe(201);
  });

  it.each(['', ' ', 'two words', 'x'.repeat(201)])('refuses the key %j', async (key) => {
    const site = new Site();
    const { status, json } = await site.post('/api/incidents', incident, {
      headers: { 'Idempotency-Key': key },
    });
    expect(status).toBe(422);
    expect(json.errors[0].pointer).toBe('/header/Idempotency-Key');
    expect(site.world.stores.entries.size).toBe(0);
  });
});

describe('GET /api/incidents', () => {
  it('pages, and its cursors are of this list alone', async () => {
    const site = new Site();
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await site.incident({ title: `Incident ${n}` }));
    const first = await site.get('/api/incidents?limit=2');
    const second = await site.get(`/api/incidents?limit=2&cursor=${first.json.cursor}`);
    const third = await site.get(`/api/incidents?limit=2&cursor=${second.json.cursor}`);
    const seen = [first, second, third].flatMap(({ json }) => json.items);
    expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(third.json.cursor).toBeNull();
    expect(seen[0]).toMatchObject({ title: 'Incident 0', closed: false, drill: false, version: 1 });

    const cursor = first.json.cursor as string;
    for (const path of ['/api/incidents?state=closed&', '/api/milestones?']) {
      const { status, json } = await site.get(`${path}cursor=${cursor}`);
      expect([status, json.errors[0].pointer]).toEqual([422, '/query/cursor']);
    }
  });

  it.each(['x', '', '.', 'MQ.', 'MQ.000000000000', '%FF%FE', 'bWlsa2E.abc'])(
    'refuses the cursor %j',
    async (cursor) => {
      const { status, json } = await new Site().get(`/api/incidents?cursor=${cursor}`);
      expect([status, json.errors[0].pointer]).toEqual([422, '/query/cursor']);
    },
  );

  it.each([
    ['state=both', '/query/state'],
    ['limit=0', '/query/limit'],
    ['limit=101', '/query/limit'],
    ['limit=many', '/query/limit'],
    ['limit=1.5', '/query/limit'],
    ['State=open', '/query/State'],
    ['state=open&state=closed', '/query/state'],
  ])('refuses ?%s', async (query, pointer) => {
    const { status, json } = await new Site().get(`/api/incidents?${query}`);
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('lists closed ones apart', async () => {
    const site = new Site();
    const id = await site.incident();
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    expect((await site.get('/api/incidents')).json.items).toEqual([]);
    expect((await site.get('/api/incidents?state=closed')).json.items[0].id).toBe(id);
  });
});

describe('GET /api/incidents/{id}', () => {
  it('tells facts, milestones, clocks, what was sent and what was acknowledged', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery, determination] });
    const { status, json, headers } = await site.get(`/api/incidents/${id}`, { as: 'olga' });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(json.facts.map(({ by }: { by: string }) => by)).toEqual(['ben', 'ben']);
    expect(json.clocks).toContainEqual({
      regime: 'us-sec-8k',
      phase: 'four-day-clock',
      generation: 1,
      wakeAt: expect.stringMatching(/^2026-11-2/),
      ended: false,
    });
    expect(json.sent[0]).toMatchObject({ kind: 'reminder', state: 'sent', error: null });
    expect(json.acknowledged).toEqual([]);
    expect(json.milestones).toContainEqual(
      expect.objectContaining({
        obligation: 'item-1.05-report',
        due: '2026-11-30T17:30:00-05:00[America/New_York]',
      }),
    );
    const { text } = await site.get(`/api/incidents/${id}`);
    expect(text).not.toContain('token');
    expect(text).not.toContain('@example.com'); // addresses are in the settings alone
  });

  it('tells a record whose facts contradict each other, and that no date follows', async () => {
    const site = new Site();
    const id = await site.incident();
    const { stores } = site.world;
    const [first] = stores.ledger.entries(id);
    if (first?.body.type !== 'registered') throw new Error('There is no registration');
    const at = '2026-11-23T10:00:00Z';
    const facts = [true, false].map((material) => {
      return { id: `m-${material}`, kind: 'materiality-determination', at, material };
    });
    stores.entries.set(id, [{ ...first, body: { ...first.body, facts } }]);
    const { status, json } = await site.get(`/api/incidents/${id}`);
    expect([status, json.milestones]).toEqual([200, []]);
    expect(json.problem.type).toBe('/errors/contradiction');
    expect((await site.page(`/incidents/${id}`)).text).toContain('No date can be derived');
  });
});
