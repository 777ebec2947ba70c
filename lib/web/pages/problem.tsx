/** A problem as a page: what its document says, for a person in a browser. */
import type { Language } from '../../engine/ports.js';
import type { Problem, ProblemDocument } from '../problems.js';
import { errorTitles, isErrorType } from '../words/error-titles.js';
import { errorWords } from '../words/errors.js';
import { writtenIn } from '../words/written-in.js';
import { page } from './layout.js';

export function problemPage({ document, headers }: Problem, language: Language): Promise<Response> {
  const { detail, status, type } = document;
  return page(
    { title: titleOf(document, language), language, status, headers },
    <>
      <p lang={writtenIn(detail)}>{detail}</p>
      <p>
        <a href={type}>{errorWords[language].meaning}</a>
      </p>
    </>,
  );
}

/** In English, what the document says: it can be closer to the matter than its type is. */
function titleOf({ title, type }: ProblemDocument, language: Language): string {
  const name = type.replace('/errors/', '');
  return language === 'en' || !isErrorType(name) ? title : errorTitles[language][name];
}
