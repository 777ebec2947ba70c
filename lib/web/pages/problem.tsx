/** A problem as a page: what its document says, for a person in a browser. */
import type { Language } from '../../engine/ports.js';
import type { Problem } from '../problems.js';
import { errorWords } from '../words/errors.js';
import { page } from './layout.js';

/** Of a page: a form that was too long, and whose fields the browser still has. */
const TOO_LARGE = 413;

/** @param problem told in the same language */
export function problemPage({ document, headers }: Problem, language: Language): Promise<Response> {
  const { title, detail, status, type } = document;
  return page(
    { title, language, status, headers },
    <>
      <p>{detail}</p>
      {status === TOO_LARGE ? <p>{errorWords[language].goBack}</p> : ''}
      <p>
        <a href={type}>{errorWords[language].meaning}</a>
      </p>
    </>,
  );
}
