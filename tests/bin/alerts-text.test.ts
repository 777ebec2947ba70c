/** What a shell says of the messages that were sent. */
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../bin/text/alerts.js';

const report = {
  regime: 'us-sec-8k',
  obligation: 'item-1.05-report',
  kind: 'reminder',
} as const;

describe('What an alert said', () => {
  it.each([
    [undefined, 'reminder, late'],
    [1, 'reminder, late'],
    [2, 'reminder, late, no. 2'],
  ])('is numbered by how often it was told: %s', (times, said) => {
    expect(saidIn({ ...report, step: 'late-168' }, times)).toBe(said);
  });

  it('of an option is that it may be used', () => {
    const option = { ...report, obligation: 'delay-request', step: 'open-1' };
    expect(saidIn(option)).toBe('told that it may be used, and nobody owes it');
  });
});
