/** What was tried on an incident's page and not taken: shown again with all that was typed. */
import { idOf, type Marks, marksOf } from '../../components/marks.js';
import type { Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';

export type Act = 'close' | 'reopen' | 'add' | 'exclude' | 'retract';

export interface Attempt {
  readonly act: Act;
  readonly form: Form;
  /** Absent: they came back from a preview to change it. */
  readonly refused?: Refused;
}

/** The id of the field that a pointer into what was tried is about. */
export function attemptField(pointer: string, { act, form }: Attempt): string | undefined {
  const [, name = ''] = pointer.split('/');
  if (act !== 'retract') return ['reason', 'regime'].includes(name) ? idOf(name, act) : undefined;
  return name === 'reason' ? idOf(name, retractForm(form.text('of'))) : undefined;
}

/** There is a form for each fact that may be retracted. */
export const retractForm = (factId: string) => `retract-${factId}`;

/** What was wrong with what was tried, by the fields of all forms on the page. */
export function attemptMarks(attempt: Attempt | undefined): Marks {
  return marksOf(attempt?.refused, (pointer) => attempt && attemptField(pointer, attempt));
}

/** What was typed into a field of one form, and of no other. */
export function typedIn(attempt: Attempt | undefined, act: Act, field: string): string {
  return attempt?.act === act ? attempt.form.text(field) : '';
}
