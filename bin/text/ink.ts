/** Colour and weight, where the reader's terminal has them. They never carry meaning alone. */
import type { Host } from '../host.js';

export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

const plain = (text: string) => text;
const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

const NONE: Ink = { bold: plain, dim: plain, good: plain, warn: plain, bad: plain };
const COLOURS: Ink = {
  bold: code(1, 22),
  dim: code(2, 22),
  good: code(32, 39),
  warn: code(33, 39),
  bad: code(31, 39),
};

/** Colours on a terminal only, and not where NO_COLOR is set (https://no-color.org). */
export function inkFor({ stdout, env }: Pick<Host, 'stdout' | 'env'>): Ink {
  if (!stdout.isTTY || env.NO_COLOR || env.TERM === 'dumb') return NONE;
  return COLOURS;
}
