/** What was typed into a fact's form, as the fact that the engine checks. Nothing is guessed. */
import type { NewFact } from '../../../engine/new-facts.js';
import { idOf } from '../../components/marks.js';
import type { Form } from '../../forms/form.js';
import { type MomentAsked, zoneField } from '../../forms/moments.js';
import { type FactField, FIELDS, isPlainKind } from './fact-kinds.js';

/** Every field that a form of this page can have; they travel with a preview. */
export const FIELD_NAMES: readonly string[] = [
  ...new Set([
    'kind',
    'report',
    'at',
    zoneField('at'),
    zoneField('answerBy'),
    'zone',
    'regime',
    'note',
    'of',
    'reason',
    ...Object.values(FIELDS).flatMap((fields) => fields.map(({ name }) => name)),
  ]),
];

/** The fields of a kind in which a moment is typed; a retraction happens as it is written down. */
export function momentsAsked(kind: string): readonly MomentAsked[] {
  const at = { name: 'at', pointer: '/at', isRequired: kind !== 'retraction', isPast: true };
  const own = isPlainKind(kind) ? FIELDS[kind].filter(({ type }) => type === 'moment') : [];
  return [at, ...own.map(({ name }) => ({ name, pointer: `/${name}` }))];
}

/** @param now when a retraction is made that says no moment: it happens as it is written down */
export function factOf(form: Form, now: string): NewFact {
  const kind = form.text('kind');
  const at = form.optional('at');
  const head = { kind, ...(at !== undefined && { at }), ...given(form, ['zone', 'note']) };
  if (kind === 'retraction') {
    return { ...head, at: at ?? now, ...given(form, ['of', 'reason', 'regime']) };
  }
  if (!isPlainKind(kind)) return head;
  const fields = Object.fromEntries(
    FIELDS[kind].flatMap((field) => {
      const value = typedValue(field, form);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
  if (kind !== 'submission') return { ...head, ...given(form, ['regime']), ...fields };
  const [regime = '', of = ''] = form.text('report').split('/');
  return { ...head, ...(regime && { regime }), ...(of && { of }), ...fields };
}

function given(form: Form, names: readonly string[]): NewFact {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = form.optional(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** What cannot be read as its type goes on as it is: the engine says what it should have been. */
function typedValue({ name, type, fixed }: FactField, form: Form): unknown {
  if (fixed !== undefined) return fixed;
  if (type === 'categories') return categoriesOf(form.all(name));
  const text = form.optional(name);
  if (text === undefined) return undefined;
  switch (type) {
    case 'whole-number':
    case 'number-choice':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'yes-or-no':
      return text === 'yes' ? true : text === 'no' ? false : text;
    default:
      return text;
  }
}

/** *None of them* is an answer; nothing chosen is none. */
function categoriesOf(chosen: readonly string[]): readonly unknown[] | undefined {
  if (chosen.length === 0) return undefined;
  const items = chosen.filter((one) => one !== 'none');
  return items.map((one) => (/^\d$/.test(one) ? Number(one) : one));
}

/** The id of the field that a JSON pointer into the fact is about. */
export function fieldIdOf(kind: string, pointer: string): string | undefined {
  const [, name = ''] = pointer.split('/');
  if (name === '' || name === 'kind') return undefined;
  const isReport = kind === 'submission' && (name === 'of' || name === 'regime');
  return FIELD_NAMES.includes(name) ? idOf(isReport ? 'report' : name) : undefined;
}
