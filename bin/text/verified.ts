/** What was checked of an evidence pack, what is wrong with it, and what no check can show. */
import type { Check, Told, Verified } from '../../lib/engine/verify-evidence.js';
import type { Ink } from './ink.js';
import type { Page } from './page.js';

const MARKS: Readonly<Record<Check['outcome'], string>> = {
  holds: '● ',
  wrong: '✗ ',
  unknown: '? ',
};

const ENDINGS: Readonly<Record<Check['outcome'], string>> = {
  holds: 'Everything that can be checked in the pack holds.',
  wrong: 'The pack is not as Tocsin made it.',
  unknown: 'Nothing was found wrong, but not everything could be checked here.',
};

/** What a forger could write anew, with the manifest that alone vouches for it. */
const UNPROVEN =
  'What was sent, which closures were declared, the id of the incident, who made the pack, when, and as of which moment it counts stand in no chain: for these there is only the word of manifest.json.';

export function printVerified(page: Page, { manifest, tells, checks, outcome }: Verified): void {
  const { incident, drill, madeAt, madeBy, tocsin, record } = manifest;
  const what = drill ? 'Evidence pack of the DRILL' : 'Evidence pack of';
  page.text(`${what} ${incident}, made on ${madeAt} by ${madeBy.name} with Tocsin ${tocsin}.`);
  if (tells) page.text(inShort(tells));
  page.line();
  for (const { outcome: found, said } of checks) {
    for (const sentence of said) {
      page.text(sentence, { lead: MARKS[found], paint: paintFor(found, page.ink) });
    }
  }
  page.line().text(ENDINGS[outcome], { paint: page.ink.bold });
  if (outcome === 'wrong') return;
  page
    .line()
    .text(
      'A chain does not show that all of it was made anew. Compare the last hash with the one on the page of the incident, or give one that was written down earlier with --hash:',
    )
    .line()
    .line(`  entry ${record.entries}: ${record.hash}`)
    .line()
    .text(UNPROVEN);
}

/** In the words of the record, for whoever knows what it should say. */
function inShort({ title, regimes, facts, closed }: Told): string {
  const known = facts === 1 ? '1 fact' : `${facts} facts`;
  const end = closed === null ? 'it is open' : `closed on ${closed}`;
  return `The record says: “${title}”, ${regimes.join(', ') || 'no regime'}; ${known}; ${end}.`;
}

function paintFor(outcome: Check['outcome'], ink: Ink): (text: string) => string {
  return outcome === 'wrong' ? ink.bad : (text) => text;
}
