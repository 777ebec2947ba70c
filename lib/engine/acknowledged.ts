/** Which acknowledgements hold: those of a milestone as it stands, with its present dates. Pure. */
import type { Milestone } from '../core/model.js';
import { type Acknowledgement, type Incident, instantOf, lineOf, stored } from './incident.js';
import type { AlertKind } from './ports.js';

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
 * Who acknowledged a step of a milestone, where somebody did: then the step escalates to nobody.
 * @returns the first acknowledgement of that step; `undefined` where it quiets nothing any more
 */
export function acknowledgementOf(
  { step, ...dated }: Dated & { readonly step: string },
  incident: Acknowledgements,
): Acknowledgement | undefined {
  return holdingFor(dated, incident).find(({ steps }) => steps.includes(step));
}

/**
 * Who acknowledged a milestone last, whichever of its steps. The next step asks anew, so whoever
 * shows it says when it was.
 * @returns `undefined` where nobody has with its present dates. Where those were others meanwhile
 * and came back, what was said of them is back, as is the quiet that it buys
 */
export function lastAcknowledgement(
  dated: Dated,
  incident: Acknowledgements,
): Acknowledgement | undefined {
  return holdingFor(dated, incident).findLast(({ kind }) => kind === undefined || asksToAct(kind));
}

/**
 * Whether such a message asks somebody to act on a milestone: not that it is done, that it is gone,
 * or that another person was not reached. Those bear its dates all the same.
 */
export function asksToAct(kind: AlertKind): boolean {
  return kind !== 'filed' && kind !== 'withdrawn' && kind !== 'undelivered';
}

/**
 * Those that hold, for quiet and for show alike: of its own dates, both of them. A period that
 * begins anew may have the old date to plan by, and is another all the same.
 */
function holdingFor(
  { regimeId, line, planBy, due }: Dated,
  { acknowledgements }: Acknowledgements,
): readonly Acknowledgement[] {
  return acknowledgements.filter(
    (one) => one.regime === regimeId && one.line === line && one.date === planBy && one.due === due,
  );
}
