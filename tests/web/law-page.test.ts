/** The pages of the law: everything that the regimes say, with links, in either language. */
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { readRegime } from '../../lib/engine/read-law.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { citationIn, lawIn } from '../../lib/web/words/law-texts.js';
import { inJapanese } from './forms.js';
import { callers, Site } from './site.js';

const READERS = Object.keys(callers).filter((name) => name !== 'nobody');
const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

/** As a page writes it. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

describe('GET /law', () => {
  it.each(READERS)('lists the regimes for %s, and which is not in force', async (reader) => {
    const { status, text } = await new Site().page('/law', reader);
    expect(status).toBe(200);
    for (const { id, summary } of regimes) {
      expect(text).toContain(`href="/law/${id}"`);
      expect(text).toContain(escaped(summary));
    }
    const circia = text.split('href="/law/us-circia"')[1]?.split('</tr>')[0] ?? '';
    expect(circia).toContain('▲ Not yet in force');
    const nis2 = text.split('href="/law/eu-nis2"')[1]?.split('</tr>')[0] ?? '';
    expect(nis2).toContain('In force from Fri 18 Oct 2024.');
    expect(text).toContain('Sat 21 Nov 2026');
  });

  it('is for nobody else', async () => {
    expect((await new Site().page('/law', 'nobody')).status).toBe(403);
    expect((await new Site().page('/law/us-sec-8k', null)).status).toBe(401);
  });

  it('is in Japanese, with what each regime asks and of whom', async () => {
    const { text } = await new Site().page('/law', 'ana', inJapanese('ana'));
    expect(text).toContain('米国SEC Form 8-K');
    expect(text).toContain('米国証券取引委員会（SEC）');
    expect(text).toContain('上場会社の重要なサイバーセキュリティインシデント');
    expect(text).toContain('未施行');
    for (const english of ['Regime', 'To whom', 'In force', 'Sources last']) {
      expect(text).not.toContain(english);
    }
  });
});

const kinds = Object.keys(englishNames.facts);

describe.each(regimes.map((regime) => [regime.id, regime] as const))(
  'GET /law/%s',
  (id, regime) => {
    it('says obligations, periods, citations, exceptions, and what is left out', async () => {
      const { status, text } = await new Site().page(`/law/${id}`);
      expect(status).toBe(200);
      const read = readRegime(id);
      for (const one of read.texts) {
        for (const { trigger, period, derogations, notRequired, cite } of one.obligations) {
          const said = [
            trigger,
            period,
            ...derogations.flatMap((two) => [two.rule, two.trigger ?? '', two.period ?? '']),
            ...derogations.map((two) => (two.when === 'always' ? '' : two.when)),
            ...notRequired.map(({ because }) => because),
          ];
          for (const sentence of said) expect(text).toContain(escaped(lawIn('en', sentence, id)));
          expect(text).toContain(escaped(citationIn('en', cite)));
          if (cite.url) expect(text).toContain(`<a href="${escaped(cite.url)}" rel="noreferrer"`);
          if (cite.words) expect(text).toContain(escaped(cite.words));
        }
      }
      for (const sentence of read.notModelled) expect(text).toContain(escaped(sentence));
      for (const calendar of read.calendars ?? []) {
        expect(text).toContain(`href="/calendars/${calendar}"`);
      }
      if (read.authorityZone) expect(text).toContain(`<dd>${read.authorityZone}</dd>`);
      expect(text).toContain('Sources last read by a person');
      expect(text).toContain('<svg role="img"');
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('[object');
    });

    it('names facts and reports as people do', async () => {
      const { text } = await new Site().page(`/law/${id}`);
      const read = text.replace(/<[^>]+>/g, ' ');
      // What is one word is a word of the language as well; the law's own words stay.
      const ids = [
        ...kinds,
        ...regime.texts.flatMap(({ obligations }) => Object.keys(obligations)),
      ];
      for (const one of ids.filter((one) => /[-.]/.test(one))) {
        expect(read).not.toMatch(new RegExp(`(?<![\\w/-])${one.replace('.', '\\.')}(?![\\w-])`));
      }
      for (const raw of [' is in<', ' is in)', ' is in,', 'not (', '(material)', 'handled is ']) {
        expect(text).not.toContain(raw);
      }
    });

    it('opens no link that would say where it comes from', async () => {
      const { text } = await new Site().page(`/law/${id}`);
      const away = text.match(/<a [^>]*href="https?:[^>]*>/g) ?? [];
      expect(away.length).toBeGreaterThan(0);
      for (const link of away) expect(link).toContain('rel="noreferrer"');
    });

    it('is in Japanese around the texts that it quotes', async () => {
      const { text } = await new Site().page(`/law/${id}`, 'ben', inJapanese('ben'));
      expect(text).toContain('<html lang="ja">');
      expect(text).toContain('起算点');
      // What is left of it in English are the law's own words and the names of provisions.
      const marked = [...text.matchAll(/<(\w+)[^>]* lang="en"/g)].map(([, tag]) => tag);
      expect(new Set(marked)).toEqual(
        new Set(id === 'jp-appi' ? ['button'] : ['button', 'a', 'q']),
      );
      const rest = text
        .replace(/<(\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, ' ');
      for (const said of [regime.summary, ...regime.notModelled]) {
        expect(rest).toContain(escaped(lawIn('ja', said, id)));
      }
      for (const english of [
        'Runs from',
        'Period',
        'Unless',
        'Not required',
        'holds when',
        'now ',
        'the ',
      ]) {
        expect(rest).not.toContain(english);
      }
    });
  },
);

describe('What a regime says of itself', () => {
  it('marks a text that does not bind, and the default of two', async () => {
    const { text } = await new Site().page('/law/us-circia');
    expect(text).toContain('▲ Not yet in force: nothing of it binds.');
    const fcc = await new Site().page('/law/us-fcc-cpni');
    expect(fcc.text).toContain('Applies where the entity sets nothing else.');
    expect(fcc.text).toContain('Applies where the entity asks for it.');
  });

  it('says that the zone and the calendar are those of the Member State', async () => {
    const { text } = await new Site().page('/law/eu-nis2');
    expect(text).toContain('of the Member State; without one, of the entity');
    expect(text).toContain('that of the Member State');
  });

  it('says what nobody owes, and when to use it', async () => {
    const { text } = await new Site().page('/law/us-sec-8k');
    expect(text).toContain('Nobody owes it. Where disclosure would be a substantial risk');
  });

  it('is a page that says so where there is none', async () => {
    const none = await new Site().page('/law/us-sec-9k');
    expect(none.status).toBe(404);
    const evil = await new Site().page(`/law/${encodeURIComponent(EVIL)}`);
    expect(evil.status).toBe(404);
    expect(evil.text).not.toContain('<img');
  });
});
