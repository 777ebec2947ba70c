/** What each regime sees of an incident's record: the facts that count, and the bands they make. */
import { inOrderOfTime } from '../../../core/case.js';
import { InputProblem } from '../../../core/errors.js';
import { openCase } from '../../../core/evaluate.js';
import type { Regime, Temporal } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import { type Incident, loaded, scenarioFor } from '../../../engine/incident.js';
import type { DeclaredClosure } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { type Band, bandsOf } from './bands.js';

export interface Happened {
  readonly id: string;
  readonly kind: string;
  readonly at: Temporal.Instant;
  readonly regime?: string;
  readonly of?: unknown;
}

export interface Seen {
  readonly facts: readonly Happened[];
  readonly bands: readonly Band[];
}

/**
 * By regime; `undefined` where facts contradict each other: then the record is shown, and nothing
 * that would follow from it.
 */
export function seenOf(
  {
    incident,
    milestones,
    problem,
    now,
  }: Pick<IncidentRead, 'incident' | 'milestones' | 'problem' | 'now'>,
  closures: readonly DeclaredClosure[],
): ReadonlyMap<string, Seen> | undefined {
  if (problem) return undefined;
  try {
    const scenario = scenarioFor(incident, closures, now);
    const facts = inOrderOfTime(scenario.facts);
    return new Map(
      incident.regimes.map((id): [string, Seen] => {
        const c = openCase(regimeCalled(id), scenario, facts);
        const own = milestones.filter(({ regime }) => regime === id);
        return [id, { facts: c.facts, bands: bandsOf(c.regime, c, own) }];
      }),
    );
  } catch (error) {
    // A closure that came after the milestones were derived can be the one too many.
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/** What was written down for a regime, whether or not it can be used. */
export function writtenFor({ id }: Regime, { facts }: Incident): readonly Happened[] {
  return facts
    .filter(({ kind, regime }) => kind !== 'retraction' && (regime ?? id) === id)
    .map((fact) => ({ ...fact, at: loaded(fact.at) }));
}
