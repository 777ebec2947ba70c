/** Why a fact of a delay moves nothing: the derivation says so in a remark, which is told here. */
import type { Milestone } from '../../../core/model.js';

/** The remarks of the derivation on a fact, by what they say. */
const REMARKS = {
  late: 'has no effect: the notice came too late',
  granted: 'has no effect: an earlier notice granted that period',
  noneBefore: 'has no effect: no period before it counts',
  ended: 'has no effect: the delay had ended before it came',
  noneRan: 'has no effect: no granted period ran',
  lateOnSafe: 'on that reading it came too late',
} as const;

export function reasonsIn(
  report: Milestone | undefined,
  fact: string,
): readonly (keyof typeof REMARKS)[] {
  const rules = (report?.basis ?? []).map(({ rule }) => rule);
  const about = rules.filter((rule) => rule.includes(` ${fact} `));
  const reasons = Object.entries(REMARKS) as readonly [keyof typeof REMARKS, string][];
  return reasons.flatMap(([reason, text]) =>
    about.some((rule) => rule.includes(text)) ? reason : [],
  );
}
