/** Drills from the pages: the stories of the package, the host's limits, and what ran. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../lib/core/sentence.js';
import { incidentOf } from '../../lib/engine/incident.js';
import { stories } from '../../lib/web/stories.js';
import { type Fields, inJapanese, submit } from './forms.js';
import { Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const FOLDER = new URL('../../scenarios/drills/', import.meta.url);

/** As on AWS. */
const ON_AWS = {
  fastest: 600,
  why: sentence`its state machines wait in whole seconds`,
  hasOutbox: false,
  playedByClocks: true,
};

const filled = { key: 'form-one', story: 'us-fcc-cpni', speed: '3600' };
const start = (site: Site, more: Fields = {}, as = 'ana') =>
  submit(site, '/drills', { ...filled, ...more }, as);

async function onlyIncident(site: Site) {
  const ids = [...site.world.stores.heads.keys()];
  expect(ids).toHaveLength(1);
  const incident = incidentOf(ids[0] as string, await site.ports.ledger.entries(ids[0] as string));
  if (!incident?.drill) throw new Error('It is no drill');
  return { ...incident, drill: incident.drill };
}

describe('The stories', () => {
  it('are all that the package has', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    const read = files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
    ]);
    expect(stories).toEqual(Object.fromEntries(read));
  });
});

describe('GET /drills', () => {
  it('offers the stories, and says so where none ran', async () => {
    const { status, text } = await new Site().page('/drills');
    expect(status).toBe(200);
    expect(text.match(/type="radio" name="story"/g)).toHaveLength(6);
    expect(text).toContain('60 days');
    expect(text).toContain('No drill is running.');
    expect(text).toContain('No drill is over yet.');
    expect(text).toContain('<option value="86400" selected="">');
  });

  it('offers no more than the host can', async () => {
    const site = new Site({ drills: ON_AWS });
    const { text } = await site.page('/drills');
    expect(text).toContain('<option value="600" selected="">');
    expect(text).not.toContain('value="3600"');
    expect(text).toContain('At most 600 times');
    expect(text).toContain('It is needed here');
  });

  it.each([
    ['ana', true],
    ['ben', true],
    ['adi', true],
    ['eva', false],
    ['olga', false],
  ])('%s may start one: %s', async (as, mayStart) => {
    const { status, text } = await new Site().page('/drills', as);
    expect(status).toBe(200);
    expect(text.includes('action="/drills"')).toBe(mayStart);
  });

  it('is for whoever may read', async () => {
    expect((await new Site().page('/drills', null)).status).toBe(401);
    expect((await new Site().page('/drills', 'nobody')).status).toBe(403);
  });

  it('lists what runs and what is over, apart, and no incident that is real', async () => {
    const site = new Site();
    await site.incident({ title: 'A real one' });
    const over = await start(site, { key: 'form-a', story: 'jp-appi' });
    await site.post(`/api${over.headers.get('location')}/close`, { reason: 'seen enough' });
    await start(site, { key: 'form-b' });
    const { text } = await site.page('/drills', 'olga');
    const [running = '', past = ''] = text.split('<h2>Past</h2>');
    expect(running).toContain(stories['us-fcc-cpni'].title);
    expect(past).toContain(stories['jp-appi'].title);
    expect(past).not.toContain(stories['us-fcc-cpni'].title);
    expect(text).not.toContain('A real one');
    expect(text.match(/<strong>DRILL<\/strong>/g)).toHaveLength(2);
  });

  it('goes on where there are many incidents', async () => {
    const site = new Site();
    await start(site);
    const [drill] = [...site.world.stores.heads.values()];
    if (!drill) throw new Error('It did not start');
    for (let n = 0; n < 600; n += 1) {
      await site.ports.board.refresh({ ...drill, id: `inc-x${n}`, drill: n === 599 }, []);
    }
    const first = await site.page('/drills');
    const more = /<a href="(\/drills\?running=[^"]+)">/.exec(first.text)?.[1] as string;
    const second = await site.page(more);
    expect(second.text).toContain('/incidents/inc-x599');
    expect((await site.page('/drills?running=broken')).status).toBe(422);
  });
});

describe('POST /drills', () => {
  it('starts one, and goes to it', async () => {
    const site = new Site();
    const { status, headers } = await start(site);
    const incident = await onlyIncident(site);
    expect([status, headers.get('location')]).toEqual([303, `/incidents/${incident.id}`]);
    expect(incident.title).toBe(stories['us-fcc-cpni'].title);
    expect(incident.drill.speed).toBe(3600);
    expect(incident.drill.contacts).toEqual([]);
    expect(incident.facts.length + incident.drill.script.length).toBe(
      stories['us-fcc-cpni'].scenario.facts.length,
    );
  });

  it.each(Object.keys(stories))('can run %s', async (story) => {
    expect((await start(new Site(), { story })).status).toBe(303);
  });

  it('starts one, however often the button is pressed', async () => {
    const site = new Site();
    await start(site);
    expect((await start(site)).status).toBe(303);
    await onlyIncident(site);
  });

  it('writes to an address that plays all parts', async () => {
    const site = new Site({ drills: ON_AWS });
    const { status } = await start(site, { speed: '600', to: 'drill@example.com' });
    expect(status).toBe(303);
    const { contacts } = (await onlyIncident(site)).drill;
    expect(contacts.map(({ address, roles }) => [address, roles])).toEqual([
      ['drill@example.com', ['grc', 'admin']],
      ['drill@example.com', ['counsel']],
      ['drill@example.com', ['executive']],
    ]);
  });

  it.each<[string, Fields, string, string]>([
    ['no story', { story: '' }, 'story', 'Choose one of the stories.'],
    ['an unknown story', { story: 'toString' }, 'story', 'Choose one of the stories.'],
    ['no address', { speed: '600' }, 'to', 'Write an address'],
    ['a bad address', { speed: '600', to: 'somebody' }, 'to', 'is no mail address'],
    ['too fast', { to: 'a@example.com' }, 'speed', '1 to 600 times as fast'],
    ['no speed', { to: 'a@example.com', speed: 'fast' }, 'speed', '1 to 600 times as fast'],
  ])('refuses %s at its field', async (_, more, field, sentence) => {
    const site = new Site({ drills: ON_AWS });
    const { status, text } = await start(site, more);
    expect(status).toBe(422);
    expect(text).toContain(`<a href="#field-${field}">`);
    expect(text).toContain(sentence);
    expect(text).toContain(`id="field-${field}-problem"`);
    if (more.story === undefined) {
      expect(text).toContain('name="story" value="us-fcc-cpni" checked=""');
    }
    expect(site.world.stores.heads.size).toBe(0);
  });

  it.each(['eva', 'olga', 'nobody'])('is refused to %s', async (as) => {
    const site = new Site();
    expect((await start(site, {}, as)).status).toBe(403);
    expect(site.world.stores.heads.size).toBe(0);
  });

  it('takes no form of another session', async () => {
    expect((await start(new Site(), { csrf: 'x' })).status).toBe(403);
  });

  it('shows what was typed as text', async () => {
    const site = new Site();
    const { text } = await start(site, { story: EVIL, speed: EVIL, to: EVIL, key: EVIL });
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
  });
});

describe('Words', () => {
  it('are Japanese for whoever reads it', async () => {
    const { text } = await new Site().page('/drills', 'ana', inJapanese('ana'));
    for (const words of [
      '1秒で1日',
      '安全期限は30日当日の17:30です。',
      '進行中の訓練はありません',
      '年末年始',
    ]) {
      expect(text).toContain(words);
    }
    for (const english of [
      'Start a drill',
      'a day a second',
      'No drill',
      'web skimming over New Year',
      '>34 days',
    ]) {
      expect(text).not.toContain(english);
    }
  });
});
