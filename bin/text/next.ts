/** What to do first: the soonest open `planBy`, what the law wants at once, and what is late. */
import { type Milestone, type Scenario, Temporal } from '../../lib/core/model.js';
import { regimeCalled } from '../../lib/core/regimes/index.js';
import { momentAndZone, some, spanInWords } from './dates.js';
import type { Page } from './page.js';
import { forceNote, titleOf } from './words.js';

const LABEL = 10;

export function printNext(page: Page, scenario: Scenario, milestones: readonly Milestone[]): void {
  const { ink } = page;
  const say = (label: string, text: string, paint?: (text: string) => string) =>
    page.text(text, { lead: label, hang: LABEL, ...(paint && { paint }) });

  const late = milestones.filter(({ state, force }) => state === 'late' && force === 'in-force');
  if (late.length > 0) {
    say('▲ LATE', `${some(late.length, 'milestone')} past due and not filed`, (text) =>
      ink.bold(ink.bad(text)),
    );
  }
  const [next] = inOrderOfUrgency(milestones);
  if (next) printDates(next, scenario, say, ink.bold);
  else say('Next', 'Nothing with a date is open.', ink.bold);

  const atOnce = milestones.filter(
    ({ state, planBy, notBefore }) => state === 'open' && !planBy && !notBefore,
  );
  for (const [index, milestone] of atOnce.entries()) {
    say(index === 0 ? 'Act now' : '', nameOf(milestone, scenario));
  }
  page.line();
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
    say(label, `${momentAndZone(moment.withTimeZone(zone))}${away(moment, now)}`);
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

function away(moment: Temporal.ZonedDateTime, now: Temporal.Instant | undefined): string {
  if (!now) return '';
  const span = spanInWords(now, moment.toInstant());
  const isPast = Temporal.Instant.compare(moment.toInstant(), now) < 0;
  return isPast ? `, ${span} ago` : `, in ${span}`;
}
