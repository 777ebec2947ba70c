/** The form of what stands in every setting: its id, its name, its zone. */
import { InputProblem } from '../core/errors.js';
import { readScenario } from '../core/scenario.js';
import { sentence } from '../core/sentence.js';
import { BadCall } from './problems.js';

/** An id stands in addresses, and beside what its bearer did. @throws BadCall at this place */
export function mustBeAnId(id: string, place: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}$/.test(id)) return;
  throw new BadCall(sentence`An id has 1 to 128 letters, digits or . _ @ + -`, place);
}

/** It stands in subjects and headers of mails. @throws BadCall at this place */
export function mustBeOneLine(text: string, longest: number, place: string): void {
  if (text.trim() !== '' && text.length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return;
  throw new BadCall(sentence`This must be one line of 1 to ${longest} characters.`, place);
}

/** A zone that dates can be counted in. @throws InputProblem at this place */
export function mustBeAZone(zone: string, pointer: string): void {
  try {
    readScenario({ id: 'zone', regimes: [], facts: [], profile: { zone } });
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new InputProblem(error.type, error.sentence, pointer);
  }
}
