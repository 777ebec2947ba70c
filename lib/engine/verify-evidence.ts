/**
 * Verifying an evidence pack, offline: its files, the chain of its record, and that the law gives
 * the dates that it tells. Says in sentences what was checked and what is wrong.
 */
import { filesDiffer, hashMissing, readRecord } from './evidence-checks.js';
import {
  acknowledgementsDiffer,
  milestonesDiffer,
  scenarioDiffers,
} from './evidence-differences.js';
import { MANIFEST, type Manifest, type Parsed } from './evidence-format.js';
import { packIn } from './evidence-manifest.js';
import { readmeOf } from './evidence-readme.js';
import type { Incident } from './incident.js';
import { lawDigest } from './law-digest.js';

export interface Check {
  readonly of: 'files' | 'readme' | 'record' | 'scenario' | 'milestones' | 'alerts' | 'hash';
  /** `unknown`: it could not be checked, or another version may have it right. */
  readonly outcome: 'holds' | 'wrong' | 'unknown';
  /** What holds, or what is wrong with it. */
  readonly said: readonly string[];
}

/** What the record says in short, for whoever knows what it should say. */
export interface Told {
  readonly title: string;
  readonly entity: string;
  readonly regimes: readonly string[];
  /** How many were recorded, and retractions among them. */
  readonly facts: number;
  /** When it was closed; `null` where it is open. */
  readonly closed: string | null;
}

export interface Verified {
  readonly manifest: Manifest;
  /** `null` where the record cannot be read. */
  readonly tells: Told | null;
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

/**
 * Checks the files of a pack.
 * @param texts by their names in the pack
 * @throws NoEvidence where there is no manifest to hold them against, or more than is read
 */
export function verifyEvidence(
  texts: ReadonlyMap<string, string>,
  { tocsin, hash }: Verifying,
): Verified {
  const { manifest, parsed } = packIn(texts);
  const isOurs = manifest.tocsin === tocsin && manifest.law === lawDigest();
  const record = readRecord(parsed, manifest);
  const { incident, entries } = record;
  const checks = [
    check('files', filesDiffer(texts, parsed, manifest), filesHold(manifest)),
    readmeCheck(texts.get('README.txt'), manifest, isOurs),
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
  const tells = incident ? toldBy(incident) : null;
  return { manifest, tells, checks, outcome: worstOf(checks) };
}

function toldBy({ title, entity, regimes, facts, closed }: Incident): Told {
  return { title, entity, regimes, facts: facts.length, closed: closed?.at ?? null };
}

function readmeCheck(text: string | undefined, manifest: Manifest, isOurs: boolean): Check {
  const problems =
    text === readmeOf(manifest) ? [] : ['README.txt is not what Tocsin writes for this pack.'];
  if (problems.length === 0 || isOurs) {
    return check('readme', problems, `README.txt is what Tocsin writes for this ${MANIFEST}.`);
  }
  return unknown('readme', [...problems, otherVersion(manifest)]);
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
