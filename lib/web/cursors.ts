/**
 * Cursors of lists: opaque, bound to the list and its filters, and with a check sum, so that one
 * that was cut or belongs elsewhere is refused here and never reaches the table.
 */
import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';
import { sentence } from '../core/sentence.js';
import { digestOf } from '../engine/chain.js';
import type { PageOf } from '../engine/ports.js';
import { BadCall } from '../engine/problems.js';

const SUM = 12;

/** A page as it is answered: its cursor names the list that it continues. */
export function paged<T>({ items, cursor }: PageOf<T>, list: string): PageOf<T> {
  return { items, cursor: cursor && sealed(cursor, list) };
}

function sealed(cursor: string, list: string): string {
  const bytes = new TextEncoder().encode(cursor);
  return `${encodeBase64Url(bytes.buffer)}.${sumOf(cursor, list)}`;
}

/** @throws BadCall for a cursor that this list did not give */
export function opened(cursor: string, list: string): string {
  const [text = '', sum] = cursor.split('.');
  const value = decoded(text);
  if (value !== undefined && sum === sumOf(value, list)) return value;
  const said = sentence`This cursor is not one of this list. Begin without one.`;
  throw new BadCall(said, '/query/cursor');
}

function decoded(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64Url(text));
  } catch {
    return undefined;
  }
}

function sumOf(cursor: string, list: string): string {
  return digestOf({ cursor, list }).slice(0, SUM);
}
