/** The people and entities there are, and to whom messages go while nobody is set up. */
import { DEFAULT_POLICY } from '../../../engine/change-settings.js';
import type { Entity, Person } from '../../../engine/ports.js';
import { cards } from '../../components/cards.js';
import { Wide } from '../../components/wide.js';
import { memberStateIn } from '../../words/member-states.js';
import { peopleWords } from '../../words/people.js';
import { saidWords } from '../../words/said.js';
import { regimeIn } from '../../words/say.js';
import { shellWords } from '../../words/shell.js';
import type { Reader } from '../reader.js';

/** As many of a kind as a person reads through. */
export const MOST = 200;

/** The id of whom an installation writes to while nobody is set up. */
const STAND_IN = 'operator';

export function NobodyYet({
  people,
  reader,
}: {
  readonly people: readonly Person[];
  readonly reader: Reader;
}) {
  const words = peopleWords[reader.language];
  const [first, ...others] = people;
  if (!first) return <p class="notice">▲ {words.nobody}</p>;
  if (first.id !== STAND_IN || others.length > 0) return '';
  const isOfThisMachine = first.address.endsWith('@localhost');
  return (
    <div class="next">
      <p>{words.standIn(first.name, first.address)}</p>
      {isOfThisMachine && reader.hasOutbox ? <p>{words.staysHere}</p> : ''}
    </div>
  );
}

export interface ListProps {
  readonly reader: Reader;
  readonly mayChange: boolean;
}

export function PeopleSection({
  people,
  entities,
  reader,
  mayChange,
}: ListProps & { readonly people: readonly Person[]; readonly entities: readonly Entity[] }) {
  const words = peopleWords[reader.language];
  const nameOf = (entity: string) => entities.find(({ id }) => id === entity)?.name ?? entity;
  const { roles } = shellWords[reader.language];
  const comma = commaOf(reader);
  const row = (person: Person) => [
    <>
      {person.name} <code class="line">{person.id}</code>
    </>,
    person.address,
    person.roles.map((role) => roles[role]).join(comma),
    person.entities?.map(nameOf).join(comma) ?? words.everyEntity,
    `${person.zone}${comma}${words.languages[person.language]}`,
    ...(mayChange
      ? [
          <>
            <a class="line" href={`/people/person?id=${encodeURIComponent(person.id)}`}>
              {words.change(person.name)}
            </a>
            <a class="line" href={`/people/remove?id=${encodeURIComponent(person.id)}`}>
              {words.remove(person.name)}
            </a>
          </>,
        ]
      : []),
  ];
  return (
    <section id="people">
      <h2>{words.people}</h2>
      <Wide name={words.people}>
        {cards('people', reader.language, people.slice(0, MOST).map(row), words.nobody)}
      </Wide>
      {people.length > MOST ? <p>{words.andMore(people.length - MOST)}</p> : ''}
      {mayChange ? (
        <p>
          <a href="/people/person">{words.addPerson}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

export function EntitySection({
  entities,
  reader,
  mayChange,
}: ListProps & { readonly entities: readonly Entity[] }) {
  const words = peopleWords[reader.language];
  const row = ({ id, name, zone, profile, policy }: Entity) => [
    <>
      {name} <code class="line">{id}</code>
    </>,
    zone,
    <ProfileInWords profile={profile} reader={reader} />,
    policy ?? DEFAULT_POLICY,
    ...(mayChange
      ? [<a href={`/people/entity?id=${encodeURIComponent(id)}`}>{words.change(name)}</a>]
      : []),
  ];
  return (
    <section id="entities">
      <h2>{words.entities}</h2>
      <Wide name={words.entities}>
        {cards('entities', reader.language, entities.slice(0, MOST).map(row), words.noEntities)}
      </Wide>
      {entities.length > MOST ? <p>{words.andMore(entities.length - MOST)}</p> : ''}
      {mayChange ? (
        <p>
          <a href="/people/entity">{words.addEntity}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

/** What the form knows in words, other settings as they are written. */
function ProfileInWords({
  profile,
  reader: { language },
}: {
  readonly profile: Entity['profile'];
  readonly reader: Reader;
}) {
  const words = peopleWords[language];
  const { 'eu-nis2': nis2, ...others } = profile ?? {};
  const { memberState, reading } = (nis2 ?? {}) as Readonly<Record<string, string | undefined>>;
  const readings = words.readings as Readonly<Record<string, string>>;
  const { colon } = saidWords[language];
  const lines = [
    ...(memberState ? [`${words.memberState}${colon}${memberStateIn(language, memberState)}`] : []),
    ...(reading ? [`${words.reading}${colon}${readings[reading] ?? reading}`] : []),
    ...Object.entries(others).map(([regime, value]) => {
      return `${regimeIn(language, regime)}${colon}${JSON.stringify(value)}`;
    }),
  ];
  if (lines.length === 0) return <span>–</span>;
  return (
    <>
      {lines.map((line) => (
        <span class="line">{line}</span>
      ))}
    </>
  );
}

export function commaOf({ language }: Reader): string {
  return language === 'ja' ? '、' : ', ';
}
