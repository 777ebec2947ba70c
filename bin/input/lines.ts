/**
 * Bytes into lines, in constant memory: a line that no scenario could be as long as is passed
 * over as it comes, and never held whole.
 */
import { InputProblem } from '../../lib/core/errors.js';
import { LONGEST_TEXT } from '../../lib/core/scenario.js';
import { sentence } from '../../lib/core/sentence.js';

/** One line, or why it cannot be read. Numbers start at 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: InputProblem };

/** A UTF-16 unit takes three bytes at most, so a line with more bytes is surely too long. */
const MOST_BYTES = LONGEST_TEXT * 3;
const NEWLINE = 0x0a;

/** The lines of a stream; those that one chunk completed come together. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;

  const finish = (): Line => {
    number += 1;
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const line = size > MOST_BYTES ? { number, problem: tooLong() } : decoded(number, bytes);
    parts = [];
    size = 0;
    return line;
  };
  const take = (part: Buffer) => {
    if (part.length === 0) return;
    size += part.length;
    if (size > MOST_BYTES) parts = [];
    else parts.push(part);
  };

  for await (const chunk of source) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    take(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish()];
}

/** Strict: a byte replaced in silence could change an id. A byte order mark is left out. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(number: number, bytes: Buffer): Line {
  try {
    return { number, text: utf8.decode(bytes) };
  } catch {
    const said = sentence`The text is not UTF-8, as JSON must be. Save it as UTF-8.`;
    return { number, problem: new InputProblem('not-json', said, '') };
  }
}

function tooLong(): InputProblem {
  const said = sentence`A scenario may have ${LONGEST_TEXT} characters; this line has more.`;
  return new InputProblem('too-large', said, '');
}
