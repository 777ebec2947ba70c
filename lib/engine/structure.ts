/**
 * What a JSON text tells before it is parsed: how much structure it has. Its length does not tell
 * how much memory it takes; a text in a string takes about as much as its letters, and an empty
 * list of three letters fifty times as much.
 */

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** `[`, `{`, `,` and `:` outside of strings: no list, object, item or field is without one. */
const STRUCTURAL: ReadonlySet<number> = new Set([0x5b, 0x7b, 0x2c, 0x3a]);

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09]);

/** The structural characters of a text; of one that is no JSON, as many as a parser could meet. */
export function structureIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (STRUCTURAL.has(code)) found += 1;
  }
  return found;
}

/** Whether a text, but for its blanks, is how `JSON.stringify` writes the value that it holds. */
export function isWrittenOnce(text: string, value: unknown): boolean {
  return withoutBlanks(text) === JSON.stringify(value);
}

function withoutBlanks(text: string): string {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (BLANKS.has(code)) {
      if (at > start) parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return parts.concat(text.slice(start)).join('');
}

/** Where the string that begins at a quote ends, or the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return at;
}
