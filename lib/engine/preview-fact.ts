/** What recording a fact would do: checked as for the record, and written nowhere. */
import type { Milestone, Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import { closuresAsOf, type Incident } from './incident.js';
import { type Move, movesBetween } from './moves.js';
import { attributed, mustBeTrueTogether, type NewFact } from './new-facts.js';
import type { Actor, Ports, WrittenFact } from './ports.js';
import { standingOf } from './read-incident.js';

export interface PreviewFactOrder {
  readonly incidentId: string;
  readonly fact: NewFact;
  readonly by: Actor;
}

export interface Previewed {
  readonly incident: Incident;
  /** The fact as it would be recorded. */
  readonly fact: WrittenFact;
  readonly now: Temporal.Instant;
  /** As they would stand. */
  readonly milestones: readonly Milestone[];
  readonly moved: readonly Move[];
}

/**
 * The milestones before a fact and with it, at the incident's present.
 * @throws what `recordFact` throws for the same fact: NotFound, BadCall, Forbidden, FutureFact,
 * TooMany, FactProblems, InputProblem
 */
export async function previewFact(
  { incidentId, fact: said, by }: PreviewFactOrder,
  ports: Pick<Ports, 'ledger' | 'settings' | 'now' | 'ids'>,
): Promise<Previewed> {
  const [entries, settings] = await Promise.all([
    ports.ledger.entries(incidentId),
    ports.settings.read(),
  ]);
  const incident = mustExist(incidentId, entries);
  const closures = closuresAsOf(entries, incident.version, settings.closures);
  const now = ports.now.of(incident);
  const id = typeof said.id === 'string' ? said.id : ports.ids.next('f');
  const fact = attributed(said, { by, recordedAt: now.toString(), id });
  const withFact: Incident = { ...incident, facts: [...incident.facts, fact] };
  const milestones = mustBeTrueTogether(withFact, 1, closures, { by, now, place: '' });
  // A record that contradicts itself has no dates; a retraction may give it some again.
  const { milestones: before } = standingOf(incident, closures, now);
  const moved = movesBetween(before, milestones, `the ${fact.kind} ${fact.id}`);
  return { incident, fact, now, milestones, moved };
}
