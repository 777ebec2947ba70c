/**
 * Changing settings: people, entities, policies. Checked here, so that an alert that is owed
 * can be sent: an address that is none, or a policy that ends, would show only when it is late.
 * None of them moves a date; clocks read them when they look next.
 */
import { InputProblem } from '../core/errors.js';
import { defaultPolicy, type Policy, type Repetition, type Rung } from '../core/plan.js';
import { quoted } from '../core/quoted.js';
import { readScenario } from '../core/scenario.js';
import { sentence } from '../core/sentence.js';
import { hearsLess, type Leaving, letGo } from './leaving.js';
import { mustBeAllowed } from './may.js';
import type { Actor, AllSettings, Entity, NamedPolicy, Person, Ports, PutAs } from './ports.js';
import { BadCall, Conflict, NotFound } from './problems.js';
import { rolesFrom } from './tokens.js';

type Changing = Pick<Ports, 'settings'>;

/** Whether the thing is new. */
export type Put = 'created' | 'changed';

// ── People ─────────────────────────────────────────────────────────────────────────────────

/**
 * Puts a person, in place of another under their id unless they are to be new.
 * @throws Forbidden, BadCall, and Conflict where nobody would be left to be told, or somebody has
 * the id of one who is to be new
 */
export async function putPerson(
  person: Person,
  by: Actor,
  ports: Leaving,
  as?: PutAs,
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
  const isLess = before !== undefined && hearsLess(before, checked, all);
  if (isLess && (await letGo(person.id, checked, ports))) return 'changed';
  if (!(await settings.putPerson(checked, as))) throw isThere(person.id);
  return before ? 'changed' : 'created';
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

/** The longest clock's ladder serves all that are longer, whatever its own length. */
function mustBeAPolicy({ ladders, remind, escalate, ...repetitions }: Policy): void {
  if (ladders.length === 0) throw new BadCall(sentence`Give at least one ladder.`, '/ladders');
  for (const [index, { upToHours, rungs }] of ladders.entries()) {
    const place = `/ladders/${index}`;
    if (!(upToHours > (ladders[index - 1]?.upToHours ?? 0))) {
      const said = sentence`Ladders come in order, the shortest clock first.`;
      throw new BadCall(said, `${place}/upToHours`);
    }
    if (rungs.length === 0) throw new BadCall(sentence`A ladder needs a rung.`, `${place}/rungs`);
    for (const [position, rung] of rungs.entries()) {
      mustBeARung(rung, rungs.slice(0, position), `${place}/rungs/${position}`);
    }
  }
  for (const name of ['afterPlanBy', 'afterDue', 'whileOpen'] as const) {
    mustGoOn(repetitions[name], `/${name}`);
  }
  mustBeRoles(remind, '/remind');
  for (const [index, { to, afterShareLeft, atLeastHours, atMostHours }] of escalate.entries()) {
    const place = `/escalate/${index}`;
    mustBeRoles(to, `${place}/to`);
    mustBeBetween(afterShareLeft, 0, 1, `${place}/afterShareLeft`);
    mustBeBetween(atLeastHours, 0, MOST_HOURS, `${place}/atLeastHours`);
    mustBeBetween(atMostHours, atLeastHours, MOST_HOURS, `${place}/atMostHours`);
  }
}

/** Each step has a name of its own, for an acknowledgement quiets the step of that name. */
function mustBeARung(rung: Rung, before: readonly Rung[], place: string): void {
  mustBeAnId(rung.step, `${place}/step`);
  if (before.some(({ step }) => step === rung.step)) {
    throw new BadCall(sentence`Two rungs are called ${rung.step}.`, `${place}/step`);
  }
  if ('shareLeft' in rung) mustBeBetween(rung.shareLeft, 0, 1, `${place}/shareLeft`);
  else mustBeBetween(rung.hoursLeft, 0, MOST_HOURS, `${place}/hoursLeft`);
}

/** Only the last has no end, and it has none: reminding goes on until it is filed. */
function mustGoOn(repetitions: readonly Repetition[], place: string): void {
  const last = repetitions.length - 1;
  if (last < 0) throw new BadCall(sentence`Give at least one repetition.`, place);
  for (const [index, { everyHours, forHours }] of repetitions.entries()) {
    mustBeBetween(everyHours, SHORTEST_PAUSE, MOST_HOURS, `${place}/${index}/everyHours`);
    if (index === last && forHours !== undefined) {
      const said = sentence`The last repetition has no end: leave forHours out.`;
      throw new BadCall(said, `${place}/${index}/forHours`);
    }
    if (index === last) continue;
    if (forHours === undefined) {
      const said = sentence`Only the last repetition may be without forHours: none would come after it.`;
      throw new BadCall(said, `${place}/${index}/forHours`);
    }
    mustBeBetween(forHours, SHORTEST_PAUSE, MOST_HOURS, `${place}/${index}/forHours`);
  }
}

/** Five minutes: more often than that, people stop reading. */
const SHORTEST_PAUSE = 1 / 12;
/** A year: a reminder further off is none. */
const MOST_HOURS = 8760;

function mustBeRoles(roles: readonly string[], place: string): void {
  const wrong = roles.findIndex((role) => !['grc', 'counsel', 'executive'].includes(role));
  if (roles.length > 0 && wrong < 0) return;
  const pointer = wrong < 0 ? place : `${place}/${wrong}`;
  throw new BadCall(sentence`Name at least one of grc, counsel, executive.`, pointer);
}

function mustBeBetween(value: number, least: number, most: number, place: string): void {
  if (value >= least && value <= most) return;
  throw new BadCall(sentence`This must be from ${least} to ${most}; it is ${value}.`, place);
}

// ── What all of them have ──────────────────────────────────────────────────────────────────

/** What is shown, and may not be stored yet, has its id as well. @throws Conflict */
function mustBeFree(id: string, present: readonly { readonly id: string }[], as?: PutAs): void {
  if (as === 'new' && present.some((one) => one.id === id)) throw isThere(id);
}

function isThere(id: string): Conflict {
  const said = sentence`${id} is there already. Change that one, or take another id.`;
  return new Conflict(said, '/id');
}

/** An id stands in addresses, and beside what its bearer did. */
function mustBeAnId(id: string, place: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}$/.test(id)) return;
  throw new BadCall(sentence`An id has 1 to 128 letters, digits or . _ @ + -`, place);
}

/** It stands in subjects and headers of mails. */
function mustBeOneLine(text: string, longest: number, place: string): void {
  if (text.trim() !== '' && text.length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return;
  throw new BadCall(sentence`This must be one line of 1 to ${longest} characters.`, place);
}

function mustBeAZone(zone: string, pointer: string): void {
  try {
    readScenario({ id: 'zone', regimes: [], facts: [], profile: { zone } });
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new InputProblem(error.type, error.sentence, pointer);
  }
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
