/** The form that registers an incident: what it is, when it was, what is known, which regimes. */
import type { Entity } from '../../../engine/ports.js';
import { Box } from '../../components/choice-field.js';
import { type Marks, marksOf } from '../../components/marks.js';
import { MomentField } from '../../components/moment-field.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import type { MomentZones } from '../../forms/moments.js';
import type { Refused } from '../../forms/refused.js';
import { momentWords } from '../../words/moments.js';
import { registerWords } from '../../words/register.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';
import { factsOf, fieldFor } from './known.js';
import { KnownBoxes } from './known-boxes.js';
import { DISCOVERY_TOO, type Questions } from './questions.js';
import { RegimeChoice } from './regime-choice.js';
import { What } from './what.js';
import { zonesOn } from './wrong.js';

export interface SheetProps {
  readonly reader: Reader;
  readonly form: Form;
  readonly entities: readonly Entity[];
  /** Whose settings the form shows. */
  readonly entity: Entity | undefined;
  /** Makes pressing twice register once. */
  readonly sendKey: string;
  readonly refused?: Refused | undefined;
  readonly questions?: Questions | undefined;
}

/** What every part of the form is given. */
export interface Part {
  readonly reader: Reader;
  readonly form: Form;
  readonly marks: Marks;
  readonly zones: MomentZones;
}

export function Sheet({ reader, form, entities, entity, sendKey, refused, questions }: SheetProps) {
  const { language } = reader;
  const words = registerWords[language];
  const known = factsOf(form);
  const fieldOf = (pointer: string) => fieldFor(pointer, known);
  const zones = zonesOn(form, reader);
  const part = { reader, form, marks: marksOf(refused, fieldOf), zones };
  return (
    <form class="sheet" method="post" action="/register" data-keep="register" novalidate>
      <Csrf reader={reader} />
      <input type="hidden" name="key" value={sendKey} />
      <input type="hidden" name="shown-entity" value={entity?.id ?? ''} />
      <Problem refused={refused} language={language} fieldOf={fieldOf} />
      {questions === undefined ? '' : <Asked questions={questions} reader={reader} />}
      <p>{words.lead}</p>
      <p class="soft" hidden data-scripted="">
        {words.kept}
      </p>
      <What {...part} entities={entities} entity={entity} />
      <When {...part} />
      <KnownBoxes {...part} />
      <RegimeChoice {...part} />
      <p class="help">{words.afterwards}</p>
      <p class="actions">
        <button type="submit" name="step" value="register" class="main">
          {words.register}
        </button>
      </p>
    </form>
  );
}

/** What is asked again; ticking the box answers it. */
function Asked({ questions, reader }: { readonly questions: Questions; readonly reader: Reader }) {
  const words = registerWords[reader.language];
  return (
    <div class="problem" role="alert">
      <h2>{words.asked}</h2>
      <ul>
        {questions.sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {questions.discovery === undefined ? (
        ''
      ) : (
        <Box
          name={DISCOVERY_TOO}
          value={questions.discovery}
          label={words.discoveryToo(questions.discovery)}
          isTicked={false}
        />
      )}
      {questions.answer === '' ? (
        ''
      ) : (
        <Box name="confirm" value={questions.answer} label={words.confirm} isTicked={false} />
      )}
    </div>
  );
}

function When({ reader: { language }, form, marks, zones }: Part) {
  const words = registerWords[language];
  const shared = { typed: form, zones, language, marks, now: words.now };
  return (
    <fieldset>
      <legend>{words.when}</legend>
      <p class="help" id="moment-help">
        {momentWords[language].help}
      </p>
      <MomentField
        name="discovery-at"
        label={words.discovery}
        help={words.discoveryHelp}
        {...shared}
      />
      <MomentField
        name="awareness-at"
        label={words.awareness}
        help={words.awarenessHelp}
        {...shared}
      />
    </fieldset>
  );
}
