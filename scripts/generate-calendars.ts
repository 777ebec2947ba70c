/**
 * Writes the calendars' tables, lib/core/calendars: `npm run calendars`.
 *
 * The rules and the one-off days stand in scripts/calendars, one file a legal order; a test runs
 * this again and compares, so that a table is never changed by hand. The package date-holidays
 * is no source, for its data are under CC BY-SA, and so it can check: the tests hold the tables
 * against it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { euCalendars } from './calendars/eu.js';
import { jpCalendars } from './calendars/jp.js';
import { usCalendars } from './calendars/us.js';
import { constant, writeTable } from './calendars/write.js';

const FOLDER = new URL('../lib/core/calendars/', import.meta.url);

const calendars = [...usCalendars, ...jpCalendars, ...euCalendars];

const fileOf = (id: string) => (id.startsWith('eu-') ? `eu/${id.slice(3)}.ts` : `${id}.ts`);

/** Every file, by its name under lib/core/calendars. */
export function generate(): ReadonlyMap<string, string> {
  const files = new Map(
    calendars.map(({ table, head }) => [fileOf(table.id), writeTable(table, head)]),
  );
  return files.set('tables.ts', list());
}

/** The one list of calendars, in the order of `calendars`; imports in that of Biome. */
function list(): string {
  const ids = calendars.map(({ table }) => table.id);
  const imports = [
    ...ids.map((id) => `import { ${constant(id)} } from './${fileOf(id).replace('.ts', '.js')}';`),
    "import type { CalendarTable } from './table.js';",
  ].sort((a, b) => (a.slice(a.indexOf('./')) < b.slice(b.indexOf('./')) ? -1 : 1));
  return [
    '/**',
    ' * All calendars that ship. Written by `npm run calendars` (scripts/generate-calendars.ts).',
    ' */',
    ...imports,
    '',
    'export const tables: readonly CalendarTable[] = [',
    ...ids.map((id) => `  ${constant(id)},`),
    '];',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of generate()) writeFileSync(new URL(name, FOLDER), text);
}
