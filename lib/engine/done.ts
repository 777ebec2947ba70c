/**
 * What was done when an obligation is met. Mails and pages say it with one verb each, so that
 * nobody reads of a decision that it was filed.
 */
import { obligationsOf, regimeCalled } from '../core/regimes/index.js';
import { isNotice } from './words/names.js';

/** A report is filed, a notice given, a decision taken, a delay asked for. */
export type Done = 'filed' | 'notified' | 'decided' | 'asked';

/** Decisions that are requests: whether they are granted, somebody else decides. */
const REQUESTS: readonly string[] = ['delay-request'];

/** How an obligation is met. */
export function doneAs({
  regime,
  obligation,
}: {
  readonly regime: string;
  readonly obligation: string;
}): Done {
  if (REQUESTS.includes(obligation)) return 'asked';
  if (isNotice(obligation)) return 'notified';
  const { kind } = obligationsOf(regimeCalled(regime))[obligation] ?? {};
  return kind === 'decision' ? 'decided' : 'filed';
}
