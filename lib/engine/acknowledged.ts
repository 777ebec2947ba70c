/** Which acknowledgements hold: those of a milestone as it stands, with its present dates. Pure. */
import type { Milestone } from '../core/model.js';
import { type Acknowledgement, type Incident, instantOf, lineOf, stored } from './incident.js';

/** A milestone with its dates as they are kept: instants in UTC, null where it has none. */
export interface Dated {
  readonly regimeId: string;
  readonly line: string;
  readonly planBy: string | null;
  readonly due: string | null;
}

/** What an alert or an acknowledgement of a milestone bears while it stands as it does. */
export function datedOf(milestone: Milestone): Dated {
  const kept = (moment: string | null) => moment && stored(instantOf(moment));
  const [planBy, due] = [kept(milestone.planBy), kept(milestone.due)];
  return { regimeId: milestone.regime, line: lineOf(milestone), planBy, due };
}

type Acknowledgements = Pick<Incident, 'acknowledgements'>;

/**
 * Who acknowledged a step of a milestone, where somebody did.
 * @returns the first acknowledgement of that step; `undefined` where it quiets nothing any more
 */
export function acknowledgementOf(
  { step, ...dated }: Dated & { readonly step: string },
  { acknowledgements }: Acknowledgements,
): Acknowledgement | undefined {
  return acknowledgements.find((one) => isOf(one, dated) && one.steps.includes(step));
}

/**
 * Who acknowledged a milestone last, whichever of its steps. The next step asks anew, so whoever
 * shows it says when it was.
 * @returns `undefined` where nobody has since it got its present dates
 */
export function lastAcknowledgement(
  dated: Dated,
  { acknowledgements }: Acknowledgements,
): Acknowledgement | undefined {
  return acknowledgements.findLast((one) => isOf(one, dated) && !one.steps.every(isAside));
}

/**
 * The steps of messages that ask nobody to act on a milestone, as `owed.ts` names them: that it is
 * done, that it is gone, that another person was not reached. They bear its dates all the same.
 */
function isAside(step: string): boolean {
  return /^(filed|withdrawn)-\d+$|^undelivered /.test(step);
}

/**
 * Of its own dates, both of them: a period that begins anew may have the old date to plan by, and
 * is another all the same.
 */
function isOf(one: Acknowledgement, { regimeId, line, planBy, due }: Dated): boolean {
  return one.regime === regimeId && one.line === line && one.date === planBy && one.due === due;
}
