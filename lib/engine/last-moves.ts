/**
 * Which dates moved lately, and what moved them: the record as it stands against the record a
 * few entries earlier. Told beside each date, so that nobody plans against an old one.
 */
import type { Milestone, Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import { lineOf, type StoodWith, stoodWith } from './incident.js';
import type { DeclaredClosure, Entry, Ports } from './ports.js';
import { standingOf } from './read-incident.js';

/** A date that a milestone no longer has. */
export interface LastMove {
  readonly regime: string;
  readonly line: string;
  readonly planBy: string | null;
  readonly due: string | null;
  /** The entry that moved it. */
  readonly by: Entry;
}

/**
 * Each look back is a derivation of its own. Twelve entries that can move a date are more than
 * anybody has in mind; what moved before them is in the record.
 */
const LOOK_BACK = 12;

/** For each milestone whose date moved: what it was before its last move. @throws NotFound */
export async function lastMoves(
  id: string,
  ports: Pick<Ports, 'ledger' | 'settings' | 'now'>,
): Promise<readonly LastMove[]> {
  const [entries, settings] = await Promise.all([ports.ledger.entries(id), ports.settings.read()]);
  const now = ports.now.of(mustExist(id, entries));
  const moves = new Map<string, LastMove>();
  const at = (version: number) => standingAt(id, version, entries, settings.closures, now);
  let after = at(entries.length);
  for (const entry of entries.filter(canMove).toReversed().slice(0, LOOK_BACK)) {
    const before = at(entry.n - 1);
    for (const [key, old] of before) {
      const present = after.get(key);
      if (!present || moves.has(key) || !hasMoved(old, present)) continue;
      const { regime, planBy, due } = old;
      moves.set(key, { regime, line: lineOf(old), planBy, due, by: entry });
    }
    after = before;
  }
  return [...moves.values()];
}

/** The first entry is the beginning: nothing stood before it. */
function canMove({ n, body }: Entry): boolean {
  return n > 1 && (body.type === 'fact' || body.type === 'closures-changed');
}

function hasMoved(old: Milestone, present: Milestone): boolean {
  const differs = (a: string | null, b: string | null) => a !== null && a !== b;
  return differs(old.planBy, present.planBy) || differs(old.due, present.due);
}

/** The milestones at a version, by regime and line; none where its facts disagreed. */
function standingAt(
  id: string,
  version: number,
  entries: readonly Entry[],
  closures: readonly DeclaredClosure[],
  now: Temporal.Instant,
): ReadonlyMap<string, Milestone> {
  const then = stoodWith(id, version, entries, closures) as StoodWith;
  const { milestones } = standingOf(then.incident, then.closures, now);
  return new Map(milestones.map((one) => [`${one.regime} ${lineOf(one)}`, one]));
}
