/** The law's data in Japanese: every text that the data holds is there, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '../../lib/core/calendars/tables.js';
import { derive } from '../../lib/core/derive.js';
import type { Citation } from '../../lib/core/model.js';
import { nationalDifferences } from '../../lib/core/regimes/eu-nis2-states.js';
import { regimes } from '../../lib/core/regimes/index.js';
import { readScenario } from '../../lib/core/scenario.js';
import { readRegime } from '../../lib/engine/read-law.js';
import { closingInJapanese, HOLIDAYS } from '../../lib/engine/words/ja-closings.js';
import { routesOf } from '../../lib/web/app.js';
import { callOf } from '../../lib/web/openapi.js';
import { stories, storyIds } from '../../lib/web/stories.js';
import { japaneseSummaries } from '../../lib/web/words/api.js';
import { ruleIn } from '../../lib/web/words/basis.js';
import { drillsWords } from '../../lib/web/words/drills.js';
import { JAPANESE_ACTS, remarksOnProvisions } from '../../lib/web/words/ja-law/citations.js';
import { japaneseStories } from '../../lib/web/words/ja-law/stories.js';
import {
  calendarTexts,
  citationIn,
  closingIn,
  JAPANESE,
  lawIn,
  regimeTexts,
} from '../../lib/web/words/law-texts.js';
import { plainLaw } from '../../lib/web/words/plain-law.js';

/** Everything that a regime's data says, but for names that have a catalogue of their own. */
function textsOf(id: string): ReadonlySet<string> {
  const { authority, summary, texts, phases, notModelled } = readRegime(id);
  const said = texts.flatMap(({ title, obligations }) => [
    ...(texts.length > 1 ? [title] : []),
    ...obligations.flatMap(({ trigger, period, derogations, notRequired }) => [
      trigger,
      period,
      ...derogations.flatMap((one) => [one.rule, one.when, one.trigger, one.period]),
      ...notRequired.flatMap(({ because, when }) => [because, when]),
    ]),
  ]);
  const national = id === 'eu-nis2' ? Object.values(nationalDifferences).flat() : [];
  const all = [
    authority,
    summary,
    ...said,
    ...phases.map(({ holdsWhen }) => holdsWhen),
    ...notModelled,
    ...national.map(({ says }) => says),
  ];
  return new Set(all.flatMap((text) => (text === undefined || text === 'always' ? [] : [text])));
}

const sorted = (texts: Iterable<string>) => [...texts].sort();

describe.each(regimes.map(({ id }) => [id]))('The texts of %s', (id) => {
  it('are all in Japanese, and no other is', () => {
    expect(sorted(Object.keys(regimeTexts[id] ?? {}))).toEqual(sorted(textsOf(id)));
  });

  it('have kana or kanji, and end as sentences where the English does', () => {
    for (const english of textsOf(id)) {
      const japanese = lawIn('ja', english, id);
      expect(japanese).toMatch(JAPANESE);
      expect(japanese.endsWith('。')).toBe(english.endsWith('.'));
    }
  });

  it('keep the numbers of the English', () => {
    for (const english of textsOf(id)) {
      const japanese = lawIn('ja', english, id);
      for (const [number] of english.matchAll(/(?<![\w.])\d{1,3}(?= (?:hours|days|full))/g)) {
        expect(japanese).toContain(number);
      }
    }
  });

  it('stand as they are for whoever reads English, but where they name things as programs do', () => {
    for (const english of textsOf(id)) {
      const said = lawIn('en', english, id);
      if (!(english in plainLaw)) expect(said).toContain(english.slice(-9));
      expect(said.endsWith('.')).toBe(english.endsWith('.'));
    }
  });

  it('keep their numbers in plain English', () => {
    for (const english of textsOf(id)) {
      const said = lawIn('en', english, id);
      for (const [number] of english.matchAll(/\d+(?:\.\d+)?/g)) expect(said).toContain(number);
    }
  });
});

it('No text is in plain English that no regime says', () => {
  const all = new Set(regimes.flatMap(({ id }) => [...textsOf(id)]));
  expect(Object.keys(plainLaw).filter((text) => !all.has(text))).toEqual([]);
});

/** What calendars say of themselves and of their days, but for addresses alone. */
const calendarSaid = new Set(
  tables
    .flatMap(({ title, act, weekend, nextYear, notes, watched, holidays, oneOffs }) => [
      title,
      act,
      weekend,
      nextYear,
      ...notes,
      ...watched.map(({ why }) => why),
      ...[...holidays, ...oneOffs].map(({ source }) => source),
    ])
    .filter((text) => !text.startsWith('https://')),
);

const holidayNames = tables.flatMap(({ holidays }) =>
  holidays.map(({ name, english }) => (english === undefined ? name : `${name} (${english})`)),
);
const dayNames = new Set([
  ...holidayNames,
  ...tables.flatMap(({ oneOffs }) => oneOffs.map(({ name }) => name)),
]);

describe('Calendars', () => {
  it('are all in Japanese, and no other text is', () => {
    expect(sorted(Object.keys(calendarTexts))).toEqual(sorted(calendarSaid));
    for (const text of calendarSaid) expect(lawIn('ja', text)).toMatch(JAPANESE);
  });

  it('mark a source that nobody read', () => {
    expect(lawIn('ja', 'Executive Order 11582, section 3 (unverified)')).toBe(
      '大統領令第11582号第3条（未確認）',
    );
  });

  it('have a Japanese name for every closed day, with the name in its own language', () => {
    for (const name of dayNames) expect(closingInJapanese(name)).toMatch(JAPANESE);
    expect(closingIn('ja', 'Karfreitag (Good Friday)')).toBe('聖金曜日（Karfreitag）');
    expect(closingIn('ja', 'Ostermontag (Easter Monday)')).toBe('復活祭の月曜日（Ostermontag）');
    expect(closingIn('ja', 'Independence Day (observed)')).toBe('独立記念日（振替）');
    expect(closingIn('ja', 'EDGAR closed: day of mourning for Jimmy Carter')).toBe(
      'EDGAR休止（ジミー・カーター元大統領の服喪日）',
    );
    expect(closingIn('ja', "Неработен ден (in lieu of New Year's Day)")).toBe(
      '元日の代休（Неработен ден）',
    );
  });

  it('give Japan’s days by the name of the law, and with its English to whoever reads English', () => {
    expect(closingIn('ja', '年末年始閉庁日 (year-end closure)')).toBe('年末年始閉庁日');
    expect(closingIn('en', '年末年始閉庁日 (year-end closure)')).toContain('year-end closure');
    const ofJapan = tables.find(({ id }) => id === 'jp-gov')?.holidays ?? [];
    for (const { english } of ofJapan) expect(english).toMatch(/^[A-Za-z]/);
  });

  it('leave a declared closure in the words that declared it', () => {
    expect(closingIn('ja', 'closed: Executive order (draft)')).toBe(
      '臨時休業：Executive order (draft)',
    );
    expect(lawIn('ja', 'Executive order of 24 November')).toBe('Executive order of 24 November');
  });

  it('have no name in Japanese that no calendar has', () => {
    const used = [...dayNames].flatMap((name) => [
      name,
      ...(/\(((?:in lieu of )?(.+))\)$/.exec(name) ?? []),
    ]);
    const plain = new Set(used.map((name) => name.replace(/ \(observed\)$/, '')));
    const others = new Set([
      'Saturday',
      'Sunday',
      ...tables.flatMap((t) => t.watched.map((w) => w.why)),
    ]);
    const left = Object.keys(HOLIDAYS).filter((name) => !plain.has(name) && !others.has(name));
    expect(left).toEqual([]);
  });
});

/** Every citation in the law's data. */
function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'act' in value && 'at' in value ? [value as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

interface Golden {
  readonly scenario: unknown;
}

const folder = new URL('../core/golden/', import.meta.url);
const golden = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Golden[],
);
const drilled = storyIds.map((id) => ({ scenario: stories[id].scenario }));
const counted = [...golden, ...drilled].flatMap(
  ({ scenario }) => derive(readScenario(scenario)).milestones,
);

describe('Citations', () => {
  const national = Object.values(nationalDifferences).flat();
  const all = [
    ...regimes.flatMap(({ id }) => citationsIn(readRegime(id))),
    ...national.map(({ cite }) => cite),
    ...counted.flatMap(({ basis }) => citationsIn(basis)),
  ];
  const ofJapan = all.filter(({ act }) => JAPANESE.test(act)).map(({ act, at }) => `${act}, ${at}`);

  it('of Japan’s law read as it writes them, each and no other', () => {
    expect(sorted(Object.keys(JAPANESE_ACTS))).toEqual(sorted(new Set(ofJapan)));
    const rule = { act: '個人情報の保護に関する法律施行規則', at: 'Rule 8(2)' };
    expect(citationIn('ja', rule)).toBe('個人情報の保護に関する法律施行規則第8条第2項');
    expect(citationIn('en', rule)).toContain('Enforcement Rules');
  });

  it('of other law stay in the original; a remark in place of a provision does not', () => {
    const remarked = new Set(all.map(({ at }) => at).filter((at) => /^[a-z]{3}/.test(at)));
    expect(sorted(Object.keys(remarksOnProvisions))).toEqual(sorted(remarked));
    expect(citationIn('ja', { act: 'Form 8-K', at: 'Item 1.05(c)' })).toBe(
      'Form 8-K, Item 1.05(c)',
    );
  });
});

describe('Counts', () => {
  it('have every step in Japanese, in all the cases that were worked out by hand', () => {
    const left = counted.flatMap(({ regime, basis }) =>
      basis.flatMap(({ rule }) =>
        ruleIn('ja', rule, regime).language === 'ja' ? [] : [`${regime}: ${rule}`],
      ),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});

/** Remarks on what was recorded and moves nothing, with ids as people write them. */
const remarks = [
  ['us-sec-8k', 'The grant f 1 of period 2 has no effect: an earlier notice granted that period'],
  ['us-sec-8k', 'The grant f1 of period 2 has no effect: the delay had ended before it came'],
  ['us-sec-8k', 'The grant f1 of period 3 has no effect: no period before it counts'],
  ['us-sec-8k', 'The grant f1 of period 1 has no effect: the notice came too late'],
  ['us-sec-8k', 'The delay-end f1 has no effect: no granted period ran'],
  ['us-sec-8k', 'The relief f1 has no effect: it ends no later than what stands'],
  ['us-sec-8k', 'Item 1.05(d) ends on 2026-09-14, no later'],
  ['us-sec-8k', 'Period 1 of the delay names a day before the date it puts off'],
  ['us-fcc-cpni', 'The hold f1 has no effect: it ends before the day it was given'],
  ['us-fcc-cpni', 'The hold-end f1 has no effect: no hold ran'],
  ['us-fcc-cpni', 'The hold runs through the day on which it is lifted'],
  ['us-fcc-cpni', 'The exemption-lost f1 does not move the report: the breach was not exempt'],
  ['eu-nis2', 'The handling f1 has no effect: the incident was ongoing after it'],
  ['eu-nis2', 'Waits for the handling of the ongoing incident'],
  ['jp-appi', 'The reclassification f1 has no effect before awareness'],
  ['jp-appi', 'Waits for the reclassification to Rule 7(4)'],
] as const;

describe('Remarks', () => {
  it.each(remarks)('%s: %s', (regime, rule) => {
    const { text, language } = ruleIn('ja', rule, regime);
    expect(language).toBe('ja');
    expect(text).not.toMatch(/[a-z]{4}/);
  });
});

describe('What an obligation was met by', () => {
  const at = '2026-11-20T12:00:00-05:00[America/New_York]';
  it.each([
    ['us-sec-8k', 'item-1.05-report', 'submission', 'Filed by the submission of'],
    ['us-fcc-cpni', 'customer-notice', 'submission', 'Given by the notice of'],
    [
      'us-sec-8k',
      'materiality-decision',
      'materiality-determination',
      'Decided by the materiality determination of',
    ],
    ['us-sec-8k', 'delay-request', 'delay-request', 'Asked by the request for delay of'],
    [
      'us-sec-8k',
      'delay-request',
      'delay-determination',
      "Settled by the Attorney General's determination of",
    ],
  ])('%s, %s: %s', (regime, obligation, kind, said) => {
    const rule = `Met by the ${kind} inc-1-f1 of ${at}`;
    const moment = 'Fri 20 Nov 2026 12:00 -05:00 America/New_York';
    expect(ruleIn('en', rule, regime, obligation).text).toBe(`${said} ${moment}`);
    const { text, language } = ruleIn('ja', rule, regime, obligation);
    expect([language, text]).toEqual(['ja', expect.stringContaining('により完了（2026年')]);
    expect(text).not.toMatch(/inc-1|[a-z]-[a-z]/);
  });
});

it('A determination that is awaited must be material, in Japanese too', () => {
  const waits = 'Waits for the first materiality-determination (material)';
  expect(ruleIn('en', waits, 'us-sec-8k').text).toBe(
    'Waits for the first materiality determination that says “material”',
  );
  expect(ruleIn('ja', waits, 'us-sec-8k').text).toBe(
    '「重要性の判断」（重要とするもの）の記録を待っています',
  );
});

describe('Stories and calls', () => {
  it('say of each call what it does, and of no other', () => {
    const calls = routesOf({ outbox: { list: async () => [] } }).map(callOf);
    expect(sorted(Object.keys(japaneseSummaries))).toEqual(sorted(calls));
    for (const text of Object.values(japaneseSummaries)) expect(text).toMatch(JAPANESE);
  });

  it('are told in Japanese, each and no other', () => {
    const words = drillsWords.ja;
    for (const told of [japaneseStories, words.titles, words.gists]) {
      expect(sorted(Object.keys(told))).toEqual(sorted(storyIds));
      for (const text of Object.values(told)) expect(text).toMatch(JAPANESE);
    }
  });

  it('give the same clock times as the English stories', () => {
    const timesOf = (text: string) => sorted(new Set(text.match(/\d\d:\d\d/g) ?? []));
    for (const id of storyIds) {
      expect(timesOf(japaneseStories[id])).toEqual(timesOf(stories[id].story));
    }
  });
});
