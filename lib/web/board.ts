/** The board: open milestones across incidents, the soonest `planBy` first. */
import * as z from 'zod';
import { quoted } from '../core/quoted.js';
import { sentence } from '../core/sentence.js';
import {
  BOARD_STATES,
  type BoardMilestone,
  type BoardState,
  readBoard,
} from '../engine/read-board.js';
import { boardPage } from './answers/board.js';
import { opened, paged } from './cursors.js';
import { type Answer, type Route, route } from './route.js';
import { limit } from './schemas.js';
import { saying } from './wrong-shape.js';

const states = z.string().transform((value, ctx) => {
  const named = value.split(',');
  const wrong = named.find((state) => !(BOARD_STATES as readonly string[]).includes(state));
  if (wrong === undefined) return named as readonly BoardState[];
  const said = sentence`There is no state ${quoted(wrong)} here. There are ${BOARD_STATES.join(', ')}; write several with commas.`;
  ctx.addIssue(saying(said));
  return z.NEVER;
});

const board = route({
  method: 'GET',
  path: '/api/milestones',
  summary: 'The board: open milestones across incidents by planBy, drills only when asked for.',
  may: 'read',
  query: z.strictObject({
    state: states.exactOptional(),
    drills: z.enum(['true', 'false']).default('false'),
    limit: limit(50, 200),
    cursor: z.string().exactOptional(),
  }),
  answers: { 200: boardPage },
  async handle({ query }, ports): Promise<Answer> {
    const { state = BOARD_STATES, limit: most, cursor } = query;
    const drills = query.drills === 'true';
    const list = `board ${state.toSorted().join()} ${drills}`;
    const page = await readBoard(
      {
        states: state,
        drills,
        limit: most,
        ...(cursor !== undefined && { cursor: opened(cursor, list) }),
      },
      ports,
    );
    return { json: paged({ ...page, items: page.items.map(rowJson) }, list) };
  },
});

function rowJson(row: BoardMilestone) {
  const { incidentId, title, entity, drill, regime, obligation, trigger, state } = row;
  const { planBy, due, force, certainty, option, phase, owners, acknowledged = null } = row;
  const head = { incident: incidentId, title, entity, drill, regime, obligation, trigger, state };
  const owner = owners.map(({ id, name }) => ({ id, name }));
  return { ...head, planBy, due, force, certainty, option, phase, owner, acknowledged };
}

export const boardRoutes: readonly Route[] = [board];
