/** Form 6-K: "promptly", with a day of advice and none of law. */
import { describe, expect, it } from 'vitest';
import type { Circumstances, WrittenFact } from '../facts.js';
import { disclosedAtHome, milestoneOf, NO_DATES, phaseOf, refusalOf, submitted } from '../facts.js';

const REGIME = 'us-sec-6k';
const form6k = (facts: readonly WrittenFact[], more?: Circumstances) =>
  milestoneOf(REGIME, 'form-6-k', facts, more);
const eastern = (moment: string) => `${moment}[America/New_York]`;
const furnished = submitted(REGIME, 'form-6-k', '2026-09-15T12:00:00-04:00');

describe('General Instruction B: promptly', () => {
  it('waits for the disclosure at home', () => {
    expect(form6k([])).toMatchObject({ ...NO_DATES, state: 'pending', nature: null });
  });

  it.each([
    [
      'the next business day',
      '2026-09-14T10:00:00+02:00',
      'Europe/Berlin',
      '2026-09-15T17:30:00-04:00',
    ],
    ['over a weekend', '2026-09-18T10:00:00+02:00', 'Europe/Berlin', '2026-09-21T17:30:00-04:00'],
    ['over Labor Day', '2026-09-04T10:00:00+02:00', 'Europe/Berlin', '2026-09-08T17:30:00-04:00'],
    [
      'by the Eastern date, where the local one is later',
      '2026-09-15T09:00:00+09:00',
      'Asia/Tokyo',
      '2026-09-15T17:30:00-04:00',
    ],
    [
      'by the local date, where that is earlier',
      '2026-09-15T00:30:00-04:00',
      'America/Los_Angeles',
      '2026-09-15T17:30:00-04:00',
    ],
    [
      'over closings too: rule 3 does not apply',
      '2025-12-23T10:00:00+01:00',
      'Europe/Berlin',
      '2025-12-29T17:30:00-05:00',
    ],
  ])('is open, and planned for %s', (_, at, zone, planBy) => {
    expect(form6k([disclosedAtHome(at, { zone })])).toMatchObject({
      state: 'open',
      due: null,
      planBy: eastern(planBy),
      nature: 'guidance',
      force: 'in-force',
      certainty: 'settled',
      trigger: 'home-disclosure',
    });
  });

  it('is planned for a watched day, provisionally: it is open until it is closed', () => {
    expect(form6k([disclosedAtHome('2026-12-23T10:00:00-05:00')])).toMatchObject({
      planBy: eastern('2026-12-24T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('is never late', () => {
    const now = '2027-12-23T10:00:00-05:00';
    expect(form6k([disclosedAtHome('2026-09-14T10:00:00+02:00')], { now }).state).toBe('open');
  });

  it('is met when it is furnished, and still tells its plan', () => {
    const facts = [disclosedAtHome('2026-09-14T10:00:00+02:00'), furnished];
    expect(form6k(facts)).toMatchObject({
      state: 'met',
      planBy: eastern('2026-09-15T17:30:00-04:00'),
      metAt: '2026-09-15T12:00:00-04:00[-04:00]',
    });
  });

  it('counts from the earliest of several disclosures', () => {
    const second = disclosedAtHome('2026-09-16T10:00:00+02:00', { id: 'second' });
    const first = disclosedAtHome('2026-09-14T10:00:00+02:00');
    expect(form6k([second, first]).trigger).toBe('home-disclosure');
  });
});

describe('Release 33-11216: material cybersecurity incidents are listed', () => {
  it.each([
    ['2023-12-17T23:59:59-05:00', 'not-yet-in-force'],
    ['2023-12-18T00:00:00-05:00', 'in-force'],
  ])('%s: %s', (at, force) => {
    expect(form6k([disclosedAtHome(at)]).force).toBe(force);
  });

  it.each([
    ['2017-12-31T23:59:59-05:00', 'beyond-the-calendar /facts/0/at'],
    ['2018-01-01T00:00:00-05:00', 'accepted'],
  ])('%s: %s', (at, outcome) => {
    expect(refusalOf(() => form6k([disclosedAtHome(at)]))).toBe(outcome);
  });
});

describe('Phases', () => {
  it.each<[string, readonly WrittenFact[]]>([
    ['home-disclosure', []],
    ['furnish', [disclosedAtHome('2026-09-14T10:00:00+02:00')]],
    ['furnished', [disclosedAtHome('2026-09-14T10:00:00+02:00'), furnished]],
    ['furnished', [furnished]],
  ])('%s', (phase, facts) => {
    expect(phaseOf(REGIME, facts)).toBe(phase);
  });
});
