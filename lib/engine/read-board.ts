/** Reading the board: open milestones of all incidents, the soonest `planBy` first. */
import { Temporal } from '../core/model.js';
import { incidentOf, loaded } from './incident.js';
import { ownersOf, peopleFor } from './people.js';
import type { AllSettings, BoardRow, Drill, PageOf, Person, Ports } from './ports.js';

export const BOARD_STATES = ['due', 'late', 'open'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface BoardQuery {
  /** Those to show; by default all three. */
  readonly states?: readonly BoardState[];
  /** Rehearsals too. */
  readonly drills?: boolean;
  /** Which of those; by default all. */
  readonly isWanted?: (row: BoardMilestone) => boolean;
  readonly limit: number;
  readonly cursor?: string;
}

/** A milestone of the board as it stands at this moment. */
export interface BoardMilestone extends BoardRow {
  readonly state: BoardState;
  /** Whose it is, by the settings as they are now: people change, and no record says so. */
  readonly owners: readonly Person[];
}

type Reading = Pick<Ports, 'board' | 'ledger' | 'now' | 'settings'>;
type Known = Pick<AllSettings, 'people'>;

/**
 * How often the board is asked for one page: where few of many rows are wanted, a page may be
 * short and have a cursor all the same.
 */
const MOST_ROUNDS = 20;

/**
 * A page of the board.
 * @param known the settings, where the caller has read them; absent: they are read here
 */
export async function readBoard(
  { states = BOARD_STATES, drills = false, isWanted = () => true, limit, cursor }: BoardQuery,
  ports: Reading,
  known?: Known,
): Promise<PageOf<BoardMilestone>> {
  const milestoneOf = reader(ports, known ?? (await ports.settings.read()));
  const items: BoardMilestone[] = [];
  let next = cursor;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // No more than are wanted still, so that the cursor stands right after the last one shown.
    const page = await ports.board.milestones(limit - items.length, next);
    for (const row of page.items) {
      if (row.drill && !drills) continue;
      const milestone = await milestoneOf(row);
      if (states.includes(milestone.state) && isWanted(milestone)) items.push(milestone);
    }
    if (page.cursor === null) return { items, cursor: null };
    next = page.cursor;
    if (items.length >= limit) break;
  }
  return { items, cursor: next ?? null };
}

/** What a row tells at this moment; each drill's record is read once. */
function reader({ ledger, now }: Reading, known: Known) {
  const drills = new Map<string, Drill | null>();
  return async (row: BoardRow): Promise<BoardMilestone> => {
    const { incidentId: id, entity } = row;
    if (row.drill && !drills.has(id)) {
      drills.set(id, incidentOf(id, await ledger.entries(id))?.drill ?? null);
    }
    const drill = drills.get(id) ?? null;
    // The machine's present, but a drill's own for its rows.
    const present = row.drill ? now.of({ id, drill }) : now.machine();
    const owners = ownersOf(row, peopleFor({ entity, drill }, known));
    return { ...row, state: stateOf(row, present), owners };
  };
}

/** As `derive` says it, for the list was written at another moment. */
function stateOf({ due }: BoardRow, now: Temporal.Instant): BoardState {
  if (due === null) return 'open';
  return Temporal.Instant.compare(now, loaded(due)) > 0 ? 'late' : 'due';
}
