/** Registering an incident: one write with all that is known, then its clocks start. */
import type { Milestone } from '../core/model.js';
import { Temporal } from '../core/model.js';
import { quoted } from '../core/quoted.js';
import { sentence } from '../core/sentence.js';
import { type Appending, announce, mustExist } from './append.js';
import { linked, NOTHING_BEFORE } from './chain.js';
import { claimed, claimedBefore } from './claims.js';
import { type Incident, loaded, milestonesOf, stored } from './incident.js';
import { mustBeAllowed } from './may.js';
import { attributed, mustBeTrueTogether, type NewFact } from './new-facts.js';
import {
  type Actor,
  DEFAULT_ENTITY,
  type Drill,
  type Entity,
  type Entry,
  type EntryBody,
  type Person,
  type Ports,
  type WrittenFact,
  type WrittenProfile,
} from './ports.js';
import { BadCall } from './problems.js';

export interface RegisterOrder {
  readonly title: string;
  /** An entity of the settings; absent: the one that is there from the start. */
  readonly entity?: string;
  /** The home zone, an IANA name; absent: the entity's. */
  readonly zone?: string;
  readonly regimes: readonly string[];
  readonly profile?: WrittenProfile;
  readonly facts: readonly NewFact[];
  readonly drill?: DrillOrder;
  readonly by: Actor;
  readonly key?: string;
}

export interface DrillOrder {
  readonly speed: number;
  /** Legal time at the start; absent: the earliest fact's. Later facts come at their time. */
  readonly start?: string;
  /** Legal time at which it is over; absent: when somebody closes it. */
  readonly end?: string;
  readonly contacts?: readonly Person[];
}

export interface Registered {
  readonly incident: Incident;
  readonly milestones: readonly Milestone[];
  readonly repeated: boolean;
}

export type Registering = Appending & Pick<Ports, 'keys' | 'ids' | 'drills'>;

export const LONGEST_TITLE = 200;

/**
 * Registers an incident.
 * @throws BadCall, Forbidden, KeyConflict, and what is wrong with the facts: then nothing is
 * written
 */
export async function registerIncident(
  order: RegisterOrder,
  ports: Registering,
): Promise<Registered> {
  const { by, drill } = order;
  mustBeAllowed(by, drill ? 'drill' : 'register');
  const { by: _, key: __, ...body } = order;
  const call = { ...order, body };
  const before = await claimedBefore(call, ports);
  const known = before === undefined ? [] : await ports.ledger.entries(before);
  if (before && known.length > 0) return answer(before, known.slice(0, 1), true, ports);

  const entry = await checkedEntry(order, ports);
  const id = before ?? (await claimed(call, ports.ids.next('inc'), ports));
  if (!(await ports.ledger.append(id, entry, ports.now.machine()))) {
    // The same key, just now.
    return answer(id, (await ports.ledger.entries(id)).slice(0, 1), true, ports);
  }
  const incident = mustExist(id, [entry]);
  await announce(incident, [entry], { incidentId: id, n: 1 }, ports).catch((error) =>
    // It is written, and must not be registered twice; its mark calls the watchman.
    ports.log.error('entry not announced yet', { incidentId: id, error: String(error) }),
  );
  return answer(id, [entry], false, ports);
}

/**
 * The record's first entry, where all of it can be true.
 * @throws BadCall, Forbidden, and what is wrong with the facts
 */
async function checkedEntry(order: RegisterOrder, ports: Registering): Promise<Entry> {
  const { by, drill } = order;
  const { entities, closures } = await ports.settings.read();
  const body = bodyOf(order, entityOf(order, entities), ports);
  const recordedAt = body.drill?.start ?? stored(ports.now.machine());
  const entry = linked({ n: 1, recordedAt, by, body }, NOTHING_BEFORE);
  const incident = mustExist('inc-new', [entry]); // what is checked does not depend on its id
  const now = loaded(recordedAt);
  // A drill rehearses what everyone does, whoever runs it.
  const speaker = drill ? { ...by, roles: ['grc', 'counsel'] as const } : by;
  mustBeTrueTogether(incident, body.facts.length, closures, { by: speaker, now, place: '/facts' });
  const { script = [] } = body.drill ?? {};
  if (script.length > 0) {
    // The whole drill must be possible, or it would stop half-way.
    const all = { ...incident, facts: [...body.facts, ...script] };
    const end = loaded('9999-01-01T00:00:00Z');
    mustBeTrueTogether(all, all.facts.length, closures, { by: speaker, now: end, place: '/facts' });
  }
  return entry;
}

function entityOf({ entity = DEFAULT_ENTITY }: RegisterOrder, entities: readonly Entity[]): Entity {
  const found = entities.find(({ id }) => id === entity);
  if (found) return found;
  const known = entities.map(({ id }) => id).join(', ') || sentence`none yet`;
  throw new BadCall(
    sentence`There is no entity ${quoted(entity)}. There are: ${known}.`,
    '/entity',
  );
}

function bodyOf(order: RegisterOrder, entity: Entity, ports: Registering) {
  const title = mustHaveTitle(order.title);
  if (order.regimes.length === 0) {
    const said = sentence`Name at least one regime; tocsin regimes list shows them.`;
    throw new BadCall(said, '/regimes');
  }
  if (new Set(order.regimes).size < order.regimes.length) {
    throw new BadCall(sentence`A regime is named twice.`, '/regimes');
  }
  const { facts, drill } = factsAndDrill(order, ports);
  return {
    type: 'registered',
    title,
    entity: entity.id,
    zone: order.zone ?? entity.zone,
    regimes: order.regimes,
    profile: { ...entity.profile, ...order.profile },
    facts,
    ...(drill && { drill }),
  } as const satisfies EntryBody;
}

/** A title without blanks at its ends. @throws BadCall for none, and for one that is too long */
export function mustHaveTitle(written: string): string {
  const title = written.trim();
  if (title === '') throw new BadCall(sentence`Give the incident a title.`, '/title');
  if (title.length > LONGEST_TITLE) {
    const said = sentence`A title may have ${LONGEST_TITLE} characters; this one has ${title.length}.`;
    throw new BadCall(said, '/title');
  }
  return title;
}

/** The facts that are known at the start, and the drill with those to come. */
function factsAndDrill({ facts, drill, by }: RegisterOrder, ports: Registering) {
  const machine = ports.now.machine();
  const start = drill ? startOf(drill, facts) : machine;
  const recordedAt = start.toString();
  const written = facts.map((fact, index) => {
    const id = typeof fact?.id === 'string' ? fact.id : ports.ids.next('f');
    return attributed(fact, { by, recordedAt, id }, `/facts/${index}`);
  });
  if (!drill) return { facts: written };
  mustBePossible(drill, ports);
  const isKnown = ({ at }: { readonly at: string }) => !isLater(at, start);
  const script = written.filter((fact) => !isKnown(fact)).map(withoutRecord);
  const known: Drill = {
    start: stored(start),
    began: stored(machine),
    speed: drill.speed,
    contacts: drill.contacts ?? [],
    ...(drill.end !== undefined && { end: endOf(drill.end, start) }),
    script: script.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
  };
  return { facts: written.filter(isKnown), drill: known };
}

/** A year in a minute; faster than that nothing can be seen. */
const FASTEST = 604_800;
const TOO_FAST = sentence`faster, nothing can be seen`;

function mustBePossible({ speed, contacts = [] }: DrillOrder, { drills }: Registering): void {
  const { fastest, why } = drills ?? { fastest: FASTEST, why: TOO_FAST };
  if (!(speed >= 1 && speed <= fastest)) {
    const said = sentence`A drill runs 1 to ${fastest} times as fast here: ${why}.`;
    throw new BadCall(said, '/drill/speed');
  }
  if (drills?.hasOutbox === false && contacts.length === 0) {
    const said = sentence`Name contacts for the drill: there is no outbox here in which its mails could lie.`;
    throw new BadCall(said, '/drill/contacts');
  }
}

function startOf({ start }: DrillOrder, facts: readonly NewFact[]): Temporal.Instant {
  const moments = facts.flatMap(({ at }) => instantIn(at) ?? []);
  const given =
    start === undefined ? moments.toSorted(Temporal.Instant.compare)[0] : instantIn(start);
  if (given) return given;
  const said =
    start === undefined
      ? sentence`A drill needs a first fact with its time, or a start.`
      : sentence`${quoted(start)} is not an instant. Write it as 2026-11-20T10:00:00-05:00.`;
  throw new BadCall(said, '/drill/start');
}

function endOf(end: string, start: Temporal.Instant): string {
  const moment = instantIn(end);
  if (moment && Temporal.Instant.compare(moment, start) > 0) return stored(moment);
  const said = sentence`A drill ends after its start, at an instant with an offset.`;
  throw new BadCall(said, '/drill/end');
}

function instantIn(text: unknown): Temporal.Instant | undefined {
  try {
    return typeof text === 'string' ? Temporal.Instant.from(text) : undefined;
  } catch {
    return undefined; // the check of the facts says what is wrong with it
  }
}

function isLater(at: string, start: Temporal.Instant): boolean {
  const moment = instantIn(at);
  return moment !== undefined && Temporal.Instant.compare(moment, start) > 0;
}

/** A fact to come is recorded, and attributed, when its time comes. */
function withoutRecord({ by: _, recordedAt: __, ...fact }: WrittenFact): WrittenFact {
  return fact as WrittenFact;
}

async function answer(
  id: string,
  entries: readonly Entry[],
  repeated: boolean,
  ports: Registering,
): Promise<Registered> {
  const incident = mustExist(id, entries);
  const { closures } = await ports.settings.read();
  return {
    incident,
    milestones: milestonesOf(incident, closures, ports.now.of(incident)),
    repeated,
  };
}
