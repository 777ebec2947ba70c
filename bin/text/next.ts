/** What to do first: the soonest open `planBy`, what the law wants at once, and what is late. */
import { inOrderOfTime } from '../../lib/core/case.js';
import { type Milestone, type Scenario, Temporal } from '../../lib/core/model.js';
import { obligationsOf, regimeCalled } from '../../lib/core/regimes/index.js';
import { momentAndZone, some, spanInWords } from '../../lib/engine/words/dates.js';
import type { Page } from './page.js';
import { forceNote, titleOf } from './words.js';

const LABEL = 10;

export function printNext(page: Page, scenario: Scenario, milestones: readonly Milestone[]): void {
  const { ink } = page;
  const say = (label: string, text: string, paint?: (text: string) => string) =>
    page.text(text, { lead: label, hang: LABEL, ...(paint && { paint }) });

  const moment = momentOf(scenario);
  for (const milestone of milestones.filter((each) => isForbidden(each, moment))) {
    const { authorityZone } = regimeCalled(milestone.regime);
    const free = Temporal.ZonedDateTime.from(milestone.notBefore as string);
    const until = momentAndZone(free.withTimeZone(authorityZone(scenario.profile)));
    say('Forbidden', `until ${until}: ${nameOf(milestone, scenario)}`, ink.warn);
  }
  const duties = milestones.filter((milestone) => optionOf(milestone) === undefined);
  const late = duties.filter(({ state, force }) => state === 'late' && force === 'in-force');
  if (late.length > 0) {
    say('▲ LATE', `${some(late.length, 'milestone')} past due and not filed`, (text) =>
      ink.bold(ink.bad(text)),
    );
  }
  const [next] = inOrderOfUrgency(duties);
  if (next) printDates(next, scenario, say, ink.bold);
  else say('Next', 'Nothing with a date is open.', ink.bold);

  const atOnce = duties.filter(
    (each) => each.state === 'open' && !each.planBy && !isForbidden(each, moment),
  );
  for (const [index, milestone] of atOnce.entries()) {
    say(index === 0 ? 'Act now' : '', nameOf(milestone, scenario));
  }
  for (const milestone of milestones) {
    const option = optionOf(milestone);
    const isThere = milestone.state === 'open' || milestone.state === 'due';
    if (option !== undefined && isThere)
      say('You may', `${nameOf(milestone, scenario)}. ${option}.`);
  }
  page.line();
}

/** The moment that the page is told at: now, or the latest fact. */
function momentOf({ now, facts }: Scenario): Temporal.Instant | undefined {
  return now ?? inOrderOfTime(facts).at(-1)?.at;
}

function isForbidden(
  { state, notBefore }: Milestone,
  moment: Temporal.Instant | undefined,
): boolean {
  if (!moment || notBefore === null || (state !== 'open' && state !== 'due')) return false;
  return Temporal.Instant.compare(moment, Temporal.Instant.from(notBefore)) < 0;
}

/** Nobody owes an option: it says itself when it may be used. */
function optionOf({ regime, obligation }: Milestone): string | undefined {
  return obligationsOf(regimeCalled(regime))[obligation]?.option;
}

/** Those that bind come first, then the earliest; of two at one moment, law before advice. */
function inOrderOfUrgency(milestones: readonly Milestone[]): readonly Milestone[] {
  const binding = ({ force }: Milestone) => (force === 'in-force' ? 0 : 1);
  const advised = ({ due }: Milestone) => (due ? 0 : 1);
  return milestones
    .filter(({ state }) => state === 'due' || state === 'late' || state === 'open')
    .filter(({ planBy }) => planBy !== null)
    .toSorted(
      (a, b) =>
        binding(a) - binding(b) ||
        Temporal.Instant.compare(a.planBy as string, b.planBy as string) ||
        advised(a) - advised(b),
    );
}

function printDates(
  milestone: Milestone,
  scenario: Scenario,
  say: (label: string, text: string, paint?: (text: string) => string) => void,
  bold: (text: string) => string,
): void {
  const { due, planBy, nature } = milestone;
  const { now, profile } = scenario;
  const regime = regimeCalled(milestone.regime);
  const zone = regime.authorityZone(profile);
  const tell = (label: string, text: string) => {
    const moment = Temporal.ZonedDateTime.from(text);
    say(
      label,
      `${momentAndZone(moment.withTimeZone(zone))}${away(moment, now, momentOf(scenario))}`,
    );
    if (profile.zone && profile.zone !== zone) {
      say('', momentAndZone(moment.withTimeZone(profile.zone)));
    }
  };
  const advice = nature === 'guidance' ? ' (advice, not law)' : '';
  say('Next', `${nameOf(milestone, scenario)}${advice}`, bold);
  if (planBy) tell('plan by', planBy);
  const same = due && planBy && Temporal.Instant.compare(due, planBy) === 0;
  if (same) say('due', 'the same');
  else if (due) tell('due', due);
}

function nameOf(milestone: Milestone, scenario: Scenario): string {
  const title = titleOf(milestone, regimeCalled(milestone.regime), scenario);
  return `${title} (${milestone.regime})${forceNote(milestone)}`;
}

/** How far off; without a present, only that it lies before the latest fact. */
function away(
  moment: Temporal.ZonedDateTime,
  now: Temporal.Instant | undefined,
  latest: Temporal.Instant | undefined,
): string {
  if (!now) {
    const isPast = latest && Temporal.Instant.compare(moment.toInstant(), latest) < 0;
    return isPast ? ', past at the latest fact: at once' : '';
  }
  const span = spanInWords(now, moment.toInstant());
  const isPast = Temporal.Instant.compare(moment.toInstant(), now) < 0;
  return isPast ? `, ${span} ago` : `, in ${span}`;
}
