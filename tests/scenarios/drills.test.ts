/**
 * The drills: rehearsals that a server lives through with its clock running fast. Each is walked
 * here as a server walks it, from its start to its end, with the facts recorded by each moment.
 * Phases and dates are written out: they are what the story promises, worked out from the law.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { type Milestone, Temporal } from '../../lib/core/model.js';
import { readScenario } from '../../lib/core/scenario.js';

interface WrittenFact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly zone: string;
}

interface Drill {
  readonly title: string;
  readonly story: string;
  readonly start: string;
  readonly end: string;
  readonly scenario: {
    readonly id: string;
    readonly regimes: readonly string[];
    readonly profile: object;
    readonly facts: readonly WrittenFact[];
  };
}

/** What a drill shows: each regime's phases, and each milestone's dates, as they follow. */
interface Shown {
  readonly phases: Readonly<Record<string, readonly string[]>>;
  readonly dates: Readonly<Record<string, readonly string[]>>;
}

const folder = new URL('../../scenarios/drills/', import.meta.url);
const files = readdirSync(folder).sort();
const SIX_HOURS = 6 * 3_600_000;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const drillOf = (file: string) => JSON.parse(textOf(file)) as Drill;
const millisecondsOf = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

const expected: Readonly<Record<string, Shown>> = {
  'all-six.json': {
    phases: {
      'eu-nis2': [
        'awareness',
        'early-warning',
        'notification',
        'early-warning', // retracted: the portal had bounced it
        'notification',
        'final-report',
        'reported',
      ],
      'us-circia': ['belief', 'incident-report', 'supplements', 'concluded'],
      'us-sec-8k': [
        'materiality',
        'not-material',
        'four-day-clock',
        'attorney-general-review',
        'delay',
        'tail', // by time alone
        'amendment-watch',
      ],
      'us-sec-6k': ['home-disclosure', 'furnish', 'furnished'],
      'us-fcc-cpni': [
        'determination',
        'agency-report',
        'determination', // retracted: nobody had determined anything
        'agency-report',
        'waiting-period',
        'customer-notice', // by time alone
        'hold',
        'customer-notice', // by time alone
      ],
      'jp-appi': ['knowledge', 'preliminary-report', 'final-report', 'reported'],
    },
    dates: {
      'eu-nis2 early-warning': ['due 2026-10-06T22:40'],
      'eu-nis2 incident-notification': ['due 2026-10-08T22:40'],
      'eu-nis2 final-report': ['due 2026-11-08T19:40'],
      'us-circia incident-report': ['due 2026-10-09T15:30'], // in Hamburg's time
      'us-circia supplemental-report': ['due 2026-10-10T22:40'],
      'us-sec-8k item-1.05-report': [
        'due 2026-10-23T17:30',
        'plan by 2026-11-20T17:30, due 2026-11-27T17:30',
      ],
      'us-sec-6k form-6-k': ['plan by 2026-11-25T17:30'],
      'us-fcc-cpni agency-report': [
        'plan by 2026-10-19T17:30, due 2026-10-19T23:59', // Columbus Day skipped
        'plan by 2026-10-23T17:30, due 2026-10-23T23:59',
      ],
      'us-fcc-cpni customer-notice': ['not before 2026-10-31T00:00', 'not before 2026-11-20T00:00'],
      'jp-appi preliminary-report': ['plan by 2026-10-07T23:59, due 2026-10-10T23:59'],
      'jp-appi final-report': [
        'plan by 2026-11-02T17:00, due 2026-11-04T23:59', // 3 November is a holiday
        'plan by 2026-12-03T17:00, due 2026-12-04T23:59',
      ],
    },
  },
  'eu-nis2.json': {
    phases: {
      'eu-nis2': [
        'awareness',
        'early-warning',
        'notification',
        'final-report',
        'ongoing',
        'handled',
        'reported',
      ],
    },
    dates: {
      'eu-nis2 early-warning': ['due 2026-09-23T23:15'],
      'eu-nis2 incident-notification': ['due 2026-09-25T23:15', 'due 2026-09-23T23:15'],
      'eu-nis2 intermediate-report': ['due 2026-10-02T17:00'],
      'eu-nis2 progress-report': ['due 2026-10-23T19:50'],
      'eu-nis2 final-report': ['due 2026-10-23T19:50', 'due 2026-11-30T11:00'],
    },
  },
  'jp-appi.json': {
    phases: { 'jp-appi': ['knowledge', 'preliminary-report', 'final-report', 'reported'] },
    dates: {
      'jp-appi preliminary-report': ['plan by 2026-12-28T23:59, due 2026-12-30T23:59'],
      'jp-appi final-report': [
        'plan by 2027-01-22T17:00, due 2027-01-25T23:59', // day 30 is a Sunday
        'plan by 2027-02-22T17:00, due 2027-02-24T23:59', // day 60 is the Emperor's Birthday
      ],
    },
  },
  'us-circia.json': {
    phases: { 'us-circia': ['belief', 'incident-report', 'supplements', 'concluded'] },
    dates: {
      'us-circia incident-report': ['due 2026-11-02T17:00'], // an hour more that night
      'us-circia ransom-payment-report': ['due 2026-11-01T20:30'],
      'us-circia joint-report': ['plan by 2026-11-01T20:30, due 2026-11-02T17:00'],
      'us-circia supplemental-report': ['plan by 2026-11-06T10:00'],
    },
  },
  'us-fcc-cpni.json': {
    phases: {
      'us-fcc-cpni': [
        'determination',
        'agency-report',
        'waiting-period',
        'hold',
        'customer-notice',
        'notified',
      ],
    },
    dates: {
      'us-fcc-cpni agency-report': ['plan by 2026-11-16T17:30, due 2026-11-16T23:59'],
      'us-fcc-cpni customer-notice': [
        'not before 2026-11-24T00:00',
        'not before 2026-12-21T00:00',
        'not before 2026-12-02T10:30',
      ],
    },
  },
  'us-sec-8k.json': {
    phases: {
      'us-sec-8k': [
        'materiality',
        'four-day-clock',
        'attorney-general-review',
        'delay',
        'extension', // by time alone
        'tail',
        'amendment-watch',
      ],
    },
    dates: {
      'us-sec-8k item-1.05-report': [
        'due 2026-09-10T17:30', // Labor Day skipped
        'plan by 2026-10-09T17:30, due 2026-10-16T17:30', // Columbus Day skipped
        'plan by 2026-11-09T17:30, due 2026-11-16T17:30', // Veterans Day skipped
        'plan by 2026-10-30T17:30, due 2026-11-05T17:30',
      ],
      'us-sec-8k item-1.05-amendment': ['due 2026-11-27T17:30'], // Thanksgiving skipped
    },
  },
};

/** The milestones at a moment, with the facts that a server has recorded by then. */
function milestonesAt(now: number, { scenario }: Drill): readonly Milestone[] {
  const facts = scenario.facts.filter(({ at }) => millisecondsOf(at) <= now);
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toString();
  return derive(readScenario({ ...scenario, facts, now: moment })).milestones;
}

/** From start to end in steps of six hours, and at each fact. */
function momentsOf({ start, end, scenario }: Drill): readonly number[] {
  const moments = new Set(scenario.facts.map(({ at }) => millisecondsOf(at)));
  const last = millisecondsOf(end);
  for (let at = millisecondsOf(start); at < last; at += SIX_HOURS) moments.add(at);
  return [...moments.add(last)].sort((a, b) => a - b);
}

/** A milestone's dates to the minute, in the zone it gives them in; none where it has none. */
function datesTold({ planBy, due, notBefore }: Milestone): string | undefined {
  const told = [
    planBy !== null && planBy !== due && `plan by ${planBy.slice(0, 16)}`,
    due !== null && `due ${due.slice(0, 16)}`,
    notBefore !== null && `not before ${notBefore.slice(0, 16)}`,
  ].filter(Boolean);
  return told.length > 0 ? told.join(', ') : undefined;
}

function walk(drill: Drill): Shown {
  const phases: Record<string, string[]> = {};
  const dates: Record<string, string[]> = {};
  const see = (seen: Record<string, string[]>, key: string, value: string) => {
    seen[key] ??= [];
    if (seen[key].at(-1) !== value) seen[key].push(value);
  };
  for (const now of momentsOf(drill)) {
    for (const milestone of milestonesAt(now, drill)) {
      const told = datesTold(milestone);
      see(phases, milestone.regime, milestone.phase);
      if (told) see(dates, `${milestone.regime} ${milestone.obligation}`, told);
    }
  }
  return { phases, dates };
}

it('There is one drill for each that is expected', () => {
  expect(files).toEqual(Object.keys(expected));
});

describe.each(files)('%s', (file) => {
  const drill = drillOf(file);
  const { facts } = drill.scenario;
  const times = facts.map(({ at }) => millisecondsOf(at));

  it('has the fields of a drill and no others', () => {
    expect(Object.keys(drill)).toEqual(['title', 'story', 'start', 'end', 'scenario']);
    expect(Object.keys(drill.scenario)).toEqual(['id', 'regimes', 'profile', 'facts']);
    expect(`${drill.scenario.id}.json`).toBe(file);
    expect(drill.title).toMatch(/^\S.{10,98}\S$/);
    expect(drill.story).toMatch(/^\S[^\n]+\.$/);
  });

  it('starts no later than its first fact, and ends after its last', () => {
    expect(drill.start).toMatch(OFFSET);
    expect(drill.end).toMatch(OFFSET);
    expect(millisecondsOf(drill.start)).toBeLessThanOrEqual(Math.min(...times));
    expect(millisecondsOf(drill.end)).toBeGreaterThan(Math.max(...times));
  });

  it('has its facts in the order of time, none at the same instant as another', () => {
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('says of every fact where it happened', () => {
    expect(facts.filter(({ zone }) => zone === undefined)).toEqual([]);
  });

  it('is a scenario from its first fact to its last', () => {
    for (let count = 0; count <= facts.length; count += 1) {
      const scenario = { ...drill.scenario, facts: facts.slice(0, count) };
      expect(() => derive(readScenario(scenario))).not.toThrow();
    }
  });

  it('passes through these phases, and shows these dates', () => {
    expect(walk(drill)).toEqual(expected[file]);
  });
});

describe('The drill of the delays', () => {
  it('lasts two minutes at most with a day to the second', () => {
    const { start, end } = drillOf('us-sec-8k.json');
    const days = (millisecondsOf(end) - millisecondsOf(start)) / 86_400_000;
    expect(days).toBeLessThanOrEqual(110);
  });
});

describe('The drill that fault tests use', () => {
  const drill = drillOf('all-six.json');
  const states = (at: string, state: string) =>
    milestonesAt(millisecondsOf(at), drill)
      .filter((milestone) => milestone.state === state)
      .map(({ obligation }) => obligation);

  it('has every regime, retractions, and at most 30 facts', () => {
    expect(drill.scenario.regimes).toHaveLength(6);
    expect(drill.scenario.facts.filter(({ kind }) => kind === 'retraction')).toHaveLength(2);
    expect(drill.scenario.facts.length).toBeLessThanOrEqual(30);
  });

  it('has an early warning that is late once it is retracted, until it is filed again', () => {
    expect(states('2026-10-07T09:14:59+02:00', 'late')).toEqual([]);
    expect(states('2026-10-07T09:15:00+02:00', 'late')).toEqual(['early-warning']);
    expect(states('2026-10-07T13:29:59+02:00', 'late')).toEqual(['early-warning']);
    expect(states('2026-10-07T13:30:00+02:00', 'late')).toEqual([]);
  });

  it('leaves the notice to the customers open, and nothing else', () => {
    expect(states(drill.end, 'open')).toEqual(['customer-notice']);
    expect([...states(drill.end, 'due'), ...states(drill.end, 'late')]).toEqual([]);
  });
});
