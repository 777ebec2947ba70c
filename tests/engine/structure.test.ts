/** Measuring JSON without parsing it. */
import { describe, expect, it } from 'vitest';
import { isWrittenOnce, structureIn } from '../../lib/engine/structure.js';

describe('The structure of a text', () => {
  it.each([
    ['', 0],
    ['12', 0],
    ['[]', 1],
    ['[[],[]]', 4],
    ['{"a":1,"b":[2,3]}', 6],
    ['"[{,:"', 0],
    ['["\\"[[[", "\\\\", 1]', 3],
    ['["never ends, [[[', 1],
    ['["ends in \\', 1],
  ])('of %s is %i', (text, structure) => {
    expect(structureIn(text)).toBe(structure);
  });
});

describe('A text is written once', () => {
  const isOnce = (text: string) => isWrittenOnce(text, JSON.parse(text));

  it('however it is laid out', () => {
    expect(isOnce('{"a":1,"b":["x \\n y"]}')).toBe(true);
    expect(isOnce(' {\t"a" : 1,\r\n  "b": [ "x  y" ]\n} ')).toBe(true);
  });

  it.each(['{"a":1,"a":1}', '[1.0]', '[1e2]', '["\\u0041"]', '[-0]', '[1e999]'])(
    'or not, as %s, which says what another text says',
    (text) => {
      expect(isOnce(text)).toBe(false);
    },
  );
});
