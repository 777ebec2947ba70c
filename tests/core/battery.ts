/**
 * A few hundred scenarios, derived and hashed, with the zone and the locale of the machine that
 * did it. `properties.test.ts` runs this file under several of both: the hash must not move.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { derive } from '../../lib/core/derive.js';
import { InputProblem } from '../../lib/core/errors.js';
import { readScenario } from '../../lib/core/scenario.js';
import { scenarios, type WrittenScenario } from './arbitraries.js';

/** One seed everywhere, so that a failure is the same failure tomorrow. */
export const SEED = 20261121;

export interface Battery {
  readonly zone: string;
  readonly locale: string;
  /** A moment as this machine would print it: proof that zone and locale are what they seem. */
  readonly printed: string;
  readonly hash: string;
}

/** The milestones, or the type of the problem; its pointer depends on the order of the facts. */
export function outcomeOf(written: WrittenScenario): unknown {
  try {
    return derive(readScenario(written)).milestones;
  } catch (error) {
    if (error instanceof InputProblem) return error.type;
    throw error;
  }
}

export function runBattery(): Battery {
  const hash = createHash('sha256');
  for (const written of fc.sample(scenarios(), { seed: SEED, numRuns: 300 })) {
    hash.update(JSON.stringify(outcomeOf(written)));
  }
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const printed = new Date(Date.UTC(2026, 10, 20, 15)).toLocaleString();
  return { zone: timeZone, locale, printed, hash: hash.digest('hex') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(runBattery()));
}
