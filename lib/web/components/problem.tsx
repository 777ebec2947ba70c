/** What was wrong with a form: said first on the page, and again at the field that it is about. */
import type { Language } from '../../engine/ports.js';
import type { Refused } from '../forms/refused.js';
import { shellWords } from '../words/shell.js';

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
