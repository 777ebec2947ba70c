/** Fields of a form: a label, a help, what was typed, and what is wrong with it beside it. */
import type { Child } from 'hono/jsx';
import { inARow, type Refused } from '../../components/refused.js';
import { LONGEST_LINE } from '../../longest.js';
import type { Form } from '../form.js';

/** What is wrong, by the id of the field. */
export type Marks = ReadonlyMap<string, readonly string[]>;

export function marksOf(
  refused: Refused | undefined,
  fieldOf: (pointer: string) => string | undefined,
): Marks {
  const marks = new Map<string, readonly string[]>();
  for (const { detail, pointer } of refused?.complaints ?? []) {
    const field = fieldOf(pointer);
    if (field !== undefined) marks.set(field, [...(marks.get(field) ?? []), detail]);
  }
  return marks;
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly marks: Marks;
}

/** What a field is described by: its help, and what is wrong with it. */
function describedBy({ name, marks }: Pick<Named, 'name' | 'marks'>, help?: string) {
  const ids = [help, marks.has(name) ? `${name}-problem` : undefined].filter(Boolean);
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(marks.has(name) && { 'aria-invalid': 'true' as const }),
  };
}

export function Wrong({ name, marks }: Pick<Named, 'name' | 'marks'>) {
  const details = marks.get(name);
  if (!details) return null;
  return (
    <p class="late" id={`${name}-problem`}>
      <span aria-hidden="true">▲</span> {inARow(details)}
    </p>
  );
}

interface TextProps extends Named {
  readonly form: Form;
  readonly help?: string;
  /** The id of a help that several fields share. */
  readonly helpId?: string;
  readonly type?: 'text' | 'email';
  readonly inputMode?: 'numeric';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly children?: Child;
}

export function Text({
  name,
  label,
  marks,
  form,
  help,
  helpId = help === undefined ? undefined : `${name}-help`,
  type = 'text',
  inputMode,
  required,
  maxLength = LONGEST_LINE,
  children,
}: TextProps) {
  return (
    <>
      <label for={name}>{label}</label>
      {help === undefined ? (
        ''
      ) : (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={form.text(name)}
        required={required}
        maxlength={maxLength}
        inputmode={inputMode}
        autocomplete="off"
        {...describedBy({ name, marks }, helpId)}
      />
      {children ?? ''}
      <Wrong name={name} marks={marks} />
    </>
  );
}

/** A moment, with a button that writes the present: the script shows it. */
export function MomentField({ now, ...props }: TextProps & { readonly now: string }) {
  return (
    <Text {...props}>
      <button type="button" data-now={props.name} hidden data-scripted="">
        {now}
      </button>
    </Text>
  );
}

interface SelectProps extends Named {
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly help?: string;
}

export function Select({ name, label, marks, chosen, options, help }: SelectProps) {
  return (
    <>
      <label for={name}>{label}</label>
      {help === undefined ? (
        ''
      ) : (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <select
        id={name}
        name={name}
        {...describedBy({ name, marks }, help === undefined ? undefined : `${name}-help`)}
      >
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
      <Wrong name={name} marks={marks} />
    </>
  );
}

interface BoxProps {
  readonly name: string;
  readonly value?: string;
  readonly label: Child;
  readonly checked: boolean;
  readonly id?: string;
  readonly describedBy?: string;
}

export function Box({ name, value = 'yes', label, checked, id, describedBy: help }: BoxProps) {
  return (
    <label class="box">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={help}
      />
      {label}
    </label>
  );
}
