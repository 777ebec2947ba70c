/**
 * What each check of an evidence pack finds. Everything in a pack comes from outside: a shape that
 * no Tocsin wrote is something wrong with it, never a failure of ours.
 */
import { brokenLink, digestOf } from './chain.js';
import { isAsWritten, isLink } from './entry-shape.js';
import {
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  type Json,
  MANIFEST,
  type Manifest,
  type Parsed,
} from './evidence-format.js';
import { type Incident, incidentOf } from './incident.js';
import { CannotMove, mustBeWhole } from './moving.js';
import type { Entry } from './ports.js';
import { isWrittenOnce } from './structure.js';

/** The fields of what lies around the record and what was sent. */
const OUTERMOST = {
  'record.json': 'incident, entries',
  'alerts.json': 'incident, alerts, acknowledged',
} as const;

/**
 * Every file is there with the digest that the manifest names, and no other is. Whoever wrote the
 * manifest anew has its digests right, so it names no more than Tocsin writes, and what is JSON is
 * as Tocsin writes it.
 */
export function filesDiffer(
  texts: ReadonlyMap<string, string>,
  parsed: Parsed,
  manifest: Manifest,
): readonly string[] {
  const { files } = manifest;
  const named = Object.keys(files);
  const known: readonly string[] = EVIDENCE_FILES;
  const unnamed = known.filter((name) => !named.includes(name));
  const unknown = named.filter((name) => !known.includes(name));
  const missing = named.filter((name) => !texts.has(name));
  const added = [...texts.keys()].filter((name) => name !== MANIFEST && !named.includes(name));
  const changed = named.filter((name) => {
    const text = texts.get(name);
    return text !== undefined && digestOf(text) !== files[name];
  });
  return [
    ...unnamed.map((name) => `${MANIFEST} does not name ${name}, which every pack has.`),
    ...unknown.map(
      (name) =>
        `${MANIFEST} names ${name}, and no pack of version ${EVIDENCE_FORMAT.version} has one.`,
    ),
    ...missing.map((name) => `${name} is missing.`),
    ...added.map((name) => `${name} was added: ${MANIFEST} does not name it.`),
    ...changed.map((name) => `${name} was changed: it has another SHA-256 than ${MANIFEST} says.`),
    ...writtenOtherwise(texts, { ...parsed, [MANIFEST]: manifest }, changed),
  ];
}

/** A field that stands there twice, of which one reader takes the first and another the last. */
function writtenOtherwise(
  texts: ReadonlyMap<string, string>,
  values: Readonly<Record<string, unknown>>,
  changed: readonly string[],
): readonly string[] {
  const unchanged = Object.entries(values).filter(([name]) => !changed.includes(name));
  return [
    ...unchanged
      .filter(([name, value]) => !isWrittenOnce(texts.get(name) ?? '', value))
      .map(([name]) => `${name} has a field twice, or writes a value as Tocsin does not.`),
    ...Object.entries(OUTERMOST).flatMap(([name, fields]) => {
      const found = Object.keys(values[name] ?? {}).join(', ');
      if (found === fields || !(name in values)) return [];
      return [`${name} has the fields ${found}, and not ${fields}.`];
    }),
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
  const shapeless = entries.findIndex((entry) => !isLink(entry));
  if (shapeless >= 0) {
    return unreadable(
      entries.slice(0, shapeless),
      `record.json: Entry ${shapeless + 1} is not one that Tocsin writes.`,
    );
  }
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
    ...drillDiffers(entries, manifest),
  ];
  try {
    mustBeWhole({ incidentId: id, entries, alerts: [], clocks: [] });
    const incident = incidentOf(id, entries);
    const other = entries.find(({ body }) => !isAsWritten(body));
    if (!other) return { incident, entries, problems, unread: [] };
    const why = `Entry ${other.n} does not say what Tocsin writes of its kind.`;
    return { incident: undefined, entries, problems, unread: [why] };
  } catch (error) {
    // Whatever it is, an entry has another shape than we read.
    const why =
      error instanceof CannotMove ? error.message : 'An entry is not as Tocsin writes it.';
    return { incident: undefined, entries, problems, unread: [why] };
  }
}

/** A rehearsal that passes as what happened, or what happened as a rehearsal. */
function drillDiffers([first]: readonly Entry[], { drill }: Manifest): readonly string[] {
  const registered = first?.body.type === 'registered' ? first.body : undefined;
  const isDrill = (registered?.drill ?? null) !== null;
  if (!registered || isDrill === drill) return [];
  return [
    isDrill
      ? `The record is that of a drill, and ${MANIFEST} says that it happened.`
      : `${MANIFEST} calls it a drill, and the record does not.`,
  ];
}

function unreadable(entries: readonly Entry[], problem: string): RecordRead {
  return { incident: undefined, entries, problems: [problem], unread: [] };
}

function entriesIn(record: Json | undefined): readonly Entry[] | undefined {
  return Array.isArray(record?.entries) ? record.entries : undefined;
}

/** Where a hash that was known before stands in the record; the beginning of one will do. */
export function hashMissing(entries: readonly Entry[], known: string): readonly string[] {
  if (entries.some(({ hash }) => hash.startsWith(known.toLowerCase()))) return [];
  return [
    `No entry of the record has the hash ${known}: this is not the record that it was taken from.`,
  ];
}
