/** Who hears: the people of an entity by role, and never nobody. */
import type { Milestone } from '../core/model.js';
import { defaultPolicy, type Policy } from '../core/plan.js';
import { obligationsOf, regimeCalled } from '../core/regimes/index.js';
import type { Incident } from './incident.js';
import type { AllSettings, Person, UserRole } from './ports.js';

/** Everyone who may be written to about an incident; a drill reaches only its own contacts. */
export function peopleFor(
  { entity, drill }: Pick<Incident, 'entity' | 'drill'>,
  { people }: Pick<AllSettings, 'people'>,
): readonly Person[] {
  if (drill) return drill.contacts.length > 0 ? drill.contacts : DRILL_CREW;
  return people.filter(({ entities }) => entities === undefined || entities.includes(entity));
}

/**
 * Those of `people` who have one of the roles. Where none has, everyone: a company that
 * configured one address is told everything, and a role without a person silences nothing.
 */
export function withRoles(
  people: readonly Person[],
  roles: readonly UserRole[],
): readonly Person[] {
  const found = people.filter((person) => person.roles.some((role) => roles.includes(role)));
  return found.length > 0 ? found : people;
}

/** Which obligation, of which regime. */
type Duty = Pick<Milestone, 'regime' | 'obligation'>;

/** Counsel takes decisions, and alone may record them; analysts file reports. */
export function roleOf({ regime, obligation }: Duty): 'grc' | 'counsel' {
  const { kind } = obligationsOf(regimeCalled(regime))[obligation] ?? {};
  return kind === 'decision' ? 'counsel' : 'grc';
}

/**
 * Whose a milestone is, as mails, pages and the API say it: those of the role that does it. Where
 * nobody has it, those of the other one see to it.
 * @param people everyone who may be written to about the incident: see `peopleFor`
 */
export function ownersOf(duty: Duty, people: readonly Person[]): readonly Person[] {
  const role = roleOf(duty);
  const found = people.filter(({ roles }) => roles.includes(role));
  return found.length > 0 ? found : withRoles(people, ['grc', 'counsel']);
}

/** The policy of the incident's entity, or the default. */
export function policyFor(
  { entity }: Pick<Incident, 'entity'>,
  { entities, policies }: Pick<AllSettings, 'entities' | 'policies'>,
): Policy {
  const named = entities.find(({ id }) => id === entity)?.policy ?? 'default';
  return policies.find(({ id }) => id === named)?.policy ?? defaultPolicy;
}

/**
 * Stand-ins for a drill without contacts of its own. The addresses exist nowhere (RFC 2606),
 * and their messages go to the outbox alone.
 */
const DRILL_CREW: readonly Person[] = (
  [
    ['grc', 'Drill analyst'],
    ['counsel', 'Drill counsel'],
    ['executive', 'Drill executive'],
  ] as const
).map(([role, name]) => ({
  id: `drill-${role}`,
  name,
  address: `${role}@drill.invalid`,
  zone: 'Etc/UTC',
  language: 'en',
  roles: role === 'grc' ? ['grc', 'admin'] : [role],
}));
