/** Regimes for a person: what each asks, from when, how long, where it says so, and what is left out. */
import type { Citation, Regime } from '../../lib/core/model.js';
import type { RegimeData } from '../../lib/engine/read-law.js';
import type { Page } from './page.js';
import { padEnd } from './width.js';
import { confidenceInWords, provision } from './words.js';

export function printRegimes(page: Page, regimes: readonly Regime[]): void {
  const { ink } = page;
  for (const { id, title, summary, texts, textFor } of regimes) {
    const text = texts.find((candidate) => candidate.id === textFor({}));
    const binds = text?.appliesFrom({}) !== null;
    page.text(title, { lead: padEnd(id, 14), paint: ink.bold });
    page.text(summary, { indent: 14 });
    if (!binds) page.text('NOT YET IN FORCE', { indent: 14, paint: ink.warn });
  }
  page.line().text('tocsin regimes show us-sec-8k prints obligations, periods and sources.');
}

type TextData = RegimeData['texts'][number];
type ObligationData = TextData['obligations'][number];

export function printRegime(page: Page, regime: RegimeData): void {
  const { ink } = page;
  page.text(regime.title, { lead: `${regime.id}  `, paint: ink.bold });
  page.text(regime.summary);
  const zone = regime.authorityZone ?? 'the Member State, or of the profile';
  page.text(`To: ${regime.authority}. Its days are those of ${zone}.`);
  const calendars = regime.calendars ?? ["that of the profile's Member State"];
  const { from, to } = regime.years;
  page.text(`Calendars: ${calendars.join(', ') || 'none'}. Triggers from ${from} to ${to}.`);
  page.text(`Sources last read against this file on ${regime.checkedOn}.`).line();

  for (const text of regime.texts) printText(page, text, regime);
  printPhases(page, regime);
  page.line(ink.bold('NOT MODELLED'));
  for (const sentence of regime.notModelled) page.text(sentence, { indent: 1, lead: '· ' });
}

function printText(page: Page, text: TextData, { texts, textByDefault }: RegimeData): void {
  const { ink } = page;
  const chosen = texts.length > 1 && text.id === textByDefault ? ' (the default)' : '';
  page.rule();
  if (texts.length > 1) page.text(`${text.id}: ${text.title}${chosen}`, { paint: ink.bold });
  if (text.appliesFrom === null) {
    page.text('NOT YET IN FORCE', { paint: (line) => ink.bold(ink.warn(line)) });
  } else {
    page.text(`In force from ${text.appliesFrom}.`);
  }
  page.line();
  for (const obligation of text.obligations) printObligation(page, obligation);
}

const LABEL = 12;

function printObligation(page: Page, obligation: ObligationData): void {
  const say = (label: string, text: string) =>
    page.text(text, { indent: 2, lead: label, hang: 2 + LABEL });
  page.text(`${obligation.title} (${obligation.id})`, { paint: page.ink.bold });
  say('runs from', obligation.trigger);
  say('period', obligation.period);
  printCite(page, obligation.cite);
  for (const { rule, when, trigger, period, cite } of obligation.derogations) {
    say('unless', ruleWhen(rule, when));
    if (trigger) say('', `then it runs from ${trigger}`);
    if (period) say('', `then the period is ${period}`);
    printCite(page, cite);
  }
  for (const { because, when, cite } of obligation.notRequired) {
    say('not if', ruleWhen(because, when));
    printCite(page, cite);
  }
  page.line();
}

function ruleWhen(rule: string, when: string): string {
  return when === 'always' ? rule : `${rule}; when ${when}`;
}

function printCite(page: Page, cite: Citation): void {
  const words = cite.words === undefined ? '' : `: “${cite.words}”`;
  const manner = { indent: 2 + LABEL, paint: page.ink.dim };
  page.text(`${provision(cite)}${words}${confidenceInWords(cite)}`, manner);
  if (cite.url) page.text(cite.url, manner);
}

function printPhases(page: Page, { phases }: RegimeData): void {
  const { ink } = page;
  page.rule().line(ink.bold('PHASES'));
  page.text('The last that holds is where the regime stands.', { paint: ink.dim });
  for (const { id, holdsWhen, mayFollow } of phases) {
    page.text(`holds when ${holdsWhen}`.replace('holds when always', 'holds always'), {
      indent: 1,
      lead: `${id}: `,
      hang: 3,
    });
    if (mayFollow.length > 0) page.text(`then ${mayFollow.join(', ')}`, { indent: 3 });
  }
  page.line();
}
