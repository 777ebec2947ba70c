/** What calls answer, as OpenAPI says it: the statuses, their headers, and problem documents. */
import type * as z from 'zod';
import type { Schemas } from './openapi-schemas.js';
import { PROBLEM_JSON } from './problems.js';
import { type FileAnswer, isFile, type Route, type Success } from './route.js';

type Json = Readonly<Record<string, unknown>>;

const SUCCESSES = {
  200: 'As it stands, or as it stands now.',
  201: 'Written; Location says where it is.',
  204: 'Done; there is nothing to answer.',
} as const;

export function successesOf(route: Route, schemas: Schemas): Json {
  const answers = Object.entries(route.answers).map(([status, schema]) => {
    const headers = headersOf(route, Number(status));
    const answer = {
      description: SUCCESSES[Number(status) as keyof typeof SUCCESSES],
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(schema && { content: contentOf(schema, schemas) }),
    };
    return [status, answer];
  });
  return Object.fromEntries(answers);
}

function contentOf(schema: z.ZodType | FileAnswer, schemas: Schemas): Json {
  if (isFile(schema)) return { [schema.file]: { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemas.add(schema, 'output') } };
}

const text = { type: 'string' };

function headersOf({ method, version, answers }: Route, status: number): Json {
  const answer = answers[status as Success];
  return {
    ...(answer &&
      isFile(answer) && {
        'Content-Disposition': {
          description: 'That it is to be kept, and under which name.',
          required: true,
          schema: text,
        },
      }),
    ...(status === 201 && {
      Location: { description: 'Where it is.', required: true, schema: text },
    }),
    ...(version !== undefined && {
      ETag: { description: 'The version of the record, in quotes.', required: true, schema: text },
    }),
    ...(method === 'POST' && {
      'Idempotent-Replay': {
        description: 'true: the call had been carried out before, under the same key.',
        schema: { const: 'true' },
      },
    }),
  };
}

export interface Told {
  readonly description: string;
  readonly header?: readonly [name: string, description: string];
}

/** By their status; each is described once, under `Problem` and its number. */
export const PROBLEMS: Readonly<Record<number, Told>> = {
  401: {
    description: 'Nobody said who is calling, or the token is not good.',
    header: ['WWW-Authenticate', 'How to say it.'],
  },
  403: { description: 'Another role may do this; the detail says which.' },
  404: { description: 'There is nothing under this id.' },
  409: { description: 'It cannot be done now, or the Idempotency-Key belongs to another call.' },
  412: { description: 'The record has moved on: read it again.' },
  413: { description: 'The body is too large: it may have 64 KiB.' },
  415: { description: 'The body is not sent as JSON.' },
  421: { description: 'This host is not served here.' },
  422: { description: 'Something in the call is wrong; errors says where.' },
  429: {
    description: 'Too many tries failed.',
    header: ['Retry-After', 'Seconds to wait.'],
  },
  500: { description: 'A mistake of Tocsin; the id is in the log of whoever runs it.' },
  503: {
    description: 'The data cannot be reached, or too many write: send it again with the same key.',
    header: ['Retry-After', 'Seconds to wait, where that is known.'],
  },
};

const LANGUAGE = {
  description: 'ja where Accept-Language names it first: title and detail are Japanese then.',
  schema: { const: 'ja' },
};

export function problemAnswer({ description, header }: Told): Json {
  return {
    description,
    headers: {
      ...(header && { [header[0]]: { description: header[1], schema: text } }),
      'Content-Language': LANGUAGE,
    },
    content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** What can go wrong with a call of this kind. */
export function problemsOf({ method, params, body, version }: Route): Json {
  const isWrite = method !== 'GET';
  const statuses = [
    401,
    403,
    ...(params ? [404] : []),
    ...(isWrite ? [409] : []),
    ...(version === 'checked' ? [412] : []),
    ...(body ? [413, 415] : []),
    421,
    422,
    429,
    500,
    503,
  ];
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}
