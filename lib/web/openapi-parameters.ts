/** What a call takes beside its body: in its address, its query and its headers. */
import type * as z from 'zod';
import type { JsonSchema, Schemas } from './openapi-schemas.js';
import type { Route } from './route.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export function parametersOf(route: Route, schemas: Schemas): readonly Parameter[] {
  const { method, params, query, version, path } = route;
  return [
    ...named(path, params, schemas),
    ...(query ? fieldsOf(schemas.add(query, 'input')) : []).map((field): Parameter => {
      return { ...field, in: 'query' };
    }),
    ...(method === 'POST' ? [KEY] : []),
    ...(version === 'checked' && method !== 'GET' ? [CONDITION] : []),
  ];
}

function named(
  path: string,
  params: z.ZodType | undefined,
  schemas: Schemas,
): readonly Parameter[] {
  const fields = params ? fieldsOf(schemas.add(params, 'input')) : [];
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]): Parameter => {
    const schema = fields.find((field) => field.name === name)?.schema ?? { type: 'string' };
    return { name: name as string, in: 'path', required: true, schema };
  });
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** The fields of an object's schema, in their order. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): readonly Field[] {
  const needed = required as readonly string[];
  return Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(
    ([name, schema]) => ({ name, required: needed.includes(name), schema }),
  );
}

const KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body is the same call, and is carried out once.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};

const CONDITION: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag that you were given: refuse where somebody wrote since.',
  schema: { type: 'string', pattern: '^(\\*|"\\d{1,9}")$' },
};
