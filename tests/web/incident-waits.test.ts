/** What the page of an incident says while nothing is open, and of what nobody owes. */
import { describe, expect, it } from 'vitest';
import { inJapanese, submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const TEN = '2026-11-24T10:00:00Z';
const awareness = { id: 'aware', kind: 'awareness', at: '2026-11-20T10:00:00Z' };
const filed = { kind: 'submission', regime: 'us-sec-8k', of: 'item-1.05-report', at: TEN };

const nextOf = (html: string) => /<section class="next".*?<\/section>/s.exec(html)?.[0] ?? '';
const withoutTags = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function sec8k(facts: readonly object[], more: object = {}) {
  const site = new Site();
  const id = await site.incident({ regimes: ['us-sec-8k'], profile: {}, facts, ...more });
  const path = `/incidents/${id}`;
  const next = async (as = 'ben') => nextOf((await site.page(path, as)).text);
  return { site, id, path, next };
}

describe('While the clocks wait', () => {
  it('each regime says for which fact, with the form that records it', async () => {
    const { next, path } = await sec8k([], { regimes: ['us-sec-8k', 'us-circia'] });
    const text = await next();
    expect(withoutTags(text)).toContain(
      'SEC Form 8-K waits for: discovery , materiality determination',
    );
    expect(withoutTags(text)).toContain('CIRCIA waits for: reasonable belief , ransom payment');
    expect(text).toContain(`href="${path}/facts/new?kind=discovery&amp;regime=us-sec-8k"`);
    // Nobody can have left anything out of a first report that is not in.
    expect(text).not.toContain('information-available');
  });

  it('is said where the company was aware, and nobody recorded the discovery', async () => {
    const { next } = await sec8k([awareness]);
    expect(withoutTags(await next())).toContain('SEC Form 8-K waits for: discovery');
    expect(await next()).not.toContain('close it below');
  });

  it('links only what the reader may record', async () => {
    const { next } = await sec8k([awareness]);
    const analyst = await next('ana');
    expect(analyst).toContain('kind=discovery');
    expect(analyst).not.toContain('kind=materiality-determination');
    const auditor = await next('olga');
    expect(withoutTags(auditor)).toContain('waits for: discovery');
    expect(auditor).not.toContain('<a ');
  });

  it('is said beside what another regime has open', async () => {
    const { next } = await sec8k([awareness], {
      regimes: ['eu-nis2', 'us-sec-8k'],
      profile: { 'eu-nis2': { memberState: 'DE' } },
    });
    const text = withoutTags(await next());
    expect(text).toMatch(/Early warning .* Other clocks wait for a fact: SEC Form 8-K waits for/);
    expect(text).not.toContain('NIS2, Article 23 waits');
  });

  it('is said in Japanese', async () => {
    const { site, path } = await sec8k([awareness]);
    const { text } = await site.page(path, 'ben', inJapanese('ben'));
    expect(withoutTags(nextOf(text))).toContain(
      '米国SEC Form 8-Kが待っている事実： インシデントの発見 、 重要性の判断',
    );
    expect(nextOf(text)).not.toMatch(/waits|fact:/);
  });
});

describe('Once everything is done', () => {
  it('nothing is open now, and the fact is named that would open something', async () => {
    const { site, id, next, path } = await sec8k([discovery, determination]);
    await site.post(`/api/incidents/${id}/facts`, filed, { as: 'ben' });
    const text = await next();
    expect(withoutTags(text)).toContain('Nothing is open now.');
    expect(withoutTags(text)).toContain(
      'Form 8-K/A with what the first report lacked (SEC Form 8-K) would open with: availability',
    );
    expect(text).toContain(`${path}/facts/new?kind=information-available&amp;regime=us-sec-8k`);
    expect(text).not.toContain('Nothing is left');
    const japanese = nextOf((await site.page(path, 'ben', inJapanese('ben'))).text);
    expect(withoutTags(japanese)).toContain('が必要になる事実： 情報の判明');
  });

  it('and once that is met, another such fact still would', async () => {
    const { site, id, next } = await sec8k([discovery, determination]);
    const more = [
      { ...filed, at: '2026-11-24T08:00:00Z' },
      { kind: 'information-available', at: '2026-11-24T09:00:00Z' },
      { ...filed, of: 'item-1.05-amendment' },
    ];
    for (const fact of more) await site.post(`/api/incidents/${id}/facts`, fact, { as: 'ben' });
    expect(withoutTags(await next())).toContain('would open with: availability');
  });

  it('an incident that was not material waits for no amendment', async () => {
    const { next } = await sec8k([discovery, { ...determination, material: false }]);
    expect(withoutTags(await next())).toContain('Nothing is open now.');
    expect(await next()).not.toContain('information-available');
  });
});

describe('An option', () => {
  const preview = (site: Site, path: string, language = {}) =>
    submit(
      site,
      `${path}/facts/new`,
      { kind: 'materiality-determination', at: TEN, material: 'yes', step: 'preview' },
      'ben',
      language,
    );

  it('may be used, and is not to be done, before a fact that allows it is recorded', async () => {
    const { site, path } = await sec8k([discovery]);
    const text = withoutTags((await preview(site, path)).text);
    expect(text).toContain(
      'Request for delay to the Attorney General (SEC Form 8-K) may be used from now on; nobody owes it.',
    );
    expect(text).not.toContain('is now to be done');
    const japanese = withoutTags((await preview(site, path, inJapanese('ben'))).text);
    expect(japanese).toContain('任意の手続で、義務ではありません。');
    expect(japanese).not.toContain('司法長官への開示延期の申請（米国SEC Form 8-K）を行う必要');
  });

  it('is told so in the list of what was sent', async () => {
    const { site, path } = await sec8k([discovery, determination]);
    const rows = (html: string, title: string) =>
      (html.match(/<tr>.*?<\/tr>/gs) ?? []).filter(
        (row) => row.includes('/alerts/') && row.includes(title),
      );
    const english = rows((await site.page(path)).text, 'Request for delay').join('');
    expect(english).toContain('news that it may be used; nobody owes it');
    expect(english).not.toMatch(/reminder|still to be done/);
    const page = (await site.page(path, 'ben', inJapanese('ben'))).text;
    const japanese = rows(page, '司法長官への開示延期の申請').join('');
    expect(japanese).toContain('任意で、義務ではありません');
    expect(japanese).not.toMatch(/リマインダー|未了/);
  });
});

describe('Reminders that repeat', () => {
  it('are numbered by what was sent, and the first has no number', async () => {
    const { site, path } = await sec8k([{ ...discovery, at: '2025-06-02T09:00:00Z' }]);
    const first = (await site.page(path)).text;
    expect(first).toContain('reminder, still to be done<');
    expect(first).not.toMatch(/no\. \d/);
    await site.world.liveUntil('2026-11-28T12:00:00Z');
    const later = (await site.page(path)).text;
    expect(later).toContain('reminder, still to be done, no. 2<');
    expect(later).not.toMatch(/no\. \d{2}/);
  });
});

describe('The entity', () => {
  it('is called by its name, and not by its id', async () => {
    const { site, path } = await sec8k([discovery]);
    expect((await site.page(path)).text).toContain('<dt>Entity</dt><dd>Example</dd>');
    const person = { ...site.world.stores.known.people[0], entities: ['default', 'gone'] };
    site.world.stores.known = { ...site.world.stores.known, people: [person as never] };
    const { text } = await site.page('/people', 'adi');
    expect(text).toContain('Example, gone');
  });
});
