/** The API for people: every call, what it takes, who may, and how it is called. */
import type { Hono } from 'hono';
import type { Language } from '../../engine/ports.js';
import { Wide } from '../components/wide.js';
import { callOf, rolesFor } from '../openapi.js';
import { fieldsOf, parametersOf } from '../openapi-parameters.js';
import { type JsonSchema, Schemas } from '../openapi-schemas.js';
import type { Route } from '../route.js';
import { apiWords, japaneseSummaries, ROLE_IDS } from '../words/api.js';
import { saidWords } from '../words/said.js';
import { curlOf } from './api-example.js';
import { page } from './layout.js';
import type { Pages } from './pages.js';
import type { Reader } from './reader.js';

export function serveApiPage(app: Hono, { shown, ports }: Pages, routes: readonly Route[]): void {
  app.get(
    '/developers',
    shown((reader) => apiPage(reader, routes, ports.publicUrl)),
  );
}

function apiPage(reader: Reader, routes: readonly Route[], publicUrl: string): Promise<Response> {
  const { language } = reader;
  const words = apiWords[language];
  return page(
    { title: words.title, viewer: reader },
    <>
      <p>{words.intro}</p>
      <p>
        {words.document} <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      <p>{words.errors}</p>
      <p>{words.retries}</p>
      <p>{words.versions}</p>
      <nav aria-label={words.list}>
        <ul>
          {routes.map((route) => (
            <li>
              <a href={`#${anchorOf(route)}`}>
                <code>{callOf(route)}</code>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {routes.map((route) => (
        <Call route={route} language={language} publicUrl={publicUrl} />
      ))}
    </>,
  );
}

function anchorOf({ method, path }: Route): string {
  return `${method}${path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase();
}

interface CallProps {
  readonly route: Route;
  readonly language: Language;
  readonly publicUrl: string;
}

function Call({ route, language, publicUrl }: CallProps) {
  const words = apiWords[language];
  const takes = takenBy(route);
  return (
    <article id={anchorOf(route)}>
      <h2>
        <code>{callOf(route)}</code>
      </h2>
      <p>{summaryIn(language, route)}</p>
      <p>
        <strong>{words.who}</strong> {whoMayIn(language, route)}
      </p>
      {takes.length === 0 ? (
        <p>{words.takesNothing}</p>
      ) : (
        <Wide name={`${words.parameters}${saidWords[language].colon}${callOf(route)}`}>
          <table>
            <caption>{words.parameters}</caption>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.where}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {takes.map(({ name, place, required, schema }) => (
                <tr>
                  <td>
                    <code>{name}</code>
                  </td>
                  <td>{words.places[place]}</td>
                  <td>
                    {name === MORE ? (
                      words.further
                    ) : (
                      <>
                        <code>{kindOf(schema)}</code> {required ? words.required : words.optional}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <p>
        <strong>{words.answers}</strong>{' '}
        {Object.entries(route.answers)
          .map(([status, schema]) => (schema ? status : `${status} (${words.empty})`))
          .join(words.and)}
      </p>
      <h3>{words.example}</h3>
      <Wide name={`${words.example}${saidWords[language].colon}${callOf(route)}`}>
        <pre>{curlOf(route, publicUrl)}</pre>
      </Wide>
    </article>
  );
}

/** English is as declared. */
function summaryIn(language: Language, route: Route): string {
  return (language === 'ja' && japaneseSummaries[callOf(route)]) || route.summary;
}

function whoMayIn(language: Language, route: Route): string {
  const words = apiWords[language];
  if (route.decidedBy !== undefined) return words.decidedBy[route.decidedBy];
  const roles = rolesFor(route);
  return roles.length === ROLE_IDS.length ? words.everybody : words.roles(roles.join(words.and));
}

interface Taken {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header' | 'body';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** Stands for fields that the law's data has, and no schema names. */
const MORE = '…';

function takenBy(route: Route): readonly Taken[] {
  const schemas = new Schemas();
  const beside = parametersOf(route, schemas).map((one): Taken => ({ ...one, place: one.in }));
  const body = route.body ? schemas.add(route.body, 'input') : {};
  const fields = fieldsOf(body);
  const isOpen = typeof body.additionalProperties === 'object';
  const more = isOpen ? [{ name: MORE, required: false, schema: {} }] : [];
  return [...beside, ...[...fields, ...more].map((one): Taken => ({ ...one, place: 'body' }))];
}

/** `string`, `integer 1–200`, `"open" | "closed"`, `object[]` */
function kindOf(schema: JsonSchema): string {
  const { type, enum: values, items, minimum, maximum, anyOf } = schema;
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(anyOf)) return anyOf.map((one) => kindOf(one as JsonSchema)).join(' | ');
  if (type === 'array') return `${kindOf((items ?? {}) as JsonSchema)}[]`;
  const name = Array.isArray(type) ? type.join(' | ') : String(type ?? 'any');
  const isBounded = typeof minimum === 'number' && Math.abs(minimum) < Number.MAX_SAFE_INTEGER;
  return isBounded && typeof maximum === 'number' ? `${name} ${minimum}–${maximum}` : name;
}
