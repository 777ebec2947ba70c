/** What would be missing without a person: roles that nobody else has, entities without anybody. */
import { peopleFor, policyFor } from '../../../engine/people.js';
import type { AllSettings, Entity, Person, UserRole } from '../../../engine/ports.js';

/** An entity that would feel it. */
export interface Missed {
  readonly entity: Entity;
  /** The roles that hear of its alerts, and that nobody else there has. */
  readonly roles: readonly UserRole[];
  /** Who would hear instead; none: the engine refuses the removal. */
  readonly others: readonly Person[];
}

/** In the order of the entities; those of which nothing would be missing are left out. */
export function missedWithout(person: Person, settings: AllSettings): readonly Missed[] {
  return settings.entities
    .map((entity) => missedBy(entity, person, settings))
    .filter((missed) => missed !== undefined);
}

function missedBy(entity: Entity, person: Person, settings: AllSettings): Missed | undefined {
  const of = { entity: entity.id, drill: null };
  const people = peopleFor(of, settings);
  if (!people.includes(person)) return undefined;
  const others = people.filter((one) => one !== person);
  const { remind, escalate } = policyFor(of, settings);
  const heard = new Set<UserRole>([...remind, ...escalate.flatMap(({ to }) => to)]);
  const roles = person.roles.filter(
    (role) => heard.has(role) && !others.some((one) => one.roles.includes(role)),
  );
  return roles.length > 0 || others.length === 0 ? { entity, roles, others } : undefined;
}
