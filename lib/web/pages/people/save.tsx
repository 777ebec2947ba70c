/** How every form of the settings ends: a button that saves, and the way back. */
import { peopleWords } from '../../words/people.js';
import { shellWords } from '../../words/shell.js';
import type { Reader } from '../reader.js';

interface SaveProps {
  readonly reader: Pick<Reader, 'language'>;
  readonly back: string;
}

export function SaveOrBack({ reader: { language }, back }: SaveProps) {
  return (
    <>
      <div class="actions">
        <button type="submit" class="main">
          {shellWords[language].save}
        </button>
      </div>
      <p>
        <a href={back}>{peopleWords[language].back}</a>
      </p>
    </>
  );
}
