/** Why the draft was not taken, first on the page. */
import { type DelayFieldName, delayFieldNames } from '../../../engine/delay-fields.js';
import { instantOf } from '../../../engine/incident.js';
import type { Language } from '../../../engine/ports.js';
import { Problem } from '../../components/problem.js';
import { delayFields, delayWords } from '../../words/delay.js';
import { momentIn } from '../../words/say.js';
import { draftField, draftFieldId } from './draft-field.js';
import type { DelayPage } from './page.js';

/** Of two who saved, the second is told of the first in words; of the rest, as the engine says it. */
export function DraftProblem({
  reader,
  delay,
  draft,
  zone,
}: Pick<DelayPage, 'reader' | 'delay'> & {
  readonly draft: DelayPage['draft'] | undefined;
  readonly zone: string;
}) {
  const { savedBy, savedAt } = delay.draft;
  if (!draft?.isConflict || !savedBy || !savedAt) {
    return <Problem refused={draft?.refused} language={reader.language} fieldOf={draftField} />;
  }
  const at = momentIn(reader.language, instantOf(savedAt), zone);
  const detail = delayWords[reader.language].conflict(savedBy.name, at);
  const refused = { status: 412, complaints: [{ detail, pointer: '' }] };
  const differing = delayFieldNames.filter((name) => {
    return delay.draft.fields[name] !== draft.typed[name];
  });
  return (
    <>
      <Problem refused={refused} language={reader.language} />
      {differing.length === 0 ? '' : <Differing names={differing} language={reader.language} />}
    </>
  );
}

/** The form is long: to each field of which there are two texts. */
function Differing({
  names,
  language,
}: {
  readonly names: readonly DelayFieldName[];
  readonly language: Language;
}) {
  return (
    <>
      <p>{delayWords[language].differs}</p>
      <ul>
        {names.map((name) => (
          <li>
            <a href={`#${draftFieldId(name)}`}>{delayFields[language][name][0]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
