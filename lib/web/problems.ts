/**
 * Every error as a problem document (RFC 9457): what is wrong, where, and what to do. What
 * nobody foresaw says nothing of the inside but an id under which it was logged.
 */
import type { z } from 'zod';
import { BeyondTheCalendar, InputProblem } from '../core/errors.js';
import { FactProblems } from '../engine/new-facts.js';
import { type Ports, StorageUnavailable } from '../engine/ports.js';
import { Refusal } from '../engine/problems.js';
import { RequestRefusal } from './refusals.js';

export const PROBLEM_JSON = 'application/problem+json';

/** One thing wrong with the input: a pointer into the body, or `/query/…`, `/header/…`. */
export interface PlacedError {
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly PlacedError[];
  /** Under which the operator finds it in the log. */
  readonly id?: string;
}

export interface Problem {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
}

/** The input does not have the shape that the route declares. */
export class WrongShape extends Error {
  constructor(readonly errors: readonly [PlacedError, ...PlacedError[]]) {
    super(errors.map(({ detail }) => detail).join(' '));
    this.name = 'WrongShape';
  }
}

/** Says what went wrong, whatever was thrown. */
export function problemOf(
  error: unknown,
  where: string,
  { ids, log }: Pick<Ports, 'ids' | 'log'>,
): Problem {
  const known = knownProblem(error);
  if (known) return known;
  if (error instanceof StorageUnavailable) {
    log.error('data not reached', { where, error: error.message });
    return { ...problem(503, 'unavailable', 'The data cannot be reached', AWAY), headers: SOON };
  }
  const id = ids.next('err');
  const stack = error instanceof Error ? error.stack : undefined;
  log.error('call failed', { id, where, error: String(error), stack });
  const detail = `Tocsin made a mistake. Whoever runs it finds it in the log under ${id}.`;
  return problem(500, 'internal', 'Tocsin made a mistake', detail, { id });
}

const AWAY =
  'The data cannot be read or written at present: the disk may be full. Nothing was acknowledged; send it again with the same Idempotency-Key.';

/** The embedded database is started again at once, or when there is room on its disk. */
const SOON = { 'Retry-After': '15' };

function knownProblem(error: unknown): Problem | undefined {
  if (error instanceof InputProblem) return inputProblem([error]);
  if (error instanceof FactProblems) return inputProblem(error.problems);
  if (error instanceof WrongShape) {
    const [{ detail }] = error.errors;
    const title = 'The call cannot be used as it is';
    return problem(422, 'bad-request', title, detail, { errors: error.errors });
  }
  if (error instanceof BeyondTheCalendar) {
    const { title } = new InputProblem('beyond-the-calendar', error.message, '');
    return problem(422, 'beyond-the-calendar', title, error.message);
  }
  if (error instanceof Refusal) {
    const { status, type, title, detail, pointer } = error;
    const headers = error instanceof RequestRefusal ? error.headers : {};
    const more = pointer === '' ? {} : { errors: [{ pointer, detail }] };
    return { ...problem(status, type, title, detail, more), headers };
  }
  return undefined;
}

/** Of several, the first speaks; the places of all are named. */
function inputProblem(problems: readonly [InputProblem, ...InputProblem[]]): Problem {
  const [{ type, title, detail }] = problems;
  const errors = problems.map((one) => ({ pointer: one.pointer, detail: one.detail }));
  return problem(422, type, title, detail, { errors });
}

function problem(
  status: number,
  type: string,
  title: string,
  detail: string,
  more: Pick<ProblemDocument, 'errors' | 'id'> = {},
): Problem {
  return { document: { type: `/errors/${type}`, title, status, detail, ...more }, headers: {} };
}

export function problemResponse({ document, headers }: Problem): Response {
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { ...headers, 'Content-Type': PROBLEM_JSON },
  });
}

// ── What a schema found ────────────────────────────────────────────────────────────────────

/**
 * Everything that a schema found, said for a person.
 * @param place before each pointer: `''` for a body, `/query` for a query
 */
export function wrongShape(issues: readonly z.core.$ZodIssue[], place = ''): WrongShape {
  const errors = issues.flatMap((issue) => {
    const pointer = `${place}${issue.path.map((part) => `/${escaped(String(part))}`).join('')}`;
    if (issue.code !== 'unrecognized_keys') return [{ pointer, detail: wanted(issue) }];
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${escaped(key)}`,
      detail: `There is no field ${quoted(key)} here. Check its spelling, or leave it out.`,
    }));
  });
  return new WrongShape(errors as [PlacedError, ...PlacedError[]]);
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const field = issue.path.at(-1);
      if (issue.input !== undefined || field === undefined) {
        return `This must be of the type ${issue.expected}.`;
      }
      return `The field ${quoted(String(field))} is missing.`;
    }
    case 'invalid_value':
      return `This must be ${issue.values.map((value) => quoted(value)).join(' or ')}.`;
    case 'too_small':
      return `This must have at least ${issue.minimum}${unit(issue.origin)}.`;
    case 'too_big':
      return `This may have at most ${issue.maximum}${unit(issue.origin)}.`;
    default:
      return issue.message;
  }
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
