/** Where a regime's state machine stands: a name, from the facts and the moment alone. */
import type { Case } from './model.js';

/** The last phase of the regime's list whose condition holds. */
export function phaseOf(c: Case): string {
  const present = c.regime.phases.findLast(({ when }) => when.holds(c));
  if (!present) throw new TypeError(`${c.regime.id} has no phase that always holds`);
  return present.id;
}
