/**
 * The law's data in the reader's language: conditions, periods, exceptions, and what calendars say
 * of themselves. The core writes them in English; here each is found under that English, in plain
 * English too, where the data names facts and reports as programs do. What the
 * law itself says, in quotes, stays as it stands.
 */
import type { Citation } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { closingInJapanese } from '../../engine/words/ja-closings.js';
import { calendarNotes } from './ja-law/calendar-notes.js';
import { calendarTitles } from './ja-law/calendar-titles.js';
import { ENGLISH_OF_ACTS, JAPANESE_ACTS, remarksOnProvisions } from './ja-law/citations.js';
import { daysRestOn } from './ja-law/days-rest-on.js';
import { euNis2 } from './ja-law/eu-nis2.js';
import { jpAppi } from './ja-law/jp-appi.js';
import { atToEe } from './ja-law/states-at-ee.js';
import { esToIt } from './ja-law/states-es-it.js';
import { ltToSk } from './ja-law/states-lt-sk.js';
import { usCircia } from './ja-law/us-circia.js';
import { usFccCpni } from './ja-law/us-fcc-cpni.js';
import { usSec6k, usSec8k } from './ja-law/us-sec.js';
import { plainly } from './plain-law.js';

type Texts = Readonly<Record<string, string>>;

/** In Japanese, by regime: a sentence that two of them share may name another report in each. */
export const regimeTexts: Readonly<Record<string, Texts>> = {
  'eu-nis2': { ...euNis2, ...atToEe, ...esToIt, ...ltToSk },
  'us-circia': usCircia,
  'us-sec-8k': usSec8k,
  'us-sec-6k': usSec6k,
  'us-fcc-cpni': usFccCpni,
  'jp-appi': jpAppi,
};

/** In Japanese, what calendars say of themselves and of their days. */
export const calendarTexts: Texts = { ...calendarTitles, ...daysRestOn, ...calendarNotes };

/**
 * A text of the law's data in the reader's language.
 *
 * @param regime the regime that says it; absent: a calendar
 * @returns as it stands where there is no other: in English where it is plain, or for a closure that
 *   was declared as somebody wrote it
 */
export function lawIn(language: Language, text: string, regime?: string): string {
  if (language === 'en') return glossed(plainly(text));
  return japaneseOf(text, regime) ?? text;
}

/** The Japanese of a text, or `undefined` where nobody wrote it. */
export function japaneseOf(text: string, regime?: string): string | undefined {
  const texts = regime === undefined ? calendarTexts : regimeTexts[regime];
  if (texts && Object.hasOwn(texts, text)) return texts[text];
  // A calendar says of a source that nobody read that it is not verified.
  const source = /^(.+) \(unverified\)$/s.exec(text)?.[1];
  const known = source === undefined ? undefined : texts?.[source];
  return known && `${known}（未確認）`;
}

/** The name of a closed day, as its calendar has it, in the reader's language. */
export function closingIn(language: Language, name: string): string {
  return language === 'ja' ? closingInJapanese(name) : name;
}

/** `個人情報の保護に関する法律施行規則第8条第2項`, `Form 8-K, Item 1.05(c)` */
export function citationIn(language: Language, { act, at }: Pick<Citation, 'act' | 'at'>): string {
  const whole = `${act}, ${at}`;
  if (language === 'en') return `${glossed(act)}, ${at}`;
  return JAPANESE_ACTS[whole] ?? `${act}, ${remarksOnProvisions[at] ?? at}`;
}

/** The language to mark a quoted text with; `undefined` where it is the reader's own. */
export function markOf(language: Language, text: string): Language | undefined {
  const own: Language = JAPANESE.test(text) ? 'ja' : 'en';
  return own === language ? undefined : own;
}

/** Kana or kanji: a text with any is Japanese, whatever names it quotes. */
export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** An act or an authority that has its name in Japanese alone, with what it is in English. */
function glossed(text: string): string {
  const [name, explained] = ENGLISH_OF_ACTS.find(([own]) => text.startsWith(own)) ?? [];
  if (name === undefined || explained === undefined) return text;
  return `${explained}${text.slice(name.length)}`;
}
