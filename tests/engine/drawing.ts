/** What a seed draws from. */

/** Numbers from a seed (mulberry32): the same seed, the same run. */
export function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const REGIMES = ['us-circia', 'us-fcc-cpni', 'us-sec-8k', 'eu-nis2'] as const;
export type RegimeId = (typeof REGIMES)[number];

const submission = (regime: RegimeId, of: string) => ({ kind: 'submission', regime, of });

/** What starts, moves and meets the milestones of each. */
export const KINDS: Readonly<Record<RegimeId, readonly object[]>> = {
  'us-circia': [
    { kind: 'reasonable-belief' },
    { kind: 'ransom-payment' },
    submission('us-circia', 'incident-report'),
  ],
  'us-fcc-cpni': [
    { kind: 'breach-determination' },
    { kind: 'law-enforcement-hold', until: '2026-06-20' },
    submission('us-fcc-cpni', 'agency-report'),
  ],
  'us-sec-8k': [
    { kind: 'discovery' },
    { kind: 'information-available' },
    submission('us-sec-8k', 'item-1.05-report'),
  ],
  'eu-nis2': [{ kind: 'awareness' }, submission('eu-nis2', 'early-warning')],
};
