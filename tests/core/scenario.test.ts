/**
 * What can be wrong with a scenario: each type of the contract with the place it names, then
 * ten thousand scenarios that were damaged at random. The words of a problem are never compared.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { InputProblem } from '../../lib/core/errors.js';
import {
  factKinds,
  LONGEST_TEXT,
  MOST_FACTS,
  parseScenario,
  scenarioOf as problemsOf,
  readScenario,
} from '../../lib/core/scenario.js';
import { sentence } from '../../lib/core/sentence.js';
import { scenarios, type WrittenScenario } from './arbitraries.js';
import { SEED } from './battery.js';
import {
  becameAvailable,
  breached,
  determined,
  foundImmaterial,
  granted,
  happened,
  held,
  refusalOf,
  relieved,
  reportRequested,
  retracted,
  scenarioOf,
  submitted,
  type WrittenFact,
} from './facts.js';

const read = (facts: readonly unknown[], more: object = {}) =>
  refusalOf(() => derive(readScenario({ id: 'case', regimes: ['us-sec-8k'], facts, ...more })));

const monday = determined('2026-09-14T10:00:00-04:00', { id: 'f1' });
const without = (field: string, fact: WrittenFact) =>
  Object.fromEntries(Object.entries(fact).filter(([name]) => name !== field));

describe('A scenario without fault', () => {
  it('is read, with its facts, closures and present', () => {
    const { facts, closures, now, profile } = readScenario({
      id: 'case',
      regimes: ['us-sec-8k', 'jp-appi'],
      profile: { zone: 'Europe/Berlin', 'jp-appi': {}, 'us-circia': {}, 'us-sec-6k': {} },
      facts: [{ ...monday, recordedAt: '2026-09-14T11:00:00Z', note: 'by phone', by: 'A. Clerk' }],
      now: '2026-09-15T00:00:00Z',
      closures: [{ calendar: 'eu-DE', date: '2026-12-24', source: 'announced' }],
    });
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ id: 'f1', zone: 'Europe/Berlin', pointer: '/facts/0' });
    expect(facts[0]).not.toHaveProperty('note');
    expect(closures[0]?.calendar).toBe('eu-de');
    expect(now?.toString()).toBe('2026-09-15T00:00:00Z');
    expect(profile.zone).toBe('Europe/Berlin');
  });

  it('is read from text', () => {
    expect(parseScenario(JSON.stringify(scenarioOf('us-sec-8k', [monday]))).facts).toHaveLength(1);
  });

  it.each([
    ['2026-11-20T10:00:00-05:00', '-05:00'],
    ['2026-11-20T10:00-05:00', '-05:00'],
    ['2026-11-20T15:00:00.123456789Z', 'Etc/UTC'],
    ['2026-11-20T15:00:00,5Z', 'Etc/UTC'],
    ['2026-11-20T20:30:00+0530', '+05:30'],
    ['2026-11-20T10:00:00-05', '-05:00'],
  ])('takes %s, and its offset where no zone is named', (at, zone) => {
    const { facts } = readScenario(scenarioOf('us-sec-8k', [{ ...monday, at }]));
    expect(facts[0]?.zone).toBe(zone);
  });

  it('takes the zone of the fact before that of the profile', () => {
    const profile = { zone: 'Europe/Berlin' };
    const { facts } = readScenario(
      scenarioOf('us-sec-8k', [{ ...monday, zone: 'Asia/Tokyo' }], { profile }),
    );
    expect(facts[0]?.zone).toBe('Asia/Tokyo');
  });

  it('knows every kind of fact of the contract', () => {
    expect(factKinds).toEqual(
      `awareness reclassification affects-trust-services report-request ongoing-at-final-report
       handled reasonable-belief ransom-payment new-information concluded discovery
       materiality-determination disclosure-decision delay-request delay-determination delay-end
       commission-relief edgar-correspondence information-available home-disclosure
       breach-determination exemption-lost law-enforcement-hold hold-end submission retraction`.split(
        /\s+/,
      ),
    );
  });

  it('has at most 500 facts, and a million characters', () => {
    const facts = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        becameAvailable('2026-09-14T10:00:00Z', { id: `f${i}` }),
      );
    expect(MOST_FACTS).toBe(500);
    expect(read(facts(500))).toBe('accepted');
    expect(read(facts(501))).toBe('too-large /facts');
    const text = JSON.stringify(scenarioOf('us-sec-8k', [monday]));
    const padded = (length: number) => text.padEnd(length, ' ');
    expect(refusalOf(() => parseScenario(padded(LONGEST_TEXT)))).toBe('accepted');
    expect(refusalOf(() => parseScenario(padded(LONGEST_TEXT + 1)))).toBe('too-large ');
  });
});

describe('not-json', () => {
  it.each(['', '{', 'null x', "{'id': 1}", '{"id": "a",}', 'NaN', '﻿{', '[1 2]'])('%j', (text) => {
    expect(refusalOf(() => parseScenario(text))).toBe('not-json ');
  });
});

describe('not-a-scenario', () => {
  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['a number', 5],
    ['nothing', undefined],
  ])('%s', (_, value) => {
    expect(refusalOf(() => readScenario(value))).toMatch(/^(not-a-scenario|missing-field) /);
  });

  it.each<[string, object, string]>([
    ['a number for an id', { id: 5 }, '/id'],
    ['a text for regimes', { regimes: 'us-sec-8k' }, '/regimes'],
    ['an object for facts', { facts: {} }, '/facts'],
    ['null for facts', { facts: null }, '/facts'],
    ['a text for the profile', { profile: 'x' }, '/profile'],
    [
      'a reading nobody has',
      { profile: { 'eu-nis2': { reading: 'both' } } },
      '/profile/eu-nis2/reading',
    ],
    [
      'a rule nobody made',
      { profile: { 'us-fcc-cpni': { rule: '2016' } } },
      '/profile/us-fcc-cpni/rule',
    ],
    ['a misspelt field', { fact: [] }, '/fact'],
    ['one with a stroke and a tilde', { 'a/b~c': 1 }, '/a~1b~0c'],
    [
      'a setting that does not exist',
      { profile: { 'jp-appi': { zone: 'Asia/Tokyo' } } },
      '/profile/jp-appi/zone',
    ],
    [
      'a date that does not exist',
      { closures: [{ calendar: 'us-sec', date: '2026-02-30', source: 's' }] },
      '/closures/0/date',
    ],
    [
      'a moment for a date',
      { closures: [{ calendar: 'us-sec', date: '2026-02-03T00:00:00Z', source: 's' }] },
      '/closures/0/date',
    ],
  ])('%s', (_, change, pointer) => {
    const value = { ...scenarioOf('us-sec-8k', [monday]), ...change };
    expect(refusalOf(() => readScenario(value))).toBe(`not-a-scenario ${pointer}`);
  });

  it.each<[string, unknown, string]>([
    ['a fact that is null', null, '/facts/0'],
    ['a fact that is a list', [], '/facts/0'],
    ['a misspelt field', { ...monday, materiel: true }, '/facts/0/materiel'],
    ['a text for a boolean', { ...monday, material: 'yes' }, '/facts/0/material'],
    ['a number for an id', { ...monday, id: 1 }, '/facts/0/id'],
    ['a number for a zone', { ...monday, zone: 1 }, '/facts/0/zone'],
    ['a number for a note', { ...monday, note: 1 }, '/facts/0/note'],
    [
      'a category nobody knows',
      happened('awareness', '2026-09-14T10:00:00Z', { categories: [5] }),
      '/facts/0/categories/0',
    ],
    ['half a customer', breached('2026-09-14T10:00:00Z', { customers: 0.5 }), '/facts/0/customers'],
    ['fewer than none', breached('2026-09-14T10:00:00Z', { customers: -1 }), '/facts/0/customers'],
    ['a harm nobody knows', breached('2026-09-14T10:00:00Z', { harm: 'maybe' }), '/facts/0/harm'],
    ['a fourth period', granted('2026-09-14T10:00:00Z', { period: 4, days: 3 }), '/facts/0/period'],
    ['no days', granted('2026-09-14T10:00:00Z', { days: 0 }), '/facts/0/days'],
    [
      'another ground',
      granted('2026-09-14T10:00:00Z', { days: 3, ground: 'convenience' }),
      '/facts/0/ground',
    ],
    [
      'another request',
      reportRequested('2026-09-14T10:00:00Z', { of: 'final-report' }),
      '/facts/0/of',
    ],
    ['a day for a date', held('2026-09-14T10:00:00Z', { until: 'Monday' }), '/facts/0/until'],
  ])('%s', (_, fact, pointer) => {
    expect(read([fact])).toBe(`not-a-scenario ${pointer}`);
  });
});

describe('unknown-regime', () => {
  it.each(['us-sec', 'US-SEC-8K', '', 5, null, ['us-sec-8k'], {}, '__proto__', 'constructor'])(
    '%j',
    (regime) => {
      expect(read([monday], { regimes: [regime] })).toBe('unknown-regime /regimes/0');
      expect(read([{ ...monday, regime }])).toBe('unknown-regime /facts/0/regime');
    },
  );
});

describe('unknown-kind', () => {
  it.each(['determination', 'Discovery', '', 5, null, [], '__proto__', 'toString'])(
    '%j',
    (kind) => {
      expect(read([{ ...monday, kind }])).toBe('unknown-kind /facts/0/kind');
    },
  );
});

describe('unknown-zone', () => {
  it.each(['Mars/Olympus', 'New York', '', '+02:00', 'UTC+2', 'Europe/Berlin ', '../etc'])(
    '%j',
    (zone) => {
      expect(read([{ ...monday, zone }])).toBe('unknown-zone /facts/0/zone');
      expect(read([monday], { profile: { zone } })).toBe('unknown-zone /profile/zone');
    },
  );
});

describe('Zones that are asked for again and again', () => {
  it('are answered alike, however many there were before', () => {
    for (let asked = 0; asked < 1200; asked += 1) {
      expect(read([monday], { profile: { zone: `Mars/Crater${asked}` } })).not.toBe('accepted');
    }
    for (const zone of ['Mars/Crater1', 'Mars/Crater1199']) {
      expect(read([monday], { profile: { zone } })).toBe('unknown-zone /profile/zone');
    }
    for (const zone of ['Europe/Oslo', 'Europe/Oslo', 'America/Denver']) {
      expect(read([monday], { profile: { zone } })).toBe('accepted');
    }
  });
});

describe('unknown-calendar', () => {
  it.each(['EL', 'GB', 'de', 'XX', ''])('the Member State %j', (memberState) => {
    expect(read([monday], { profile: { 'eu-nis2': { memberState } } })).toBe(
      'unknown-calendar /profile/eu-nis2/memberState',
    );
  });

  it.each(['nyse', 'eu-el', '', 'us'])('the calendar %j', (calendar) => {
    const closures = [{ calendar, date: '2026-12-24', source: 's' }];
    expect(read([monday], { closures })).toBe('unknown-calendar /closures/0/calendar');
  });
});

describe('missing-field', () => {
  it.each(['id', 'regimes', 'facts'])('of the scenario: %s', (field) => {
    const { [field]: _, ...rest } = scenarioOf('us-sec-8k', [monday]) as Record<string, unknown>;
    expect(refusalOf(() => readScenario(rest))).toBe(`missing-field /${field}`);
  });

  it.each<[string, WrittenFact]>([
    ['id', monday],
    ['kind', monday],
    ['at', monday],
    ['material', monday],
    ['categories', happened('reclassification', '2026-09-14T10:00:00Z', { categories: [1] })],
    ['of', reportRequested('2026-09-14T10:00:00Z')],
    ['outcome', granted('2026-09-14T10:00:00Z', { days: 3 })],
    ['period', granted('2026-09-14T10:00:00Z', { days: 3 })],
    ['ground', granted('2026-09-14T10:00:00Z', { days: 3 })],
    ['days', granted('2026-09-14T10:00:00Z', { days: 3 })],
    ['until', relieved('2026-09-14T10:00:00Z', { until: '2026-10-01' })],
    ['until', held('2026-09-14T10:00:00Z', { until: '2026-10-01' })],
    ['of', submitted('us-sec-8k', 'item-1.05-report', '2026-09-14T10:00:00Z')],
    ['regime', submitted('us-sec-8k', 'item-1.05-report', '2026-09-14T10:00:00Z')],
    ['of', retracted('f1', '2026-09-14T10:00:00Z')],
    ['reason', retracted('f1', '2026-09-14T10:00:00Z')],
  ])('%s of %o', (field, fact) => {
    expect(read([without(field, fact)])).toBe(`missing-field /facts/0/${field}`);
  });

  it.each(['calendar', 'date', 'source'])('of a closure: %s', (field) => {
    const { [field]: _, ...closure } = {
      calendar: 'us-sec',
      date: '2026-12-24',
      source: 's',
    } as Record<string, string>;
    expect(read([monday], { closures: [closure] })).toBe(`missing-field /closures/0/${field}`);
  });

  it('the Member State under Regulation 1182/71', () => {
    const reading = (more: object) => ({
      profile: { 'eu-nis2': { reading: 'regulation-1182-71', ...more } },
    });
    expect(read([monday], reading({}))).toBe('missing-field /profile/eu-nis2/memberState');
    expect(read([monday], reading({ memberState: 'DE' }))).toBe('accepted');
    expect(read([monday], { profile: { 'eu-nis2': { reading: 'elapsed' } } })).toBe('accepted');
  });

  it('nothing more of a refusal', () => {
    const refusal = happened('delay-determination', '2026-09-15T10:00:00Z', {
      outcome: 'declined',
    });
    expect(read([monday, refusal])).toBe('accepted');
  });
});

describe('not-an-instant', () => {
  it.each([
    'yesterday',
    '',
    '2026-11-20',
    '2026-13-20T10:00:00Z',
    '2026-11-31T10:00:00Z',
    '2026-11-20T25:00:00Z',
    '2026-11-20T10:00:60Z',
    '2026-11-20T10:00:00+25:00',
    '2026-11-20 10:00:00Z',
    '26-11-20T10:00:00Z',
    '2026-11-20T10:00:00Z[Europe/Berlin]',
    '20261120T100000Z',
    1_795_000_000,
    null,
    {},
    [],
    true,
  ])('%j', (value) => {
    expect(read([{ ...monday, at: value }])).toBe('not-an-instant /facts/0/at');
    expect(read([{ ...monday, recordedAt: value }])).toBe('not-an-instant /facts/0/recordedAt');
    expect(read([monday], { now: value })).toBe('not-an-instant /now');
    const request = reportRequested('2026-09-14T10:00:00Z', { answerBy: value });
    expect(read([request])).toBe('not-an-instant /facts/0/answerBy');
  });
});

describe('local-time', () => {
  it.each(['2026-11-20T10:00:00', '2026-11-20T10:00', '2026-11-20T10:00:00.5', '2026-11-20T10'])(
    '%j',
    (value) => {
      expect(read([{ ...monday, at: value }])).toBe('local-time /facts/0/at');
      expect(read([monday], { now: value })).toBe('local-time /now');
    },
  );

  it('is one where the fact names a zone too: an hour may come twice', () => {
    const at = '2026-11-01T01:30:00';
    expect(read([{ ...monday, at, zone: 'America/New_York' }])).toBe('local-time /facts/0/at');
  });
});

describe('duplicate-id', () => {
  it('two facts of one id, whatever their kind', () => {
    expect(read([monday, becameAvailable('2026-09-15T10:00:00Z', { id: 'f1' })])).toBe(
      'duplicate-id /facts/1/id',
    );
    expect(read([monday, { ...monday, id: 'F1' }])).toBe('accepted');
  });
});

describe('no-such-fact', () => {
  it('a retraction of a fact that is not there', () => {
    expect(read([monday, retracted('f2', '2026-09-15T10:00:00Z')])).toBe(
      'no-such-fact /facts/1/of',
    );
    expect(read([retracted('f1', '2026-09-15T10:00:00Z'), monday])).toBe('accepted');
  });
});

describe('not-a-report', () => {
  it.each([
    ['us-sec-8k', 'materiality-decision'],
    ['us-sec-8k', 'delay-request'],
    ['us-sec-8k', 'final-report'],
    ['us-sec-8k', ''],
    ['us-sec-8k', '__proto__'],
    ['eu-nis2', 'item-1.05-report'],
  ])('%s has no report %j', (regime, of) => {
    expect(read([submitted(regime, of, '2026-09-15T10:00:00Z')])).toBe('not-a-report /facts/0/of');
  });

  it('every report of every regime can be submitted', () => {
    const reports = {
      'eu-nis2': [
        'early-warning',
        'incident-notification',
        'intermediate-report',
        'progress-report',
        'final-report',
      ],
      'us-circia': [
        'incident-report',
        'ransom-payment-report',
        'joint-report',
        'supplemental-report',
      ],
      'us-sec-8k': ['item-1.05-report', 'item-1.05-amendment'],
      'us-sec-6k': ['form-6-k'],
      'us-fcc-cpni': ['agency-report', 'customer-notice', 'annual-summary'],
      'jp-appi': ['preliminary-report', 'final-report', 'principal-notice'],
    };
    for (const [regime, ofRegime] of Object.entries(reports)) {
      for (const of of ofRegime) {
        expect(read([submitted(regime, of, '2026-09-15T10:00:00Z')])).toBe('accepted');
      }
    }
  });
});

describe('contradiction', () => {
  it('material and not material at one instant', () => {
    const no = foundImmaterial('2026-09-14T14:00:00Z', { id: 'f2' });
    expect(read([monday, no])).toBe('contradiction /facts/1');
    expect(read([no, monday])).toBe('contradiction /facts/1');
  });

  it('names the later written of two, of a dozen too', () => {
    const others = Array.from({ length: 9 }, (_, i) =>
      becameAvailable('2026-09-14T10:00:00Z', { id: `a${i}` }),
    );
    const no = foundImmaterial('2026-09-14T14:00:00Z', { id: 'f2' });
    // /facts/9 and /facts/10: in the order of the list, not of the text.
    expect(read([...others, monday, no])).toBe('contradiction /facts/10');
  });

  it('a retraction that retracts itself, and two that retract each other', () => {
    const itself = retracted('r1', '2026-09-15T10:00:00Z', { id: 'r1' });
    expect(read([monday, itself])).toBe('contradiction /facts/1/of');
    const circle = [
      retracted('r2', '2026-09-15T10:00:00Z', { id: 'r1' }),
      retracted('r1', '2026-09-15T11:00:00Z', { id: 'r2' }),
    ];
    expect(read([monday, ...circle])).toMatch(/^contradiction \/facts\/[12]\/of$/);
  });

  it('days and until that disagree', () => {
    const notice = granted('2026-09-17T15:00:00-04:00', { days: 29, until: '2026-10-18' });
    expect(read([monday, notice])).toBe('contradiction /facts/1/until');
  });
});

describe('beyond-the-law', () => {
  it.each<[object, string]>([
    [{ period: 1, days: 31 }, '/facts/1/days'],
    [{ period: 1, until: '2026-10-19' }, '/facts/1/until'],
    [{ period: 3, days: 60, ground: 'public-safety' }, '/facts/1/ground'],
  ])('%o', (fields, pointer) => {
    const notice = granted('2026-09-17T15:00:00-04:00', { ...fields });
    expect(read([monday, notice])).toBe(`beyond-the-law ${pointer}`);
  });
});

describe('beyond-the-calendar', () => {
  it.each([
    ['2017-12-31', 'beyond-the-calendar /closures/0/date'],
    ['2018-01-01', 'accepted'],
    ['2035-12-31', 'accepted'],
    ['2036-01-01', 'beyond-the-calendar /closures/0/date'],
  ])('a closing on %s', (date, outcome) => {
    const closures = [{ calendar: 'us-sec', date, source: 's' }];
    expect(read([monday], { closures })).toBe(outcome);
  });

  it('a trigger', () => {
    const early = determined('1999-09-14T10:00:00-04:00', { id: 'f1' });
    expect(read([early])).toBe('beyond-the-calendar /facts/0/at');
    expect(read([monday, { ...early, id: 'f0', kind: 'discovery', material: undefined }])).not.toBe(
      'accepted',
    );
  });
});

describe('Several problems', () => {
  it('are all told, in the order of the text', () => {
    const read = problemsOf({
      id: 'case',
      regimes: ['us-sec-8k', 'us-sec'],
      facts: [
        { ...monday, at: '2026-09-14T10:00:00' },
        { ...monday, kind: 'other' },
      ],
    });
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(({ type, pointer }) => `${type} ${pointer}`)).toEqual([
      'unknown-regime /regimes/1',
      'local-time /facts/0/at',
      'unknown-kind /facts/1/kind',
    ]);
  });

  it('are told as RFC 9457 has them', () => {
    const problem = new InputProblem('local-time', sentence`Write the offset.`, '/facts/0/at');
    expect(problem.toDocument()).toEqual({
      type: '/errors/local-time',
      title: problem.title,
      detail: 'Write the offset.',
      pointer: '/facts/0/at',
    });
    expect(problem.title).not.toBe('');
  });
});

// ── Ten thousand damaged scenarios ─────────────────────────────────────────────────────────

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const parsed = (drawn: WrittenScenario) =>
  JSON.parse(JSON.stringify(drawn)) as Record<string, Json>;

/** Derived, refused for what it is, or a fault of ours. */
function outcomeOf(act: () => unknown): 'milestones' | 'refused' {
  try {
    act();
    return 'milestones';
  } catch (error) {
    if (error instanceof InputProblem) return 'refused';
    throw error;
  }
}

const fromText = (text: string) => outcomeOf(() => derive(parseScenario(text)));
const fromValue = (value: unknown) => outcomeOf(() => derive(readScenario(value)));

/** A list in so many lists, as text: `JSON.stringify` itself would not survive it. */
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const junk = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
    'é\u0301\u202e',
    '__proto__',
    'constructor',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '2026-11-20T10:00:00-05:00',
    '2026-11-20',
    [],
    {},
    [[[[[[[[]]]]]]]],
    { length: 3 },
    { toString: null },
    [null],
    'x'.repeat(10_000),
  ),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>,
);

/** Every place in a value, as the path that leads there. */
function placesIn(value: Json, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

function changed(
  value: Json,
  path: readonly (string | number)[],
  change: (parent: never, last: string | number) => void,
) {
  const copy = structuredClone(value);
  let parent = copy as never;
  for (const part of path.slice(0, -1)) parent = parent[part] as never;
  change(parent, path.at(-1) as string | number);
  return copy;
}

describe('A damaged scenario gives milestones or a problem, and nothing else', () => {
  const drawn = scenarios().map(parsed);
  const runs = (numRuns: number) => ({ seed: SEED, numRuns });

  it('with anything in the place of anything: 5,000 of them', () => {
    const damaged = fc.tuple(drawn, fc.nat(), junk, fc.constantFrom('put', 'delete', 'add'));
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(damaged, ([scenario, at, value, how]) => {
        const places = placesIn(scenario);
        const path = places[at % places.length] as (string | number)[];
        const damage = changed(scenario, path, (parent: Record<string | number, unknown>, last) => {
          if (how === 'put') parent[last] = value;
          else if (how === 'delete') delete parent[last];
          else parent[`${last}x`] = value;
        });
        outcomes.add(fromText(JSON.stringify(damage)));
      }),
      runs(5000),
    );
    expect([...outcomes].sort()).toEqual(['milestones', 'refused']);
  });

  it('with letters changed in the text: 3,000 of them', () => {
    const letters = fc.string({ unit: 'binary', minLength: 0, maxLength: 3 });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.nat(), fc.nat(4), letters, (scenario, at, taken, put) => {
        const text = JSON.stringify(scenario);
        const place = at % text.length;
        outcomes.add(fromText(text.slice(0, place) + put + text.slice(place + taken)));
      }),
      runs(3000),
    );
    expect([...outcomes].sort()).toEqual(['milestones', 'refused']);
  });

  it('with the names of every object', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      for (const value of ['{}', 'null', '"x"', '[]', '{"material": true}']) {
        const own = `"${name}": ${value}`;
        const fact = JSON.stringify(monday).slice(0, -1);
        const texts = [
          `{"id": "a", "regimes": [], "facts": [], ${own}}`,
          `{"id": "a", "regimes": ["us-sec-8k"], "facts": [${fact}, ${own}}]}`,
          `{"id": "a", "regimes": ["eu-nis2"], "facts": [], "profile": {${own}}}`,
          `{"id": "a", "regimes": ["eu-nis2"], "facts": [], "profile": {"eu-nis2": {${own}}}}`,
        ];
        for (const text of texts) expect([text, fromText(text)]).toEqual([text, 'refused']);
      }
    }
    expect(({} as Record<string, unknown>).material).toBeUndefined();
  });

  it.each([10, 1000, 100_000])('nested %d deep', (depth) => {
    const deep = nested(depth);
    const fact = JSON.stringify(monday).slice(0, -1);
    for (const text of [
      deep,
      `{"id": ${deep}, "regimes": ["us-sec-8k"], "facts": []}`,
      `{"id": "a", "regimes": [${deep}], "facts": []}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [${deep}]}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [${fact}, "note": ${deep}}]}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [{"id": "f", "at": ${deep}, "kind": "discovery"}]}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [{"id": "f", "at": "2026-09-14T10:00:00Z", "kind": ${deep}}]}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [], "profile": {"zone": ${deep}}}`,
      `{"id": "a", "regimes": ["us-sec-8k"], "facts": [], "now": ${deep}}`,
    ]) {
      expect(fromText(text)).toBe('refused');
    }
  });

  it('that is no plain object', () => {
    for (const value of [
      undefined,
      Symbol('x'),
      () => 1,
      10n,
      new Map(),
      new Date(0),
      Number.NaN,
    ]) {
      expect(fromValue(value)).toBe('refused');
    }
  });
});

describe('A scenario known to be wrong is refused, 2,000 times', () => {
  const full = scenarios()
    .map(parsed)
    .filter(({ facts }) => (facts as Json[]).length > 0);
  const REQUIRED: Readonly<Record<string, readonly string[]>> = {
    'materiality-determination': ['material'],
    reclassification: ['categories'],
    'report-request': ['of'],
    'delay-determination': ['outcome'],
    'commission-relief': ['until'],
    'law-enforcement-hold': ['until'],
    submission: ['of', 'regime'],
    retraction: ['of', 'reason'],
  };

  type Fact = Record<string, Json>;
  type Damage = (fact: Fact, pick: number) => void;
  const onFacts: Readonly<Record<string, Damage>> = {
    'a required field is gone': (fact, pick) => {
      const names = ['id', 'kind', 'at', ...(REQUIRED[fact.kind as string] ?? [])];
      delete fact[names[pick % names.length] as string];
    },
    'the offset is gone': (fact) => {
      fact.at = (fact.at as string).replace(/[+-]\d\d:\d\d$/, '');
    },
    'the kind is unknown': (fact) => {
      fact.kind = `${fact.kind}s`;
    },
    'the zone is unknown': (fact) => {
      fact.zone = 'Europe/Atlantis';
    },
    'the regime is unknown': (fact) => {
      fact.regime = 'us-sec-9k';
    },
    'a type is another': (fact, pick) => {
      const names = Object.keys(fact);
      const name = names[pick % names.length] as string;
      fact[name] = Array.isArray(fact[name]) ? 'x' : [fact[name] as Json];
    },
    'a field is unknown': (fact) => {
      fact.untill = '2026-10-01';
    },
    'an id comes twice': (fact, pick) => {
      fact.id = pick % 2 === 0 ? 'f-twice' : 'f-twice';
    },
  };

  it.each(Object.keys(onFacts))('%s', (name) => {
    const damage = onFacts[name] as Damage;
    fc.assert(
      fc.property(full, fc.nat(), fc.nat(), (scenario, at, pick) => {
        const facts = structuredClone(scenario.facts) as Fact[];
        const fact = facts[at % facts.length] as Fact;
        damage(fact, pick);
        if (name === 'an id comes twice') facts.push({ ...fact });
        expect(fromText(JSON.stringify({ ...scenario, facts }))).toBe('refused');
      }),
      { seed: SEED, numRuns: 250 },
    );
  });
});
