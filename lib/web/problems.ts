/**
 * Every error as a problem document (RFC 9457): what is wrong, where, and what to do. What
 * nobody foresaw says nothing of the inside but an id under which it was logged.
 */
import { BeyondTheCalendar, InputProblem, problemTitles } from '../core/errors.js';
import { type Sentence, sentence } from '../core/sentence.js';
import { FactProblems } from '../engine/new-facts.js';
import { type Language, type Ports, StorageUnavailable } from '../engine/ports.js';
import { Refusal } from '../engine/problems.js';
import { RequestRefusal } from './refusals.js';
import { type ErrorType, errorTitles } from './words/error-titles.js';
import { toldTo } from './words/sentences.js';
import { type PlacedError, WrongShape } from './wrong-shape.js';

export const PROBLEM_JSON = 'application/problem+json';

/** One thing wrong with the input, told: a pointer into the body, or `/query/…`, `/header/…`. */
export interface ToldError {
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ToldError[];
  /** Under which the operator finds it in the log. */
  readonly id?: string;
}

export interface Problem {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
}

/** What went wrong, before it is told in a language. */
interface Wrong {
  readonly status: number;
  readonly type: ErrorType;
  /** In English: it can be closer to the matter than its type is. */
  readonly title: string;
  readonly sentence: Sentence;
  readonly errors?: readonly PlacedError[];
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Says what went wrong, whatever was thrown, to a reader of this language. */
export function problemOf(
  error: unknown,
  where: string,
  ports: Pick<Ports, 'ids' | 'log'>,
  language: Language,
): Problem {
  return toldIn(language, knownProblem(error) ?? unforeseen(error, where, ports));
}

function toldIn(language: Language, { errors, headers = {}, ...wrong }: Wrong): Problem {
  const { status, type, title, id } = wrong;
  const document = {
    type: `/errors/${type}`,
    title: language === 'en' ? title : errorTitles[language][type],
    status,
    detail: toldTo(language, wrong.sentence),
    ...(errors && {
      errors: errors.map(({ pointer, sentence: said }) => {
        return { pointer, detail: toldTo(language, said) };
      }),
    }),
    ...(id !== undefined && { id }),
  };
  return { document, headers };
}

function unforeseen(
  error: unknown,
  where: string,
  { ids, log }: Pick<Ports, 'ids' | 'log'>,
): Wrong {
  if (error instanceof StorageUnavailable) {
    log.error('data not reached', { where, error: error.message });
    return {
      status: 503,
      type: 'unavailable',
      title: 'The data cannot be reached',
      sentence: AWAY,
      headers: SOON,
    };
  }
  const id = ids.next('err');
  const stack = error instanceof Error ? error.stack : undefined;
  log.error('call failed', { id, where, error: String(error), stack });
  const said = sentence`Tocsin made a mistake. Whoever runs it finds it in the log under ${id}.`;
  return { status: 500, type: 'internal', title: 'Tocsin made a mistake', sentence: said, id };
}

const AWAY = sentence`The data cannot be read or written at present: the disk may be full. Nothing was acknowledged; send it again with the same Idempotency-Key.`;

/** The embedded database is started again at once, or when there is room on its disk. */
const SOON = { 'Retry-After': '15' };

function knownProblem(error: unknown): Wrong | undefined {
  if (error instanceof InputProblem) return inputProblem([error]);
  if (error instanceof FactProblems) return inputProblem(error.problems);
  if (error instanceof WrongShape) {
    const { errors } = error;
    const title = 'The call cannot be used as it is';
    return { status: 422, type: 'bad-request', title, sentence: errors[0].sentence, errors };
  }
  if (error instanceof BeyondTheCalendar) {
    const type = 'beyond-the-calendar';
    return { status: 422, type, title: problemTitles[type], sentence: error.sentence };
  }
  if (error instanceof Refusal) {
    const { status, type, title, sentence: said, pointer } = error;
    return {
      status,
      type: type as ErrorType, // `ErrorType` is made of the refusals' own types
      title,
      sentence: said,
      ...(error instanceof RequestRefusal && { headers: error.headers }),
      ...(pointer !== '' && { errors: [{ pointer, sentence: said }] }),
    };
  }
  return undefined;
}

/** Of several, the first speaks; the places of all are named. */
function inputProblem(problems: readonly [InputProblem, ...InputProblem[]]): Wrong {
  const [{ type, title, sentence: said }] = problems;
  const errors = problems.map((one) => ({ pointer: one.pointer, sentence: one.sentence }));
  return { status: 422, type, title, sentence: said, errors };
}

/** A document as an answer. English goes without saying; another language is named. */
export function problemResponse({ document, headers }: Problem, language: Language): Response {
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      ...headers,
      'Content-Type': PROBLEM_JSON,
      ...(language !== 'en' && { 'Content-Language': language }),
    },
  });
}
