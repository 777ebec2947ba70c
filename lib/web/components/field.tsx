/**
 * Fields of a form: a label, a word of help, what was wrong, and below them the control with what
 * was typed. Choices are in `choice-field.tsx`.
 */
import type { Child } from 'hono/jsx';
import { inARow } from '../forms/refused.js';
import { LONGEST_LINE } from '../longest.js';
import type { Html } from './html.js';
import { idOf, type Marks } from './marks.js';

export interface FieldProps {
  readonly name: string;
  readonly label: Child;
  readonly marks: Marks;
  readonly help?: string | undefined;
  /** The id of a help that several fields share, and that stands elsewhere. */
  readonly helpId?: string;
  /** As in `idOf`. */
  readonly form?: string | undefined;
}

/** What ties a control, or a group of them, to its help and to what was wrong with it. */
export function tiesOf({ name, form, marks, help, helpId }: Omit<FieldProps, 'label'>) {
  const id = idOf(name, form);
  const described = [helpId ?? (help && `${id}-help`), marks.has(id) && `${id}-problem`];
  return {
    id,
    'aria-invalid': marks.has(id) ? ('true' as const) : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  };
}

/** The help of a field, and what was wrong with it: above its control, where it is read first. */
export function Told({ name, form, marks, help }: Omit<FieldProps, 'label' | 'helpId'>) {
  const id = idOf(name, form);
  const wrong = marks.get(id);
  return (
    <>
      {help ? (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      ) : (
        ''
      )}
      {wrong ? (
        <p class="late" id={`${id}-problem`}>
          <span aria-hidden="true">▲</span> {inARow(wrong)}
        </p>
      ) : (
        ''
      )}
    </>
  );
}

type Ties = ReturnType<typeof tiesOf> & { readonly name: string };

/** A field whose control is made by what is called with its attributes. */
export function Field({
  children,
  ...field
}: FieldProps & { readonly children: (attributes: Ties) => Html }) {
  const { name, form, label } = field;
  return (
    <>
      <label for={idOf(name, form)}>{label}</label>
      <Told {...field} />
      {children({ ...tiesOf(field), name })}
    </>
  );
}

export type TextProps = FieldProps & {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'date';
  readonly inputMode?: 'numeric' | undefined;
  readonly isRequired?: boolean;
  /** It is shown, and goes with the form as it is. */
  readonly isFixed?: boolean;
  /** In characters; a line unless told otherwise. */
  readonly longest?: number;
  readonly spellcheck?: false;
};

export function TextField({
  value,
  type = 'text',
  inputMode,
  isRequired,
  isFixed,
  longest = LONGEST_LINE,
  spellcheck,
  ...field
}: TextProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          value={value}
          inputmode={inputMode}
          required={isRequired}
          readonly={isFixed}
          maxlength={longest}
          autocomplete="off"
          spellcheck={spellcheck}
        />
      )}
    </Field>
  );
}

type LongProps = FieldProps & {
  readonly value: string;
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** In characters. */
  readonly longest: number;
  readonly spellcheck?: false;
};

/** Several lines. A browser drops the line break that a text begins with. */
export function LongField({ value, rows, isRequired, longest, spellcheck, ...field }: LongProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={rows}
          required={isRequired}
          maxlength={longest}
          spellcheck={spellcheck}
        >
          {`\n${value}`}
        </textarea>
      )}
    </Field>
  );
}
