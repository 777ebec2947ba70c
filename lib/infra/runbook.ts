/**
 * The runbook: an article for each kind of alarm. An alarm names its article, and one that does
 * not exist stops the synthesis: nobody shall be woken without being told what to do.
 */
import { readFileSync } from 'node:fs';

const PAGE = 'lib/infra/runbook.md';

/** The parts of an article, in the order in which they are needed at night. */
export const PARTS: readonly string[] = ['Description', 'Investigation', 'Resolution'];

/** The articles of a page, by the anchors of their headings. */
export function articlesIn(page: string): ReadonlyMap<string, string> {
  const [, ...articles] = page.split(/^## /m);
  return new Map(
    articles.map((article) => {
      const [heading = ''] = article.split('\n');
      return [anchorOf(heading), article];
    }),
  );
}

/** As code hosts make them. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

export const articles = articlesIn(readFileSync(new URL('./runbook.md', import.meta.url), 'utf8'));

/**
 * Where an article stands, for the text of an alarm.
 * @throws TypeError where there is none
 */
export function runbook(anchor: string, known = articles): string {
  if (!known.has(anchor)) throw new TypeError(`${PAGE} has no article #${anchor}`);
  return `What to do: ${PAGE}#${anchor}`;
}
