/** The four steps that are logged, and the fact that each of their forms makes. */
import type { NewFact } from '../../../engine/new-facts.js';
import { idOf } from '../../components/marks.js';
import type { Form } from '../../forms/form.js';

export const STEPS = ['request', 'determination', 'extension', 'end'] as const;
export type Step = (typeof STEPS)[number];

export function stepIn(form: Form): Step | undefined {
  return STEPS.find((step) => step === form.text('step'));
}

/** What they may hold; those that a step does not ask for are left out. */
export const STEP_FIELDS = [
  'at',
  'to',
  'outcome',
  'period',
  'days',
  'until',
  'ground',
  'note',
] as const;

/** As it was typed: whether it can be, the engine says, and where it cannot. */
export function factFrom(step: Step, form: Form): NewFact {
  const shared = { at: form.text('at'), ...typed(form, 'note') };
  switch (step) {
    case 'request':
      return { kind: 'delay-request', ...shared, ...typed(form, 'to') };
    case 'end':
      return { kind: 'delay-end', ...shared };
    case 'extension':
      return { kind: 'delay-determination', ...shared, outcome: 'granted', ...granted(form) };
    case 'determination': {
      const head = { kind: 'delay-determination', ...shared, ...typed(form, 'outcome') };
      // Of a refusal, nothing more counts than which period it refused.
      if (form.text('outcome') === 'declined') return { ...head, ...numbered(form, 'period') };
      return { ...head, ...granted(form) };
    }
  }
}

function granted(form: Form): object {
  return {
    ...numbered(form, 'period'),
    ...numbered(form, 'days'),
    ...typed(form, 'until'),
    ...typed(form, 'ground'),
  };
}

function typed(form: Form, name: string): object {
  const text = form.optional(name);
  return text === undefined ? {} : { [name]: text };
}

/** What is no number stays a text, which the engine refuses by its name. */
function numbered(form: Form, name: string): object {
  const text = form.optional(name);
  if (text === undefined) return {};
  return { [name]: /^\d{1,6}$/.test(text) ? Number(text) : text };
}

/** The id of the field that a pointer of the engine is about. */
export function stepField(step: Step, pointer: string): string | undefined {
  const name = STEP_FIELDS.find((one) => `/${one}` === pointer);
  return name && idOf(name, step);
}
