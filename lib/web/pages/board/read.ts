/** What the board shows: milestones by their filters, each with what is known of its incident. */
import type { IncidentHead, PageOf } from '../../../engine/ports.js';
import { BOARD_STATES, type BoardMilestone, readBoard } from '../../../engine/read-board.js';
import type { WebPorts } from '../../ports.js';
import { type BoardChoice, isChosen } from './choice.js';

/** As many rows as a person reads through; with two moments each they weigh some 60 kB. */
export const MOST_ROWS = 50;
/** As many incidents, the soonest first: the first rows belong to no others. */
export const HEADS = MOST_ROWS;
/** Drills stand apart and below, as far as they are soon; the page of drills has them all. */
const MOST_DRILL_ROWS = 20;
const ROWS_WITH_DRILLS = 100;
/** Where few of many rows are chosen, a page may be short and go on all the same. */
const MOST_ROUNDS = 10;

export interface Placed {
  readonly row: BoardMilestone;
  readonly head: IncidentHead | undefined;
}

/** A page of milestones that are owed. */
export async function chosenRows(
  choice: BoardChoice,
  cursor: string | undefined,
  heads: Heads,
  ports: WebPorts,
): Promise<PageOf<Placed>> {
  const now = ports.now.machine();
  const items: Placed[] = [];
  let next: string | null | undefined = cursor;
  for (let round = 0; round < MOST_ROUNDS && items.length < MOST_ROWS; round += 1) {
    const page: PageOf<BoardMilestone> = await readBoard(
      {
        ...statesIn(choice),
        limit: MOST_ROWS - items.length, // so that the cursor stands right after the last one shown
        ...(next != null && { cursor: next }),
      },
      ports,
    );
    const placed = await heads.with(page.items);
    items.push(...placed.filter(({ row, head }) => isChosen(row, head?.entity, choice, now)));
    next = page.cursor;
    if (next === null) break;
  }
  return { items, cursor: next ?? null };
}

/** Milestones of drills among the soonest of all; each drill's record is read for its time. */
export async function drillRows(
  choice: BoardChoice,
  heads: Heads,
  ports: WebPorts,
): Promise<readonly Placed[]> {
  const now = ports.now.machine();
  const query = { ...statesIn(choice), drills: true, limit: ROWS_WITH_DRILLS };
  const { items } = await readBoard(query, ports);
  const placed = await heads.with(items.filter(({ drill }) => drill));
  return placed
    .filter(({ row, head }) => isChosen(row, head?.entity, choice, now))
    .slice(0, MOST_DRILL_ROWS);
}

function statesIn({ state }: BoardChoice) {
  return { states: state === undefined ? BOARD_STATES : [state] };
}

/** Heads of incidents, each read once. */
export class Heads {
  readonly #known: Map<string, IncidentHead | undefined>;

  constructor(
    soonest: readonly IncidentHead[],
    private readonly board: WebPorts['board'],
  ) {
    this.#known = new Map(soonest.map((head) => [head.id, head]));
  }

  async with(rows: readonly BoardMilestone[]): Promise<readonly Placed[]> {
    const missing = [...new Set(rows.map(({ incidentId }) => incidentId))].filter(
      (id) => !this.#known.has(id),
    );
    const found = await Promise.all(missing.map((id) => this.board.head(id)));
    for (const [index, id] of missing.entries()) this.#known.set(id, found[index]);
    return rows.map((row) => ({ row, head: this.#known.get(row.incidentId) }));
  }
}
