/**
 * Where labels stand so that none covers another: rows below the track, the weightiest first.
 * Always the same for the same marks.
 */

export interface Label {
  readonly text: string;
  /** Where its mark is. */
  readonly x: number;
  readonly width: number;
  /** 1 is never left out. */
  readonly weight: 1 | 2 | 3;
  /** Of equal weight, the lower comes first. */
  readonly rank?: number;
}

export interface Placed<L extends Label> {
  readonly label: L;
  /** The text's left edge. */
  readonly left: number;
  readonly row: number;
}

export interface Placement<L extends Label> {
  readonly placed: readonly Placed<L>[];
  readonly rows: number;
  /** For which there was no room. */
  readonly left: readonly L[];
}

/** Between two labels of a row. */
const AIR = 8;

/** A line to a label needs this much on each side to be told from a text. */
const BESIDE = 3;

/**
 * @param width of the chart: a label that would leave it is moved to the left
 * @param most rows for what may be left out
 */
export function placed<L extends Label>(
  labels: readonly L[],
  width: number,
  most: number,
): Placement<L> {
  const done: Placed<L>[] = [];
  const left: L[] = [];
  const rank = (label: L) => label.rank ?? 0;
  // From the right: a text runs to the right of its mark, so it meets only what stands already.
  const inOrder = labels.toSorted((a, b) => a.weight - b.weight || rank(a) - rank(b) || b.x - a.x);
  for (const label of inOrder) {
    const start = Math.max(0, Math.min(label.x, width - label.width));
    const at = (row: number) => ({ label, left: start, row });
    const rows = done.reduce((highest, { row }) => Math.max(highest, row + 1), 0);
    const limit = label.weight === 1 ? rows + 1 : Math.min(rows + 1, most);
    const candidates = Array.from({ length: limit }, (_, row) => at(row));
    const free = candidates.filter((one) => !done.some((other) => overlaps(one, other)));
    // Best is a place at which no line runs through a text; a text over a line is still read.
    const best = free.find((one) => !done.some((other) => isCrossed(one, other))) ?? free[0];
    if (best) done.push(best);
    else left.push(label);
  }
  const rows = done.reduce((highest, { row }) => Math.max(highest, row + 1), 0);
  return { placed: done, rows, left };
}

function overlaps(a: Placed<Label>, b: Placed<Label>): boolean {
  if (a.row !== b.row) return false;
  return a.left < b.left + b.label.width + AIR && b.left < a.left + a.label.width + AIR;
}

/** Whether the line from a mark to its label runs through the other's text, either way. */
function isCrossed(a: Placed<Label>, b: Placed<Label>): boolean {
  return runsThrough(a, b) || runsThrough(b, a);
}

function runsThrough(line: Placed<Label>, text: Placed<Label>): boolean {
  if (line.row <= text.row) return false;
  const { x } = line.label;
  return x > text.left - BESIDE && x < text.left + text.label.width + BESIDE;
}

/**
 * How wide a text is at most, in a sans-serif face: there is no browser here to measure it.
 */
export function widthOf(text: string, font: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return Math.ceil(ems * font);
}

function emsOf(character: string): number {
  if (/[⺀-鿿가-힯豈-﫿︰-￯]/.test(character)) return 1;
  if (/[\s.,:;'|!iljtfI()[\]/-]/.test(character)) return 0.38;
  if (/[A-ZMWmw@%&—…]/.test(character)) return 0.86;
  return 0.6;
}

/** How much wider bold letters are. */
export const BOLD = 1.08;

/** The text, or as much of it as fits, with a mark that something is missing. */
export function shortened(text: string, room: number, font: number): string {
  if (widthOf(text, font) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, font) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * The same, but that what is cut can still be told from the others: where the part that would be
 * kept is another's too, the part that both share is left out instead.
 */
export function toldApart(
  text: string,
  others: readonly string[],
  room: number,
  font: number,
): string {
  const short = shortened(text, room, font);
  if (short === text) return text;
  const kept = short.slice(0, -1);
  const rivals = others.filter((other) => other !== text && other.startsWith(kept));
  const own = text.slice(Math.max(0, ...rivals.map((other) => sharedStart(text, other))));
  return own === '' || own === text ? short : shortened(`…${own}`, room, font);
}

/** How much both begin with, in whole words where letters make words. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  if (length === a.length) return length;
  return a.slice(0, length).replace(/[A-Za-z]+$/, '').length;
}
