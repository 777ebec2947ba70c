/** The definitions that clocks start on, as the deployed stack and the server have them. */
import { regimeCalled } from '../../../lib/core/regimes/index.js';
import { definitionOf } from '../../../lib/workflow/definition.js';

const known = new Map<string, string>();

/** The hash of a regime's present definition. */
export function definitionNow(regimeId: string): string {
  const hash = known.get(regimeId) ?? definitionOf(regimeCalled(regimeId)).hash;
  known.set(regimeId, hash);
  return hash;
}
