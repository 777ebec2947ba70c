/** A call as it is typed in a shell. */
import { isFile, type Route } from '../route.js';

/** Ids as they look, by what stands before them in the address. */
const IDS: Readonly<Record<string, string>> = {
  incidents: 'inc-1',
  alerts: 'inc-1.us-sec-8k.0123456789abcdef',
  regimes: 'us-sec-8k',
  calendars: 'us-sec',
  entities: 'default',
  people: 'ken',
  policies: 'default',
  tokens: 'tok-1',
};

export function curlOf({ method, path, body, example, answers }: Route, publicUrl: string): string {
  const address = path.replaceAll(/(\w+)\/\{\w+\}/g, (_, what) => `${what}/${IDS[what] ?? 'id-1'}`);
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${publicUrl}${address}'`,
    '-H "Authorization: Bearer $TOCSIN_TOKEN"',
  ];
  if (method === 'POST') lines.push("-H 'Idempotency-Key: a-key-of-your-own'");
  if (body && example !== undefined) {
    lines.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(example))}`);
  }
  // A file's name is the one that the answer gives it.
  if (Object.values(answers).some((answer) => answer && isFile(answer))) lines.push('-OJ');
  return lines.join(' \\\n  ');
}

/** In a shell's quotes, which end for each quote in the text and begin again after it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
