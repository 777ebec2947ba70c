/** The form of a person: who they are, where, and which messages reach them. */
import { sentence } from '../../../core/sentence.js';
import { putPerson } from '../../../engine/change-settings.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { AllSettings, Language, Person, UserRole } from '../../../engine/ports.js';
import { NotFound } from '../../../engine/problems.js';
import { ROLES } from '../../../engine/tokens.js';
import { BoxesField, SelectField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import { fieldAmong, marksOf } from '../../components/marks.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusedBy } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { peopleWords } from '../../words/people.js';
import { shellWords } from '../../words/shell.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { SaveOrBack } from './save.js';

/** As it stands in the form, right or wrong. */
interface Typed {
  readonly isNew: boolean;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly zone: string;
  readonly language: string;
  readonly roles: readonly string[];
  readonly entities: readonly string[];
}

export async function personPage(
  id: string | undefined,
  reader: Reader,
  { settings }: WebPorts,
): Promise<Response> {
  mustBeAllowed(reader, 'settings');
  const all = await settings.read();
  if (id === undefined) return formPage(typedNew(reader), all, reader);
  const person = all.people.find((one) => one.id === id);
  if (!person) throw new NotFound(sentence`There is no person ${id}.`);
  return formPage({ ...person, isNew: false, entities: person.entities ?? [] }, all, reader);
}

/** Puts a person; what was wrong is said on the same page, with all that was typed. */
export async function personSaved(form: Form, reader: Reader, ports: WebPorts): Promise<Response> {
  const by = actorOf(reader);
  mustBeAllowed(by, 'settings');
  const typed = typedIn(form);
  const all = await ports.settings.read();
  const refused = await refusedBy(reader.language, async () => {
    await putPerson(personFrom(typed), by, ports, typed.isNew ? 'new' : 'known');
  });
  if (refused) return formPage(typed, all, reader, refused);
  return goTo(`/people?saved=${encodeURIComponent(typed.id)}`);
}

function typedNew({ language }: Reader): Typed {
  const nothing = { id: '', name: '', address: '', zone: '', roles: [], entities: [] };
  return { ...nothing, isNew: true, language };
}

function typedIn(form: Form): Typed {
  return {
    isNew: !form.has('known'),
    id: form.text('id'),
    name: form.text('name'),
    address: form.text('address'),
    zone: form.text('zone'),
    language: form.text('language'),
    roles: form.all('roles'),
    entities: form.all('entities'),
  };
}

/** The engine checks every value; what a form cannot hold otherwise is no more than text here. */
function personFrom({ isNew: _, language, roles, entities, ...texts }: Typed): Person {
  return {
    ...texts,
    language: language as Language,
    roles: roles as readonly UserRole[],
    ...(entities.length > 0 && { entities }),
  };
}

const fieldOf = fieldAmong('id', 'name', 'address', 'zone', 'language', 'roles', 'entities');

function formPage(
  typed: Typed,
  { entities }: AllSettings,
  reader: Reader,
  refused?: Refused,
): Promise<Response> {
  const words = peopleWords[reader.language];
  const { roles } = shellWords[reader.language];
  const marks = marksOf(refused, fieldOf);
  const title = typed.isNew ? words.addPerson : words.change(typed.id);
  return page(
    { title, viewer: reader, status: refused?.status ?? 200 },
    <form class="sheet" method="post" action="/people/person">
      <Problem refused={refused} language={reader.language} fieldOf={fieldOf} />
      <Csrf reader={reader} />
      {typed.isNew ? '' : <input type="hidden" name="known" value="yes" />}
      <TextField
        name="id"
        label={words.id}
        help={words.idHelp}
        marks={marks}
        value={typed.id}
        isRequired
        isFixed={!typed.isNew}
      />
      <TextField name="name" label={words.name} marks={marks} value={typed.name} isRequired />
      <TextField
        name="address"
        label={words.address}
        marks={marks}
        value={typed.address}
        isRequired
      />
      <TextField
        name="zone"
        label={words.zone}
        help={words.zoneHelp}
        marks={marks}
        value={typed.zone}
        isRequired
      />
      <SelectField
        name="language"
        label={words.language}
        help={words.languageHelp}
        marks={marks}
        value={typed.language}
        choices={[
          ['en', words.languages.en],
          ['ja', words.languages.ja],
        ]}
      />
      <BoxesField
        name="roles"
        label={words.roles}
        help={words.rolesHelp}
        marks={marks}
        ticked={typed.roles}
        choices={ROLES.map((role) => [role, roles[role]])}
      />
      <BoxesField
        name="entities"
        label={words.theirEntities}
        help={words.entitiesHelp}
        marks={marks}
        ticked={typed.entities}
        choices={choicesOf(entities, typed.entities)}
      />
      <SaveOrBack reader={reader} back="/people" />
    </form>,
  );
}

/** Those there are, and any other that the form named: it is refused, and stays to be unticked. */
function choicesOf(entities: AllSettings['entities'], ticked: readonly string[]) {
  const known = entities.map(({ id, name }) => [id, `${name} (${id})`] as const);
  const others = ticked.filter((id) => !entities.some((one) => one.id === id));
  return [...known, ...others.map((id) => [id, id] as const)];
}
