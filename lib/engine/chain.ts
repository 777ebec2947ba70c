/**
 * The chain of an incident's record: each entry carries the SHA-256 of itself and the entry
 * before, so that a changed, missing or added entry shows, offline and years later.
 */
import { createHash } from 'node:crypto';
import type { Entry } from './ports.js';

/** What the first entry of a record follows. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** JSON with sorted keys and without blanks: one text for one value, whoever writes it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

/** Whether two values are one as JSON: in whatever order their fields are, undefined ones aside. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** SHA-256 of a text or of a value's canonical JSON, in hexadecimal. */
export function digestOf(value: unknown): string {
  const text = typeof value === 'string' ? value : canonical(value);
  return createHash('sha256').update(text).digest('hex');
}

/** Makes the next entry of a record. */
export function linked(
  { n, recordedAt, by, body }: Omit<Entry, 'previous' | 'hash'>,
  previous: string,
): Entry {
  const content = { n, recordedAt, by, body, previous };
  return { ...content, hash: digestOf(content) };
}

/** What is wrong with a chain, or `undefined` where every entry follows the one before. */
export function brokenLink(entries: readonly Entry[]): string | undefined {
  let previous = NOTHING_BEFORE;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...content } = entry;
    if (entry.n !== index + 1) return `Entry ${index + 1} is missing: ${entry.n} stands there.`;
    if (entry.previous !== previous) return `Entry ${entry.n} does not follow the one before it.`;
    if (digestOf(content) !== hash) return `Entry ${entry.n} was changed.`;
    previous = hash;
  }
  return undefined;
}
