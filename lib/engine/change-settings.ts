/**
 * Changing settings: people, entities, policies. Checked here, so that an alert that is owed
 * can be sent: an address that is none, or a policy that ends, would show only when it is late.
 * None of them moves a date; clocks read them when they look next.
 */
import { defaultPolicy } from '../core/plan.js';
import { quoted } from '../core/quoted.js';
import { readScenario } from '../core/scenario.js';
import { sentence } from '../core/sentence.js';
import { type Leaving, letGo } from './leaving.js';
import { mustBeAllowed } from './may.js';
import { mustBeAPolicy } from './policies.js';
import type { Actor, AllSettings, Entity, NamedPolicy, Person, Ports, PutAs } from './ports.js';
import { BadCall, Conflict, NotFound } from './problems.js';
import { rolesFrom } from './tokens.js';
import { mustBeAnId, mustBeAZone, mustBeOneLine } from './well-formed.js';

type Changing = Pick<Ports, 'settings'>;

/** Whether the thing is new. */
export type Put = 'created' | 'changed';

// ── People ─────────────────────────────────────────────────────────────────────────────────

/**
 * Puts a person, in place of another under their id unless they are to be new. Whoever is there is
 * only ever changed as by `letGo`, which looks afresh: what was read before may hear less by now,
 * or be gone.
 * @param as `known`: somebody who is there is changed, and nobody is added
 * @throws Forbidden, BadCall, and Conflict where nobody would be left to be told, where somebody
 * has the id of one who is to be new, or where whom the caller saw is gone or was changed meanwhile
 */
export async function putPerson(
  person: Person,
  by: Actor,
  ports: Leaving,
  as?: PutAs | 'known',
): Promise<Put> {
  mustBeAllowed(by, 'settings');
  const { settings } = ports;
  const all = await settings.read();
  mustBeFree(person.id, all.people, as);
  const checked = checkedPerson(person);
  const known = new Set(all.entities.map(({ id }) => id));
  const unknown = (person.entities ?? []).findIndex((entity) => !known.has(entity));
  if (unknown >= 0) {
    const said = sentence`There is no entity "${String(person.entities?.[unknown])}".`;
    throw new BadCall(said, `/entities/${unknown}`);
  }
  const before = all.people.find(({ id }) => id === person.id);
  if (before && (await letGo(person.id, checked, ports))) return 'changed';
  if (before || as === 'known') {
    const said = sentence`${person.id} was removed by somebody else. Add them anew if they are to stay.`;
    throw new Conflict(said);
  }
  // Only in nobody's place: whom another added since we looked, others may count on already.
  if (!(await settings.putPerson(checked, 'new'))) throw isThere(person.id);
  return 'created';
}

/** @throws Forbidden, NotFound, Conflict where nobody would be left to be told */
export async function removePerson(id: string, by: Actor, ports: Leaving): Promise<void> {
  mustBeAllowed(by, 'settings');
  const { people } = await ports.settings.read();
  if (!people.some((person) => person.id === id)) {
    throw new NotFound(sentence`There is no person ${id}.`);
  }
  await letGo(id, null, ports);
}

/**
 * A person who can be written to, or whom a drill writes to.
 * @param place where they stand in the call
 * @throws BadCall
 */
export function checkedPerson(person: Person, place = ''): Person {
  const { id, name, address, zone, language, roles } = person;
  mustBeAnId(id, `${place}/id`);
  mustBeOneLine(name, 120, `${place}/name`);
  if (!isAddress(address)) {
    const said = sentence`${quoted(address)} is no mail address. Write it as name@example.com.`;
    throw new BadCall(said, `${place}/address`);
  }
  mustBeAZone(zone, `${place}/zone`);
  if (language !== 'en' && language !== 'ja') {
    throw new BadCall(sentence`A language is "en" or "ja".`, `${place}/language`);
  }
  at(place, () => rolesFrom(roles));
  return person;
}

/**
 * One `@` between two parts of visible characters, none of which could end a header's line or
 * begin another address. Whether somebody reads there, only a mail can tell.
 */
function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"\\[\]\p{C}]+@[^\s@<>(),;:"\\[\]\p{C}]+$/u.test(text);
}

// ── Entities ───────────────────────────────────────────────────────────────────────────────

/**
 * Puts an entity, in place of another under its id unless it is to be new.
 * @throws Forbidden, BadCall, InputProblem for its zone or profile, Conflict where another has the
 * id of one that is to be new
 */
export async function putEntity(
  entity: Entity,
  by: Actor,
  { settings }: Changing,
  as?: PutAs,
): Promise<Put> {
  mustBeAllowed(by, 'settings');
  const { id, name, zone, profile, policy } = entity;
  const { entities, policies } = await settings.read();
  mustBeFree(id, entities, as);
  mustBeAnId(id, '/id');
  mustBeOneLine(name, 120, '/name');
  mustBeAZone(zone, '/zone');
  if (profile && 'zone' in profile) {
    const said = sentence`The zone is a field of the entity; leave it out here.`;
    throw new BadCall(said, '/profile/zone');
  }
  if (profile) readScenario({ id, regimes: [], facts: [], profile });
  if (policy !== undefined && policy !== DEFAULT_POLICY && !policies.some((p) => p.id === policy)) {
    throw new BadCall(sentence`There is no policy "${policy}".`, '/policy');
  }
  if (!(await settings.putEntity(entity, as))) throw isThere(id);
  return entities.some((one) => one.id === id) ? 'changed' : 'created';
}

// ── Policies ───────────────────────────────────────────────────────────────────────────────

/** Decides for every entity that names no other. */
export const DEFAULT_POLICY = 'default';

/** All policies; the default is always there, as it ships or as it was replaced. */
export function policiesOf({ policies }: Pick<AllSettings, 'policies'>): readonly NamedPolicy[] {
  const replaced = policies.some(({ id }) => id === DEFAULT_POLICY);
  return replaced ? policies : [{ id: DEFAULT_POLICY, policy: defaultPolicy }, ...policies];
}

/**
 * Puts a policy, in place of another under its id unless it is to be new.
 * @throws Forbidden, BadCall, Conflict where another has the id of one that is to be new
 */
export async function putPolicy(
  { id, policy }: NamedPolicy,
  by: Actor,
  { settings }: Changing,
  as?: PutAs,
): Promise<Put> {
  mustBeAllowed(by, 'settings');
  const { policies } = await settings.read();
  mustBeFree(id, policiesOf({ policies }), as);
  mustBeAnId(id, '/id');
  mustBeAPolicy(policy);
  if (!(await settings.putPolicy({ id, policy }, as))) throw isThere(id);
  return policies.some((one) => one.id === id) ? 'changed' : 'created';
}

// ── What all of them have ──────────────────────────────────────────────────────────────────

/** What is shown, and may not be stored yet, has its id as well. @throws Conflict */
function mustBeFree(
  id: string,
  present: readonly { readonly id: string }[],
  as?: PutAs | 'known',
): void {
  if (as === 'new' && present.some((one) => one.id === id)) throw isThere(id);
}

function isThere(id: string): Conflict {
  const said = sentence`${id} is there already. Change that one, or take another id.`;
  return new Conflict(said, '/id');
}

/** Says a problem's place as the caller wrote it. */
function at<T>(place: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    throw new BadCall(error.sentence, `${place}${error.pointer}`);
  }
}
