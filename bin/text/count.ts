/** How a date was counted: step by step and day by day, each step with its source. */
import {
  type Citation,
  type CountedDay,
  type Milestone,
  type Regime,
  type Scenario,
  type Step,
  type StepOf,
  Temporal,
} from '../../lib/core/model.js';
import { dayInWords, dayOfYear, momentAndZone, some, tidy } from '../../lib/engine/words/dates.js';
import type { Page } from './page.js';
import { shown, widthOf } from './width.js';
import { confidenceInWords, FORCES, NATURES, provision, stateInWords, titleOf } from './words.js';

/** What merely waits, or is not required, says so in the table and needs no count. */
export function isWorthCounting({ state, projected }: Milestone): boolean {
  return projected !== null || (state !== 'pending' && state !== 'not-required');
}

export function howItWasCounted(
  page: Page,
  milestone: Milestone,
  regime: Regime,
  scenario: Scenario,
): void {
  const { ink } = page;
  const sources = new Sources();
  const of = (date: StepOf) => milestone.basis.filter((step) => step.of === date);
  page.text(
    `${titleOf(milestone, regime, scenario)} (${milestone.regime}, ${milestone.obligation})`,
    {
      paint: ink.bold,
    },
  );
  page.text(summaryOf(milestone, scenario), { indent: 1 });
  for (const { rule, cite, about } of of('state')) {
    const doubtful = about === 'provisional';
    page.text(`${forReading(rule)}${sources.mark(cite)}`, {
      indent: 1,
      lead: doubtful ? '! ' : '· ',
      ...(doubtful && { paint: ink.warn }),
    });
  }
  const due = of('due');
  const planBy = of('planBy');
  if (milestone.due === milestone.planBy && isSameCount(due, planBy)) {
    printSteps(page, 'plan by and due: one count', due, sources);
  } else {
    printSteps(page, 'due', due, sources);
    printSteps(page, 'plan by', planBy, sources, due);
  }
  printSteps(page, 'not before', of('notBefore'), sources);
  printSteps(page, 'projected', of('projected'), sources);
  sources.print(page);
  page.line();
}

function summaryOf({ state, nature, force, certainty, trigger }: Milestone, { facts }: Scenario) {
  const fact = facts.find(({ id }) => shown(id) === trigger);
  const parts = [
    stateInWords(state),
    ...(nature ? [NATURES[nature]] : []),
    FORCES[force],
    ...(nature ? [certainty] : []),
    ...(fact ? [`runs from the ${fact.kind} ${trigger}`] : []),
  ];
  return parts.join(' · ');
}

/** The safe reading passes over the same days to the same end. */
function isSameCount(due: readonly Step[], planBy: readonly Step[]): boolean {
  if (due.length === 0 || due.length !== planBy.length) return false;
  return due.every((step, index) => isSameWalk(step, planBy[index]));
}

function isSameWalk(a: Step, b: Step | undefined): boolean {
  return a.gives === b?.gives && JSON.stringify(a.days) === JSON.stringify(b?.days);
}

function printSteps(
  page: Page,
  title: string,
  steps: readonly Step[],
  sources: Sources,
  shownBefore: readonly Step[] = [],
): void {
  if (steps.length === 0) return;
  page.line(` ${page.ink.bold(title)}`);
  for (const [index, step] of steps.entries()) {
    const lead = `${index + 1}. `;
    page.text(`${forReading(step.rule)}${sources.mark(step.cite)}`, { indent: 3, lead });
    const again = step.days && shownBefore.some((other) => isSameWalk(step, other));
    if (again && step.gives) page.text(`the same days → ${inWords(step.gives)}`, { indent: 6 });
    else if (step.days) printDays(page, step, step.days, steps[index - 1]);
    else if (step.gives) printArithmetic(page, step, step.gives);
  }
}

function printDays(
  page: Page,
  { from, gives }: Step,
  days: readonly CountedDay[],
  before: Step | undefined,
): void {
  if (from && days.some((day) => 'n' in day)) {
    const what = before?.how?.op === 'date' ? 'the day of the event' : 'the day it counts from';
    page.text(what, { indent: 6, lead: `${dayOf(from)}  ` });
  }
  for (const day of days) {
    const lead = `${dayOf(day.date)}  ${'skipped' in day ? '–  ' : ''}`;
    page.text(reasonOf(day), { indent: 6, lead });
  }
  if (gives) page.text(inWords(gives), { indent: 6, lead: '→ ' });
}

export function reasonOf(day: CountedDay): string {
  if ('n' in day) return String(day.n);
  if ('open' in day) return 'open';
  return day.skipped === 'Saturday' || day.skipped === 'Sunday' ? 'weekend' : day.skipped;
}

/** On one line where it fits: `Tue 1 Dec 2026 plus 29 days → Wed 30 Dec 2026`. */
function printArithmetic(page: Page, step: Step, gives: string): void {
  const left = arithmeticOf(step);
  const right = `→ ${inWords(gives)}`;
  const joined = left === '' ? right : `${left} ${right}`;
  const fits = widthOf(joined) + 6 <= page.width;
  for (const line of fits ? [joined] : [left, right]) page.text(line, { indent: 6 });
}

function arithmeticOf({ from, how }: Step): string {
  if (!from || !how) return '';
  if (how.op === 'days') return `${inWords(from)} plus ${some(how.n, 'day')}`;
  if (how.op === 'hours') return `${inWords(from, how.zone)} plus ${some(how.n, 'hour')}`;
  if (how.op === 'months') return `${inWords(from, how.zone)} plus ${some(how.n, 'month')}`;
  return how.op === 'date' ? inWords(from, how.zone) : '';
}

/** The core's sentences hold moments, dates and fields as a program writes them. */
export function forReading(text: string): string {
  return text
    .replaceAll('planBy', 'plan by')
    .replace(/\b\d{4}-\d\d-\d\d(T[\d:.]+[+-]\d\d:\d\d\[[^\]]+\])?/g, (written) => {
      try {
        return inWords(written);
      } catch {
        return written; // somebody's own words, which only look like a date
      }
    });
}

/** A date, an instant in a zone, or a moment that names its zone. */
function inWords(text: string, zone = 'Etc/UTC'): string {
  if (!text.includes('T')) return tidy(dayInWords(Temporal.PlainDate.from(text)));
  const moment = text.includes('[')
    ? Temporal.ZonedDateTime.from(text)
    : Temporal.Instant.from(text).toZonedDateTimeISO(zone);
  return tidy(momentAndZone(moment));
}

function dayOf(date: string): string {
  return dayOfYear(Temporal.PlainDate.from(date));
}

/** The sources of one milestone, each named once and then by its number. */
class Sources {
  readonly #cited: Citation[] = [];

  /** ` [2]`, or nothing where a step has no source of its own. */
  mark(cite: Citation | undefined): string {
    if (!cite) return '';
    let index = this.#cited.findIndex((known) => isSame(known, cite));
    if (index < 0) index = this.#cited.push(cite) - 1;
    return ` [${index + 1}]`;
  }

  print(page: Page): void {
    for (const [index, cite] of this.#cited.entries()) {
      const words = cite.words === undefined ? '' : `: “${cite.words}”`;
      const text = `${provision(cite)}${words}${confidenceInWords(cite)}`;
      page.text(text, { indent: 1, lead: `[${index + 1}] ` });
      if (cite.url) page.text(cite.url, { indent: 5, paint: page.ink.dim });
    }
  }
}

function isSame(a: Citation, b: Citation): boolean {
  return a.act === b.act && a.at === b.at && a.words === b.words;
}
