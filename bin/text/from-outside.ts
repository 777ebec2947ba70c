/** Answers of a server, made safe to show: titles, notes and ids come from other people. */
import { shown } from './width.js';

/** The same value with every text in it made safe, for printing alone. */
export function shownThroughout<T>(value: T): T {
  if (typeof value === 'string') return shown(value) as T;
  if (Array.isArray(value)) return value.map(shownThroughout) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [shown(key), shownThroughout(inner)]);
  return Object.fromEntries(entries) as T;
}
