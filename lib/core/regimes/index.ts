/** The registry: the only list of regimes. Everything that loops over regimes loops over this. */
import type { Regime } from '../model.js';
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
