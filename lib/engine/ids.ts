/** New ids: a word that says what it names, and letters that nobody confuses when read aloud. */
import type { Ids } from './ports.js';

/** Without those that look alike; ten of them: a thousand ids a second for years before two meet. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** @param draw a whole number from 0 to below the given one, from a source fit for secrets */
export function idsFrom(draw: (below: number) => number): Ids {
  const letter = () => LETTERS[draw(LETTERS.length)];
  return { next: (word) => `${word}-${Array.from({ length: LENGTH }, letter).join('')}` };
}
