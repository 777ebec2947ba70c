/** What was exported and imported, and what is to be done next, for a person. */
import { some } from '../../lib/engine/words/dates.js';
import type { Exported } from '../commands/moving/export-from.js';
import type { Count, Imported, Replaced } from '../commands/moving/import-into.js';
import type { Page } from './page.js';

export function printExported(
  page: Page,
  { from, at, file, ...count }: Exported & { from: string; at: string; file?: string },
): void {
  const { incidents, entries, alerts, clocks, settings, tokens, leftBehind } = count;
  page
    .text(`Exported from ${from}, as of ${at}${file === undefined ? '' : `, to ${file}`}:`)
    .text(
      `${some(incidents, 'incident')} with ${entries === 1 ? '1 entry' : `${entries} entries`}`,
      { indent: 2 },
    )
    .text(`${some(alerts, 'alert')}, ${some(clocks, 'clock')}`, { indent: 2 })
    .text(`${some(settings, 'setting')}, ${some(tokens, 'token')}`, { indent: 2 });
  const { notes, drafts } = leftBehind;
  if (notes + drafts > 0) {
    page.text(
      `Not in the file, because they reach only counsel: ${some(notes, 'privileged note')}, ${some(drafts, 'draft')}. They stay where they are; the record proves when the notes were written.`,
    );
  }
  page.text(
    'The file holds what the data hold, so keep it as you keep them. Whatever happens there from now on is not in it: before another Tocsin takes over, stop this one and export for the last time.',
  );
}

type Shown = Imported & { readonly into: string };

export function printImported(page: Page, imported: Shown, into: 'folder' | 'table'): void {
  const { file, settings, tokens } = imported;
  const removed = [...settings.removed, ...tokens.removed];
  const isNew = hasNews(imported);
  page.text(
    isNew
      ? `Imported into ${imported.into}, from ${file.from} as of ${file.at}:`
      : `Everything in the file is in ${imported.into} already. Nothing was changed.`,
  );
  page
    .text(counted('incidents', imported.incidents), { indent: 2 })
    .text(counted('entries', imported.entries), { indent: 2 })
    .text(counted('alerts', imported.alerts, 'new or changed'), { indent: 2 })
    .text(counted('settings', settings, 'new or changed'), { indent: 2 })
    .text(counted('tokens', tokens, 'new or changed'), { indent: 2 });
  if (removed.length > 0) {
    page.text(`Removed, for the file does not have it: ${removed.join(', ')}.`);
  }
  if (isNew) page.text(`${STARTS[into]} ${STOP}`);
}

function counted(what: string, { written, present }: Count, how = 'new'): string {
  const there = present === 0 ? '' : `, ${present} there already`;
  return `${what}: ${written} ${how}${there}`;
}

/** Whether the import changed anything. */
export function hasNews(imported: Imported): boolean {
  const { incidents, entries, alerts, clocks, settings, tokens, drills, keys } = imported;
  const counts = [incidents, entries, alerts, clocks, settings, tokens, drills, keys];
  const removed = (one: Replaced) => one.removed.length;
  return counts.some(({ written }) => written > 0) || removed(settings) + removed(tokens) > 0;
}

const STARTS = {
  folder: 'Its clocks run from the next tocsin serve on this folder.',
  table: 'Its clocks run within five minutes: the watchman of the stack starts them.',
} as const;

const STOP =
  'Stop the Tocsin that the file came from first, if it still runs: two that watch one incident both send.';
