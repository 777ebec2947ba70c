/**
 * Routes of the API as they are declared: once, with a schema for each thing that comes in, so
 * that they can be checked, served and described from one place.
 */
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { sentence } from '../core/sentence.js';
import { type Action, mustBeAllowed } from '../engine/may.js';
import type { Actor } from '../engine/ports.js';
import { BadCall, NotFound } from '../engine/problems.js';
import type { Gate } from './auth.js';
import { readJson } from './body.js';
import type { WebPorts } from './ports.js';
import { wrongShape } from './wrong-shape.js';

export interface Declaration<P, Q, B> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As OpenAPI writes it: `/api/incidents/{id}`. */
  readonly path: string;
  /** One line: what it does. */
  readonly summary: string;
  /** What the caller must be allowed before anything is read; the use case may ask for more. */
  readonly may: Action;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Set where the body may be left out: it is then `{}`. */
  readonly bodyOptional?: true;
  /**
   * What calls that succeed are answered with, by the status: JSON (see `answers/`), a file, or
   * null: nothing.
   */
  readonly answers: Readonly<Partial<Record<Success, z.ZodType | FileAnswer | null>>>;
  /** Set where the use case decides in the end who may. */
  readonly decidedBy?: DecidedBy;
  /** Set where an answer bears the record's version; `checked`: `If-Match` is heeded too. */
  readonly version?: 'told' | 'checked';
  /** A body that could be sent, for whoever reads the description. */
  readonly example?: unknown;
  readonly handle: (call: Call<P, Q, B>, ports: WebPorts) => Promise<Answer>;
}

export type Success = 200 | 201 | 204;

/** An answer that is no JSON, by its media type; it has a name under which it is kept. */
export interface FileAnswer {
  readonly file: string;
}

export function isFile(answer: z.ZodType | FileAnswer): answer is FileAnswer {
  return 'file' in answer;
}

/** Who may do it hangs on more than the call: on whether it is a drill, on the kind of a fact … */
export type DecidedBy = 'register-or-drill' | 'kind-of-fact' | 'addressee';

/** A call, checked. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly method: string;
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly by: Actor;
  /** `Idempotency-Key`: the same key with the same body is the same call. */
  readonly key?: string;
  /** `If-Match`: the version of the record that the caller saw. */
  readonly ifVersion?: number;
}

export interface Answer {
  readonly status?: Success;
  readonly json?: unknown;
  /** A file instead of JSON, as `downloaded` hands it out. */
  readonly file?: Download;
  readonly location?: string;
  /** The record's version: the answer's `ETag`. */
  readonly version?: number;
  /** The call had been carried out before, under the same key. */
  readonly repeated?: boolean;
}

/** A file to be kept: a browser that asks for one saves it, and shows nothing of it. */
export interface Download {
  readonly type: string;
  /** ASCII without quotes: it stands in a header. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A route whose types are its own affair. */
export type Route = Declaration<unknown, unknown, unknown>;

const nothing = z.strictObject({});
type Nothing = z.output<typeof nothing>;

/** Declares a route; what it does not name must be absent. */
export function route<P = Nothing, Q = Nothing, B = Nothing>(
  declaration: Declaration<P, Q, B>,
): Route {
  return declaration as unknown as Route; // its schemas give what its handler takes
}

/** Serves routes. */
export function serve(routes: readonly Route[], app: Hono, gate: Gate, ports: WebPorts): void {
  for (const declared of routes) {
    app.on(declared.method, honoPath(declared.path), async (c) => {
      const by = await gate.caller(c);
      mustBeAllowed(by, declared.may);
      return response(await declared.handle(await callOf(declared, by, c), ports));
    });
  }
}

/** `/api/incidents/{id}` as Hono writes it: `/api/incidents/:id`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

async function callOf(declared: Route, by: Actor, c: Context): Promise<Call> {
  const params = (declared.params ?? nothing).safeParse(c.req.param());
  if (!params.success) throw new NotFound(sentence`There is nothing under this id.`);
  const query = (declared.query ?? nothing).safeParse(queryOf(c), { reportInput: true });
  if (!query.success) throw wrongShape(query.error.issues, '/query');
  return {
    method: c.req.method,
    path: c.req.path,
    params: params.data,
    query: query.data,
    body: declared.body && (await bodyOf(declared, declared.body, c)),
    by,
    ...keyIn(c),
    ...versionIn(c),
  };
}

/** Each name once: of two values, one would be ignored without a word. */
function queryOf(c: Context): Readonly<Record<string, string>> {
  const entries = Object.entries(c.req.queries()).map(([name, values]) => {
    if (values.length > 1) throw new BadCall(sentence`${name} stands twice.`, `/query/${name}`);
    return [name, values[0] as string] as const;
  });
  return Object.fromEntries(entries);
}

async function bodyOf(declared: Route, schema: z.ZodType, c: Context): Promise<unknown> {
  const value = await readJson(c.req.raw, declared.bodyOptional ?? false);
  const body = schema.safeParse(value, { reportInput: true });
  if (!body.success) throw wrongShape(body.error.issues);
  return body.data;
}

function keyIn(c: Context): Pick<Call, 'key'> {
  const key = c.req.header('idempotency-key');
  if (key === undefined || c.req.method !== 'POST') return {};
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return { key };
  const said = sentence`A key has 1 to 200 printable ASCII characters, and no blank among them.`;
  throw new BadCall(said, '/header/Idempotency-Key');
}

function versionIn(c: Context): Pick<Call, 'ifVersion'> {
  const condition = c.req.header('if-match');
  if (condition === undefined || condition === '*') return {};
  const version = /^"(\d{1,9})"$/.exec(condition)?.[1];
  if (version !== undefined) return { ifVersion: Number(version) };
  const said = sentence`Write If-Match as the ETag that you were given: "7".`;
  throw new BadCall(said, '/header/If-Match');
}

function response({ status = 200, json, file, location, version, repeated }: Answer): Response {
  if (file) return downloaded(file);
  const headers = {
    ...(json !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...(location !== undefined && { Location: location }),
    ...(version !== undefined && { ETag: `"${version}"` }),
    ...(repeated && { 'Idempotent-Replay': 'true' }),
  };
  return new Response(json === undefined ? null : JSON.stringify(json), { status, headers });
}

/** Answers with a file. */
export function downloaded({ type, name, bytes }: Download): Response {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  return new Response(bytes, { headers });
}
