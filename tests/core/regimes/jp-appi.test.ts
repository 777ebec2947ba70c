/**
 * APPI, Article 26, with the Enforcement Rules 7 and 8 and the PPC's guideline. Dates by hand
 * from the provisions.
 */
import { describe, expect, it } from 'vitest';
import {
  aware,
  type Circumstances,
  milestoneOf,
  milestonesOf,
  NO_DATES,
  phaseOf,
  reclassified,
  refusalOf,
  retracted,
  submitted,
  toldOf,
  type WrittenFact,
} from '../facts.js';

const REGIME = 'jp-appi';
const home: Circumstances = { profile: { zone: 'Asia/Tokyo' } };
const of =
  (obligation: string) =>
  (facts: readonly WrittenFact[], more: Circumstances = {}) =>
    milestoneOf(REGIME, obligation, facts, { ...home, ...more });
const preliminary = of('preliminary-report');
const final = of('final-report');
const notice = of('principal-notice');

const japan = (moment: string) => `${moment}+09:00[Asia/Tokyo]`;

// Monday; day 5 is Friday the 5th, day 30 Tuesday the 30th.
const monday = (categories?: readonly number[]) =>
  aware('2026-06-01T10:00:00+09:00', categories ? { categories } : {});

describe('Rule 8(1) and guideline 3-5-3-3: roughly 3 to 5 days', () => {
  it.each([
    [
      'a minute before midnight is that day',
      '2026-06-01T23:59:00+09:00',
      '2026-06-05',
      '2026-06-03',
    ],
    ['a minute after it the next', '2026-06-02T00:01:00+09:00', '2026-06-06', '2026-06-04'],
    ['weekends count and nothing rolls', '2026-06-03T10:00:00+09:00', '2026-06-07', '2026-06-05'],
    ['nor over the New Year', '2026-12-29T10:00:00+09:00', '2027-01-02', '2026-12-31'],
    ['nor over Golden Week', '2026-05-01T10:00:00+09:00', '2026-05-05', '2026-05-03'],
  ])('%s', (_, at, due, planBy) => {
    expect(preliminary([aware(at)])).toMatchObject({
      state: 'due',
      due: japan(`${due}T23:59:59`),
      planBy: japan(`${planBy}T23:59:59`),
      nature: 'guidance',
      force: 'in-force',
      certainty: 'settled',
      trigger: 'awareness',
    });
  });

  it('takes the date in Japan, and plans by the earlier local one', () => {
    const inCalifornia = aware('2026-05-31T18:00:00-07:00', { zone: 'America/Los_Angeles' });
    expect(preliminary([inCalifornia])).toMatchObject({
      due: japan('2026-06-05T23:59:59'),
      planBy: japan('2026-06-02T23:59:59'),
    });
    const inSydney = aware('2026-06-02T00:30:00+10:00', { zone: 'Australia/Sydney' });
    expect(preliminary([inSydney])).toMatchObject({
      due: japan('2026-06-05T23:59:59'),
      planBy: japan('2026-06-03T23:59:59'),
    });
  });

  it.each([
    ['2026-06-05T23:59:59+09:00', 'due'],
    ['2026-06-06T00:00:00+09:00', 'late'],
  ])('at %s it is %s', (now, state) => {
    expect(preliminary([monday()], { now }).state).toBe(state);
  });

  it('waits for knowledge', () => {
    expect(preliminary([])).toMatchObject({ ...NO_DATES, state: 'pending', trigger: null });
  });

  it('is met by the report, and both by one', () => {
    const facts = [monday(), submitted(REGIME, 'preliminary-report', '2026-06-04T10:00:00+09:00')];
    expect(preliminary(facts).state).toBe('met');
    expect(final(facts).state).toBe('due');
  });
});

describe('Rule 8(2) and guideline 3-5-3-4: 30 days, or 60', () => {
  it.each([
    ['a plain month', '2026-06-01T23:59:00+09:00', '2026-06-30', '2026-06-30'],
    [
      'from a minute past midnight, a day later',
      '2026-06-02T00:01:00+09:00',
      '2026-07-01',
      '2026-07-01',
    ],
    [
      'a Saturday in Golden Week rolls to Thursday',
      '2026-04-03T10:00:00+09:00',
      '2026-05-07',
      '2026-05-01',
    ],
    [
      '31 December rolls over the closure and a Sunday',
      '2025-12-02T10:00:00+09:00',
      '2026-01-05',
      '2025-12-26',
    ],
    ['28 December is open', '2026-11-29T10:00:00+09:00', '2026-12-28', '2026-12-28'],
    ['29 December is not', '2026-11-30T10:00:00+09:00', '2027-01-04', '2026-12-28'],
  ])('%s', (_, at, due, planBy) => {
    expect(final([aware(at)])).toMatchObject({
      state: 'due',
      due: japan(`${due}T23:59:59`),
      planBy: japan(`${planBy}T17:00:00`),
      nature: 'statutory',
      certainty: 'settled',
    });
  });

  it.each([
    ['7(1)', [1], '2026-06-30'],
    ['7(2)', [2], '2026-06-30'],
    ['7(3)', [3], '2026-07-30'],
    ['7(4)', [4], '2026-06-30'],
    ['7(3) with any other', [4, 3, 1], '2026-07-30'],
  ])('%s', (_, categories, day) => {
    expect(final([monday(categories)])).toMatchObject({
      due: japan(`${day}T23:59:59`),
      planBy: japan(`${day}T17:00:00`),
    });
  });

  it('counts 30 days without categories', () => {
    expect(final([monday()]).due).toBe(japan('2026-06-30T23:59:59'));
  });

  it('takes the date in Japan, and plans by the earlier local one', () => {
    const inCalifornia = aware('2026-05-31T18:00:00-07:00', { zone: 'America/Los_Angeles' });
    expect(final([inCalifornia])).toMatchObject({
      due: japan('2026-06-30T23:59:59'),
      planBy: japan('2026-06-29T17:00:00'),
    });
  });

  it('runs from the earliest of several', () => {
    const second = aware('2026-06-10T10:00:00+09:00', { id: 'second', categories: [3] });
    expect(final([second, monday()])).toMatchObject({
      due: japan('2026-06-30T23:59:59'),
      trigger: 'awareness',
    });
  });

  it('takes a closing that was announced', () => {
    const closures = [{ calendar: 'jp-gov', date: '2026-06-30', source: '官報' }];
    expect(final([monday()], { closures })).toMatchObject({
      due: japan('2026-07-01T23:59:59'),
      planBy: japan('2026-06-29T17:00:00'),
    });
  });

  it('is provisional in a year that no list has confirmed', () => {
    expect(final([aware('2027-12-03T10:00:00+09:00')]).certainty).toBe('provisional');
    expect(final([aware('2027-11-01T10:00:00+09:00')]).certainty).toBe('settled');
  });

  it.each([
    ['2018-12-31T23:59:59+09:00', 'beyond-the-calendar /facts/0/at'],
    ['2019-01-01T00:00:00+09:00', 'accepted'],
    ['2035-12-31T10:00:00+09:00', 'beyond-the-calendar /facts/0/at'],
    ['2036-01-01T00:00:00+09:00', 'beyond-the-calendar /facts/0/at'],
  ])('knowledge of %s: %s', (at, outcome) => {
    expect(refusalOf(() => final([aware(at)]))).toBe(outcome);
  });
});

describe('Article 26(2): the people concerned', () => {
  it('are told without a number of days', () => {
    expect(notice([])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(notice([monday()], { now: '2027-01-01T00:00:00Z' })).toMatchObject({
      ...NO_DATES,
      state: 'open',
      nature: null,
      trigger: 'awareness',
    });
    const told = submitted(REGIME, 'principal-notice', '2026-06-04T10:00:00+09:00');
    expect(notice([monday(), told]).state).toBe('met');
  });
});

describe('Rule 7: nothing is reportable', () => {
  it('requires nothing where no item is met', () => {
    for (const milestone of milestonesOf(REGIME, [monday([])], home)) {
      expect(milestone).toMatchObject({ ...NO_DATES, state: 'not-required', nature: null });
    }
  });

  it('requires nothing any more when the last item falls away', () => {
    const facts = [monday([1]), reclassified('2026-06-10T10:00:00+09:00', { categories: [] })];
    expect(final(facts).state).toBe('not-required');
    expect(preliminary(facts).state).toBe('not-required');
  });

  it('is met all the same by what was filed', () => {
    const facts = [monday([]), submitted(REGIME, 'final-report', '2026-06-04T10:00:00+09:00')];
    expect(final(facts).state).toBe('met');
  });
});

describe('Reclassification', () => {
  const later = (categories: readonly number[], at = '2026-06-10T10:00:00+09:00', id = 'later') =>
    reclassified(at, { id, categories });

  it.each([
    ['7(3) added: 60 from the original day', [1], [1, 3], '2026-07-30'],
    ['7(3) dropped: 30 from the original day', [1, 3], [1], '2026-06-30'],
    ['7(4) added to another: nothing moves', [1], [1, 4], '2026-06-30'],
    ['nothing before, 7(1) now', [], [1], '2026-06-30'],
    ['nothing before, 7(3) now', [], [3], '2026-07-30'],
    ['nothing before, 7(4) and another now', [], [1, 4], '2026-06-30'],
    ['nothing said before, 7(4) now', undefined, [4], '2026-06-30'],
    ['7(1) before, only 7(4) now', [1], [4], '2026-06-30'],
  ])('%s', (_, before, after, day) => {
    expect(final([monday(before), later(after)])).toMatchObject({
      state: 'due',
      due: japan(`${day}T23:59:59`),
      planBy: japan(`${day}T17:00:00`),
      trigger: 'awareness',
    });
  });

  it('counts from the day on which the number was reached, and plans from the original', () => {
    const facts = [monday([]), later([4])];
    // Day 30 from 10 June is Thursday 9 July; day 5 Sunday 14 June.
    expect(final(facts)).toMatchObject({
      due: japan('2026-07-09T23:59:59'),
      planBy: japan('2026-06-30T17:00:00'),
      trigger: 'later',
    });
    // Day 3 of 1 June is past on the 10th: the end of that day is left.
    expect(preliminary(facts)).toMatchObject({
      due: japan('2026-06-14T23:59:59'),
      planBy: japan('2026-06-10T23:59:59'),
      trigger: 'later',
    });
  });

  it('plans for the end of its day when it comes after everything', () => {
    const facts = [monday([]), later([4], '2026-07-20T10:00:00+09:00')];
    expect(final(facts)).toMatchObject({
      due: japan('2026-08-18T23:59:59'),
      planBy: japan('2026-07-20T23:59:59'),
    });
  });

  it('plans for the next end of day when it comes with the end of one', () => {
    const facts = [monday([]), later([4], '2026-06-10T23:59:59+09:00')];
    expect(preliminary(facts).planBy).toBe(japan('2026-06-11T23:59:59'));
  });

  it('keeps the first of two that say the same', () => {
    const facts = [monday([]), later([4]), later([4], '2026-06-12T10:00:00+09:00', 'again')];
    expect(final(facts)).toMatchObject({ due: japan('2026-07-09T23:59:59'), trigger: 'later' });
  });

  it('holds as the latest says', () => {
    const facts = [monday([1]), later([1, 3]), later([2], '2026-06-12T10:00:00+09:00', 'latest')];
    expect(final(facts).due).toBe(japan('2026-06-30T23:59:59'));
    const back = [monday([]), later([4]), later([], '2026-06-12T10:00:00+09:00', 'latest')];
    expect(final(back).state).toBe('not-required');
  });

  it('has no effect before awareness, and is told', () => {
    const milestone = final([later([3])]);
    expect(milestone).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(toldOf('later', milestone)).toBe(1);
  });

  it('moves nothing when it was a mistake', () => {
    const facts = [monday([1]), later([1, 3]), retracted('later', '2026-06-11T10:00:00+09:00')];
    expect(final(facts).due).toBe(japan('2026-06-30T23:59:59'));
  });

  it('leaves the notice to the people open', () => {
    expect(notice([monday([]), later([4])])).toMatchObject({ ...NO_DATES, state: 'open' });
  });
});

describe('The amendment of 2020: from 1 April 2022', () => {
  it.each([
    ['2022-03-31T23:59:59+09:00', 'not-yet-in-force'],
    ['2022-04-01T00:00:00+09:00', 'in-force'],
  ])('%s: %s', (at, force) => {
    expect(preliminary([aware(at)]).force).toBe(force);
  });
});

describe('Phases', () => {
  const first = submitted(REGIME, 'preliminary-report', '2026-06-04T10:00:00+09:00');
  const last = submitted(REGIME, 'final-report', '2026-06-20T10:00:00+09:00');
  const reclass = (categories: readonly number[]) =>
    reclassified('2026-06-03T10:00:00+09:00', { categories });

  it.each<[string, readonly WrittenFact[]]>([
    ['knowledge', []],
    ['knowledge', [reclass([1])]],
    ['not-reportable', [monday([])]],
    ['not-reportable', [monday([1]), reclass([])]],
    ['preliminary-report', [monday()]],
    ['preliminary-report', [monday([]), reclass([4])]],
    ['final-report', [monday(), first]],
    ['reported', [monday(), first, last]],
    ['reported', [monday(), last]],
  ])('%s', (expected, facts) => {
    expect(phaseOf(REGIME, facts, home)).toBe(expected);
  });
});
