/**
 * How wide text is on a terminal, and breaking it into lines. Japanese characters take two
 * columns; combining marks and colour codes take none.
 */
import { stripVTControlCharacters } from 'node:util';

/** East Asian Wide and Fullwidth blocks that names of holidays and acts can use. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NARROW_ONLY = /^[\x20-\x7e]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function widthOf(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) {
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * Lines no wider than `width`; a word that is wider, such as a link, stays whole.
 * @param taken columns of the first line in which something stands already
 */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => piecesOf(word))) {
    const joined = line === '' ? piece.text : `${line}${piece.glue}${piece.text}`;
    const room = lines.length === 0 ? width - taken : width;
    if (line === '' || widthOf(joined) <= room) {
      line = joined;
      continue;
    }
    lines.push(line);
    line = piece.text;
  }
  return [...lines, line];
}

interface Piece {
  /** What stands between it and the piece before. */
  readonly glue: ' ' | '';
  readonly text: string;
}

/** No line begins with these, in Japanese as in English. */
const NOT_FIRST = /^[、。，．」』）】〉》！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)\]”’]/;

/** Japanese has no blanks: a line may break between any two of its characters. */
function piecesOf(word: string): readonly Piece[] {
  if (!WIDE.test(word)) return [{ glue: ' ', text: word }];
  const pieces: Piece[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = pieces.at(-1);
    const mayBreak = last && (WIDE.test(segment) || WIDE.test(last.text.at(-1) ?? ''));
    if (!last) pieces.push({ glue: ' ', text: segment });
    else if (mayBreak && !NOT_FIRST.test(segment)) pieces.push({ glue: '', text: segment });
    else pieces[pieces.length - 1] = { glue: last.glue, text: last.text + segment };
  }
  return pieces;
}

/**
 * Text from outside, made safe to show: a control character could move the cursor or change
 * what is read, and a bidirectional mark could turn a date round.
 */
export function shown(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
