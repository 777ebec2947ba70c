/**
 * A calendar as the text of its file, formatted as Biome would: what `npm run calendars` writes.
 */
import type { CalendarTable } from '../../lib/core/calendars/table.js';

const WIDTH = 100;
const DATES_A_LINE = 6;

/** After a key this short a long text stays on the line: breaking it would gain too little. */
const SHORT_KEY = 4;

/** The head of a file, one sentence or paragraph an entry; an empty one parts paragraphs. */
export interface Head {
  readonly what: string;
  readonly source: string;
  readonly leftOut: string;
}

export function writeTable(table: CalendarTable, head: Head): string {
  const { holidays, oneOffs, watched, notes, years, ...plain } = table;
  const shallow = table.id.startsWith('eu-') ? '../' : './';
  const source = usualSource(table);
  return [
    ...comment([
      head.what,
      '',
      `Source: ${head.source} Checked on ${table.checkedOn}.`,
      `Left out: ${head.leftOut}`,
      '',
      'Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.',
    ]),
    `import type { CalendarTable } from '${shallow}table.js';`,
    '',
    ...(source === undefined
      ? []
      : ['/** What most days rest on. */', ...constantEntry(source), '']),
    `export const ${constant(table.id)}: CalendarTable = {`,
    ...Object.entries(plain)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        return value === source ? `  ${key}: source,` : entry(2, key, value as string);
      }),
    `  years: { from: ${years.from}, to: ${years.to}, confirmedTo: ${years.confirmedTo} },`,
    ...notesEntry(notes),
    ...rows('holidays', holidays, source),
    ...rows('oneOffs', oneOffs, source),
    ...rows('watched', watched, source),
    '};',
    '',
  ].join('\n');
}

/** `us-sec` as the name of its constant: `usSec`. */
export function constant(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function notesEntry(notes: readonly string[]): readonly string[] {
  const line = `  notes: [${notes.map(quote).join(', ')}],`;
  return columns(line) <= WIDTH
    ? [line]
    : ['  notes: [', ...notes.map((n) => `    ${quote(n)},`), '  ],'];
}

/** The source that most rows name, where it is worth a name of its own. */
function usualSource({ holidays, oneOffs }: CalendarTable): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of [...holidays, ...oneOffs]) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : undefined;
}

/** Biome breaks a long text behind the equals sign. */
function constantEntry(source: string): readonly string[] {
  const line = `const source = ${quote(source)};`;
  return columns(line) <= WIDTH ? [line] : ['const source =', `  ${quote(source)};`];
}

function rows(key: string, list: readonly object[], source: string | undefined): readonly string[] {
  if (list.length === 0) return [`  ${key}: [],`];
  const fieldOf = ([name, value]: [string, string | boolean]) =>
    name === 'source' && value === source ? '      source,' : field([name, value]);
  const lines = list.flatMap((row) => ['    {', ...Object.entries(row).map(fieldOf), '    },']);
  return [`  ${key}: [`, ...lines, '  ],'];
}

function field([key, value]: [string, string | boolean]): string {
  return key === 'dates' ? datesEntry(String(value)) : entry(6, key, value);
}

/** Dates stand in a column of lines, so that a change of one is a change of one line. */
function datesEntry(dates: string): string {
  const all = dates.split(' ');
  if (all.length <= DATES_A_LINE) return entry(6, 'dates', dates);
  const lines: string[] = [];
  for (let i = 0; i < all.length; i += DATES_A_LINE) {
    lines.push(`        ${all.slice(i, i + DATES_A_LINE).join(' ')}`);
  }
  return `      dates: \`\n${lines.join('\n')}\n      \`,`;
}

function entry(indent: number, key: string, value: string | boolean): string {
  const blank = ' '.repeat(indent);
  const text = typeof value === 'string' ? quote(value) : String(value);
  const line = `${blank}${key}: ${text},`;
  return columns(line) <= WIDTH || key.length <= SHORT_KEY
    ? line
    : `${blank}${key}:\n${blank}  ${text},`;
}

/** Biome prefers the quote that needs fewer escapes. */
function quote(text: string): string {
  const single = (text.match(/'/g) ?? []).length;
  const double = (text.match(/"/g) ?? []).length;
  const mark = single > double ? '"' : "'";
  return mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark;
}

/** Japanese characters are two columns wide. */
function columns(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(c) ? 2 : 1), 0);
}

function comment(paragraphs: readonly string[]): readonly string[] {
  return ['/**', ...paragraphs.flatMap(wrap), ' */'];
}

function wrap(text: string): readonly string[] {
  if (text === '') return [' *'];
  const lines: string[] = [];
  let line = ' *';
  for (const word of text.split(' ')) {
    if (columns(`${line} ${word}`) > WIDTH - 4) {
      lines.push(line);
      line = ' *';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
