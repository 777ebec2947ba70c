/** Everything that is wrong with the facts of a form, beside their moments: said in one answer. */
import { scenarioOf } from '../../core/scenario.js';
import type { NewFact } from '../../engine/new-facts.js';
import type { Language } from '../../engine/ports.js';
import type { Complaint } from '../forms/refused.js';
import { toldTo } from '../words/sentences.js';

/** What the facts are seen with, as it was typed. */
interface Beside {
  readonly regimes?: readonly string[];
  readonly profile?: object;
}

/**
 * The engine checks again when it records: this only finds early what it would say then, where it
 * is not asked yet because a moment could not be read.
 * @returns complaints that point into a call with `facts`, `regimes` and `profile`
 */
export function wrongFacts(
  facts: readonly NewFact[],
  language: Language,
  { regimes = [], profile = {} }: Beside = {},
): readonly Complaint[] {
  const named = facts.map((fact, index) => ({ ...fact, id: `fact-${index}` }));
  const read = scenarioOf({ id: 'form', regimes, profile, facts: named });
  if (!('problems' in read)) return [];
  return read.problems.map(({ sentence, pointer }) => {
    return { detail: toldTo(language, sentence), pointer };
  });
}

/** The same of one fact, which is a call by itself. */
export function wrongFact(fact: NewFact, language: Language): readonly Complaint[] {
  return wrongFacts([fact], language).map(({ detail, pointer }) => {
    return { detail, pointer: pointer.replace('/facts/0', '') };
  });
}
