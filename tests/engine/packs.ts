/** Evidence packs of an incident that has lived, and what a forger would do with them. */
import { digestOf, linked, NOTHING_BEFORE } from '../../lib/engine/chain.js';
import { evidenceOf } from '../../lib/engine/evidence.js';
import { readmeOf } from '../../lib/engine/evidence-readme.js';
import { addNote } from '../../lib/engine/notes.js';
import type { Actor, Entry } from '../../lib/engine/ports.js';
import { acknowledged, actor, aware, record, register, retracted, worldAt } from './acts.js';
import type { World } from './world.js';

export const START = '2026-06-01T12:00:00Z';
export const HUSH = 'Outside counsel thinks that it is material.';
export const TOCSIN = '0.1.0';
export const olga = actor('olga', 'auditor');

export type Texts = ReadonlyMap<string, string>;

/** An incident with a fact that was retracted, alerts, an acknowledgement and a privileged note. */
export async function lived(): Promise<{ readonly world: World; readonly id: string }> {
  const world = worldAt(START);
  const id = await register(
    world,
    ['eu-nis2', 'us-sec-8k'],
    [aware('2026-06-01T11:00:00Z'), { id: 'seen', kind: 'discovery', at: '2026-06-01T11:00:00Z' }],
    { zone: 'Europe/Berlin', profile: { 'eu-nis2': { memberState: 'DE' } } },
  );
  const again = { ...aware('2026-06-01T10:30:00Z', 'earlier'), note: '早期の検知 <b>' };
  await record(world, id, again);
  await record(world, id, retracted('earlier', '2026-06-01T11:30:00Z'));
  await world.liveUntil('2026-06-02T09:00:00Z');
  const [alert] = [...world.stores.sent.values()].filter(({ state }) => state === 'sent');
  await acknowledged(world, alert?.id as string);
  const ports = { ...world.ports(), random: (bytes: number) => new Uint8Array(bytes).fill(0xab) };
  await addNote({ incidentId: id, text: HUSH, by: actor('ben', 'counsel') }, ports);
  return { world, id };
}

/** The files of a pack by their names. */
export async function packOf(world: World, incidentId: string, by: Actor = olga): Promise<Texts> {
  const { files } = await evidenceOf({ incidentId, by, tocsin: TOCSIN }, world.ports());
  return new Map(files.map(({ name, text }) => [name, text]));
}

// biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects there
export function jsonIn(texts: Texts, name: string): any {
  return JSON.parse(texts.get(name) as string);
}

/** The pack with other contents, and whatever README and digests the manifest then needs. */
export function forged(
  texts: Texts,
  changes: Readonly<Record<string, unknown>>,
  manifest: object = {},
): Texts {
  const changed = new Map(texts);
  for (const [name, value] of Object.entries(changes)) changed.set(name, JSON.stringify(value));
  const { files, ...head } = jsonIn(texts, 'manifest.json');
  if (texts.get('README.txt') === readmeOf(head)) {
    changed.set('README.txt', readmeOf({ ...head, ...manifest }));
  }
  const there = Object.keys(files).filter((name) => changed.has(name));
  const digests = there.map((name) => [name, digestOf(changed.get(name))]);
  const written = { ...head, files: Object.fromEntries(digests), ...manifest };
  return changed.set('manifest.json', JSON.stringify(written));
}

/** Entries with hashes that fit, as somebody makes them who writes the record anew. */
export function chained(entries: readonly Entry[]): readonly Entry[] {
  let previous = NOTHING_BEFORE;
  return entries.map((entry) => {
    const made = linked(entry, previous);
    previous = made.hash;
    return made;
  });
}
