/**
 * An incident as its record tells it: what is known, what runs, what was acknowledged, and the
 * milestones that follow. Nothing here is kept anywhere else; all of it can be derived again.
 */
import { inOrderOfTime } from '../core/case.js';
import { derive } from '../core/derive.js';
import { openCase } from '../core/evaluate.js';
import type { Milestone, Scenario } from '../core/model.js';
import { Temporal } from '../core/model.js';
import { phaseOf } from '../core/phase.js';
import { obligationsOf, regimeCalled } from '../core/regimes/index.js';
import { readScenario } from '../core/scenario.js';
import { NOTHING_BEFORE } from './chain.js';

export { loaded, stored } from './ports.js';

import type {
  Actor,
  DeclaredClosure,
  Drill,
  Entry,
  EntryBody,
  WrittenFact,
  WrittenProfile,
} from './ports.js';

export type Acknowledgement = Extract<EntryBody, { readonly type: 'acknowledged' }> & {
  readonly at: string;
  readonly by: Actor;
};

/** What the record says so far. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly entity: string;
  /** The entity's home zone. */
  readonly zone: string;
  readonly profile: WrittenProfile;
  /** The regimes whose clocks run. */
  readonly regimes: readonly string[];
  readonly notApplicable: readonly { readonly regime: string; readonly reason: string }[];
  readonly facts: readonly WrittenFact[];
  readonly closed: { readonly at: string; readonly by: Actor; readonly reason: string } | null;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly drill: Drill | null;
  readonly registeredAt: string;
  readonly registeredBy: Actor;
  /** The number of the last entry, and its hash. */
  readonly version: number;
  readonly lastHash: string;
}

/** Reads a record; `undefined` where it is empty: there is no such incident. */
export function incidentOf(id: string, entries: readonly Entry[]): Incident | undefined {
  const [first, ...rest] = entries;
  if (first === undefined) return undefined;
  if (first.body.type !== 'registered') throw new TypeError(`The record of ${id} has no beginning`);
  const { title, entity, zone, regimes, profile, facts, drill } = first.body;
  const start: Incident = {
    id,
    title,
    entity,
    zone,
    profile,
    regimes,
    notApplicable: [],
    facts,
    closed: null,
    acknowledgements: [],
    drill: drill ?? null,
    registeredAt: first.recordedAt,
    registeredBy: first.by,
    version: first.n,
    lastHash: first.hash,
  };
  return rest.reduce(
    (incident, entry) => ({
      ...withEntry(incident, entry),
      version: entry.n,
      lastHash: entry.hash,
    }),
    start,
  );
}

/** What one entry changes. */
function withEntry(incident: Incident, { body, recordedAt, by }: Entry): Incident {
  switch (body.type) {
    case 'registered':
      throw new TypeError(`The record of ${incident.id} begins twice`);
    case 'fact':
      // A fact after the end opens the incident again: what is recorded must be watched.
      return { ...incident, facts: [...incident.facts, body.fact], closed: null };
    case 'closed':
      return { ...incident, closed: { at: recordedAt, by, reason: body.reason } };
    case 'reopened':
      return { ...incident, closed: null };
    case 'regime-added': {
      const others = incident.regimes.filter((regime) => regime !== body.regime);
      const notApplicable = incident.notApplicable.filter(({ regime }) => regime !== body.regime);
      return { ...incident, regimes: [...others, body.regime], notApplicable };
    }
    case 'regime-not-applicable': {
      const regimes = incident.regimes.filter((regime) => regime !== body.regime);
      const notApplicable = [
        ...incident.notApplicable.filter(({ regime }) => regime !== body.regime),
        { regime: body.regime, reason: body.reason },
      ];
      return { ...incident, regimes, notApplicable };
    }
    case 'acknowledged': {
      const acknowledgement = { ...body, at: recordedAt, by };
      return { ...incident, acknowledgements: [...incident.acknowledgements, acknowledgement] };
    }
    case 'closures-changed':
    case 'note':
      return incident;
  }
}

/** What the next entry's chain starts from. */
export function lastHashOf(entries: readonly Entry[]): string {
  return entries.at(-1)?.hash ?? NOTHING_BEFORE;
}

/** The contract's scenario of an incident, as JSON. */
export function scenarioJson(
  { id, regimes, zone, profile, facts }: Incident,
  closures: readonly DeclaredClosure[],
  now?: Temporal.Instant,
) {
  return {
    id,
    regimes,
    profile: { ...profile, zone },
    facts,
    closures: closures.map(({ calendar, date, source }) => ({ calendar, date, source })),
    ...(now && { now: now.toString() }),
  };
}

/**
 * The checked scenario of an incident.
 * @throws InputProblem where the facts cannot be used together
 */
export function scenarioFor(
  incident: Incident,
  closures: readonly DeclaredClosure[],
  now?: Temporal.Instant,
): Scenario {
  return readScenario(scenarioJson(incident, closures, now));
}

/**
 * The milestones of an incident.
 * @param regimes those to derive; by default all that run
 * @throws InputProblem where facts contradict each other or no calendar reaches a date
 */
export function milestonesOf(
  incident: Incident,
  closures: readonly DeclaredClosure[],
  now?: Temporal.Instant,
  regimes: readonly string[] = incident.regimes,
): readonly Milestone[] {
  return derive(scenarioFor({ ...incident, regimes }, closures, now)).milestones;
}

/** In which phase a regime stands at a moment, by the facts and the time alone. */
export function phaseAt(scenario: Scenario, regimeId: string, moment: Temporal.Instant): string {
  const facts = inOrderOfTime(scenario.facts);
  return phaseOf(openCase(regimeCalled(regimeId), { ...scenario, now: moment }, facts));
}

/**
 * What identifies a milestone while its date moves: the obligation, and its trigger where each
 * trigger has a milestone of its own. (A delay that is granted changes the trigger of the
 * Item 1.05 report, and it is the same report that is owed.)
 */
export function lineOf({ regime, obligation, trigger }: Milestone): string {
  const each = obligationsOf(regimeCalled(regime))[obligation]?.trigger.each;
  return each && trigger !== null ? `${obligation}/${trigger}` : obligation;
}

/** Whether nobody owes it: an option is told once, and never urged. */
export function isOption({
  regime,
  obligation,
}: Pick<Milestone, 'regime' | 'obligation'>): boolean {
  return obligationsOf(regimeCalled(regime))[obligation]?.option !== undefined;
}

/** Triggered and not done: what people are reminded of. */
export function isOpen({ state }: Pick<Milestone, 'state'>): boolean {
  return state === 'open' || state === 'due' || state === 'late';
}

/** An incident and the closures that count, as a record stood with one of its versions. */
export interface StoodWith {
  readonly incident: Incident;
  readonly closures: readonly DeclaredClosure[];
}

/**
 * A record with its first entries alone.
 * @param version how many of them
 * @returns `undefined` before the registration
 */
export function stoodWith(
  id: string,
  version: number,
  entries: readonly Entry[],
  closures: readonly DeclaredClosure[],
): StoodWith | undefined {
  const incident = incidentOf(id, entries.slice(0, version));
  return incident && { incident, closures: closuresAsOf(entries, version, closures) };
}

/** The declared closures that count for a version of a record: all but those it heard of later. */
export function closuresAsOf(
  entries: readonly Entry[],
  version: number,
  closures: readonly DeclaredClosure[],
): readonly DeclaredClosure[] {
  const later = new Set(
    entries.flatMap(({ n, body }) =>
      n > version && body.type === 'closures-changed' ? body.closures : [],
    ),
  );
  return closures.filter(({ id }) => !later.has(id));
}

/** The instant of a milestone's moment, which is written with its zone. */
export function instantOf(moment: string): Temporal.Instant {
  return Temporal.Instant.from(moment);
}
