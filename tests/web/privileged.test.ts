/** What counsel alone reads: the API's calls, every role at every one, and nothing of it elsewhere. */
import { beforeEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../lib/engine/domain-events.js';
import { LONGEST_NOTE } from '../../lib/engine/notes.js';
import { submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const HUSH = 'Xq7 outside counsel says that it is material';
const RISK = 'Xq8 the grid would fail';

let site: Site;
let id: string;
beforeEach(async () => {
  site = new Site();
  id = await site.incident({ facts: [discovery, determination] });
});

const ben = { as: 'ben' };
const notes = () => `/api/incidents/${id}/notes`;
const draft = () => `/api/incidents/${id}/drafts/delay-request`;
const match = (version: number) => ({ ...ben, headers: { 'If-Match': `"${version}"` } });

describe('POST and GET /api/incidents/{id}/notes', () => {
  it('write a note and read it, with what proves it', async () => {
    const { status, json, headers } = await site.post(notes(), { text: HUSH }, ben);
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"2"');
    expect(headers.get('location')).toBe(`${notes()}#${json.id}`);
    expect(json).toMatchObject({ by: { name: 'ben' }, entry: 2, text: HUSH, proven: true });
    const read = await site.get(notes(), ben);
    expect([read.status, read.json]).toEqual([200, { items: [json] }]);
  });

  it('are empty at first', async () => {
    expect((await site.get(notes(), ben)).json).toEqual({ items: [] });
  });

  it('write once under a key, and refuse it for another text', async () => {
    const headers = { 'Idempotency-Key': 'k' };
    const first = await site.post(notes(), { text: HUSH }, { ...ben, headers });
    const second = await site.post(notes(), { text: HUSH }, { ...ben, headers });
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    const other = await site.post(notes(), { text: 'Other' }, { ...ben, headers });
    expect([other.status, other.json.type]).toEqual([409, '/errors/key-conflict']);
    expect((await site.get(notes(), ben)).json.items).toHaveLength(1);
  });

  it.each([
    [{}, 422],
    [{ text: '' }, 422],
    [{ text: '  ' }, 422],
    [{ text: 'x'.repeat(LONGEST_NOTE + 1) }, 422],
    [{ text: 7 }, 422],
    [{ text: HUSH, more: 1 }, 422],
  ])('refuse what is no note: %#', async (body, status) => {
    const before = site.written;
    expect((await site.post(notes(), body, ben)).status).toBe(status);
    expect(site.written).toBe(before);
  });

  it('refuse what comes late, and an incident that is not there', async () => {
    expect((await site.post(notes(), { text: HUSH }, match(7))).status).toBe(412);
    expect((await site.get('/api/incidents/inc-9/notes', ben)).status).toBe(404);
    expect((await site.post('/api/incidents/inc-9/notes', { text: HUSH }, ben)).status).toBe(404);
    expect((await site.get(notes(), ben)).json.items).toEqual([]);
  });
});

describe('GET and PUT …/drafts/delay-request', () => {
  it('save a draft and read it, with what it lacks', async () => {
    const none = await site.get(draft(), ben);
    expect([none.status, none.headers.get('etag')]).toEqual([200, '"0"']);
    expect(none.json).toMatchObject({ version: 0, complete: false, savedBy: null });

    const saved = await site.put(draft(), { fields: { companyName: 'ACME' } }, ben);
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
    const read = await site.get(draft(), ben);
    expect(read.json).toEqual(saved.json);
    expect(read.json.fields.companyName).toBe('ACME');
    expect(read.json.lacks[0]).toEqual({ field: 'incidentOccurred', what: 'empty' });
  });

  it('do not overwrite what was not seen: 412', async () => {
    await site.put(draft(), { fields: { city: 'Reno' } }, ben);
    const blind = await site.put(draft(), { fields: { city: 'Boise' } }, ben);
    expect([blind.status, blind.json.type]).toEqual([412, '/errors/stale-version']);
    expect((await site.put(draft(), { fields: { city: 'Boise' } }, match(1))).status).toBe(200);
    expect((await site.put(draft(), { fields: { city: 'Elko' } }, match(1))).status).toBe(412);
    expect((await site.get(draft(), ben)).json).toMatchObject({
      version: 2,
      fields: { city: 'Boise' },
    });
  });

  it.each([
    [{}, '/fields'],
    [{ fields: { town: 'Reno' } }, '/fields/town'],
    [{ fields: { city: 'x'.repeat(201) } }, '/fields/city'],
    [{ fields: { inContact: 'maybe' } }, '/fields/inContact'],
    [{ fields: { city: null } }, '/fields/city'],
  ])('refuse what is no draft: %#', async (body, pointer) => {
    const { status, json } = await site.put(draft(), body, ben);
    expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
    expect((await site.get(draft(), ben)).json.version).toBe(0);
  });
});

describe('Every role but counsel', () => {
  const others = ['ana', 'eva', 'olga', 'adi'];

  it.each(others)('is refused every call with one sentence: %s', async (as) => {
    await site.post(notes(), { text: HUSH }, ben);
    await site.put(draft(), { fields: { disclosureRisk: RISK } }, ben);
    const before = site.written;
    const answers = [
      await site.get(notes(), { as }),
      await site.post(notes(), { text: 'mine' }, { as }),
      await site.get(draft(), { as }),
      await site.put(draft(), { fields: {} }, { as, headers: { 'If-Match': '"1"' } }),
      await site.get('/api/incidents/inc-9/notes', { as }), // and is told nothing of what is there
    ];
    for (const { status, json, text } of answers) {
      expect(status).toBe(403);
      expect(json.detail).toMatch(/^Only counsel may read or write privileged notes/);
      expect(text).not.toMatch(/Xq/);
    }
    expect(site.written).toBe(before);
  });

  it.each(others)('is refused every page, with the sentence and a way back: %s', async (as) => {
    await site.post(notes(), { text: HUSH }, ben);
    await site.put(draft(), { fields: { disclosureRisk: RISK } }, ben);
    const before = site.written;
    const at = (path: string) => `/incidents/${id}/${path}`;
    const answers = [
      await site.page(at('notes'), as),
      await submit(site, at('notes'), { text: 'mine' }, as),
      await site.page(at('delay'), as),
      await submit(site, at('delay'), { do: 'save', seen: '1', editor: 'e' }, as),
      await submit(
        site,
        at('delay/log'),
        { do: 'look', step: 'request', at: '2026-11-24T11:00Z' },
        as,
      ),
      await submit(
        site,
        at('delay/log'),
        { do: 'record', step: 'request', at: '2026-11-24T11:00Z', version: '2' },
        as,
      ),
      await site.page(at('delay/letter'), as),
      await site.page(at('delay/log'), as),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(403);
      expect(text).toContain('Only counsel may read or write privileged notes');
      expect(text).toContain(`<a href="/incidents/${id}">`);
      expect(text).not.toMatch(/Xq/);
    }
    const silent = await submit(site, at('delay/draft'), { seen: '1', editor: 'e' }, as);
    expect(silent.status).toBe(403);
    expect(site.written).toBe(before);
  });

  it('and a stranger, and somebody without a role, are told nothing', async () => {
    for (const path of ['notes', 'delay', 'delay/letter', 'delay/log']) {
      expect((await site.page(`/incidents/${id}/${path}`, null)).status).toBe(401);
      expect((await site.page(`/incidents/${id}/${path}`, 'nobody')).status).toBe(403);
    }
    expect((await site.get(notes(), { as: null })).status).toBe(401);
    expect((await site.get(draft(), { as: 'nobody' })).status).toBe(403);
  });
});

describe('A privileged text', () => {
  it('is nowhere but with counsel', async () => {
    await site.post(notes(), { text: HUSH }, ben);
    await site.put(draft(), { fields: { disclosureRisk: RISK } }, ben);
    await submit(site, `/incidents/${id}/notes`, { text: `${HUSH}, by form` });
    await submit(site, `/incidents/${id}/delay/draft`, {
      seen: '1',
      editor: 'e',
      disclosureRisk: `${RISK}, by form`,
    });
    // What fails tells nothing either, in its answer or in the log.
    const { board } = site.world.stores as unknown as { board: { refresh: () => never } };
    board.refresh = () => {
      throw new Error('away');
    };
    await site.post(notes(), { text: `${HUSH}, while the lists are away` }, ben);
    await site.put(draft(), { fields: { disclosureRisk: `${RISK}, unseen` } }, ben);

    const { world } = site;
    const { entries, sent, rows, heads, clock, claims } = world.stores;
    expect([...world.stores.kept.values()].filter(({ text }) => /Xq7/.test(text))).toHaveLength(3);
    expect(JSON.stringify(world.logged)).not.toMatch(/Xq/);
    expect(world.logged.length).toBeGreaterThan(0);
    for (const map of [entries, sent, rows, heads, clock, claims]) {
      expect(JSON.stringify([...map])).not.toMatch(/Xq/);
    }
    expect(JSON.stringify(world.mails)).not.toMatch(/Xq/);
    expect(world.mails.length).toBeGreaterThan(0);

    const events = (entries.get(id) ?? []).map((after) =>
      eventOf({ what: 'entry', incidentId: id, after }),
    );
    expect(events.filter((event) => event?.type === 'tocsin.note.added')).toHaveLength(3);
    expect(JSON.stringify(events)).not.toMatch(/Xq|digest/);
  });

  it.each(['ana', 'eva', 'olga', 'adi'])('is in no answer and on no page of %s', async (as) => {
    await site.post(notes(), { text: HUSH }, ben);
    await site.put(draft(), { fields: { disclosureRisk: RISK } }, ben);
    const answers = [
      await site.get(`/api/incidents/${id}`, { as }),
      await site.get('/api/incidents', { as }),
      await site.get('/api/milestones', { as }),
      await site.get(`/api/incidents/${id}/milestones`, { as }),
      await site.page(`/incidents/${id}`, as),
      await site.page('/', as),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/Xq/);
    }
    expect((await site.page(`/incidents/${id}`, as)).text).not.toContain(`/incidents/${id}/notes`);
  });
});
