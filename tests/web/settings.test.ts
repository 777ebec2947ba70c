/** People, entities, policies: read by all, changed by an administrator, checked. */
import { describe, expect, it } from 'vitest';
import { Site } from './site.js';

const ken = {
  name: '田中 健',
  address: 'ken@example.jp',
  zone: 'Asia/Tokyo',
  language: 'ja',
  roles: ['grc', 'counsel'],
};
const tokyo = { name: 'Example KK', zone: 'Asia/Tokyo', profile: { 'jp-appi': {} } };
const as = 'adi';

describe('People', () => {
  it('are written, read, changed and removed', async () => {
    const site = new Site();
    const made = await site.put('/api/people/ken', ken, { as });
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/people/ken']);
    expect(made.json).toEqual({ id: 'ken', ...ken });
    const read = await site.get('/api/people/ken', { as: 'eva' });
    expect(read.json).toEqual(made.json);
    const moved = { ...read.json, zone: 'Europe/Berlin' }; // what was read can be put again
    expect((await site.put('/api/people/ken', moved, { as })).status).toBe(200);
    const all = await site.get('/api/people');
    expect(all.json.items.map(({ id }: { id: string }) => id)).toEqual([
      'ana',
      'ben',
      'eva',
      'adi',
      'ken',
    ]);
    const gone = await site.ask('DELETE', '/api/people/ken', { as });
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await site.get('/api/people/ken')).status).toBe(404);
    expect((await site.ask('DELETE', '/api/people/ken', { as })).status).toBe(404);
  });

  it.each([
    ['no name', { name: undefined }, '/name'],
    ['a blank name', { name: ' ' }, '/name'],
    ['a name of two lines', { name: 'Ken\nBcc: all@example.com' }, '/name'],
    ['no address', { address: undefined }, '/address'],
    ['an address without @', { address: 'ken' }, '/address'],
    ['an address with two', { address: 'ken@a@example.jp' }, '/address'],
    [
      'an address with a line break',
      { address: 'ken@example.jp\r\nBcc: all@example.com' },
      '/address',
    ],
    ['an address at its end', { address: 'ken@example.jp\n' }, '/address'],
    ['two addresses', { address: 'ken@example.jp,all@example.com' }, '/address'],
    ['an address with a name', { address: 'Ken <ken@example.jp>' }, '/address'],
    ['an address with a null', { address: 'ken\u0000@example.jp' }, '/address'],
    ['a mark that turns text', { address: 'ken\u202e@example.jp' }, '/address'],
    ['a long address', { address: `${'k'.repeat(250)}@example.jp` }, '/address'],
    ['an unknown zone', { zone: 'Mars/Base' }, '/zone'],
    ['an unknown language', { language: 'fr' }, '/language'],
    ['no role', { roles: [] }, '/roles'],
    ['an unknown role', { roles: ['boss'] }, '/roles/0'],
    ['a role twice', { roles: ['grc', 'grc'] }, '/roles'],
    ['an unknown entity', { entities: ['default', 'other'] }, '/entities/1'],
    ['an unknown field', { phone: '1' }, '/phone'],
    ['another id', { id: 'kim' }, '/id'],
  ])('with %s are refused', async (_, wrong, pointer) => {
    const site = new Site();
    const before = site.written;
    const { status, json } = await site.put('/api/people/ken', { ...ken, ...wrong }, { as });
    expect([status, json.errors?.[0].pointer]).toEqual([422, pointer]);
    expect(site.written).toBe(before);
  });

  it('are never all gone: somebody hears of each entity', async () => {
    const site = new Site();
    for (const id of ['ana', 'ben', 'eva']) {
      expect((await site.ask('DELETE', `/api/people/${id}`, { as })).status).toBe(204);
    }
    const last = await site.ask('DELETE', '/api/people/adi', { as });
    expect([last.status, last.json.type]).toEqual([409, '/errors/conflict']);
    await site.put('/api/entities/tokyo', tokyo, { as });
    const adi = (await site.get('/api/people/adi')).json;
    const narrowed = await site.put('/api/people/adi', { ...adi, entities: ['tokyo'] }, { as });
    expect([narrowed.status, narrowed.json.detail]).toEqual([
      409,
      'Nobody would hear of the alerts of Example. Add another person first.',
    ]);
  });
});

describe('Entities', () => {
  it('are written and read', async () => {
    const site = new Site();
    const made = await site.put('/api/entities/tokyo', tokyo, { as });
    expect([made.status, made.json]).toEqual([201, { id: 'tokyo', ...tokyo }]);
    expect((await site.put('/api/entities/tokyo', made.json, { as })).status).toBe(200);
    expect((await site.get('/api/entities/tokyo', { as: 'olga' })).json).toEqual(made.json);
    const { json } = await site.get('/api/entities');
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(['default', 'tokyo']);
    expect((await site.get('/api/entities/other')).status).toBe(404);
    const profile = {};
    const body = {
      title: 'x',
      entity: 'tokyo',
      zone: 'Asia/Tokyo',
      regimes: ['jp-appi'],
      profile,
      facts: [],
    };
    expect((await site.post('/api/incidents', body)).json.profile).toEqual({ 'jp-appi': {} });
  });

  it.each([
    [{ name: '' }, '/name'],
    [{ zone: 'JST+9' }, '/zone'],
    [{ zone: undefined }, '/zone'],
    [{ profile: { 'eu-nis2': { memberState: 'XX' } } }, '/profile/eu-nis2/memberState'],
    [{ profile: { zone: 'Asia/Tokyo' } }, '/profile/zone'],
    [{ profile: { 'us-sec-9k': {} } }, '/profile/us-sec-9k'],
    [{ policy: 'strict' }, '/policy'],
    [{ colour: 'red' }, '/colour'],
  ])('are refused with %j', async (wrong, pointer) => {
    const site = new Site();
    const before = site.written;
    const { status, json } = await site.put('/api/entities/tokyo', { ...tokyo, ...wrong }, { as });
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
    expect(site.written).toBe(before);
  });

  it('have ids that stand in addresses', async () => {
    const { status } = await new Site().put('/api/entities/-x', tokyo, { as });
    expect(status).toBe(422);
  });
});

describe('Policies', () => {
  const read = async (site: Site) => (await site.get('/api/policies/default')).json.policy;

  it('have a default, which can be replaced', async () => {
    const site = new Site();
    const policy = await read(site);
    expect(policy.ladders.at(-1).upToHours).toBeNull();
    expect(policy.remind).toEqual(['grc', 'counsel']);
    const calm = { ...policy, whileOpen: [{ everyHours: 48 }] };
    const made = await site.put('/api/policies/default', { policy: calm }, { as });
    expect(made.status).toBe(201);
    expect(await read(site)).toEqual(calm);
    const { json } = await site.get('/api/policies');
    expect(json.items).toEqual([{ id: 'default', policy: calm }]);
    const again = await site.put('/api/policies/default', made.json, { as });
    expect(again.status).toBe(200);
    expect(() => JSON.stringify(site.world.stores.known)).not.toThrow();
    expect(JSON.stringify(site.world.stores.known.policies)).not.toContain('null');
  });

  it('serve the entities that name them', async () => {
    const site = new Site();
    const policy = await read(site);
    expect((await site.put('/api/policies/calm', { policy }, { as })).status).toBe(201);
    const entity = { ...tokyo, policy: 'calm' };
    expect((await site.put('/api/entities/tokyo', entity, { as })).status).toBe(201);
    expect((await site.get('/api/policies/none')).status).toBe(404);
  });

  // biome-ignore lint/suspicious/noExplicitAny: each row breaks another place of the shape
  const rows: readonly (readonly [string, (policy: any) => object, string])[] = [
    ['no ladder', (p) => ({ ...p, ladders: [] }), '/ladders'],
    [
      'ladders out of order',
      (p) => ({ ...p, ladders: p.ladders.toReversed() }),
      '/ladders/1/upToHours',
    ],
    [
      'a ladder of no length',
      (p) => ({ ...p, ladders: [{ ...p.ladders[0], upToHours: 0 }] }),
      '/ladders/0/upToHours',
    ],
    [
      'a ladder without rungs',
      (p) => ({ ...p, ladders: [{ upToHours: 1, rungs: [] }] }),
      '/ladders/0/rungs',
    ],
    [
      'a step twice',
      (p) => ({
        ...p,
        ladders: [
          {
            upToHours: 1,
            rungs: [
              { step: 'a', hoursLeft: 1 },
              { step: 'a', hoursLeft: 0 },
            ],
          },
        ],
      }),
      '/ladders/0/rungs/1/step',
    ],
    [
      'a rung of both kinds',
      (p) => ({
        ...p,
        ladders: [{ upToHours: 1, rungs: [{ step: 'a', hoursLeft: 1, shareLeft: 1 }] }],
      }),
      '/policy/ladders/0/rungs/0',
    ],
    [
      'a share above one',
      (p) => ({ ...p, ladders: [{ upToHours: 1, rungs: [{ step: 'a', shareLeft: 2 }] }] }),
      '/ladders/0/rungs/0/shareLeft',
    ],
    [
      'reminders that end',
      (p) => ({ ...p, afterDue: [{ everyHours: 1, forHours: 12 }] }),
      '/afterDue/0/forHours',
    ],
    [
      'one without end before another',
      (p) => ({ ...p, whileOpen: [{ everyHours: 1 }, { everyHours: 2 }] }),
      '/whileOpen/0/forHours',
    ],
    ['no repetition', (p) => ({ ...p, afterPlanBy: [] }), '/afterPlanBy'],
    [
      'a pause of nothing',
      (p) => ({ ...p, afterDue: [{ everyHours: 0 }] }),
      '/afterDue/0/everyHours',
    ],
    ['nobody to remind', (p) => ({ ...p, remind: [] }), '/remind'],
    [
      'a wait of less than nothing',
      (p) => ({ ...p, escalate: [{ ...p.escalate[0], atLeastHours: -1 }] }),
      '/escalate/0/atLeastHours',
    ],
    [
      'a longest wait below the shortest',
      (p) => ({ ...p, escalate: [{ ...p.escalate[0], atMostHours: 0.1 }] }),
      '/escalate/0/atMostHours',
    ],
    ['an unknown field', (p) => ({ ...p, snooze: true }), '/policy/snooze'],
  ];

  it.each(rows)('with %s are refused', async (_, broken, pointer) => {
    const site = new Site();
    const policy = broken(await read(site));
    const before = site.written;
    const { status, json } = await site.put('/api/policies/x', { policy }, { as });
    expect(status).toBe(422);
    expect(json.errors[0].pointer.replace(/^\/policy/, '')).toBe(pointer.replace(/^\/policy/, ''));
    expect(site.written).toBe(before);
  });
});

describe('Roles', () => {
  it.each(['ana', 'ben', 'eva', 'olga'])('%s changes no setting', async (name) => {
    const site = new Site();
    const before = site.written;
    const { policy } = (await site.get('/api/policies/default')).json;
    const answers = [
      await site.put('/api/people/ken', ken, { as: name }),
      await site.put('/api/entities/tokyo', tokyo, { as: name }),
      await site.put('/api/policies/x', { policy }, { as: name }),
      await site.ask('DELETE', '/api/people/ana', { as: name }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(answers[0]?.json.detail).toBe('Only admin may change settings.');
    expect(site.written).toBe(before);
  });
});
