/** Sentences with their values apart, and values as they stand in one. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { quoted, typeCalled } from '../../lib/core/quoted.js';
import { oneOf, Sentence, sentence, type Telling } from '../../lib/core/sentence.js';

const backwards: Telling = {
  text: (english) => english.split(' ').toReversed().join(' '),
  comma: '+',
  or: '|',
};

describe('A sentence', () => {
  it('keeps its values apart from its text', () => {
    const said = sentence`From ${1} to ${'b'}.`;
    expect([said.text, said.values]).toEqual(['From {0} to {1}.', [1, 'b']]);
    expect(`${said}`).toBe('From 1 to b.');
  });

  it('is told in another language with all that stands in it', () => {
    const said = sentence`give ${oneOf(['a', 'b', sentence`old ${'c'}`])} now`;
    expect(said.in(backwards)).toBe('now a+b|c old give');
  });

  it('leaves a hole that has no value as it is', () => {
    expect(new Sentence('{0} {1}', ['a']).toString()).toBe('a {1}');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('has one of %j as %s', (options, told) => {
    expect(oneOf(options).toString()).toBe(told);
  });
});

describe('What stands in a sentence', () => {
  it('is a phrase, a text, a number or a moment, and nothing that has no text of its own', () => {
    const at = Temporal.Instant.from('2026-06-01T12:00:00Z');
    const known = sentence`${sentence`a`} ${'b'} ${1} ${at} ${at.toZonedDateTimeISO('Etc/UTC').toPlainDate()}`;
    expect(`${known}`).toBe('a b 1 2026-06-01T12:00:00Z 2026-06-01');
    // @ts-expect-error: it would read [object Object]
    expect(`${sentence`${{}}`}`).toContain('object');
    // @ts-expect-error: so would this
    sentence`${{ id: 'a' }}`;
    // @ts-expect-error: several are joined by whoever names them
    sentence`${['a', 'b']}`;
    // @ts-expect-error: nothing is no value
    sentence`${undefined}`;
  });
});

describe('A value in a sentence', () => {
  it.each([
    ['a', '"a"'],
    ['a "b" \n', '"a \\"b\\" \\n"'],
    [7, '7'],
    [null, 'null'],
    [[1], '[…]'],
    [{ a: 1 }, '{…}'],
    ['x'.repeat(78), `"${'x'.repeat(78)}"`],
    ['x'.repeat(79), `"${'x'.repeat(76)}…"`],
    [`${'x'.repeat(75)}𠮷野家で`, `"${'x'.repeat(75)}…"`], // no half of a character
    [`${'x'.repeat(75)}\n\n\n`, `"${'x'.repeat(75)}…"`], // nor of what stands for one
    ['𠮷'.repeat(39), `"${'𠮷'.repeat(39)}"`],
    ['𠮷'.repeat(40), `"${'𠮷'.repeat(38)}…"`],
    ['\ud800'.repeat(20), `"${'\\ud800'.repeat(12)}…"`],
  ])('%j is quoted as %s', (value, told) => {
    expect(String(quoted(value))).toBe(told);
  });

  it('has the name of a type, known or not', () => {
    expect([String(typeCalled('string')), typeCalled('date')]).toEqual(['string', 'date']);
  });
});
