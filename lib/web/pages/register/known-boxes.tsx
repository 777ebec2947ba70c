/** What is known already: boxes that become facts, each with its moment. */
import { COUNSEL_ONLY } from '../../../engine/may.js';
import { registerWords } from '../../words/register.js';
import { Box, MomentField, Select, Text } from './fields.js';
import { BOXES, type Box as BoxName, isKnown, KINDS } from './known.js';
import type { Part } from './sheet.js';

const CATEGORIES = [1, 2, 3, 4] as const;

export function KnownBoxes(part: Part) {
  const { reader, form } = part;
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
      <fieldset>
        <legend>{words.japan}</legend>
        <p class="help" id="japan-help">
          {words.japanHelp}
        </p>
        {CATEGORIES.map((category) => (
          <Box
            id={`categories-${category}`}
            name="categories"
            value={String(category)}
            label={words.categories[category]}
            checked={form.all('categories').includes(String(category))}
            describedBy="japan-help"
          />
        ))}
      </fieldset>
    </fieldset>
  );
}

function KnownBox({ name, reader, form, marks }: Part & { readonly name: BoxName }) {
  const words = registerWords[reader.language];
  return (
    <div>
      <Box name={name} label={words.boxes[name]} checked={isKnown(form, name)} />
      <MomentField
        name={`${name}-at`}
        label={words.happened[name]}
        helpId="moment-help"
        form={form}
        marks={marks}
        now={words.now}
      />
      {name === 'breach' ? (
        <>
          <Text
            name="customers"
            label={words.customers}
            inputMode="numeric"
            form={form}
            marks={marks}
          />
          <Select
            name="harm"
            label={words.harm}
            marks={marks}
            chosen={form.text('harm')}
            options={Object.entries(words.harms)}
          />
        </>
      ) : (
        ''
      )}
    </div>
  );
}
