/** `tocsin regimes`: the law as Tocsin has it, each number with its provision. */
import type { Regime } from '../../lib/core/model.js';
import { findRegime, regimes } from '../../lib/core/regimes/index.js';
import { listRegimes, regimeData } from '../../lib/engine/read-law.js';
import { readArgs } from '../args.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { write } from '../reply.js';
import { didYouMean } from '../text/nearest.js';
import type { Page } from '../text/page.js';
import { printRegime, printRegimes } from '../text/regimes.js';

const HELP = 'See tocsin regimes --help.';

export async function regimesCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('regimes', args, { json: { type: 'boolean' } });
  const [what = 'list', ...names] = positionals;
  if (what === 'list' && names.length === 0) {
    const print = (page: Page) => printRegimes(page, regimes);
    return write({ json: listRegimes(), print }, host, values.json);
  }
  const [name, ...more] = names;
  if (what === 'show' && name !== undefined && more.length === 0) {
    const data = regimeData(regimeCalledBy(name));
    const print = (page: Page) => printRegime(page, data);
    return write({ json: data, print }, host, values.json);
  }
  const meant = didYouMean(what, ['list', 'show']);
  throw new UsageProblem(
    `Write tocsin regimes list, or tocsin regimes show REGIME.${
      what === 'list' || what === 'show' ? '' : meant
    } ${HELP}`,
  );
}

function regimeCalledBy(name: string): Regime {
  const regime = findRegime(name.toLowerCase());
  if (regime) return regime;
  const ids = regimes.map(({ id }) => id);
  throw new UsageProblem(
    `There is no regime ${JSON.stringify(name)}.${didYouMean(name, ids)} There are ${ids.join(', ')}.`,
  );
}
