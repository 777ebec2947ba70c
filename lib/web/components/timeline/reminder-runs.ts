/** Reminders that would cover each other, drawn as one: twenty hourly circles are a smear. */
import type { Mark } from './model.js';
import type { ReminderMark } from './reminders.js';

/** Reminders of one kind in the order of their time: one, or several that lie close together. */
export interface ReminderRun {
  readonly kind: ReminderMark['kind'];
  readonly marks: readonly ReminderMark[];
  /** Where the first and the last of them are. */
  readonly x: number;
  readonly end: number;
}

/** Two circles nearer than this touch. */
const TOUCHING = 8;

/**
 * @param marks in the order of their time
 * @param x where a mark is
 */
export function runsOf(
  marks: readonly ReminderMark[],
  x: (mark: ReminderMark) => number,
): readonly ReminderRun[] {
  const runs: ReminderRun[] = [];
  for (const mark of marks) {
    const here = x(mark);
    // Another kind between two of one kind does not part them: each has a shape of its own.
    const index = runs.findLastIndex(({ kind }) => kind === mark.kind);
    const run = runs[index];
    if (run && here - run.end < TOUCHING) {
      runs[index] = { ...run, marks: [...run.marks, mark], end: here };
    } else runs.push({ kind: mark.kind, marks: [mark], x: here, end: here });
  }
  return runs;
}

/** Whether it is drawn longer than a single reminder. */
export function isLong({ x, end }: ReminderRun): boolean {
  return end - x >= 1;
}

export function isReminder(mark: Mark): mark is ReminderMark {
  return 'step' in mark;
}
