/** What the incident is, and of whom: the first part of the form. */
import { memberStates } from '../../../core/calendars/member-states.js';
import type { Entity } from '../../../engine/ports.js';
import { LONGEST_TITLE } from '../../../engine/register-incident.js';
import { SelectField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import { idOf } from '../../components/marks.js';
import { memberStateIn } from '../../words/member-states.js';
import { registerWords } from '../../words/register.js';
import { entityCalled } from '../../words/say.js';
import { isUnset } from './settings.js';
import type { Part } from './sheet.js';

interface WhatProps extends Part {
  readonly entities: readonly Entity[];
  readonly entity: Entity | undefined;
}

export function What({ reader, form, marks, entities, entity }: WhatProps) {
  const words = registerWords[reader.language];
  return (
    <fieldset>
      <legend>{words.what}</legend>
      <TextField
        name="title"
        label={words.titleField}
        help={words.titleHelp}
        marks={marks}
        value={form.text('title')}
        isRequired
        longest={LONGEST_TITLE}
      />
      {entities.length > 1 || entity === undefined ? (
        <>
          <SelectField
            name="entity"
            label={words.entity}
            help={words.entityHelp}
            marks={marks}
            value={entity?.id ?? form.text('entity')}
            choices={entities.map(({ id, name }) => [id, name] as const)}
          />
          <p class="actions">
            <button type="submit" name="step" value="look">
              {words.takeEntity}
            </button>
          </p>
        </>
      ) : (
        <p>
          <input type="hidden" name="entity" value={entity.id} />
          {words.entityOnly(entityCalled(reader.language, entity.name))}
        </p>
      )}
      <TextField
        name="zone"
        label={words.zone}
        help={words.zoneHelp}
        marks={marks}
        value={form.text('zone')}
      />
      {isUnset(entity) && form.text('zone') === entity?.zone ? (
        <button type="button" data-zone={idOf('zone')} data-says={words.thisZone('{0}')} hidden />
      ) : (
        ''
      )}
      <SelectField
        name="member-state"
        label={words.nis2}
        marks={marks}
        value={form.text('member-state')}
        choices={[
          ['', words.none],
          ...memberStates.map(({ code }) => [code, memberStateIn(reader.language, code)] as const),
        ]}
      />
      <SelectField
        name="listed"
        label={words.listed}
        marks={marks}
        value={form.text('listed')}
        choices={Object.entries(words.listing)}
      />
    </fieldset>
  );
}
