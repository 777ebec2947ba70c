/**
 * Facts in, milestones out: the one pure function at the centre. Every regime is data to it,
 * and a regime that needed an `if` here would show that a word is missing in `define.ts`.
 */
import { inOrderOfTime, submissionsOf } from './case.js';
import { dateOf, dateText, momentText } from './counting/kept.js';
import { remark, takeStep } from './counting/moments.js';
import { countFrom, openCase, startsOf, triggerOf, withFact } from './evaluate.js';
import type {
  Case,
  Count,
  Fact,
  Force,
  Milestone,
  MilestoneState,
  Obligation,
  Scenario,
  Start,
  Step,
  Temporal,
} from './model.js';
import { isAfter, isBefore } from './moment.js';
import { phaseOf } from './phase.js';
import { regimeCalled } from './regimes/index.js';

export interface Result {
  readonly id: string;
  readonly milestones: readonly Milestone[];
}

/**
 * The milestones of every regime that the scenario names, in its order.
 * @throws InputProblem where facts exclude each other or no calendar reaches a count
 */
export function derive(scenario: Scenario): Result {
  const inOrder = { ...scenario, facts: inOrderOfTime(scenario.facts) };
  const milestones = scenario.regimes.flatMap((id) => deriveRegime(id, inOrder));
  return { id: scenario.id, milestones };
}

/** The milestones of one regime; the scenario's facts are in order of time. */
function deriveRegime(id: string, scenario: Scenario): readonly Milestone[] {
  const c = openCase(regimeCalled(id), scenario, scenario.facts);
  c.regime.check?.(c);
  const phase = phaseOf(c);
  return Object.entries(c.text.obligations).flatMap(([obligationId, obligation]) => {
    const starts = startsOf(obligation, obligationId, c);
    const each: readonly (Start | undefined)[] = starts.length > 0 ? starts : [undefined];
    return each.map((start) => milestone(obligationId, obligation, start, c, phase, scenario));
  });
}

const NOTHING: Pick<Milestone, 'due' | 'planBy' | 'notBefore' | 'projected' | 'metAt'> = {
  due: null,
  planBy: null,
  notBefore: null,
  projected: null,
  metAt: null,
};

function milestone(
  id: string,
  obligation: Obligation,
  start: Start | undefined,
  c: Case,
  phase: string,
  scenario: Scenario,
): Milestone {
  const head = { regime: c.regime.id, obligation: id, phase };
  const trigger = start?.fact.id ?? null;
  const told = [...retractionsTold(id, obligation, c), ...(obligation.remarks?.(c) ?? [])];
  const met = metBy(id, obligation, c, start);
  const excluded = obligation.notRequired?.find(({ when }) => when.holds(c, start));

  if (!met && excluded) {
    const basis = [...told, remark(excluded.because, excluded.cite)];
    return { ...head, ...NOTHING, state: 'not-required', ...undated(c, start), trigger, basis };
  }
  if (!start) {
    const projection = met ? null : project(id, obligation, c, scenario);
    const basis = [...told, ...stateTold(obligation, id, c, met), ...(projection?.steps ?? [])];
    return {
      ...head,
      ...NOTHING,
      state: met ? 'met' : 'pending',
      metAt: met ? momentOf(met) : null,
      projected: projection?.moment ?? null,
      ...undated(c, start),
      trigger,
      basis,
    };
  }

  const counted = obligation.trigger.each ? undefined : c.counted(id);
  const count = planned(counted?.count ?? countFrom(start, obligation, id, c), start, c);
  const { due, planBy, notBefore, provisional } = count;
  return {
    ...head,
    state: met ? 'met' : stateOf(due, c),
    due: due && momentText(due),
    planBy: planBy && momentText(planBy),
    notBefore: notBefore && momentText(notBefore),
    projected: null,
    metAt: met ? momentOf(met) : null,
    nature: due ? count.nature : planBy ? 'guidance' : null,
    force: forceOf(c, start),
    certainty: provisional.length > 0 ? 'provisional' : 'settled',
    trigger,
    basis: [
      ...told,
      ...(met ? stateTold(obligation, id, c, met) : []),
      ...(due || planBy || notBefore ? [] : [remark(NO_NUMBER, obligation.cite)]),
      ...count.steps,
      ...provisional.map((reason) => remark(`Provisional: ${reason}.`)),
    ],
  };
}

const NO_NUMBER = 'The law gives no number here: act now, or promptly';

function stateOf(due: Temporal.ZonedDateTime | null, { now }: Case): MilestoneState {
  if (!due) return 'open';
  return now && isAfter(now, due) ? 'late' : 'due';
}

/** `planBy` is never later than `due`, and never before the fact that it starts from. */
function planned(count: Count, start: Start, c: Case): Count {
  const { due } = count;
  let { planBy } = count;
  if (!planBy) return count;
  const steps: Step[] = [];
  if (isBefore(planBy, start.fact.at)) {
    planBy = c.regime.nextDayEnd(start.fact.at, c);
    steps.push(
      takeStep('planBy', 'That is past before the count starts: the next end of day', planBy),
    );
  }
  if (due && isAfter(planBy, due)) {
    planBy = due.withTimeZone(planBy.timeZoneId);
    steps.push(takeStep('planBy', 'Never later than the due moment itself', planBy));
  }
  return steps.length === 0 ? count : { ...count, planBy, steps: [...count.steps, ...steps] };
}

function metBy(id: string, { metBy }: Obligation, c: Case, start: Start | undefined) {
  return metBy ? metBy(c, start) : submissionsOf(c.facts, id, c.regime.id)[0];
}

function momentOf(fact: Fact): string {
  return fact.at.toZonedDateTimeISO(fact.zone).toString();
}

function stateTold(obligation: Obligation, id: string, c: Case, met: Fact | undefined) {
  if (met) return [remark(`Met by the ${met.kind} ${met.id} of ${momentOf(met)}`)];
  return [remark(`Waits for ${triggerOf(obligation, id, c).text}`, obligation.cite)];
}

function undated(c: Case, start: Start | undefined) {
  return { nature: null, force: forceOf(c, start), certainty: 'settled' } as const;
}

/** Whether the text bound on the day of the trigger; without a trigger, whether it binds at all. */
function forceOf(c: Case, start: Start | undefined): Force {
  const from = c.text.appliesFrom(c.profile);
  if (from === null) return 'not-yet-in-force';
  if (!start) return 'in-force';
  const day = dateText(dateOf(start.fact.at, c.authorityZone));
  return day < from ? 'not-yet-in-force' : 'in-force';
}

/** The date that a follow-on report would have if the report before it were filed in time. */
function project(id: string, obligation: Obligation, c: Case, scenario: Scenario) {
  const { follows } = triggerOf(obligation, id, c);
  // Once that report is in, the obligation waits for something else, which has no date.
  if (follows === undefined || submissionsOf(c.facts, follows, c.regime.id).length > 0) return null;
  const planBy = plannedFor(follows, c);
  if (!planBy) return null;
  const filed: Fact<'submission'> = {
    id: `${follows} filed on its planBy`,
    kind: 'submission',
    regime: c.regime.id,
    of: follows,
    at: planBy.toInstant(),
    zone: c.profile.zone ?? planBy.timeZoneId,
    pointer: c.counted(follows)?.start.fact.pointer ?? '/facts',
  };
  const filedCase = withFact(c, scenario, filed);
  const counted = filedCase.counted(id);
  const moment = counted?.count.due ?? counted?.count.notBefore;
  if (!counted || !moment) return null;
  const of = counted.count.due ? 'due' : 'notBefore';
  const steps: Step[] = counted.count.steps
    .filter((step) => step.of === of || step.of === 'state')
    .map((step) => (step.of === of ? { ...step, of: 'projected' } : step));
  const assumption = remark(`A projection: as if the ${follows} were filed on its planBy`);
  return { moment: momentText(moment), steps: [assumption, ...steps] };
}

function plannedFor(id: string, c: Case): Temporal.ZonedDateTime | null {
  const counted = c.counted(id);
  return counted ? planned(counted.count, counted.start, c).planBy : null;
}

/** A retraction that touched this obligation is told; it changes nothing else. */
function retractionsTold(id: string, obligation: Obligation, c: Case): readonly Step[] {
  const kinds = new Set([
    ...obligation.trigger.kinds,
    ...(obligation.derogations ?? []).flatMap(({ trigger }) => trigger?.kinds ?? []),
  ]);
  return c.retracted
    .filter(({ fact }) =>
      fact.kind === 'submission'
        ? fact.of === id || fact.of === obligation.trigger.follows
        : kinds.has(fact.kind),
    )
    .map(({ fact, by }) =>
      remark(`The ${fact.kind} ${fact.id} was retracted by ${by.id}: ${by.reason}`),
    );
}
