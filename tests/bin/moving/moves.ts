/** Moving in a test: exports to text, imports from text, and all that a table holds. */

import { definitionNow } from '../../../bin/commands/moving/definitions.js';
import { Exporting } from '../../../bin/commands/moving/export-from.js';
import { written } from '../../../bin/commands/moving/file.js';
import { importInto } from '../../../bin/commands/moving/import-into.js';
import type { Item, Table } from '../../../lib/adapters/aws/table.js';
import { Temporal } from '../../../lib/core/model.js';
import { canonical, digestOf } from '../../../lib/engine/chain.js';

export const NOON = '2026-06-01T12:00:00Z';
export const HEAD = { tocsin: '0.1.0', at: NOON, from: 'a test' };

export async function exported(table: Table): Promise<string> {
  let text = '';
  for await (const lines of written(HEAD, new Exporting(table).items())) text += lines;
  return text;
}

export function importing(table: Table, text: string, at = NOON) {
  return importInto({
    file: fileOf(text),
    table,
    now: Temporal.Instant.from(at),
    definition: definitionNow,
    log: { info: () => {}, error: () => {} },
  });
}

/** In pieces that end anywhere, as a file is read. */
export function fileOf(text: string) {
  const bytes = Buffer.from(text);
  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
  };
}

export function linesIn(text: string): readonly Item[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A file of these lines, whose last one fits them: edited by somebody who knows how. */
export function resealed(lines: readonly object[]): string {
  const text = lines.map((line) => `${canonical(line)}\n`).join('');
  const end = { end: 'tocsin-export', lines: lines.length, sha256: digestOf(text) };
  return `${text}${canonical(end)}\n`;
}

/** Everything in a table, each item as one text, in the order of the keys. */
export async function dumpOf(table: Table): Promise<readonly string[]> {
  const items: string[] = [];
  for await (const page of table.scan()) items.push(...page.map(canonical));
  return items.toSorted();
}

/** One item of a table, as it is kept. */
export async function itemAt(table: Table, pk: string, sk: string): Promise<Item | undefined> {
  for await (const page of table.scan()) {
    const found = page.find((item) => item.pk === pk && item.sk === sk);
    if (found) return found;
  }
  return undefined;
}
