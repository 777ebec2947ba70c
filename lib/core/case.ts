/**
 * One incident as one regime sees it: retracted facts taken out, facts of other regimes left
 * aside, in the order of their time, so that the order of recording never matters.
 */

import { InputProblem } from './errors.js';
import type { Fact, FactFields, FactKind } from './model.js';
import { compare } from './moment.js';
import { sentence } from './sentence.js';

/** Facts in the order of their time; of one instant, by id. Gives a new array. */
export function inOrderOfTime(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((a, b) => compare(a.at, b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What a regime sees of the record. */
export interface Seen {
  readonly facts: readonly Fact[];
  readonly retracted: readonly { readonly fact: Fact; readonly by: Fact<'retraction'> }[];
}

/**
 * Takes out what was retracted. A retraction can itself be retracted, and one limited to a
 * regime counts in that regime only.
 *
 * @param facts in order of time
 * @param alsoSees facts of other regimes that this one sees too
 * @throws InputProblem `contradiction` where retractions retract each other in a circle
 */
export function seenBy(
  regimeId: string,
  facts: readonly Fact[],
  alsoSees: (fact: Fact) => boolean = () => false,
): Seen {
  const visible = (fact: Fact) =>
    fact.regime === undefined || fact.regime === regimeId || alsoSees(fact);
  const retractions = facts.filter(
    (fact): fact is Fact<'retraction'> => fact.kind === 'retraction' && visible(fact),
  );
  if (retractions.length === 0) {
    const kept = facts.filter((fact) => fact.kind !== 'retraction');
    return { facts: kept.filter(visible), retracted: [] };
  }

  const inForce = retractionsInForce(retractions);
  const retractedBy = new Map<string, Fact<'retraction'>>();
  for (const retraction of inForce) {
    if (!retractedBy.has(retraction.of)) retractedBy.set(retraction.of, retraction);
  }
  const kept: Fact[] = [];
  const retracted: { fact: Fact; by: Fact<'retraction'> }[] = [];
  for (const fact of facts) {
    if (fact.kind === 'retraction') continue;
    const by = retractedBy.get(fact.id);
    if (by) retracted.push({ fact, by });
    else kept.push(fact);
  }
  return {
    facts: kept.filter(visible),
    retracted: retracted.filter(({ fact }) => visible(fact)),
  };
}

function retractionsInForce(all: readonly Fact<'retraction'>[]): readonly Fact<'retraction'>[] {
  const inForce = new Map<string, boolean>();
  const asked = new Set<string>();
  const holds = (retraction: Fact<'retraction'>): boolean => {
    const known = inForce.get(retraction.id);
    if (known !== undefined) return known;
    if (asked.has(retraction.id)) {
      throw new InputProblem(
        'contradiction',
        sentence`Retractions take each other back in a circle through "${retraction.id}". Leave one out.`,
        `${retraction.pointer}/of`,
      );
    }
    asked.add(retraction.id);
    const answer = !all.some((other) => other.of === retraction.id && holds(other));
    inForce.set(retraction.id, answer);
    return answer;
  };
  return all.filter(holds);
}

/** Fields that a fact must have to count, such as `{ material: true }`. */
export type Match<K extends FactKind> = Partial<FactFields[K]>;

/** The facts of one kind, in order of time. */
export function allOf<K extends FactKind>(
  facts: readonly Fact[],
  kind: K,
  match?: Match<K>,
): readonly Fact<K>[] {
  const found = facts.filter((fact) => fact.kind === kind && matches(fact, match));
  return found as unknown as readonly Fact<K>[]; // by its kind; the compiler cannot follow K
}

/** The earliest fact of a kind: the one that counts where the law does not say otherwise. */
export function firstOf<K extends FactKind>(
  facts: readonly Fact[],
  kind: K,
  match?: Match<K>,
): Fact<K> | undefined {
  return facts.find((fact) => fact.kind === kind && matches(fact, match)) as Fact<K> | undefined;
}

function matches(fact: Fact, match: object | undefined): boolean {
  if (match === undefined) return true;
  const fields = fact as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(match).every(([name, value]) => fields[name] === value);
}

/** The submissions of one report of one regime, in order of time. */
export function submissionsOf(
  facts: readonly Fact[],
  obligation: string,
  regimeId?: string,
): readonly Fact<'submission'>[] {
  return allOf(facts, 'submission').filter(
    (fact) => fact.of === obligation && (regimeId === undefined || fact.regime === regimeId),
  );
}
