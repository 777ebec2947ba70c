/** The board as a page: what is due first, and light enough however much is open. */
import { describe, expect, it } from 'vitest';
import type { BoardRow, IncidentHead, Person } from '../../lib/engine/ports.js';
import { inJapanese } from './forms.js';
import { determination, discovery, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
/** The part of a page between two texts. */
const between = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0] ?? '';

async function withIncident(more: object = {}) {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination], ...more });
  return { site, id };
}

const rowsIn = (text: string) => text.match(/<tr>.*?<\/tr>/gs) ?? [];
const reportIn = (rows: readonly string[]) => rows.find((row) => row.includes('Item 1.05')) ?? '';

async function acknowledgeReport(site: Site) {
  const sent = [...site.world.stores.sent.values()];
  const alert = sent.find(({ person, line }) => person === 'ana' && line === 'item-1.05-report');
  const { status } = await site.post(`/api/alerts/${alert?.id}/ack`, {});
  expect(status).toBe(200);
}

function twoEntities(site: Site, name = 'Subsidiary') {
  const { stores } = site.world;
  const tokyo = { id: 'tokyo', name, zone: 'Asia/Tokyo' };
  stores.known = { ...stores.known, entities: [...stores.known.entities, tokyo] };
}

describe('GET /', () => {
  it('shows what is open: state, countdown, phase, both dates in both zones', async () => {
    const { site, id } = await withIncident();
    const { status, text } = await site.page('/');
    expect(status).toBe(200);
    expect(text).toContain('Form 8-K, Item 1.05');
    expect(text).toContain('SEC Form 8-K');
    expect(text).toContain('Four-day clock');
    expect(text).toContain(`<a href="/incidents/${id}">Payroll server</a>`);
    expect(text).toContain('<span aria-hidden="true">◑</span> due');
    expect(text).toContain('Mon 30 Nov 2026 22:30 +00:00 Etc/UTC'); // the zone of Ana
    expect(text).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York'); // the authority's
    expect(text).toContain('in 6 days 10 hours');
    expect(text).toContain('<body data-refresh="30">');
  });

  it('says in whose zone dates are: the reader’s, where they have one', async () => {
    const { site } = await withIncident();
    expect((await site.page('/', 'ana')).text).toContain('All dates are in your zone');
    expect((await site.page('/', 'olga')).text).toContain('All dates are in the company’s zone');
  });

  it('says whose each is, and whether anybody has acknowledged it', async () => {
    const { site } = await withIncident();
    const before = rowsIn((await site.page('/')).text);
    expect(reportIn(before)).toContain(
      '<td>ana<span class="line soft"><span aria-hidden="true">○</span> not acknowledged',
    );
    // Nobody owes an option, so nobody need acknowledge it.
    expect(before.find((row) => row.includes('Request for delay'))).toContain('<td>ben</td>');
    await acknowledgeReport(site);
    site.now = '2026-11-24T13:00:00Z';
    const after = rowsIn((await site.page('/')).text);
    expect(reportIn(after)).toContain(
      '<span aria-hidden="true">●</span> acknowledged by ana, Tue 24 Nov 2026 12:00 +00:00 Etc/UTC',
    );
    expect(reportIn(after)).not.toContain('not acknowledged');
  });

  it('says whose they are as the settings are now, and no more names than fit', async () => {
    const { site } = await withIncident();
    const { stores } = site.world;
    const [ana] = stores.known.people as [Person];
    const named = (name: string): Person => ({ ...ana, id: name, name });
    const say = async (...names: string[]) => {
      stores.known = { ...stores.known, people: names.map(named) };
      return reportIn(rowsIn((await site.page('/')).text));
    };
    expect(await say('Uma', 'Vic', 'Wes')).toContain('<td>Uma, Vic, Wes<');
    expect(await say('Uma', 'Vic', 'Wes', 'Xia', 'Yan')).toContain('<td>Uma, Vic, Wes and 2 more<');
    expect(await say()).toContain('<td>nobody is named<');
  });

  it('does not say of a row of an older version what that did not know', async () => {
    const { site, id } = await withIncident();
    const { rows } = site.world.stores;
    const older = rows.get(id)?.map(({ acknowledged: _, ...row }) => row) ?? [];
    rows.set(id, older);
    expect((await site.page('/')).text).not.toContain('acknowledged');
  });

  it('says what to do where nothing is open, to whoever may do it', async () => {
    const site = new Site();
    const ana = await site.page('/');
    expect(ana.text).toContain('Nothing is open.');
    expect(ana.text).toContain('the clocks start with what is known. <a href="/register">');
    const olga = await site.page('/', 'olga');
    expect(olga.text).toContain('Nothing is open.');
    expect(olga.text).not.toContain('href="/register"');
  });

  it('is shown to every role, and to nobody without one', async () => {
    const { site } = await withIncident();
    for (const role of ['ana', 'ben', 'eva', 'olga', 'adi']) {
      expect((await site.page('/', role)).status).toBe(200);
    }
    expect((await site.page('/', 'nobody')).status).toBe(403);
    expect((await site.page('/', null)).status).toBe(401);
  });

  it('puts what is late on top, in a word and a shape', async () => {
    const { site } = await withIncident();
    site.now = '2026-12-01T00:00:00Z'; // 90 minutes after the report was due
    const { text } = await site.page('/');
    const late = between(text, '<section class="problem"', '</section>');
    expect(late).toContain('<span aria-hidden="true">▲</span> 1 is late');
    expect(late).toContain('Form 8-K, Item 1.05');
    expect(late).toContain('1 hour 30 minutes ago');
    expect(between(text, '<h2 id="milestones">', '<h2')).not.toContain('1 hour 30 minutes ago');
    expect(text.indexOf('is late')).toBeLessThan(text.indexOf('Open milestones'));
  });

  it('tells each by their role what to do about it', async () => {
    const { site } = await withIncident();
    site.now = '2026-12-01T00:00:00Z';
    for (const as of ['ana', 'ben', 'eva']) {
      const { text } = await site.page('/', as);
      expect(text.includes('File now, tell counsel')).toBe(as === 'ana');
      expect(text.includes('See that they are filed now')).toBe(as !== 'ana');
    }
  });

  it('calls nobody late under a law that is not in force', async () => {
    const site = new Site();
    await site.incident({
      regimes: ['us-circia'],
      profile: {},
      facts: [{ kind: 'reasonable-belief', at: '2026-11-20T09:00:00Z' }],
    });
    const { text } = await site.page('/');
    expect(text).not.toContain('<section class="problem"');
    expect(text).toContain('Not in force: a rehearsal of the law');
    expect(text).toContain('past; nobody owed it');
    expect(text).not.toContain('▲');
  });

  it('shows drills apart, marked, and without a countdown', async () => {
    const { site } = await withIncident();
    await site.incident({
      title: 'Rehearsal',
      regimes: ['eu-nis2'],
      facts: [{ kind: 'awareness', at: '2026-09-01T00:00:00Z' }],
      drill: { speed: 3600 },
    });
    const { text } = await site.page('/');
    const drills = between(text, '<section class="drill"', '<h2 id="open"');
    expect(drills).toContain('Rehearsal');
    expect(drills).toContain('DRILL');
    expect(drills).not.toContain('data-until');
    expect(drills).toContain('<a href="/drills">');
    expect(between(text, '<h2 id="milestones">', '<section class="drill"')).not.toContain(
      'Rehearsal',
    );
  });

  it('lists closed incidents apart from open ones', async () => {
    const { site, id } = await withIncident();
    await site.post(`/api/incidents/${id}/close`, { reason: 'A false alarm' });
    const { text: first } = await site.page('/');
    expect(first).toContain('No incident is open.');
    expect(first).toContain('<a href="/?closed=#closed">Closed incidents</a>');
    const { text } = await site.page('/?closed=');
    expect(between(text, '<h2 id="closed">', '</main>')).toContain('Payroll server');
  });

  it('lists the newest of closed incidents first', async () => {
    const site = new Site();
    for (const title of ['The first', 'The second']) {
      const id = await site.incident({ title });
      await site.post(`/api/incidents/${id}/close`, { reason: 'A false alarm' });
    }
    const { text } = await site.page('/?closed=');
    expect(text.indexOf('The second')).toBeLessThan(text.indexOf('The first'));
  });
});

describe('Filters', () => {
  it.each([
    ['regime=us-sec-8k', true],
    ['regime=eu-nis2', false],
    ['role=grc', true],
    ['role=counsel', false],
    ['role=executive', false],
    ['state=due', true],
    ['state=late', false],
    ['entity=default', true],
    ['entity=tokyo', false],
    ['regime=us-sec-8k&role=grc&state=due', true],
    ['regime=no-such-regime', true], // what is unknown hides nothing
  ])('%s', async (query, isShown) => {
    const { site } = await withIncident();
    twoEntities(site);
    const { status, text } = await site.page(`/?${query}`);
    const rows = between(text, '<h2 id="milestones">', '<details id="filters"');
    expect(status).toBe(200);
    expect(rows.includes('Form 8-K, Item 1.05')).toBe(isShown);
  });

  it('leave counsel the decisions, and executives what was not done in time', async () => {
    const { site } = await withIncident({ facts: [discovery] });
    expect((await site.page('/?role=counsel')).text).toContain('Materiality determination');
    site.now = '2026-12-01T00:00:00Z';
    const late = await withIncident();
    late.site.now = '2026-12-01T00:00:00Z';
    expect((await late.site.page('/?role=executive')).text).toContain('Form 8-K, Item 1.05');
  });

  it('are shown as they were chosen, and end with one link', async () => {
    const { site } = await withIncident();
    const { text } = await site.page('/?regime=eu-nis2');
    expect(text).toContain('<option value="eu-nis2" selected="">');
    expect(text).toContain('Nothing open matches what you chose. <a href="/">');
    expect(text).not.toContain('id="filter-entity"'); // one entity alone: nothing to choose
  });
});

describe('Much that is open', () => {
  const head = (n: number): IncidentHead => ({
    id: `inc-${String(n).padStart(10, '0')}`,
    title: `Incident number ${n}, with a title of the usual length for such things`,
    entity: 'default',
    regimes: ['eu-nis2', 'us-sec-8k', 'jp-appi'],
    registeredAt: '2026-11-24T11:00:00.000Z',
    closed: false,
    drill: false,
    version: 1,
    nextPlanBy: '2026-11-25T11:00:00.000Z',
  });

  const row = (n: number, obligation: string, phase: string): BoardRow => ({
    incidentId: head(n).id,
    title: head(n).title,
    entity: head(n).entity,
    drill: false,
    regime: 'eu-nis2',
    obligation,
    line: obligation,
    trigger: 'f1',
    planBy: '2026-11-25T11:00:00.000Z',
    due: '2026-11-25T12:00:00.000Z',
    force: 'in-force',
    certainty: 'settled',
    option: false,
    phase,
    // As heavy as a row can be: somebody with a long name has acknowledged it.
    acknowledged: {
      by: { name: 'Wolfgang Amadeus von und zu Hohenstein-Waldburg', roles: ['grc'] },
      at: '2026-11-24T11:30:00.000Z',
    },
  });

  async function crowded() {
    const site = new Site();
    for (let n = 0; n < 200; n += 1) {
      await site.ports.board.refresh(head(n), [
        row(n, 'early-warning', 'early-warning'),
        row(n, 'incident-notification', 'early-warning'),
      ]);
    }
    return site;
  }

  it('is cut into pages of fifty rows, and weighs less than 150 kB', async () => {
    const site = await crowded();
    const { text } = await site.page('/');
    expect(new TextEncoder().encode(text).length).toBeLessThan(150_000);
    const rows = between(text, '<h2 id="milestones">', '<details id="filters"');
    expect(rows.match(/<tr>/g)).toHaveLength(51);
    expect((await site.page('/', 'ana', inJapanese('ana'))).text.length).toBeLessThan(150_000);
  });

  it('goes on page by page, with the filters kept, to the last row', async () => {
    const site = await crowded();
    const seen = new Set<string>();
    let path: string | undefined = '/?regime=eu-nis2';
    for (let pages = 0; path !== undefined && pages < 10; pages += 1) {
      const { status, text } = await site.page(path);
      expect(status).toBe(200);
      const rows = between(text, '<h2 id="milestones">', '<details id="filters"');
      for (const [, n] of rows.matchAll(/Incident number (\d+)/g)) seen.add(n as string);
      path = /<a href="(\/\?[^"]+)">More milestones/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      if (path) expect(path).toContain('regime=eu-nis2');
    }
    expect(seen.size).toBe(200);
  });

  it('pages its incidents too', async () => {
    const site = await crowded();
    const { text } = await site.page('/');
    const more = /<a href="(\/\?open=[^"#]+)#open">/.exec(text)?.[1] as string;
    const second = await site.page(more);
    expect(between(second.text, '<h2 id="open">', '<h2')).toContain('Incident number 50,');
  });

  it.each(['/?cursor=broken', '/?open=broken', '/?closed=broken'])('refuses %s', async (path) => {
    expect((await new Site().page(path)).status).toBe(422);
  });
});

describe('Words', () => {
  it('are Japanese for whoever reads it', async () => {
    const { site } = await withIncident();
    expect((await site.page('/', 'ana', inJapanese('ana'))).text).toContain('</span> 未確認');
    await acknowledgeReport(site);
    site.now = '2026-12-01T00:00:00Z';
    const { text } = await site.page('/', 'ana', inJapanese('ana'));
    expect(text).toContain('<html lang="ja">');
    for (const words of ['1件が期限を過ぎています', '4営業日の期間', '安全期限', '絞り込み']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('<th scope="col">担当</th>');
    expect(text).toContain('<td>ana<');
    expect(text).toContain('</span> anaが確認（2026年11月24日(火) 12:00 +00:00 Etc/UTC）');
    for (const english of [
      'is late',
      'Plan by',
      'Show only',
      'Four-day',
      'Open incidents',
      'Owner',
      'acknowledged',
      ' ago',
    ]) {
      expect(text).not.toContain(english);
    }
  });

  it('never are code', async () => {
    const { site } = await withIncident({ title: EVIL });
    twoEntities(site, EVIL);
    const { stores } = site.world;
    const people = stores.known.people.map((person) => ({ ...person, name: EVIL }));
    stores.known = { ...stores.known, people };
    const by = { name: EVIL, roles: [] };
    for (const [id, rows] of stores.rows) {
      const at = '2026-11-24T12:00:00.000Z';
      stores.rows.set(
        id,
        rows.map((row) => ({ ...row, acknowledged: { by, at } })),
      );
    }
    const { text } = await site.page(`/?entity=${encodeURIComponent(EVIL)}`);
    const all = await site.page('/');
    for (const page of [text, all.text]) {
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
    }
    expect(all.text).toContain('&lt;script&gt;');
  });
});
