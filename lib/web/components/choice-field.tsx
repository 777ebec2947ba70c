/** Fields in which something is chosen: of a list, or by ticking boxes. */
import type { Child } from 'hono/jsx';
import { Field, type FieldProps, Told, tiesOf } from './field.js';

/** A value and what it is called. */
export type Choice = readonly [value: string, name: Child];

export type SelectProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly isRequired?: boolean;
};

export function SelectField({ value, choices, isRequired, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select {...attributes} required={isRequired}>
          <Options value={value} choices={choices} />
        </select>
      )}
    </Field>
  );
}

/** For a list that is made of groups. */
export function Options({ value, choices }: Pick<SelectProps, 'value' | 'choices'>) {
  return (
    <>
      {choices.map(([one, name]) => (
        <option value={one} selected={one === value}>
          {name}
        </option>
      ))}
    </>
  );
}

/** Controls that belong together: named, explained and marked as one field. */
export function Group({ children, ...field }: FieldProps & { readonly children?: Child }) {
  return (
    <fieldset {...tiesOf(field)} tabindex={-1}>
      <legend>{field.label}</legend>
      <Told {...field} />
      {children}
    </fieldset>
  );
}

/** Boxes that share a name, any of which may be ticked. */
export function BoxesField({
  ticked,
  choices,
  ...field
}: FieldProps & { readonly ticked: readonly string[]; readonly choices: readonly Choice[] }) {
  return (
    <Group {...field}>
      {choices.map(([one, name]) => (
        <Box name={field.name} value={one} label={name} isTicked={ticked.includes(one)} />
      ))}
    </Group>
  );
}

interface BoxProps {
  readonly name: string;
  readonly value?: string;
  readonly label: Child;
  readonly isTicked: boolean;
}

/** A box; what is ticked is sent as `yes`, unless there are several of a name. */
export function Box({ name, value = 'yes', label, isTicked }: BoxProps) {
  return (
    <label class="box">
      <input type="checkbox" name={name} value={value} checked={isTicked} />
      {label}
    </label>
  );
}
