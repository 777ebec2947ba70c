/** The draft, item by item: what each means, what is missing, and what another wrote meanwhile. */
import {
  type DelayFieldName,
  type DelayFields,
  delayField,
  delayFieldNames,
  type Lack,
  lacksOf,
} from '../../../engine/delay-fields.js';
import type { DraftRead } from '../../../engine/drafts.js';
import { instantOf } from '../../../engine/incident.js';
import { inARow, type Refused } from '../../components/refused.js';
import { momentIn } from '../../components/said.js';
import { LONGEST_LINE } from '../../longest.js';
import { delayFields, delayWords } from '../../words/delay.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';

export interface DraftFormProps {
  readonly reader: Reader;
  readonly path: string;
  readonly zone: string;
  /** As last saved, by whomever. */
  readonly draft: DraftRead;
  /** What stands in the fields. */
  readonly typed: DelayFields;
  /** The version that whoever types has seen, and this opening of the page. */
  readonly seen: number;
  readonly editor: string;
  readonly refused?: Refused | undefined;
  /** Another saved since: what is typed here and what they wrote stand side by side. */
  readonly isConflict?: boolean;
}

export const draftFieldId = (name: DelayFieldName) => `draft-${name}`;

/** The id of the field that a pointer of the engine is about. */
export function draftField(pointer: string): string | undefined {
  const name = delayFieldNames.find((one) => `/${one}` === pointer);
  return name && draftFieldId(name);
}

export function DraftForm(props: DraftFormProps) {
  const { reader, path, seen, editor } = props;
  const words = delayWords[reader.language];
  const items = [...new Set(delayFieldNames.map((name) => itemOf(name)))];
  return (
    <section id="draft">
      <h2>{words.draft}</h2>
      <p>{words.english}</p>
      <Check {...props} />
      <form
        class="sheet"
        method="post"
        action={path}
        data-draft={`${path}/draft`}
        autocomplete="off"
      >
        <Csrf reader={reader} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="editor" value={editor} />
        {items.map((item) => (
          <fieldset>
            <legend>{item === 'ours' ? words.ours : words.item(item)}</legend>
            {delayFieldNames
              .filter((name) => itemOf(name) === item)
              .map((name) => (
                <Field {...props} name={name} />
              ))}
          </fieldset>
        ))}
        <p class="soft" role="status" data-said={words.saved} data-failed={words.notSaved}>
          {savedText(props)}
        </p>
        <p class="actions">
          <button class="main" type="submit" name="do" value="save">
            {words.save}
          </button>
          <a href={`${path}/letter`}>{words.letter}</a>
        </p>
      </form>
    </section>
  );
}

/** `5(a)` to `5(d)` are parts of one item. */
function itemOf(name: DelayFieldName): string {
  return delayField(name).item.replace(/\(.*/, '');
}

function savedText({ reader, zone, draft }: DraftFormProps): string {
  const words = delayWords[reader.language];
  if (!draft.savedAt || !draft.savedBy) return words.neverSaved;
  return words.savedBy(
    draft.savedBy.name,
    momentIn(reader.language, instantOf(draft.savedAt), zone),
  );
}

/** What is missing before it can be sent. */
function Check({ reader, draft }: DraftFormProps) {
  const words = delayWords[reader.language];
  const lacks = lacksOf(draft.fields);
  return (
    <div class="next">
      <h3>{words.check}</h3>
      {lacks.length === 0 ? (
        <p class="met">
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
                <a href={`#${draftFieldId(lack.field)}`}>{lackIn(reader.language, lack)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="soft">{words.checked}</p>
    </div>
  );
}

export function lackIn(language: Reader['language'], { field, what }: Lack): string {
  const { lacks, lack } = delayWords[language];
  const [label] = delayFields[language][field];
  return lack(delayField(field).item, label, lacks[what]);
}

function Field(props: DraftFormProps & { readonly name: DelayFieldName }) {
  const { name, reader, typed, draft, refused, isConflict } = props;
  const words = delayWords[reader.language];
  const [label, help] = delayFields[reader.language][name];
  const { item, choices, most } = delayField(name);
  const id = draftFieldId(name);
  const wrong = (refused?.complaints ?? [])
    .filter(({ pointer }) => draftField(pointer) === id)
    .map(({ detail }) => detail);
  const differs = isConflict === true && draft.fields[name] !== typed[name];
  const attributes = {
    id,
    name,
    maxlength: most,
    'aria-describedby': `${id}-help`,
    ...(wrong.length > 0 && { 'aria-invalid': 'true' as const }),
  };
  const isLong = most > LONGEST_LINE;
  const part = item.includes('(') ? `${item} ` : '';
  return (
    <>
      <label for={id}>{`${part}${label}`}</label>
      <p class="help" id={`${id}-help`}>
        {inARow([`${help}${isLong ? words.upTo(most) : ''}`, ...wrong])}
      </p>
      {choices ? (
        <select {...attributes}>
          <option value="" />
          {(['yes', 'no'] as const).map((choice) => (
            <option value={choice} selected={typed[name] === choice}>
              {words[choice]}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...attributes}>{typed[name]}</textarea>
      ) : (
        <input type="text" {...attributes} value={typed[name]} />
      )}
      {differs ? (
        <div class="problem">
          <p class="soft">{words.theirs}</p>
          <p class="written">{draft.fields[name] || words.nothingThere}</p>
        </div>
      ) : (
        ''
      )}
    </>
  );
}
