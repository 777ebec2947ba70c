/**
 * What pages say, in each language: a catalogue for each page, beside each other in one file, so
 * that whoever changes one sees the other. A word that is missing in a language, or left over,
 * is an error of types. Whole sentences, never put together from translated pieces.
 */
import type { Language } from '../../engine/ports.js';

/** The languages that pages are written in. */
export const LANGUAGES: readonly Language[] = ['en', 'ja'];

export type Catalogue<W> = Readonly<Record<Language, W>>;

/** Both languages of one catalogue; English gives the shape, and Japanese must have it. */
export function inBoth<const W>(en: W, ja: Shape<W>): Catalogue<Shape<W>> {
  return { en: en as Shape<W>, ja };
}

/** The same keys and functions, with any text. */
export type Shape<W> = W extends string
  ? string
  : W extends (...args: infer A) => unknown
    ? (...args: A) => string
    : { readonly [K in keyof W]: Shape<W[K]> };
