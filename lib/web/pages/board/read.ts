/** What the board shows: milestones by their filters. */
import type { AllSettings, PageOf } from '../../../engine/ports.js';
import { BOARD_STATES, type BoardMilestone, readBoard } from '../../../engine/read-board.js';
import type { WebPorts } from '../../ports.js';
import { type BoardChoice, isChosen } from './choice.js';

/** As many rows as a person reads through; with two moments each they weigh some 60 kB. */
const MOST_ROWS = 50;
/** Drills stand apart and below, as far as they are soon; the page of drills has them all. */
const MOST_DRILL_ROWS = 20;
const ROWS_WITH_DRILLS = 100;

/** A page of milestones that are owed; where few of many are chosen, it may be short and go on. */
export function chosenRows(
  choice: BoardChoice,
  cursor: string | undefined,
  ports: WebPorts,
  known: AllSettings,
): Promise<PageOf<BoardMilestone>> {
  const now = ports.now.machine();
  const query = {
    states: statesIn(choice),
    isWanted: (row: BoardMilestone) => isChosen(row, choice, now),
    limit: MOST_ROWS,
    ...(cursor !== undefined && { cursor }),
  };
  return readBoard(query, ports, known);
}

/** Milestones of drills among the soonest of all; each drill's record is read for its time. */
export async function drillRows(
  choice: BoardChoice,
  ports: WebPorts,
  known: AllSettings,
): Promise<readonly BoardMilestone[]> {
  const now = ports.now.machine();
  const query = { states: statesIn(choice), drills: true, limit: ROWS_WITH_DRILLS };
  const { items } = await readBoard(query, ports, known);
  return items.filter((row) => row.drill && isChosen(row, choice, now)).slice(0, MOST_DRILL_ROWS);
}

function statesIn({ state }: BoardChoice) {
  return state === undefined ? BOARD_STATES : [state];
}
