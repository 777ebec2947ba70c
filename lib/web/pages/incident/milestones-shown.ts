/** Which milestones a page shows: all that are still to be done, and of what is done the newest. */
import type { Milestone } from '../../../core/model.js';

/** Of one obligation that is over: what ran before is one click away. */
const NEWEST = 5;

const OVER: ReadonlySet<Milestone['state']> = new Set(['met', 'not-required']);

/**
 * @param milestones of one regime; of one obligation, in the order in which they began
 * @returns those shown, in the same order
 */
export function shownOf(milestones: readonly Milestone[], showsAll: boolean): readonly Milestone[] {
  if (showsAll) return milestones;
  const over = new Map<string, number>();
  return milestones
    .toReversed()
    .filter(({ obligation, state }) => {
      if (!OVER.has(state)) return true;
      const newer = over.get(obligation) ?? 0;
      over.set(obligation, newer + 1);
      return newer < NEWEST;
    })
    .toReversed();
}
