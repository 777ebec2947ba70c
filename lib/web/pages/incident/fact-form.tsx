/** The fields of one kind of fact: typed, explained, and each with what was wrong with it. */
import { regimeCalled, reportsOf } from '../../../core/regimes/index.js';
import type { Language } from '../../../engine/ports.js';
import { BoxesField, Options, SelectField } from '../../components/choice-field.js';
import { Field, LongField, TextField } from '../../components/field.js';
import { idOf, type Marks, marksOf } from '../../components/marks.js';
import { MomentField } from '../../components/moment-field.js';
import type { Form } from '../../forms/form.js';
import type { MomentZones } from '../../forms/moments.js';
import type { Refused } from '../../forms/refused.js';
import { LONGEST_FACT_NOTE } from '../../longest.js';
import { factWords } from '../../words/fact-fields.js';
import { obligationIn, regimeIn } from '../../words/say.js';
import { type FactField, FIELDS, type PlainKind } from './fact-kinds.js';
import { fieldIdOf } from './typed.js';

export interface FactFieldsProps {
  readonly kind: PlainKind;
  /** The regimes that run and look at this kind; of a filing, all that run. */
  readonly regimes: readonly string[];
  readonly form: Form;
  readonly refused: Refused | undefined;
  readonly zones: MomentZones;
  readonly language: Language;
}

/** What all fields of one form know. */
interface Shared {
  readonly form: Form;
  readonly marks: Marks;
  readonly zones: MomentZones;
  readonly language: Language;
}

export function FactFields(props: FactFieldsProps) {
  const { kind, regimes, form, refused, zones, language } = props;
  const words = factWords[language];
  const isLimitable = kind !== 'submission' && regimes.length > 1;
  const marks = marksOf(refused, (pointer) => fieldIdOf(kind, pointer));
  const shared = { form, marks, zones, language };
  const isUnfolded = ['zone', 'regime'].some((name) => {
    return form.text(name) !== '' || marks.has(idOf(name)); // neither is hidden
  });
  return (
    <>
      {kind === 'submission' ? <Report regimes={regimes} {...shared} /> : ''}
      <Moment name="at" isRequired {...shared} />
      {FIELDS[kind].map((field) => (
        <OwnField field={field} {...shared} />
      ))}
      <LongField {...named('note', shared)} longest={LONGEST_FACT_NOTE} />
      <details id="more" open={isUnfolded}>
        <summary>{words.more}</summary>
        <TextField {...named('zone', shared)} />
        {isLimitable ? (
          <SelectField
            {...named('regime', shared)}
            choices={[
              ['', words.open] as const,
              ...regimes.map((id) => [id, regimeIn(language, id)] as const),
            ]}
          />
        ) : (
          ''
        )}
      </details>
    </>
  );
}

/** A field as it is called and explained, with what was typed into it. */
function named(name: string, { form, marks, language }: Shared, isRequired = false) {
  const words = factWords[language];
  const label = (words.fields as Readonly<Record<string, string>>)[name] ?? name;
  const help = (words.hints as Readonly<Record<string, string>>)[name];
  const said = (
    <>
      {label} {isRequired ? '' : <span class="help">{words.optional}</span>}
    </>
  );
  return { name, label: said, help, marks, value: form.text(name), isRequired };
}

function Moment({
  name,
  isRequired = false,
  ...shared
}: Shared & { readonly name: string; readonly isRequired?: boolean }) {
  const { form, zones, language } = shared;
  const { value: _, ...field } = named(name, shared, isRequired);
  const { now } = factWords[language];
  return <MomentField {...field} typed={form} zones={zones} language={language} now={now} />;
}

/** One that only this kind of fact has. */
function OwnField({ field, ...shared }: Shared & { readonly field: FactField }) {
  const { name, type, required, options = [], fixed } = field;
  const words = factWords[shared.language];
  if (fixed !== undefined) return null;
  if (type === 'categories') return <Categories {...shared} />;
  if (type === 'moment') return <Moment name={name} {...shared} />;
  const isRequired = required === true;
  const props = named(name, shared, isRequired);
  const choices = type === 'yes-or-no' ? ['yes', 'no'] : options;
  if (choices.length > 0) {
    const optionOf = (one: string) => (words.options as Readonly<Record<string, string>>)[one];
    return (
      <SelectField
        {...props}
        choices={[
          ['', isRequired ? words.choose : words.open] as const,
          ...choices.map((one) => [one, optionOf(one) ?? one] as const),
        ]}
      />
    );
  }
  return (
    <TextField
      {...props}
      type={type === 'day' ? 'date' : 'text'}
      inputMode={type === 'whole-number' ? 'numeric' : undefined}
    />
  );
}

/** Of all the reports of the regimes that run; the one that was asked for is chosen already. */
function Report({ regimes, ...shared }: Shared & Pick<FactFieldsProps, 'regimes'>) {
  const { language } = shared;
  const { value, isRequired, ...field } = named('report', shared, true);
  return (
    <Field {...field}>
      {(attributes) => (
        <select {...attributes} required={isRequired}>
          <option value="">{factWords[language].choose}</option>
          {regimes.map((regime) => (
            <optgroup label={regimeIn(language, regime)}>
              <Options
                value={value}
                choices={reportsOf(regimeCalled(regime)).map((of) => [
                  `${regime}/${of}`,
                  obligationIn(language, regime, of),
                ])}
              />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Categories({ form, marks, language }: Shared) {
  const words = factWords[language];
  return (
    <BoxesField
      name="categories"
      label={words.fields.categories}
      help={words.hints.categories}
      marks={marks}
      ticked={form.all('categories')}
      choices={Object.entries(words.categories)}
    />
  );
}
