/**
 * Whole scenarios as fast-check draws them: facts of every kind in any order, written in hostile
 * zones, near changes of the clocks, holidays and the ends of months and years.
 */
import fc from 'fast-check';
import { Temporal } from '../../lib/core/model.js';
import type { WrittenFact } from './facts.js';

/** East and west ends of the date line, halves and quarters of an hour, clocks that change. */
export const hostileZones = [
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Los_Angeles',
  'America/New_York',
  'Europe/Berlin',
  'Atlantic/Canary',
  'Asia/Tokyo',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'Etc/UTC',
] as const;

const zone = fc.constantFrom(...hostileZones);

/** Moments near which counts go wrong. */
const anchors = [
  '2024-02-29T12:00:00Z',
  '2025-01-09T05:00:00Z', // EDGAR closed
  '2025-12-24T15:00:00Z', // closed, with the 26th
  '2025-12-31T23:30:00Z',
  '2026-01-31T10:00:00Z', // clamped to 28 February
  '2026-03-08T06:30:00Z', // New York goes forward
  '2026-03-29T00:30:00Z', // Europe goes forward
  '2026-04-02T12:00:00Z', // Easter
  '2026-05-01T14:30:00Z', // Golden Week
  '2026-09-07T12:00:00Z', // Labor Day
  '2026-10-25T00:30:00Z', // Europe goes back
  '2026-11-01T05:30:00Z', // New York goes back
  '2026-11-25T22:30:00Z', // Thanksgiving
  '2026-12-23T22:30:00Z', // a watched day
  '2026-12-29T15:00:00Z', // Japan's authorities close
  '2027-02-28T01:30:00Z', // a month later the clock skips that time
  '2028-02-29T12:00:00Z',
].map((moment) => Temporal.Instant.from(moment));

const MINUTES_OF_A_DAY = 24 * 60;

/** A moment from which the facts of a scenario are scattered. */
const base = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...anchors),
        fc.integer({ min: -5 * MINUTES_OF_A_DAY, max: 5 * MINUTES_OF_A_DAY }),
      )
      .map(([anchor, minutes]) => anchor.add({ minutes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 9 * 365 * MINUTES_OF_A_DAY })
      .map((minutes) => Temporal.Instant.from('2024-03-01T00:00:00Z').add({ minutes })),
  },
);

/** How long after the base: often a round number of hours, so that facts meet at one instant. */
const later = (days: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: days * 24 }).map((hours) => hours * 3600) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: days * 86_400 }) },
  );

interface Draft {
  readonly kind: string;
  /** Seconds after the base. */
  readonly after: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that are dates, as days after the base. */
  readonly days?: Readonly<Record<string, number>>;
  /** Fields that are moments, as seconds after the base. */
  readonly moments?: Readonly<Record<string, number>>;
}

const draft = (
  kind: string,
  after: fc.Arbitrary<number> = later(12),
  fields: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.constant({}),
): fc.Arbitrary<Draft> => fc.record({ kind: fc.constant(kind), after, fields });

const withDay = (kind: string, after: fc.Arbitrary<number>, most: number): fc.Arbitrary<Draft> =>
  fc
    .tuple(after, fc.integer({ min: 0, max: most }))
    .map(([seconds, until]) => ({ kind, after: seconds, fields: {}, days: { until } }));

const filing = (regime: string, ...reports: readonly string[]): fc.Arbitrary<Draft> =>
  draft(
    'submission',
    later(45),
    fc.constantFrom(...reports).map((of) => ({ regime, of })),
  );

const categories = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { maxLength: 3 });

const grant = (period: 1 | 2 | 3, from: number, most: number): fc.Arbitrary<Draft> =>
  fc
    .tuple(later(from === 0 ? 6 : 30), fc.integer({ min: 1, max: most }))
    .map(([seconds, days]) => ({
      kind: 'delay-determination',
      after: from * 86_400 + seconds,
      fields: { outcome: 'granted', period, ground: 'national-security', days },
    }));

/** Any fact of a regime. */
const draftsOf: Readonly<Record<string, fc.Arbitrary<Draft>>> = {
  'eu-nis2': fc.oneof(
    draft('awareness'),
    draft('affects-trust-services'),
    draft('report-request', later(20), fc.constant({ of: 'intermediate-report' })),
    fc.tuple(later(20), later(30)).map(([after, answerBy]) => ({
      kind: 'report-request',
      after,
      fields: { of: 'intermediate-report' },
      moments: { answerBy },
    })),
    draft('ongoing-at-final-report', later(45)),
    draft('handled', later(60)),
    filing('eu-nis2', 'early-warning', 'incident-notification', 'intermediate-report'),
    filing('eu-nis2', 'incident-notification', 'progress-report', 'final-report'),
  ),
  'us-circia': fc.oneof(
    draft('reasonable-belief', later(5)),
    draft('ransom-payment', later(6)),
    draft('new-information', later(30)),
    draft('concluded', later(45)),
    filing(
      'us-circia',
      'incident-report',
      'ransom-payment-report',
      'joint-report',
      'supplemental-report',
    ),
  ),
  'us-sec-8k': fc.oneof(
    draft('discovery', later(5)),
    draft('materiality-determination', later(3), fc.constant({ material: true })),
    draft('materiality-determination', later(3), fc.constant({ material: true })),
    draft('materiality-determination', later(3), fc.constant({ material: true })),
    draft(
      'materiality-determination',
      later(8),
      fc.boolean().map((material) => ({ material })),
    ),
    draft('disclosure-decision', later(5)),
    draft('delay-request', later(40)),
    grant(1, 0, 30),
    grant(1, 0, 30),
    grant(2, 8, 30),
    grant(2, 8, 30),
    grant(3, 30, 60),
    fc
      .tuple(later(6), fc.integer({ min: 2, max: 42 }), fc.constantFrom(1, 1, 2))
      .map(([after, until, period]) => ({
        kind: 'delay-determination',
        after,
        fields: { outcome: 'granted', period, ground: 'public-safety' },
        days: { until },
      })),
    draft('delay-determination', later(40), fc.constant({ outcome: 'declined' })),
    draft('delay-end', later(60)),
    withDay('commission-relief', later(20), 80),
    draft('edgar-correspondence', later(7)),
    draft('information-available', later(20)),
    filing('us-sec-8k', 'item-1.05-report', 'item-1.05-amendment'),
    filing('us-fcc-cpni', 'agency-report'),
  ),
  'us-sec-6k': fc.oneof(draft('home-disclosure'), filing('us-sec-6k', 'form-6-k')),
  'us-fcc-cpni': fc.oneof(
    draft(
      'breach-determination',
      later(5),
      fc.record(
        {
          customers: fc.constantFrom(0, 499, 500, 100_000),
          harm: fc.constantFrom('likely', 'not-likely', 'unknown'),
        },
        { requiredKeys: [] },
      ),
    ),
    draft('breach-determination', later(5), fc.constant({ customers: 12, harm: 'not-likely' })),
    draft('exemption-lost', later(30)),
    withDay('law-enforcement-hold', later(20), 50),
    draft('hold-end', later(40)),
    filing('us-fcc-cpni', 'agency-report', 'customer-notice', 'annual-summary'),
  ),
  'jp-appi': fc.oneof(
    draft('awareness', later(5)),
    draft(
      'awareness',
      later(5),
      categories.map((items) => ({ categories: items })),
    ),
    draft('awareness', later(2), fc.constant({ categories: [] })),
    draft(
      'reclassification',
      later(40),
      categories.map((items) => ({ categories: items })),
    ),
    draft('reclassification', later(40), fc.constant({ categories: [4] })),
    filing('jp-appi', 'preliminary-report', 'final-report', 'principal-notice'),
  ),
};

export const regimeIds = Object.keys(draftsOf);

const memberState = fc.constantFrom('DE', 'PT', 'ES', 'GR', 'FI', 'CY', 'IE');

const profile = fc
  .record(
    {
      zone,
      'eu-nis2': fc.oneof(
        fc.record({ memberState, reading: fc.constantFrom('elapsed', 'regulation-1182-71') }),
        fc.record({ memberState }),
      ),
      'us-fcc-cpni': fc.record({ rule: fc.constantFrom('2007', '2024') }),
      'us-sec-8k': fc.record({ smallerReportingCompany: fc.boolean() }),
    },
    { requiredKeys: [] },
  )
  .map((fields) => fields as Readonly<Record<string, unknown>>);

const closure = fc.record({
  calendar: fc.constantFrom('us-sec', 'us-federal', 'us-fcc', 'jp-gov', 'eu-de', 'eu-PT'),
  day: fc.integer({ min: 0, max: 20 }),
});

export interface WrittenScenario {
  readonly id: string;
  readonly regimes: readonly string[];
  readonly profile: Readonly<Record<string, unknown>>;
  readonly facts: readonly WrittenFact[];
  readonly closures: readonly Readonly<Record<string, unknown>>[];
  readonly now?: string;
}

export interface Kinds {
  readonly retractions: boolean;
  readonly now: boolean;
  /** Only this one; otherwise one to three. */
  readonly regime?: string;
}

/** Any scenario that can be read; a few contradict themselves or the law. */
export function scenarios(
  kinds: Kinds = { retractions: true, now: true },
): fc.Arbitrary<WrittenScenario> {
  const chosen =
    kinds.regime === undefined
      ? fc.uniqueArray(fc.constantFrom(...regimeIds), { minLength: 1, maxLength: 3 })
      : fc.constant([kinds.regime]);
  return chosen.chain((regimes) =>
    fc
      .record({
        from: base,
        profile,
        drafts: fc.array(
          fc.record({
            draft: fc.oneof(...regimes.map((id) => draftsOf[id] as fc.Arbitrary<Draft>)),
            writtenIn: zone,
            zone: fc.option(zone, { nil: undefined }),
            limited: fc.oneof(
              { weight: 9, arbitrary: fc.constant(undefined) },
              { weight: 1, arbitrary: fc.constantFrom(...regimes) },
            ),
          }),
          { maxLength: 9 },
        ),
        retractions: fc.array(
          fc.record({
            of: fc.nat(),
            after: later(60),
            limited: fc.option(fc.constantFrom(...regimes), { nil: undefined }),
          }),
          { maxLength: kinds.retractions ? 2 : 0 },
        ),
        closures: fc.array(closure, { maxLength: 3 }),
        now: kinds.now ? fc.option(later(120), { nil: undefined }) : fc.constant(undefined),
      })
      .map(({ from, profile, drafts, retractions, closures, now }) => {
        const facts = drafts.map(({ draft, writtenIn, zone: there, limited }, index) => ({
          id: `f${index}`,
          kind: draft.kind,
          at: written(from, draft.after, writtenIn),
          ...(there !== undefined && { zone: there }),
          ...(limited !== undefined && { regime: limited }),
          ...draft.fields,
          ...Object.fromEntries(
            Object.entries(draft.days ?? {}).map(([field, days]) => [field, dateAfter(from, days)]),
          ),
          ...Object.fromEntries(
            Object.entries(draft.moments ?? {}).map(([field, seconds]) => [
              field,
              written(from, seconds, writtenIn),
            ]),
          ),
        }));
        const taken =
          facts.length === 0
            ? []
            : retractions.map(({ of, after, limited }, index) => ({
                id: `r${index}`,
                kind: 'retraction',
                at: written(from, after, 'Etc/UTC'),
                // The second may take back the first.
                of: index === 1 && of % 3 === 0 ? 'r0' : (facts[of % facts.length]?.id as string),
                reason: 'recorded in error',
                ...(limited !== undefined && { regime: limited }),
              }));
        return {
          id: 'drawn',
          regimes,
          profile,
          facts: [...facts, ...taken],
          closures: closures.map(({ calendar, day }) => ({
            calendar,
            date: dateAfter(from, day),
            source: 'announced',
          })),
          ...(now !== undefined && { now: written(from, now, 'Etc/UTC') }),
        };
      }),
  );
}

/** A moment as somebody in a zone writes it. */
export function written(from: Temporal.Instant, seconds: number, zone: string): string {
  return from.add({ seconds }).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
}

function dateAfter(from: Temporal.Instant, days: number): string {
  return from.toZonedDateTimeISO('Etc/UTC').toPlainDate().add({ days }).toString();
}

export { base as moments, zone as zones };
