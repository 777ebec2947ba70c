/** What is known: the facts in the order of their time, with the notes they were given. */
import { inOrderOfTime } from '../../lib/core/case.js';
import type { Fact, Scenario } from '../../lib/core/model.js';
import { momentAndZone } from '../../lib/engine/words/dates.js';
import type { Page } from './page.js';
import { shown } from './width.js';

/** The scenario as it was written: `derive` has no use for notes, and a reader has. */
export interface Written {
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}

/** Said in the first line, or of no interest beside the count. */
const SAID = new Set(['id', 'kind', 'at', 'zone', 'note', 'by', 'recordedAt']);

export function printFacts(page: Page, { facts }: Scenario, written: Written): void {
  if (facts.length === 0) return;
  page.rule().line(page.ink.bold('WHAT IS KNOWN')).line();
  for (const fact of inOrderOfTime(facts)) printFact(page, fact, writtenAs(fact, written));
  page.line();
}

function writtenAs({ pointer }: Fact, { facts }: Written) {
  return facts[Number(pointer.slice('/facts/'.length))] ?? {};
}

function printFact(page: Page, fact: Fact, raw: Readonly<Record<string, unknown>>): void {
  const { id, kind, at, zone } = fact;
  const when = momentAndZone(at.toZonedDateTimeISO(zone));
  page.text(`${when}  ${kind}`, { indent: 1, lead: `${shown(id)}  ` });
  const fields = Object.entries(raw)
    .filter(([field]) => !SAID.has(field))
    .map(
      ([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  if (fields.length > 0) page.text(shown(fields.join('; ')), { indent: 5, paint: page.ink.dim });
  if (typeof raw.note === 'string') page.text(shown(raw.note), { indent: 5 });
}
