/** Reading the board: open milestones of all incidents, the soonest `planBy` first. */
import { Temporal } from '../core/model.js';
import { incidentOf, loaded } from './incident.js';
import type { BoardRow, Drill, PageOf, Ports } from './ports.js';

export const BOARD_STATES = ['due', 'late', 'open'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface BoardQuery {
  /** Those to show; by default all three. */
  readonly states?: readonly BoardState[];
  /** Rehearsals too. */
  readonly drills?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

/** A milestone of the board with its state at this moment. */
export interface BoardMilestone extends BoardRow {
  readonly state: BoardState;
}

type Reading = Pick<Ports, 'board' | 'ledger' | 'now'>;

/**
 * How often the board is asked for one page: where few of many rows are wanted, a page may be
 * short and have a cursor all the same.
 */
const MOST_ROUNDS = 20;

/** A page of the board. */
export async function readBoard(
  { states = BOARD_STATES, drills = false, limit, cursor }: BoardQuery,
  ports: Reading,
): Promise<PageOf<BoardMilestone>> {
  const nowOf = presents(ports);
  const items: BoardMilestone[] = [];
  let next = cursor;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // No more than are wanted still, so that the cursor stands right after the last one shown.
    const page = await ports.board.milestones(limit - items.length, next);
    for (const row of page.items) {
      if (row.drill && !drills) continue;
      const state = stateOf(row, await nowOf(row));
      if (states.includes(state)) items.push({ ...row, state });
    }
    if (page.cursor === null) return { items, cursor: null };
    next = page.cursor;
    if (items.length >= limit) break;
  }
  return { items, cursor: next ?? null };
}

/** As `derive` says it, for the list was written at another moment. */
function stateOf({ due }: BoardRow, now: Temporal.Instant): BoardState {
  if (due === null) return 'open';
  return Temporal.Instant.compare(now, loaded(due)) > 0 ? 'late' : 'due';
}

/** The machine's present, but a drill's own for its rows: its record is read once. */
function presents({ ledger, now }: Reading) {
  const drills = new Map<string, Drill | null>();
  return async ({ incidentId: id, drill }: BoardRow): Promise<Temporal.Instant> => {
    if (!drill) return now.machine();
    if (!drills.has(id)) {
      drills.set(id, incidentOf(id, await ledger.entries(id))?.drill ?? null);
    }
    return now.of({ id, drill: drills.get(id) ?? null });
  };
}
