/** The fields of the small forms, each with its help, and with what was wrong with it. */
import { inARow, type Refused } from '../../components/refused.js';
import { LONGEST_LINE } from '../../longest.js';
import type { Form } from '../form.js';
import type { Html } from '../layout.js';
import { type Step, stepField } from './fact-from.js';

interface FieldProps {
  readonly step: Step;
  readonly name: string;
  readonly label: string;
  readonly form: Form;
  readonly refused: Refused | undefined;
}

/** What was wrong with a field, and how it is tied to it. */
function wrong({ step, name, refused }: FieldProps) {
  const id = `${step}-${name}`;
  const details = (refused?.complaints ?? [])
    .filter(({ pointer }) => stepField(step, pointer) === id)
    .map(({ detail }) => detail);
  const described = { id, name, 'aria-describedby': `${id}-help` };
  return { details, attributes: { ...described, ...(details.length > 0 && INVALID) } };
}

const INVALID = { 'aria-invalid': 'true' } as const;

export function Text(props: FieldProps & { readonly help: string; readonly children?: Html }) {
  const { details, attributes } = wrong(props);
  const { name, label, help, form, children } = props;
  return (
    <>
      <label for={attributes.id}>{label}</label>
      <p class="help" id={`${attributes.id}-help`}>
        {inARow([help, ...details])}
      </p>
      <input
        type="text"
        {...attributes}
        value={form.text(name)}
        maxlength={LONGEST_LINE}
        autocomplete="off"
      />
      {children ?? ''}
    </>
  );
}

export function Choice(
  props: FieldProps & {
    readonly none: string;
    readonly choices: readonly (readonly [value: string, label: string])[];
  },
) {
  const { details, attributes } = wrong(props);
  const { name, label, form, none, choices } = props;
  return (
    <>
      <label for={attributes.id}>{label}</label>
      <p class="help" id={`${attributes.id}-help`}>
        {inARow(details)}
      </p>
      <select {...attributes}>
        <option value="">{none}</option>
        {choices.map(([value, said]) => (
          <option value={value} selected={form.text(name) === value}>
            {said}
          </option>
        ))}
      </select>
    </>
  );
}
