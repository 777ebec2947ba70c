/** A control of a fact's form with its name, its help, and what was wrong with it. */
import type { Language } from '../../engine/ports.js';
import type { Form } from '../pages/form.js';
import type { PlainKind } from '../pages/incident/fact-kinds.js';
import { fieldIdOf } from '../pages/incident/typed.js';
import type { Html } from '../pages/layout.js';
import { factWords } from '../words/fact-fields.js';
import { inARow, type Refused } from './refused.js';

/** What all controls of one form know. */
export interface Shared {
  readonly kind: PlainKind;
  readonly form: Form;
  readonly refused: Refused | undefined;
  readonly language: Language;
}

export type NamedProps = Shared & { readonly name: string; readonly isRequired?: boolean };

/** What every control has: its name, its help, and what was wrong with it. */
interface Attributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

export function Labelled({
  kind,
  name,
  isRequired = false,
  refused,
  language,
  children,
}: NamedProps & { readonly children: (attributes: Attributes) => Html }) {
  const words = factWords[language];
  const id = `field-${name}`;
  const label = (words.fields as Readonly<Record<string, string>>)[name] ?? name;
  const hint = (words.hints as Readonly<Record<string, string>>)[name];
  const wrong = wrongAt(id, kind, refused);
  const described = [hint && `${id}-help`, wrong.length > 0 && `${id}-wrong`].filter(Boolean);
  return (
    <>
      <label for={id}>
        {label} {isRequired ? '' : <span class="help">{words.optional}</span>}
      </label>
      {hint === undefined ? (
        ''
      ) : (
        <p class="help" id={`${id}-help`}>
          {hint}
        </p>
      )}
      <Wrong id={id} wrong={wrong} />
      {children({
        id,
        name,
        required: isRequired,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': wrong.length > 0 ? 'true' : undefined,
      })}
    </>
  );
}

/** What was wrong with it, beside it. */
export function Wrong({ id, wrong }: { readonly id: string; readonly wrong: readonly string[] }) {
  if (wrong.length === 0) return null;
  return (
    <p class="late" id={`${id}-wrong`}>
      ▲ {inARow(wrong)}
    </p>
  );
}

export function wrongAt(id: string, kind: string, refused: Refused | undefined): readonly string[] {
  const complaints = refused?.complaints ?? [];
  return complaints
    .filter(({ pointer }) => fieldIdOf(kind, pointer) === id)
    .map(({ detail }) => detail);
}
