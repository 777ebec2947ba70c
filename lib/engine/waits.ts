/**
 * For which fact each clock waits: the triggers of what is pending, as they hold for this incident.
 * Where nothing is open, this is all that can be said of what is to come.
 */
import { inOrderOfTime } from '../core/case.js';
import { openCase, triggerOf } from '../core/evaluate.js';
import type { Case, FactKind, Milestone, Temporal } from '../core/model.js';
import { regimeCalled } from '../core/regimes/index.js';
import { type Incident, isOpen, scenarioFor } from './incident.js';

/** A duty that a fact would open. */
export interface Wait {
  readonly obligation: string;
  /** Each of these kinds of fact would, or does with another of them. */
  readonly kinds: readonly FactKind[];
}

/** What one regime waits for. */
export interface RegimeWaits {
  readonly regime: string;
  /** Whether anything of it has been open or done: before that, nothing of it runs at all. */
  readonly hasBegun: boolean;
  readonly waits: readonly Wait[];
}

/**
 * What each regime of an incident waits for, in the incident's order; those that wait for nothing
 * are left out. A report that follows another waits for no fact but that, and nobody owes an
 * option: neither is told. Nor is what each fact of a kind opens anew, before a first report is in.
 * @param milestones those of the incident, as they stand
 * @param now the incident's time
 * @throws InputProblem where the facts cannot be used together: then there are no milestones
 */
export function waitsOf(
  incident: Incident,
  milestones: readonly Milestone[],
  now: Temporal.Instant,
): readonly RegimeWaits[] {
  // Which fact triggers does not depend on a closed day.
  const scenario = scenarioFor(incident, [], now);
  const facts = inOrderOfTime(scenario.facts);
  return incident.regimes.flatMap((regime) => {
    const c = openCase(regimeCalled(regime), scenario, facts);
    const own = milestones.filter((milestone) => milestone.regime === regime);
    const hasBegun = own.some((one) => one.state === 'met' || isOpen(one));
    const waits = Object.keys(c.text.obligations).flatMap((obligation) => {
      const kinds = kindsFor(obligation, own, c);
      return kinds.length === 0 ? [] : [{ obligation, kinds }];
    });
    return waits.length === 0 ? [] : [{ regime, hasBegun, waits }];
  });
}

/** The kinds of fact that would open an obligation; none where it waits for none. */
function kindsFor(obligation: string, own: readonly Milestone[], c: Case): readonly FactKind[] {
  const law = c.text.obligations[obligation];
  const states = own.filter((one) => one.obligation === obligation).map(({ state }) => state);
  if (!law || law.option !== undefined) return [];
  const trigger = triggerOf(law, obligation, c);
  const isPending = states.includes('pending');
  // Each fact opens another of these, whatever became of those before.
  const opensAnew = trigger.each === true && !states.includes('not-required') && hasReport(own, c);
  if (trigger.each ? !opensAnew : !isPending) return [];
  return [...new Set(trigger.kinds.filter((kind) => kind !== 'submission'))];
}

function hasReport(own: readonly Milestone[], { text }: Case): boolean {
  return own.some(
    ({ obligation, state }) => state === 'met' && text.obligations[obligation]?.kind === 'report',
  );
}
