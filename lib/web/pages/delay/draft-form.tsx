/** The draft, item by item: what each means, what is missing, and what another wrote meanwhile. */
import {
  type DelayFieldName,
  type DelayFields,
  delayField,
  delayFieldNames,
} from '../../../engine/delay-fields.js';
import type { DraftRead } from '../../../engine/drafts.js';
import { SelectField } from '../../components/choice-field.js';
import { LongField, TextField } from '../../components/field.js';
import { type Marks, marksOf } from '../../components/marks.js';
import type { Refused } from '../../forms/refused.js';
import { LONGEST_LINE } from '../../longest.js';
import { delayFields, delayWords } from '../../words/delay.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';
import { Check } from './check.js';
import { draftField } from './draft-field.js';
import { markOf } from './mark.js';
import { SaveLine } from './save-line.js';

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
  /** Which of its saves was the last: see `DraftOrder`. */
  readonly turn: number;
  readonly refused?: Refused | undefined;
  /** Another saved since: what is typed here and what they wrote stand side by side. */
  readonly isConflict?: boolean;
}

/** Its buttons stand elsewhere on the page too. */
export const DRAFT_FORM = 'draft-form';

export function DraftForm(props: DraftFormProps) {
  const { reader, path, seen, editor, turn, typed, refused } = props;
  const words = delayWords[reader.language];
  const marks = marksOf(refused, draftField);
  const items = [...new Set(delayFieldNames.map((name) => itemOf(name)))];
  return (
    <section id="draft">
      <h2>{words.draft}</h2>
      <p>{words.english}</p>
      <Check language={reader.language} fields={props.draft.fields} />
      <form
        id={DRAFT_FORM}
        class="sheet"
        method="post"
        action={path}
        data-draft={`${path}/draft`}
        data-whose={reader.name}
        data-arrived={JSON.stringify(props.draft.arrived)}
        data-leave={words.leaveUnsaved}
        autocomplete="off"
      >
        <Csrf reader={reader} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="editor" value={editor} />
        <input type="hidden" name="turn" value={turn} />
        <input type="hidden" name="began" value={refused ? '' : markOf(typed)} />
        <SaveLine {...props} />
        {items.map((item) => (
          <fieldset>
            <legend>{item === 'ours' ? words.ours : words.item(item)}</legend>
            {delayFieldNames
              .filter((name) => itemOf(name) === item)
              .map((name) => (
                <Item {...props} name={name} marks={marks} />
              ))}
          </fieldset>
        ))}
        <p class="actions">
          <button class="main" type="submit" name="do" value="save">
            {words.save}
          </button>
          <button type="submit" name="do" value="letter">
            {words.saveAndLetter}
          </button>
        </p>
      </form>
    </section>
  );
}

/** `5(a)` to `5(d)` are parts of one item. */
function itemOf(name: DelayFieldName): string {
  return delayField(name).item.replace(/\(.*/, '');
}

/** What was chosen reads as its choice does, and not as it is stored. */
function answerIn(words: (typeof delayWords)['en'], name: DelayFieldName, text: string): string {
  const isChosen = delayField(name).choices !== undefined && (text === 'yes' || text === 'no');
  return isChosen ? words[text] : text;
}

function Item(props: DraftFormProps & { readonly name: DelayFieldName; readonly marks: Marks }) {
  const { name, reader, typed, draft, marks, isConflict } = props;
  const words = delayWords[reader.language];
  const [label, help] = delayFields[reader.language][name];
  const { item, choices, most } = delayField(name);
  const differs = isConflict === true && draft.fields[name] !== typed[name];
  const isLong = most > LONGEST_LINE;
  const part = item.includes('(') ? `${item} ` : '';
  const field = {
    ...{ name, form: 'draft', marks, value: typed[name] },
    label: `${part}${label}`,
    help: `${help}${isLong ? words.upTo(most) : ''}`,
  };
  return (
    <>
      {choices ? (
        <SelectField
          {...field}
          choices={[['', ''], ...(['yes', 'no'] as const).map((one) => [one, words[one]] as const)]}
        />
      ) : isLong ? (
        <LongField {...field} longest={most} />
      ) : (
        <TextField {...field} longest={most} />
      )}
      {differs ? (
        <div class="problem">
          <p class="soft">{words.theirs}</p>
          <p class="written">{answerIn(words, name, draft.fields[name]) || words.nothingThere}</p>
        </div>
      ) : (
        ''
      )}
    </>
  );
}
