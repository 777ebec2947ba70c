/** The words that a person reads for what the core names by code. */
import type {
  Citation,
  Force,
  Milestone,
  MilestoneState,
  Nature,
  Regime,
  Scenario,
} from '../../lib/core/model.js';
import { SHAPES } from '../../lib/engine/words/shapes.js';
import type { Ink } from './ink.js';

export function stateInWords(state: MilestoneState): string {
  return `${SHAPES[state]} ${state.replace('-', ' ')}`;
}

/** Weight and colour for a state that is already said in words. */
export function painted(state: MilestoneState, text: string, ink: Ink): string {
  if (state === 'late') return ink.bad(ink.bold(text));
  if (state === 'due' || state === 'open') return ink.bold(text);
  return state === 'met' ? ink.good(text) : ink.dim(text);
}

export const NATURES: Readonly<Record<Nature, string>> = {
  statutory: 'law',
  'staff-position': 'a staff position, not law',
  guidance: 'advice, not law',
};

export const FORCES: Readonly<Record<Force, string>> = {
  'in-force': 'in force',
  'not-yet-in-force': 'NOT YET IN FORCE',
  repealed: 'NO LONGER IN FORCE',
};

/** What a date under a rule that does not bind is worth. */
export const UNBINDING: Readonly<Record<Exclude<Force, 'in-force'>, string>> = {
  'not-yet-in-force': 'NOT YET IN FORCE: nothing below binds; the dates show what it would ask.',
  repealed: 'NO LONGER IN FORCE: nothing below binds on the day of the trigger.',
};

/** What stands behind a name whose rule does not bind. */
export function forceNote({ force }: Pick<Milestone, 'force'>): string {
  return force === 'in-force' ? '' : `: ${FORCES[force]}`;
}

/** How far the source was checked, where that is not against its own words. */
export function confidenceInWords({ confidence }: Citation): string {
  return confidence === 'primary' ? '' : ` (${confidence})`;
}

/** `Form 8-K, Item 1.05(a)` */
export function provision({ act, at }: Citation): string {
  return `${act}, ${at}`;
}

/** What the obligation is called in the text of the regime that applies to the profile. */
export function titleOf(
  { obligation }: Pick<Milestone, 'obligation'>,
  { texts, textFor }: Regime,
  { profile }: Pick<Scenario, 'profile'>,
): string {
  const text = texts.find(({ id }) => id === textFor(profile));
  return text?.obligations[obligation]?.title ?? obligation;
}
