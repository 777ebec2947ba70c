/**
 * What DynamoDB bills for an item: its size, and the units of a write or a read.
 *
 * Source: DynamoDB Developer Guide, "DynamoDB item sizes and formats" and "DynamoDB read and write
 * operations"; for the index, "Provisioned throughput considerations for global secondary indexes".
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as it goes over the wire. */
export type Image = Readonly<Record<string, AttributeValue>>;

const WRITE_UNIT = 1024;
const READ_UNIT = 4096;
/** Of a list or a map, and of each thing in it. */
const CONTAINER = 3;
const MEMBER = 1;

/** The bytes of an item: its attributes' names and values. */
export function sizeOf(item: Image): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + bytes(name) + valueSize(value),
    0,
  );
}

function valueSize({ S, N, L, M }: AttributeValue): number {
  if (S !== undefined) return bytes(S);
  if (N !== undefined) return Math.ceil(N.replace(/\D/g, '').length / 2) + 1;
  if (L) return L.reduce((sum, value) => sum + MEMBER + valueSize(value), CONTAINER);
  if (M) {
    const members = Object.entries(M);
    return members.reduce(
      (sum, [name, value]) => sum + MEMBER + bytes(name) + valueSize(value),
      CONTAINER,
    );
  }
  return 1; // true, false or null: we store nothing else
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function writeUnits(size: number): number {
  return Math.max(1, Math.ceil(size / WRITE_UNIT));
}

/** A read, of one item or of many together; nothing found costs as much as a small item. */
export function readUnits(size: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(size / READ_UNIT)) * (isConsistent ? 1 : 0.5);
}

/** A write to the table: by the larger of what was there and what is there now. */
export function tableUnits(before: Image | undefined, after: Image | undefined): number {
  return writeUnits(Math.max(before ? sizeOf(before) : 0, after ? sizeOf(after) : 0));
}

/**
 * What the same write costs in the index, in which an item stands only while it has both keys:
 * one write to enter, to leave or to change in place, two to move, none where it stands in none.
 */
export function indexUnits(before: Image | undefined, after: Image | undefined): number {
  const [from, to] = [placeOf(before), placeOf(after)];
  const was = before && from !== undefined ? writeUnits(sizeOf(before)) : 0;
  const is = after && to !== undefined ? writeUnits(sizeOf(after)) : 0;
  if (from !== to) return was + is;
  return isSame(before, after) ? 0 : Math.max(was, is);
}

/** The queue and the place in it; `undefined`: in none. */
export function placeOf(item: Image | undefined): string | undefined {
  const { q, qAt } = item ?? {};
  return q?.S === undefined || qAt?.S === undefined ? undefined : `${q.S}\n${qAt.S}`;
}

function isSame(before: Image | undefined, after: Image | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
