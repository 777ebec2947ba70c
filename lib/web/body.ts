/** Reading a body: JSON, of a bounded length and depth, or a refusal that says which it is not. */
import { InputProblem } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { sentence } from '../core/sentence.js';
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
    if ((await readText(request, LONGEST_BODY)) === '') return {};
  }
  mustBeJson(type, request.headers.get('content-encoding'));
  const text = await readText(request, LONGEST_BODY);
  if (optional && text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = sentence`${(error as Error).message}. Send one JSON object.`;
    throw new InputProblem('not-json', said, '');
  }
  mustBePlain(value, DEEPEST);
  return value;
}

function mustBeJson(type: string | null, encoding: string | null): void {
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');
  if (!isJson) {
    const got = type === null ? sentence`none` : quoted(type);
    throw new UnsupportedMediaType(
      sentence`Send the Content-Type application/json; this has ${got}.`,
    );
  }
  if (encoding !== null && encoding !== 'identity') {
    throw new UnsupportedMediaType(sentence`Send the body as it is, without a Content-Encoding.`);
  }
}

/**
 * Stops reading where it is too long, whatever the request says of its own length.
 * @param longest in bytes
 * @throws BodyTooLarge, InputProblem `not-json`
 */
export async function readText({ headers, body }: Request, longest: number): Promise<string> {
  if (Number(headers.get('content-length') ?? 0) > longest) throw tooLarge(longest);
  if (body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, length] = ['', 0];
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > longest) throw tooLarge(longest);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputProblem('not-json', sentence`The text is not UTF-8. Send one JSON object.`, '');
  }
}

function tooLarge(longest: number): BodyTooLarge {
  return new BodyTooLarge(sentence`A body may have ${longest / 1024} KiB.`);
}

/** Looks no deeper than it must. A field of this name would be dropped on the way, unseen. */
function mustBePlain(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw new BadCall(sentence`Nest no more than ${DEEPEST} deep.`);
  if (Object.hasOwn(value, '__proto__')) {
    throw new BadCall(sentence`There is no field "__proto__".`);
  }
  for (const inner of Object.values(value)) mustBePlain(inner, depth - 1);
}
