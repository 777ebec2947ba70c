/** Settings: entities, people, policies. Everyone reads them, an administrator changes them. */
import type * as z from 'zod';
import { defaultPolicy } from '../core/plan.js';
import { type Sentence, sentence } from '../core/sentence.js';
import {
  type Put,
  policiesOf,
  putEntity,
  putPerson,
  putPolicy,
  removePerson,
} from '../engine/change-settings.js';
import type { AllSettings, Entity } from '../engine/ports.js';
import { BadCall, NotFound } from '../engine/problems.js';
import { listOf as allOf } from './answers/parts.js';
import { entityRead, personRead, policyRead } from './answers/settings.js';
import { personJson } from './json.js';
import { type Answer, type Call, type Route, route } from './route.js';
import { withId } from './schemas.js';
import { entity, person, policy, policyFrom, policyJson } from './settings-schemas.js';

/** A kind of setting: what it is called, and how one is found and shown. */
interface Kind {
  readonly name: string;
  readonly many: string;
  /** Said where none has this id. */
  readonly none: (id: string) => Sentence;
  /** As it is answered. */
  readonly read: z.ZodType;
  /** One that could be written. */
  readonly example: unknown;
  readonly shown: (settings: AllSettings) => readonly { readonly id: string }[];
}

const entities: Kind = {
  name: 'entity',
  many: 'entities',
  none: (id) => sentence`There is no entity ${id}.`,
  read: entityRead,
  example: { name: 'Example KK', zone: 'Asia/Tokyo' },
  shown: (settings) => settings.entities.map(entityJson),
};
const people: Kind = {
  name: 'person',
  many: 'people',
  none: (id) => sentence`There is no person ${id}.`,
  read: personRead,
  example: {
    name: 'Ken Tanaka',
    address: 'ken@example.com',
    zone: 'Asia/Tokyo',
    language: 'ja',
    roles: ['grc'],
  },
  shown: (settings) => settings.people.map(personJson),
};
const policies: Kind = {
  name: 'policy',
  many: 'policies',
  none: (id) => sentence`There is no policy ${id}.`,
  read: policyRead,
  example: policyJson({ id: 'default', policy: defaultPolicy }),
  shown: (settings) => policiesOf(settings).map(policyJson),
};

function entityJson({ id, name, zone, profile, policy: named }: Entity) {
  return { id, name, zone, ...(profile && { profile }), ...(named && { policy: named }) };
}

function listOf({ many, shown, read }: Kind): Route {
  return route({
    method: 'GET',
    path: `/api/${many}`,
    summary: `All ${many}.`,
    may: 'read',
    answers: { 200: allOf(read) },
    handle: async (_, { settings }): Promise<Answer> => {
      return { json: { items: shown(await settings.read()) } };
    },
  });
}

function oneOf({ name, many, shown, read, none }: Kind): Route {
  return route({
    method: 'GET',
    path: `/api/${many}/{id}`,
    summary: `One ${name}.`,
    may: 'read',
    params: withId,
    answers: { 200: read },
    async handle({ params }, { settings }): Promise<Answer> {
      const found = shown(await settings.read()).find(({ id }) => id === params.id);
      if (!found) throw new NotFound(none(params.id));
      return { json: found };
    },
  });
}

/** Puts one: the schema gives the body, `put` checks and keeps it. */
function putOf<B extends { readonly id?: string }>(
  { name, many, shown, read, example }: Kind,
  body: z.ZodType<B>,
  put: (call: Call<{ readonly id: string }, unknown, B>, ports: PutPorts) => Promise<Put>,
): Route {
  return route({
    method: 'PUT',
    path: `/api/${many}/{id}`,
    summary: `Writes one ${name}, new or in place of what was there.`,
    may: 'settings',
    params: withId,
    body,
    answers: { 200: read, 201: read },
    example,
    async handle(call, ports): Promise<Answer> {
      const { id } = call.params;
      if (call.body.id !== undefined && call.body.id !== id) {
        const said = sentence`The address says ${id}: say the same, or leave it out.`;
        throw new BadCall(said, '/id');
      }
      const done = await put(call, ports);
      const json = shown(await ports.settings.read()).find((one) => one.id === id);
      if (done === 'changed') return { json };
      return { status: 201, json, location: `/api/${many}/${id}` };
    },
  });
}

type PutPorts = Parameters<typeof putPerson>[2];

const remove = route({
  method: 'DELETE',
  path: '/api/people/{id}',
  summary: 'Removes a person, unless nobody would be left to be told.',
  may: 'settings',
  params: withId,
  answers: { 204: null },
  async handle({ params, by }, ports): Promise<Answer> {
    await removePerson(params.id, by, ports);
    return { status: 204 };
  },
});

export const settingsRoutes: readonly Route[] = [
  ...[entities, people, policies].flatMap((kind) => [listOf(kind), oneOf(kind)]),
  putOf(entities, entity, ({ params, body, by }, ports) => {
    return putEntity({ ...body, id: params.id }, by, ports);
  }),
  putOf(people, person, ({ params, body, by }, ports) => {
    return putPerson({ ...body, id: params.id }, by, ports);
  }),
  putOf(policies, policy, ({ params, body, by }, ports) => {
    return putPolicy({ id: params.id, policy: policyFrom(body.policy) }, by, ports);
  }),
  remove,
];
