/** Tables that become cards on a phone: beside each value stands what is above its column. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type CardTable, headsOf } from '../../lib/web/components/card-heads.js';
import { STYLE } from '../../lib/web/pages/style.js';
import { sessionCookieOf } from './cookies.js';
import { type Furnished, furnished } from './every-page.js';
import { inJapanese } from './forms.js';

let place: Furnished;
beforeAll(async () => {
  place = await furnished();
});

/** What the stylesheet puts before the cells of a table. */
function putBefore(name: string, language: 'en' | 'ja'): readonly string[] {
  const rule = new RegExp(`\\.of-${name}:lang\\(${language}\\)\\{(.*?)\\}`).exec(STYLE)?.[1] ?? '';
  return [...rule.matchAll(/--h\d+:"(.*?)"/g)].map(([, head]) => head as string);
}

/** The tables of a page: their class, their heads, and the cells of their first row. */
function tablesIn(text: string) {
  return [...text.matchAll(/<table(?: class="(.*?)")?>(.*?)<\/table>/gs)].map(
    ([, style = '', inner = '']) => ({
      name: /^cards of-(\w+)$/.exec(style)?.[1],
      heads: [...inner.matchAll(/<th scope="col">(.*?)<\/th>/gs)].map(([, head]) => head),
      cells: (/<tbody><tr>(.*?)<\/tr>/s.exec(inner)?.[1] ?? '').match(/<td>/g)?.length ?? 0,
    }),
  );
}

describe.each(['en', 'ja'] as const)('Every table of a page, in %s,', (language) => {
  it.each(['ben', 'adi'])('is cards on a phone, with its own heads (%s)', async (as) => {
    const found = new Set<string>();
    const init = language === 'ja' ? inJapanese(as) : { headers: { Cookie: sessionCookieOf(as) } };
    for (const [pattern, paths] of Object.entries(place.pages)) {
      // What programs are told, nobody reads on a phone.
      if (pattern === '/developers') continue;
      for (const path of paths) {
        const { text } = await place.site.page(path, as, init);
        for (const { name, heads, cells } of tablesIn(text)) {
          expect(name, path).toBeDefined();
          found.add(name as string);
          const known = putBefore(name as string, language);
          expect(known).toEqual(headsOf(name as CardTable, language));
          expect(heads, path).toEqual(known.slice(0, heads.length));
          expect([0, heads.length], path).toContain(cells); // a lane may have nothing yet
        }
      }
    }
    expect([...found]).toEqual(expect.arrayContaining(['board', 'sent', 'timeline', 'people']));
  });
});

it('The stylesheet shows as many heads as the widest table has', () => {
  const shown = [
    ...STYLE.matchAll(/\.cards td:nth-child\((\d+)\)::before\{content:var\(--h\1\)\}/g),
  ];
  expect(shown).toHaveLength(7);
  expect(STYLE).not.toContain('--h8');
});
