/** A page of text for a person: indented, wrapped, no wider than the terminal. */
import type { Host } from '../host.js';
import { type Ink, inkFor } from './ink.js';
import { padEnd, widthOf, wrap } from './width.js';

export type Paint = (text: string) => string;

interface Manner {
  readonly indent?: number;
  readonly lead?: string;
  /** Where the lines after the first begin; under the first word if not said. */
  readonly hang?: number;
  readonly paint?: Paint;
}

/** Below this nothing lines up; above it lines are hard to read. */
const NARROWEST = 40;
const WIDEST = 100;
const USUAL = 80;

export class Page {
  readonly #lines: string[] = [];

  constructor(
    readonly width: number,
    readonly ink: Ink,
  ) {}

  static for(host: Pick<Host, 'stdout' | 'env'>): Page {
    const columns = host.stdout.columns ?? (Number(host.env.COLUMNS) || USUAL);
    return new Page(Math.min(WIDEST, Math.max(NARROWEST, columns)), inkFor(host));
  }

  /** A line as it is. */
  line(text = ''): this {
    this.#lines.push(text.trimEnd());
    return this;
  }

  /** A paragraph; its first line begins with `lead`, the others stand under what follows it. */
  text(text: string, { indent = 0, lead = '', hang, paint = same }: Manner = {}): this {
    const before = indent + widthOf(lead);
    const start = hang ?? before;
    const lines = wrap(text, Math.max(20, this.width - start), Math.max(0, before - start));
    for (const [index, line] of lines.entries()) {
      const left = index === 0 ? ' '.repeat(indent) + lead : '';
      this.line(padEnd(left, start) + paint(line));
    }
    return this;
  }

  rule(character = '─'): this {
    return this.line(this.ink.dim(character.repeat(this.width)));
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

const same: Paint = (text) => text;
