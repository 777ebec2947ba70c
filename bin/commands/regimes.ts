/** `tocsin regimes`: the law as Tocsin has it, each number with its provision. */
import type {
  Citation,
  Derogation,
  Obligation,
  Profile,
  Regime,
  RegimeText,
} from '../../lib/core/model.js';
import { findRegime, regimes } from '../../lib/core/regimes/index.js';
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
    return write({ json: regimes.map(headOf), print }, host, values.json);
  }
  const [name, ...more] = names;
  if (what === 'show' && name !== undefined && more.length === 0) {
    const data = dataOf(regimeCalledBy(name));
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

// ── A regime as plain data: what its functions do stands in their texts ────────────────────

export type RegimeData = ReturnType<typeof dataOf>;

function headOf({ id, title, authority, summary, checkedOn }: Regime) {
  return { id, title, authority, summary, checkedOn };
}

function dataOf(regime: Regime) {
  const { years, texts, textFor, phases, notModelled } = regime;
  return {
    ...headOf(regime),
    authorityZone: fixed(regime.authorityZone),
    calendars: fixed(regime.calendars),
    years,
    textByDefault: textFor({}),
    texts: texts.map(textData),
    phases: phases.map(({ id, when, to }) => ({ id, holdsWhen: when.text, mayFollow: to })),
    notModelled,
  };
}

/** What holds for every profile, or `null` where the profile decides. */
function fixed<T>(of: (profile: Profile) => T): T | null {
  const inGermany: Profile = { zone: 'Europe/Berlin', 'eu-nis2': { memberState: 'DE' } };
  const inGreece: Profile = { zone: 'Europe/Athens', 'eu-nis2': { memberState: 'GR' } };
  const one = of(inGermany);
  return JSON.stringify(one) === JSON.stringify(of(inGreece)) ? one : null;
}

function textData({ id, title, appliesFrom, obligations }: RegimeText) {
  return {
    id,
    title,
    appliesFrom: appliesFrom({}),
    obligations: Object.entries(obligations).map(([obligation, law]) => ({
      id: obligation,
      ...obligationData(law),
    })),
  };
}

function obligationData({ title, kind, trigger, period, cite, ...rest }: Obligation) {
  return {
    title,
    kind,
    trigger: trigger.text,
    period: period.text,
    cite,
    derogations: (rest.derogations ?? []).map(derogationData),
    notRequired: (rest.notRequired ?? []).map(({ because, when, cite: rule }) => {
      return { because, when: when.text, cite: rule };
    }),
  };
}

function derogationData({ rule, when, trigger, period, cite }: Derogation): {
  readonly rule: string;
  readonly when: string;
  readonly trigger?: string;
  readonly period?: string;
  readonly cite: Citation;
} {
  return {
    rule,
    when: when.text,
    ...(trigger && { trigger: trigger.text }),
    ...(period && { period: period.text }),
    cite,
  };
}
