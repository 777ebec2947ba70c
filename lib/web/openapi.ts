/**
 * The API as OpenAPI 3.1, made from its routes: what is declared once there is checked, served and
 * described, and can differ in none. Only the API's own bundle holds this, with zod's converter.
 */
import type { Hono } from 'hono';
import { may } from '../engine/may.js';
import type { UserRole } from '../engine/ports.js';
import { problemDocument } from './answers/problem.js';
import { PROBLEMS, problemAnswer, problemsOf, successesOf } from './openapi-answers.js';
import { parametersOf } from './openapi-parameters.js';
import { type JsonSchema, Schemas } from './openapi-schemas.js';
import type { WebPorts } from './ports.js';
import type { Route } from './route.js';
import { apiWords, ROLE_IDS } from './words/api.js';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly security: readonly Json[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Json & { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export function serveOpenApi(
  app: Hono,
  routes: readonly Route[],
  { publicUrl }: Pick<WebPorts, 'publicUrl'>,
): void {
  let text: string | undefined; // made when it is first asked for: most starts never are
  app.get('/api/openapi.json', (c) => {
    text ??= JSON.stringify(openApiOf(routes, publicUrl));
    return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
}

export function openApiOf(routes: readonly Route[], publicUrl: string): OpenApi {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operation = { [route.method.toLowerCase()]: operationOf(route, schemas) };
    paths[route.path] = { ...paths[route.path], ...operation };
  }
  schemas.add(problemDocument, 'output');
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tocsin',
      version: '1',
      summary: 'Facts of a cyber incident in, reporting milestones out, every date explained.',
      description: [apiWords.en.errors, apiWords.en.retries, apiWords.en.versions].join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token of Tocsin (tocsin_…), or an access token of the issuer that people sign in with.',
        },
      },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, told]) => [`Problem${status}`, problemAnswer(told)]),
      ),
      schemas: schemas.named,
    },
  };
}

/** `GET /api/incidents/{id}` */
export function callOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

/** Which roles a call is open to; further than that, `decidedBy` says. */
export function rolesFor({ may: action }: Route): readonly UserRole[] {
  return ROLE_IDS.filter((role) => may([role], action));
}

/** In English, as the description has it. */
function whoMay(route: Route): string {
  const words = apiWords.en;
  if (route.decidedBy !== undefined) return words.decidedBy[route.decidedBy];
  const roles = rolesFor(route);
  if (roles.length === ROLE_IDS.length) return words.everybody;
  return words.roles(roles.join(words.and));
}

function operationOf(route: Route, schemas: Schemas): Json {
  const { path, summary, body, bodyOptional, example } = route;
  const parameters = parametersOf(route, schemas);
  return {
    operationId: idOf(route),
    summary,
    description: `${apiWords.en.who}: ${whoMay(route)}`,
    tags: [path.split('/')[2] as string],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: bodyOptional !== true,
        content: {
          'application/json': {
            schema: schemas.add(body, 'input'),
            ...(example !== undefined && { example }),
          },
        },
      },
    }),
    responses: { ...successesOf(route, schemas), ...problemsOf(route) },
  };
}

/** `post-incidents-id-facts`: the same for as long as the path is. */
function idOf({ method, path }: Route): string {
  const parts = path.split('/').slice(2);
  return [method.toLowerCase(), ...parts.map((part) => part.replaceAll(/[{}]/g, ''))].join('-');
}
