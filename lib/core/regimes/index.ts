/** The registry: the only list of regimes. Everything that loops over regimes loops over this. */
import type { Obligation, Regime, RegimeText } from '../model.js';
import { euNis2 } from './eu-nis2.js';
import { jpAppi } from './jp-appi.js';
import { usCircia } from './us-circia.js';
import { usFccCpni } from './us-fcc-cpni.js';
import { usSec6k } from './us-sec-6k.js';
import { usSec8k } from './us-sec-8k.js';

export const regimes: readonly Regime[] = [euNis2, usCircia, usSec8k, usSec6k, usFccCpni, jpAppi];

const byId = new Map(regimes.map((regime) => [regime.id, regime]));

/** The regime with this id, or `undefined`. */
export function findRegime(id: string): Regime | undefined {
  return byId.get(id);
}

/**
 * The regime with this id.
 * @throws TypeError for an id that no schema let through
 */
export function regimeCalled(id: string): Regime {
  const regime = byId.get(id);
  if (!regime) throw new TypeError(`There is no regime called ${id}`);
  return regime;
}

/** The obligations of a regime by their ids: all its texts have the same ones. */
export function obligationsOf({ texts }: Regime): Readonly<Record<string, Obligation>> {
  const [text] = texts as readonly [RegimeText];
  return text.obligations;
}

/** What a submission can name: the reports and notices of a regime, not its decisions. */
export function reportsOf(regime: Regime): readonly string[] {
  return Object.entries(obligationsOf(regime))
    .filter(([, { kind }]) => kind === 'report')
    .map(([id]) => id);
}
