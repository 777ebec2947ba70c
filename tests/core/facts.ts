/**
 * Facts and cases as the tests write them: JSON, read like any other input. A fact is called by
 * its kind unless it is given an `id`, so that a test can name it.
 */
import { derive } from '../../lib/core/derive.js';
import { InputProblem } from '../../lib/core/errors.js';
import type { Milestone } from '../../lib/core/model.js';
import { readScenario } from '../../lib/core/scenario.js';

export interface WrittenFact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What surrounds the facts of a case. */
export interface Circumstances {
  readonly profile?: Fields;
  readonly now?: string;
  readonly closures?: readonly Fields[];
}

export function happened(kind: string, at: string, fields: Fields = {}): WrittenFact {
  return { id: kind, kind, at, ...fields };
}

type FactMaker = (at: string, fields?: Fields) => WrittenFact;

const maker =
  (kind: string, always: Fields = {}): FactMaker =>
  (at, fields) =>
    happened(kind, at, { ...always, ...fields });

export const discovered = maker('discovery');
export const determined = maker('materiality-determination', { material: true });
export const foundImmaterial = maker('materiality-determination', {
  id: 'not-material',
  material: false,
});
export const decidedToDisclose = maker('disclosure-decision');
export const delayRequested = maker('delay-request');
/** Period 1, on national security, unless the fields say otherwise. */
export const granted = maker('delay-determination', {
  id: 'grant',
  outcome: 'granted',
  period: 1,
  ground: 'national-security',
});
export const declined = maker('delay-determination', { id: 'refusal', outcome: 'declined' });
export const riskOver = maker('delay-end');
export const relieved = maker('commission-relief');
export const wroteToCommission = maker('edgar-correspondence');
export const becameAvailable = maker('information-available');
export const disclosedAtHome = maker('home-disclosure');

export const breached = maker('breach-determination');
export const exemptionLost = maker('exemption-lost');
export const held = maker('law-enforcement-hold');
export const holdEnded = maker('hold-end');

export const aware = maker('awareness');
export const reclassified = maker('reclassification');
export const affectedTrustServices = maker('affects-trust-services');
export const reportRequested = maker('report-request', { of: 'intermediate-report' });
export const ongoing = maker('ongoing-at-final-report');
export const handled = maker('handled');

export const believed = maker('reasonable-belief');
export const paid = maker('ransom-payment');
export const learned = maker('new-information');
export const concluded = maker('concluded');

export function submitted(
  regime: string,
  of: string,
  at: string,
  fields: Fields = {},
): WrittenFact {
  return happened('submission', at, { id: of, regime, of, ...fields });
}

export function retracted(of: string, at: string, fields: Fields = {}): WrittenFact {
  return happened('retraction', at, { of, reason: 'recorded in error', ...fields });
}

/** A scenario of one regime, as JSON would have it. */
export function scenarioOf(
  regimes: string | readonly string[],
  facts: readonly WrittenFact[],
  circumstances: Circumstances = {},
) {
  return { id: 'case', regimes: [regimes].flat(), facts, ...circumstances };
}

/** Every milestone of one regime. */
export function milestonesOf(
  regime: string,
  facts: readonly WrittenFact[],
  circumstances?: Circumstances,
): readonly Milestone[] {
  return derive(readScenario(scenarioOf(regime, facts, circumstances))).milestones;
}

/** The only milestone of an obligation. */
export function milestoneOf(
  regime: string,
  obligation: string,
  facts: readonly WrittenFact[],
  circumstances?: Circumstances,
): Milestone {
  const found = allOf(regime, obligation, facts, circumstances);
  if (found.length !== 1) throw new Error(`${obligation} has ${found.length} milestones, not one`);
  return found[0] as Milestone;
}

/** The milestones of an obligation that gives one per fact. */
export function allOf(
  regime: string,
  obligation: string,
  facts: readonly WrittenFact[],
  circumstances?: Circumstances,
): readonly Milestone[] {
  return milestonesOf(regime, facts, circumstances).filter(
    (milestone) => milestone.obligation === obligation,
  );
}

export function phaseOf(
  regime: string,
  facts: readonly WrittenFact[],
  circumstances?: Circumstances,
): string | undefined {
  const phases = new Set(milestonesOf(regime, facts, circumstances).map(({ phase }) => phase));
  if (phases.size !== 1) throw new Error(`one regime stands in ${[...phases].join(' and ')}`);
  return [...phases][0];
}

/** What the input is refused for, as `type pointer`; a test never looks at the words. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputProblem) return `${error.type} ${error.pointer}`;
    throw error;
  }
  return 'accepted';
}

/** How many steps of a milestone give no date but tell of the fact with this id. */
export function toldOf(id: string, { basis }: Milestone): number {
  const name = new RegExp(`(^|[^\\w-])${id}([^\\w-]|$)`);
  return basis.filter(({ of, rule }) => of === 'state' && name.test(rule)).length;
}

/** All of a milestone's dates, for what has none. */
export function datesOf({ due, planBy, notBefore, projected }: Milestone) {
  return { due, planBy, notBefore, projected };
}

export const NO_DATES = { due: null, planBy: null, notBefore: null, projected: null };
