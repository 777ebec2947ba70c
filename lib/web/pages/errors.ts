/** Each problem type explained: what it means and what to do. */
import { html } from 'hono/html';
import { InputProblem, type ProblemType } from '../../core/errors.js';
import type * as engine from '../../engine/problems.js';
import { NotFound } from '../../engine/problems.js';
import type * as refusals from '../refusals.js';
import { page } from './layout.js';

type Types<M> = {
  [K in keyof M]: M[K] extends new (
    ...args: never
  ) => { readonly type: infer T extends string }
    ? T
    : never;
}[keyof M];

/** What the law's words can be wrong in has its title in the core; the rest has it here. */
type OtherType =
  | Exclude<Types<typeof engine> | Types<typeof refusals>, ProblemType>
  | 'internal'
  | 'unavailable';

const INPUT: Readonly<Record<ProblemType, string>> = {
  'not-json': 'The text could not be read as JSON. The detail says where it stops making sense.',
  'not-a-scenario':
    'A field is unknown, or does not hold what it must. Unknown fields are refused, because a misspelt one would otherwise be ignored and a date would be wrong without a word.',
  'unknown-regime': 'No regime has this id. GET /api/regimes lists them.',
  'unknown-kind': 'No fact is of this kind. The detail lists the kinds there are.',
  'unknown-zone':
    'A zone is an IANA name such as America/New_York. An offset is no zone: it says nothing of the next change of the clocks.',
  'unknown-calendar': 'No calendar has this id. GET /api/calendars lists them.',
  'missing-field': 'A field that decides on a date is missing. Nothing is guessed.',
  'not-an-instant': 'Write a moment with its offset, as 2026-11-20T10:00:00-05:00, or with Z.',
  'local-time':
    'A time without an offset could be any of many moments. Write the offset, or Z for UTC.',
  'duplicate-id': 'Every fact has an id of its own. Leave the id out, and one is made.',
  'no-such-fact': 'A retraction names the id of a fact that is on record.',
  'not-a-report': 'A submission names a report or a notice of its regime, not a decision.',
  contradiction: 'Two facts cannot both be true. Retract the one that is wrong.',
  'beyond-the-law': 'The law does not allow this, such as a delay longer than it names.',
  'beyond-the-calendar':
    'A count would leave the years that a calendar knows. Check the year that you wrote.',
  'too-large':
    'A request may have 64 KiB, an incident 500 facts, a title 200 characters. Nothing is cut to fit.',
};

const OTHER: Readonly<Record<OtherType, readonly [title: string, text: string]>> = {
  'not-found': ['There is no such thing', 'Nothing is under this id or at this address.'],
  forbidden: ['Another role may do this', 'The detail says which roles may. Nothing was written.'],
  conflict: ['This cannot be done now', 'The thing is in a state in which this means nothing.'],
  'key-conflict': [
    'This idempotency key belongs to another call',
    'A key stands for one call with one body. Use a new key for a new call.',
  ],
  'stale-version': [
    'The record has moved on',
    'Somebody wrote after you read. Read the incident again, and decide with what you see then.',
  ],
  'bad-request': [
    'The call cannot be used as it is',
    'Each entry of errors names a place: a JSON pointer into the body, or /query/… or /header/….',
  ],
  unavailable: [
    'Something that is needed cannot be reached',
    'The database does not answer, its disk is full, or the sign-in service is away; the detail says which. Nothing was acknowledged. Send the call again with the same Idempotency-Key: what was written after all is then found, and not written twice.',
  ],
  'in-the-future': ['A fact is what has happened', 'Record it when it has happened.'],
  crowded: ['Too many are writing to this incident', 'Nothing was written. Try again.'],
  unauthenticated: [
    'Say who is calling',
    'Programs send Authorization: Bearer with a token; people sign in with their company’s account, or by the link that tocsin serve prints.',
  ],
  'cross-origin': [
    'This form does not come from here',
    'A form of another site was refused. Open the page here, and use its button.',
  ],
  'method-not-allowed': ['This cannot be done here', 'The header Allow says what can be.'],
  'unsupported-media-type': ['This is not sent as JSON', 'Send Content-Type: application/json.'],
  misdirected: [
    'This host is not served here',
    'The name in the request is not one that this server answers to. Use the address it printed.',
  ],
  'too-many-calls': ['Too many tries', 'The header Retry-After says how many seconds to wait.'],
  internal: [
    'Tocsin made a mistake',
    'The fault is ours. The id in the answer is in the log of whoever runs Tocsin.',
  ],
};

/** Every type that an answer can bear. */
export const problemTypes: readonly string[] = [...Object.keys(INPUT), ...Object.keys(OTHER)];

/** @throws NotFound for a type that no answer bears */
export function errorPage(type: string): Promise<Response> {
  const [title, text] = explained(type);
  return page({ title }, html`<p><code>/errors/${type}</code></p><p>${text}</p>`);
}

function explained(type: string): readonly [string, string] {
  if (Object.hasOwn(INPUT, type)) {
    const known = type as ProblemType;
    return [new InputProblem(known, '', '').title, INPUT[known]];
  }
  if (Object.hasOwn(OTHER, type)) return OTHER[type as OtherType];
  throw new NotFound(`No answer bears the type ${JSON.stringify(type)}.`);
}
