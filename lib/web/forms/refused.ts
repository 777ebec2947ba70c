/** What was wrong with a form, in its reader's language. */
import { BeyondTheCalendar, InputProblem } from '../../core/errors.js';
import type { Sentence } from '../../core/sentence.js';
import { FactProblems } from '../../engine/new-facts.js';
import type { Language } from '../../engine/ports.js';
import { Refusal } from '../../engine/problems.js';
import { toldTo } from '../words/sentences.js';
import { WrongShape } from '../wrong-shape.js';

/** One thing that is wrong. */
export interface Complaint {
  /** In the reader's language. */
  readonly detail: string;
  /** The same at its field, where what it offers can be chosen below it; absent: as above. */
  readonly atField?: string;
  /** A JSON pointer into what the form was turned into; empty: the whole of it. */
  readonly pointer: string;
}

/** A form that was not taken, and why. */
export interface Refused {
  readonly status: number;
  readonly complaints: readonly Complaint[];
}

/**
 * Carries out what a form asks for.
 * @param language the reader's, in which they are told
 * @returns what was wrong, where the engine refused it; nothing was written then
 */
export async function refusedBy(
  language: Language,
  act: () => Promise<unknown>,
): Promise<Refused | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const refused = refusalOf(error, language);
    if (!refused) throw error;
    return refused;
  }
}

/** What a reader is told of a call that was not taken; `undefined` for a fault of ours. */
export function refusalOf(error: unknown, language: Language): Refused | undefined {
  const wrong = wrongIn(error);
  if (!wrong) return undefined;
  const complaints = wrong.map((one) => {
    return { detail: toldTo(language, one.sentence), pointer: one.pointer ?? '' };
  });
  return { status: error instanceof Refusal ? error.status : 422, complaints };
}

interface Wrong {
  readonly sentence: Sentence;
  readonly pointer?: string;
}

function wrongIn(error: unknown): readonly Wrong[] | undefined {
  if (error instanceof FactProblems) return error.problems;
  if (error instanceof WrongShape) return error.errors;
  const isOne =
    error instanceof InputProblem || error instanceof BeyondTheCalendar || error instanceof Refusal;
  return isOne ? [error] : undefined;
}

/** Sentences one after another; a Japanese one takes no blank behind it. */
export function inARow(sentences: readonly string[]): string {
  return sentences.reduce((said, next) => {
    return said === '' || said.endsWith('。') ? `${said}${next}` : `${said} ${next}`;
  }, '');
}
