/** Values as they may stand in a sentence. */
import { sentence, type Told } from './sentence.js';

/** The longest that a value is told, with its quotes. */
const LONGEST = 80;

/** A value quoted, and cut where it is long; named where it is deep. */
export function quoted(value: unknown): Told {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value !== 'string') return String(value);
  const inside = JSON.stringify(value).slice(1, -1);
  return sentence`"${inside.length > LONGEST - 2 ? `${inside.slice(0, LONGEST - 4)}…` : inside}"`;
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
