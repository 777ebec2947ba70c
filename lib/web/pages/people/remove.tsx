/** Removing a person: a page that asks once more and says what would be missing. */
import { sentence } from '../../../core/sentence.js';
import { removePerson } from '../../../engine/change-settings.js';
import { mustBeAllowed } from '../../../engine/may.js';
import { NotFound } from '../../../engine/problems.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusedBy } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { peopleWords } from '../../words/people.js';
import { shellWords } from '../../words/shell.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { type Missed, missedWithout } from './removal.js';

export async function removePage(
  id: string,
  reader: Reader,
  { settings }: WebPorts,
  refused?: Refused,
): Promise<Response> {
  mustBeAllowed(reader, 'settings');
  const all = await settings.read();
  const person = all.people.find((one) => one.id === id);
  if (!person) throw new NotFound(sentence`There is no person ${id}.`);
  const words = peopleWords[reader.language];
  const missed = missedWithout(person, all);
  const isRefused = missed.some(({ others }) => others.length === 0);
  return page(
    { title: words.removeTitle(person.name), viewer: reader, status: refused?.status ?? 200 },
    <>
      <Problem refused={refused} language={reader.language} />
      <p>
        {person.name} &lt;{person.address}&gt;, {rolesIn(reader, person.roles)}
      </p>
      {missed.length === 0 ? (
        <p>{words.leavesNone}</p>
      ) : (
        <ul>
          {missed.map((one) => (
            <li>{missedIn(reader, one)}</li>
          ))}
        </ul>
      )}
      {isRefused ? (
        ''
      ) : (
        <form method="post" action="/people/remove">
          <Csrf reader={reader} />
          <input type="hidden" name="id" value={id} />
          <p>{words.removeText}</p>
          <div class="actions">
            <button type="submit">{words.removeButton}</button>
          </div>
        </form>
      )}
      <p>
        <a href="/people">{words.back}</a>
      </p>
    </>,
  );
}

export async function removed(form: Form, reader: Reader, ports: WebPorts): Promise<Response> {
  const id = form.text('id');
  const refused = await refusedBy(reader.language, () => removePerson(id, actorOf(reader), ports));
  if (refused?.status === 409) return removePage(id, reader, ports, refused);
  if (refused) await removePage(id, reader, ports); // says itself that it may not, or is gone
  return goTo(`/people?removed=${encodeURIComponent(id)}`);
}

function missedIn(reader: Reader, { entity, roles, others }: Missed): string {
  const words = peopleWords[reader.language];
  const names = rolesIn(reader, roles);
  if (others.length === 0) return words.leavesAll(names, entity.name);
  const heard = listed(
    reader,
    others.map(({ name }) => name),
  );
  return words.leaves(names, entity.name, heard);
}

function rolesIn(reader: Reader, roles: Reader['roles']): string {
  return listed(
    reader,
    roles.map((role) => shellWords[reader.language].roles[role]),
  );
}

function listed({ language }: Reader, names: readonly string[]): string {
  return names.join(language === 'ja' ? '、' : ', ');
}
