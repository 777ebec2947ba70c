/** The form that registers an incident: what it asks, what it refuses, and that it helps. */
import { describe, expect, it } from 'vitest';
import { incidentOf } from '../../lib/engine/incident.js';
import { UNNAMED_ENTITY } from '../../lib/engine/ports.js';
import { type Fields, inJapanese, submit } from './forms.js';
import { Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

const filled = {
  step: 'register',
  key: 'form-one',
  'shown-entity': 'default',
  entity: 'default',
  title: 'Payroll server',
  zone: 'America/New_York',
  'discovery-at': '2026-11-20T09:00:00Z',
  'awareness-at': '2026-11-20T10:00:00-05:00',
  regimes: ['eu-nis2', 'us-sec-8k'],
  'member-state': 'DE',
};

const send = (site: Site, more: Fields = {}, as = 'ana') =>
  submit(site, '/register', { ...filled, ...more }, as);

/** The one incident that was registered. */
async function onlyIncident(site: Site) {
  const ids = [...site.world.stores.heads.keys()];
  expect(ids).toHaveLength(1);
  const id = ids[0] as string;
  const incident = incidentOf(id, await site.ports.ledger.entries(id));
  if (!incident) throw new Error('It is not on record');
  return incident;
}

function withSubsidiary(site: Site, profile: object) {
  const { stores } = site.world;
  const entity = { id: 'tokyo', name: 'Tokyo branch', zone: 'Asia/Tokyo', profile: { ...profile } };
  stores.known = { ...stores.known, entities: [...stores.known.entities, entity] };
}

const isTicked = (text: string, regime: string) =>
  new RegExp(`name="regimes" value="${regime}"[^>]* checked=""`).test(text);

describe('GET /register', () => {
  it.each([
    ['ana', 200],
    ['ben', 200],
    ['eva', 403],
    ['olga', 403],
    ['adi', 403],
    ['nobody', 403],
    [null, 401],
  ])('by %s: %i', async (as, status) => {
    expect((await new Site().page('/register', as)).status).toBe(status);
  });

  it('says of a company that nobody named that it is ours, in the reader’s language', async () => {
    const site = new Site();
    const { stores } = site.world;
    const entities = stores.known.entities.map((one) => ({ ...one, name: UNNAMED_ENTITY }));
    stores.known = { ...stores.known, entities };
    expect((await site.page('/register', 'ana')).text).toContain('For This company.');
    const { text } = await site.page('/register', 'ana', inJapanese('ana'));
    expect(text).toContain('自社のインシデントとして登録します。');
    expect(text).not.toContain(UNNAMED_ENTITY);
  });

  it('fills in the entity’s zone, keeps a draft, and preselects nothing by itself', async () => {
    const { text } = await new Site().page('/register');
    expect(text).toContain('name="zone" type="text" value="Etc/UTC"');
    expect(text).toContain('data-keep="register"');
    expect(text).toContain('name="key" value="form-');
    expect(text).not.toMatch(/name="regimes"[^>]* checked/);
    expect(text).toContain('data-now="field-awareness-at" data-scripted="true" hidden=""');
  });

  it('says of every regime when it applies, what starts it, and what is missing', async () => {
    const { text } = await new Site().page('/register');
    expect(text).toContain('Applies if the company files as a domestic issuer');
    expect(text).toContain('never with its discovery');
    expect(text).toContain('Still missing: when it was detected, counsel’s determination');
    expect(text).toContain('Still missing: when the company became aware, the Member State.');
    expect(text.match(/Still missing: /g)).toHaveLength(6);
  });

  it('preselects the regimes of the entity’s profile', async () => {
    const site = new Site();
    const { stores } = site.world;
    const profile = { 'eu-nis2': { memberState: 'BE' }, 'us-sec-6k': {} };
    const entities = stores.known.entities.map((entity) => ({ ...entity, profile }));
    stores.known = { ...stores.known, entities };
    const { text } = await site.page('/register');
    expect(isTicked(text, 'eu-nis2')).toBe(true);
    expect(isTicked(text, 'us-sec-6k')).toBe(true);
    expect(isTicked(text, 'us-sec-8k')).toBe(false);
    expect(text).toContain('<option value="BE" selected="">');
    expect(text).toContain('<option value="us-sec-6k" selected="">');
  });

  it('offers the determination of materiality to counsel alone', async () => {
    const site = new Site();
    expect((await site.page('/register', 'ben')).text).toContain('name="material"');
    expect((await site.page('/register', 'ana')).text).not.toContain('name="material"');
  });
});

describe('POST /register', () => {
  it('registers, and goes to the incident', async () => {
    const site = new Site();
    const { status, headers } = await send(site, {
      ransom: 'yes',
      'ransom-at': '2026-11-21T10:00Z',
      categories: ['3', '4'],
      regimes: ['eu-nis2', 'us-circia', 'us-sec-8k', 'jp-appi'],
    });
    const incident = await onlyIncident(site);
    expect([status, headers.get('location')]).toEqual([303, `/incidents/${incident.id}`]);
    expect(incident).toMatchObject({
      title: 'Payroll server',
      entity: 'default',
      zone: 'America/New_York',
      regimes: ['eu-nis2', 'us-circia', 'us-sec-8k', 'jp-appi'],
      profile: { 'eu-nis2': { memberState: 'DE' } },
    });
    expect(
      incident.facts.map(({ kind, at, categories, by }) => [kind, at, categories, by]),
    ).toEqual([
      ['discovery', '2026-11-20T09:00:00Z', undefined, 'ana'],
      ['awareness', '2026-11-20T10:00:00-05:00', [3, 4], 'ana'],
      ['ransom-payment', '2026-11-21T10:00Z', undefined, 'ana'],
    ]);
  });

  it('takes what counsel and a carrier determined', async () => {
    const site = new Site();
    const { status } = await send(
      site,
      {
        'material-at': '2026-11-21T10:00:00-05:00',
        breach: 'yes',
        'breach-at': '2026-11-22T10:00:00-05:00',
        customers: '700',
        harm: 'likely',
        'home-at': '2026-11-22T11:00:00Z',
        regimes: ['us-sec-8k', 'us-fcc-cpni', 'us-sec-6k'],
        'member-state': '',
      },
      'ben',
    );
    expect(status).toBe(303);
    const { facts } = await onlyIncident(site);
    expect(facts.find(({ kind }) => kind === 'materiality-determination')?.material).toBe(true);
    expect(facts.find(({ kind }) => kind === 'breach-determination')).toMatchObject({
      customers: 700,
      harm: 'likely',
    });
    expect(facts.some(({ kind }) => kind === 'home-disclosure')).toBe(true);
  });

  it('registers once, however often the button is pressed', async () => {
    const site = new Site();
    const [first, second] = [await send(site), await send(site)];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    await onlyIncident(site);
  });

  it('says so where the form was sent before with other words', async () => {
    const site = new Site();
    await send(site);
    const { status, text } = await send(site, { title: 'Another' });
    expect(status).toBe(409);
    expect(text).toContain('may have registered an incident then');
    expect(text).toContain('value="Another"');
    expect(text).not.toContain('name="key" value="form-one"');
    await onlyIncident(site);
  });

  it('can be corrected: what was refused spends no key', async () => {
    const site = new Site();
    const refused = await send(site, { title: '' });
    expect(refused.status).toBe(422);
    const key = /name="key" value="([^"]+)"/.exec(refused.text)?.[1] as string;
    expect((await send(site, { key })).status).toBe(303);
    await onlyIncident(site);
  });

  it.each<[string, Fields, string, string]>([
    ['no title', { title: ' ' }, 'title', 'Give the incident a title.'],
    ['a title too long', { title: 'x'.repeat(201) }, 'title', 'may have 200 characters'],
    ['no regime', { regimes: [] }, 'regimes', 'Tick at least one regime.'],
    ['an unknown zone', { zone: 'Mars/Base' }, 'zone', 'There is no time zone'],
    ['a local time', { 'awareness-at': '2026-11-20T10:00' }, 'awareness-at', 'names no time zone'],
    [
      'no instant',
      { 'discovery-at': 'this morning' },
      'discovery-at',
      'cannot be read as a moment',
    ],
    ['the future', { 'awareness-at': '2026-11-25T10:00Z' }, 'awareness-at', 'lies after now'],
    [
      'a box without a moment',
      { ransom: 'yes', regimes: ['us-circia'] },
      'ransom-at',
      'Say when this happened',
    ],
    ['an unknown state', { 'member-state': 'XX' }, 'member-state', 'There is no calendar for'],
    [
      'no number',
      { 'breach-at': '2026-11-20T10:00Z', customers: 'many', regimes: ['us-fcc-cpni'] },
      'customers',
      'It is &quot;many&quot;.',
    ],
  ])('refuses %s, at its field, and keeps what was typed', async (_, more, field, sentence) => {
    const site = new Site();
    const before = site.written;
    const { status, text } = await send(site, { 'member-state': '', ...more });
    expect(status).toBe(422);
    expect(text).toContain('<div class="problem" role="alert">');
    expect(text).toContain(`<a href="#field-${field}">`);
    expect(text).toContain(sentence);
    expect(text).toContain(`id="field-${field}-problem"`);
    expect(text).toMatch(new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`));
    for (const [name, value] of Object.entries({ ...filled, ...more })) {
      if (typeof value !== 'string' || ['step', 'key', 'member-state', 'ransom'].includes(name))
        continue;
      if (value.trim() !== '') expect(text).toContain(`value="${value}"`);
    }
    expect(site.written).toBe(before);
  });

  it('refuses an unknown entity', async () => {
    const { status, text } = await send(new Site(), { entity: 'no-such', 'shown-entity': '' });
    expect(status).toBe(422);
    expect(text).toContain('There is no entity');
  });

  it.each([
    ['eva', 403],
    ['olga', 403],
    ['adi', 403],
    ['nobody', 403],
  ])('is refused to %s', async (as, status) => {
    const site = new Site();
    const before = site.written;
    expect((await send(site, {}, as)).status).toBe(status);
    expect(site.written).toBe(before);
  });

  it('refuses an analyst what counsel alone may determine', async () => {
    const site = new Site();
    const more = { 'material-at': '2026-11-21T10:00:00Z' };
    const { status, text } = await send(site, more);
    expect(status).toBe(403);
    expect(text).toContain('Only counsel may record');
    expect(text).toContain('value="Payroll server"');
    expect(site.world.stores.heads.size).toBe(0);
  });

  it('takes no form of another session', async () => {
    const site = new Site();
    expect((await send(site, { csrf: 'x' })).status).toBe(403);
    expect(site.world.stores.heads.size).toBe(0);
  });
});

describe('Asking again', () => {
  const early = { 'awareness-at': '2026-11-20T08:00:00Z' };

  it('asks where awareness lies before detection, and takes it once it was confirmed', async () => {
    const site = new Site();
    const asked = await send(site, early);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('before the incident was detected');
    const confirm = /name="confirm" value="([^"]+)"/.exec(asked.text)?.[1] as string;
    expect(site.world.stores.heads.size).toBe(0);
    const elsewhere = { 'awareness-at': '2026-11-20T07:00:00Z', confirm };
    expect((await send(site, elsewhere)).status).toBe(422); // another moment, another answer
    expect((await send(site, { ...early, confirm })).status).toBe(303);
    await onlyIncident(site);
  });

  it('asks where what was said points to a regime that is not ticked', async () => {
    const site = new Site();
    const asked = await send(site, { categories: ['3'], regimes: ['eu-nis2'] });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('they are not ticked: Japan&#39;s APPI, Article 26.');
    const more = { categories: ['3'], regimes: ['eu-nis2'], confirm: 'jp-appi' };
    expect((await send(site, more)).status).toBe(303);
  });

  describe('where a regime would wait although an awareness was given', () => {
    const alone = { 'discovery-at': '', regimes: ['eu-nis2', 'us-sec-8k'] };
    const at = '2026-11-20T10:00:00-05:00';
    const kinds = async (site: Site) => (await onlyIncident(site)).facts.map(({ kind }) => kind);

    it('asks, and offers to record the discovery at the same moment', async () => {
      const site = new Site();
      const { status, text } = await send(site, alone);
      expect(status).toBe(422);
      expect(text).toContain('SEC Form 8-K would wait');
      expect(text).toContain(`name="discovery-too" value="${at}"`);
      expect(text).not.toMatch(/name="discovery-too"[^>]* checked/);
      expect(site.world.stores.heads.size).toBe(0);
      expect((await send(site, { ...alone, 'discovery-too': at })).status).toBe(303);
      expect((await onlyIncident(site)).facts).toMatchObject([
        { kind: 'discovery', at },
        { kind: 'awareness', at },
      ]);
    });

    it('registers it as it is for whoever has looked', async () => {
      const site = new Site();
      const { text } = await send(site, alone);
      const confirm = /name="confirm" value="([^"]+)"/.exec(text)?.[1] as string;
      expect((await send(site, { ...alone, confirm })).status).toBe(303);
      expect(await kinds(site)).toEqual(['awareness']);
    });

    it('takes both answers, and the rest of the questions with them', async () => {
      const site = new Site();
      const more = { ...alone, categories: ['3'] };
      const { text } = await send(site, more);
      expect(text).toContain('they are not ticked: Japan&#39;s APPI');
      const confirm = /name="confirm" value="([^"]+)"/.exec(text)?.[1] as string;
      const one = await send(site, { ...more, 'discovery-too': at });
      expect(one.status).toBe(422); // the other question is open still
      expect(one.text).toMatch(new RegExp(`name="discovery-at"[^>]*value="${at}"`));
      expect((await send(site, { ...more, 'discovery-too': at, confirm })).status).toBe(303);
      expect(await kinds(site)).toEqual(['discovery', 'awareness']);
    });

    it('takes no box that was ticked for another moment', async () => {
      const site = new Site();
      const stale = { ...alone, 'discovery-too': '2026-11-20T09:00:00-05:00' };
      expect((await send(site, stale)).status).toBe(422);
      expect(site.world.stores.heads.size).toBe(0);
    });

    it('asks nothing where its first clock starts, or where it is not chosen', async () => {
      const material = { 'material-at': '2026-11-21T10:00:00-05:00' };
      expect((await send(new Site(), { ...alone, ...material }, 'ben')).status).toBe(303);
      expect((await send(new Site(), { ...alone, regimes: ['eu-nis2'] })).status).toBe(303);
      expect((await send(new Site(), { ...alone, 'awareness-at': '' })).status).toBe(303);
    });

    it('asks in Japanese', async () => {
      const { text } = await submit(
        new Site(),
        '/register',
        { ...filled, ...alone },
        'ana',
        inJapanese('ana'),
      );
      expect(text).toContain('米国SEC Form 8-Kは発見の記録を待つことになり');
      expect(text).toContain('検知も同じ時点');
      expect(text).not.toContain('would wait');
    });
  });

  describe('where NIS2 is ticked and no Member State is chosen', () => {
    const alone = { 'member-state': '', regimes: ['eu-nis2'] };

    it('says what follows, and registers it for whoever has looked', async () => {
      const site = new Site();
      const { status, text } = await send(site, alone);
      expect(status).toBe(422);
      expect(text).toContain('NIS2');
      expect(text).toMatch(/no Member State is chosen\. Then no national law .* no calendar of/);
      expect(text).toContain('own zone (America/New_York) stands for the authority’s');
      expect(site.world.stores.heads.size).toBe(0);
      const confirm = /name="confirm" value="([^"]+)"/.exec(text)?.[1] as string;
      const { status: taken, headers } = await send(site, { ...alone, confirm });
      expect(taken).toBe(303);
      const shown = await site.page(headers.get('location') as string);
      expect(shown.text.match(/No Member State was chosen for this incident/g)).toHaveLength(1);
    });

    it('asks in Japanese, and says it there', async () => {
      const site = new Site();
      const form = { ...filled, ...alone };
      const { text } = await submit(site, '/register', form, 'ana', inJapanese('ana'));
      expect(text).toContain('加盟国が選ばれていません。');
      expect(text).not.toContain('no Member State');
      const sure = { ...form, confirm: 'no-member-state' };
      const { headers } = await submit(site, '/register', sure, 'ana');
      const path = headers.get('location') as string;
      const shown = await site.page(path, 'ana', inJapanese('ana'));
      expect(shown.text).toContain('加盟国が選ばれていないため');
    });

    it('asks as well where the settings have one, and it was taken away', async () => {
      const site = new Site();
      withSubsidiary(site, { 'eu-nis2': { memberState: 'FR', reading: 'elapsed' } });
      const form = { ...alone, entity: 'tokyo', 'shown-entity': 'tokyo' };
      expect((await send(site, form)).status).toBe(422);
      expect((await send(site, { ...form, confirm: 'no-member-state' })).status).toBe(303);
      const { profile } = await onlyIncident(site);
      expect(profile).toEqual({ 'eu-nis2': { reading: 'elapsed' } });
    });

    it('asks and says nothing where there is one, or another regime alone', async () => {
      const site = new Site();
      const { headers } = await send(site, { regimes: ['eu-nis2'] });
      const { text } = await site.page(headers.get('location') as string);
      expect(text).not.toContain('No Member State was chosen');
      const other = { 'member-state': '', regimes: ['us-sec-8k'] };
      expect((await send(new Site(), other)).status).toBe(303);
    });
  });

  it.each([
    ['August 9 2025 noon', 'cannot be read as a moment'],
    ['2027-11-25T10:00Z', 'lies after now'],
  ])('says when looking, too, what is wrong with a moment: %s', async (at, sentence) => {
    const site = new Site();
    const { status, text } = await send(site, { step: 'look', 'awareness-at': at });
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(text).toMatch(/id="field-awareness-at"[^>]*aria-invalid="true"/);
    expect(text).toContain(`value="${at}"`);
    expect(text.match(/<p class="late" id="/g)).toHaveLength(1); // what is missing yet is not said
  });

  it('asks where the form shows the settings of another entity', async () => {
    const site = new Site();
    withSubsidiary(site, { 'jp-appi': {} });
    const { status, text } = await send(site, { entity: 'tokyo' });
    expect(status).toBe(422);
    expect(text).toContain('You chose another company.');
    expect(text).toContain('name="zone" type="text" value="Asia/Tokyo"');
    expect(isTicked(text, 'jp-appi')).toBe(true);
    expect(isTicked(text, 'eu-nis2')).toBe(false);
    expect(text).toContain('value="Payroll server"');
    expect(site.world.stores.heads.size).toBe(0);
  });

  it('looks again without a script: another entity, or what may apply now', async () => {
    const site = new Site();
    withSubsidiary(site, { 'eu-nis2': { memberState: 'FR', reading: 'elapsed' } });
    const other = await send(site, { step: 'look', entity: 'tokyo' });
    expect([other.status, isTicked(other.text, 'eu-nis2')]).toEqual([200, true]);
    expect(other.text).toContain('<option value="FR" selected="">');
    const look = await send(site, { step: 'look', categories: ['3'] });
    expect(look.text.match(/May apply by what you said/g)).toHaveLength(2);
    expect(look.text).toContain('Nothing is missing for its first clock.');
    expect(look.text).toContain('value="2026-11-20T10:00:00-05:00"');
    expect(site.world.stores.heads.size).toBe(0);
  });

  it('keeps the entity’s reading where the Member State alone differs', async () => {
    const site = new Site();
    withSubsidiary(site, { 'eu-nis2': { memberState: 'FR', reading: 'regulation-1182-71' } });
    await send(site, { entity: 'tokyo', 'shown-entity': 'tokyo', 'member-state': 'BE' });
    expect((await onlyIncident(site)).profile).toEqual({
      'eu-nis2': { memberState: 'BE', reading: 'regulation-1182-71' },
    });
  });
});

describe('The zone beside a moment', () => {
  const LOCAL = '2026-11-20 10:00';
  const chosenIn = (text: string, name: string) =>
    new RegExp(
      `<select name="${name}-at-zone"(?:(?!</select>).)*<option value="([^"]*)" selected`,
      's',
    ).exec(text)?.[1];

  it('is chosen by nobody but who types: a time without one is refused', async () => {
    const site = new Site();
    const { text } = await site.page('/register');
    for (const name of ['discovery', 'awareness', 'belief', 'home']) {
      expect(chosenIn(text, name)).toBe('');
    }
    const refused = await send(site, { 'awareness-at': LOCAL, zone: 'Asia/Tokyo' });
    expect(refused.status).toBe(422);
    const id = await site.incident();
    for (const path of ['facts/new?kind=report-request', 'delay/log']) {
      const { text: form } = await site.page(`/incidents/${id}/${path}`, 'ben');
      const selects = form.match(/<select name="\w+-zone".*?<\/select>/gs) ?? [];
      expect(selects.length).toBeGreaterThan(1);
      for (const one of selects) expect(one).not.toMatch(/value="[^"]+" selected/);
    }
  });

  it('does not matter to a moment with an offset, or with a zone of its own', async () => {
    const site = new Site();
    await send(site, {
      'discovery-at': '2026-11-20T10:00+01:00',
      'discovery-at-zone': 'Asia/Tokyo',
      'awareness-at': '2026-11-20 10:00 America/New_York',
      'awareness-at-zone': 'Asia/Tokyo',
      zone: 'Asia/Tokyo',
    });
    expect((await onlyIncident(site)).facts.map(({ at }) => at)).toEqual([
      '2026-11-20T10:00+01:00',
      '2026-11-20T10:00-05:00',
    ]);
  });
});

describe('Text', () => {
  it('is Japanese for whoever reads it', async () => {
    const { text } = await new Site().page('/register', 'ben', inJapanese('ben'));
    for (const words of [
      'インシデントの登録',
      '不足している事実',
      '登録する',
      'ドイツ（DE）',
      'インシデントを重要と判断した',
    ]) {
      expect(text).toContain(words);
    }
    for (const english of [
      'Still missing',
      'Applies if',
      'Germany',
      '>Register<',
      'Its clock',
      'What is known',
      'Title',
    ]) {
      expect(text).not.toContain(english);
    }
  });

  it('is never code, in any field', async () => {
    const site = new Site();
    withSubsidiary(site, {});
    const { stores } = site.world;
    const entities = stores.known.entities.map((entity) => ({ ...entity, name: EVIL }));
    stores.known = { ...stores.known, entities };
    const fields = [
      'title',
      'zone',
      'discovery-at',
      'awareness-at',
      'belief-at',
      'ransom-at',
      'breach-at',
      'home-at',
      'customers',
      'harm',
      'categories',
      'regimes',
      'member-state',
      'listed',
      'confirm',
      'key',
    ];
    const all = Object.fromEntries(fields.map((name) => [name, EVIL]));
    for (const page of [await send(site, all), await send(site, { ...all, step: 'look' })]) {
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).not.toContain('<img');
      expect(page.text).not.toMatch(/'"/);
      expect(page.text).toContain('&lt;script&gt;');
    }
    expect(stores.heads.size).toBe(0);
  });
});
