/** What an entry moved: the milestones before it and after it, side by side. */
import type { Milestone } from '../core/model.js';
import { lineOf } from './incident.js';

/** A milestone's state and dates, as far as they can move. */
export interface Standing {
  readonly state: Milestone['state'];
  readonly planBy: string | null;
  readonly due: string | null;
}

export interface Move {
  readonly regime: string;
  readonly obligation: string;
  readonly trigger: string | null;
  /** `null` where the milestone is new, or is gone. */
  readonly from: Standing | null;
  readonly to: Standing | null;
  /** What moved it, for a person. */
  readonly why: string;
}

/** Everything that differs between two derivations; `why` is told with each difference. */
export function movesBetween(
  before: readonly Milestone[],
  after: readonly Milestone[],
  why: string,
): readonly Move[] {
  const old = new Map(before.map((milestone) => [keyOf(milestone), milestone]));
  const moves: Move[] = [];
  for (const milestone of after) {
    const earlier = old.get(keyOf(milestone));
    old.delete(keyOf(milestone));
    const from = earlier ? standingOf(earlier) : null;
    const to = standingOf(milestone);
    if (from && sameStanding(from, to)) continue;
    moves.push({ ...headOf(milestone), from, to, why });
  }
  for (const gone of old.values()) {
    moves.push({ ...headOf(gone), from: standingOf(gone), to: null, why });
  }
  return moves;
}

function keyOf(milestone: Milestone): string {
  return `${milestone.regime} ${lineOf(milestone)}`;
}

function headOf({ regime, obligation, trigger }: Milestone) {
  return { regime, obligation, trigger };
}

function standingOf({ state, planBy, due }: Milestone): Standing {
  return { state, planBy, due };
}

function sameStanding(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.planBy === b.planBy && a.due === b.due;
}
