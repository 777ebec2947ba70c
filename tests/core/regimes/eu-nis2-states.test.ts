/**
 * What a person is told beside the dates of NIS2, state by state. Periods by hand from the acts cited
 * nis2-states.md: a number in a sentence that stands in no row of it fails here.
 */
import { describe, expect, it } from 'vitest';
import { memberStates } from '../../../lib/core/calendars/member-states.js';
import { euNis2 } from '../../../lib/core/regimes/eu-nis2.js';
import {
  differencesFor,
  type NationalDifference,
  nationalDifferences,
} from '../../../lib/core/regimes/eu-nis2-states.js';

const everyEntry = Object.entries(nationalDifferences).flatMap(([state, differences]) =>
  differences.map((difference) => ({ state, ...difference })),
);
const obligationIds = Object.keys(euNis2.texts[0]?.obligations ?? {});

/** The periods that national law names, by state. */
const periodsByHand: Readonly<Record<string, readonly string[]>> = {
  BG: ['1 month', '24 hours'],
  CY: ['15 days', '6 hours'],
  CZ: ['1 year', '24 hours', '30 days', '72 hours', 'one month'],
  DE: ['24 hours', '72 hours'],
  DK: ['24 hours'],
  EE: ['1 month', '24 hours'],
  FI: ['1 month'],
  HR: ['30 days'],
  HU: ['24 hours'],
  IE: ['one day'],
  IT: ['1 hour', '1 month', '24 and 72 hours', '6 hours', '9 months'],
  LT: ['1 month', '24 hours', '72 hours'],
  LU: ['one more month'],
  LV: ['24 hours'],
  MT: ['24 hours'],
  PT: ['24 hours', '30 working days', '72 hours'],
  RO: ['24 and 72 hours'],
  SE: ['1 month'],
  SK: ['1 month', '30 days'],
};

const PERIOD = /\b(?:\d+ and )?(?:\d+|one)(?: more| working)? (?:hour|day|month|year)s?\b/g;

/** The entries beside one obligation of a state whose sentence says this. */
function told(state: string, obligation: string, words: string): readonly NationalDifference[] {
  return differencesFor(state, obligation).filter(({ says }) => says.includes(words));
}

/** The act and provision of the one entry found, and how far they were checked. */
function sourceOf(found: readonly NationalDifference[]) {
  expect(found).toHaveLength(1);
  return found.map(({ cite }) => `${cite.act}, ${cite.at}: ${cite.confidence}`)[0];
}

describe('the table', () => {
  it('has each of the 27 Member States, by its ISO code', () => {
    const codes = memberStates.map(({ code }) => code);
    expect(Object.keys(nationalDifferences).sort()).toEqual([...codes].sort());
  });

  it('has no difference for Belgium and Greece, where none is known', () => {
    const none = Object.entries(nationalDifferences).filter(([, told]) => told.length === 0);
    expect(none.map(([state]) => state)).toEqual(['BE', 'GR']);
  });

  it('says nothing twice', () => {
    const sentences = everyEntry.map(({ says }) => says);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(everyEntry)('$state: $says', ({ state, says, obligations, cite }) => {
    expect(says).toMatch(/^[A-Z].*[^.;:,\s]$/);
    expect(says).not.toMatch(/\.\s| {2}/); // one sentence
    expect(says).toContain(': '); // what is asked for: what to do
    for (const period of says.match(PERIOD) ?? []) {
      expect(periodsByHand[state]).toContain(period);
    }
    expect(obligations.length).toBeGreaterThan(0);
    expect(new Set(obligations).size).toBe(obligations.length);
    expect(obligationIds).toEqual(expect.arrayContaining([...obligations]));
    expect(cite.act).not.toBe('');
    expect(cite.at).not.toBe('');
  });

  it.each(Object.entries(periodsByHand))('%s: each period is told', (state, periods) => {
    const sentences = everyEntry.filter((entry) => entry.state === state);
    const named = sentences.flatMap(({ says }) => says.match(PERIOD) ?? []);
    expect([...new Set(named)].sort()).toEqual([...periods].sort());
  });
});

describe('single states', () => {
  it('Cyprus, s. 35B(4): the first notice within 6 hours, and only that', () => {
    expect(sourceOf(told('CY', 'early-warning', 'first notice within 6 hours'))).toBe(
      'Law 89(I)/2020 (Cyprus) as amended in 2025, Section 35B(4): primary',
    );
    expect(told('CY', 'incident-notification', '6 hours')).toEqual([]);
  });

  it('Cyprus, s. 35B(4): progress every 15 days, the final one 15 days after restoration', () => {
    expect(told('CY', 'progress-report', 'every 15 days')).toHaveLength(1);
    expect(told('CY', 'final-report', '15 days after restoration')).toHaveLength(1);
  });

  it('Czechia, ss. 15-18: the final report within 30 days of the submission', () => {
    expect(sourceOf(told('CZ', 'final-report', 'within 30 days of the submission'))).toBe(
      'Act 264/2025 (Czechia), Sections 15-18: primary',
    );
    expect(told('CZ', 'early-warning', '30 days')).toEqual([]);
  });

  it.each([
    ['DE', 'German law has no 24 hours for trust services'],
    ['LT', 'Lithuanian law has no 24 hours for trust services'],
  ])('%s: the derogation for trust services was not enacted', (state, words) => {
    expect(told(state, 'incident-notification', words)).toHaveLength(1);
    expect(told(state, 'early-warning', words)).toEqual([]);
  });

  it('Germany, BSIG s. 32: no period after the progress report', () => {
    expect(told('DE', 'final-report', 'with no period')).toHaveLength(1);
  });

  it.each(['HU', 'LV'])('%s: hours run from the next hour, by analogy', (state) => {
    expect(told(state, 'early-warning', 'next hour, by analogy')).toHaveLength(1);
    expect(told(state, 'incident-notification', 'next hour, by analogy')).toHaveLength(1);
    expect(told(state, 'final-report', 'next hour')).toEqual([]);
  });

  it('Ireland, Interpretation Act s. 18(h): a month may end one day earlier', () => {
    expect(sourceOf(told('IE', 'final-report', 'one day earlier'))).toBe(
      'Interpretation Act 2005 (Ireland), Section 18(h): primary',
    );
  });

  it('Lithuania, Art. 18: the month of the final report runs from the early warning', () => {
    expect(told('LT', 'final-report', 'from the early warning')).toHaveLength(1);
  });

  it('Portugal: 30 working days after the end of the impact, by a secondary source', () => {
    expect(sourceOf(told('PT', 'final-report', '30 working days'))).toBe(
      'Decree-Law 125/2025 (Portugal), provision to be checked: secondary',
    );
  });

  it.each([
    ['ES', 'Spain is not confirmed as transposed', 'secondary'],
    ['FR', 'France is not confirmed as transposed', 'unverified'],
    ['IE', 'Ireland is not confirmed as transposed', 'secondary'],
    ['LU', "Luxembourg's law is not confirmed", 'secondary'],
    ['NL', 'The Dutch act is not confirmed as in force', 'secondary'],
  ])('%s: not confirmed, beside every obligation', (state, words, confidence) => {
    for (const obligation of obligationIds) {
      const found = told(state, obligation, words);
      expect(found.map(({ cite }) => cite.confidence)).toEqual([confidence]);
    }
  });
});

describe('differencesFor', () => {
  it('gives those of the obligation, in the order of the table', () => {
    const ofMalta = nationalDifferences.MT ?? [];
    expect(ofMalta).toHaveLength(2);
    expect(differencesFor('MT', 'early-warning')).toEqual(ofMalta.slice(0, 1));
    expect(differencesFor('MT', 'progress-report')).toEqual(ofMalta.slice(1));
    expect(differencesFor('MT', 'final-report')).toEqual([]);
  });

  it.each([undefined, '', 'EL', 'US', 'cy', 'constructor'])('gives none for %o', (state) => {
    expect(differencesFor(state, 'early-warning')).toEqual([]);
  });

  it('gives none for an obligation of another regime', () => {
    expect(differencesFor('CY', 'item-1.05-report')).toEqual([]);
  });
});
