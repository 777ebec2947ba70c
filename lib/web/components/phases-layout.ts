/**
 * Where the phases of a regime are drawn: a column of boxes in the regime's own order, arrows
 * that lead on at its right side, and those that lead back at its left. An arrow that passes
 * more boxes swings wider, so that no two lie on one line. The same regime looks the same always.
 */
import type { Regime } from '../../core/model.js';

/** As wide as what a page of 360 pixels leaves, so that the text is drawn at its own size there. */
export const WIDTH = 328;

const BOX = 136;
const LINE = 16;
const PADDING = 7;
/** Between boxes: room for an arrow's point. */
const GAP = 14;
const TOP = 22;
/** Of the whole at each side: a line's own width. */
const MARGIN = 2;
/** No arrow lies closer to its box, so that its point can be seen. */
const NEAREST = 10;
/** From the widest arrow to the one beside it; less where a regime has many. */
const STEP = 20;
/** Characters in a line of a box; those of Japanese are twice as wide. */
const CELLS = 20;

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The curve of its line, which ends where its point begins. */
  readonly line: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** The arrow to the first box, which comes from no other. */
  readonly entry: string;
}

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The transitions that a regime's data name. */
export function transitionsOf({ phases }: Pick<Regime, 'phases'>): readonly Pair[] {
  return phases.flatMap(({ id, to }) => to.map((next) => ({ from: id, to: next })));
}

/**
 * @param names what stands in each box, by the phase's id
 * @param more lines that a box needs beside its name
 * @param beside transitions that were taken, and that the data leave out: those of a retraction
 */
export function layoutOf(
  regime: Pick<Regime, 'phases'>,
  names: (phase: string) => string,
  more: (phase: string) => readonly string[] = () => [],
  beside: readonly Pair[] = [],
): Layout {
  const index = new Map(regime.phases.map(({ id }, n) => [id, n]));
  const at = (id: string) => index.get(id) ?? 0;
  const pairs = [...transitionsOf(regime), ...beside];
  const spans = pairs.map(({ from, to }) => at(to) - at(from));
  const [forth, back] = [Math.max(0, ...spans), Math.max(0, ...spans.map((span) => -span))];
  const room = WIDTH - BOX - 2 * MARGIN - NEAREST - (back > 0 ? NEAREST : 0);
  const step = Math.min(STEP, room / Math.max(1, forth + back));

  const x = round(MARGIN + (back > 0 ? NEAREST + back * step : 0));
  let y = TOP;
  const boxes = regime.phases.map(({ id }): Box => {
    const lines = [...broken(names(id)), ...more(id)];
    const box = { id, x, y, width: BOX, height: lines.length * LINE + 2 * PADDING, lines };
    y += box.height + GAP;
    return box;
  });
  const arrows = pairs.map(({ from, to }, n): Arrow => {
    const [source, target] = [boxes[at(from)] as Box, boxes[at(to)] as Box];
    const span = spans[n] as number;
    const line = curve(source, target, NEAREST + Math.abs(span) * step, span > 0);
    return { from, to, line };
  });
  const middle = round(x + BOX / 2);
  return {
    width: WIDTH,
    height: y - GAP + MARGIN,
    boxes,
    arrows,
    entry: `M${middle} 4V${TOP - 1}`,
  };
}

/** Leaves below a box's middle and arrives above the other's, or the reverse on the way back. */
function curve(source: Box, target: Box, bulge: number, isForth: boolean): string {
  const edge = isForth ? source.x + source.width : source.x;
  const side = isForth ? 1 : -1;
  const leaves = round(source.y + source.height / 2 + side * 6);
  const arrives = round(target.y + target.height / 2 - side * 6);
  // A cubic curve swings three quarters as far as its control points stand.
  const far = edge + (side * bulge * 4) / 3;
  const tip = edge + side * 7;
  // Whole pixels: an incident's page has a hundred of them.
  const [x, control, end] = [edge, far, tip].map(Math.round);
  return `M${x} ${leaves}C${control} ${leaves} ${control} ${arrives} ${end} ${arrives}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

/** A name in lines that fit: at blanks, or between characters where there are none. */
function broken(name: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.match(/[\x20-\x7e]+?(?: |$|(?=[^\x20-\x7e]))|[^\x20-\x7e]/g) ?? [name]) {
    if (line !== '' && cells(line + word.trimEnd()) > CELLS) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);
}
