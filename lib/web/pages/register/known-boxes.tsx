/** What is known already: boxes that become facts, each with its moment. */
import { COUNSEL_ONLY } from '../../../engine/may.js';
import { Box, BoxesField, SelectField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import { MomentField } from '../../components/moment-field.js';
import { registerWords } from '../../words/register.js';
import { BOXES, type Box as BoxName, isKnown, KINDS } from './known.js';
import type { Part } from './sheet.js';

const CATEGORIES = [1, 2, 3, 4] as const;

export function KnownBoxes(part: Part) {
  const { reader, form, marks } = part;
  const words = registerWords[reader.language];
  const isCounsel = reader.roles.includes('counsel');
  const boxes = BOXES.filter((name) => isCounsel || !COUNSEL_ONLY.includes(KINDS[name]));
  return (
    <fieldset>
      <legend>{words.known}</legend>
      <p class="help">{words.knownHelp}</p>
      {boxes.map((name) => (
        <KnownBox name={name} {...part} />
      ))}
      <BoxesField
        name="categories"
        label={words.japan}
        help={words.japanHelp}
        marks={marks}
        ticked={form.all('categories')}
        choices={CATEGORIES.map((one) => [String(one), words.categories[one]])}
      />
    </fieldset>
  );
}

function KnownBox({ name, reader, form, marks, zones }: Part & { readonly name: BoxName }) {
  const { language } = reader;
  const words = registerWords[language];
  return (
    <div>
      <Box name={name} label={words.boxes[name]} isTicked={isKnown(form, name)} />
      <MomentField
        name={`${name}-at`}
        label={words.happened[name]}
        helpId="moment-help"
        marks={marks}
        typed={form}
        zones={zones}
        language={language}
        now={words.now}
      />
      {name === 'breach' ? (
        <>
          <TextField
            name="customers"
            label={words.customers}
            inputMode="numeric"
            marks={marks}
            value={form.text('customers')}
          />
          <SelectField
            name="harm"
            label={words.harm}
            marks={marks}
            value={form.text('harm')}
            choices={Object.entries(words.harms)}
          />
        </>
      ) : (
        ''
      )}
    </div>
  );
}
