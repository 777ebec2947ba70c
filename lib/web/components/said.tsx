/** How pages say states, duties and moments, in the reader's language. */

import type { MilestoneState } from '../../core/model.js';
import { Temporal } from '../../core/model.js';
import { doneAs } from '../../engine/done.js';
import { instantOf } from '../../engine/incident.js';
import { type Language, UNNAMED_ENTITY } from '../../engine/ports.js';
import { dayInWords, momentAndZone, spanInWords, tidy } from '../../engine/words/dates.js';
import { englishNames } from '../../engine/words/en-names.js';
import { japaneseNames } from '../../engine/words/ja-names.js';
import { factName, obligationTitle, regimeName } from '../../engine/words/names.js';
import { SHAPES } from '../../engine/words/shapes.js';
import type { Names } from '../../engine/words/words.js';
import { saidWords } from '../words/said.js';

export const NAMES: Readonly<Record<Language, Names>> = { en: englishNames, ja: japaneseNames };

interface Stands {
  readonly regime: string;
  readonly obligation: string;
  readonly state: MilestoneState;
}

/** A state as a word with its shape; `met` says how: see `doneAs`. */
export function StateWord({ milestone, language }: { milestone: Stands; language: Language }) {
  const { state } = milestone;
  return (
    <span class={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {stateIn(language, milestone)}
    </span>
  );
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

export interface MomentProps {
  /** An instant or a zoned moment, as text; null: there is none. */
  readonly at: string | null;
  /** The zones to say it in, each once: the reader's, then the authority's. */
  readonly zones: readonly (string | undefined)[];
  readonly language: Language;
  /** The present there: then it says as well how far off it is, and the script goes on counting. */
  readonly now?: Temporal.Instant;
}

/** What an entity is called; of one that nobody named, that it is ours. */
export function entityCalled(language: Language, name: string): string {
  return name === UNNAMED_ENTITY ? saidWords[language].thisCompany : name;
}

/** A moment with weekday, zone and offset, in each zone, each once. */
export function Moment({ at, zones, language, now }: MomentProps) {
  if (at === null) return <span>–</span>;
  const instant = instantOf(at);
  const known = [...new Set(zones.filter((zone) => zone !== undefined))];
  return (
    <time datetime={instant.toString()}>
      {(known.length > 0 ? known : ['Etc/UTC']).map((zone) => (
        <span class="line">{momentIn(language, instant, zone)}</span>
      ))}
      {now ? <Away at={instant} now={now} language={language} /> : ''}
    </time>
  );
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

/** How far off a moment is, or how long past. */
export function Away({
  at,
  now,
  language,
}: {
  at: Temporal.Instant;
  now: Temporal.Instant;
  language: Language;
}) {
  return (
    <span class="line" data-until={at.epochMilliseconds}>
      {awayIn(language, at, now)}
    </span>
  );
}

function awayIn(language: Language, at: Temporal.Instant, now: Temporal.Instant): string {
  const { ahead, past, soon } = saidWords[language];
  const isSoon = Math.abs(at.epochMilliseconds - now.epochMilliseconds) < 60_000;
  const span = isSoon ? soon : spanInWords(now, at, language);
  return Temporal.Instant.compare(at, now) >= 0 ? ahead(span) : past(span);
}
