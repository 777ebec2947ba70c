/** Settings: entities, people, policies, closures and unfinished fan-outs, under one key. */
import { isSameJson } from '../../engine/chain.js';
import type {
  AllSettings,
  DeclaredClosure,
  Entity,
  FanOutJob,
  NamedPolicy,
  Person,
  PutAs,
  Settings,
} from '../../engine/ports.js';
import type { Table } from './table.js';

const PK = 'SETTINGS';

export function settingsOn(table: Table): Settings {
  const put = async (kind: string, thing: { readonly id: string }) => {
    await table.put({ pk: PK, sk: `${kind}#${thing.id}`, value: thing });
  };
  const putAs = async (kind: string, thing: { readonly id: string }, as?: PutAs) => {
    const key = { pk: PK, sk: `${kind}#${thing.id}` };
    const isFree = as === 'new' ? { text: 'attribute_not_exists(pk)' } : undefined;
    if (await table.put({ ...key, value: thing }, isFree)) return true;
    // Our own write, whose answer was lost and which the SDK tried again?
    const present = await table.get(key);
    return isSameJson(present?.value, thing);
  };
  const remove = async (kind: string, id: string) => {
    await table.remove({ pk: PK, sk: `${kind}#${id}` });
  };
  return {
    async read(): Promise<AllSettings> {
      const items = await table.items(PK, '');
      const all = <T>(kind: string) =>
        items.filter(({ sk }) => sk.startsWith(`${kind}#`)).map(({ value }) => value as T);
      return {
        entities: all<Entity>('ENTITY'),
        people: all<Person>('PERSON'),
        policies: all<NamedPolicy>('POLICY'),
        closures: all<DeclaredClosure>('CLOSURE'),
        jobs: all<FanOutJob>('JOB'),
      };
    },
    putEntity: (entity, as) => putAs('ENTITY', entity, as),
    putPerson: (person, as) => putAs('PERSON', person, as),
    removePerson: (id) => remove('PERSON', id),
    mark: (id, leaving) => {
      const change = { text: 'SET #value.#leaving = :leaving', values: { ':leaving': leaving } };
      return table.update(personKey(id), change, { text: 'attribute_exists(pk)' });
    },
    async settle(id, leaving, after) {
      const key = personKey(id);
      const isMarked = { text: '#value.#leaving = :leaving', values: { ':leaving': leaving } };
      const isDone = await (after
        ? table.put({ ...key, value: after }, isMarked)
        : table.remove(key, isMarked));
      if (isDone) return true;
      // Our own write, whose answer was lost and which the SDK tried again?
      const present = await table.get(key);
      return after ? isSameJson(present?.value, after) : present === undefined;
    },
    putPolicy: (policy, as) => putAs('POLICY', policy, as),
    putClosure: (closure) => put('CLOSURE', closure),
    putJob: (job) => put('JOB', job),
    finishJob: (id) => remove('JOB', id),
  };
}

function personKey(id: string) {
  return { pk: PK, sk: `PERSON#${id}` };
}
