/** What people do in the world of a test, in one line each. */
import type { Milestone } from '../../lib/core/model.js';
import { acknowledge } from '../../lib/engine/acknowledge.js';
import { closeIncident, reopenIncident } from '../../lib/engine/change-incident.js';
import { type Incident, incidentOf } from '../../lib/engine/incident.js';
import type { NewFact } from '../../lib/engine/new-facts.js';
import type { Actor, Person, SentAlert, UserRole } from '../../lib/engine/ports.js';
import { type RecordFactOrder, recordFact } from '../../lib/engine/record-fact.js';
import { type RegisterOrder, registerIncident } from '../../lib/engine/register-incident.js';
import { type Watched, watch } from '../../lib/engine/watch.js';
import { settled } from './turns.js';
import { team, World } from './world.js';

export function actor(name: string, ...roles: readonly UserRole[]): Actor {
  return { name, roles };
}

export const counsel = actor('ben', 'counsel', 'grc');
export const admin = actor('adi', 'admin');

export const aware = (at: string, id = 'aware') => ({ id, kind: 'awareness', at });
export const believed = (at: string, id = 'belief') => ({ id, kind: 'reasonable-belief', at });
export const paid = (at: string, id = 'payment') => ({ id, kind: 'ransom-payment', at });
export const breached = (at: string, id = 'breach') => ({ id, kind: 'breach-determination', at });
export const discovered = (at: string, id = 'discovery') => ({ id, kind: 'discovery', at });
export const determined = (at: string, id = 'determination') => ({
  id,
  kind: 'materiality-determination',
  material: true,
  at,
});
export const filed = (regime: string, of: string, at: string, id = `filed-${of}`) => ({
  id,
  kind: 'submission',
  regime,
  of,
  at,
});
export const retracted = (of: string, at: string, id = `no-${of}`) => ({
  id,
  kind: 'retraction',
  of,
  reason: 'recorded in error',
  at,
});

/** A world with a team, at a moment. */
export function worldAt(start: string, people: readonly Person[] = team): World {
  const world = new World(start);
  world.stores.known = { ...world.stores.known, people };
  return world;
}

/** Registers an incident and lets everything happen that follows at once. */
export async function register(
  world: World,
  regimes: readonly string[],
  facts: readonly NewFact[],
  rest: Partial<RegisterOrder> = {},
): Promise<string> {
  const order = { title: 'Stolen backups', regimes, facts, by: counsel, ...rest };
  const { incident } = await registerIncident(order, world.ports());
  await settled();
  return incident.id;
}

export async function record(
  world: World,
  incidentId: string,
  fact: NewFact,
  rest: Partial<RecordFactOrder> = {},
) {
  const recorded = await recordFact({ incidentId, fact, by: counsel, ...rest }, world.ports());
  await settled();
  return recorded;
}

export async function close(world: World, incidentId: string): Promise<void> {
  await closeIncident({ incidentId, by: counsel, reason: 'over' }, world.ports());
  await settled();
}

export async function reopen(world: World, incidentId: string): Promise<void> {
  await reopenIncident({ incidentId, by: counsel, reason: 'not over' }, world.ports());
  await settled();
}

export async function acknowledged(world: World, alertId: string, by: Actor = counsel) {
  const acknowledgement = await acknowledge({ alertId, by }, world.ports());
  await settled();
  return acknowledgement;
}

/** One round of the watchman. */
export async function watched(world: World): Promise<Watched> {
  const round = await watch(world.ports());
  await settled();
  return round;
}

/** Rounds of the watchman, a minute apart, as long as it may take to mend anything. */
export async function mended(world: World, rounds = 8): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await world.set(world.machine + 60_000);
    await watched(world);
  }
}

// ── What can be seen ─────────────────────────────────────────────────────────────────────────

export function incidentNow(world: World, incidentId: string): Incident {
  return incidentOf(incidentId, world.stores.ledger.entries(incidentId)) as Incident;
}

export function clockOf(world: World, incidentId: string, regimeId: string) {
  const clock = world.stores.clocks.get(incidentId, regimeId);
  if (!clock) throw new Error(`There is no clock ${regimeId}`);
  return clock;
}

/** The alert that a mail carries. */
export function alertOf(world: World, alertId: string): SentAlert {
  return world.stores.sent.get(alertId) as SentAlert;
}

/** Every message so far, as `who: obligation, kind step`. */
export function told(world: World, who?: string): readonly string[] {
  return world.mails
    .map(({ alertId, to }) => ({ to: to.name, ...alertOf(world, alertId) }))
    .filter(({ to }) => who === undefined || to === who)
    .map(({ to, obligation, kind, step }) => `${to}: ${obligation}, ${nameOf(kind, step)}`);
}

/** `reminder half`; of a change the kind alone, for its step is a number. */
function nameOf(kind: SentAlert['kind'], step: string): string {
  return kind === 'reminder' || kind === 'escalation' ? `${kind} ${step}` : kind;
}

/** What has been told since the last time one asked. */
export function news(world: World, who?: string): readonly string[] {
  const all = told(world, who);
  const before = asked.get(world) ?? new Map<string, number>();
  asked.set(world, before);
  const from = before.get(who ?? '') ?? 0;
  before.set(who ?? '', all.length);
  return all.slice(from);
}

const asked = new WeakMap<World, Map<string, number>>();

export function milestone(milestones: readonly Milestone[], obligation: string): Milestone {
  return milestones.find((one) => one.obligation === obligation) as Milestone;
}
