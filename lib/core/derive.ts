/**
 * Facts in, milestones out: the one pure function at the centre. Every regime is data to it,
 * and a regime that needed an `if` here would show that a word is missing in `define.ts`.
 */
import { inOrderOfTime, submissionsOf } from './case.js';
import { dateOf, dateText, momentText } from './counting/kept.js';
import { remark, takeStep } from './counting/moments.js';
import {
  countFrom,
  openCase,
  startsOf,
  triggerOf,
  unlessBeyondTheCalendar,
  withFact,
} from './evaluate.js';
import type {
  Case,
  Certainty,
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
    const of = { id: obligationId, obligation, c, phase, scenario };
    return each.map((start) => milestone(of, start));
  });
}

/** What every milestone of one case needs to be told. */
interface Told {
  readonly id: string;
  readonly obligation: Obligation;
  readonly c: Case;
  readonly phase: string;
  readonly scenario: Scenario;
}

function milestone(of: Told, start: Start | undefined): Milestone {
  const { id, obligation, c } = of;
  const met = obligation.metBy
    ? obligation.metBy(c, start)
    : submissionsOf(c.facts, id, c.regime.id)[0];
  const excluded = obligation.notRequired?.filter(({ when }) => when.holds(c, start)) ?? [];

  if (excluded.length > 0 && !met) {
    const basis = excluded.map(({ because, cite }) => remark(because, cite));
    return { ...undated(of, start), state: 'not-required', basis: [...remarks(of), ...basis] };
  }
  // Filed although the facts excluded it: then it never had a date.
  if (met && (!start || excluded.some(({ byAnotherReport }) => !byAnotherReport))) {
    const basis = [...remarks(of), metTold(met)];
    return { ...undated(of, start), state: 'met', metAt: momentOf(met), basis };
  }
  return start ? dated(of, start, met) : pending(of);
}

/** The head of a milestone, and no date. */
function undated({ id, c, phase }: Told, start: Start | undefined) {
  return {
    regime: c.regime.id,
    obligation: id,
    due: null,
    planBy: null,
    notBefore: null,
    projected: null,
    metAt: null,
    nature: null,
    force: forceOf(c, start),
    certainty: 'settled',
    trigger: start?.fact.id ?? null,
    phase,
  } as const;
}

function pending(of: Told): Milestone {
  const { obligation, c } = of;
  const waits = remark(`Waits for ${triggerOf(obligation, of.id, c).text}`, obligation.cite);
  const projection = project(of);
  return {
    ...undated(of, undefined),
    state: 'pending',
    projected: projection && momentText(projection.moment),
    certainty: certaintyOf(projection?.provisional ?? []),
    basis: [...remarks(of), waits, ...(projection?.steps ?? [])],
  };
}

function dated(of: Told, start: Start, met: Fact | undefined): Milestone {
  const { id, obligation, c } = of;
  const counted = obligation.trigger.each ? undefined : c.counted(id);
  const count = planned(counted?.count ?? countFrom(start, obligation, id, c), start, c);
  const { due, planBy, notBefore, provisional, countedFrom } = count;
  const hasDate = due || planBy || notBefore;
  return {
    ...undated(of, start),
    state: met ? 'met' : stateOf(due, c),
    due: due && momentText(due),
    planBy: planBy && momentText(planBy),
    notBefore: notBefore && momentText(notBefore),
    metAt: met ? momentOf(met) : null,
    nature: due ? count.nature : planBy ? 'guidance' : null,
    certainty: certaintyOf(provisional),
    trigger: (countedFrom ?? start.fact).id,
    basis: [
      ...remarks(of),
      ...(met ? [metTold(met)] : []),
      ...(hasDate || met ? [] : [remark(NO_NUMBER, obligation.cite)]),
      ...count.steps,
      ...doubtsTold(provisional),
    ],
  };
}

function certaintyOf(provisional: readonly string[]): Certainty {
  return provisional.length > 0 ? 'provisional' : 'settled';
}

function doubtsTold(provisional: readonly string[]): readonly Step[] {
  return [...new Set(provisional)].map((reason) => ({
    ...remark(`Provisional: ${reason}`),
    about: 'provisional',
  }));
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
    const left = c.regime.nextDayEnd(start.fact.at, c);
    planBy = left.moment;
    steps.push(...left.steps);
  }
  if (due && isAfter(planBy, due)) {
    planBy = due.withTimeZone(planBy.timeZoneId);
    steps.push(takeStep('planBy', 'Never later than the due moment itself', planBy));
  }
  return steps.length === 0 ? count : { ...count, planBy, steps: [...count.steps, ...steps] };
}

function momentOf(fact: Fact): string {
  return fact.at.toZonedDateTimeISO(fact.zone).toString();
}

function metTold(met: Fact): Step {
  return remark(`Met by the ${met.kind} ${met.id} of ${momentOf(met)}`);
}

/** Whether the text bound on the day of the trigger; without a trigger, whether it binds at all. */
function forceOf(c: Case, start: Start | undefined): Force {
  const from = c.text.appliesFrom(c.profile);
  if (from === null) return 'not-yet-in-force';
  if (!start) return 'in-force';
  const day = dateText(dateOf(start.fact.at, c.authorityZone));
  return day < from ? 'not-yet-in-force' : 'in-force';
}

interface Projection {
  readonly moment: Temporal.ZonedDateTime;
  readonly provisional: readonly string[];
  readonly steps: readonly Step[];
}

/** The date that a follow-on report would have if the report before it were filed in time. */
function project({ id, obligation, c, scenario }: Told): Projection | null {
  const { follows } = triggerOf(obligation, id, c);
  // Once that report is in, the obligation waits for something else, which has no date.
  if (follows === undefined || submissionsOf(c.facts, follows, c.regime.id).length > 0) return null;
  const before = c.counted(follows);
  const planBy = before && planned(before.count, before.start, c).planBy;
  if (!planBy) return null;
  const filed: Fact<'submission'> = {
    id: `${follows} filed on its planBy`,
    kind: 'submission',
    regime: c.regime.id,
    of: follows,
    at: planBy.toInstant(),
    zone: c.profile.zone ?? planBy.timeZoneId,
    pointer: before.start.fact.pointer,
  };
  // A projection is no date yet: where no calendar reaches it, there is none to show.
  const count = unlessBeyondTheCalendar(() => withFact(c, scenario, filed).counted(id))?.count;
  const moment = count?.due ?? count?.notBefore;
  if (!count || !moment) return null;
  const date = count.due ? 'due' : 'notBefore';
  const steps = count.steps
    .filter(({ of }) => of === date || of === 'state')
    .map((step): Step => (step.of === date ? { ...step, of: 'projected' } : step));
  const assumption: Step = {
    ...remark(`A projection: as if the ${follows} were filed on its planBy`),
    about: count.due ? 'projection' : 'projected-not-before',
  };
  const { provisional } = count;
  return { moment, provisional, steps: [assumption, ...steps, ...doubtsTold(provisional)] };
}

/** What a reader should know beside the count; a retraction is told and changes nothing else. */
function remarks({ id, obligation, c }: Told): readonly Step[] {
  const own = obligation.remarks?.(c) ?? [];
  if (c.retracted.length === 0) return own;
  const triggers = [obligation, ...(obligation.derogations ?? [])].flatMap(
    ({ trigger }) => trigger ?? [],
  );
  const retractions = c.retracted.filter(({ fact }) =>
    fact.kind === 'submission'
      ? fact.of === id || triggers.some(({ follows }) => follows === fact.of)
      : triggers.some(({ kinds }) => kinds.includes(fact.kind)),
  );
  return [
    ...retractions.map(({ fact, by }) =>
      remark(`The ${fact.kind} ${fact.id} was retracted by ${by.id}: ${by.reason}`),
    ),
    ...own,
  ];
}
