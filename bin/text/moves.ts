/** What moved: a milestone's dates before and after, and what moved them. */
import { type Milestone, Temporal } from '../../lib/core/model.js';
import { regimeCalled } from '../../lib/core/regimes/index.js';
import { momentInWords, spanInWords, tidy } from '../../lib/engine/words/dates.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { factName, obligationTitle } from '../../lib/engine/words/names.js';
import type { Move, WrittenFact } from '../api.js';
import type { Page } from './page.js';
import { stateInWords } from './words.js';

/** A milestone's dates, in so far as they move. */
export interface Dates {
  readonly state: Milestone['state'];
  readonly planBy: string | null;
  readonly due: string | null;
}

export function printMoves(
  page: Page,
  moved: readonly Move[],
  fact: Pick<WrittenFact, 'id' | 'kind'>,
  zone: string,
): void {
  const { ink } = page;
  if (moved.length === 0) {
    page.text('It moves no date.').line();
    return;
  }
  page.line(ink.bold('WHAT MOVED')).line();
  for (const { regime, obligation, from, to, why } of moved) {
    const name = `${obligationTitle(englishNames, regime, obligation)} (${regime})`;
    page.text(name, { indent: 1, paint: ink.bold });
    const states = [from, to].map((one) => (one ? stateInWords(one.state) : 'nothing'));
    const [before, after] = states as [string, string];
    page.text(before === after ? before : `${before} → ${after}`, { indent: 5 });
    for (const line of datesInWords(from, to, zone)) page.text(line, { indent: 5 });
    page.text(`Why: ${reasonIn(why, fact)}.`, { indent: 5, paint: ink.dim });
  }
  page.line();
}

/** `plan by Thu 8 Oct 2026 17:30 -04:00 → Fri 9 Oct 2026 17:30 -04:00, 1 day later` */
export function datesInWords(
  from: Dates | null,
  to: Dates | null,
  zone: string,
): readonly string[] {
  const lines: string[] = [];
  const planBy = changeInWords(from?.planBy ?? null, to?.planBy ?? null, zone);
  const due = changeInWords(from?.due ?? null, to?.due ?? null, zone);
  if (planBy !== undefined && planBy === due) return [`plan by and due ${planBy}`];
  if (planBy !== undefined) lines.push(`plan by ${planBy}`);
  if (due !== undefined) lines.push(`due ${due}`);
  return lines;
}

/** One date before and after; `undefined` where there is none. */
export function changeInWords(
  from: string | null,
  to: string | null,
  zone: string,
): string | undefined {
  if (from === null && to === null) return undefined;
  if (from === null) return inWords(to as string, zone);
  if (to === null) return `${inWords(from, zone)} → no date any more`;
  const [before, after] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
  const order = Temporal.Instant.compare(before, after);
  if (order === 0) return `${inWords(to, zone)}, as before`;
  const far = spanInWords(before, after);
  return `${inWords(from, zone)} → ${inWords(to, zone)}, ${far} ${order < 0 ? 'later' : 'earlier'}`;
}

function inWords(moment: string, zone: string): string {
  return tidy(momentInWords(Temporal.Instant.from(moment).toZonedDateTimeISO(zone)));
}

/** The server names the fact by kind and id; a person reads what it is. */
function reasonIn(why: string, { kind, id }: Pick<WrittenFact, 'id' | 'kind'>): string {
  return why === `the ${kind} ${id}` ? `the ${factName(englishNames, kind)} ${id}` : why;
}

/** What a clock's phase is called. */
export function phaseInWords(regime: string, phase: string | null): string {
  if (phase === null) return 'Just begun';
  return regimeCalled(regime).phases.find(({ id }) => id === phase)?.title ?? phase;
}
