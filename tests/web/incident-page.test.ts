/** The page of an incident: what is next, dates that explain themselves, and what can be recorded. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { obligationsOf, regimes } from '../../lib/core/regimes/index.js';
import { factKinds, readScenario } from '../../lib/core/scenario.js';
import { instantOf } from '../../lib/engine/incident.js';
import { createApp } from '../../lib/web/app.js';
import { DECIDED_BY, FIELDS, KINDS_OF } from '../../lib/web/pages/incident/fact-kinds.js';
import { basisWords } from '../../lib/web/words/basis.js';
import { incidentWords } from '../../lib/web/words/incident.js';
import { obligationIn } from '../../lib/web/words/say.js';
import { sessionCookieOf } from './cookies.js';
import { submit } from './forms.js';
import { callers, determination, discovery, HOST, NOW, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const FOREIGN_SCRIPT = /<script(?! src="\/script\.js" defer="">)/;
const TEN = '2026-11-24T10:00:00Z';

async function determined(more: object = {}) {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination], ...more });
  return { site, id, path: `/incidents/${id}` };
}

const inJapanese = (site: Site, path: string, as = 'ben') =>
  site.page(path, as, {
    headers: { Cookie: `${sessionCookieOf(as)}; tocsin-language=ja` },
  });

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const nextOf = (html: string) => /<section class="next".*?<\/section>/s.exec(html)?.[0] ?? '';
/** The fields of the form that a button stands in, as a browser would send them. */
function hiddenIn(html: string): Record<string, string> {
  const pairs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const ours = pairs.filter(([, name]) => name !== 'returnTo');
  return Object.fromEntries(
    ours.map(([, name, value]) => [name as string, (value as string).replaceAll('&amp;', '&')]),
  );
}

describe('A look at the page', () => {
  it('reads the record once, for all of its parts', async () => {
    const { site, id } = await determined();
    const { ledger } = site.ports;
    const asked: string[] = [];
    const entries = (one: string) => {
      asked.push(one);
      return ledger.entries(one);
    };
    const app = createApp({ ...site.ports, ledger: { ...ledger, entries } });
    const headers = { Cookie: sessionCookieOf('ben'), Accept: 'text/html', Host: HOST };
    const { status } = await app.request(`https://${HOST}/incidents/${id}?recorded=2`, { headers });
    expect([status, asked]).toEqual([200, [id]]);
  });
});

describe('What was filed', () => {
  /** Determined on 23 November, with Thanksgiving between: due on the 30th at 17:30 -05:00. */
  const filedAt = async (at: string) => {
    const site = new Site();
    site.now = '2026-12-01T12:00:00Z';
    const report = { kind: 'submission', regime: 'us-sec-8k', of: 'item-1.05-report' };
    const id = await site.incident({ facts: [discovery, determination, { ...report, at }] });
    const [english, japanese] = [
      await site.page(`/incidents/${id}`),
      await inJapanese(site, `/incidents/${id}`),
    ].map(({ text }) => withoutTags(text));
    return { english, japanese };
  };

  it.each([
    [
      '2026-11-30T20:30:00Z',
      'In time, 2 hours before it was due.',
      '期限の2時間前に完了しました。',
    ],
    ['2026-12-01T01:00:00Z', 'Late by 2 hours 30 minutes.', '期限を2時間30分過ぎての完了です。'],
  ])('at %s: %s', async (at, english, japanese) => {
    const said = await filedAt(at);
    expect(said.english).toContain(english);
    expect(said.japanese).toContain(japanese);
  });

  it('after the date to plan by is in time, and not on every reading', async () => {
    const site = new Site();
    site.now = '2026-12-01T12:00:00Z';
    const aware = { kind: 'awareness', at: '2026-11-23T10:00:00+09:00', categories: [3] };
    const report = { kind: 'submission', regime: 'jp-appi', of: 'preliminary-report' };
    const facts = [aware, { ...report, at: '2026-11-27T12:00:00+09:00' }];
    const id = await site.incident({ zone: 'Asia/Tokyo', regimes: ['jp-appi'], facts });
    const { text } = await site.page(`/incidents/${id}`);
    expect(withoutTags(text)).toMatch(
      /In time, 11 hours 59 minutes before it was due, and past the date to plan by: not in time on every/,
    );
  });
});

describe('The dates on the page are those of the engine', () => {
  it.each([
    ['f5-2025', ['Fri 10 Oct 2025 17:30 -04:00', 'Fri 17 Oct 2025 17:30 -04:00']],
    ['att-2024', ['Mon 8 Jul 2024 17:30 -04:00', 'Fri 12 Jul 2024 17:30 -04:00']],
  ])('%s', async (name, literal) => {
    const written = JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8'));
    const { zone, ...profile } = written.profile;
    const { regimes: ids, facts } = written;
    const site = new Site();
    const id = await site.incident({ regimes: ids, zone, profile, facts });
    const { text } = await site.page(`/incidents/${id}`, 'ben');
    for (const date of literal) expect(text).toContain(`${date} America/New_York`);
    for (const milestone of derive(readScenario({ ...written, now: NOW })).milestones) {
      const card = cardOf(text, obligationIn('en', milestone.regime, milestone.obligation));
      for (const date of ['planBy', 'due', 'metAt'] as const) {
        const moment = milestone[date];
        if (moment === null) continue;
        expect(card).toContain(`datetime="${instantOf(moment)}"`);
      }
    }
  });

  it('tells each day of the count, and why one was skipped, with the source', async () => {
    const { site, path } = await determined();
    const card = cardOf((await site.page(path, 'ben')).text, 'Form 8-K, Item 1.05');
    expect(withoutTags(card)).toContain('Thu 26 Nov 2026 – not counted: Thanksgiving Day');
    expect(withoutTags(card)).toContain('Mon 30 Nov 2026 – day 4');
    expect(card).toMatch(/<a href="https:\/\/www\.sec\.gov\/[^"]+" rel="noreferrer">/);
    expect(card).toMatch(/<details id="count-[^"]+">/);
    expect(card.indexOf('Plan by')).toBeLessThan(card.indexOf('Due'));
  });
});

describe('A milestone says whose it is', () => {
  const report = 'Form 8-K, Item 1.05';
  const cardFrom = async (site: Site, path: string, title = report) =>
    cardOf((await site.page(path)).text, title);

  it('and who has acknowledged it', async () => {
    const { site, path } = await determined();
    const before = await cardFrom(site, path);
    expect(before).toContain('<dt>Owner</dt><dd>ana<');
    expect(before).toContain('<span aria-hidden="true">○</span> not acknowledged');
    const sent = [...site.world.stores.sent.values()];
    const alert = sent.find(({ person, line }) => person === 'ana' && line === 'item-1.05-report');
    await site.post(`/api/alerts/${alert?.id}/ack`, {});
    const after = await cardFrom(site, path);
    expect(after).toContain('<span aria-hidden="true">●</span> acknowledged by ana, Tue 24 Nov');
    expect(after).not.toContain('not acknowledged');
    expect(await cardFrom(site, path, 'Request for delay to the Attorney General')).toContain(
      'not acknowledged',
    );
    const japanese = (await inJapanese(site, path)).text;
    expect(japanese).toContain('<dt>担当</dt><dd>ana<');
    expect(japanese).toContain('anaが確認（2026年11月24日(火) 12:00');
  });

  it('and nothing of an acknowledgement where nobody was asked for one', async () => {
    const site = new Site();
    site.world.post = () => 'try-again';
    const id = await site.incident({ facts: [discovery, determination] });
    const card = await cardFrom(site, `/incidents/${id}`);
    expect(card).toContain('<dd>ana</dd>');
    expect(card).not.toContain('acknowledged');
  });

  it('while it is open, and not after that', async () => {
    const { site, path } = await determined();
    const filing = { kind: 'submission', report: 'us-sec-8k/item-1.05-report', at: TEN };
    await submit(site, `${path}/facts/new`, { ...filing, step: 'record' });
    expect(await cardFrom(site, path)).not.toContain('Owner');
  });
});

describe('What is done', () => {
  it.each([
    ['Materiality determination', 'decided', 'Decided', '重要性の判断', '判断済み', '判断'],
    [
      'Request for delay to the Attorney General',
      'asked',
      'Asked',
      '司法長官への開示延期の申請',
      '申請済み',
      '申請',
    ],
    ['Form 8-K, Item 1.05', 'filed', 'Filed', 'Form 8-K 項目1.05', '提出済み', '提出'],
  ])('of %s is %s', async (title, state, label, japanese, stateThere, labelThere) => {
    const { site, id, path } = await determined();
    const more = [
      { kind: 'delay-request', at: '2026-11-24T09:00:00Z' },
      { kind: 'submission', regime: 'us-sec-8k', of: 'item-1.05-report', at: TEN },
    ];
    for (const fact of more) {
      const { status } = await site.post(`/api/incidents/${id}/facts`, fact, { as: 'ben' });
      expect(status).toBe(201);
    }
    const card = cardOf((await site.page(path)).text, title);
    expect(card).toContain(`<span aria-hidden="true">●</span> ${state}</span>`);
    expect(card).toContain(`<dt>${label}</dt>`);
    const there = cardOf((await inJapanese(site, path)).text, japanese);
    expect(there).toContain(`</span> ${stateThere}</span>`);
    expect(there).toContain(`<dt>${labelThere}</dt>`);
  });
});

function cardOf(html: string, title: string): string {
  const cards = html.match(/<article.*?<\/article>/gs) ?? [];
  const card = cards.find((one) => one.includes(`<h4>${title}<`));
  if (card === undefined) throw new Error(`There is no card called ${title}`);
  return card;
}

describe('The one next thing', () => {
  it('is the soonest plan by, in both zones, with a link that fills the form', async () => {
    const { site, path } = await determined({ zone: 'Asia/Tokyo' });
    const next = nextOf((await site.page(path, 'ana')).text);
    expect(withoutTags(next)).toContain('Form 8-K, Item 1.05 (SEC Form 8-K)');
    expect(next).toContain('Mon 30 Nov 2026 22:30 +00:00 Etc/UTC');
    expect(next).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York');
    expect(next).toContain('in 6 days 10 hours');
    expect(next).toContain('GRC analyst: ana');
    const query = 'kind=submission&amp;regime=us-sec-8k&amp;of=item-1.05-report';
    expect(next).toContain(`href="${path}/facts/new?${query}"`);
  });

  it('is what is late before anything else, and says so without colour', async () => {
    const { site, path } = await determined();
    await submit(site, `${path}/facts/new`, { kind: 'awareness', at: TEN, step: 'record' });
    site.now = '2026-12-02T12:00:00Z';
    const next = nextOf((await site.page(path, 'ana')).text);
    expect(withoutTags(next)).toContain('Early warning (NIS2, Article 23) ▲ late');
    expect(withoutTags(next)).toContain('Late as well: 2.');
  });

  it('is a decision while only that is owed, and only counsel is offered it', async () => {
    const site = new Site();
    const id = await site.incident();
    const counsel = nextOf((await site.page(`/incidents/${id}`, 'ben')).text);
    expect(withoutTags(counsel)).toContain('Materiality determination');
    expect(counsel).toContain('without unreasonable delay');
    expect(counsel).toContain('?kind=materiality-determination"');
    const analyst = nextOf((await site.page(`/incidents/${id}`, 'ana')).text);
    expect(analyst).toContain('counsel: ben');
    expect(analyst).not.toContain('kind=materiality-determination');
    expect(analyst).toContain('Yours is to see that it is done.');
  });

  it.each([
    ['ana', 'Do it now, tell counsel, and record it here.'],
    ['ben', 'Do it now, or see that it is done, and record it here.'],
    ['eva', 'See that it is done now, and that counsel knows.'],
    ['olga', 'See that it is done now, and that counsel knows.'],
  ])('tells %s by their role what to do when it is late', async (as, what) => {
    const { site, path } = await determined();
    site.now = '2026-12-01T00:00:00Z';
    const said = withoutTags(nextOf((await site.page(path, as)).text));
    expect(said).toContain(`Late. ${what}`);
    if (as !== 'ana') expect(said).not.toContain('tell counsel');
    const { text } = await inJapanese(site, path, as);
    expect(withoutTags(nextOf(text)).includes('法務に知らせ')).toBe(as === 'ana');
  });

  it('says that the clocks wait while nothing was recorded', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [] });
    const { text } = await site.page(`/incidents/${id}`, 'ana');
    expect(nextOf(text)).toContain('The clocks wait for a fact');
    expect(text).toContain('Nothing is on record yet.');
    expect(text).toContain('Nothing was sent yet.');
  });

  it('is nothing where the incident is closed, and the page says who closed it', async () => {
    const { site, id, path } = await determined();
    await site.post(`/api/incidents/${id}/close`, { reason: 'A false alarm' }, { as: 'ben' });
    const { text } = await site.page(path, 'ana');
    expect(text).toContain('Closed by ben');
    expect(text).toContain('A false alarm');
    expect(text).toContain('Reopen the incident');
    expect(text).not.toContain('id="change-close"');
  });
});

describe('The request for delay', () => {
  const LINK = 'Draft the request, and log what happens to it';
  const partsOf = (text: string) => [
    nextOf(text),
    /<article class="\w+"[^>]*><div><h4>Request for delay.*?<\/article>/s.exec(text)?.[0] ?? '',
  ];

  it('is one press away for counsel, from what comes next and from its card', async () => {
    const { site, id } = await determined();
    for (const part of partsOf((await site.page(`/incidents/${id}`, 'ben')).text)) {
      expect(part).toContain(`<a href="/incidents/${id}/delay">${LINK}</a>`);
    }
  });

  it('is told to the others as counsel’s', async () => {
    const { site, id } = await determined();
    for (const part of partsOf((await site.page(`/incidents/${id}`, 'ana')).text)) {
      expect(part).toContain('Counsel drafts the request');
      expect(part).not.toContain('/delay"');
    }
  });

  it('is no longer an option once it was made, and its card leads on', async () => {
    const { site, id } = await determined();
    const fact = { kind: 'delay-request', at: '2026-11-24T10:00:00Z' };
    await site.post(`/api/incidents/${id}/facts`, fact, { as: 'ben' });
    const [next, card] = partsOf((await site.page(`/incidents/${id}`, 'ben')).text);
    expect(next).not.toContain('An option that is open now');
    expect(card).toContain(LINK);
  });

  it('is not offered before there is anything to delay', async () => {
    const { site, id } = await determined({ facts: [discovery] });
    for (const part of partsOf((await site.page(`/incidents/${id}`, 'ben')).text)) {
      expect(part).not.toContain('/delay"');
    }
  });
});

describe('A page that looks again', () => {
  it('asks every half minute, and is the same while nothing happens', async () => {
    const { site, path } = await determined();
    const first = await site.page(path, 'ana');
    expect(first.text).toContain('<body data-refresh="30">');
    expect((await site.page(path, 'ana')).text).toBe(first.text);
  });

  it('tells the script what time it is in a drill', async () => {
    const { site, path } = await determined({ drill: { speed: 60, start: NOW } });
    const { text } = await site.page(path, 'ana');
    const now = Date.parse(NOW);
    expect(text).toContain(`<main id="content" data-now="${now}" data-speed="60">`);
    expect(text).toContain('DRILL');
  });
});

describe('A date that moved', () => {
  it('stands struck through beside the new one, with what moved it', async () => {
    const { site, path } = await determined();
    const grant = {
      kind: 'delay-determination',
      at: TEN,
      outcome: 'granted',
      period: '1',
      ground: 'national-security',
      days: '30',
      step: 'record',
    };
    expect((await submit(site, `${path}/facts/new`, grant)).status).toBe(303);
    const card = cardOf((await site.page(path, 'ana')).text, 'Form 8-K, Item 1.05');
    const struck = /<del>.*?<\/del>/s.exec(card)?.[0] ?? '';
    expect(struck).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York');
    expect(card).toContain('Moved by Attorney General&#39;s determination. ben');
  });
});

describe('Recording a fact', () => {
  it('offers what the regimes use and the reader may record, each explained', async () => {
    const { site, path } = await determined();
    const counsel = (await site.page(`${path}/facts/new`, 'ben')).text;
    expect(counsel).toContain('kind=delay-determination&amp;regime=us-sec-8k');
    expect(counsel).toContain('of=early-warning');
    expect(counsel).toContain('It moves no date.');
    expect(counsel).not.toContain('kind=breach-determination');
    const analyst = (await site.page(`${path}/facts/new`, 'ana')).text;
    expect(analyst).toContain('kind=awareness');
    expect(analyst).not.toContain('kind=delay-determination');
  });

  it.each(['eva', 'olga', 'adi'])('offers %s nothing, and refuses it', async (as) => {
    const { site, path } = await determined();
    const page = await site.page(path, as);
    expect(page.text).not.toContain('/facts/new');
    expect(page.text).not.toContain('id="change"');
    expect((await site.page(`${path}/facts/new`, as)).status).toBe(403);
    expect((await site.page(`${path}/facts/new?kind=awareness`, as)).status).toBe(403);
    const before = site.written;
    const fields = { kind: 'awareness', at: TEN, step: 'record' };
    const tried = await submit(site, `${path}/facts/new`, fields, as);
    expect(tried.status).toBe(403);
    expect(tried.text).toContain('Only grc or counsel may record a fact of the kind awareness.');
    expect((await submit(site, `${path}/close`, { reason: 'over' }, as)).status).toBe(403);
    expect(site.written).toBe(before);
  });

  it('refuses an analyst what is counsel’s', async () => {
    const { site, path } = await determined();
    const form = await site.page(`${path}/facts/new?kind=delay-request`, 'ana');
    expect(form.status).toBe(403);
    const fields = { kind: 'delay-request', at: TEN, step: 'record' };
    const tried = await submit(site, `${path}/facts/new`, fields, 'ana');
    expect(tried.status).toBe(403);
    expect(tried.text).toContain('Only counsel may record');
  });

  it('fills the form of a filing with the report that it was asked for', async () => {
    const { site, path } = await determined();
    const query = 'kind=submission&regime=us-sec-8k&of=item-1.05-report';
    const { text } = await site.page(`${path}/facts/new?${query}`, 'ana');
    expect(text).toMatch(/<option value="us-sec-8k\/item-1\.05-report" selected/);
    expect(text).toContain('data-now="field-at" data-scripted="true" hidden=""');
    expect(text).toContain('It is not privileged');
  });

  it('shows first what would happen, and writes nothing', async () => {
    const { site, path } = await determined();
    const before = site.written;
    const filing = {
      kind: 'submission',
      report: 'us-sec-8k/item-1.05-report',
      at: TEN,
      note: 'Ann',
    };
    const { status, text } = await submit(site, `${path}/facts/new`, {
      ...filing,
      step: 'preview',
    });
    expect(status).toBe(200);
    expect(withoutTags(text)).toContain('Form 8-K, Item 1.05 (SEC Form 8-K) is done.');
    expect(withoutTags(text)).toMatch(/◑ due Plan by .* ● filed/);
    expect(site.written).toBe(before);
    expect(hiddenIn(text)).toMatchObject(filing);
    const recorded = await submit(site, `${path}/facts/new`, { ...hiddenIn(text), step: 'record' });
    expect(recorded.status).toBe(303);
    expect(recorded.headers.get('location')).toBe(`${path}?recorded=2`);
    expect(cardOf((await site.page(path)).text, 'Form 8-K, Item 1.05')).toContain('filed');
  });

  it('records once, however often the button is pressed', async () => {
    const { site, id, path } = await determined();
    const fields = { kind: 'awareness', at: TEN, step: 'preview' };
    const { text } = await submit(site, `${path}/facts/new`, fields);
    for (const _ of [1, 2]) {
      const again = await submit(site, `${path}/facts/new`, { ...hiddenIn(text), step: 'record' });
      expect(again.status).toBe(303);
    }
    const { json } = await site.get(`/api/incidents/${id}`);
    expect(json.facts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'discovery',
      'materiality-determination',
      'awareness',
    ]);
  });

  it.each([
    [{ kind: 'delay-request', at: TEN }, 'The four-day clock goes on running: plan by Mon 30 Nov'],
    [{ kind: 'delay-request', at: TEN }, 'No date moves.'],
    [{ kind: 'disclosure-decision', at: TEN }, 'Nothing moves.'],
    [{ kind: 'awareness', at: TEN }, 'a clock starts. Plan by Wed 25 Nov 2026 10:00'],
    [
      {
        kind: 'delay-determination',
        at: TEN,
        outcome: 'granted',
        period: '1',
        ground: 'national-security',
        days: '30',
      },
      'the date moves from Mon 30 Nov 2026 22:30 +00:00 Etc/UTC (Mon 30 Nov 2026 17:30 -05:00 America/New_York) to',
    ],
  ])('says in words what happens to the clock: %j', async (fields, sentence) => {
    const { site, path } = await determined();
    const { text } = await submit(site, `${path}/facts/new`, { ...fields, step: 'preview' });
    expect(withoutTags(text)).toContain(sentence);
  });

  it('goes back to the form with all that was typed', async () => {
    const { site, path } = await determined();
    const fields = { kind: 'awareness', at: TEN, categories: ['1', '3'], note: 'Half past' };
    const { text } = await submit(site, `${path}/facts/new`, { ...fields, step: 'change' });
    expect(text).toContain(`value="${TEN}"`);
    expect(text).toContain('>\nHalf past</textarea>');
    expect(text.match(/name="categories" value="\d" checked/g)).toHaveLength(2);
  });

  it.each([
    [{ at: '2026-11-24T10:00' }, 'field-at', 'names no time zone'],
    [{ at: '' }, 'field-at', 'Say when it happened.'],
    [{ at: '2026-11-25T10:00:00Z' }, 'field-at', 'lies after now'],
    [{ at: TEN, days: 'thirty' }, 'field-days', 'must be'],
    [{ at: TEN, days: '31' }, 'field-days', 'may last up to 30 days'],
    [{ at: TEN, zone: 'Tokio' }, 'field-zone', 'There is no time zone'],
    [{ at: TEN, outcome: '' }, 'field-outcome', ''],
  ])('says at the field what is wrong, and keeps the rest: %j', async (wrong, field, sentence) => {
    const { site, path } = await determined();
    const before = site.written;
    const fields = {
      kind: 'delay-determination',
      outcome: 'granted',
      period: '1',
      ground: 'public-safety',
      days: '30',
      note: 'By letter',
      ...wrong,
    };
    for (const step of ['preview', 'record']) {
      const { status, text } = await submit(site, `${path}/facts/new`, { ...fields, step });
      expect(status).toBe(422);
      expect(text).toContain('<div class="problem" role="alert">');
      expect(text).toContain(`<a href="#${field}">`);
      expect(text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
      expect(text).toContain(sentence);
      expect(text).toContain('>\nBy letter</textarea>');
      expect(text).toMatch(/<option value="public-safety" selected/);
    }
    expect(site.written).toBe(before);
  });

  it('has fields for every kind that a scenario can have, and help in both languages', () => {
    const kinds = [...Object.keys(FIELDS), 'retraction'];
    expect(kinds.toSorted()).toEqual(factKinds.toSorted());
    const used = new Set(Object.values(KINDS_OF).flat());
    expect([...used, 'submission'].toSorted()).toEqual(Object.keys(FIELDS).toSorted());
    const decisions = regimes.flatMap((regime) =>
      Object.entries(obligationsOf(regime)).filter(([, { kind }]) => kind === 'decision'),
    );
    expect(Object.keys(DECIDED_BY).toSorted()).toEqual(decisions.map(([id]) => id).toSorted());
    // What starts a clock of a regime can be recorded under it.
    for (const regime of regimes) {
      const kindsHere: readonly string[] = [...(KINDS_OF[regime.id] ?? []), 'submission'];
      for (const { trigger } of Object.values(obligationsOf(regime))) {
        expect(kindsHere).toEqual(expect.arrayContaining([...trigger.kinds]));
      }
    }
  });
});

describe('Retracting a fact', () => {
  it('shows what would move, then strikes it through with the reason', async () => {
    const { site, path } = await determined();
    const fields = { kind: 'retraction', of: 'determination', reason: 'Wrong day' };
    const preview = await submit(site, `${path}/facts/new`, { ...fields, step: 'preview' });
    expect(withoutTags(preview.text)).toContain('no longer holds');
    const done = await submit(site, `${path}/facts/new`, {
      ...hiddenIn(preview.text),
      step: 'record',
    });
    expect(done.status).toBe(303);
    const { text } = await site.page(path, 'ben');
    expect(text).toContain('<h3><del>Materiality determination</del></h3>');
    expect(text).toContain('Retracted: Wrong day');
    expect(text).not.toContain('id="retract-determination"');
  });

  it('needs a reason, and stays open with what is wrong', async () => {
    const { site, path } = await determined();
    const fields = { kind: 'retraction', of: 'determination', step: 'preview' };
    const { status, text } = await submit(site, `${path}/facts/new`, fields);
    expect(status).toBe(422);
    expect(text).toContain('id="retract-determination" open');
    expect(text).toContain('<a href="#retract-determination-reason">');
  });

  it('is offered to an analyst for what is theirs alone', async () => {
    const { site, path } = await determined();
    const { text } = await site.page(path, 'ana');
    expect(text).toContain('id="retract-discovery"');
    expect(text).not.toContain('id="retract-determination"');
  });
});

describe('Changing an incident', () => {
  it('says what is open before it is closed, wants a reason, and closes', async () => {
    const { site, path } = await determined();
    const { text } = await site.page(path, 'ana');
    const folded = /<details id="change-close">.*?<\/details>/s.exec(text)?.[0] ?? '';
    expect(withoutTags(folded)).toContain('◑ due Form 8-K, Item 1.05');
    const refused = await submit(site, `${path}/close`, { reason: ' ' }, 'ana');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<a href="#close-reason">');
    const asked = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    expect(asked.status).toBe(200);
    const confirmed = await submit(site, `${path}/close`, hiddenIn(asked.text), 'ana');
    expect(confirmed.status).toBe(303);
    const again = await submit(site, `${path}/close`, { reason: 'Over' }, 'ana');
    expect(again.status).toBe(409);
    expect(again.text).toContain('The incident is closed already.');
    const late = { kind: 'awareness', at: TEN, step: 'preview' };
    const preview = await submit(site, `${path}/facts/new`, late, 'ana');
    expect(preview.text).toContain('recording this opens it again');
    // Whoever changes the language there comes to a page.
    expect(again.text).toContain(`name="returnTo" value="${path}"`);
    expect((await submit(site, `${path}/reopen`, { reason: 'Not over' }, 'ana')).status).toBe(303);
  });

  it('adds a regime and marks one as not applicable, each with a reason', async () => {
    const { site, path } = await determined();
    const add = { act: 'add', regime: 'jp-appi', reason: 'Customers in Japan' };
    expect((await submit(site, `${path}/regimes`, add)).status).toBe(303);
    const exclude = { act: 'exclude', regime: 'eu-nis2', reason: 'No essential entity' };
    expect((await submit(site, `${path}/regimes`, exclude)).status).toBe(303);
    const { text } = await site.page(path, 'ben');
    expect(text).toContain('APPI, Article 26');
    expect(text).toContain('NIS2, Article 23: not applicable. No essential entity');
  });

  it.each([
    [{ act: 'add', regime: 'us-sec-8k', reason: 'Why not' }, 409, 'us-sec-8k runs already.'],
    [{ act: 'add', regime: '', reason: 'Why not' }, 422, 'There is no regime'],
    [{ act: 'exclude', regime: 'jp-appi', reason: 'Why not' }, 409, 'jp-appi does not run.'],
    [{ act: 'exclude', regime: 'eu-nis2', reason: 'x'.repeat(1001) }, 422, 'A reason may have'],
  ])('keeps what was typed where it is refused: %j', async (fields, status, sentence) => {
    const { site, path } = await determined();
    const before = site.written;
    const answer = await submit(site, `${path}/regimes`, fields);
    expect([answer.status, site.written]).toEqual([status, before]);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain(`id="change-${fields.act}" open`);
    expect(answer.text).toContain(`value="${fields.reason}"`);
  });

  it.each(['close', 'reopen', 'regimes', 'facts/new'])('refuses a forged form: %s', async (act) => {
    const { site, path } = await determined();
    const before = site.written;
    const forged = await submit(site, `${path}/${act}`, { csrf: 'forged', reason: 'Over' });
    expect([forged.status, site.written]).toEqual([403, before]);
  });
});

describe('Too much', () => {
  it('is bounded, and says how to see all', async () => {
    const facts = Array.from({ length: 60 }, (_, n) => ({
      id: `info-${n}`,
      kind: 'new-information',
      at: '2026-11-20T09:00:00Z',
    }));
    const site = new Site();
    const id = await site.incident({ facts, regimes: ['us-sec-8k'] });
    const path = `/incidents/${id}`;
    const some = (await site.page(path)).text;
    expect(some.match(/<article id="fact-/g)).toHaveLength(50);
    expect(some).toContain('Show all facts (60)');
    const all = (await site.page(`${path}?facts=all`)).text;
    expect(all.match(/<article id="fact-/g)).toHaveLength(60);
  });

  /** Information that an amendment followed each time, but for the last. */
  async function amended(times: number) {
    const site = new Site();
    site.now = '2027-06-24T12:00:00Z';
    const at = (n: number, hours: number) =>
      instantOf('2026-11-24T00:00:00Z')
        .add({ hours: n * 20 + hours })
        .toString();
    const sent = { kind: 'submission', regime: 'us-sec-8k' };
    const facts = Array.from({ length: times }, (_, n) => [
      { id: `info-${n}`, kind: 'information-available', at: at(n, 1) },
      { id: `sent-${n}`, ...sent, of: 'item-1.05-amendment', at: at(n, 9) },
    ]).flat();
    const id = await site.incident({
      facts: [
        ...[discovery, determination],
        { id: 'report', ...sent, of: 'item-1.05-report', at: '2026-11-23T18:00:00Z' },
        ...facts.slice(0, -1),
      ],
      regimes: ['us-sec-8k', 'us-circia'],
    });
    return { site, path: `/incidents/${id}` };
  }

  it('weighs no more with hundreds of facts, and leaves out only what is over', async () => {
    const { site, path } = await amended(240);
    const { text } = await site.page(path);
    expect(new TextEncoder().encode(text).length).toBeLessThan(300_000);
    const cards = (page: string) =>
      page.match(/<article class="[a-z-]+" id="us-sec-8k\.[^"]+"/g) ?? [];
    const all = (await site.page(`${path}?milestones=all`)).text;
    expect(cards(all).length).toBeGreaterThan(240);
    const left = cards(all).length - cards(text).length;
    expect(text).toContain(`${left} earlier milestones, done or not required, are left out.`);
    expect(text).toContain(`href="${path}?milestones=all#milestones"`);
    expect(all).not.toContain('done or not required, are left out');
    // What is owed stands there, as do the newest that are over; the ids stay the same.
    expect(text).toMatch(/href="#fact-info-239"/);
    expect(text).toMatch(/href="#fact-info-238"/);
    expect(text).not.toMatch(/href="#fact-info-0"/);
    for (const card of cards(text)) expect(cards(all)).toContain(card);
    const owed = (page: string) => page.match(/<article class="(open|due|late|pending)"/g)?.length;
    expect(owed(text)).toBe(owed(all));
    expect(await inJapanese(site, path)).toMatchObject({
      text: expect.stringContaining(`以前のもの${left}件（完了又は不要）は省略しています。`),
    });
  });

  it('leaves out nothing of an ordinary incident', async () => {
    const { site, path } = await amended(4);
    const { text } = await site.page(path);
    expect(text).not.toMatch(/done or not required, (is|are) left out|milestones=all/);
  });

  it('shows the newest twelve of what was sent', async () => {
    const { site, id, path } = await determined();
    const { sent } = site.world.stores;
    const [one] = [...sent.values()];
    if (!one) throw new Error('Nothing was sent');
    for (let n = 0; n < 60; n += 1) {
      sent.set(`${id}.more.${n}`, { ...one, id: `${id}.more.${n}`, state: 'sent' });
    }
    const some = (await site.page(path)).text;
    expect(some).toMatch(/The newest 12 of \d+\./);
    expect((await site.page(`${path}?alerts=all`)).text).not.toContain('The newest 12');
  });
});

describe('A record that contradicts itself', () => {
  it('says so first, in words, with what is wrong', async () => {
    const { site, id } = await determined({ regimes: ['us-sec-8k'] });
    const { entries } = site.world.stores;
    const facts = [determination, { ...determination, id: 'opposite', material: false }];
    entries.set(
      id,
      (entries.get(id) ?? []).map((entry) =>
        entry.body.type === 'registered' ? { ...entry, body: { ...entry.body, facts } } : entry,
      ),
    );
    const { status, text } = await site.page(`/incidents/${id}`, 'ben');
    expect(status).toBe(200);
    expect(text).toContain('No date can be derived');
    expect(text).toContain('say material and not material at one instant');
    const japanese = await inJapanese(site, `/incidents/${id}`);
    expect(japanese.text).toContain('一方は重要である、他方は重要でないと判断しています。');
    const delay = await inJapanese(site, `/incidents/${id}/delay`);
    expect(delay.text).toContain('一方は重要である、他方は重要でないと判断しています。');
    expect(text).toContain('id="retract-opposite"');
  });
});

describe('Text from outside', () => {
  it('is text on every page and in every form', async () => {
    const { site, path } = await determined({
      title: EVIL,
      facts: [{ ...discovery, note: EVIL, id: EVIL }, determination],
    });
    const typed = {
      kind: 'delay-request',
      at: TEN,
      to: EVIL,
      note: EVIL,
      zone: 'America/New_York',
    };
    const step = (kind: string, more: object = {}) =>
      submit(site, `${path}/facts/new`, { ...typed, step: kind, ...more });
    const retraction = { kind: 'retraction', of: EVIL, reason: EVIL };
    const pages = [
      await step('preview'),
      await step('change'),
      await step('preview', { at: EVIL, zone: EVIL }),
      await step('preview', { kind: EVIL }),
      await step('preview', { kind: 'submission', report: EVIL, reference: EVIL }),
      await step('preview', retraction),
      await step('change', retraction),
      await submit(site, `${path}/regimes`, { act: 'add', regime: EVIL, reason: EVIL }),
      await site.page(
        `${path}/facts/new?kind=submission&regime=${encodeURIComponent(EVIL)}`,
        'ben',
      ),
      await site.page(`${path}?facts=${encodeURIComponent(EVIL)}`, 'ben'),
    ];
    await step('record');
    await step('record', retraction);
    pages.push(await site.page(path, 'ben'), await inJapanese(site, path));
    for (const { text } of pages) {
      expect(text).toContain('<title>');
      expect(text).not.toMatch(FOREIGN_SCRIPT);
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/'"/);
    }
    expect(pages[0]?.text).toContain('&lt;script&gt;');
    expect(pages.at(-2)?.text).toContain('Retracted: &lt;script&gt;');
  });
});

/** Every text of a catalogue that needs no value. */
function textsOf(words: object): readonly string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? textsOf(value) : [],
  );
}

describe('日本語', () => {
  it('has no English of ours on it', async () => {
    const { site, path } = await determined();
    await submit(site, `${path}/facts/new`, { kind: 'awareness', at: TEN, step: 'record' });
    const { text } = await inJapanese(site, path);
    const own = mainOf(text).replace(/<(\w+)[^>]* lang="en">.*?<\/\1>/gs, '');
    expect(text).toContain('<html lang="ja">');
    for (const words of [incidentWords.en, basisWords.en]) {
      for (const english of textsOf(words).filter((one) => /^[A-Z].{6,}/.test(one))) {
        expect(withoutTags(own)).not.toContain(english);
      }
    }
    expect(withoutTags(own)).toContain('その翌日から数えて4営業日目');
    expect(withoutTags(own)).toContain('2026年11月30日(月) 17:30 −05:00 America/New_York');
    expect(own).toContain('安全期限');
  });

  it('previews, refuses and chooses in Japanese', async () => {
    const { site, path } = await determined();
    const choice = (await inJapanese(site, `${path}/facts/new`)).text;
    expect(choice).toContain('開示の延期を申請しました。申請しただけでは期限は動きません。');
    const form = (await inJapanese(site, `${path}/facts/new?kind=materiality-determination`)).text;
    expect(form).toContain('インシデントは重要ですか');
    expect(form).toContain('秘匿特権の対象ではありません');
  });
});

describe('Every role reads it', () => {
  it.each(Object.keys(callers))('%s', async (as) => {
    const { site, path } = await determined();
    const { status, text } = await site.page(path, as);
    expect(status).toBe(as === 'nobody' ? 403 : 200);
    expect(text.includes('Form 8-K, Item 1.05')).toBe(as !== 'nobody');
  });
});

describe('The page of an alert', () => {
  async function alerted() {
    const { site, path } = await determined();
    const alert = [...site.world.stores.sent.values()].find(
      ({ person, obligation }) => person === 'ana' && obligation === 'item-1.05-report',
    );
    if (!alert) throw new Error('Nothing was sent');
    return { site, path, page: `/alerts/${alert.id}` };
  }

  it('says what, by when in their zone, and whose it is', async () => {
    const { site, page } = await alerted();
    const { text } = await site.page(page);
    expect(withoutTags(text)).toContain('Mon 30 Nov 2026 22:30 +00:00 Etc/UTC');
    expect(withoutTags(text)).toContain('Whose it is ana');
    expect(mainOf(text).match(/<button/g)).toHaveLength(1);
    expect(text).toContain('data-refresh="30"');
    expect((await inJapanese(site, page, 'ana')).text).toContain('確認した');
  });

  it('keeps the note that goes with it', async () => {
    const { site, page } = await alerted();
    const { status } = await submit(site, `${page}/ack`, { note: EVIL }, 'ana');
    expect(status).toBe(303);
    const { text } = await site.page(page);
    expect(text).toContain('Acknowledged by ana');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(FOREIGN_SCRIPT);
    expect(mainOf(text)).not.toContain('<button');
  });

  it.each([
    ['eva', 'Seen', 403, 'This alert is addressed to ana (grc).'],
    ['ana', 'x'.repeat(2001), 422, 'A note may have 2000 characters'],
  ])('refuses %s, and keeps what was typed', async (as, note, status, sentence) => {
    const { site, page } = await alerted();
    const before = site.written;
    const answer = await submit(site, `${page}/ack`, { note }, as);
    expect([answer.status, site.written]).toEqual([status, before]);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain(`value="${note}"`);
  });

  it('asks for nothing where it only tells that it is done', async () => {
    const { site, path } = await determined();
    const filing = { kind: 'submission', report: 'us-sec-8k/item-1.05-report', at: TEN };
    await submit(site, `${path}/facts/new`, { ...filing, step: 'record' });
    const told = [...site.world.stores.sent.values()].find(({ kind }) => kind === 'filed');
    const { text } = await site.page(`/alerts/${told?.id}`);
    expect(text).toContain('Nothing is asked of you');
    expect(mainOf(text)).not.toContain('<button');
  });

  it('asks for nothing any more where the report was filed since', async () => {
    const { site, page } = await alerted();
    expect((await site.page(page)).text).toContain('>Acknowledge</button>');
    const path = /\/incidents\/[^/"]+/.exec((await site.page(page)).text)?.[0] ?? '';
    const filing = { kind: 'submission', report: 'us-sec-8k/item-1.05-report', at: TEN };
    await submit(site, `${path}/facts/new`, { ...filing, step: 'record' });
    const { text } = await site.page(page);
    expect(text).toContain('Nothing is asked of you');
    expect(mainOf(text)).not.toContain('<button');
  });

  it('refuses a forged form', async () => {
    const { site, page } = await alerted();
    const before = site.written;
    const { status } = await submit(site, `${page}/ack`, { csrf: 'forged' }, 'ana');
    expect([status, site.written]).toEqual([403, before]);
  });
});
