/** A field in which a moment is typed; and where it was refused, what it could mean, to be ticked. */
import type { Language } from '../../engine/ports.js';
import type { Form } from '../forms/form.js';
import { type MomentZones, meantField, offersFor, zoneField } from '../forms/moments.js';
import { zoneCalled } from '../forms/typed-moment.js';
import { LONGEST_LINE } from '../longest.js';
import { momentWords } from '../words/moments.js';
import { Options } from './choice-field.js';
import { Field, type FieldProps } from './field.js';
import { idOf } from './marks.js';

type MomentFieldProps = FieldProps & {
  /** All that was typed. */
  readonly typed: Form;
  readonly zones: MomentZones;
  readonly language: Language;
  /** What the button says that writes the present. */
  readonly now: string;
  readonly isRequired?: boolean;
};

/** The text, a zone for a time that names none, and a button that the script shows. */
export function MomentField(props: MomentFieldProps) {
  const { typed, zones, language, now, isRequired, ...field } = props;
  const { name, form, marks } = field;
  const words = momentWords[language];
  const id = idOf(name, form);
  const chosen = zoneCalled(typed.text(zoneField(name))) ?? '';
  const listed = [...new Set([...zones.listed, ...(chosen === '' ? [] : [chosen])])];
  return (
    <Field {...field}>
      {(attributes) => (
        <>
          <div class="moment">
            <input
              {...attributes}
              type="text"
              value={typed.text(name)}
              required={isRequired}
              maxlength={LONGEST_LINE}
              autocomplete="off"
              spellcheck={false}
            />
            <select name={zoneField(name)} aria-label={words.zone} data-zones="">
              <Options
                value={chosen}
                choices={[['', words.asTyped], ...listed.map((zone) => [zone, zone] as const)]}
              />
            </select>
            <button type="button" data-now={id} data-scripted hidden>
              {now}
            </button>
          </div>
          {marks.has(id) ? <Offers {...props} /> : ''}
        </>
      )}
    </Field>
  );
}

/** Offered, not taken: nothing is ticked beforehand. */
function Offers({ name, form, typed, zones, language }: MomentFieldProps) {
  const refusal = typed.text(name) === '' ? undefined : offersFor(typed, name, zones);
  if (!refusal) return null;
  const words = momentWords[language];
  const said = (text: string, zone: string | undefined) => {
    if (zone === undefined) return text;
    return refusal.why === 'day' ? words.offerBegins(text, zone) : words.offer(text, zone);
  };
  return (
    <fieldset class="offers" id={`${idOf(name, form)}-offers`}>
      <legend>{words.meant}</legend>
      {refusal.offers.map(({ text, zone }) => (
        <label class="box">
          <input type="radio" name={meantField(name)} value={text} />
          {said(text, zone)}
        </label>
      ))}
    </fieldset>
  );
}
