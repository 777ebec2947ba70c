/** Calendars and closures: read by all, declared by an administrator who has seen what it moves. */
import { describe, expect, it } from 'vitest';
import { inJapanese, submit } from './forms.js';
import { callers, determination, discovery, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const FOREIGN_SCRIPT = /<script(?! src="\/script\.js" defer="">)/;
const READERS = Object.keys(callers).filter((name) => name !== 'nobody');
const as = 'adi';

/** A Friday within the four business days of a determination on Monday 23 November 2026. */
const friday = {
  calendar: 'us-federal',
  date: '2026-11-27',
  source: 'Executive order of 24 November',
};

async function moving() {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination] });
  return { site, id };
}

describe('GET /calendars', () => {
  it.each(READERS)(
    'lists calendars for %s, with when a person read the sources',
    async (reader) => {
      const { status, text } = await new Site().page('/calendars', reader);
      expect(status).toBe(200);
      expect(text).toContain('href="/calendars/us-sec"');
      expect(text).toContain('2018–2035');
      expect(text).toContain('Sat 21 Nov 2026');
      expect(text).toContain('None was declared.');
      expect(text.includes('action="/calendars/preview"')).toBe(reader === as);
      expect(text.includes('An administrator declares closures.')).toBe(reader !== as);
    },
  );

  it('is for nobody else', async () => {
    expect((await new Site().page('/calendars', 'nobody')).status).toBe(403);
    expect((await new Site().page('/calendars/us-sec', null)).status).toBe(401);
  });

  it('is in Japanese for whoever reads it', async () => {
    const { text } = await new Site().page('/calendars', as, inJapanese(as));
    expect(text).toContain('ドイツの全国共通の祝日');
    expect(text).toContain('2026年11月21日(土)');
    for (const english of ['Calendars', 'Declare', 'None was', 'Sources']) {
      expect(text).not.toContain(english);
    }
  });

  it('chooses no calendar by itself, and keeps what its address says', async () => {
    const { text } = await new Site().page('/calendars', as);
    expect(text).toMatch(/<option value="" selected/);
    const query = new URLSearchParams(friday);
    const kept = await new Site().page(`/calendars?${query}`, as);
    expect(kept.text).toMatch(/<option value="us-federal" selected/);
    expect(kept.text).toContain('value="2026-11-27"');
    expect(kept.text).toContain(`value="${friday.source}"`);
  });

  it('shows so many closures, and says how many more there are', async () => {
    const site = new Site();
    const closures = Array.from({ length: 102 }, (_, n) => {
      return { ...friday, id: `closure-${n}`, source: `Order ${n}.` };
    });
    site.world.stores.known = { ...site.world.stores.known, closures };
    const { text } = await site.page('/calendars');
    expect(text).toContain('And 2 more; the API lists them all.');
    expect(text).toContain('Order 99.');
    expect(text).not.toContain('Order 100.');
  });
});

describe('GET /calendars/:id', () => {
  it('shows the closed days of this year by month, and why', async () => {
    const { status, text } = await new Site().page('/calendars/us-sec');
    expect(status).toBe(200);
    expect(text).toContain('<h1>us-sec, 2026</h1>');
    expect(text).toContain('17 CFR 240.0-2(c)');
    const november = text.split('<h2>November</h2>')[1]?.split('<h2>')[0] ?? '';
    expect(november).toContain('Thu 26 Nov 2026');
    expect(november).toContain('Thanksgiving');
    expect(november).not.toContain('Sat ');
    expect(text).toContain('Every Saturday and Sunday is closed as well');
    expect(text).toContain('<a href="/calendars/us-federal">');
    expect(text).toContain('href="/calendars/us-sec?year=2027"');
  });

  it('marks what is doubtful: a source at second hand, a day that is watched, a year to come', async () => {
    const past = await new Site().page('/calendars/us-sec?year=2025');
    const eve = past.text.split('id="day-2025-12-24"')[1]?.split('</li>')[0] ?? '';
    expect(eve).toContain('EDGAR closed: executive order');
    expect(eve).toContain('▲ closed on this date only');
    expect(eve).toContain('▲ checked against commentary');
    const present = await new Site().page('/calendars/us-sec?year=2026');
    expect(present.text).toContain('▲ not settled: ');
    expect(present.text).not.toContain('Not confirmed');
    const future = await new Site().page('/calendars/us-sec?year=2030');
    expect(future.text).toContain('No published list has confirmed a year after 2026.');
  });

  it('shows a closure among the days of its year', async () => {
    const site = new Site();
    await site.post('/api/closures', friday, { as });
    const { text } = await site.page('/calendars/us-sec?year=2026');
    expect(text).toContain(`closed: ${friday.source}`);
  });

  it.each(['1900', '2036', 'soon', '20260'])('says which years it knows: %s', async (year) => {
    const { status, text } = await new Site().page(`/calendars/us-sec?year=${year}`);
    expect(status).toBe(422);
    expect(text).toContain('This calendar knows the years 2018 to 2035.');
    expect(text).toContain('href="/calendars/us-sec?year=2018"');
  });

  it('is a page that says so where there is none', async () => {
    expect((await new Site().page('/calendars/mars')).status).toBe(404);
    expect((await new Site().page('/calendars/closures/none')).status).toBe(404);
  });

  it('is in Japanese for whoever reads it', async () => {
    const { text } = await new Site().page('/calendars/jp-gov?year=2026', 'ana', inJapanese('ana'));
    expect(text).toContain('<h1>jp-gov（2026年）</h1>');
    expect(text).toContain('<h2>11月</h2>');
    expect(text).toContain('2026年11月3日(火)');
    expect(text).not.toContain('November');
    expect(text).not.toContain('Rests on');
  });
});

describe('Declaring a closure', () => {
  it('shows first what it would move, and writes nothing', async () => {
    const { site, id } = await moving();
    const before = site.written;
    const { status, text } = await submit(site, '/calendars/preview', friday, as);
    expect(status).toBe(200);
    expect(text).toContain('us-federal closed on Fri 27 Nov 2026');
    expect(text).toContain('One milestone would move.');
    expect(text).toContain(`<a href="/incidents/${id}">Payroll server</a>`);
    expect(text).toContain('Form 8-K, Item 1.05 (SEC Form 8-K)');
    expect(text).toMatch(/<del>.*Mon 30 Nov 2026 17:30 -05:00 America\/New_York.*<\/del>/s);
    expect(text).toMatch(/<ins>.*Tue 1 Dec 2026 17:30 -05:00 America\/New_York.*<\/ins>/s);
    expect(text).toContain('Nothing is saved yet.');
    expect(site.written).toBe(before);
    const back = /<a href="(\/calendars\?[^"]+)#declare"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    const form = await site.page(back ?? '', as);
    expect(form.text).toContain(`value="${friday.source}"`);
  });

  it('declares it, says what moved, and tells whoever was told of the old date', async () => {
    const { site, id } = await moving();
    const made = await submit(site, '/calendars/closures', friday, as);
    expect(made.status).toBe(303);
    const { text, status } = await site.page(made.headers.get('location') ?? '', 'eva');
    expect(status).toBe(200);
    expect(text).toContain('us-federal is closed on Fri 27 Nov 2026');
    expect(text).toContain(friday.source);
    expect(text).toMatch(/<ins>.*Tue 1 Dec 2026 17:30 -05:00 America\/New_York.*<\/ins>/s);
    expect(text).toContain('Whoever was told of an old date is told of the new one.');
    expect(text).not.toContain('still being told');
    const { json } = await site.get(`/api/incidents/${id}`);
    const report = json.milestones.find(
      (one: { obligation: string }) => one.obligation === 'item-1.05-report',
    );
    expect(report.due).toBe('2026-12-01T17:30:00-05:00[America/New_York]');
    expect((await site.page('/calendars')).text).toContain('Fri 27 Nov 2026');
  });

  it('says that it is still being told', async () => {
    const { site } = await moving();
    const { json } = await site.post('/api/closures', friday, { as });
    const { id } = json.closure;
    const jobs = [
      { id, closures: [id], startedAt: '2026-11-24T12:00:00.000Z', by: { name: as, roles: [] } },
    ];
    site.world.stores.known = { ...site.world.stores.known, jobs };
    expect((await site.page(`/calendars/closures/${id}`)).text).toContain('It is still being told');
  });

  it('says that nothing moves where nothing does', async () => {
    const site = new Site();
    const { text } = await submit(site, '/calendars/preview', friday, as);
    expect(text).toContain('It moves no milestone of an open incident.');
    const made = await submit(site, '/calendars/closures', friday, as);
    const told = await site.page(made.headers.get('location') ?? '');
    expect(told.text).toContain('It moves no milestone of the incidents that are open.');
  });

  it('names incidents that would contradict it, offers no button, and is refused', async () => {
    const site = new Site();
    // Thirty days from Monday 30 November, when the report is due, are over on 30 December. A
    // closing moves that Monday, and the notice's two ways to say it no longer agree.
    const granted = {
      id: 'granted',
      kind: 'delay-determination',
      at: '2026-11-24T06:00:00-05:00',
      outcome: 'granted',
      period: 1,
      ground: 'national-security',
      days: 30,
      until: '2026-12-30',
    };
    const facts = [discovery, determination, granted];
    const id = await site.incident({ regimes: ['us-sec-8k'], facts });
    const { status, text } = await submit(site, '/calendars/preview', friday, as);
    expect(status).toBe(200);
    expect(text).toContain('It cannot be declared as things stand');
    expect(text).toContain(`<a href="/incidents/${id}">Payroll server</a>`);
    expect(text).toContain('30 days from 2026-12-01 end on 2026-12-31, not on 2026-12-30.');
    expect(text).not.toContain('Declare it, and tell everyone');
    const japanese = await submit(site, '/calendars/preview', friday, as, inJapanese(as));
    expect(japanese.text).toContain('2026-12-01の翌日から30日を数えると末日は2026-12-31になり、');
    const { json } = await site.post('/api/closures/preview', friday, { as });
    expect(json.effects[0].problem).toContain('30 days from 2026-12-01 end on 2026-12-31');
    const before = site.written;
    const refused = await submit(site, '/calendars/closures', friday, as);
    expect([refused.status, site.written]).toEqual([409, before]);
    expect(refused.text).toContain('would contradict it');
    expect(refused.text).toContain(`value="${friday.source}"`);
  });

  it('is bounded, and says how many more milestones would move', async () => {
    const site = new Site();
    for (let n = 0; n < 103; n += 1) {
      await site.incident({
        regimes: ['us-sec-8k'],
        facts: [discovery, determination],
        title: `No ${n}.`,
      });
    }
    const { text } = await submit(site, '/calendars/preview', friday, as);
    expect(text).toContain('103 milestones would move.');
    expect(text).toContain('And 3 more; the API lists them all.');
    expect(text.match(/<tr>/g)).toHaveLength(101);
  });

  it.each([
    [{ calendar: '' }, 'calendar'],
    [{ calendar: 'mars' }, 'calendar'],
    [{ date: '27.11.2026' }, 'date'],
    [{ date: '' }, 'date'],
    [{ date: '2099-01-04' }, 'date'],
    [{ source: '' }, 'source'],
    [{ source: 'a\nb' }, 'source'],
    [{ source: 'x'.repeat(201) }, 'source'],
  ])('refuses %j on both ways, and keeps what was typed', async (wrong, field) => {
    const { site } = await moving();
    const before = site.written;
    for (const path of ['/calendars/preview', '/calendars/closures']) {
      const typed = { ...friday, ...wrong };
      const { status, text } = await submit(site, path, typed, as);
      expect([path, status]).toEqual([path, 422]);
      expect(text).toContain(`<a href="#field-${field}">`);
      expect(text).toMatch(new RegExp(`id="field-${field}" aria-invalid="true"`));
      if (field !== 'source') expect(text).toContain(`value="${friday.source}"`);
      if (field !== 'date') expect(text).toContain('value="2026-11-27"');
      if (field !== 'calendar') expect(text).toMatch(/<option value="us-federal" selected/);
    }
    expect(site.written).toBe(before);
  });

  it('is refused a second time', async () => {
    const { site } = await moving();
    await submit(site, '/calendars/closures', friday, as);
    const before = site.written;
    const { status, text } = await submit(site, '/calendars/closures', friday, as);
    expect([status, site.written]).toEqual([409, before]);
    expect(text).toContain('is declared closed on 2026-11-27 already');
  });

  it.each(READERS.filter((name) => name !== as))('is not for %s', async (reader) => {
    const { site } = await moving();
    const before = site.written;
    for (const path of ['/calendars/preview', '/calendars/closures']) {
      const { status, text } = await submit(site, path, friday, reader);
      expect([status, text.includes('Only admin may change settings.')]).toEqual([403, true]);
    }
    expect(site.written).toBe(before);
  });

  it('refuses a form of another session', async () => {
    const { site } = await moving();
    const before = site.written;
    for (const path of ['/calendars/preview', '/calendars/closures']) {
      expect((await submit(site, path, { ...friday, csrf: 'wrong' }, as)).status).toBe(403);
    }
    expect(site.written).toBe(before);
  });

  it('is in Japanese for whoever reads it', async () => {
    const { site } = await moving();
    const body = new URLSearchParams(friday);
    const { json } = await site.post('/api/closures', Object.fromEntries(body), { as });
    const { text } = await site.page(`/calendars/closures/${json.closure.id}`, as, inJapanese(as));
    expect(text).toContain('2026年11月27日(金)はus-federalの休業日です');
    expect(text).toContain('変更前：');
    for (const english of ['before:', 'What it moved', 'Declared', 'Plan by']) {
      expect(text).not.toContain(english);
    }
  });
});

describe('Text from outside', () => {
  it('is text on every page', async () => {
    const site = new Site();
    await site.incident({ facts: [discovery, determination], title: EVIL });
    const evil = { calendar: EVIL, date: EVIL, source: EVIL };
    const made = await submit(site, '/calendars/closures', { ...friday, source: EVIL }, as);
    const pages = [
      await submit(site, '/calendars/preview', evil, as),
      await submit(site, '/calendars/preview', { ...friday, date: '2026-11-30', source: EVIL }, as),
      await site.page(`/calendars?${new URLSearchParams(evil)}`, as),
      await site.page(made.headers.get('location') ?? '', as),
      await site.page('/calendars/us-sec?year=2026'),
      await site.page(`/calendars/us-sec?year=${encodeURIComponent(EVIL)}`),
    ];
    for (const { text } of pages) {
      expect(text).toContain('<title>');
      expect(text).not.toMatch(FOREIGN_SCRIPT);
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/'"/);
    }
    for (const { text } of pages.slice(0, 5)) expect(text).toContain('&lt;script&gt;');
  });
});
