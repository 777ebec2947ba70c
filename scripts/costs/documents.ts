/** The documents whose tables are computed: each stands between two marks of its name. */
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../', import.meta.url);

/** The text between a document's marks; `undefined` where they are not there. */
export function markedIn(file: string, name: string): string | undefined {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return partsOf(text, name)?.inside.trim();
}

/** Puts a text between a document's marks. @throws Error where they are not there */
export function writeMarked(file: string, name: string, inside: string): void {
  const url = new URL(file, folder);
  const text = readFileSync(url, 'utf8');
  const parts = partsOf(text, name);
  if (!parts) throw new Error(`${file} has no marks for ${name}.`);
  writeFileSync(url, `${parts.before}\n\n${inside}\n\n${parts.after}`);
}

function partsOf(text: string, name: string) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) return undefined;
  const start = from + open.length;
  return { before: text.slice(0, start), inside: text.slice(start, to), after: text.slice(to) };
}
