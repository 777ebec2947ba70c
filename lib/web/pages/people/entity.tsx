/** The form of an entity: its zone, its policy, and what decides on its dates. */
import { memberStates } from '../../../core/calendars/member-states.js';
import { sentence } from '../../../core/sentence.js';
import { policiesOf, putEntity } from '../../../engine/change-settings.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { AllSettings } from '../../../engine/ports.js';
import { NotFound } from '../../../engine/problems.js';
import { SelectField } from '../../components/choice-field.js';
import { LongField, TextField } from '../../components/field.js';
import { idOf, marksOf } from '../../components/marks.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusedBy } from '../../forms/refused.js';
import { LONGEST_PROFILE } from '../../longest.js';
import type { WebPorts } from '../../ports.js';
import { memberStateIn } from '../../words/member-states.js';
import { peopleWords } from '../../words/people.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { entityFrom, NEW_ENTITY, type TypedEntity, typedIn, typedOf } from './entity-typed.js';
import { SaveOrBack } from './save.js';

export async function entityPage(
  id: string | undefined,
  reader: Reader,
  { settings }: WebPorts,
): Promise<Response> {
  mustBeAllowed(reader, 'settings');
  const all = await settings.read();
  if (id === undefined) return formPage(NEW_ENTITY, all, reader);
  const entity = all.entities.find((one) => one.id === id);
  if (!entity) throw new NotFound(sentence`There is no entity ${id}.`);
  return formPage(typedOf(entity), all, reader);
}

/** Puts an entity; what was wrong is said on the same page, with all that was typed. */
export async function entitySaved(form: Form, reader: Reader, ports: WebPorts): Promise<Response> {
  const by = actorOf(reader);
  mustBeAllowed(by, 'settings');
  const typed = typedIn(form);
  const all = await ports.settings.read();
  const refused = await refusedBy(reader.language, async () => {
    await putEntity(entityFrom(typed), by, ports, typed.isNew ? 'new' : undefined);
  });
  if (refused) return formPage(typed, all, reader, refused);
  return goTo(`/people?saved=${encodeURIComponent(typed.id)}`);
}

const NIS2 = '/profile/eu-nis2';

function fieldOf(pointer: string): string | undefined {
  const [, first = ''] = pointer.split('/');
  if (['id', 'name', 'zone', 'policy'].includes(first)) return idOf(first);
  if (pointer.startsWith(`${NIS2}/reading`)) return idOf('reading');
  if (pointer.startsWith(NIS2)) return idOf('memberState');
  return first === 'profile' ? idOf('others') : undefined;
}

function formPage(
  typed: TypedEntity,
  settings: AllSettings,
  reader: Reader,
  refused?: Refused,
): Promise<Response> {
  const { language } = reader;
  const words = peopleWords[language];
  const { readings } = words;
  const title = typed.isNew ? words.addEntity : words.change(typed.id);
  const marks = marksOf(refused, fieldOf);
  const field = (name: 'id' | 'name' | 'zone', label: string, help?: string) => (
    <TextField
      name={name}
      label={label}
      help={help}
      marks={marks}
      value={typed[name]}
      isRequired
      isFixed={name === 'id' && !typed.isNew}
    />
  );
  return page(
    { title, viewer: reader, status: refused?.status ?? 200 },
    <form class="sheet" method="post" action="/people/entity">
      <Problem refused={refused} language={language} fieldOf={fieldOf} />
      <Csrf reader={reader} />
      {typed.isNew ? '' : <input type="hidden" name="known" value="yes" />}
      {field('id', words.id, words.entityIdHelp)}
      {field('name', words.name)}
      {field('zone', words.zone, words.entityZoneHelp)}
      <SelectField
        name="policy"
        label={words.policy}
        marks={marks}
        value={typed.policy}
        choices={policiesOf(settings).map(({ id }) => [id, id])}
      />
      <SelectField
        name="memberState"
        label={words.memberState}
        help={words.memberStateHelp}
        marks={marks}
        value={typed.memberState}
        choices={[
          ['', words.noMemberState],
          ...memberStates.map(({ code }) => [code, memberStateIn(language, code)] as const),
        ]}
      />
      <SelectField
        name="reading"
        label={words.reading}
        marks={marks}
        value={typed.reading}
        choices={[
          ['', readings['']],
          ['elapsed', readings.elapsed],
          ['regulation-1182-71', readings['regulation-1182-71']],
        ]}
      />
      <LongField
        name="others"
        label={words.others}
        help={words.othersHelp(LONGEST_PROFILE)}
        marks={marks}
        value={typed.others}
        rows={5}
        longest={LONGEST_PROFILE}
        spellcheck={false}
      />
      <SaveOrBack reader={reader} back="/people" />
    </form>,
  );
}
