/** What was wrong with a form: said first on the page, and again at the field that it is about. */
import { InputProblem } from '../../core/errors.js';
import { FactProblems } from '../../engine/new-facts.js';
import type { Language } from '../../engine/ports.js';
import { Refusal } from '../../engine/problems.js';
import { shellWords } from '../words/shell.js';
import { writtenIn } from '../words/written-in.js';

/** One thing that is wrong. */
export interface Complaint {
  readonly detail: string;
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
 * @returns what was wrong, where the engine refused it; nothing was written then
 */
export async function refusedBy(act: () => Promise<unknown>): Promise<Refused | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return refused;
  }
}

/** What the engine says of a call that it does not take; `undefined` for anything else. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof FactProblems) {
    const complaints = error.problems.map(({ detail, pointer }) => ({ detail, pointer }));
    return { status: 422, complaints };
  }
  if (error instanceof InputProblem) {
    return { status: 422, complaints: [{ detail: error.detail, pointer: error.pointer }] };
  }
  if (error instanceof Refusal) {
    const pointer = 'pointer' in error ? String(error.pointer) : '';
    return { status: error.status, complaints: [{ detail: error.message, pointer }] };
  }
  return undefined;
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
          return (
            <li lang={writtenIn(detail)}>{field ? <a href={`#${field}`}>{detail}</a> : detail}</li>
          );
        })}
      </ul>
    </div>
  );
}
