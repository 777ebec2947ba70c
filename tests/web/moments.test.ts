/** Moments on the forms: read as they were typed, refused with what they could mean, all at once. */
import { describe, expect, it } from 'vitest';
import { incidentOf } from '../../lib/engine/incident.js';
import { type Fields, inJapanese, submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const LOCAL = '2026-11-23 10:00';
const OFFERED = '2026-11-23T10:00-05:00';

const filled = {
  step: 'register',
  key: 'form-one',
  'shown-entity': 'default',
  entity: 'default',
  title: 'Payroll server',
  zone: 'America/New_York',
  regimes: ['us-sec-8k'],
};

const register = (site: Site, more: Fields, init: RequestInit = {}) =>
  submit(site, '/register', { ...filled, ...more }, 'ben', init);

const factsOf = async (site: Site, id: string) =>
  incidentOf(id, await site.ports.ledger.entries(id))?.facts ?? [];

const problems = (text: string) =>
  [...text.matchAll(/<p class="late" id="([^"]+)-problem">/g)].map(([, id]) => id);

describe('The form that registers', () => {
  it('takes a zone by its name', async () => {
    const site = new Site();
    const { status, headers } = await register(site, {
      'discovery-at': '2025-09-09 10:00 America/New_York',
    });
    expect(status).toBe(303);
    const id = headers.get('location')?.split('/').pop() as string;
    expect(await factsOf(site, id)).toMatchObject([{ at: '2025-09-09T10:00-04:00' }]);
  });

  it('offers what a local time could mean, and takes none of it by itself', async () => {
    const site = new Site();
    const { status, text } = await register(site, { 'discovery-at': LOCAL });
    expect(status).toBe(422);
    expect(text).toContain(`In America/New_York that is ${OFFERED}.`);
    expect(text).toContain(`<input type="radio" name="discovery-at-meant" value="${OFFERED}"/>`);
    expect(text).toContain(`value="${LOCAL}"`);
    expect(text).not.toContain('instant');
    expect(site.world.stores.heads.size).toBe(0);
  });

  it('takes what was ticked, and only what was offered for this very text', async () => {
    const site = new Site();
    const meant = { 'discovery-at': LOCAL, 'discovery-at-meant': OFFERED };
    const other = { ...meant, 'discovery-at': '2026-11-22 10:00' };
    expect((await register(site, other)).status).toBe(422);
    const invented = { ...meant, 'discovery-at-meant': '2026-11-23T10:00-09:00' };
    expect((await register(site, invented)).status).toBe(422);
    const { status, headers } = await register(site, meant);
    expect(status).toBe(303);
    const id = headers.get('location')?.split('/').pop() as string;
    expect(await factsOf(site, id)).toMatchObject([{ at: OFFERED }]);
  });

  it('says everything at once, each at its field', async () => {
    const site = new Site();
    const { status, text } = await register(site, {
      title: '',
      regimes: [],
      zone: 'Mars/Base',
      'discovery-at': 'this morning',
      'awareness-at': '2026-11-25T10:00Z',
      ransom: 'yes',
      'breach-at': LOCAL,
      customers: 'many',
      'member-state': 'XX',
    });
    expect(status).toBe(422);
    expect(problems(text).toSorted()).toEqual(
      [
        'field-title',
        'field-zone',
        'field-member-state',
        'field-discovery-at',
        'field-awareness-at',
        'field-ransom-at',
        'field-breach-at',
        'field-customers',
        'field-regimes',
      ].toSorted(),
    );
    expect(text).toContain('lies after now');
  });

  it('still asks again where awareness lies before detection, whatever their zones', async () => {
    const fields = {
      'discovery-at': '2026-11-23 10:00 America/New_York',
      'awareness-at': '2026-11-23 10:00 Europe/Berlin',
    };
    const { status, text } = await register(new Site(), fields);
    expect(status).toBe(422);
    expect(text).toContain('before the incident was detected');
    expect(text).toContain('value="2026-11-23 10:00 Europe/Berlin"');
  });

  it('keeps a zone that was chosen beside a moment', async () => {
    const more = { title: '', 'discovery-at': LOCAL, 'discovery-at-zone': 'Asia/Tokyo' };
    const { text } = await register(new Site(), more);
    expect(problems(text)).toEqual(['field-title']);
    expect(text).toContain('<option value="Asia/Tokyo" selected="">');
  });

  it('tells it in Japanese', async () => {
    const more = { 'discovery-at': '2026-11-23 10:00 JST', 'awareness-at': LOCAL };
    const { text } = await register(new Site(), more, inJapanese('ben'));
    expect(text).toContain('「JST」は略称で');
    expect(text).toContain(`America/New_Yorkなら${OFFERED}です。`);
    for (const english of ['abbreviation', 'names no time zone', 'zone as typed', 'If you mean']) {
      expect(text).not.toContain(english);
    }
  });
});

describe('The form of a fact', () => {
  it('previews and records a moment with the zone that was chosen', async () => {
    const site = new Site();
    const id = await site.incident();
    const path = `/incidents/${id}/facts/new`;
    const typed = { kind: 'awareness', at: LOCAL, 'at-zone': 'Europe/Berlin' };
    const seen = await submit(site, path, { ...typed, step: 'preview' });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('<input type="hidden" name="at-zone" value="Europe/Berlin"/>');
    expect((await submit(site, path, { ...typed, step: 'record' })).status).toBe(303);
    expect((await factsOf(site, id)).at(-1)?.at).toBe('2026-11-23T10:00+01:00');
  });

  it('says what is wrong with the moments and with the rest in one answer', async () => {
    const site = new Site();
    const id = await site.incident();
    const fields = { kind: 'awareness', at: '', zone: 'Mars/Base', note: 'x'.repeat(5000) };
    const { status, text } = await submit(site, `/incidents/${id}/facts/new`, fields);
    expect(status).toBe(422);
    expect(problems(text)).toEqual(['field-at', 'field-note', 'field-zone']);
    expect(text).toContain('Say when it happened.');
  });

  it('reads its other moments in the same way; they may lie ahead', async () => {
    const site = new Site();
    const id = await site.incident();
    const path = `/incidents/${id}/facts/new`;
    const fields = { kind: 'report-request', at: `${LOCAL} America/New_York`, step: 'record' };
    const refused = await submit(site, path, { ...fields, answerBy: '2026-12-01' });
    expect(problems(refused.text)).toEqual(['field-answerBy']);
    const taken = await submit(site, path, { ...fields, answerBy: '2026-12-01 09:00 Europe/Rome' });
    expect(taken.status).toBe(303);
    expect((await factsOf(site, id)).at(-1)).toMatchObject({
      at: OFFERED,
      answerBy: '2026-12-01T09:00+01:00',
    });
  });
});

describe('A step of the delay', () => {
  it('takes a moment by the name of its zone, and records what was seen', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery, determination] });
    const path = `/incidents/${id}/delay/log`;
    const at = '2026-11-23 11:00 America/New_York';
    const seen = await submit(site, path, { step: 'request', do: 'look', at });
    expect(seen.text).toContain('name="at" value="2026-11-23T11:00-05:00"');
    expect(seen.text).toContain(`value="${at}"`);
  });

  it('says what is wrong with all of its fields at once', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery, determination] });
    const fields = { step: 'extension', do: 'look', at: LOCAL, days: 'many' };
    const { status, text } = await submit(site, `/incidents/${id}/delay/log`, fields);
    expect(status).toBe(422);
    expect(problems(text)).toEqual(['extension-at', 'extension-days']);
    expect(text).toContain(`name="at-meant" value="${OFFERED}"`);
  });
});
