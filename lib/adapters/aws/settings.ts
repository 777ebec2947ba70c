/** Settings: entities, people, policies, closures and unfinished fan-outs, under one key. */
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
    return isSame(present?.value, thing);
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
    putPolicy: (policy, as) => putAs('POLICY', policy, as),
    putClosure: (closure) => put('CLOSURE', closure),
    putJob: (job) => put('JOB', job),
    finishJob: (id) => remove('JOB', id),
  };
}

/** DynamoDB does not keep the order of an object's fields, nor those that are undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => isSame(a[field], b[field]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
