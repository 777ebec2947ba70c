/** The story's own promises: dates worked out by hand from the law, and room round every fact. */
import { expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import type { Milestone } from '../../lib/core/model.js';
import { Temporal } from '../../lib/core/model.js';
import { nextAlerts } from '../../lib/core/plan.js';
import { readScenario } from '../../lib/core/scenario.js';
import { isOpen } from '../../lib/engine/incident.js';
import { paceOf } from '../../scripts/acceptance/pace.js';
import {
  END,
  KNOWN,
  NIS2,
  PROFILE,
  phasesOf,
  REGIMES,
  REPORT,
  SEC,
  START,
  STEPS,
  ZONE,
} from '../../scripts/acceptance/story.js';

function milestonesAfter(count: number, now: string): readonly Milestone[] {
  const facts = [...KNOWN, ...STEPS.slice(0, count).map(({ fact }) => fact)];
  const profile = { ...PROFILE, zone: ZONE };
  const scenario = { id: 'story', regimes: REGIMES, profile, facts, now };
  return derive(readScenario(scenario)).milestones;
}

it('passes through every phase that it names, and shows these dates', () => {
  const shown = STEPS.map(({ fact: { at, id } }, index) => {
    const milestones = milestonesAfter(index + 1, at);
    const phase = (regime: string) => milestones.find((one) => one.regime === regime)?.phase;
    const { planBy, due } = milestones.find(({ obligation }) => obligation === REPORT) as Milestone;
    return [id, phase(SEC), phase(NIS2), planBy?.slice(0, 16), due?.slice(0, 16)];
  });
  const [first, tail] = ['2026-09-18T17:30', '2026-09-23T17:30'];
  expect(shown).toEqual([
    ['determination', 'four-day-clock', 'early-warning', first, first],
    ['early-warning', 'four-day-clock', 'notification', first, first],
    ['request', 'attorney-general-review', 'notification', first, first],
    ['notification', 'attorney-general-review', 'final-report', first, first],
    // Thirty days from Friday the 18th end on a Sunday: the 16th is the last day open before.
    ['grant', 'delay', 'final-report', '2026-10-16T17:30', '2026-10-22T17:30'],
    ['risk-over', 'tail', 'final-report', first, tail],
    ['report', 'amendment-watch', 'final-report', first, tail],
  ]);
});

it('expects of the clocks what its steps say, in their order', () => {
  expect(phasesOf(SEC)).toEqual([
    'materiality',
    'four-day-clock',
    'attorney-general-review',
    'delay',
    'tail',
    'amendment-watch',
  ]);
  expect(phasesOf(NIS2)).toEqual(['early-warning', 'notification', 'final-report']);
});

it('lasts ten to twelve minutes at 600 times the speed', () => {
  const minutes = paceOf(600, 'https://tocsin.example.org').usual / 60_000;
  expect(minutes).toBeGreaterThan(10);
  expect(minutes).toBeLessThan(12);
});

it('gives the reminder before each fact its whole tolerance, far away at 600 times the speed', () => {
  const { late } = paceOf(600, 'https://tocsin.example.org');
  STEPS.forEach(({ fact, regime }, index) => {
    const from = STEPS[index - 1]?.fact.at ?? START;
    const before = Temporal.Instant.from(fact.at).subtract({ milliseconds: late });
    const overtaken = milestonesAfter(index, from)
      .filter((milestone) => isOpen(milestone) && milestone.regime === regime)
      .flatMap((milestone) => {
        const trigger = [...KNOWN, ...STEPS.map((step) => step.fact)].find(
          ({ id }) => id === milestone.trigger,
        );
        const since = Temporal.Instant.from(trigger?.at as string);
        return nextAlerts({ milestone, since }, before);
      })
      .filter(({ at, level }) => level === 0 && Temporal.Instant.compare(at, fact.at) < 0);
    expect(overtaken).toEqual([]);
  });
});

it('goes on past the filing for as long as somebody would be urged', () => {
  const before = milestonesAfter(STEPS.length - 1, '2026-09-18T09:00:00-04:00');
  const milestone = before.find(({ obligation }) => obligation === REPORT) as Milestone;
  const since = Temporal.Instant.from('2026-09-17T11:00:00-04:00');
  const [next] = nextAlerts({ milestone, since }, Temporal.Instant.from('2026-09-18T15:00:00Z'));
  expect(next).toMatchObject({ step: '2-hours' });
  expect(Temporal.Instant.compare(next?.at as Temporal.Instant, END)).toBe(-1);
});
