/** `tocsin person` and `tocsin entity`: who hears of an incident, and whose incident it is. */
import type { Entity, ListAnswer, Person } from '../api.js';
import { readArgs } from '../args.js';
import { Client, ServerProblem } from '../client.js';
import type { ExitStatus, Host } from '../host.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import type { Page } from '../text/page.js';
import { printEntities, printPeople } from '../text/settings.js';
import { askingOptions, chosen, listed, named, path, required } from './asking.js';
import { withMemberState } from './register.js';

// ── People ─────────────────────────────────────────────────────────────────────────────────

export async function personCommand(
  [word, ...args]: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  return chosen('person', word, { set: setPerson, list: listPeople, remove: removePerson })(
    args,
    host,
  );
}

const PERSON = 'tocsin person set ID --name N --address A --zone Z --language en|ja --role R[,R]';

async function setPerson(args: readonly string[], host: Host): Promise<ExitStatus> {
  const options = {
    ...askingOptions,
    name: { type: 'string' },
    address: { type: 'string' },
    zone: { type: 'string' },
    language: { type: 'string' },
    role: { type: 'string', multiple: true },
    entity: { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = readArgs('person', args, options);
  const [id] = named(positionals, ['ID'], PERSON);
  const { role, ...told } = required(
    values,
    ['name', 'address', 'zone', 'language', 'role'],
    PERSON,
  );
  const { name, address, zone, language } = told;
  const client = await Client.find(values, host);
  const person = await client.put<Person>(path`/api/people/${id}`, {
    name,
    address,
    zone,
    language,
    roles: listed(role),
    ...(values.entity && { entities: listed(values.entity) }),
  });
  const print = (page: Page) => printPeople(page, [shownThroughout(person)]);
  return write({ json: person, print }, host, values.json);
}

async function listPeople(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('person', args, askingOptions);
  named(positionals, [], 'tocsin person list');
  const client = await Client.find(values, host);
  const { items } = await client.get<ListAnswer<Person>>('/api/people');
  const print = (page: Page) => printPeople(page, shownThroughout(items));
  return write({ json: items, print }, host, values.json);
}

async function removePerson(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('person', args, askingOptions);
  const [id] = named(positionals, ['ID'], 'tocsin person remove ID');
  const client = await Client.find(values, host);
  await client.delete(path`/api/people/${id}`);
  const said = `Removed: nothing is sent to ${id} any more.`;
  return write({ json: { removed: id }, print: (page) => page.text(said) }, host, values.json);
}

// ── Entities ───────────────────────────────────────────────────────────────────────────────

export async function entityCommand(
  [word, ...args]: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  return chosen('entity', word, { set: setEntity, list: listEntities })(args, host);
}

const ENTITY = 'tocsin entity set ID --name N --zone Z [--member-state DE] [--policy P]';

/** Its other settings stay as they are: a flag that is not given takes nothing away. */
async function setEntity(args: readonly string[], host: Host): Promise<ExitStatus> {
  const options = {
    ...askingOptions,
    name: { type: 'string' },
    zone: { type: 'string' },
    'member-state': { type: 'string' },
    policy: { type: 'string' },
  } as const;
  const { values, positionals } = readArgs('entity', args, options);
  const [id] = named(positionals, ['ID'], ENTITY);
  const { name, zone } = required(values, ['name', 'zone'], ENTITY);
  const client = await Client.find(values, host);
  const before = await entityCalled(id, client);
  const state = values['member-state'];
  const kept = before?.profile;
  const profile = state === undefined ? kept : withMemberState(kept ?? {}, state);
  const policy = values.policy ?? before?.policy;
  const entity = await client.put<Entity>(path`/api/entities/${id}`, {
    name,
    zone,
    ...(profile && { profile }),
    ...(policy !== undefined && { policy }),
  });
  const print = (page: Page) => printEntities(page, [shownThroughout(entity)]);
  return write({ json: entity, print }, host, values.json);
}

async function entityCalled(id: string, client: Client): Promise<Entity | undefined> {
  try {
    return await client.get<Entity>(path`/api/entities/${id}`);
  } catch (error) {
    if (error instanceof ServerProblem && error.status === 404) return undefined;
    throw error;
  }
}

async function listEntities(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('entity', args, askingOptions);
  named(positionals, [], 'tocsin entity list');
  const client = await Client.find(values, host);
  const { items } = await client.get<ListAnswer<Entity>>('/api/entities');
  const print = (page: Page) => printEntities(page, shownThroughout(items));
  return write({ json: items, print }, host, values.json);
}
