/** How milestones and acknowledgements are written as JSON, by whoever hands them out. */
import type { Milestone } from '../core/model.js';
import type { Acknowledgement } from './incident.js';

/** A milestone with the contract's fields in its order, as `tocsin derive` writes it. */
export function milestoneJson(milestone: Milestone) {
  const { regime, obligation, state, due, planBy, notBefore, projected, metAt } = milestone;
  const { nature, force, certainty, trigger, phase, basis } = milestone;
  const dates = { due, planBy, notBefore, projected, metAt };
  return { regime, obligation, state, ...dates, nature, force, certainty, trigger, phase, basis };
}

/** Who has seen which alert, with the dates that it told. */
export function acknowledgementJson(acknowledgement: Acknowledgement) {
  const { alert, regime, line, date, due, steps, at, by, note } = acknowledgement;
  return { alert, regime, line, planBy: date, due, steps, at, by, note: note ?? null };
}
