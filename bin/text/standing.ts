/** An incident of a server: how it stands, what waits for which fact, and what to record next. */
import { type Milestone, type Profile, type Scenario, Temporal } from '../../lib/core/model.js';
import { obligationsOf, regimeCalled } from '../../lib/core/regimes/index.js';
import { momentAndZone } from '../../lib/engine/words/dates.js';
import type { IncidentAnswer } from '../api.js';
import { factKinds } from './fact-kinds.js';
import { printMilestones } from './milestones.js';
import { printNext } from './next.js';
import type { Page } from './page.js';
import { widthOf } from './width.js';
import { provision, titleOf } from './words.js';

export type Head = Pick<IncidentAnswer, 'id' | 'title' | 'zone' | 'profile' | 'regimes'>;

/** As the printing of scenarios takes it; it asks for profile and present alone. */
export function scenarioOf({ id, zone, profile, regimes }: Head, now: Temporal.Instant): Scenario {
  return {
    id,
    regimes,
    profile: { ...profile, zone } as Profile, // checked when it was registered
    facts: [],
    now,
    closures: [],
  };
}

/** What comes first, then a table for each regime. */
export function printStanding(
  page: Page,
  incident: Head,
  milestones: readonly Milestone[],
  now: Temporal.Instant,
): void {
  const scenario = scenarioOf(incident, now);
  printNext(page, scenario, milestones);
  for (const regime of new Set(milestones.map((milestone) => milestone.regime))) {
    const own = milestones.filter((milestone) => milestone.regime === regime);
    printMilestones(page, scenario, regimeCalled(regime), own);
  }
}

/** What waits, each with the facts that would start it. */
export function printWaiting(
  page: Page,
  incident: Head,
  milestones: readonly Milestone[],
  now: Temporal.Instant,
): void {
  const waiting = milestones.filter(({ state }) => state === 'pending');
  if (waiting.length === 0) return;
  const scenario = scenarioOf(incident, now);
  page.rule().line(page.ink.bold('WAITS FOR A FACT')).line();
  for (const milestone of waiting) {
    const regime = regimeCalled(milestone.regime);
    const obligation = obligationsOf(regime)[milestone.obligation];
    page.text(`${titleOf(milestone, regime, scenario)} (${milestone.regime})`, { indent: 1 });
    if (!obligation) continue;
    const { trigger, cite } = obligation;
    page.text(`waits for ${trigger.text} (${provision(cite)})`, { indent: 5, paint: page.ink.dim });
  }
  page.line();
}

/** The command that would record what is to come next, as an example to change. */
export function printNextCommand(page: Page, id: string, milestones: readonly Milestone[]): void {
  const fact = nextFact(milestones);
  if (fact === undefined) return;
  page.text('To record what happens next, for instance:').line();
  const command = ['tocsin fact record', id, ...fact];
  // Of one line where it fits; a shell reads on after a backslash.
  const whole = `  ${command.join(' ')}`;
  if (widthOf(whole) <= page.width) page.line(whole);
  else page.line(`  ${command.slice(0, 3).join(' ')} \\`).line(`    ${command.slice(3).join(' ')}`);
  page.line().text('now is this moment; an earlier one is written with its offset.', {
    paint: page.ink.dim,
  });
}

/** Filing what is soonest, deciding what is to be decided, or what the first one waits for. */
function nextFact(milestones: readonly Milestone[]): readonly string[] | undefined {
  const open = milestones
    .filter(({ state }) => state === 'due' || state === 'late' || state === 'open')
    .filter((one) => obligationOf(one)?.option === undefined)
    .toSorted((a, b) => rank(a) - rank(b) || byPlan(a, b));
  const [first] = open;
  const waiting = milestones.filter(({ state }) => state === 'pending');
  if (first && obligationOf(first)?.kind === 'report') {
    return ['submission', '--at now', `--regime ${first.regime}`, `of=${first.obligation}`];
  }
  const next = waiting.find(({ regime }) => !first || regime === first.regime) ?? waiting[0];
  const kind = next && obligationOf(next)?.trigger.kinds[0];
  const text = factKinds.find((one) => one.kind === kind);
  if (!text) return undefined;
  const fields = Object.entries(text.example).map(([name, value]) => `${name}=${value}`);
  return [text.kind, '--at now', ...fields];
}

function obligationOf({ regime, obligation }: Milestone) {
  return obligationsOf(regimeCalled(regime))[obligation];
}

/** What binds comes before what does not, and what the law forbids for now comes last. */
function rank({ force, notBefore, planBy }: Milestone): number {
  return (force === 'in-force' ? 0 : 2) + (notBefore !== null && planBy === null ? 1 : 0);
}

function byPlan(a: Milestone, b: Milestone): number {
  if (a.planBy === null || b.planBy === null) {
    return Number(a.planBy === null) - Number(b.planBy === null);
  }
  return Temporal.Instant.compare(a.planBy, b.planBy);
}

/** An instant as a person reads it in a zone. */
export function momentIn(zone: string, instant: string | Temporal.Instant): string {
  return momentAndZone(Temporal.Instant.from(instant).toZonedDateTimeISO(zone));
}
