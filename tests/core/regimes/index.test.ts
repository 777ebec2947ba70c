/** The registry, and what every regime says of itself: the data that pages and machines show. */
import { describe, expect, it } from 'vitest';
import { calendarIds } from '../../../lib/core/calendars/calendar.js';
import type { Profile } from '../../../lib/core/model.js';
import { findRegime, regimeCalled, regimes } from '../../../lib/core/regimes/index.js';

const german: Profile = { 'eu-nis2': { memberState: 'DE' } };

describe('The registry', () => {
  it('holds the six regimes of the contract, each under its own name', () => {
    expect(regimes.map(({ id }) => id).sort()).toEqual([
      'eu-nis2',
      'jp-appi',
      'us-circia',
      'us-fcc-cpni',
      'us-sec-6k',
      'us-sec-8k',
    ]);
    for (const regime of regimes) {
      expect(findRegime(regime.id)).toBe(regime);
      expect(regimeCalled(regime.id)).toBe(regime);
    }
  });

  it('knows no other', () => {
    expect(findRegime('us-sec')).toBeUndefined();
    expect(findRegime('constructor')).toBeUndefined();
    expect(() => regimeCalled('us-sec')).toThrow(TypeError);
  });
});

describe('Calendars and zones of the authorities', () => {
  it.each([
    ['eu-nis2', german, ['eu-de'], 'Europe/Berlin'],
    ['eu-nis2', { 'eu-nis2': { memberState: 'GR' } }, ['eu-gr'], 'Europe/Athens'],
    ['eu-nis2', { zone: 'Europe/Lisbon' }, [], 'Europe/Lisbon'],
    ['eu-nis2', {}, [], 'Etc/UTC'],
    ['us-circia', {}, [], 'America/New_York'],
    ['us-sec-8k', {}, ['us-sec'], 'America/New_York'],
    ['us-sec-6k', {}, ['us-sec'], 'America/New_York'],
    ['us-fcc-cpni', {}, ['us-fcc'], 'America/New_York'],
    ['jp-appi', {}, ['jp-gov'], 'Asia/Tokyo'],
  ] as const)('%s with %o', (id, profile, calendars, zone) => {
    const regime = regimeCalled(id);
    expect(regime.calendars(profile)).toEqual(calendars);
    expect(regime.authorityZone(profile)).toBe(zone);
    for (const calendar of regime.calendars(profile)) expect(calendarIds).toContain(calendar);
  });

  it.each([
    ['eu-nis2', 2024],
    ['us-circia', 2018],
    ['us-sec-8k', 2018],
    ['us-sec-6k', 2018],
    ['us-fcc-cpni', 2018],
    ['jp-appi', 2019],
  ])('%s takes triggers from %d to 2035', (id, from) => {
    expect(regimeCalled(id).years).toEqual({ from, to: 2035 });
  });
});

describe.each(regimes.map((regime) => [regime.id, regime] as const))('%s', (_, regime) => {
  it('says who asks for what, and what it leaves out', () => {
    for (const words of [regime.title, regime.authority, regime.summary]) {
      expect(words).not.toBe('');
    }
    expect(regime.notModelled.length).toBeGreaterThan(0);
    expect(regime.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('cites its source for every obligation, derogation and exclusion', () => {
    for (const { obligations } of regime.texts) {
      for (const { title, cite, trigger, period, derogations, notRequired } of Object.values(
        obligations,
      )) {
        expect([title, trigger.text, period.text]).not.toContain('');
        const cites = [
          cite,
          ...[...(derogations ?? []), ...(notRequired ?? [])].map((of) => of.cite),
        ];
        for (const { act, at, url, confidence } of cites) {
          expect([act, at]).not.toContain('');
          expect(url).toMatch(/^https:\/\//);
          expect(['primary', 'secondary', 'unverified']).toContain(confidence);
        }
        for (const { when } of [...(derogations ?? []), ...(notRequired ?? [])]) {
          expect(when.text).not.toBe('');
        }
      }
    }
  });

  it('has the same obligations under each of its texts', () => {
    const [first, ...others] = regime.texts.map(({ obligations }) => Object.keys(obligations));
    for (const other of others) expect(other).toEqual(first);
    expect(regime.texts.map(({ id }) => id)).toContain(regime.textFor({}));
  });

  it('names phases that follow one another, the first of which always holds', () => {
    const names = regime.phases.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(regime.phases[0]?.when.text).toBe('always');
    for (const { id, to, when } of regime.phases) {
      expect(when.text).not.toBe('');
      expect(to).not.toContain(id);
      for (const next of to) expect(names).toContain(next);
    }
  });
});
