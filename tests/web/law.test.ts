/** The law over HTTP: the contract, the regimes, the calendars. */
import { describe, expect, it } from 'vitest';
import { determination, Site } from './site.js';

const site = new Site();
const scenario = { id: 'w10', regimes: ['us-sec-8k'], facts: [determination] };

describe('POST /api/derive', () => {
  it('answers the contract, for every role, and writes nothing', async () => {
    const before = site.written;
    const { status, json } = await site.post('/api/derive', scenario, { as: 'olga' });
    expect(status).toBe(200);
    expect(json.id).toBe('w10');
    expect(json.milestones[2]).toMatchObject({
      obligation: 'item-1.05-report',
      due: '2026-11-30T17:30:00-05:00[America/New_York]',
    });
    expect(json.milestones[2].basis.length).toBeGreaterThan(0);
    expect(site.written).toBe(before);
  });

  it('names every problem that is found', async () => {
    const facts = [
      { ...determination, at: '2026-11-23T10:00:00' },
      { id: 'x', kind: 'hunch' },
    ];
    const regimes = ['us-sec-9k'];
    const { status, json } = await site.post('/api/derive', { ...scenario, regimes, facts });
    expect(status).toBe(422);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/regimes/0',
      '/facts/0/at',
      '/facts/1/kind',
    ]);
    expect(json).toMatchObject({ type: '/errors/unknown-regime', status: 422 });
    expect(json.detail).toBe(json.errors[0].detail);
  });

  it.each([
    [{ facts: [{ ...determination, at: '1999-01-01T00:00:00Z' }] }, 'beyond-the-calendar'],
    [{ facts: [determination, { ...determination, id: 'no', material: false }] }, 'contradiction'],
    [{ closures: [{ calendar: 'us-mars', date: '2026-12-24', source: 'x' }] }, 'unknown-calendar'],
    [{ profile: { zone: 'Mars/Base' } }, 'unknown-zone'],
    [{ colour: 'red' }, 'not-a-scenario'],
    [{ facts: undefined }, 'missing-field'],
  ])('refuses %j as %s', async (wrong, type) => {
    const { status, json } = await site.post('/api/derive', { ...scenario, ...wrong });
    expect([status, json.type]).toEqual([422, `/errors/${type}`]);
    expect(json.errors[0].pointer).toMatch(/^\//);
  });
});

describe('Regimes', () => {
  it('are listed, and shown as the command line shows them', async () => {
    const { json } = await site.get('/api/regimes');
    expect(json.items.map(({ id }: { id: string }) => id)).toContain('us-sec-8k');
    const one = await site.get('/api/regimes/us-sec-8k');
    expect(one.json).toMatchObject({ id: 'us-sec-8k', authorityZone: 'America/New_York' });
    expect(one.json.texts[0].obligations[2]).toMatchObject({
      id: 'item-1.05-report',
      cite: { act: expect.stringContaining('Form 8-K') },
    });
    expect(one.json.texts[0].obligations[1].option).toEqual(expect.any(String));
    expect(one.json.phases[0]).toMatchObject({ id: 'materiality' });
    expect((await site.get('/api/regimes/us-sec-9k')).status).toBe(404);
  });
});

describe('Calendars', () => {
  it('are listed', async () => {
    const { json } = await site.get('/api/calendars');
    expect(json.items).toHaveLength(31);
    expect(json.items[1]).toMatchObject({ id: 'us-sec', zone: 'America/New_York' });
  });

  it('say of themselves where their days come from', async () => {
    const { json } = await site.get('/api/calendars/eu-DE');
    expect(json).toMatchObject({ id: 'eu-de', zone: 'Europe/Berlin' });
    expect(json.holidays.length).toBeGreaterThan(10);
  });

  it('say of each day whether it is open, why not, and by which source', async () => {
    const { json } = await site.get('/api/calendars/us-sec?from=2026-11-25&to=2026-11-28');
    expect(
      json.days.map(({ date, open }: { date: string; open: boolean }) => [date, open]),
    ).toEqual([
      ['2026-11-25', true],
      ['2026-11-26', false],
      ['2026-11-27', true],
      ['2026-11-28', false],
    ]);
    expect(json.days[1]).toMatchObject({
      why: 'Thanksgiving Day',
      kind: 'holiday',
      source: expect.stringContaining('5 U.S.C. 6103'),
      watched: null,
      confirmed: true,
    });
    expect(json.days[0]).toMatchObject({ why: null, kind: null, source: null });
  });

  it('say which days are watched, and which were declared closed', async () => {
    const fresh = new Site();
    const day = async () => {
      const { json } = await fresh.get('/api/calendars/us-sec?from=2026-12-24&to=2026-12-24');
      return json.days[0];
    };
    expect(await day()).toMatchObject({ open: true, watched: expect.any(String) });
    const closure = { calendar: 'us-federal', date: '2026-12-24', source: 'Executive Order' };
    await fresh.post('/api/closures', closure, { as: 'adi' });
    expect(await day()).toMatchObject({
      open: false,
      why: 'closed: Executive Order',
      kind: 'one-off',
      watched: null,
    });
  });

  it('show 400 days and no more', async () => {
    const fresh = await site.get('/api/calendars/us-sec?from=2026-01-01&to=2027-02-04');
    expect(fresh.json.days).toHaveLength(400);
    const { status, json } = await site.get('/api/calendars/us-sec?from=2026-01-01&to=2027-02-05');
    expect([status, json.errors[0].pointer]).toEqual([422, '/query/to']);
  });

  it.each([
    ['from=2026-01-01', '/query/to'],
    ['to=2026-01-01', '/query/from'],
    ['from=2026-02-30&to=2026-03-01', '/query/from'],
    ['from=20260101&to=2026-03-01', '/query/from'],
    ['from=2026-01-02&to=2026-01-01', '/query/to'],
  ])('refuse ?%s', async (query, pointer) => {
    const { status, json } = await site.get(`/api/calendars/us-sec?${query}`);
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('refuse years they do not know, and ids that nothing bears', async () => {
    const { status, json } = await site.get('/api/calendars/us-sec?from=2099-01-01&to=2099-01-02');
    expect([status, json.type]).toEqual([422, '/errors/beyond-the-calendar']);
    expect((await site.get('/api/calendars/us-mars')).status).toBe(404);
    expect((await site.get('/api/calendars/x?from=2026-01-01&to=2026-01-02')).status).toBe(404);
  });
});
