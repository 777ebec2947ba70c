/** Everything at once, in orders that a seed draws: what `invariants.ts` names must be true after. */
import { describe, expect, it } from 'vitest';
import { type Dangers, wrongAfter } from './race.js';

const calm: Dangers = { crashes: 0, breaks: 0, leaves: 0, failures: 0, passing: 15 };

describe('Who writes, parks, wakes and reminds at once loses nothing and sends nothing twice', () => {
  it('in 250 orders of calls, while time passes and mail fails', async () => {
    expect(await wrongAfter(1, 250, calm)).toEqual({});
  });

  it('in 350 orders, while Lambdas break, or seem to and go on, and clients leave', async () => {
    expect(await wrongAfter(1000, 350, { ...calm, breaks: 12, leaves: 6 })).toEqual({});
  });
});
