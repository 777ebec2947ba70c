/** Sizes and units, worked out by hand from DynamoDB's own rules. */
import { describe, expect, it } from 'vitest';
import {
  type Image,
  indexUnits,
  readUnits,
  sizeOf,
  tableUnits,
} from '../../scripts/costs/units.js';

const text = (length: number) => ({ S: 'x'.repeat(length) });
const queued: Image = { pk: text(8), sk: text(8), q: text(5), qAt: text(5) };

describe('The size of an item', () => {
  it.each<[string, Image, number]>([
    ['names and texts, in bytes', { pk: { S: 'é' } }, 2 + 2],
    ['a number: two digits a byte, and one more', { n: { N: '12345' } }, 1 + 3 + 1],
    ['truth and nothing are a byte', { a: { BOOL: true }, b: { NULL: true } }, 2 * (1 + 1)],
    [
      'a list: three, and one for each',
      { l: { L: [{ S: 'ab' }, { S: 'c' }] } },
      1 + 3 + 1 + 2 + 1 + 1,
    ],
    ['a map: as a list, with its names', { m: { M: { ab: { S: 'c' } } } }, 1 + 3 + 1 + 2 + 1],
  ])('%s', (_, item, size) => {
    expect(sizeOf(item)).toBe(size);
  });
});

describe('Reads', () => {
  it.each([
    [0, true, 1],
    [4096, true, 1],
    [4097, true, 2],
    [4096, false, 0.5],
    [0, false, 0.5],
  ])('%d bytes, consistent: %s', (size, isConsistent, units) => {
    expect(readUnits(size, isConsistent)).toBe(units);
  });
});

describe('Writes to the table', () => {
  it('are billed by the larger of before and after', () => {
    expect(tableUnits({ a: text(2046) }, { a: text(10) })).toBe(2);
    expect(tableUnits(undefined, { a: text(1023) })).toBe(1);
    expect(tableUnits(undefined, { a: text(1024) })).toBe(2);
    expect(tableUnits(undefined, undefined)).toBe(1); // a condition that did not hold
  });
});

describe('Writes to the index', () => {
  const moved: Image = { ...queued, qAt: text(6) };
  const changed: Image = { ...queued, value: text(3) };
  const { q: _, ...gone } = queued;

  it.each<[string, Image | undefined, Image | undefined, number]>([
    ['entering', undefined, queued, 1],
    ['staying as it was', queued, { ...queued }, 0],
    ['changing in its place', queued, changed, 1],
    ['moving', queued, moved, 2],
    ['leaving, though one of its keys stays', queued, gone, 1],
    ['being outside', gone, { ...gone, value: text(3) }, 0],
    ['moving with more than a kilobyte', queued, { ...moved, value: text(1100) }, 1 + 2],
  ])('%s', (_, before, after, units) => {
    expect(indexUnits(before, after)).toBe(units);
  });
});
