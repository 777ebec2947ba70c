/** Settings: entities, people, policies, closures and unfinished fan-outs, under one key. */
import type {
  AllSettings,
  DeclaredClosure,
  Entity,
  FanOutJob,
  NamedPolicy,
  Person,
  Settings,
} from '../../engine/ports.js';
import type { Table } from './table.js';

const PK = 'SETTINGS';

export function settingsOn(table: Table): Settings {
  const put = (kind: string, thing: { readonly id: string }) =>
    table.put({ pk: PK, sk: `${kind}#${thing.id}`, value: thing }).then(() => {});
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
    putEntity: (entity) => put('ENTITY', entity),
    putPerson: (person) => put('PERSON', person),
    removePerson: (id) => remove('PERSON', id),
    putPolicy: (policy) => put('POLICY', policy),
    putClosure: (closure) => put('CLOSURE', closure),
    putJob: (job) => put('JOB', job),
    finishJob: (id) => remove('JOB', id),
  };
}
