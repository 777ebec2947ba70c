/** Of a milestone that a fact moved: whether it was done in time, or is late already. */
import type { Milestone, Temporal } from '../../../core/model.js';
import { isOpen, isOption } from '../../../engine/incident.js';
import type { Move } from '../../../engine/moves.js';
import type { Language } from '../../../engine/ports.js';
import { doneWhenIn, lateAlreadyIn } from '../../words/say.js';

interface Stood {
  /** As they stand with the fact. */
  readonly milestones: readonly Milestone[];
  readonly now: Temporal.Instant;
}

/** A sentence; `undefined` where there is nothing to say, or the milestone is gone. */
export function inTimeIn(
  language: Language,
  { regime, obligation, trigger, to }: Move,
  { milestones, now }: Stood,
): string | undefined {
  const milestone = milestones.find(
    (one) =>
      to !== null &&
      one.regime === regime &&
      one.obligation === obligation &&
      one.trigger === trigger,
  );
  if (!milestone) return undefined;
  if (milestone.state === 'met') return doneWhenIn(language, milestone)?.sentence;
  return lateOf(language, milestone, now);
}

/** Nobody is late with what nobody owes: an option, or a rule that is not in force. */
export function lateOf(
  language: Language,
  milestone: Milestone,
  now: Temporal.Instant,
): string | undefined {
  const isOwed = isOpen(milestone) && !isOption(milestone) && milestone.force === 'in-force';
  return isOwed ? lateAlreadyIn(language, milestone, now) : undefined;
}
