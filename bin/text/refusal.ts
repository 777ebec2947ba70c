/** Why a server refused, as sentences for the terminal. */
import type { ServerProblem } from '../client.js';
import { shown } from './width.js';

const HOW_TO_GET_A_TOKEN =
  'Give a token with --token or TOCSIN_TOKEN. An administrator makes one with ' +
  'tocsin token --role ROLE --name NAME; on the machine of the server, its data folder ' +
  '(--data) is enough.';

/** A sentence, the places that are meant, and what to do. */
export function refusalInWords({ status, document, message }: ServerProblem): string {
  const { errors = [] } = document;
  const [first, ...more] = errors;
  const isOne = first !== undefined && more.length === 0 && first.detail === message;
  const sentence = isOne ? `${message}${first.pointer && ` (at ${first.pointer})`}` : message;
  const places = isOne ? [] : errors.map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`);
  const hint = status === 401 ? [HOW_TO_GET_A_TOKEN] : [];
  return [sentence, ...places, ...hint].map((line) => line.replace(/^( *)(.*)$/s, safe)).join('\n');
}

function safe(_: string, indent: string, text: string): string {
  return `${indent}${shown(text)}`;
}
