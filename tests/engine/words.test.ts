/** Every regime, obligation and kind of fact has words in every language. */
import { describe, expect, it } from 'vitest';
import { factKinds } from '../../bin/text/fact-kinds.js';
import { Temporal } from '../../lib/core/model.js';
import { obligationsOf, regimes } from '../../lib/core/regimes/index.js';
import { oneLine } from '../../lib/engine/one-line.js';
import { catalogues } from '../../lib/engine/words/catalogue.js';
import {
  dayInWords,
  dayOfYear,
  momentAndZone,
  momentInWords,
  spanInWords,
} from '../../lib/engine/words/dates.js';
import { actOf } from '../../lib/engine/words/ja-names.js';
import { isNotice } from '../../lib/engine/words/names.js';

type Table = Readonly<Record<string, string>>;

describe.each(Object.entries(catalogues))('The catalogue %s', (language, { names, ...words }) => {
  const titles = names.obligations as Readonly<Record<string, Table>>;

  it('says which language it is', () => {
    expect(words.language).toBe(language);
  });

  it('names every regime, and no other', () => {
    expect(Object.keys(names.regimes).sort()).toEqual(regimes.map(({ id }) => id).sort());
    expect(new Set(Object.values(names.regimes)).size).toBe(regimes.length);
  });

  it.each(regimes.map((regime) => [regime.id, regime] as const))(
    'has a title for every obligation of %s',
    (id, regime) => {
      const own = titles[id] ?? {};
      for (const { id: text, obligations } of regime.texts) {
        expect(Object.keys(own).sort(), text).toEqual(Object.keys(obligations).sort());
      }
      expect(Object.values(own).every((title) => title.trim().length > 0)).toBe(true);
    },
  );

  it('names every kind of fact', () => {
    const kinds = factKinds.map(({ kind }) => kind).sort();
    expect(Object.keys(names.facts).sort()).toEqual(kinds);
  });

  it('says of every option when it may be used', () => {
    const options = regimes.flatMap((regime) =>
      Object.entries(obligationsOf(regime)).flatMap(([id, { option }]) => (option ? id : [])),
    );
    expect(Object.keys(names.options).sort()).toEqual(options.sort());
  });

  it('never speaks of a violation', () => {
    expect(JSON.stringify({ names, ...words })).not.toMatch(/violation|breach of duty|違反/i);
  });
});

describe('Japanese titles', () => {
  it('are written in Japanese, but for the names of forms', () => {
    const { obligations } = catalogues.ja.names;
    const titles = Object.values(obligations).flatMap((each) => Object.values(each));
    const foreign = titles.filter((title) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(title));
    expect(foreign).toEqual(['Form 6-K']);
  });

  it('use the terms of the laws', () => {
    const { regimes: laws, obligations } = catalogues.ja.names;
    expect(laws['jp-appi']).toBe('個人情報保護法第26条');
    expect(obligations['jp-appi']['preliminary-report']).toContain('速報');
    expect(obligations['jp-appi']['final-report']).toContain('確報');
    expect(laws['eu-nis2']).toBe('NIS2指令第23条');
    expect(Object.values(obligations['eu-nis2'])).toEqual(
      expect.arrayContaining(['早期警告', 'インシデント通知', '最終報告']),
    );
    expect(obligations['us-sec-8k']['item-1.05-report']).toBe('Form 8-K 項目1.05');
  });

  it('say that a notice to people is given, and not filed', () => {
    const acts = { 'principal-notice': '通知', 'customer-notice': '通知', 'final-report': '提出' };
    for (const [obligation, act] of Object.entries(acts)) expect(actOf(obligation)).toBe(act);
    const ids = regimes.flatMap((regime) => Object.keys(obligationsOf(regime)));
    expect(ids.filter(isNotice).sort()).toEqual(['customer-notice', 'principal-notice']);
  });
});

describe('Dates in words', () => {
  const moment = Temporal.ZonedDateTime.from('2026-11-27T17:30:00-05:00[America/New_York]');
  const tokyo = Temporal.ZonedDateTime.from('2026-12-05T23:59:59+09:00[Asia/Tokyo]');

  it('have weekday, time, offset and zone in English', () => {
    expect(momentAndZone(moment)).toBe('Fri 27 Nov 2026 17:30 -05:00 America/New_York');
    expect(momentInWords(tokyo)).toBe('Sat  5 Dec 2026 23:59:59 +09:00');
  });

  it('have weekday, time, offset and zone in Japanese', () => {
    expect(momentAndZone(moment, 'ja')).toBe('2026年11月27日(金) 17:30 −05:00 America/New_York');
    expect(momentInWords(tokyo, 'ja')).toBe('2026年12月5日(土) 23:59:59 +09:00');
    expect(dayInWords(tokyo, 'ja')).toBe('2026年12月5日(土)');
    expect(dayOfYear(tokyo, 'ja')).toBe('12月5日(土)');
  });

  it.each([
    [{ minutes: 1 }, '1分'],
    [{ hours: 3, minutes: 5 }, '3時間5分'],
    [{ hours: 48 }, '2日'],
    [{ hours: -69, minutes: -59 }, '2日21時間'],
  ])('%j is %s', (duration, words) => {
    const from = Temporal.Instant.from('2026-11-20T10:00:00Z');
    expect(spanInWords(from, from.add(duration), 'ja')).toBe(words);
  });
});

describe('oneLine', () => {
  it.each([
    ['a\r\nBcc: x@example.org', 'a Bcc: x@example.org'],
    ['a\u2028b\u0085c\td', 'a b c d'],
    ['  a   b ', 'a b'],
    ['27\u202e Nov', '27 Nov'],
    ['\u0000\u001b[2J', '[2J'],
    ['サーバー\u3000侵入', 'サーバー 侵入'],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('cuts what is too long, and no letter in two', () => {
    expect(oneLine('😀'.repeat(200), 5)).toBe('😀😀😀😀…');
  });
});
