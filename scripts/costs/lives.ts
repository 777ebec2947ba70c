/** Whole lives of typical incidents: what they are, and when which fact is recorded. */
import { readFileSync } from 'node:fs';
import { Temporal } from '../../lib/core/model.js';

/** A fact as a caller sends it. */
export interface LifeFact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

export interface Life {
  readonly id: string;
  /** As the tables name it. */
  readonly title: string;
  readonly zone: string;
  readonly profile: object;
  readonly regimes: readonly string[];
  /** When it is registered, and when it is closed. */
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** In the order of time: those before the start are registered with it. */
  readonly facts: readonly LifeFact[];
  /** Whether somebody acknowledges each reminder. */
  readonly isAnswered: boolean;
}

interface DrillFile {
  readonly start: string;
  readonly end: string;
  readonly scenario: {
    readonly regimes: readonly string[];
    readonly profile: { readonly zone: string };
    readonly facts: readonly LifeFact[];
  };
}

/** Somebody sits down and writes it in. */
export const WRITTEN_AFTER = { minutes: 5 };

function lifeOfDrill(file: string, id: string, title: string, isAnswered = false): Life {
  const url = new URL(`../../scenarios/drills/${file}.json`, import.meta.url);
  const { scenario, end } = JSON.parse(readFileSync(url, 'utf8')) as DrillFile;
  const { zone, ...profile } = scenario.profile;
  return {
    id,
    title,
    zone,
    profile,
    regimes: scenario.regimes,
    start: Temporal.Instant.from((scenario.facts[0] as LifeFact).at).add(WRITTEN_AFTER),
    end: Temporal.Instant.from(end),
    facts: scenario.facts,
    isAnswered,
  };
}

const filed = (of: string, at: string): LifeFact => {
  return { id: of, kind: 'submission', at, regime: 'eu-nis2', of, reference: 'BSI 2026-0907' };
};

const nis2: Life = {
  id: 'nis2',
  title: '`eu-nis2`, all three reports filed in time',
  zone: 'Europe/Berlin',
  profile: { 'eu-nis2': { memberState: 'DE' } },
  regimes: ['eu-nis2'],
  start: Temporal.Instant.from('2026-09-07T08:05:00+02:00'),
  end: Temporal.Instant.from('2026-10-06T12:00:00+02:00'),
  facts: [
    { id: 'f1', kind: 'awareness', at: '2026-09-07T08:00:00+02:00', zone: 'Europe/Berlin' },
    filed('early-warning', '2026-09-07T19:00:00+02:00'),
    filed('incident-notification', '2026-09-09T16:00:00+02:00'),
    filed('final-report', '2026-10-05T15:00:00+02:00'),
  ],
  isAnswered: false,
};

const waiting: Life = {
  id: 'pending',
  title: '`us-fcc-cpni`, a month in which nobody determines a breach',
  zone: 'America/New_York',
  profile: {},
  regimes: ['us-fcc-cpni'],
  start: Temporal.Instant.from('2026-09-01T09:00:00-04:00'),
  end: Temporal.Instant.from('2026-10-01T09:00:00-04:00'),
  facts: [],
  isAnswered: false,
};

export const lives: readonly Life[] = [
  lifeOfDrill('us-sec-8k', '8k', '`us-sec-8k`, two delays and an amendment, 93 days'),
  lifeOfDrill('us-sec-8k', '8k-answered', '… the same, every reminder acknowledged', true),
  nis2,
  lifeOfDrill('all-six', 'all-six', 'all six regimes, 61 days'),
  waiting,
];
