/** What the engine says of a call, in the language of whoever reads it. */
import type { Sentence, Telling } from '../../core/sentence.js';
import type { Language } from '../../engine/ports.js';
import { japaneseSentences } from './ja-sentences.js';

const TELLINGS: Readonly<Record<Language, Telling | undefined>> = {
  en: undefined,
  ja: {
    // A sentence that nobody translated is told in English rather than not at all.
    text: (english) => japaneseSentences[english] ?? english,
    comma: '、',
    or: '又は',
  },
};

/** Tells a sentence to a reader. */
export function toldTo(language: Language, said: Sentence): string {
  const telling = TELLINGS[language];
  return telling ? said.in(telling) : said.toString();
}
