/** What was tried on an incident's page and not taken: shown again with all that was typed. */
import type { Refused } from '../../components/refused.js';
import type { Form } from '../form.js';

export type Act = 'close' | 'reopen' | 'add' | 'exclude' | 'retract';

export interface Attempt {
  readonly act: Act;
  readonly form: Form;
  /** Absent: they came back from a preview to change it. */
  readonly refused?: Refused;
}

/** What was typed into a field of one form, and of no other. */
export function typedIn(attempt: Attempt | undefined, act: Act, field: string): string | undefined {
  return attempt?.act === act ? attempt.form.optional(field) : undefined;
}
