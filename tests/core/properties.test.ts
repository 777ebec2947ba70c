/**
 * What holds of every scenario, whatever the law says: thousands are drawn, each with the same
 * seed, which a failure prints with the smallest scenario that shows it.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { InputProblem } from '../../lib/core/errors.js';
import { type Milestone, type Step, Temporal } from '../../lib/core/model.js';
import { findRegime, regimes } from '../../lib/core/regimes/index.js';
import { readScenario } from '../../lib/core/scenario.js';
import {
  hostileZones,
  moments,
  regimeIds,
  scenarios,
  type WrittenScenario,
  written,
  zones,
} from './arbitraries.js';
import { type Battery, outcomeOf, runBattery, SEED } from './battery.js';
import type { WrittenFact } from './facts.js';
import { key, knownFrom, replay } from './replay.js';

const runs = (numRuns: number) => ({ seed: SEED, numRuns });

/** The milestones; none where the facts contradict each other or the law. */
function milestonesOf(drawn: WrittenScenario): readonly Milestone[] {
  try {
    return derive(readScenario(drawn)).milestones;
  } catch (error) {
    if (error instanceof InputProblem) return [];
    throw error;
  }
}

const compare = (a: string, b: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));

const inOrderOfTime = (facts: readonly WrittenFact[]) =>
  [...facts].sort((a, b) => compare(a.at, b.at) || (a.id < b.id ? -1 : 1));

describe('The scenarios drawn', () => {
  it('are nearly all derived, and reach every state of every obligation', () => {
    const drawn = fc.sample(scenarios(), runs(2000));
    const derived = drawn.map(milestonesOf).filter(({ length }) => length > 0);
    expect(derived.length).toBeGreaterThan(1900);
    const reached = new Set(
      derived.flat().map(({ obligation, state }) => `${obligation} ${state}`),
    );
    for (const { texts } of regimes) {
      for (const id of Object.keys(texts[0]?.obligations ?? {})) {
        expect([...reached]).toContain(`${id} pending`);
        expect([...reached]).toContain(`${id} met`);
      }
    }
    expect(new Set(derived.flat().map(({ state }) => state)).size).toBe(6);
  });
});

describe('The contract, of every result', () => {
  const inTheirOrder: Readonly<Record<string, readonly string[]>> = {
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
    'us-sec-8k': [
      'materiality-decision',
      'delay-request',
      'item-1.05-report',
      'item-1.05-amendment',
    ],
    'us-sec-6k': ['form-6-k'],
    'us-fcc-cpni': ['agency-report', 'customer-notice', 'annual-summary'],
    'jp-appi': ['preliminary-report', 'final-report', 'principal-notice'],
  };

  it('every obligation of every regime asked for, in order', () => {
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        const milestones = milestonesOf(drawn);
        if (milestones.length === 0) return;
        const names = milestones.map(({ regime, obligation }) => `${regime} ${obligation}`);
        const expected = drawn.regimes.flatMap((id) =>
          inTheirOrder[id]?.map((of) => `${id} ${of}`),
        );
        expect(names.filter((name, index) => names.indexOf(name) === index)).toEqual(expected);
        const repeated = names.filter((name, index) => names.indexOf(name) !== index);
        for (const name of repeated)
          expect(name).toMatch(/ (item-1.05-amendment|supplemental-report)$/);
      }),
      runs(2000),
    );
  });

  it('states, dates and their qualities belong together', () => {
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        for (const milestone of milestonesOf(drawn)) {
          const { state, due, planBy, notBefore, projected, metAt, nature, trigger } = milestone;
          const dates = [due, planBy, notBefore].filter((date) => date !== null);
          if (state === 'pending') expect([dates, trigger]).toEqual([[], null]);
          if (state === 'not-required') expect([dates, projected]).toEqual([[], null]);
          if (state !== 'pending') expect(projected).toBeNull();
          if (state === 'open') expect(due).toBeNull();
          if (state === 'due' || state === 'late') {
            expect(due).not.toBeNull();
            const past = drawn.now !== undefined && compare(drawn.now, due as string) > 0;
            expect(state).toBe(past ? 'late' : 'due');
          }
          expect(metAt !== null).toBe(state === 'met');
          if (due === null) expect(nature).toBe(planBy === null ? null : 'guidance');
          else expect(nature).not.toBeNull();
        }
      }),
      runs(2500),
    );
  });

  it('planBy is never later than due, nor before its trigger unless due is', () => {
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        for (const { due, planBy, trigger } of milestonesOf(drawn)) {
          if (planBy === null) continue;
          if (due !== null) expect(compare(planBy, due)).toBeLessThanOrEqual(0);
          const at = drawn.facts.find(({ id }) => id === trigger)?.at as string;
          if (compare(planBy, at) < 0) expect(key(planBy)).toBe(key(due as string));
        }
      }),
      runs(2500),
    );
  });

  it('one phase of the regime for all its milestones', () => {
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        const milestones = milestonesOf(drawn);
        for (const id of new Set(milestones.map(({ regime }) => regime))) {
          const phases = new Set(
            milestones.filter(({ regime }) => regime === id).map(({ phase }) => phase),
          );
          expect(phases.size).toBe(1);
          expect(findRegime(id)?.phases.map((phase) => phase.id)).toContain([...phases][0]);
        }
      }),
      runs(1000),
    );
  });

  it('a projection is what filing on the planBy would give', () => {
    const follows = { 'eu-nis2': 'incident-notification', 'us-fcc-cpni': 'agency-report' } as const;
    let projections = 0;
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        const milestones = milestonesOf(drawn);
        for (const { regime, obligation, projected } of milestones) {
          if (projected === null) continue;
          projections += 1;
          const of = follows[regime as keyof typeof follows];
          const before = milestones.find((other) => {
            return other.regime === regime && other.obligation === of;
          });
          const planBy = Temporal.ZonedDateTime.from(before?.planBy as string);
          const filed: WrittenFact = {
            id: 'filed',
            kind: 'submission',
            regime,
            of,
            at: planBy.toInstant().toString(),
            zone: (drawn.profile.zone as string | undefined) ?? planBy.timeZoneId,
          };
          const then = milestonesOf({ ...drawn, facts: [...drawn.facts, filed] }).find((other) => {
            return other.regime === regime && other.obligation === obligation;
          });
          expect(then?.due ?? then?.notBefore).toBe(projected);
        }
      }),
      runs(2000),
    );
    expect(projections).toBeGreaterThan(100);
  });
});

describe('What must not matter', () => {
  it('the order in which facts are written down', () => {
    const shuffled = scenarios().chain((drawn) =>
      fc
        .shuffledSubarray([...drawn.facts], { minLength: drawn.facts.length })
        .map((facts) => [drawn, { ...drawn, facts }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([drawn, other]) => {
        expect(outcomeOf(other)).toEqual(outcomeOf(drawn));
      }),
      runs(2500),
    );
  });

  it('when a fact was recorded, by whom, and with what note', () => {
    const annotation = fc.record(
      {
        recordedAt: moments.map((at) => at.toString()),
        note: fc.string({ unit: 'grapheme' }),
        by: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(scenarios(), fc.infiniteStream(annotation), (drawn, annotations) => {
        const facts = drawn.facts.map((fact) => ({ ...fact, ...annotations.next().value }));
        expect(outcomeOf({ ...drawn, facts })).toEqual(outcomeOf(drawn));
      }),
      runs(2000),
    );
  });

  it('the zone and the locale of the machine', async () => {
    const run = promisify(execFile);
    const file = fileURLToPath(new URL('./battery.ts', import.meta.url));
    const here = runBattery();
    const printed = new Set<string>();
    for (const [TZ, locale] of [
      ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
      ['America/St_Johns', 'th_TH.UTF-8'],
      ['Asia/Kolkata', 'fa_IR.UTF-8'],
      ['Pacific/Apia', 'ja_JP.UTF-8'],
      ['America/Los_Angeles', 'tr_TR.UTF-8'],
      ['Etc/UTC', 'C'],
    ] as const) {
      const env = { ...process.env, TZ, LANG: locale, LC_ALL: locale };
      const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { env });
      const there = JSON.parse(stdout) as Battery;
      expect(there.zone).toBe(
        Intl.DateTimeFormat('en', { timeZone: TZ }).resolvedOptions().timeZone,
      );
      expect([TZ, there.hash]).toEqual([TZ, here.hash]);
      printed.add(there.printed);
    }
    expect(printed.size).toBe(6); // they were six different machines
  });
});

describe('A retracted fact', () => {
  const RETRACTED = /was retracted by r-drawn: /;
  const withOneMore = scenarios({ retractions: false, now: true })
    .filter(({ facts }) => facts.length > 0)
    .chain((drawn) =>
      fc.record({ drawn: fc.constant(drawn), index: fc.nat(drawn.facts.length - 1), at: moments }),
    );

  it('is one never recorded, but for the basis that tells of it', () => {
    let told = 0;
    fc.assert(
      fc.property(withOneMore, ({ drawn, index, at }) => {
        const fact = drawn.facts[index] as WrittenFact;
        const retraction: WrittenFact = {
          id: 'r-drawn',
          kind: 'retraction',
          at: at.toString(),
          of: fact.id,
          reason: 'a mistake',
        };
        const never = { ...drawn, facts: drawn.facts.filter(({ id }) => id !== fact.id) };
        const taken = outcomeOf({ ...drawn, facts: [...drawn.facts, retraction] });
        const isTold = ({ rule }: Step) => RETRACTED.test(rule);
        const withoutTelling = Array.isArray(taken)
          ? (taken as Milestone[]).map(({ basis, ...rest }) => {
              told += basis.filter(isTold).length;
              return { ...rest, basis: basis.filter((step) => !isTold(step)) };
            })
          : taken;
        expect(withoutTelling).toEqual(outcomeOf(never));
      }),
      runs(2500),
    );
    expect(told).toBeGreaterThan(600);
  });

  it('counts again when its retraction is retracted', () => {
    fc.assert(
      fc.property(withOneMore, ({ drawn, index, at }) => {
        const retraction = (id: string, of: string): WrittenFact => {
          return { id, kind: 'retraction', at: at.toString(), of, reason: 'a mistake' };
        };
        const of = drawn.facts[index]?.id as string;
        const facts = [...drawn.facts, retraction('r1', of), retraction('r2', 'r1')];
        expect(outcomeOf({ ...drawn, facts })).toEqual(outcomeOf(drawn));
      }),
      runs(2000),
    );
  });
});

describe('A later trigger never gives an earlier day', () => {
  const exempt = { customers: 12, harm: 'not-likely' };
  const of2024 = { 'us-fcc-cpni': { rule: '2024' } };
  const roll = { 'eu-nis2': { memberState: 'DE', reading: 'regulation-1182-71' } };
  const notification = { kind: 'submission', of: 'incident-notification', regime: 'eu-nis2' };
  const agencyReport = { kind: 'submission', of: 'agency-report', regime: 'us-fcc-cpni' };

  it.each<[string, string, { readonly kind: string; readonly [field: string]: unknown }, object]>([
    ['eu-nis2', 'early-warning', { kind: 'awareness' }, {}],
    ['eu-nis2', 'incident-notification', { kind: 'awareness' }, {}],
    ['eu-nis2', 'final-report', notification, {}],
    ['eu-nis2', 'early-warning', { kind: 'awareness' }, roll],
    ['eu-nis2', 'incident-notification', { kind: 'awareness' }, roll],
    ['eu-nis2', 'final-report', notification, roll],
    ['us-circia', 'incident-report', { kind: 'reasonable-belief' }, {}],
    ['us-circia', 'ransom-payment-report', { kind: 'ransom-payment' }, {}],
    ['us-circia', 'supplemental-report', { kind: 'new-information' }, {}],
    ['us-sec-8k', 'item-1.05-report', { kind: 'materiality-determination', material: true }, {}],
    ['us-sec-8k', 'item-1.05-amendment', { kind: 'information-available' }, {}],
    ['us-sec-6k', 'form-6-k', { kind: 'home-disclosure' }, {}],
    ['us-fcc-cpni', 'agency-report', { kind: 'breach-determination' }, {}],
    ['us-fcc-cpni', 'customer-notice', agencyReport, {}],
    ['us-fcc-cpni', 'customer-notice', { kind: 'breach-determination' }, of2024],
    ['us-fcc-cpni', 'annual-summary', { kind: 'breach-determination', ...exempt }, of2024],
    ['jp-appi', 'preliminary-report', { kind: 'awareness' }, {}],
    ['jp-appi', 'final-report', { kind: 'awareness' }, {}],
    ['jp-appi', 'final-report', { kind: 'awareness', categories: [3] }, {}],
  ])('%s %s from %o, profile %o', (regime, obligation, trigger, profile) => {
    const gap = fc.oneof(
      fc.nat(3 * 86_400),
      fc.nat(72).map((hours) => hours * 3600),
    );
    const home = fc.option(zones, { nil: undefined });
    fc.assert(
      fc.property(moments, gap, zones, home, (at, seconds, zone, homeZone) => {
        const datesFrom = (after: number) => {
          const fact = { ...trigger, id: 'f', zone, at: written(at, after, zone) };
          const found = milestonesOf({
            id: 'drawn',
            regimes: [regime],
            profile: { ...profile, ...(homeZone !== undefined && { zone: homeZone }) },
            facts: [fact],
            closures: [],
          }).find((milestone) => milestone.obligation === obligation);
          return [found?.due, found?.planBy, found?.notBefore].map((date) => {
            return date ? Temporal.ZonedDateTime.from(date).toPlainDate() : undefined;
          });
        };
        const [earlier, later] = [datesFrom(0), datesFrom(seconds)];
        expect(earlier.some((date) => date !== undefined)).toBe(true);
        for (const [index, date] of earlier.entries()) {
          const other = later[index];
          if (!date || !other) continue;
          expect(Temporal.PlainDate.compare(other, date)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs(300),
    );
  });
});

describe('Facts that arrive one by one', () => {
  it.each(regimeIds)('move %s along the transitions its phases name', (id) => {
    const phases = new Map(findRegime(id)?.phases.map((phase) => [phase.id, phase.to]));
    const seen = new Set<string>();
    const ofOneRegime = scenarios({ retractions: false, now: false, regime: id });
    fc.assert(
      fc.property(ofOneRegime, (drawn) => {
        const facts = inOrderOfTime(drawn.facts);
        let before: string | undefined;
        for (let arrived = 0; arrived <= facts.length; arrived += 1) {
          const so = { ...drawn, facts: facts.slice(0, arrived) };
          const phase = milestonesOf(so)[0]?.phase;
          if (phase === undefined) return; // facts that cannot both be true
          if (before !== undefined && phase !== before) {
            seen.add(`${before} → ${phase}`);
            expect(phases.get(before), `${before} → ${phase}`).toContain(phase);
          }
          before = phase;
        }
      }),
      runs(1000),
    );
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('The basis leads to the date', () => {
  const DATES = ['due', 'planBy', 'notBefore', 'projected'] as const;

  it.each(
    regimes.flatMap(({ id, texts }) => {
      return Object.keys(texts[0]?.obligations ?? {}).map((of) => [id, of] as const);
    }),
  )('%s %s: whoever follows the steps gets there', (id, obligation) => {
    const ofOneRegime = scenarios({ retractions: true, now: true, regime: id });
    fc.assert(
      fc.property(ofOneRegime, (drawn) => {
        const milestones = milestonesOf(drawn);
        for (const milestone of milestones) {
          if (milestone.obligation !== obligation) continue;
          const known = knownFrom(drawn.facts, milestone, milestones);
          for (const of of DATES) {
            const { ends, faults } = replay(of, milestone, known);
            expect(faults).toEqual([]);
            const date = milestone[of];
            expect([of, ends && key(ends)]).toEqual([of, date === null ? undefined : key(date)]);
          }
        }
      }),
      runs(500),
    );
  });

  it('every step that counts names its operation, and every rule its source somewhere', () => {
    fc.assert(
      fc.property(scenarios(), (drawn) => {
        for (const { due, basis } of milestonesOf(drawn)) {
          for (const step of basis) {
            expect(step.rule).not.toBe('');
            if (step.of === 'state') expect([step.how, step.gives]).toEqual([undefined, undefined]);
            else expect(step.how).toBeDefined();
          }
          if (due !== null) expect(basis.some(({ cite }) => cite !== undefined)).toBe(true);
        }
      }),
      runs(1000),
    );
  });

  it('finds a count that went wrong', () => {
    const scenario: WrittenScenario = {
      id: 'drawn',
      regimes: ['us-sec-8k'],
      profile: {},
      facts: [
        {
          id: 'f1',
          kind: 'materiality-determination',
          at: '2026-11-20T10:00:00-05:00',
          material: true,
        },
      ],
      closures: [],
    };
    const milestones = milestonesOf(scenario);
    const milestone = milestones.find(({ obligation }) => obligation === 'item-1.05-report');
    const known = knownFrom(scenario.facts, milestone as Milestone, milestones);
    const isFollowed = (change: (step: Step) => Step) => {
      const basis = milestone?.basis.map((step) => (step.of === 'due' ? change(step) : step)) ?? [];
      const again = replay('due', { ...(milestone as Milestone), basis }, known);
      return again.faults.length === 0;
    };
    const counted = (change: object) => (step: Step) => (step.days ? { ...step, ...change } : step);
    const days = milestone?.basis.find((step) => step.days)?.days ?? [];
    expect(isFollowed((step) => step)).toBe(true);
    expect(isFollowed(counted({ days: days.slice(1) }))).toBe(false);
    expect(isFollowed(counted({ days: days.slice(0, -1) }))).toBe(false);
    expect(isFollowed(counted({ gives: '2026-11-30' }))).toBe(false);
    expect(isFollowed(counted({ from: '2026-11-21' }))).toBe(false);
    expect(isFollowed(({ how: _, ...step }) => step)).toBe(false);
  });
});

it('The hostile zones are what they are called', () => {
  const offsets = hostileZones.map((zone) => {
    return Temporal.Instant.from('2026-01-15T00:00:00Z').toZonedDateTimeISO(zone).offset;
  });
  expect(offsets).toContain('+14:00');
  expect(offsets).toContain('-03:30');
  expect(offsets).toContain('+05:30');
  expect(offsets).toContain('-11:00');
});
