/** Text from outside, made safe for one line of a mail: a title must not become a header. */

/** No title or name needs more, and a subject must stay readable. */
const LONGEST = 120;

/**
 * Control characters, line separators and blanks in a row become one blank; marks that turn the
 * direction of text, which could turn a date round, go.
 */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}
