/** `tocsin facts`: what can be told to Tocsin, for whoever writes a scenario. */
import { regimes, reportsOf } from '../../lib/core/regimes/index.js';
import { readArgs } from '../args.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { kindCalled } from '../input/fact-fields.js';
import { type Reply, write } from '../reply.js';
import {
  commonFields,
  type FactField,
  type FactKindText,
  factKinds,
  profileSettings,
} from '../text/fact-kinds.js';
import { didYouMean } from '../text/nearest.js';
import type { Page } from '../text/page.js';

export async function factsCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('facts', args, { json: { type: 'boolean' } });
  const [what = 'list', ...names] = positionals;
  return write(replyTo(what, names), host, values.json);
}

function replyTo(what: string, [name, ...more]: readonly string[]): Reply {
  if (what === 'list' && name === undefined) {
    const json = { kinds: factKinds, commonFields, profileSettings, reports: reports() };
    return { json, print: printKinds };
  }
  if (what === 'show' && name !== undefined && more.length === 0) {
    const kind = kindCalled(name);
    const json = { ...kind, example: exampleOf(kind), commonFields };
    return { json, print: (page) => printKind(page, kind) };
  }
  const meant = what === 'list' || what === 'show' ? '' : didYouMean(what, ['list', 'show']);
  throw new UsageProblem(
    `Write tocsin facts list, or tocsin facts show KIND.${meant} See tocsin facts --help.`,
  );
}

/** A whole fact, as it may stand in a scenario. */
export function exampleOf({ kind, example }: FactKindText) {
  return { id: 'f2', kind, at: '2026-11-20T10:00:00-05:00', ...example };
}

/** What can be submitted, by regime. */
function reports(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(regimes.map((regime) => [regime.id, reportsOf(regime)]));
}

function printKinds(page: Page): void {
  const { ink } = page;
  page.text('What happened, by kind. tocsin facts show KIND tells what one carries.').line();
  for (const { kind, means, usedBy } of factKinds) {
    const users = usedBy.length === regimes.length ? 'all' : usedBy.join(', ');
    page.line(`${ink.bold(kind)}  ${ink.dim(users)}`).text(means, { indent: 4 });
  }
  page.line().line(ink.bold('Every fact carries'));
  printFields(page, commonFields);
  page.line().line(ink.bold('Settings of the profile'));
  printFields(page, profileSettings);
  page.line();
  printReports(page);
}

function printKind(page: Page, kind: FactKindText): void {
  const { ink } = page;
  page.line(ink.bold(kind.kind)).text(kind.means, { indent: 2 });
  page.text(`Used by ${kind.usedBy.join(', ')}.`, { indent: 2 }).line();
  printFields(page, kind.fields);
  page.text(
    'Beside these, what every fact carries: id, kind, at, and zone, regime, recordedAt, note, by.',
    {
      indent: 2,
    },
  );
  page.line();
  if (kind.kind === 'submission') printReports(page);
  page.line(JSON.stringify(exampleOf(kind)));
}

function printFields(page: Page, fields: readonly FactField[]): void {
  for (const { name, required, means } of fields) {
    page.text(`${means}${required ? '' : ' (optional)'}`, { indent: 2, lead: `${name}  ` });
  }
}

function printReports(page: Page): void {
  page.line(page.ink.bold('What can be submitted'));
  for (const [regime, of] of Object.entries(reports())) {
    page.text(of.join(', '), { indent: 2, lead: `${regime}  ` });
  }
  page.line();
}
