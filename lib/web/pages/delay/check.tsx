/** What is missing of the draft before it can be sent. */
import {
  type DelayFields,
  delayField,
  isWithoutReason,
  type Lack,
  lacksOf,
} from '../../../engine/delay-fields.js';
import type { Language } from '../../../engine/ports.js';
import { delayFields, delayWords } from '../../words/delay.js';
import { draftFieldId } from './draft-field.js';

interface CheckProps {
  readonly language: Language;
  /** As last saved. */
  readonly fields: DelayFields;
}

export function Check({ language, fields }: CheckProps) {
  const words = delayWords[language];
  const lacks = lacksOf(fields);
  const lacksReason = isWithoutReason(fields);
  return (
    <div class="next">
      <h3>{words.check}</h3>
      {lacks.length === 0 ? (
        <p class={lacksReason ? undefined : 'met'}>
          <span aria-hidden="true">●</span> {words.complete}
        </p>
      ) : (
        <details>
          <summary>
            <span aria-hidden="true">○</span> {words.incomplete(lacks.length)}
          </summary>
          <ul>
            {lacks.map((lack) => (
              <li>
                <a href={`#${draftFieldId(lack.field)}`}>{lackIn(language, lack)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {lacksReason ? (
        <NoReason language={language} to={`#${draftFieldId('disclosureRisk')}`} />
      ) : (
        ''
      )}
      <p class="soft">{words.checked}</p>
    </div>
  );
}

/** The FBI's list does not ask for the reason, and nothing is granted without one. */
export function NoReason({ language, to }: { readonly language: Language; readonly to: string }) {
  const words = delayWords[language];
  const [label] = delayFields[language].disclosureRisk;
  return (
    <p>
      <strong class="late">
        <span aria-hidden="true">▲</span> {words.noReason}
      </strong>{' '}
      <a href={to}>{label}</a>
    </p>
  );
}

function lackIn(language: Language, { field, what }: Lack): string {
  const { lacks, lack } = delayWords[language];
  const [label] = delayFields[language][field];
  return lack(delayField(field).item, label, lacks[what]);
}
