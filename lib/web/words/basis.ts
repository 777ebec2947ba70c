/**
 * How a count is told on the pages. The core's sentences are English; each of them is found in
 * Japanese among the law's texts, or by its pattern where it holds values. What is in neither is
 * shown as the core wrote it, marked as English.
 */
import { Temporal } from '../../core/model.js';
import { obligationsOf, regimeCalled } from '../../core/regimes/index.js';
import type { Language } from '../../engine/ports.js';
import { dayInWords, momentAndZone, tidy } from '../../engine/words/dates.js';
import { englishNames } from '../../engine/words/en-names.js';
import { japaneseNames } from '../../engine/words/ja-names.js';
import { factName, obligationTitle } from '../../engine/words/names.js';
import { metIn } from './basis-met.js';
import { REMARKS } from './basis-remarks.js';
import { COUNTING_RULES } from './basis-rules.js';
import { inBoth } from './catalogue.js';
import { japaneseOf } from './law-texts.js';
import { plainly } from './plain-law.js';

export const basisWords = inBoth(
  {
    howCounted: 'How this was counted',
    both: 'Plan by and due: one count',
    due: 'Due',
    planBy: 'Plan by',
    notBefore: 'Not before',
    projected: 'Projected',
    eventDay: 'the day of the event',
    startDay: 'the day it counts from',
    weekend: 'weekend',
    open: 'open',
    counted: (n: string) => `day ${n}`,
    skipped: (why: string) => `not counted: ${why}`,
    sameDays: 'The same days.',
    gives: (moment: string) => `→ ${moment}`,
    source: 'Source',
    secondary: 'checked against commentary',
    unverified: 'not yet checked against a text',
    noted: (text: string) => ` (${text})`,
    plusDays: (from: string, n: string) => `${from} plus ${n} ${n === '1' ? 'day' : 'days'}`,
    plusHours: (from: string, n: string) => `${from} plus ${n} hours`,
    plusMonths: (from: string, n: string) => `${from} plus ${n} ${n === '1' ? 'month' : 'months'}`,
  },
  {
    howCounted: '計算の過程',
    both: '安全期限と期限（同じ計算）',
    due: '期限',
    planBy: '安全期限',
    notBefore: 'これより前は不可',
    projected: '見込み',
    eventDay: '事実のあった日',
    startDay: '起算日',
    weekend: '土曜日・日曜日',
    open: '開庁日',
    counted: (n: string) => `${n}日目`,
    skipped: (why: string) => `数えない：${why}`,
    sameDays: '同じ日を数えます。',
    gives: (moment: string) => `→ ${moment}`,
    source: '出典',
    secondary: '二次資料により確認',
    unverified: '条文による確認は未了',
    noted: (text: string) => `（${text}）`,
    plusDays: (from: string, n: string) => `${from}に${n}日を加える`,
    plusHours: (from: string, n: string) => `${from}に${n}時間を加える`,
    plusMonths: (from: string, n: string) => `${from}に${n}か月を加える`,
  },
);

/** A sentence, and the language that it is in. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

/**
 * A rule of the core in the reader's language, where it is there.
 * @param obligation whose count it is; absent: one that is filed
 */
export function ruleIn(
  language: Language,
  rule: string,
  regime: string,
  obligation?: string,
): Said {
  const met = metIn(language, { rule, regime, obligation }, (at) => readable(at, language, regime));
  if (met !== undefined) return { text: met, language };
  const japanese = language === 'ja' ? inJapanese(rule, regime) : undefined;
  if (japanese !== undefined) return { text: japanese, language: 'ja' };
  return { text: readable(withoutIds(inPlain(rule)), 'en', regime), language: 'en' };
}

const RULES = [...REMARKS, ...COUNTING_RULES];

function inJapanese(rule: string, regime: string): string | undefined {
  const known = japaneseOf(rule, regime);
  if (known !== undefined) return known;
  for (const [pattern, say] of RULES) {
    const found = pattern.exec(rule);
    if (!found) continue;
    return say(...found.slice(1).map((part) => readable(part ?? '', 'ja', regime)));
  }
  const trigger = /^Waits for (.+)$/s.exec(rule)?.[1];
  const awaited = trigger && japaneseOf(trigger, regime);
  return awaited && `${awaited}の記録を待っています`;
}

/** A rule, and what is waited for, can be one of the law's texts. */
function inPlain(rule: string): string {
  const awaited = /^Waits for (.+)$/s.exec(rule)?.[1];
  return awaited === undefined ? plainly(rule) : `Waits for ${plainly(awaited)}`;
}

/** A fact is named by what it is and when; its id says nothing to a person. */
function withoutIds(rule: string): string {
  return rule
    .replace(/^(The \S+) .*? was retracted by .*?: /s, '$1 was retracted: ')
    .replaceAll('planBy', 'plan by');
}

const MOMENT = /\b\d{4}-\d\d-\d\d(T[\d:.]+[+-]\d\d:\d\d\[[^\]]+\])?/g;
const ID = /[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*/g;

/** Moments, kinds of fact and reports, which the core names as a program does, as people do. */
function readable(text: string, language: Language, regime: string): string {
  return text
    .replace(MOMENT, (written) => dateOrMomentIn(written, language) ?? written)
    .replace(ID, (id) => nameOf(id, language, regime) ?? id);
}

/** One-word kinds are words of the language as well: `discovery` says itself. */
function nameOf(id: string, language: Language, regime: string): string | undefined {
  const names = language === 'ja' ? japaneseNames : englishNames;
  if (obligationsOf(regimeCalled(regime))[id]) {
    const title = obligationTitle(names, regime, id);
    return language === 'ja' ? `「${title}」` : `“${title}”`;
  }
  const isKind = id.includes('-') || language === 'ja';
  return isKind && id in names.facts ? factName(names, id) : undefined;
}

/** A date, an instant in a zone, or a moment that names its zone; `undefined` for other words. */
export function dateOrMomentIn(
  text: string,
  language: Language,
  zone = 'Etc/UTC',
): string | undefined {
  try {
    if (!text.includes('T')) return tidy(dayInWords(Temporal.PlainDate.from(text), language));
    const moment = text.includes('[')
      ? Temporal.ZonedDateTime.from(text)
      : Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    return tidy(momentAndZone(moment, language));
  } catch {
    return undefined; // somebody's own words, which only look like a date
  }
}
