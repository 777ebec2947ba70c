/** People and policies: read by all, changed by an administrator, and nothing lost on the way. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../lib/engine/ports.js';
import { inJapanese, submit } from './forms.js';
import { callers, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const FOREIGN_SCRIPT = /<script(?! src="\/script\.js" defer="">)/;
const READERS = Object.keys(callers).filter((name) => name !== 'nobody');

const ken = {
  id: 'ken',
  name: '田中 健',
  address: 'ken@example.jp',
  zone: 'Asia/Tokyo',
  language: 'ja',
  roles: ['grc', 'counsel'],
};
const tokyo = { id: 'tokyo', name: 'Example KK', zone: 'Asia/Tokyo', policy: 'default' };
const as = 'adi';

describe('GET /people', () => {
  it.each(READERS)('shows people, entities and policies to %s', async (reader) => {
    const { status, text } = await new Site().page('/people', reader);
    expect(status).toBe(200);
    expect(text).toContain('ben@example.com');
    expect(text).toContain('every entity');
    expect(text).toContain('Example');
    const isAdmin = reader === 'adi';
    expect(text.includes('href="/people/person"')).toBe(isAdmin);
    expect(text.includes('A token has roles of its own')).toBe(isAdmin);
    expect(text.includes('An administrator changes what is here.')).toBe(!isAdmin);
  });

  it('is for nobody else', async () => {
    expect((await new Site().page('/people', 'nobody')).status).toBe(403);
    expect((await new Site().page('/people', null)).status).toBe(401);
  });

  it('says the default policy in words', async () => {
    const { text } = await new Site().page('/people');
    expect(text).toContain('Reminders go to GRC analyst and counsel:');
    expect(text).toContain(
      'Periods of up to 36 hours: at the start, with half of the time left, with a quarter of the time left, 2 hours before, 30 minutes before, at “plan by”',
    );
    expect(text).toContain('Longer periods: at the start, 56 days before');
    expect(text).toContain(
      'After “due”, until it is filed: every hour for 12 hours, every 6 hours for 3 days, then every day.',
    );
    expect(text).toContain(
      'If nobody acknowledges within a twelfth of the time left (at least 15 minutes, at most 1 day), it goes to counsel and executive.',
    );
    expect(text).toContain('As it ships.');
  });

  it('is in Japanese for whoever reads it', async () => {
    const site = new Site();
    await site.put(
      '/api/entities/tokyo',
      {
        name: 'Example KK',
        zone: 'Asia/Tokyo',
        profile: { 'eu-nis2': { memberState: 'DE', reading: 'elapsed' } },
      },
      { as },
    );
    const { text } = await site.page('/people', as, inJapanese(as));
    expect(text).toContain('担当者と方針');
    expect(text).toContain('期間が36時間以下：開始時、残り時間の半分');
    expect(text).toContain('NIS2：加盟国：ドイツ（DE）');
    for (const english of ['People', 'Policies', 'Reminders', 'hours', 'Make a token', 'Add a']) {
      expect(text).not.toContain(english);
    }
  });

  it.each([
    ['nobody at all', [], 'nobody would hear of a date'],
    [
      'the stand-in alone',
      [{ ...ken, id: 'operator', name: 'Operator', address: 'alarm@example.com' } as Person],
      'every message goes to Operator &lt;alarm@example.com&gt;',
    ],
    [
      'a stand-in of this machine',
      [{ ...ken, id: 'operator', address: 'operator@localhost' } as Person],
      'its mails lie in the outbox',
    ],
  ])('says to whom messages go: %s', async (_, people, sentence) => {
    const site = new Site();
    site.world.stores.known = { ...site.world.stores.known, people };
    expect((await site.page('/people')).text).toContain(sentence);
    expect((await new Site().page('/people')).text).not.toContain(sentence);
  });

  it('shows so many, and says how many more there are', async () => {
    const site = new Site();
    const people = Array.from({ length: 203 }, (_, n) => ({ ...ken, id: `p${n}` }) as Person);
    site.world.stores.known = { ...site.world.stores.known, people };
    const { text } = await site.page('/people');
    expect(text).toContain('And 3 more; the API lists them all.');
    expect(text).toContain('p199');
    expect(text).not.toContain('p200');
  });
});

describe('The form of a person', () => {
  it('adds one, and changes them', async () => {
    const site = new Site();
    expect((await site.page('/people/person', as)).text).toContain('Add a person');
    const made = await submit(site, '/people/person', ken, as);
    expect([made.status, made.headers.get('location')]).toEqual([303, '/people?saved=ken']);
    expect((await site.get('/api/people/ken')).json).toEqual(ken);
    expect((await site.page('/people?saved=ken', as)).text).toContain('Saved: ken.');

    const shown = await site.page('/people/person?id=ken', as);
    expect(shown.text).toContain('value="ken@example.jp"');
    expect(shown.text).toMatch(/value="counsel" checked/);
    const changed = { ...ken, known: 'yes', zone: 'Europe/Berlin', entities: ['default'] };
    expect((await submit(site, '/people/person', changed, as)).status).toBe(303);
    const { json } = await site.get('/api/people/ken');
    expect([json.zone, json.entities]).toEqual(['Europe/Berlin', ['default']]);
  });

  it('does not put back whom another removed while the form was open', async () => {
    const site = new Site();
    await submit(site, '/people/person', ken, as);
    await submit(site, '/people/remove', { id: 'ken' }, as);
    const late = await submit(site, '/people/person', { ...ken, known: 'yes', name: 'K' }, as);
    expect(late.status).toBe(409);
    expect(late.text).toContain('ken was removed by somebody else.');
    expect((await site.get('/api/people/ken')).status).toBe(404);
  });

  it.each([
    ['address', 'ken', 'no mail address'],
    ['zone', 'Mars/Base', 'Mars/Base'],
    ['name', '', 'one line of 1 to 120'],
    ['id', 'k e n', 'An id has 1 to 128'],
    ['language', 'fr', 'A language is'],
    ['roles', 'boss', 'Name at least one of the roles'],
    ['entities', 'other', 'There is no entity'],
  ])('refuses a wrong %s, and keeps what was typed', async (field, value, sentence) => {
    const site = new Site();
    const before = site.written;
    const { status, text } = await submit(site, '/people/person', { ...ken, [field]: value }, as);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain(`<a href="#field-${field}">`);
    expect(text).toContain(sentence);
    expect(text).toMatch(
      new RegExp(
        `id="field-${field}" aria-invalid="true" aria-describedby="[^"]*field-${field}-problem"`,
      ),
    );
    const kept = Object.entries(ken).filter(([name]) => name !== field && name !== 'roles');
    for (const [name, typed] of kept)
      if (name !== 'language') expect(text).toContain(`value="${typed}"`);
    if (field !== 'roles') expect(text).toMatch(/value="counsel" checked/);
    expect(site.written).toBe(before);
  });

  it('does not write over somebody who is there', async () => {
    const site = new Site();
    const before = site.written;
    const { status, text } = await submit(site, '/people/person', { ...ken, id: 'ben' }, as);
    expect([status, site.written]).toEqual([409, before]);
    expect(text).toContain('ben is there already');
  });

  it('does not write over somebody whom another adds at the same moment', async () => {
    const site = new Site();
    site.world.turns.before('settings.putPerson', async () => {
      const first = await submit(site, '/people/person', { ...ken, name: 'Kenji' }, as);
      expect(first.status).toBe(303);
    });
    const { status, text } = await submit(site, '/people/person', ken, as);
    expect(status).toBe(409);
    expect(text).toContain('is there already');
    expect((await site.get(`/api/people/${ken.id}`)).json.name).toBe('Kenji');
  });

  it('is a page that says so where there is none', async () => {
    expect((await new Site().page('/people/person?id=none', as)).status).toBe(404);
    expect((await new Site().page('/people/entity?id=none', as)).status).toBe(404);
    expect((await new Site().page('/people/policy?id=none', as)).status).toBe(404);
    expect((await new Site().page('/people/remove?id=none', as)).status).toBe(404);
    expect((await new Site().page('/people/revoke?id=none', as)).status).toBe(404);
  });
});

describe('Removing a person', () => {
  it('asks once more, and says whose alerts would go to others', async () => {
    const site = new Site();
    const { text } = await site.page('/people/remove?id=ben', as);
    expect(text).toContain('Remove ben?');
    expect(text).toContain(
      'Example: nobody else has the role counsel. What goes to that role would go to everyone there instead: ana, eva, adi.',
    );
    expect(site.world.stores.known.people).toHaveLength(4);
    const gone = await submit(site, '/people/remove', { id: 'ben' }, as);
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/people?removed=ben']);
    expect((await site.get('/api/people/ben')).status).toBe(404);
    expect((await submit(site, '/people/remove', { id: 'ben' }, as)).status).toBe(404);
  });

  it('says that nothing would be missing where that is so', async () => {
    const site = new Site();
    await submit(site, '/people/person', ken, as);
    expect((await site.page('/people/remove?id=ken', as)).text).toContain(
      'Every role that hears of alerts has somebody else.',
    );
  });

  it('offers no button for the last one, and refuses it', async () => {
    const site = new Site();
    for (const id of ['ana', 'ben', 'eva']) await submit(site, '/people/remove', { id }, as);
    const { text } = await site.page('/people/remove?id=adi', as);
    expect(text).toContain('nobody would be left');
    expect(text).not.toContain('Remove this person');
    const before = site.written;
    const refused = await submit(site, '/people/remove', { id: 'adi' }, as);
    expect([refused.status, site.written]).toEqual([409, before]);
    expect(refused.text).toContain('Add another person first.');
  });
});

describe('The form of an entity', () => {
  it('adds one with what decides on its dates, and changes it', async () => {
    const site = new Site();
    const fields = {
      ...tokyo,
      memberState: 'DE',
      reading: 'regulation-1182-71',
      others: '{"us-fcc-cpni": {"rule": "2024"}}',
    };
    const made = await submit(site, '/people/entity', fields, as);
    expect([made.status, made.headers.get('location')]).toEqual([303, '/people?saved=tokyo']);
    const profile = {
      'us-fcc-cpni': { rule: '2024' },
      'eu-nis2': { memberState: 'DE', reading: 'regulation-1182-71' },
    };
    const { policy: _, ...kept } = tokyo;
    expect((await site.get('/api/entities/tokyo')).json).toEqual({ ...kept, profile });
    const { text } = await site.page('/people', as);
    expect(text).toContain('NIS2: Member State: Germany (DE)');
    expect(text).toContain('{&quot;rule&quot;:&quot;2024&quot;}');

    const form = await site.page('/people/entity?id=tokyo', as);
    expect(form.text).toMatch(/<option value="DE" selected/);
    expect(form.text).toContain('&quot;rule&quot;: &quot;2024&quot;');
    const bare = { ...tokyo, known: 'yes', memberState: '', reading: '', others: '' };
    expect((await submit(site, '/people/entity', bare, as)).status).toBe(303);
    expect((await site.get('/api/entities/tokyo')).json).toEqual(kept);
  });

  it.each([
    [{ others: '{"us-fcc' }, 'others', 'This is not JSON'],
    [{ others: '[1]' }, 'others', 'This is not JSON'],
    [{ others: '{"us-sec-9k": {}}' }, 'others', 'us-sec-9k'],
    [{ memberState: 'XX' }, 'memberState', 'XX'],
    [{ reading: 'other' }, 'reading', 'other'],
    [{ reading: 'regulation-1182-71' }, 'memberState', 'memberState'],
    [{ zone: 'JST+9' }, 'zone', 'JST+9'],
    [{ name: ' ' }, 'name', 'one line'],
    [{ policy: 'strict' }, 'policy', 'There is no policy'],
    [{ id: 'default' }, 'id', 'default is there already'],
  ])('refuses %j, and keeps what was typed', async (wrong, field, sentence) => {
    const site = new Site();
    const before = site.written;
    const { status, text } = await submit(site, '/people/entity', { ...tokyo, ...wrong }, as);
    expect([422, 409]).toContain(status);
    expect(text).toContain(`<a href="#field-${field}">`);
    expect(text).toMatch(new RegExp(`id="field-${field}" aria-invalid="true"`));
    expect(text.replaceAll('&quot;', '"')).toContain(sentence);
    if (!('name' in wrong)) expect(text).toContain('value="Example KK"');
    if ('others' in wrong) expect(text.replaceAll('&quot;', '"')).toContain(wrong.others);
    expect(site.written).toBe(before);
  });
});

describe('The form of a policy', () => {
  it('shows the default, takes a changed one, and says it in words', async () => {
    const site = new Site();
    const shown = await site.page('/people/policy?id=default', as);
    expect(shown.text).toContain('The default, as it ships');
    const json = jsonIn(shown.text);
    expect(json.ladders.at(-1).upToHours).toBe(null);
    const strict = { ...json, remind: ['executive'], escalate: [] };
    const made = await submit(
      site,
      '/people/policy',
      { id: 'strict', policy: JSON.stringify(strict) },
      as,
    );
    expect([made.status, made.headers.get('location')]).toEqual([303, '/people?saved=strict']);
    const { text } = await site.page('/people', as);
    expect(text).toContain('Reminders go to executive:');
    expect(text).toContain('Nobody else hears where nobody acknowledges.');
    expect(text).toContain('No entity uses it.');
    const again = { id: 'strict', known: 'yes', policy: JSON.stringify(json) };
    expect((await submit(site, '/people/policy', again, as)).status).toBe(303);
    expect((await site.get('/api/policies/strict')).json.policy).toEqual(json);
  });

  it.each([
    ['no JSON', '{"ladders": [', 'policy', 'This is not JSON'],
    [
      'another shape',
      '{"ladders": []}',
      'policy',
      '/afterPlanBy: The field "afterPlanBy" is missing',
    ],
    ['what ends', 'ENDS', 'policy', '/whileOpen/0/forHours: The last repetition has no end'],
  ])('refuses %s, and keeps it', async (_, written, field, sentence) => {
    const site = new Site();
    const json = jsonIn((await site.page('/people/policy?id=default', as)).text);
    const ends = { ...json, whileOpen: [{ everyHours: 24, forHours: 48 }] };
    const policy = written === 'ENDS' ? JSON.stringify(ends) : written;
    const before = site.written;
    const { status, text } = await submit(site, '/people/policy', { id: 'strict', policy }, as);
    expect([status, site.written]).toEqual([422, before]);
    expect(text).toMatch(new RegExp(`id="field-${field}" aria-invalid="true"`));
    expect(text.replaceAll('&quot;', '"')).toContain(sentence);
    expect(text.replaceAll('&quot;', '"')).toContain(policy);
    expect(text).toContain('value="strict"');
  });

  it('does not write over one that is there', async () => {
    const site = new Site();
    const json = jsonIn((await site.page('/people/policy?id=default', as)).text);
    const before = site.written;
    const fields = { id: 'default', policy: JSON.stringify(json) };
    const { status, text } = await submit(site, '/people/policy', fields, as);
    expect([status, site.written]).toEqual([409, before]);
    expect(text).toContain('<a href="#field-id">default is there already');
  });
});

describe('Tokens', () => {
  const order = { name: 'counsel-desk', roles: ['counsel'], days: '7' };

  it('are shown once, then listed without their secret, then revoked after a question', async () => {
    const site = new Site();
    const id = idIn((await site.page('/people', as)).text);
    const made = await submit(site, '/people/tokens', { ...order, id }, as);
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const token = /tocsin_[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect((await site.get('/api/people', { as: token })).status).toBe(200);

    const listed = await site.page('/people', as);
    expect(listed.text).toContain('counsel-desk');
    expect(listed.text).not.toContain(token);
    expect((await site.page('/people', 'ben')).text).not.toContain('counsel-desk');

    const asked = await site.page(`/people/revoke?id=${id}`, as);
    expect(asked.text).toContain('Revoke the token counsel-desk?');
    expect((await site.get('/api/people', { as: token })).status).toBe(200);
    expect((await submit(site, '/people/revoke', { id }, as)).status).toBe(303);
    expect((await site.get('/api/people', { as: token })).status).toBe(401);
    expect((await submit(site, '/people/revoke', { id }, as)).status).toBe(404);
  });

  it('are made once by a form that is sent twice', async () => {
    const site = new Site();
    const id = idIn((await site.page('/people', as)).text);
    await submit(site, '/people/tokens', { ...order, id }, as);
    const again = await submit(site, '/people/tokens', { ...order, id }, as);
    expect(again.status).toBe(409);
    expect(again.text).toContain('shown once. Revoke it and make another.');
    expect(again.text).not.toMatch(/tocsin_[\w-]{43}/);
    expect(site.stored.size).toBe(1);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ roles: [] }, 'roles'],
    [{ days: '400' }, 'days'],
    [{ days: 'ten' }, 'days'],
  ])('are refused with %j, and what was typed stays', async (wrong, field) => {
    const site = new Site();
    const id = idIn((await site.page('/people', as)).text);
    const { status, text } = await submit(site, '/people/tokens', { ...order, id, ...wrong }, as);
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`id="field-${field}" aria-invalid="true"`));
    if (field !== 'name') expect(text).toContain('value="counsel-desk"');
    expect(site.stored.size).toBe(0);
  });

  it('are not made under an id that somebody thought up', async () => {
    const site = new Site();
    expect((await submit(site, '/people/tokens', { ...order, id: '../x' }, as)).status).toBe(404);
    expect(site.stored.size).toBe(0);
  });

  it('say that they have ended', async () => {
    const site = new Site();
    const id = idIn((await site.page('/people', as)).text);
    await submit(site, '/people/tokens', { ...order, id }, as);
    site.now = '2026-12-24T12:00:00Z';
    expect((await site.page('/people', as)).text).toContain('▲ ended');
  });
});

describe('Who may', () => {
  const others = READERS.filter((name) => name !== as);
  const forms = ['person', 'entity', 'policy'];

  it.each(others)('%s changes nothing, and is told who may', async (reader) => {
    const site = new Site();
    const before = site.written;
    for (const form of forms) {
      const { status, text } = await site.page(`/people/${form}`, reader);
      expect([status, text.includes('Only admin may change settings.')]).toEqual([403, true]);
    }
    const posts = [
      ['person', ken],
      ['entity', tokyo],
      ['policy', { id: 'strict', policy: '{}' }],
      ['remove', { id: 'ben' }],
      ['tokens', { id: 'tok-2', name: 'x', roles: ['admin'], days: '1' }],
      ['revoke', { id: 'tok-2' }],
    ] as const;
    for (const [path, fields] of posts) {
      const { status, text } = await submit(site, `/people/${path}`, fields, reader);
      expect([path, status, text.includes('Only admin may change settings.')]).toEqual([
        path,
        403,
        true,
      ]);
    }
    expect((await site.page('/people/remove?id=ben', reader)).status).toBe(403);
    expect(site.written).toBe(before);
  });

  it('refuses a form of another session', async () => {
    const site = new Site();
    const before = site.written;
    for (const path of [...forms, 'remove', 'tokens', 'revoke']) {
      const fields = { ...ken, id: 'ben', csrf: 'wrong' };
      expect((await submit(site, `/people/${path}`, fields, as)).status).toBe(403);
    }
    expect(site.written).toBe(before);
  });
});

describe('Text from outside', () => {
  it('is text on every page', async () => {
    const site = new Site();
    const evil = {
      name: EVIL,
      id: EVIL,
      address: EVIL,
      zone: EVIL,
      roles: [EVIL],
      entities: [EVIL],
    };
    const { stores } = site.world;
    const people = stores.known.people.map((person) => ({ ...person, name: EVIL, address: EVIL }));
    const entities = stores.known.entities.map((one) => ({ ...one, name: EVIL }));
    stores.known = { ...stores.known, people, entities };
    const pages = [
      await site.page('/people', as),
      await site.page(
        `/people?saved=${encodeURIComponent(EVIL)}&removed=${encodeURIComponent(EVIL)}`,
        as,
      ),
      await site.page('/people/person?id=ben', as),
      await site.page('/people/remove?id=ben', as),
      await site.page('/people/entity?id=default', as),
      await submit(site, '/people/person', evil, as),
      await submit(
        site,
        '/people/entity',
        { ...evil, others: EVIL, memberState: EVIL, policy: EVIL },
        as,
      ),
      await submit(site, '/people/policy', { id: EVIL, policy: EVIL }, as),
      await submit(
        site,
        '/people/tokens',
        { id: 'tok-2', name: EVIL, roles: [EVIL], days: EVIL },
        as,
      ),
    ];
    for (const { text } of pages) {
      expect(text).toContain('<title>');
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(FOREIGN_SCRIPT);
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/'"/);
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the test says itself what it expects there
function jsonIn(text: string): any {
  const json = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(text)?.[1] ?? '';
  return JSON.parse(json.replaceAll('&quot;', '"'));
}

function idIn(text: string): string {
  return /name="id" value="(tok-[^"]+)"/.exec(text)?.[1] ?? '';
}
