/** What stands beside the word for a state, in the terminal and on the pages alike. */
import type { MilestoneState } from '../../core/model.js';

/** A shape beside the word: colour never carries the meaning alone. */
export const SHAPES: Readonly<Record<MilestoneState, string>> = {
  pending: '○',
  open: '◔',
  due: '◑',
  late: '▲',
  met: '●',
  'not-required': '–',
};
