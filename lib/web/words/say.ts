/** How pages say states, duties, names and moments, in the reader's language. */
import type { Milestone, MilestoneState } from '../../core/model.js';
import { Temporal } from '../../core/model.js';
import { doneAs } from '../../engine/done.js';
import { instantOf } from '../../engine/incident.js';
import { type Language, UNNAMED_ENTITY } from '../../engine/ports.js';
import { dayInWords, momentAndZone, spanInWords, tidy } from '../../engine/words/dates.js';
import { englishNames } from '../../engine/words/en-names.js';
import { japaneseNames } from '../../engine/words/ja-names.js';
import { factName, obligationTitle, regimeName } from '../../engine/words/names.js';
import type { Names } from '../../engine/words/words.js';
import { incidentWords } from './incident.js';
import { saidWords } from './said.js';

export const NAMES: Readonly<Record<Language, Names>> = { en: englishNames, ja: japaneseNames };

/** A milestone, as far as its state goes. */
export interface Stands {
  readonly regime: string;
  readonly obligation: string;
  readonly state: MilestoneState;
}

export function stateIn(language: Language, { regime, obligation, state }: Stands): string {
  const { done, states } = saidWords[language];
  return state === 'met' ? done[doneAs({ regime, obligation })] : states[state];
}

/** `Form 8-K, Item 1.05 (SEC Form 8-K)` */
export function dutyIn(language: Language, regime: string, obligation: string): string {
  const names = NAMES[language];
  const title = obligationTitle(names, regime, obligation);
  const name = regimeName(names, regime);
  return language === 'ja' ? `${title}（${name}）` : `${title} (${name})`;
}

export function regimeIn(language: Language, regime: string): string {
  return regimeName(NAMES[language], regime);
}

export function obligationIn(language: Language, regime: string, obligation: string): string {
  return obligationTitle(NAMES[language], regime, obligation);
}

export function factIn(language: Language, kind: string): string {
  return factName(NAMES[language], kind);
}

/** What an entity is called; of one that nobody named, that it is ours. */
export function entityCalled(language: Language, name: string): string {
  return name === UNNAMED_ENTITY ? saidWords[language].thisCompany : name;
}

/** `Fri 20 Nov 2026 17:30 -05:00 America/New_York` */
export function momentIn(language: Language, at: Temporal.Instant, zone: string): string {
  return tidy(momentAndZone(at.toZonedDateTimeISO(zone), language));
}

/** One moment in each zone, within a sentence: the others in brackets after the first. */
export function momentsIn(
  language: Language,
  at: Temporal.Instant,
  zones: readonly string[],
): string {
  const [first = '', ...others] = [...new Set(zones)].map((zone) => momentIn(language, at, zone));
  if (others.length === 0) return first;
  return language === 'ja' ? `${first}（${others.join('、')}）` : `${first} (${others.join(', ')})`;
}

/** `Fri 20 Nov 2026`, of a date without a time. */
export function dayIn(language: Language, date: string): string {
  return tidy(dayInWords(Temporal.PlainDate.from(date), language));
}

/** How far off a moment is, or how long past, in words. */
export function awayIn(language: Language, at: Temporal.Instant, now: Temporal.Instant): string {
  const { ahead, past, soon } = saidWords[language];
  const isSoon = Math.abs(at.epochMilliseconds - now.epochMilliseconds) < 60_000;
  const span = isSoon ? soon : spanInWords(now, at, language);
  return Temporal.Instant.compare(at, now) >= 0 ? ahead(span) : past(span);
}

/** In time or not, and by how much. */
export interface DoneWhen {
  readonly sentence: string;
  readonly isLate: boolean;
}

/**
 * How long before it was due something was done, and whether past the date to plan by; or how
 * long after.
 * @returns `undefined` for what is not done, or had no date
 */
export function doneWhenIn(
  language: Language,
  { metAt, planBy, due }: Pick<Milestone, 'metAt' | 'planBy' | 'due'>,
): DoneWhen | undefined {
  if (metAt === null || due === null) return undefined;
  const words = incidentWords[language].milestones;
  const [done, last] = [instantOf(metAt), instantOf(due)];
  const span = spanInWords(last, done, language);
  if (isAfter(done, last)) return { sentence: words.lateBy(span), isLate: true };
  const isPastPlan = planBy !== null && isAfter(done, instantOf(planBy));
  return { sentence: isPastPlan ? words.inTimePastPlan(span) : words.inTime(span), isLate: false };
}

/**
 * Of what is still to be done: that it is late already, and by how much; or that the date to plan
 * by is past.
 * @returns `undefined` while there is time on every reading, or where the law gives no date
 */
export function lateAlreadyIn(
  language: Language,
  { planBy, due }: Pick<Milestone, 'planBy' | 'due'>,
  now: Temporal.Instant,
): string | undefined {
  const words = incidentWords[language].record;
  if (due !== null && isAfter(now, instantOf(due))) {
    return words.lateAlready(spanInWords(instantOf(due), now, language));
  }
  if (planBy === null || !isAfter(now, instantOf(planBy))) return undefined;
  return words.pastPlanAlready(due === null ? '' : spanInWords(now, instantOf(due), language));
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
