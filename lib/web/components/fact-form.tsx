/** The fields of one kind of fact: typed, explained, and each with what was wrong with it. */
import { regimeCalled, reportsOf } from '../../core/regimes/index.js';
import type { Language } from '../../engine/ports.js';
import { LONGEST_FACT_NOTE, LONGEST_LINE } from '../longest.js';
import type { Form } from '../pages/form.js';
import { type FactField, FIELDS, type PlainKind } from '../pages/incident/fact-kinds.js';
import { factWords } from '../words/fact-fields.js';
import { Labelled, type NamedProps, type Shared, Wrong, wrongAt } from './labelled.js';
import type { Refused } from './refused.js';
import { obligationIn, regimeIn } from './said.js';

export interface FactFieldsProps {
  readonly kind: PlainKind;
  /** The regimes that run and look at this kind; of a filing, all that run. */
  readonly regimes: readonly string[];
  readonly form: Form;
  readonly refused: Refused | undefined;
  readonly language: Language;
}

export function FactFields(props: FactFieldsProps) {
  const { kind, regimes, language } = props;
  const words = factWords[language];
  const isLimitable = kind !== 'submission' && regimes.length > 1;
  const shared = { kind, form: props.form, refused: props.refused, language };
  return (
    <>
      {kind === 'submission' ? <Report {...props} /> : ''}
      <Moment {...shared} name="at" isRequired />
      {FIELDS[kind].map((field) => (
        <Field field={field} {...shared} />
      ))}
      <Labelled {...shared} name="note">
        {(attributes) => (
          <textarea {...attributes} maxlength={LONGEST_FACT_NOTE}>
            {props.form.text('note')}
          </textarea>
        )}
      </Labelled>
      <details id="more" open={isFilled(props)}>
        <summary>{words.more}</summary>
        <Labelled {...shared} name="zone">
          {(attributes) => (
            <input {...attributes} maxlength={LONGEST_LINE} value={props.form.text('zone')} />
          )}
        </Labelled>
        {isLimitable ? (
          <Labelled {...shared} name="regime">
            {(attributes) => (
              <select {...attributes}>
                <option value="">{words.open}</option>
                {regimes.map((id) => (
                  <option value={id} selected={props.form.text('regime') === id}>
                    {regimeIn(language, id)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ) : (
          ''
        )}
      </details>
    </>
  );
}

/** What was typed there, or was wrong there, is not hidden. */
function isFilled({ form, refused }: FactFieldsProps): boolean {
  const isWrong = refused?.complaints.some(({ pointer }) => /^\/(zone|regime)$/.test(pointer));
  return form.text('zone') !== '' || form.text('regime') !== '' || isWrong === true;
}

function Field({ field, ...shared }: Shared & { readonly field: FactField }) {
  const { name, type, required, options = [], fixed } = field;
  const { form, language } = shared;
  const words = factWords[language];
  if (fixed !== undefined) return null;
  if (type === 'categories') return <Categories {...shared} />;
  const isRequired = required === true;
  if (type === 'moment') return <Moment {...shared} name={name} isRequired={isRequired} />;
  const choices = type === 'yes-or-no' ? ['yes', 'no'] : options;
  return (
    <Labelled {...shared} name={name} isRequired={isRequired}>
      {(attributes) =>
        choices.length > 0 ? (
          <select {...attributes}>
            <option value="">{isRequired ? words.choose : words.open}</option>
            {choices.map((choice) => (
              <option value={choice} selected={form.text(name) === choice}>
                {(words.options as Readonly<Record<string, string>>)[choice] ?? choice}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...attributes}
            type={type === 'day' ? 'date' : 'text'}
            inputmode={type === 'whole-number' ? 'numeric' : undefined}
            maxlength={LONGEST_LINE}
            value={form.text(name)}
          />
        )
      }
    </Labelled>
  );
}

/** Of all the reports of the regimes that run; the one that was asked for is chosen already. */
function Report({ regimes, ...shared }: FactFieldsProps) {
  const { form, language } = shared;
  return (
    <Labelled {...shared} name="report" isRequired>
      {(attributes) => (
        <select {...attributes}>
          <option value="">{factWords[language].choose}</option>
          {regimes.map((regime) => (
            <optgroup label={regimeIn(language, regime)}>
              {reportsOf(regimeCalled(regime)).map((of) => (
                <option
                  value={`${regime}/${of}`}
                  selected={form.text('report') === `${regime}/${of}`}
                >
                  {obligationIn(language, regime, of)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Typed with its offset; the button writes the present, where the script runs. */
function Moment({ name, isRequired = false, ...shared }: NamedProps) {
  const { form, language } = shared;
  return (
    <>
      <Labelled {...shared} name={name} isRequired={isRequired}>
        {(attributes) => (
          <input
            {...attributes}
            maxlength={LONGEST_LINE}
            value={form.text(name)}
            autocomplete="off"
            spellcheck={false}
          />
        )}
      </Labelled>
      <button type="button" data-now={`field-${name}`} data-scripted hidden>
        {factWords[language].now}
      </button>
    </>
  );
}

function Categories({ kind, form, refused, language }: Shared) {
  const words = factWords[language];
  const chosen = form.all('categories');
  const wrong = wrongAt('field-categories', kind, refused);
  return (
    <fieldset id="field-categories" aria-describedby="field-categories-help">
      <legend>{words.fields.categories}</legend>
      <p class="help" id="field-categories-help">
        {words.hints.categories}
      </p>
      <Wrong id="field-categories" wrong={wrong} />
      {Object.entries(words.categories).map(([value, name]) => (
        <label class="box">
          <input type="checkbox" name="categories" value={value} checked={chosen.includes(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
