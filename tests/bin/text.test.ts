import { describe, expect, it } from 'vitest';
import { nearest } from '../../bin/text/nearest.js';
import { padEnd, shown, widthOf, wrap } from '../../bin/text/width.js';
import { Temporal } from '../../lib/core/model.js';
import { spanInWords } from '../../lib/engine/words/dates.js';

describe('widthOf', () => {
  it.each([
    ['plain', 5],
    ['速報', 4],
    ['元日 (New Year)', 15],
    ['「３０日」', 10],
    ['café', 4],
    ['cafe\u0301', 4],
    ['Αγία Τριάδα', 11],
    ['● met', 5],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('pads by columns, not by characters', () => {
    expect(padEnd('速報', 6)).toBe('速報  ');
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('leaves a long word whole', () => {
    expect(wrap('see https://example.org/a', 8)).toEqual(['see', 'https://example.org/a']);
  });

  it('breaks Japanese anywhere but before its punctuation', () => {
    expect(wrap('行政機関の休日、及び', 10)).toEqual(['行政機関の', '休日、及び']);
    expect(wrap('行政機関の、休日', 10)).toEqual(['行政機関', 'の、休日']);
  });

  it('leaves room for what stands in the first line', () => {
    expect(wrap('one two three', 9, 6)).toEqual(['one', 'two three']);
  });
});

describe('shown', () => {
  it('disarms what could move the cursor or turn the text round', () => {
    expect(shown('a\u001b[2Jb\u202ec\nd')).toBe('a\ufffd[2Jb\ufffdc d');
  });
});

describe('nearest', () => {
  it.each([
    ['dervie', 'derive'],
    ['DERIVE', 'derive'],
    ['calendar', 'calendars'],
    ['serve', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['derive', 'calendars'])).toBe(meant);
  });
});

describe('spanInWords', () => {
  const from = Temporal.Instant.from('2026-11-20T10:00:00Z');

  it.each([
    [{ minutes: 1 }, '1 minute'],
    [{ hours: 3, minutes: 5 }, '3 hours 5 minutes'],
    [{ hours: 1 }, '1 hour'],
    [{ hours: 48 }, '2 days'],
    [{ hours: 69, minutes: 59 }, '2 days 21 hours'],
    [{ hours: -24 }, '1 day'],
  ])('%j: %s', (duration, words) => {
    expect(spanInWords(from, from.add(duration))).toBe(words);
  });
});
