/** The API's description: valid, complete, and what the routes really answer. */
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../lib/web/app.js';
import { callOf, type OpenApi } from '../../lib/web/openapi.js';
import { isFile, type Route } from '../../lib/web/route.js';
import { apiWords, japaneseSummaries } from '../../lib/web/words/api.js';
import { sessionCookieOf } from './cookies.js';
import { type Answered, determination, discovery, incident, Site } from './site.js';

const outbox = { list: async () => [] };
const routes = routesOf({ outbox });
const calls = routes.map((route) => [callOf(route), route] as const);

let document: OpenApi;
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { binary: true } });
beforeAll(async () => {
  const { json } = await new Site().get('/api/openapi.json', { as: null });
  document = json;
  ajv.addSchema({ $id: 'https://tocsin.example/openapi', ...json });
});

/** A place in the document, as it is named there. */
function at(pointer: string): AnySchemaObject {
  return { $ref: `https://tocsin.example/openapi#${pointer}` };
}

const escaped = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly $ref?: string;
        readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
        readonly content?: object;
      }
    >
  >;
}

function operation({ path, method }: Route): Described {
  return document.paths[path]?.[method.toLowerCase()] as unknown as Described;
}

/** What a schema of the document says of a value; empty where it fits. */
function faults(pointer: string, value: unknown): readonly unknown[] {
  const validate = ajv.compile(at(pointer));
  return validate(value) ? [] : (validate.errors ?? ['no reason given']);
}

/** Holds an answer against the description of its call: status, headers, and body. */
function expectDescribed(route: Route, answer: Answered): void {
  const { method, path } = route;
  const described = operation(route).responses[String(answer.status)];
  expect(described, `${callOf(route)} ${answer.status}: ${answer.text}`).toBeDefined();
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 400) {
    expect(described?.$ref).toBe(`#/components/responses/Problem${answer.status}`);
    expect(type).toBe('application/problem+json');
    expect(faults('/components/schemas/Problem', answer.json)).toEqual([]);
    return;
  }
  for (const [name, { required }] of Object.entries(described?.headers ?? {})) {
    if (required) expect(answer.headers.get(name), `${name} of ${callOf(route)}`).not.toBeNull();
  }
  for (const name of ['Location', 'ETag', 'Idempotent-Replay', 'Content-Disposition']) {
    if (answer.headers.has(name)) expect(Object.keys(described?.headers ?? {})).toContain(name);
  }
  const schema = route.answers[answer.status as 200];
  if (!schema) {
    expect([answer.text, described?.content]).toEqual(['', undefined]);
    return;
  }
  if (isFile(schema)) {
    expect([type, described?.content]).toEqual([
      schema.file,
      { [schema.file]: { schema: { type: 'string', format: 'binary' } } },
    ]);
    return;
  }
  expect(type).toBe('application/json; charset=utf-8');
  const place = ['paths', path, method.toLowerCase(), 'responses', String(answer.status)];
  const content = ['content', 'application/json', 'schema'];
  expect(faults(`/${[...place, ...content].map(escaped).join('/')}`, answer.json)).toEqual([]);
  // The schema keeps what it names: a field that it does not name would be gone.
  expect(schema.parse(answer.json)).toEqual(answer.json);
}

// ── The document ───────────────────────────────────────────────────────────────────────────

const text = { type: 'string', minLength: 1 };
const mapOf = (item: object) => ({ type: 'object', additionalProperties: item });
const reference = {
  type: 'object',
  required: ['$ref'],
  properties: { $ref: { type: 'string', pattern: '^#/components/(schemas|responses)/\\w+$' } },
  additionalProperties: false,
};
const content = mapOf({
  type: 'object',
  required: ['schema'],
  properties: { schema: { type: 'object' }, example: true },
  additionalProperties: false,
});

/** What OpenAPI 3.1 asks of what we use of it; its schemas are JSON Schema 2020-12. */
const openApi31 = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  additionalProperties: false,
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      additionalProperties: false,
      properties: {
        title: text,
        version: text,
        summary: text,
        description: text,
        license: {
          type: 'object',
          required: ['name'],
          properties: { name: text, identifier: text },
          additionalProperties: false,
        },
      },
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'] } },
    security: { type: 'array', items: mapOf({ type: 'array', items: text }) },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        propertyNames: { enum: ['get', 'put', 'post', 'delete'] },
        additionalProperties: {
          type: 'object',
          required: ['responses', 'operationId', 'summary'],
          additionalProperties: false,
          properties: {
            operationId: text,
            summary: text,
            description: text,
            tags: { type: 'array', items: text },
            parameters: {
              type: 'array',
              items: {
                type: 'object',
                required: ['name', 'in', 'schema', 'required'],
                additionalProperties: false,
                properties: {
                  name: text,
                  in: { enum: ['path', 'query', 'header'] },
                  required: { type: 'boolean' },
                  description: text,
                  schema: { type: 'object' },
                },
                if: { properties: { in: { const: 'path' } } },
                // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
                then: { properties: { required: { const: true } } },
              },
            },
            requestBody: {
              type: 'object',
              required: ['content'],
              additionalProperties: false,
              properties: { required: { type: 'boolean' }, content },
            },
            responses: {
              type: 'object',
              minProperties: 1,
              propertyNames: { pattern: '^[1-5]\\d\\d$' },
              additionalProperties: { anyOf: [reference, { $ref: '#/$defs/response' }] },
            },
          },
        },
      },
    },
    components: {
      type: 'object',
      additionalProperties: false,
      properties: {
        securitySchemes: mapOf({ type: 'object', required: ['type'] }),
        responses: mapOf({ $ref: '#/$defs/response' }),
        schemas: mapOf({ type: 'object' }),
      },
    },
  },
  $defs: {
    response: {
      type: 'object',
      required: ['description'],
      additionalProperties: false,
      properties: {
        description: text,
        content,
        headers: mapOf({
          type: 'object',
          required: ['schema'],
          additionalProperties: false,
          properties: { description: text, required: { type: 'boolean' }, schema: true },
        }),
      },
    },
  },
};

/** Every value of the document with its pointer. */
function* within(value: unknown, pointer = ''): Generator<readonly [string, unknown]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* within(inner, `${pointer}/${escaped(name)}`);
  }
}

function valueAt(pointer: string): unknown {
  const parts = pointer.split('/').slice(1);
  return parts.reduce<unknown>(
    (value, part) => (value as Readonly<Record<string, unknown>> | undefined)?.[part],
    document,
  );
}

describe('GET /api/openapi.json', () => {
  it('is open to everybody, with the headers of every answer', async () => {
    const { status, headers } = await new Site().get('/api/openapi.json', { as: null });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has the shape of OpenAPI 3.1', () => {
    const validate = new Ajv2020({ strict: false }).compile(openApi31);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    const broken = { ...document, paths: { api: {} } };
    expect(validate(broken)).toBe(false);
  });

  it('has schemas that are JSON Schema 2020-12, and references that lead somewhere', () => {
    const schemas = [...within(document)].filter(([pointer]) => {
      return /\/schema$/.test(pointer) || /^\/components\/schemas\/\w+$/.test(pointer);
    });
    expect(schemas.length).toBeGreaterThan(routes.length);
    for (const [pointer, schema] of schemas) {
      expect(ajv.validateSchema(schema as AnySchemaObject), pointer).toBe(true);
      expect(() => ajv.compile(at(pointer)), pointer).not.toThrow();
    }
    const references = [...within(document)].filter(([pointer]) => pointer.endsWith('/%24ref'));
    expect(references.length).toBeGreaterThan(50);
    for (const [pointer, to] of references) {
      expect(valueAt(String(to).slice(1)), `${pointer}: ${to}`).toBeDefined();
    }
  });

  it('has every route, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(calls.map(([call]) => call).toSorted());
    const ids = routes.map((route) => operation(route).operationId);
    expect(new Set(ids).size).toBe(routes.length);
  });

  it('has no outbox where mails leave the machine', () => {
    expect(routesOf({}).map(callOf)).not.toContain('GET /api/outbox');
  });

  it.each(calls)(
    '%s: its parameters are those of its address, and its body is said',
    (_, route) => {
      const { parameters = [], requestBody } = operation(route);
      const names = (place: string) =>
        parameters.filter((one) => one.in === place).map(({ name }) => name);
      expect(names('path')).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(names('header').includes('Idempotency-Key')).toBe(route.method === 'POST');
      expect(names('header').includes('If-Match')).toBe(
        route.version === 'checked' && route.method !== 'GET',
      );
      expect(requestBody?.required).toBe(route.body ? !route.bodyOptional : undefined);
      if (route.body) expect(route.body.safeParse(route.example).success).toBe(true);
      expect(Object.keys(route.answers).length).toBeGreaterThan(0);
    },
  );

  it('describes query fields with their bounds and defaults', () => {
    const list = document.paths['/api/incidents']?.get as unknown as Described;
    const limit = list.parameters?.find(({ name }) => name === 'limit');
    expect(limit).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
    });
  });

  it('says who may, and asks for a bearer token', () => {
    const said = (path: string, method: string) => document.paths[path]?.[method]?.description;
    expect(said('/api/tokens', 'post')).toBe('Who may: Only admin.');
    expect(said('/api/incidents/{id}/close', 'post')).toBe('Who may: Only grc, counsel.');
    expect(said('/api/incidents/{id}/facts', 'post')).toContain('counsel alone');
    expect(said('/api/regimes', 'get')).toBe('Who may: Everybody who has a role.');
    expect(document.security).toEqual([{ bearer: [] }]);
    expect(document.components.securitySchemes).toMatchObject({
      bearer: { type: 'http', scheme: 'bearer' },
    });
  });
});

// ── What is really answered ────────────────────────────────────────────────────────────────

/** A site with something of everything, and the ids of it. */
async function furnished() {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination] });
  const alert = [...site.world.stores.sent.values()].find(
    ({ person, state }) => person === 'ana' && state === 'sent',
  );
  if (!alert) throw new Error('Nothing was sent');
  site.mails.push({
    alertId: alert.id,
    to: 'ana@example.com',
    subject: 'due',
    date: '2026-11-24T12:00:00Z',
    text: 'Due.',
  });
  const drill = { speed: 60, start: '2026-11-24T12:00:00Z' };
  await site.incident({ facts: [discovery, determination], drill, regimes: ['us-sec-8k'] });
  const closure = { calendar: 'us-federal', date: '2026-11-27', source: 'Executive Order 99999' };
  await site.post('/api/closures', closure, { as: 'adi' });
  await site.post(`/api/incidents/${id}/notes`, { text: 'Privileged.' }, { as: 'ben' });
  await site.put('/api/people/ken', bodyOf('PUT /api/people/{id}'), { as: 'adi' });
  return { site, id, alert: alert.id };
}

function bodyOf(call: string): object {
  return routes.find((route) => callOf(route) === call)?.example as object;
}

type Furnished = Awaited<ReturnType<typeof furnished>>;
type Asking = (there: Furnished) => Promise<Answered> | Promise<readonly Answered[]>;

const as = 'adi';

/** Each call as somebody makes it who may, more than once where its answers differ. */
const asked: Readonly<Record<string, Asking>> = {
  'POST /api/incidents': async ({ site }) => [
    await site.post('/api/incidents', bodyOf('POST /api/incidents')),
    await site.post('/api/incidents', { ...incident, drill: { speed: 60 } }),
    await site.post('/api/incidents', incident, { headers: { 'Idempotency-Key': 'k' } }),
    await site.post('/api/incidents', incident, { headers: { 'Idempotency-Key': 'k' } }),
  ],
  'GET /api/incidents': async ({ site }) => [
    await site.get('/api/incidents'),
    await site.get('/api/incidents?limit=1'),
    await site.get('/api/incidents?state=closed'),
  ],
  'GET /api/incidents/{id}': async ({ site, id, alert }) => {
    await site.post(`/api/alerts/${alert}/ack`, { note: 'seen' });
    const open = await site.get(`/api/incidents/${id}`);
    expect(open.json.sent.length * open.json.acknowledged.length).toBeGreaterThan(0);
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    const { json } = await site.get('/api/incidents');
    const drill = json.items.find((one: { drill: boolean }) => one.drill);
    return [
      open,
      await site.get(`/api/incidents/${id}`),
      await site.get(`/api/incidents/${drill.id}`),
    ];
  },
  'POST /api/incidents/{id}/facts': ({ site, id }) =>
    site.post(`/api/incidents/${id}/facts`, bodyOf('POST /api/incidents/{id}/facts')),
  'GET /api/incidents/{id}/milestones': async ({ site, id }) => [
    await site.get(`/api/incidents/${id}/milestones`),
    await site.get(`/api/incidents/${id}/milestones?asOf=2026-11-24T11:00:00Z`),
  ],
  'POST /api/incidents/{id}/close': ({ site, id }) =>
    site.post(`/api/incidents/${id}/close`, bodyOf('POST /api/incidents/{id}/close')),
  'POST /api/incidents/{id}/reopen': async ({ site, id }) => {
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    return site.post(`/api/incidents/${id}/reopen`, bodyOf('POST /api/incidents/{id}/reopen'));
  },
  'POST /api/incidents/{id}/regimes': async ({ site, id }) => [
    await site.post(`/api/incidents/${id}/regimes`, bodyOf('POST /api/incidents/{id}/regimes')),
    await site.post(`/api/incidents/${id}/regimes`, { notApplicable: 'eu-nis2', reason: 'no' }),
  ],
  'GET /api/incidents/{id}/evidence': ({ site, id }) =>
    site.get(`/api/incidents/${id}/evidence`, { as: 'olga' }),
  'GET /api/incidents/{id}/notes': ({ site, id }) =>
    site.get(`/api/incidents/${id}/notes`, { as: 'ben' }),
  'POST /api/incidents/{id}/notes': ({ site, id }) =>
    site.post(`/api/incidents/${id}/notes`, bodyOf('POST /api/incidents/{id}/notes'), {
      as: 'ben',
    }),
  'GET /api/incidents/{id}/drafts/delay-request': ({ site, id }) =>
    site.get(`/api/incidents/${id}/drafts/delay-request`, { as: 'ben' }),
  'PUT /api/incidents/{id}/drafts/delay-request': ({ site, id }) =>
    site.put(
      `/api/incidents/${id}/drafts/delay-request`,
      bodyOf('PUT /api/incidents/{id}/drafts/delay-request'),
      { as: 'ben' },
    ),
  'GET /api/milestones': async ({ site }) => [
    await site.get('/api/milestones?drills=true'),
    await site.get('/api/milestones?state=due,late&limit=1'),
  ],
  'POST /api/derive': ({ site }) => site.post('/api/derive', bodyOf('POST /api/derive')),
  'GET /api/regimes': ({ site }) => site.get('/api/regimes'),
  'GET /api/regimes/{id}': async ({ site }) => {
    const { json } = await site.get('/api/regimes');
    const ids: readonly string[] = json.items.map(({ id }: { id: string }) => id);
    return Promise.all(ids.map((id) => site.get(`/api/regimes/${id}`)));
  },
  'GET /api/calendars': ({ site }) => site.get('/api/calendars'),
  'GET /api/calendars/{id}': async ({ site }) => {
    const { json } = await site.get('/api/calendars');
    const ids: readonly string[] = json.items.map(({ id }: { id: string }) => id);
    const all = await Promise.all(ids.map((id) => site.get(`/api/calendars/${id}`)));
    return [...all, await site.get('/api/calendars/us-sec?from=2026-11-20&to=2027-01-05')];
  },
  'POST /api/alerts/{id}/ack': async ({ site, alert }) => [
    await site.post(`/api/alerts/${alert}/ack`, bodyOf('POST /api/alerts/{id}/ack')),
    await site.ask('POST', `/api/alerts/${alert}/ack`),
  ],
  'GET /api/closures': ({ site }) => site.get('/api/closures'),
  'POST /api/closures/preview': ({ site }) =>
    site.post(
      '/api/closures/preview',
      { ...bodyOf('POST /api/closures'), date: '2026-11-25' },
      { as },
    ),
  'POST /api/closures': async ({ site }) => [
    await site.post('/api/closures', bodyOf('POST /api/closures'), { as }),
    await site.post(
      '/api/closures',
      { ...bodyOf('POST /api/closures'), date: '2026-11-25' },
      { as },
    ),
  ],
  'GET /api/entities': ({ site }) => site.get('/api/entities'),
  'GET /api/entities/{id}': ({ site }) => site.get('/api/entities/default'),
  'PUT /api/entities/{id}': ({ site }) =>
    putTwice(site, '/api/entities/tokyo', 'PUT /api/entities/{id}'),
  'GET /api/people': ({ site }) => site.get('/api/people'),
  'GET /api/people/{id}': ({ site }) => site.get('/api/people/ken'),
  'PUT /api/people/{id}': ({ site }) => putTwice(site, '/api/people/kim', 'PUT /api/people/{id}'),
  'DELETE /api/people/{id}': ({ site }) => site.ask('DELETE', '/api/people/ken', { as }),
  'GET /api/policies': ({ site }) => site.get('/api/policies'),
  'GET /api/policies/{id}': ({ site }) => site.get('/api/policies/default'),
  'PUT /api/policies/{id}': ({ site }) =>
    putTwice(site, '/api/policies/default', 'PUT /api/policies/{id}'),
  'POST /api/tokens': ({ site }) => site.post('/api/tokens', bodyOf('POST /api/tokens'), { as }),
  'GET /api/tokens': async ({ site }) => {
    await site.post('/api/tokens', bodyOf('POST /api/tokens'), { as });
    return site.get('/api/tokens', { as });
  },
  'DELETE /api/tokens/{id}': async ({ site }) => {
    const { json } = await site.post('/api/tokens', bodyOf('POST /api/tokens'), { as });
    return site.ask('DELETE', `/api/tokens/${json.id}`, { as });
  },
  'GET /api/outbox': ({ site }) => site.get('/api/outbox'),
};

async function putTwice(site: Site, path: string, call: string): Promise<readonly Answered[]> {
  const first = await site.put(path, bodyOf(call), { as });
  expect([first.status, (await site.put(path, bodyOf(call), { as })).status]).toEqual([201, 200]);
  return [first, await site.put(path, first.json, { as })]; // what is answered can be put again
}

describe('Answers are as described', () => {
  it('of every call', () => {
    expect(Object.keys(asked).toSorted()).toEqual(calls.map(([call]) => call).toSorted());
  });

  it.each(calls)('%s', async (call, route) => {
    const answers = [await (asked[call] as Asking)(await furnished())].flat();
    const declared = Object.keys(route.answers).map(Number);
    for (const answer of answers as readonly Answered[]) {
      expect(answer.status, answer.text).toBeLessThan(300);
      expectDescribed(route, answer);
    }
    const seen = new Set((answers as readonly Answered[]).map(({ status }) => status));
    expect([...seen].toSorted()).toEqual(declared.toSorted());
  });

  it('where nothing can be derived', async () => {
    const { site, id } = await furnished();
    const { stores } = site.world;
    const [first] = stores.ledger.entries(id);
    if (first?.body.type !== 'registered') throw new Error('There is no registration');
    const facts = [determination, { ...determination, id: 'no', material: false }];
    stores.entries.set(id, [{ ...first, body: { ...first.body, facts } }]);
    const answer = await site.get(`/api/incidents/${id}`);
    expect(answer.json.problem.type).toBe('/errors/contradiction');
    expectDescribed(routeOf('GET /api/incidents/{id}'), answer);
  });
});

function routeOf(call: string): Route {
  return routes.find((route) => callOf(route) === call) as Route;
}

const pathOf = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, 'none');

describe('Refusals are as described', () => {
  it.each(calls)(
    '%s: to strangers, to those without a role, and under a wrong name',
    async (_, route) => {
      const site = new Site();
      const ask = (who: string | null, headers = {}) =>
        site.ask(route.method, pathOf(route), {
          as: who,
          headers,
          ...(route.body && { body: route.example }),
        });
      const answers = [
        await ask(null),
        await ask('nobody'),
        await ask('ana', { Host: 'evil.example' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 403, 421]);
      for (const answer of answers) expectDescribed(route, answer);
      expect(answers[0]?.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  it.each(calls.filter(([, { method, path }]) => method === 'GET' && path.endsWith('{id}')))(
    '%s: for what is not there',
    async (_, route) => {
      const answer = await new Site().get(pathOf(route));
      expect(answer.status).toBe(404);
      expectDescribed(route, answer);
    },
  );

  it.each(calls.filter(([, { body, bodyOptional }]) => body && !bodyOptional))(
    '%s: for a body that is wrong, too large, or no JSON',
    async (_, route) => {
      const site = new Site();
      const who = ['ben', 'adi'].find((one) => route.may !== 'settings' || one === 'adi') as string;
      const ask = (body: unknown, headers = {}) =>
        site.ask(route.method, pathOf(route), { as: who, body, headers });
      const answers = [
        await ask(route.path === '/api/derive' ? { id: 1 } : { unknown: 1 }),
        await ask('x'.repeat(70_000)),
        await ask('{}', { 'Content-Type': 'text/plain' }),
      ];
      const statuses = answers.map(({ status }) => status);
      // A fact's shape hangs on its kind, and is looked at once its incident is found.
      expect(statuses).toEqual([route.path.endsWith('/facts') ? 404 : 422, 413, 415]);
      for (const answer of answers) expectDescribed(route, answer);
    },
  );

  it('for a record that moved on, and for a key of another call', async () => {
    const { site, id } = await furnished();
    for (const what of ['facts', 'close', 'regimes', 'notes']) {
      const route = routeOf(`POST /api/incidents/{id}/${what}`);
      const stale = await site.post(`/api/incidents/${id}/${what}`, route.example, {
        as: 'ben',
        headers: { 'If-Match': '"1"' },
      });
      expect(stale.status).toBe(412);
      expectDescribed(route, stale);
    }
    const headers = { 'Idempotency-Key': 'once' };
    const route = routeOf('POST /api/incidents');
    await site.post('/api/incidents', incident, { headers });
    const other = await site.post('/api/incidents', { ...incident, title: 'x' }, { headers });
    expect(other.status).toBe(409);
    expectDescribed(route, other);
  });

  it('for too many tries, and for a mistake of ours', async () => {
    const site = new Site();
    const route = routeOf('GET /api/incidents');
    for (let n = 0; n < 10; n += 1) await site.get('/api/incidents', { as: 'wrong' });
    const many = await site.get('/api/incidents', { as: 'wrong' });
    expect([many.status, many.headers.has('retry-after')]).toEqual([429, true]);
    expectDescribed(route, many);
    const broken = new Site();
    broken.world.stores.entries.get = () => {
      throw new Error('broken');
    };
    const mistake = await broken.get('/api/incidents/inc-1');
    expect(mistake.status).toBe(500);
    expectDescribed(routeOf('GET /api/incidents/{id}'), mistake);
  });
});

// ── For people ─────────────────────────────────────────────────────────────────────────────

describe('GET /developers', () => {
  it('shows every call with its address, who may, and an example', async () => {
    const { status, text: shown } = await new Site().page('/developers', 'olga');
    expect(status).toBe(200);
    for (const [call, route] of calls) {
      expect(shown).toContain(`<h2><code>${call}</code></h2><p>`);
      expect(shown).toContain(route.summary.split(/[’'&]/)[0]);
    }
    expect(shown.match(/<pre>curl /g)).toHaveLength(calls.length);
    expect(shown).toContain('https://tocsin.example/api/incidents/inc-1/facts');
    expect(shown).toContain('<code>integer 1–100</code>');
    expect(shown.match(/further fields, as the example shows/g)).toHaveLength(2); // facts, derive
    expect(shown).toContain('href="/api/openapi.json"');
    expect(shown).not.toMatch(/ style=|\{id\}'/);
  });

  it('says it in Japanese, every call and every word', async () => {
    const cookie = { Cookie: `${sessionCookieOf('ana')}; tocsin-language=ja` };
    const { text: shown } = await new Site().page('/developers', null, { headers: cookie });
    expect(shown).toContain('<html lang="ja">');
    for (const [call] of calls) {
      const summary = japaneseSummaries[call];
      expect(summary, `${call} has no Japanese`).toBeDefined();
      expect(shown).toContain(`<p>${summary}</p>`);
    }
    expect(shown).not.toContain('lang="en"><');
    expect(shown).not.toContain(apiWords.en.intro);
    expect(shown).not.toMatch(/Who may|What it takes|optional|Everybody/);
    expect(Object.keys(japaneseSummaries).toSorted()).toEqual(
      calls.map(([call]) => call).toSorted(),
    );
  });

  it('is for whoever is signed in, and is linked from every page', async () => {
    const site = new Site();
    expect((await site.page('/developers', null)).status).toBe(401);
    expect((await site.page('/developers', 'nobody')).status).toBe(403);
    expect((await site.page('/')).text).toContain('<a href="/developers">API</a>');
    expect((await site.page('/', null)).text).not.toContain('/developers');
  });
});
