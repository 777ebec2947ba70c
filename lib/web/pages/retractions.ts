/** Which facts of an incident were taken back, and which still count. */
import type { WrittenFact } from '../../engine/ports.js';

/** The retraction that holds of a fact; one that was itself retracted does not. */
export function retractionOf(id: string, facts: readonly WrittenFact[]): WrittenFact | undefined {
  const others = facts.filter((fact) => fact.id !== id); // so that no circle is walked for ever
  return others.find(
    ({ id: own, kind, of }) => kind === 'retraction' && of === id && !retractionOf(own, others),
  );
}

/** The facts that count. */
export function inEffect(facts: readonly WrittenFact[]): readonly WrittenFact[] {
  return facts.filter(({ id, kind }) => kind !== 'retraction' && !retractionOf(id, facts));
}
