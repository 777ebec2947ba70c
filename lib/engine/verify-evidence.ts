/**
 * Verifying an evidence pack, offline: its files, the chain of its record, and that the law gives
 * the dates that it tells. Says in sentences what was checked and what is wrong.
 */
import { canonical } from './chain.js';
import { filesDiffer, hashMissing, readRecord } from './evidence-checks.js';
import {
  acknowledgementsDiffer,
  milestonesDiffer,
  scenarioDiffers,
} from './evidence-differences.js';
import {
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  isObject,
  MANIFEST,
  type Manifest,
  type Parsed,
} from './evidence-format.js';
import { lawDigest } from './law-digest.js';

export interface Check {
  readonly of: 'files' | 'record' | 'scenario' | 'milestones' | 'alerts' | 'hash';
  /** `unknown`: it could not be checked, or another version may have it right. */
  readonly outcome: 'holds' | 'wrong' | 'unknown';
  /** What holds, or what is wrong with it. */
  readonly said: readonly string[];
}

export interface Verified {
  readonly manifest: Manifest;
  readonly checks: readonly Check[];
  /** The worst of the checks: only where all hold is a pack verified. */
  readonly outcome: Check['outcome'];
}

export interface Verifying {
  /** The version of this Tocsin. */
  readonly tocsin: string;
  /** A hash of the record that was known before, or the beginning of one. */
  readonly hash?: string;
}

/** It is no evidence pack, or one that this version cannot read; a sentence says which. */
export class NoEvidence extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoEvidence';
  }
}

/**
 * Checks the files of a pack.
 * @param texts by their names in the pack
 * @throws NoEvidence where there is no manifest to hold them against
 */
export function verifyEvidence(
  texts: ReadonlyMap<string, string>,
  { tocsin, hash }: Verifying,
): Verified {
  const manifest = manifestIn(texts);
  const isOurs = manifest.tocsin === tocsin && manifest.law === lawDigest();
  const parsed: Parsed = Object.fromEntries(
    EVIDENCE_FILES.flatMap((name) => {
      const value = parsedFrom(texts.get(name));
      return value ? [[name, value]] : [];
    }),
  );
  const record = readRecord(parsed, manifest);
  const { incident, entries } = record;
  const checks = [
    check('files', filesDiffer(texts, manifest), filesHold(manifest)),
    record.problems.length === 0 && record.unread.length > 0 && !isOurs
      ? unknown('record', [...record.unread, otherVersion(manifest)])
      : check('record', [...record.problems, ...record.unread], recordHolds(entries.length)),
    incident
      ? check(
          'scenario',
          scenarioDiffers(parsed, incident, manifest),
          'scenario.json has the facts of the record, its regimes and its profile.',
        )
      : unknown('scenario', ['The facts could not be compared, for the record cannot be read.']),
    milestonesCheck(parsed, manifest, isOurs),
    incident
      ? check(
          'alerts',
          acknowledgementsDiffer(parsed, incident),
          'alerts.json has the acknowledgements of the record.',
        )
      : unknown('alerts', ['Acknowledgements could not be compared.']),
    ...(hash === undefined
      ? []
      : [check('hash', hashMissing(entries, hash), `The record has the hash ${hash}.`)]),
  ];
  return { manifest, checks, outcome: worstOf(checks) };
}

function milestonesCheck(parsed: Parsed, manifest: Manifest, isOurs: boolean): Check {
  const problems = milestonesDiffer(parsed);
  if (problems.length === 0 || isOurs) {
    return check('milestones', problems, 'The law, applied anew, gives milestones.json.');
  }
  // A law that changed, or a version that counts otherwise, makes other dates, and no forgery.
  return unknown('milestones', [...problems, otherVersion(manifest)]);
}

function otherVersion({ tocsin, law }: Manifest): string {
  const how = law === lawDigest() ? '' : ', whose law is not the one of this version';
  return `The pack was made by Tocsin ${tocsin}${how}, so this is not called wrong: verify it with that version.`;
}

function filesHold({ files }: Manifest): string {
  return `The ${Object.keys(files).length} files are those that ${MANIFEST} names, unchanged, and no other is there.`;
}

function recordHolds(entries: number): string {
  const some = entries === 1 ? '1 entry, with its own hash' : `${entries} entries, each`;
  const chain = entries === 1 ? '' : ' follows from the one before it';
  return `The record is whole: ${some}${chain}.`;
}

function check(of: Check['of'], problems: readonly string[], holds: string): Check {
  return problems.length === 0
    ? { of, outcome: 'holds', said: [holds] }
    : { of, outcome: 'wrong', said: problems };
}

function unknown(of: Check['of'], said: readonly string[]): Check {
  return { of, outcome: 'unknown', said };
}

function worstOf(checks: readonly Check[]): Check['outcome'] {
  const outcomes = checks.map(({ outcome }) => outcome);
  if (outcomes.includes('wrong')) return 'wrong';
  return outcomes.includes('unknown') ? 'unknown' : 'holds';
}

/** A JSON object, as deep as can be walked through; `undefined` where it is none. */
function parsedFrom(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    canonical(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // whoever needs it says that it cannot be read
  }
}

/** @throws NoEvidence */
function manifestIn(texts: ReadonlyMap<string, string>): Manifest {
  const value = parsedFrom(texts.get(MANIFEST));
  if (value?.format !== EVIDENCE_FORMAT.format) {
    throw new NoEvidence(`This is no evidence pack of Tocsin: it has no ${MANIFEST} of one.`);
  }
  if (value.version !== EVIDENCE_FORMAT.version) {
    throw new NoEvidence(
      `The pack is of version ${JSON.stringify(value.version)}, made by Tocsin ${JSON.stringify(value.tocsin)}; this one reads version ${EVIDENCE_FORMAT.version}. Use the Tocsin that made it, or a newer one.`,
    );
  }
  const { record, files, madeBy } = value;
  const texted = ['tocsin', 'law', 'incident', 'madeAt', 'asOf'].every(
    (name) => typeof value[name] === 'string',
  );
  const isWhole =
    texted &&
    isObject(record) &&
    isObject(madeBy) &&
    typeof madeBy.name === 'string' &&
    isObject(files) &&
    Object.values(files).every((digest) => typeof digest === 'string');
  if (!isWhole) throw new NoEvidence(`${MANIFEST} is not as Tocsin writes it.`);
  return value as unknown as Manifest;
}
