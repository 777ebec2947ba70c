/** What people type as a moment, and what becomes of it: nothing is guessed. */
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../lib/core/scenario.js';
import { type Refusal, typedMoment } from '../../lib/web/forms/typed-moment.js';

const zones = ['America/New_York', 'Europe/Berlin'];
const read = (typed: string, chosen?: string) => typedMoment(typed, { zones, chosen });

describe('A moment that says which it is', () => {
  it.each([
    ['2025-09-09T10:00-07:00', '2025-09-09T10:00-07:00'],
    ['2025-09-09T10:00:05.123-07', '2025-09-09T10:00:05.123-07'],
    ['2025-09-09T10:00Z', '2025-09-09T10:00Z'],
    ['  2025-09-09T10:00 -07:00 ', '2025-09-09T10:00-07:00'],
    ['2025-09-09 10:00 -0700', '2025-09-09T10:00-0700'],
    ['2025-09-09 10:00 −07:00', '2025-09-09T10:00-07:00'], // a minus as it is printed
    ['2025-09-09 10:00 –07:00', '2025-09-09T10:00-07:00'], // a dash, as word processors put it
    ['2025-09-09 10:00 ‐07:00', '2025-09-09T10:00-07:00'],
    ['2025-09-09 10:00 UTC', '2025-09-09T10:00Z'],
    // The offset there was not known to whoever wrote it: RFC 9557, section 2.
    ['2025-09-09T10:00:00Z[Europe/Berlin]', '2025-09-09T10:00:00Z'],
    ['2025-09-09t10:00z', '2025-09-09T10:00Z'],
    ['2025-09-09 10:00 UTC+9', '2025-09-09T10:00+09'],
    ['2025-09-09 9:05 -7', '2025-09-09T09:05-07'],
    ['２０２５－０９－０９　１０：００　＋０９：００', '2025-09-09T10:00+09:00'],
    // The offset is that of the day: summer, and winter.
    ['2025-09-09 10:00 America/New_York', '2025-09-09T10:00-04:00'],
    ['2025-12-09 10:00 America/New_York', '2025-12-09T10:00-05:00'],
    ['2025-09-09T10:00:07 europe/berlin', '2025-09-09T10:00:07+02:00'],
    ['2025-09-09 10:00 Japan', '2025-09-09T10:00+09:00'],
    // As the API and our own pages write them.
    ['2025-09-09T10:00:00-04:00[America/New_York]', '2025-09-09T10:00:00-04:00'],
    ['2025-11-02 01:30 -05:00 America/New_York', '2025-11-02T01:30-05:00'],
  ])('%s is %s', (typed, text) => {
    expect(read(typed)).toEqual({ kind: 'moment', text });
    // And the contract takes it.
    const facts = [{ id: 'f', kind: 'discovery', at: text }];
    expect(() => readScenario({ id: 's', regimes: [], facts })).not.toThrow();
  });

  it('is in the zone that was chosen beside it, unless it names its own', () => {
    expect(read('2025-09-09 10:00', 'Asia/Tokyo')).toMatchObject({
      text: '2025-09-09T10:00+09:00',
    });
    expect(read('2025-09-09 10:00Z', 'Asia/Tokyo')).toMatchObject({ text: '2025-09-09T10:00Z' });
    expect(read('2025-09-09 10:00', 'Mars/Base')).toMatchObject({ why: 'no-zone' });
  });
});

describe('What leaves it open', () => {
  const texts = (typed: string) => {
    const moment = read(typed);
    return moment.kind === 'moment' ? moment : [moment.why, ...moment.offers.map((o) => o.text)];
  };

  it.each([
    ['2025-09-09 10:00', 'no-zone', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    ['2025-12-09T10:00', 'no-zone', '2025-12-09T10:00-05:00', '2025-12-09T10:00+01:00'],
    ['2025-08-09', 'day', '2025-08-09T00:00-04:00', '2025-08-09T00:00+02:00'],
    ['2025-09-09 10:00 PDT', 'abbreviation', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    // IANA has these, with an offset that few who write them in summer mean.
    ['2025-09-09 10:00 EST', 'abbreviation', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    ['2025-09-09 10:00 Est', 'abbreviation', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    ['2025-09-09 10:00 JST', 'abbreviation', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    ['2025-09-09 10:00 GMT', 'abbreviation', '2025-09-09T10:00-04:00', '2025-09-09T10:00+02:00'],
    ['2025-09-09 10:00 -07:00 PDT', 'abbreviation', '2025-09-09T10:00-07:00'],
    [
      '2025-09-09 10:00 Mars/Base',
      'unknown-zone',
      '2025-09-09T10:00-04:00',
      '2025-09-09T10:00+02:00',
    ],
    // The clocks are put back: this hour comes twice. They are put forward: it never comes.
    [
      '2025-11-02 01:30 America/New_York',
      'twice',
      '2025-11-02T01:30-04:00',
      '2025-11-02T01:30-05:00',
    ],
    [
      '2026-03-08 02:30 America/New_York',
      'skipped',
      '2026-03-08T01:30-05:00',
      '2026-03-08T03:30-04:00',
    ],
    [
      '2025-10-26 02:30',
      'no-zone',
      '2025-10-26T02:30-04:00',
      '2025-10-26T02:30+02:00',
      '2025-10-26T02:30+01:00',
    ],
    [
      '2025-09-09 10:00 -05:00 America/New_York',
      'contradiction',
      '2025-09-09T10:00-05:00',
      '2025-09-09T10:00-04:00',
    ],
    [
      '2025-09-09 10:00 UTC[America/New_York]',
      'contradiction',
      '2025-09-09T10:00Z',
      '2025-09-09T10:00-04:00',
    ],
    ['2025-09-09T10:00-04:00[America/New_York', 'unclosed'],
    ['2025-09-09 10:00 Europe/Berlin]', 'unclosed'],
    [
      '2025-09-09 10:00Z America/New_York',
      'contradiction',
      '2025-09-09T10:00Z',
      '2025-09-09T10:00-04:00',
    ],
  ])('%s: %s', (typed, ...expected) => {
    expect(texts(typed)).toEqual(expected);
  });

  it.each([
    ['2025-09-09 10:00 PDT', '2025-09-09T10:00-07:00'],
    ['2025-09-09', '2025-09-09T00:00-07:00'],
    ['2025-09-09 10:00 Mars/Base', '2025-09-09T10:00-07:00'],
  ])('offers the zone that was chosen before the others: %s', (typed, text) => {
    const zone = 'America/Los_Angeles';
    const { offers } = read(typed, zone) as Refusal;
    expect(offers[0]).toEqual({ text, zone });
    expect(offers).toHaveLength(3);
    expect((read(typed, 'Mars/Base') as Refusal).offers).toEqual((read(typed) as Refusal).offers);
  });

  it('begins a day when it begins: at one o’clock where midnight was skipped', () => {
    expect(typedMoment('2025-09-07', { zones: ['America/Santiago'] })).toMatchObject({
      offers: [{ text: '2025-09-07T01:00-03:00', zone: 'America/Santiago' }],
    });
  });

  it('offers a text once, for the first of two zones that share it', () => {
    const places = { zones: ['America/New_York', 'America/Toronto'] };
    expect(typedMoment('2025-09-09 10:00', places)).toMatchObject({
      offers: [{ text: '2025-09-09T10:00-04:00', zone: 'America/New_York' }],
    });
  });
});

describe('What is no moment', () => {
  it.each([
    'this morning',
    '',
    '09/09/2025 10:00',
    '2025-09-09 10:00 PM',
    '2025-09-09T10-07:00',
    '2025-09-09 10:00Z!',
    '2025-09-09 Z',
  ])('%j cannot be read', (typed) => {
    expect(read(typed)).toMatchObject({ why: 'unreadable', offers: [] });
  });

  it.each([
    '2025-02-30',
    '2025-02-30 10:00 Europe/Berlin',
    '2025-02-30T10:00Z',
    '2025-09-09 25:00Z',
    '2025-09-09 10:00:60Z',
    '2025-09-09 10:00:60 Europe/Berlin',
    '2025-09-09 10:00+99:00',
  ])('%j does not exist', (typed) => {
    expect(read(typed)).toMatchObject({ why: 'impossible', offers: [] });
  });
});
