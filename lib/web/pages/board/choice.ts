/** What a reader wants to see of the board: filters in the address, so that a link keeps them. */
import type { Context } from 'hono';
import { Temporal } from '../../../core/model.js';
import { findRegime } from '../../../core/regimes/index.js';
import { instantOf } from '../../../engine/incident.js';
import { roleOf } from '../../../engine/people.js';
import { BOARD_STATES, type BoardMilestone, type BoardState } from '../../../engine/read-board.js';

/** Whom the board is read for. Not a right: everyone may see everything. */
export const BOARD_ROLES = ['grc', 'counsel', 'executive'] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

export interface BoardChoice {
  readonly entity?: string;
  readonly regime?: string;
  readonly role?: BoardRole;
  readonly state?: BoardState;
}

/** An id of a length that no entity of ours exceeds; a longer one names nothing. */
const LONGEST = 128;

/** What is unknown is no filter: then more is shown, never less. */
export function choiceOf(c: Context): BoardChoice {
  const entity = c.req.query('entity');
  const regime = c.req.query('regime');
  const role = BOARD_ROLES.find((one) => one === c.req.query('role'));
  const state = BOARD_STATES.find((one) => one === c.req.query('state'));
  return {
    ...(entity && entity.length <= LONGEST && { entity }),
    ...(regime && findRegime(regime) && { regime }),
    ...(role && { role }),
    ...(state && { state }),
  };
}

/** The board's address with these filters, and where to go on in which list. */
export function addressOf(
  choice: BoardChoice,
  more: Readonly<Record<string, string>> = {},
  anchor = '',
): string {
  const query = new URLSearchParams({ ...choice, ...more }).toString();
  return `/${query && `?${query}`}${anchor}`;
}

/** Whether a milestone is wanted. */
export function isChosen(row: BoardMilestone, choice: BoardChoice, now: Temporal.Instant): boolean {
  if (choice.regime !== undefined && row.regime !== choice.regime) return false;
  if (choice.entity !== undefined && row.entity !== choice.entity) return false;
  return choice.role === undefined || isFor(choice.role, row, now);
}

/** Executives hear of what was not done in time; the others of what is theirs. */
function isFor(role: BoardRole, row: BoardMilestone, now: Temporal.Instant): boolean {
  if (role === 'executive') return row.state === 'late' || hasPassed(row.planBy, now);
  return roleOf(row) === role;
}

export function hasPassed(moment: string | null, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(instantOf(moment), now) < 0;
}
