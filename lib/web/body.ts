/** Reading a body: JSON, of a bounded length and depth, or a refusal that says which it is not. */
import { InputProblem } from '../core/errors.js';
import { BadCall } from '../engine/problems.js';
import { BodyTooLarge, UnsupportedMediaType } from './refusals.js';

/** Far above any real call, and a bound for memory. */
export const LONGEST_BODY = 65_536;

/** A scenario has six; whoever sends a thousand wants to break a stack. */
const DEEPEST = 32;

/**
 * The value in a request's body.
 * @param optional whether there may be none: then it is `{}`
 * @throws UnsupportedMediaType, BodyTooLarge, InputProblem `not-json`
 */
export async function readJson(request: Request, optional: boolean): Promise<unknown> {
  const type = request.headers.get('content-type');
  if (optional && type === null) {
    if ((await readText(request)) === '') return {};
  }
  mustBeJson(type, request.headers.get('content-encoding'));
  const text = await readText(request);
  if (optional && text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputProblem('not-json', `${(error as Error).message}. Send one JSON object.`, '');
  }
  mustBePlain(value, DEEPEST);
  return value;
}

function mustBeJson(type: string | null, encoding: string | null): void {
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');
  if (!isJson) {
    const got = type === null ? 'none' : JSON.stringify(type);
    throw new UnsupportedMediaType(`Send the Content-Type application/json; this has ${got}.`);
  }
  if (encoding !== null && encoding !== 'identity') {
    throw new UnsupportedMediaType('Send the body as it is, without a Content-Encoding.');
  }
}

/** Stops reading where it is too long, whatever the request says of its own length. */
export async function readText({ headers, body }: Request): Promise<string> {
  if (Number(headers.get('content-length') ?? 0) > LONGEST_BODY) throw tooLarge();
  if (body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, length] = ['', 0];
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > LONGEST_BODY) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputProblem('not-json', 'The text is not UTF-8. Send one JSON object.', '');
  }
}

function tooLarge(): BodyTooLarge {
  return new BodyTooLarge(`A body may have ${LONGEST_BODY / 1024} KiB.`);
}

/** Looks no deeper than it must. A field of this name would be dropped on the way, unseen. */
function mustBePlain(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw new BadCall(`Nest no more than ${DEEPEST} deep.`);
  if (Object.hasOwn(value, '__proto__')) throw new BadCall('There is no field "__proto__".');
  for (const inner of Object.values(value)) mustBePlain(inner, depth - 1);
}
