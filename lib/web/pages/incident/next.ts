/** The one thing to do next: what the page says first, and whose it is. */
import type { Milestone, Temporal } from '../../../core/model.js';
import { obligationsOf, regimeCalled } from '../../../core/regimes/index.js';
import { instantOf, isOpen, isOption } from '../../../engine/incident.js';
import { roleOf } from '../../../engine/people.js';
import type { UserRole } from '../../../engine/ports.js';
import { incidentPath } from '../paths.js';
import { DECIDED_BY } from './fact-kinds.js';

/** How it presses, the loudest first. */
const URGENCIES = [
  'late',
  'pastPlan',
  'planned',
  'decide',
  'promptly',
  'forbidden',
  'notInForce',
] as const;
type Urgency = (typeof URGENCIES)[number];

export interface NextThing {
  readonly milestone: Milestone;
  readonly urgency: Urgency;
  readonly isReport: boolean;
  /** Whose it is to record it; others only see to it that it is done. */
  readonly role: UserRole;
}

/**
 * Late ones first, then the soonest `planBy`, then a decision that is owed without unreasonable
 * delay, then what is owed promptly. What the law forbids for now, and what does not bind, comes
 * last; an option never, for nobody owes it.
 */
export function nextThing(
  milestones: readonly Milestone[],
  now: Temporal.Instant,
): NextThing | undefined {
  const [first] = milestones
    .filter((milestone) => isOpen(milestone) && !isOption(milestone))
    .map((milestone) => ({ milestone, urgency: urgencyOf(milestone, now) }))
    .toSorted(
      (a, b) =>
        rankOf(a.urgency) - rankOf(b.urgency) ||
        dateOf(a.milestone, now) - dateOf(b.milestone, now),
    );
  if (!first) return undefined;
  const isReport = isReportOf(first.milestone);
  return { ...first, isReport, role: roleOf(first.milestone) };
}

function urgencyOf(milestone: Milestone, now: Temporal.Instant): Urgency {
  const { state, planBy, notBefore, force } = milestone;
  if (force !== 'in-force') return 'notInForce';
  if (state === 'late') return 'late';
  if (notBefore && isAhead(notBefore, now)) return 'forbidden';
  if (planBy) return isAhead(planBy, now) ? 'planned' : 'pastPlan';
  return isReportOf(milestone) ? 'promptly' : 'decide';
}

/** What is past its plan is a date like the others, only an earlier one. */
function rankOf(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency === 'pastPlan' ? 'planned' : urgency);
}

/** What is late is ordered by when it was due. */
function dateOf({ state, due, planBy }: Milestone, now: Temporal.Instant): number {
  const date = state === 'late' ? due : planBy;
  return date === null ? now.epochMilliseconds : instantOf(date).epochMilliseconds;
}

function isAhead(moment: string, now: Temporal.Instant): boolean {
  return instantOf(moment).epochMilliseconds >= now.epochMilliseconds;
}

function isReportOf({ regime, obligation }: Pick<Milestone, 'regime' | 'obligation'>) {
  return obligationsOf(regimeCalled(regime))[obligation]?.kind === 'report';
}

/** Where it is recorded that it is done, with everything filled in that is known. */
export function recordPath(
  incidentId: string,
  { regime, obligation }: Pick<Milestone, 'regime' | 'obligation'>,
): string {
  const filing = isReportOf({ regime, obligation });
  const kind = filing ? 'submission' : (DECIDED_BY[obligation] ?? '');
  const query = new URLSearchParams(filing ? { kind, regime, of: obligation } : { kind });
  return `${incidentPath(incidentId)}/facts/new?${query}`;
}
