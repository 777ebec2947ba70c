/** Facts that come from outside: who may say them, and whether they can be true. */

import { derive } from '../core/derive.js';
import { InputProblem } from '../core/errors.js';
import { type Milestone, Temporal } from '../core/model.js';
import { MOST_FACTS, scenarioOf } from '../core/scenario.js';
import { sentence } from '../core/sentence.js';
import { type Incident, scenarioJson } from './incident.js';
import { mustBeAllowedToRecord } from './may.js';
import type { Actor, DeclaredClosure, WrittenFact } from './ports.js';
import { BadCall, FutureFact, TooMany } from './problems.js';

/** A fact as a caller sends it: the server adds who said it, when, and an id where there is none. */
export type NewFact = Readonly<Record<string, unknown>>;

/** Several things wrong with what was sent; each names its place. */
export class FactProblems extends Error {
  constructor(readonly problems: readonly [InputProblem, ...InputProblem[]]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'FactProblems';
  }
}

/** An id becomes part of keys, which the table limits; a name that long says nothing more. */
const LONGEST_ID = 128;

/** Gives a fact what the server alone may say. @throws BadCall where the caller said it */
export function attributed(
  fact: NewFact,
  { by, recordedAt, id }: { readonly by: Actor; readonly recordedAt: string; readonly id: string },
  place = '',
): WrittenFact {
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) {
    throw new BadCall(sentence`A fact is a JSON object with kind and at.`, place);
  }
  for (const field of ['by', 'recordedAt']) {
    if (field in fact) {
      throw new BadCall(sentence`The server sets ${field}; leave it out.`, `${place}/${field}`);
    }
  }
  if (id.length > LONGEST_ID) {
    const said = sentence`A fact's id may have ${LONGEST_ID} characters; this one has ${id.length}.`;
    throw new BadCall(said, `${place}/id`);
  }
  return { id, ...fact, by: by.name, recordedAt } as unknown as WrittenFact;
}

/**
 * Checks facts that are to be added to an incident, the last `added` of `incident.facts`.
 * @param place where they stand in the call: `''` for one fact, `/facts` for a list
 * @returns the milestones that follow from them all
 * @throws FactProblems, InputProblem, Forbidden, FutureFact or TooMany
 */
export function mustBeTrueTogether(
  incident: Incident,
  added: number,
  closures: readonly DeclaredClosure[],
  {
    by,
    now,
    place,
  }: { readonly by: Actor; readonly now: Temporal.Instant; readonly place: string },
): readonly Milestone[] {
  const { facts } = incident;
  if (facts.length > MOST_FACTS) {
    throw new TooMany(
      sentence`An incident may have ${MOST_FACTS} facts; these would be ${facts.length}.`,
    );
  }
  const first = facts.length - added;
  const placed = (problem: InputProblem) => movedTo(problem, first, place);
  const read = scenarioOf(scenarioJson(incident, closures));
  if ('problems' in read) {
    const [one, ...more] = read.problems;
    throw new FactProblems([placed(one), ...more.map(placed)]);
  }
  for (const [index, fact] of facts.slice(first).entries()) {
    const where = place && `${place}/${index}`;
    mustBeAllowedToRecord(by, fact, facts, `${where}/kind`);
    if (Temporal.Instant.compare(Temporal.Instant.from(fact.at), now) > 0) {
      throw new FutureFact(
        sentence`${fact.at} lies after now (${now}). Record it when it has happened.`,
        `${where}/at`,
      );
    }
  }
  try {
    return derive({ ...read.scenario, now }).milestones;
  } catch (error) {
    if (error instanceof InputProblem) throw placed(error);
    throw error;
  }
}

/** A problem's place as the caller wrote it: `/facts/7/at` of the incident is `/at` of the call. */
function movedTo(problem: InputProblem, first: number, place: string): InputProblem {
  const match = /^\/facts\/(\d+)(.*)$/.exec(problem.pointer);
  if (!match) return problem;
  const index = Number(match[1]) - first;
  if (index < 0) {
    const said = sentence`${problem.sentence} (With what is recorded already, at ${problem.pointer}.)`;
    return new InputProblem(problem.type, said, '');
  }
  return new InputProblem(
    problem.type,
    problem.sentence,
    `${place && `${place}/${index}`}${match[2]}`,
  );
}
