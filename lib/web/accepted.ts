/** Which languages a request asks for: `Accept-Language: ja,en;q=0.8`. */
import type { Language } from '../engine/ports.js';
import { LANGUAGES } from './words/catalogue.js';

/** The languages of the header without their regions, the most wanted first. */
function wanted(header: string): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      const [language = ''] = tag.toLowerCase().split('-');
      return { language, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ language }) => language);
}

/** For a person: the first of those that they ask for and we have. */
export function languageAsked(header = ''): Language {
  const ours = wanted(header).find((one) => LANGUAGES.some((language) => language === one));
  return (ours as Language | undefined) ?? 'en';
}

/** For a program: English, unless it wants another of ours more than any. */
export function languageOfAnswer(header = ''): Language {
  const [first] = wanted(header);
  return LANGUAGES.find((language) => language === first) ?? 'en';
}
