/** The table: a regime's milestones, each date in the authority's zone and at home. */
import {
  type Milestone,
  type Regime,
  type Scenario,
  type Step,
  Temporal,
} from '../../lib/core/model.js';
import { obligationsOf } from '../../lib/core/regimes/index.js';
import { momentAndZone, momentInWords, spanInWords } from '../../lib/engine/words/dates.js';
import { forReading } from './count.js';
import type { Page } from './page.js';
import { padEnd } from './width.js';
import {
  forceNote,
  NATURES,
  painted,
  provision,
  stateInWords,
  titleOf,
  UNBINDING,
} from './words.js';

/** A shape, the longest state ("not required") and the blanks round them. */
const LEFT = 16;
/** `Wed 23 Dec 2026 23:59:59 -05:00` and two blanks; two of them and LEFT fill 80 columns. */
const COLUMN = 33;

export function printMilestones(
  page: Page,
  scenario: Scenario,
  regime: Regime,
  milestones: readonly Milestone[],
): void {
  const { ink } = page;
  const { profile } = scenario;
  page.rule().text(regime.title, { lead: `${regime.id}  `, paint: ink.bold });
  const phase = milestones[0]?.phase;
  page.text(`${regime.authority}. Phase: ${phase}.${textChosen(regime, scenario)}`, {
    indent: 1,
    paint: ink.dim,
  });
  const forces = new Set(milestones.map(({ force }) => force));
  const [force] = forces;
  if (force && force !== 'in-force' && forces.size === 1) {
    page.text(UNBINDING[force], { indent: 1, paint: (text) => ink.bold(ink.warn(text)) });
  }
  const zones = zonesOf(regime, scenario);
  if (inColumns(page, zones)) {
    const heads = zones.map((zone) => (zone === profile.zone ? `${zone} (home)` : zone));
    page.line(' '.repeat(LEFT) + ink.dim(columnsOf(heads)));
  }
  for (const milestone of milestones) {
    const note = forces.size > 1 ? forceNote(milestone) : '';
    printMilestone(page, milestone, regime, scenario, note);
  }
  page.line();
}

function textChosen(regime: Regime, { profile }: Scenario): string {
  if (regime.texts.length < 2) return '';
  const id = regime.textFor(profile);
  return ` ${regime.texts.find((text) => text.id === id)?.title ?? id}.`;
}

function printMilestone(
  page: Page,
  milestone: Milestone,
  regime: Regime,
  scenario: Scenario,
  note: string,
): void {
  const { ink } = page;
  const { state, obligation, due, planBy, notBefore, projected, metAt } = milestone;
  const zones = zonesOf(regime, scenario);
  const say = (text: string) => printNote(page, text);
  page.text(`${titleOf(milestone, regime, scenario)} (${obligation})${note}`, {
    lead: painted(state, padEnd(` ${stateInWords(state)}`, LEFT), ink),
  });

  if (state === 'pending' || state === 'not-required') {
    const reason = milestone.basis.filter(isReason).at(-1);
    if (reason) say(forReading(sentence(reason)));
  }
  if (state === 'open' && !planBy && !notBefore) {
    const option = obligationsOf(regime)[obligation]?.option;
    say(option ? `An option, no duty. ${option}.` : NO_NUMBER);
  }
  if (planBy) printMoment(page, 'plan by', planBy, zones);
  const same = due && planBy && Temporal.Instant.compare(due, planBy) === 0;
  if (same) printCells(page, 'due', ['the same']);
  else if (due) printMoment(page, 'due', due, zones);
  if (notBefore) printMoment(page, 'not before', notBefore, zones);
  if (milestone.nature && milestone.nature !== 'statutory') {
    say(`${due && planBy ? 'The due date is' : 'That is'} ${NATURES[milestone.nature]}.`);
  }
  if (projected) {
    const assumption = milestone.basis.find(isProjection);
    const forbids = assumption?.about === 'projected-not-before';
    printMoment(page, 'projected', projected, zones);
    if (forbids) say('The moment before which the law would forbid it.');
    say(`${forReading(assumption?.rule ?? 'A projection')}. It is no date yet.`);
  }
  if (metAt) {
    const filed = obligationsOf(regime)[obligation]?.kind === 'report';
    printMoment(page, filed ? 'filed' : 'met', metAt, zones);
    if (due && isAfter(metAt, due)) say(`Late, ${span(due, metAt)} after it was due.`);
  }
  if (state === 'late' && due && scenario.now) {
    say(`Late, ${spanInWords(Temporal.Instant.from(due), scenario.now)} past due.`);
  }
  if (milestone.certainty === 'provisional') {
    printNote(page, 'Provisional: the date may still move, see below.', ink.warn);
  }
}

const NO_NUMBER = 'Act now, or promptly: the law gives no number of days or hours.';

function isReason(step: Step): boolean {
  return step.of === 'state' && !isProjection(step);
}

function isProjection({ about }: Step): boolean {
  return about === 'projection' || about === 'projected-not-before';
}

function sentence({ rule, cite }: Step): string {
  return cite ? `${rule} (${provision(cite)}).` : `${rule}.`;
}

function isAfter(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}

function span(from: string, to: string): string {
  return spanInWords(Temporal.Instant.from(from), Temporal.Instant.from(to));
}

// ── Columns ────────────────────────────────────────────────────────────────────────────────

/** The authority's zone, then the entity's own where it has another. */
function zonesOf(regime: Regime, { profile }: Scenario): readonly string[] {
  const authority = regime.authorityZone(profile);
  const { zone = authority } = profile;
  return zone === authority ? [authority] : [authority, zone];
}

function inColumns({ width }: Page, zones: readonly string[]): boolean {
  return LEFT + zones.length * COLUMN - 2 <= width;
}

/** A column for each zone, or a line for each where the terminal is narrow. */
function printMoment(page: Page, label: string, text: string, zones: readonly string[]): void {
  const moment = Temporal.ZonedDateTime.from(text);
  const there = zones.map((zone) => moment.withTimeZone(zone));
  if (inColumns(page, zones)) {
    printCells(
      page,
      label,
      there.map((at) => momentInWords(at)),
    );
    return;
  }
  for (const [index, at] of there.entries()) {
    const lead = `   ${index === 0 ? label : ''}`;
    page.text(momentAndZone(at), { lead, hang: LEFT });
  }
}

function printCells(page: Page, label: string, cells: readonly string[]): void {
  page.line(padEnd(`   ${label}`, LEFT) + columnsOf(cells));
}

function columnsOf(cells: readonly string[]): string {
  return cells
    .map((cell) => padEnd(cell, COLUMN))
    .join('')
    .trimEnd();
}

function printNote(page: Page, text: string, paint?: (text: string) => string): void {
  page.text(text, { indent: LEFT, ...(paint && { paint }) });
}
