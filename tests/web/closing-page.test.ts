/** Closing an incident while something is still to be done: asked once more, and told for good. */
import { describe, expect, it } from 'vitest';
import { inJapanese, submit } from './forms.js';
import { formsIn, sent } from './page-forms.js';
import { determination, discovery, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const CLOSE = 'Close all the same';

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const closedWithOf = (html: string) =>
  /<section class="problem" id="closed-with">.*?<\/section>/s.exec(html)?.[0] ?? '';

async function determined(more: object = {}) {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination], ...more });
  return { site, id, path: `/incidents/${id}` };
}

/** The same a week later: the report on Form 8-K was due on 30 November. */
async function lateReport(more: object = {}) {
  const found = await determined(more);
  found.site.now = '2026-12-01T12:00:00Z';
  return found;
}

/** Sends the one form of a page that changes an incident, as a browser would. */
function confirm(site: Site, html: string, as = 'ana') {
  const [form, ...others] = formsIn(mainOf(html));
  expect([form?.method, others]).toEqual(['post', []]);
  if (!form) throw new Error('There is no form');
  const fields = Object.fromEntries(sent(form, ({ value }) => value));
  return submit(site, form.actions[0] ?? '', fields, as);
}

const bodies = (site: Site, id: string) =>
  site.world.stores.ledger.entries(id).map(({ body }) => body.type);

describe('Closing an incident with something still to be done', () => {
  it('writes nothing, and says what stays undone: the late ones first, with their dates', async () => {
    const { site, id, path } = await lateReport({ regimes: ['eu-nis2', 'us-sec-8k'] });
    await site.post(`/api/incidents/${id}/facts`, {
      kind: 'awareness',
      at: '2026-12-01T11:00:00Z',
    });
    const before = site.written;
    const { status, text } = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    expect([status, site.written]).toEqual([200, before]);
    expect(text).toContain('<h1>Before it is closed</h1>');
    const said = withoutTags(mainOf(text));
    expect(said).toContain('Nothing is written yet.');
    expect(said).toContain('▲ One is late.');
    expect(said).toMatch(/▲ late Form 8-K, Item 1\.05 \(SEC Form 8-K\) Due Mon 30 Nov 2026/);
    expect(said).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York');
    expect(said).toContain('Reminders of this stop at once, until the incident is opened again.');
    expect(said).toContain('Reason Over');
    const items = mainOf(text).match(/<li>.*?<\/li>/gs) ?? [];
    expect(items[0]).toContain('class="late"');
    expect(withoutTags(items[1] ?? '')).toMatch(/◑ due .*NIS2.* Plan by Wed 2 Dec 2026/);
    expect(items.slice(1).join('')).not.toContain('class="late"');
    // Whoever changes the language there comes to a page.
    expect(text).toContain(`name="returnTo" value="${path}"`);
    expect(text).toContain(`<a href="${path}">Leave it as it is, and go back to the incident</a>`);
  });

  it('is done when that is confirmed, with the reason that was typed', async () => {
    const { site, id, path } = await determined();
    const { text } = await submit(site, `${path}/close`, { reason: EVIL }, 'ana');
    expect(text).toContain(`<button type="submit">${CLOSE}</button>`);
    expect(text).not.toContain('<img');
    const { status, headers } = await confirm(site, text);
    expect([status, headers.get('location')]).toEqual([303, path]);
    expect(site.world.stores.ledger.entries(id).at(-1)?.body).toEqual({
      type: 'closed',
      reason: EVIL,
    });
  });

  it('says how many people heard of it', async () => {
    const { site, path } = await determined();
    const ask = async () =>
      withoutTags((await submit(site, `${path}/close`, { reason: 'Over' })).text);
    const told = [...site.world.stores.sent.values()].filter(({ state }) => state === 'sent');
    const people = new Set(told.map(({ person }) => person)).size;
    expect(people).toBeGreaterThan(1);
    expect(await ask()).toContain(
      `${people} people have heard of it so far. Whoever had them is told so.`,
    );
    site.world.stores.sent.clear();
    const nobody = await ask();
    expect(nobody).toContain('Nobody has heard of it so far.');
    expect(nobody).not.toContain('told so');
  });

  it.each([
    ['a report that became late meanwhile', '2026-12-01T12:00:00Z'],
    ['none of ours', undefined],
  ])('holds for what was seen alone: %s', async (_, later) => {
    const { site, path } = await determined();
    const { text } = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    if (later) site.now = later;
    const before = site.written;
    const again = later
      ? await confirm(site, text)
      : await submit(site, `${path}/close`, { reason: 'Over', seen: 'x' }, 'ana');
    expect([again.status, site.written]).toEqual([409, before]);
    expect(again.text).toContain('What is open has changed since you were asked.');
    expect((await confirm(site, again.text)).status).toBe(303);
  });

  it('is refused as ever before anybody is asked', async () => {
    const { site, path } = await determined();
    const before = site.written;
    const close = (reason: string, as: string) => submit(site, `${path}/close`, { reason }, as);
    expect((await close(' ', 'ana')).text).toContain('<a href="#close-reason">');
    expect((await close('x'.repeat(1001), 'ana')).status).toBe(422);
    expect((await close('Over', 'eva')).status).toBe(403);
    expect((await submit(site, '/incidents/none/close', { reason: 'Over' }, 'ana')).status).toBe(
      404,
    );
    const { text } = await close('Over', 'ana');
    expect((await confirm(site, text, 'eva')).status).toBe(403);
    expect(site.written).toBe(before);
  });

  it('is asked in Japanese', async () => {
    const { site, path } = await lateReport();
    const { text } = await submit(site, `${path}/close`, { reason: 'x' }, 'ben', inJapanese('ben'));
    expect(text).toContain('<h1>終了とする前の確認</h1>');
    expect(withoutTags(text)).toContain('▲ 1件は期限を過ぎています。');
    expect(text).toContain('それでも終了とする</button>');
    expect(withoutTags(mainOf(text))).not.toMatch(/Reminders|undone|heard/);
  });

  it('is asked where no date can be derived: nobody knows what is open then', async () => {
    const { site, id, path } = await determined({ regimes: ['us-sec-8k'] });
    const { entries } = site.world.stores;
    const facts = [determination, { ...determination, id: 'opposite', material: false }];
    const record = (entries.get(id) ?? []).map((entry) =>
      entry.body.type === 'registered' ? { ...entry, body: { ...entry.body, facts } } : entry,
    );
    entries.set(id, record);
    const { text } = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    expect(text).toContain('Nobody can say what stays undone');
    expect(text).toContain('say material and not material at one instant');
    expect((await confirm(site, text)).status).toBe(303);
  });

  it('stays light, and names those that are late, however much is open', async () => {
    const information = Array.from({ length: 120 }, (_, n) => ({
      id: `info-${n}`,
      kind: 'information-available',
      at: '2026-11-23T16:00:00Z',
    }));
    const report = { kind: 'submission', regime: 'us-sec-8k', of: 'item-1.05-report' };
    const filed = { id: 'filed', ...report, at: '2026-11-23T15:30:00Z' };
    const { site, path } = await lateReport({
      facts: [discovery, determination, filed, ...information],
      regimes: ['us-sec-8k'],
    });
    const { text } = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    expect(text.match(/class="late"><span aria-hidden="true">▲<\/span> late/g)).toHaveLength(50);
    expect(text).toMatch(/\d+ more are on the page of the incident\./);
    expect(new TextEncoder().encode(text).length).toBeLessThan(127_000);
  });
});

describe('Closing an incident with nothing to be done', () => {
  it('closes at once', async () => {
    const { site, id, path } = await determined({ facts: [] });
    const { status } = await submit(site, `${path}/close`, { reason: 'A false alarm' }, 'ana');
    expect([status, bodies(site, id)]).toEqual([303, ['registered', 'closed']]);
    expect(closedWithOf((await site.page(path)).text)).toBe('');
  });
});

describe('Closing through the API', () => {
  it('asks nobody', async () => {
    const { site, id } = await determined();
    const { status } = await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    expect(status).toBe(200);
  });
});

describe('Marking a regime as not applicable', () => {
  const exclude = (regime: string, reason = 'None of ours') => ({ act: 'exclude', regime, reason });

  it('asks first where it has something to be done, and tells of that regime alone', async () => {
    const { site, id, path } = await determined({ regimes: ['us-sec-8k', 'us-circia', 'eu-nis2'] });
    const before = site.written;
    const { status, text } = await submit(site, `${path}/regimes`, exclude('us-sec-8k'), 'ana');
    expect([status, site.written]).toEqual([200, before]);
    expect(text).toContain('<h1>Before SEC Form 8-K is marked as not applicable</h1>');
    const said = withoutTags(mainOf(text));
    expect(said).toContain('◑ due Form 8-K, Item 1.05');
    expect(said).toContain('Reminders of this stop at once, until the regime is added again.');
    expect(said).not.toMatch(/CIRCIA|NIS2/);
    expect((await confirm(site, text)).status).toBe(303);
    expect(site.world.stores.ledger.entries(id).at(-1)?.body).toEqual({
      type: 'regime-not-applicable',
      regime: 'us-sec-8k',
      reason: 'None of ours',
    });
  });

  it('is done at once where nothing of it is open', async () => {
    const { site, path } = await determined();
    const { status } = await submit(site, `${path}/regimes`, exclude('eu-nis2'), 'ana');
    expect(status).toBe(303);
  });

  it('says of a closed incident that no reminders go out anyway', async () => {
    const { site, id, path } = await determined();
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    const { text } = await submit(site, `${path}/regimes`, exclude('us-sec-8k'), 'ana');
    expect(text).toContain('The incident is closed, and no reminders go out');
    expect(text).not.toContain('stop at once');
  });
});

describe('The page of an incident that was closed with something to be done', () => {
  async function closed(more: object = {}) {
    const found = await lateReport(more);
    await found.site.post(`/api/incidents/${found.id}/close`, { reason: 'over' });
    return found;
  }
  /** Nothing but reports: the decision is taken, and the report is late. */
  const REPORT_ALONE = { regimes: ['us-sec-8k'] };

  it('says so for good: how many, which, and that reminders have stopped', async () => {
    const { site, path } = await closed(REPORT_ALONE);
    const { text } = await site.page(path, 'ana');
    const said = withoutTags(closedWithOf(text));
    expect(said).toContain('▲ Closed with one report not filed. Reminders have stopped.');
    expect(said).toContain('▲ late Form 8-K, Item 1.05 (SEC Form 8-K)');
    expect(closedWithOf(text)).toContain('<a href="#change-reopen">');
    expect(text).toContain('id="change-reopen"');
    const japanese = (await site.page(path, 'ana', inJapanese('ana'))).text;
    expect(withoutTags(closedWithOf(japanese))).toContain(
      '▲ 未提出の報告が1件残ったまま、終了とされています。 お知らせは止まっています。',
    );
  });

  it('is gone when it is opened again', async () => {
    const { site, id, path } = await closed(REPORT_ALONE);
    await site.post(`/api/incidents/${id}/reopen`, { reason: 'not over' });
    expect(closedWithOf((await site.page(path)).text)).toBe('');
  });

  it('offers no change to whoever may make none', async () => {
    const { site, path } = await closed(REPORT_ALONE);
    const { text } = await site.page(path, 'eva');
    expect(closedWithOf(text)).toContain('A GRC analyst or counsel can reopen it.');
    expect(closedWithOf(text)).not.toContain('<a ');
  });

  it('calls a decision no report, and counts nothing that binds nobody', async () => {
    const { site, path } = await closed({
      facts: [discovery, { ...discovery, id: 'b', kind: 'reasonable-belief' }],
      regimes: ['us-sec-8k', 'us-circia'],
    });
    const { text } = await site.page(path, 'ana');
    const said = withoutTags(closedWithOf(text));
    expect(said).toContain('Closed with one duty not done.');
    expect(said).not.toContain('CIRCIA');
    expect(text).toContain('NOT YET IN FORCE');
  });
});
