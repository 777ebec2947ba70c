/** What was wrong with a form, sorted by its fields; and how fields are called. */
import type { Refused } from '../forms/refused.js';

/** What is wrong, by the id of the field. */
export type Marks = ReadonlyMap<string, readonly string[]>;

/** Of a form that is shown for the first time. */
export const NO_MARKS: Marks = new Map();

/**
 * Sorts what was wrong with a form by its fields.
 * @param fieldOf the id of the field that a pointer is about; `undefined`: the form as a whole
 */
export function marksOf(
  refused: Refused | undefined,
  fieldOf: (pointer: string) => string | undefined,
): Marks {
  const marks = new Map<string, readonly string[]>();
  for (const { detail, atField = detail, pointer } of refused?.complaints ?? []) {
    const field = fieldOf(pointer);
    if (field !== undefined) marks.set(field, [...(marks.get(field) ?? []), atField]);
  }
  return marks;
}

/**
 * The id of a field, to which a summary of problems can link.
 * @param form tells apart the forms of one page whose fields have the same names
 */
export function idOf(name: string, form = 'field'): string {
  return `${form}-${name}`;
}

/** The field that a pointer is about, of those whose names are pointers. */
export function fieldAmong(...names: readonly string[]) {
  return (pointer: string): string | undefined => {
    const first = pointer.split('/')[1] ?? '';
    return names.includes(first) ? idOf(first) : undefined;
  };
}
