/** Each problem type explained: what it means and what to do. */
import { quoted } from '../../core/quoted.js';
import { sentence } from '../../core/sentence.js';
import type { Language } from '../../engine/ports.js';
import { NotFound } from '../../engine/problems.js';
import { errorTitles, isErrorType } from '../words/error-titles.js';
import { errorWords } from '../words/errors.js';
import { page } from './layout.js';

/** Every type that an answer can bear. */
export const problemTypes: readonly string[] = Object.keys(errorTitles.en);

/** @throws NotFound for a type that no answer bears */
export async function errorPage(type: string, language: Language): Promise<Response> {
  if (!isErrorType(type)) {
    throw new NotFound(sentence`No answer bears the type ${quoted(type)}.`);
  }
  return page(
    { title: errorTitles[language][type], language },
    <>
      <p>
        <code>/errors/{type}</code>
      </p>
      <p>{errorWords[language].texts[type]}</p>
    </>,
  );
}
