/** In which language a sentence is, where it can be the engine's or a page's. */
import type { Language } from '../../engine/ports.js';

/**
 * The engine's sentences are English, and those of a page are in the language of its reader; both
 * are thrown alike. No Japanese sentence is without kana. What somebody typed stands in quotes, and
 * says nothing of the sentence around it.
 */
export function writtenIn(sentence: string): Language {
  const unquoted = sentence.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  return /[\u3041-\u30ff]/.test(unquoted) ? 'ja' : 'en';
}
