/** The ids of the draft's fields, to which what is said of them links. */
import { type DelayFieldName, delayFieldNames } from '../../../engine/delay-fields.js';
import { idOf } from '../../components/marks.js';

export const draftFieldId = (name: DelayFieldName) => idOf(name, 'draft');

/** The id of the field that a pointer of the engine is about. */
export function draftField(pointer: string): string | undefined {
  const name = delayFieldNames.find((one) => `/${one}` === pointer);
  return name && draftFieldId(name);
}
