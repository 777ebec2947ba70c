/** How a source is cited: the act once, its provisions as often as they are used. */
import type { Citation, Confidence } from './model.js';

/** An act, a form or a guideline; `at` cites one of its provisions. */
export interface Source {
  /**
   * @param provision where in the act, as it numbers itself
   * @param words the words that carry the rule, quoted
   * @param confidence how far this provision was checked, if not as the act as a whole
   */
  at(provision: string, words?: string, confidence?: Confidence): Citation;
}

/**
 * @param name as the field calls it
 * @param url of the text, or of the best printing of it
 * @param checked how far the text was checked: `primary` where its own words were read
 */
export function act(name: string, url: string, checked: Confidence = 'primary'): Source {
  return {
    at: (provision, words, confidence = checked) => ({
      act: name,
      at: provision,
      url,
      ...(words !== undefined && { words }),
      confidence,
    }),
  };
}
