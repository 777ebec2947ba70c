/**
 * What each check of an evidence pack finds. Everything in a pack comes from outside: a shape that
 * no Tocsin wrote is something wrong with it, never a failure of ours.
 */
import { brokenLink, digestOf } from './chain.js';
import {
  EVIDENCE_FILES,
  isObject,
  type Json,
  MANIFEST,
  type Manifest,
  type Parsed,
} from './evidence-format.js';
import { type Incident, incidentOf } from './incident.js';
import { CannotMove, mustBeWhole } from './moving.js';
import type { Entry } from './ports.js';

/** Every file is there with the digest that the manifest names, and no other is. */
export function filesDiffer(
  texts: ReadonlyMap<string, string>,
  { files }: Manifest,
): readonly string[] {
  const named = Object.keys(files);
  const known: readonly string[] = EVIDENCE_FILES;
  const unnamed = known.filter((name) => !named.includes(name));
  const missing = named.filter((name) => !texts.has(name));
  const added = [...texts.keys()].filter((name) => name !== MANIFEST && !named.includes(name));
  const changed = named.filter((name) => {
    const text = texts.get(name);
    return text !== undefined && digestOf(text) !== files[name];
  });
  return [
    ...unnamed.map((name) => `${MANIFEST} does not name ${name}, which every pack has.`),
    ...missing.map((name) => `${name} is missing.`),
    ...added.map((name) => `${name} was added: ${MANIFEST} does not name it.`),
    ...changed.map((name) => `${name} was changed: it has another SHA-256 than ${MANIFEST} says.`),
  ];
}

export interface RecordRead {
  /** `undefined` where it cannot be read to the end. */
  readonly incident: Incident | undefined;
  readonly entries: readonly Entry[];
  readonly problems: readonly string[];
  /** What stands in a chain that holds, and cannot be read: another version may have written it. */
  readonly unread: readonly string[];
}

/** The record is whole, and the one that the manifest speaks of. */
export function readRecord({ 'record.json': record }: Parsed, manifest: Manifest): RecordRead {
  const entries = entriesIn(record);
  if (entries === undefined) return unreadable([], 'record.json is not a record.');
  const broken = brokenLink(entries);
  if (broken !== undefined) return unreadable(entries, `record.json: ${broken}`);
  const { incident: id } = manifest;
  const last = entries.at(-1);
  const { entries: n, hash } = manifest.record;
  const problems = [
    ...(record?.incident === id ? [] : ['record.json is that of another incident.']),
    ...(last && last.n === n && last.hash === hash
      ? []
      : [`record.json ends at entry ${last?.n ?? 0}, and ${MANIFEST} speaks of another end.`]),
  ];
  try {
    mustBeWhole({ incidentId: id, entries, alerts: [], clocks: [] });
    const incident = incidentOf(id, entries);
    if (!Array.isArray(incident?.facts)) throw new TypeError('There are no facts');
    return { incident, entries, problems, unread: [] };
  } catch (error) {
    // Whatever it is, an entry has another shape than we read.
    const why =
      error instanceof CannotMove ? error.message : 'An entry is not as Tocsin writes it.';
    return { incident: undefined, entries, problems, unread: [why] };
  }
}

function unreadable(entries: readonly Entry[], problem: string): RecordRead {
  return { incident: undefined, entries, problems: [problem], unread: [] };
}

function entriesIn(record: Json | undefined): readonly Entry[] | undefined {
  const entries = record?.entries;
  if (!Array.isArray(entries)) return undefined;
  return entries.every((one) => isObject(one) && isObject(one.body)) ? entries : undefined;
}

/** Where a hash that was known before stands in the record; the beginning of one will do. */
export function hashMissing(entries: readonly Entry[], known: string): readonly string[] {
  if (entries.some(({ hash }) => hash.startsWith(known.toLowerCase()))) return [];
  return [
    `No entry of the record has the hash ${known}: this is not the record that it was taken from.`,
  ];
}
