/** The catalogue of each language. */
import type { Language } from '../ports.js';
import { english } from './en.js';
import { japanese } from './ja.js';
import type { Words } from './words.js';

export const catalogues: Readonly<Record<Language, Words>> = { en: english, ja: japanese };

/** The words of a person's language. */
export function wordsIn(language: Language): Words {
  return catalogues[language];
}
