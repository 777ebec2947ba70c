/** The board: paging over many milestones, states at this moment, drills apart. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import type { BoardRow } from '../../lib/engine/ports.js';
import { determination, discovery, Site } from './site.js';

const start = Temporal.Instant.from('2026-11-24T00:00:00Z');

/** Three hundred rows an hour apart: the first twelve are late, every tenth is a drill's. */
function rows(): readonly BoardRow[] {
  return Array.from({ length: 300 }, (_, n) => {
    const due = start.add({ hours: n }).toString();
    return {
      incidentId: `inc-${n}`,
      title: `Incident ${n}`,
      entity: 'default',
      drill: n % 10 === 5,
      regime: 'us-circia',
      obligation: 'incident-report',
      line: 'incident-report',
      trigger: 'belief',
      planBy: n < 290 ? due : null,
      due: n < 290 ? due : null,
      force: 'in-force',
      certainty: 'settled',
      option: false,
      phase: 'incident-report',
      acknowledged: null,
    };
  });
}

function boardOf(site: Site): Site {
  for (const row of rows()) site.world.stores.rows.set(row.incidentId, [row]);
  return site;
}

async function all(
  site: Site,
  query: string,
): Promise<readonly { title: string; state: string }[]> {
  const items = [];
  let cursor: string | null = '';
  let pages = 0;
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { status, json } = await site.get(`/api/milestones?${query}${more}`);
    expect(status).toBe(200);
    items.push(...json.items);
    cursor = json.cursor;
    pages += 1;
    if (pages > 400) throw new Error('It goes on for ever');
  }
  return items;
}

describe('GET /api/milestones', () => {
  it.each([1, 7, 50, 200])('shows each once, by %i a page', async (limit) => {
    const items = await all(boardOf(new Site()), `limit=${limit}`);
    const shown = rows().filter(({ drill }) => !drill);
    expect(items.map(({ title }) => title)).toEqual(shown.map(({ title }) => title));
  });

  it('computes states against this moment', async () => {
    const site = boardOf(new Site());
    const late = await all(site, 'state=late&limit=3');
    expect(late).toHaveLength(11); // hours 0 to 11 without the drill's; at noon sharp it is in time
    expect(late.map(({ title }) => title)).not.toContain('Incident 12');
    expect(new Set(late.map(({ state }) => state))).toEqual(new Set(['late']));
    expect((await all(site, 'state=open')).length).toBe(9);
    expect((await all(site, 'state=late,open&limit=200')).length).toBe(20);
    site.now = '2026-11-24T12:00:00.001Z';
    expect(await all(site, 'state=late')).toHaveLength(12);
  });

  it('shows drills only when asked for, late by their own time', async () => {
    const site = new Site();
    const drill = { speed: 3600, start: '2026-11-20T09:00:00Z' };
    const facts = [{ id: 'belief', kind: 'reasonable-belief', at: '2026-11-20T09:00:00Z' }];
    await site.incident({ drill, facts, regimes: ['us-circia'], profile: undefined });
    expect((await site.get('/api/milestones')).json.items).toEqual([]);
    const stateThen = async () => {
      const { json } = await site.get('/api/milestones?drills=true');
      return json.items.map((row: { drill: boolean; state: string }) => [row.drill, row.state]);
    };
    expect(await stateThen()).toContainEqual([true, 'due']);
    site.now = '2026-11-24T12:01:15Z'; // 75 hours on
    expect(await stateThen()).toContainEqual([true, 'late']);
  });

  it('shows what a table needs', async () => {
    const site = new Site();
    const facts = [{ id: 'belief', kind: 'reasonable-belief', at: '2026-11-23T09:00:00Z' }];
    const id = await site.incident({ facts, regimes: ['us-circia'], profile: undefined });
    const { json } = await site.get('/api/milestones?limit=1', { as: 'eva' });
    expect(json.items[0]).toEqual({
      incident: id,
      title: 'Payroll server',
      entity: 'default',
      drill: false,
      regime: 'us-circia',
      obligation: 'incident-report',
      trigger: 'belief',
      state: 'due',
      planBy: '2026-11-26T09:00:00.000Z',
      due: '2026-11-26T09:00:00.000Z',
      force: 'not-yet-in-force',
      certainty: 'settled',
      option: false,
      phase: 'incident-report',
      owner: [{ id: 'ana', name: 'ana' }],
      acknowledged: null,
    });
  });

  it('says who has acknowledged a milestone, and when', async () => {
    const site = new Site();
    await site.incident({ facts: [discovery, determination] });
    const sent = [...site.world.stores.sent.values()];
    const alert = sent.find(({ person, line }) => person === 'ana' && line === 'item-1.05-report');
    await site.post(`/api/alerts/${alert?.id}/ack`, {});
    const { json } = await site.get('/api/milestones');
    const seen = (json.items as readonly { obligation: string; acknowledged: unknown }[]).map(
      ({ obligation, acknowledged }) => [obligation, acknowledged],
    );
    const by = { name: 'ana', roles: ['grc'] };
    expect(seen).toContainEqual(['item-1.05-report', { by, at: '2026-11-24T12:00:00.000Z' }]);
    expect(seen).toContainEqual(['delay-request', null]);
  });

  it('says null of a row that an older version wrote', async () => {
    const site = new Site();
    const [row] = rows();
    const { acknowledged: _, ...older } = row as BoardRow;
    site.world.stores.rows.set(older.incidentId, [older]);
    const { json } = await site.get('/api/milestones');
    expect(json.items[0].acknowledged).toBeNull();
  });

  it.each([
    ['state=met', '/query/state'],
    ['state=due,pending', '/query/state'],
    ['state=', '/query/state'],
    ['drills=yes', '/query/drills'],
    ['limit=201', '/query/limit'],
    ['cursor=MTA', '/query/cursor'],
    ['regime=us-circia', '/query/regime'],
  ])('refuses ?%s', async (query, pointer) => {
    const { status, json } = await new Site().get(`/api/milestones?${query}`);
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('refuses a cursor of another filter', async () => {
    const site = boardOf(new Site());
    const { json } = await site.get('/api/milestones?state=late&limit=2');
    expect((await site.get(`/api/milestones?state=late&cursor=${json.cursor}`)).status).toBe(200);
    expect((await site.get(`/api/milestones?state=due&cursor=${json.cursor}`)).status).toBe(422);
    expect((await site.get(`/api/milestones?cursor=${json.cursor}&drills=true`)).status).toBe(422);
  });

  it('gives a short page with a cursor where few of very many are wanted', async () => {
    const site = boardOf(new Site());
    const { json } = await site.get('/api/milestones?state=open&limit=1');
    expect(json.items).toEqual([]);
    expect(json.cursor).not.toBeNull();
  });
});
