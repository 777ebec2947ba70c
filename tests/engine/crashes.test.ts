/** Processes that crash at any call, and the next one that takes up what they left. */
import { describe, expect, it } from 'vitest';
import { wrongAfter } from './race.js';

describe('After a crash and a restart nothing is lost, and only what was on its way goes twice', () => {
  it('in 250 orders of calls', async () => {
    const crashing = { crashes: 6, breaks: 0, leaves: 0, failures: 0, passing: 15 };
    expect(await wrongAfter(1, 250, crashing)).toEqual({});
  });

  it('in 350 orders, while tasks break, tables refuse and clients leave as well', async () => {
    const all = { crashes: 4, breaks: 10, leaves: 6, failures: 6, passing: 20 };
    expect(await wrongAfter(1000, 350, all)).toEqual({});
  });
});
