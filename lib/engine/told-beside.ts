/** What is open beside the milestone of a message: what is done may be where a clock begins. */
import type { Milestone, Temporal } from '../core/model.js';
import { isOpen, isOption, lineOf } from './incident.js';
import { datesIn, isPast, type Lead, leadOf, zonedIn } from './told-dates.js';

/** Another milestone of the regime that is open. */
export interface Beside {
  readonly regime: string;
  readonly obligation: string;
  /** The date by which it is owed, or before which the law forbids it; none where none is set. */
  readonly lead: Lead | undefined;
  readonly isLate: boolean;
  /** It may be used, and nobody owes it. */
  readonly isOption: boolean;
}

/**
 * The other milestones of a regime that are open.
 * @param milestones those of the regime, as they stand
 * @param line of the milestone that the message is about
 */
export function besideOf(
  milestones: readonly Milestone[],
  line: string,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): readonly Beside[] {
  return milestones
    .filter((milestone) => isOpen(milestone) && lineOf(milestone) !== line)
    .map((milestone): Beside => {
      const { regime, obligation, notBefore, state, force } = milestone;
      const free = notBefore ? zonedIn(notBefore, zone) : undefined;
      const isFree = !free || isPast(free, now);
      return {
        regime,
        obligation,
        lead: isFree ? leadOf(datesIn(milestone, zone), now) : { of: 'notBefore', moment: free },
        isLate: state === 'late' && force === 'in-force' && !isOption(milestone),
        isOption: isOption(milestone),
      };
    })
    .toSorted((a, b) => Number(a.isOption) - Number(b.isOption)); // what is owed comes first
}
