/** A fact that was just written down. */
import { tidy } from '../../lib/engine/words/dates.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { factName } from '../../lib/engine/words/names.js';
import type { IncidentAnswer, WrittenFact } from '../api.js';
import { fieldsOf } from './incidents.js';
import type { Page } from './page.js';
import { momentIn } from './standing.js';

export function printRecorded(
  page: Page,
  fact: WrittenFact,
  { zone, title, drill }: IncidentAnswer,
): void {
  const { ink } = page;
  const { id, kind, at } = fact;
  const there = typeof fact.zone === 'string' ? fact.zone : zone;
  const when = tidy(momentIn(there, at));
  if (drill) page.text('DRILL', { paint: (line) => ink.bold(ink.warn(line)) });
  page.text(`Recorded ${id}: ${factName(englishNames, kind)}, ${when}`, { paint: ink.bold });
  page.text(title);
  const fields = fieldsOf(fact);
  if (fields !== '') page.text(fields, { paint: ink.dim });
  page.line();
}
