/** Fields of a form: a label, a word of help, what was typed, and what was wrong with it. */
import type { Child } from 'hono/jsx';
import { inARow, type Refused } from '../../components/refused.js';
import { LONGEST_LINE } from '../../longest.js';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** What was wrong with the form, of which the field takes what is about it. */
  readonly refused: Refused | undefined;
  /** Where its value stands in what the form was turned into; absent: `/name`. */
  readonly pointer?: string;
}

/** The id of a field, to which a summary of problems can link. */
export function idOf(name: string): string {
  return `field-${name}`;
}

/** The field that a pointer is about, of those whose names are pointers. */
export function fieldAmong(...names: readonly string[]) {
  return (pointer: string): string | undefined => {
    const first = pointer.split('/')[1] ?? '';
    return names.includes(first) ? idOf(first) : undefined;
  };
}

function problemsOf({ refused, name, pointer = `/${name}` }: FieldProps): readonly string[] {
  return (refused?.complaints ?? [])
    .filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
    .map(({ detail }) => detail);
}

/** What every control of a field bears. */
function marksOf(field: FieldProps) {
  const hasProblem = problemsOf(field).length > 0;
  const said = [field.help && `help-${field.name}`, hasProblem && `problem-${field.name}`];
  return {
    id: idOf(field.name),
    'aria-invalid': hasProblem ? ('true' as const) : undefined,
    'aria-describedby': said.filter(Boolean).join(' ') || undefined,
  };
}

function Beside({ field }: { readonly field: FieldProps }) {
  const problems = problemsOf(field);
  return (
    <>
      {field.help ? (
        <p class="help" id={`help-${field.name}`}>
          {field.help}
        </p>
      ) : (
        ''
      )}
      {problems.length > 0 ? (
        <p class="late" id={`problem-${field.name}`}>
          <span aria-hidden="true">▲</span> {inARow(problems)}
        </p>
      ) : (
        ''
      )}
    </>
  );
}

type TextProps = FieldProps & {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'date' | 'number';
  readonly isRequired?: boolean;
  readonly isFixed?: boolean;
  /** In characters; a line unless told otherwise. */
  readonly longest?: number;
};

export function TextField({
  value,
  type,
  isRequired,
  isFixed,
  longest = LONGEST_LINE,
  ...field
}: TextProps) {
  return (
    <>
      <label for={idOf(field.name)}>{field.label}</label>
      <Beside field={field} />
      <input
        {...marksOf(field)}
        name={field.name}
        value={value}
        type={type ?? 'text'}
        required={isRequired}
        readonly={isFixed}
        maxlength={longest}
        autocomplete="off"
      />
    </>
  );
}

/** Several lines, such as JSON. A browser drops the line break that a text begins with. */
export function LongField({
  value,
  rows,
  longest,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly rows: number;
  /** In characters. */
  readonly longest: number;
}) {
  return (
    <>
      <label for={idOf(field.name)}>{field.label}</label>
      <Beside field={field} />
      <textarea
        {...marksOf(field)}
        name={field.name}
        rows={rows}
        maxlength={longest}
        spellcheck={false}
      >
        {`\n${value}`}
      </textarea>
    </>
  );
}

/** A value and what it is called. */
export type Choice = readonly [value: string, name: Child];

export function SelectField({
  value,
  choices,
  ...field
}: FieldProps & { readonly value: string; readonly choices: readonly Choice[] }) {
  return (
    <>
      <label for={idOf(field.name)}>{field.label}</label>
      <Beside field={field} />
      <select {...marksOf(field)} name={field.name}>
        {choices.map(([one, name]) => (
          <option value={one} selected={one === value}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

/** Boxes that share a name, any of which may be ticked. */
export function BoxesField({
  ticked,
  choices,
  ...field
}: FieldProps & { readonly ticked: readonly string[]; readonly choices: readonly Choice[] }) {
  return (
    <fieldset {...marksOf(field)} tabindex={-1}>
      <legend>{field.label}</legend>
      <Beside field={field} />
      {choices.map(([one, name]) => (
        <label class="box">
          <input type="checkbox" name={field.name} value={one} checked={ticked.includes(one)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
