/**
 * One scenario for a person: the one next thing, every milestone with its dates in the
 * authority's zone and at home, the facts, and how each date was counted.
 */
import { inOrderOfTime } from '../../lib/core/case.js';
import type { Result } from '../../lib/core/derive.js';
import type { Milestone, Regime, Scenario } from '../../lib/core/model.js';
import { regimeCalled } from '../../lib/core/regimes/index.js';
import { momentAndZone } from '../../lib/engine/words/dates.js';
import { howItWasCounted, isWorthCounting } from './count.js';
import { printFacts, type Written } from './facts.js';
import { shownThroughout } from './from-outside.js';
import { printMilestones } from './milestones.js';
import { printNext } from './next.js';
import type { Page } from './page.js';
import { shown } from './width.js';

const LEGEND =
  'plan by: the last moment in time on every reading that Tocsin models; where it is called ' +
  'advice, no law sets it. due: on the best-supported reading. Both are outer limits: the laws ' +
  'want the report without undue delay. Tocsin counts; it files nothing and gives no legal advice.';

export function printScenario(
  page: Page,
  scenario: Scenario,
  { id, milestones }: Result,
  written: Written,
  withBasis = true,
): void {
  // Ids, notes and reasons come from outside, and the core puts them into its sentences.
  const safe = shownThroughout(milestones);
  page
    .text(`Scenario ${shown(id)}`, { paint: page.ink.bold })
    .text(asOf(scenario))
    .line();
  printNext(page, scenario, safe);
  for (const [regime, own] of byRegime(safe)) printMilestones(page, scenario, regime, own);
  printFacts(page, scenario, written);
  const counted = withBasis ? safe.filter(isWorthCounting) : [];
  if (counted.length > 0) page.rule().line(page.ink.bold('HOW IT WAS COUNTED')).line();
  for (const milestone of counted) {
    howItWasCounted(page, milestone, regimeCalled(milestone.regime), scenario);
  }
  page.rule().text(LEGEND, { paint: page.ink.dim });
}

function asOf({ now, facts, profile }: Scenario): string {
  const zone = profile.zone ?? 'Etc/UTC';
  if (now) return `as of ${momentAndZone(now.toZonedDateTimeISO(zone))}`;
  const latest = inOrderOfTime(facts).at(-1);
  if (!latest) return 'no facts yet';
  return `as of the latest fact, ${momentAndZone(latest.at.toZonedDateTimeISO(latest.zone))}`;
}

function byRegime(milestones: readonly Milestone[]): ReadonlyMap<Regime, readonly Milestone[]> {
  const ids = [...new Set(milestones.map(({ regime }) => regime))];
  return new Map(
    ids.map((id) => [regimeCalled(id), milestones.filter(({ regime }) => regime === id)]),
  );
}
