/** Values as they may stand in a sentence. */
import { sentence, type Told } from './sentence.js';

/** The longest that a value is told, with its quotes. */
const LONGEST = 80;

/** A value quoted, and cut where it is long; named where it is deep. */
export function quoted(value: unknown): Told {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value !== 'string') return String(value);
  const whole = escaped(value);
  return sentence`"${whole.length > LONGEST - 2 ? `${begun(value, LONGEST - 4)}…` : whole}"`;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As much of it, escaped, as has room: of no character, and of no escape, a half. */
function begun(text: string, most: number): string {
  let inside = '';
  for (const character of text) {
    const longer = inside + escaped(character);
    if (longer.length > most) break;
    inside = longer;
  }
  return inside;
}

const TYPES: Readonly<Record<string, Told>> = {
  string: sentence`string`,
  number: sentence`number`,
  int: sentence`int`,
  boolean: sentence`boolean`,
  array: sentence`array`,
  object: sentence`object`,
  record: sentence`record`,
};

/** A type of JSON, as schemas call it. */
export function typeCalled(name: string): Told {
  return TYPES[name] ?? name;
}
