/** What an evidence pack is made of: the same for who makes one and for who verifies one. */
import { derive } from '../core/derive.js';
import { InputProblem } from '../core/errors.js';
import { readScenario } from '../core/scenario.js';
import { milestoneJson } from './json.js';
import type { Actor } from './ports.js';

/**
 * What a reader of another version must know: raised when files come to mean something else, or when a
 * file, or a field of the manifest or of the outermost object of another, is added: whatever this
 * version does not have is taken for a forgery.
 */
export const EVIDENCE_FORMAT = { format: 'tocsin-evidence', version: 1 } as const;

/** In the order in which they lie in the pack. */
export const EVIDENCE_FILES = [
  'README.txt',
  'record.json',
  'scenario.json',
  'milestones.json',
  'alerts.json',
] as const;
export type EvidenceFile = (typeof EVIDENCE_FILES)[number];

/** It names all others, and lies behind them. */
export const MANIFEST = 'manifest.json';

/**
 * The largest pack, as a file and unpacked, and the structural characters of its JSON (see
 * `structure.ts`). Who verifies reads nothing larger, so that no file from outside can fill the
 * memory.
 *
 * An incident with 500 facts under six regimes makes 3.4 MB. The fullest that we could make of as
 * many, half of them each owed a report for which people were urged for three weeks, makes 0.5 MB
 * packed and 13.8 MB unpacked with 890,000 structural characters. Four times that fits. With as
 * much structure a forged text takes 350 MB to parse, where its 64 MiB alone could take 2.9 GB.
 */
export const LARGEST_PACK = 16 * 1024 * 1024;
export const LARGEST_UNPACKED = 64 * 1024 * 1024;
export const MOST_STRUCTURE = 4_000_000;

export interface Manifest {
  readonly format: typeof EVIDENCE_FORMAT.format;
  readonly version: number;
  /** The Tocsin that made it, and the digest of the law as that has it. */
  readonly tocsin: string;
  readonly law: string;
  readonly incident: string;
  /** A rehearsal, and nothing that happened. */
  readonly drill: boolean;
  /** When it was made, by the machine's time. */
  readonly madeAt: string;
  /** The incident's time then; a drill has one of its own. */
  readonly asOf: string;
  readonly madeBy: Actor;
  /** The last entry of the record. */
  readonly record: { readonly entries: number; readonly hash: string };
  /** SHA-256 of every other file, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
}

export type Json = Readonly<Record<string, unknown>>;

/** What stands in a pack from outside: the files that are JSON objects, by their names. */
export type Parsed = Readonly<Partial<Record<Exclude<EvidenceFile, 'README.txt'>, Json>>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON that a person can read. */
export function asText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * What `tocsin derive` answers for a scenario: its milestones with every basis, or what is wrong
 * with it where its facts contradict each other.
 */
export function derivedJson(scenario: unknown) {
  const { id } = scenario as { readonly id?: unknown };
  try {
    const { milestones } = derive(readScenario(scenario));
    return { id, milestones: milestones.map(milestoneJson) };
  } catch (problem) {
    if (!(problem instanceof InputProblem)) throw problem;
    return { id, error: problem.toDocument() };
  }
}
