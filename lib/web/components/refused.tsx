/** What was wrong with a form: said first on the page, and again at the field that it is about. */
import { BeyondTheCalendar, InputProblem } from '../../core/errors.js';
import type { Sentence } from '../../core/sentence.js';
import { FactProblems } from '../../engine/new-facts.js';
import type { Language } from '../../engine/ports.js';
import { Refusal } from '../../engine/problems.js';
import { toldTo } from '../words/sentences.js';
import { shellWords } from '../words/shell.js';
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

/** The summary at the top of the page. */
export function Problem({
  refused,
  language,
  fieldOf,
}: {
  readonly refused: Refused | undefined;
  readonly language: Language;
  /** The id of the field that a pointer is about. */
  readonly fieldOf?: (pointer: string) => string | undefined;
}) {
  if (!refused) return null;
  return (
    <div class="problem" role="alert">
      <h2>{shellWords[language].error}</h2>
      <ul>
        {refused.complaints.map(({ detail, pointer }) => {
          const field = fieldOf?.(pointer);
          return <li>{field ? <a href={`#${field}`}>{detail}</a> : detail}</li>;
        })}
      </ul>
    </div>
  );
}

/** Sentences one after another; a Japanese one takes no blank behind it. */
export function inARow(sentences: readonly string[]): string {
  return sentences.reduce((said, next) => {
    return said === '' || said.endsWith('。') ? `${said}${next}` : `${said} ${next}`;
  }, '');
}
