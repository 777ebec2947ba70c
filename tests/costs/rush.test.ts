/** The model of a rush: where there is room for all, and where there is not. */
import { expect, it } from 'vitest';
import { rush } from '../../scripts/costs/rush.js';

it('Where there is room for all, everyone is told within seconds, and nobody is lost', () => {
  const outcome = rush({ clocks: 100, concurrency: 1000, mailRate: 100_000 });

  expect(outcome).toMatchObject({ inTime: 1, lost: 0 });
  expect(outcome.all).toBeLessThan(2); // they come within a second, and take 0.3
});

it('Where there is none for some, they are lost after two minutes, and come back in a round', () => {
  const outcome = rush({ clocks: 3000, concurrency: 2, mailRate: 100_000 });

  expect(outcome.lost).toBeGreaterThan(1000);
  expect(outcome.all).toBeGreaterThan(300);
  expect(outcome.inTime).toBe(1);
});

it('SES takes no more mails than its rate', () => {
  const { all } = rush({ clocks: 500, concurrency: 1000, mailRate: 14 });

  expect(all).toBeGreaterThan((1000 - 14) / 14);
});

it('Those that SES turned away come back spread: it idles for less than half of the time', () => {
  const { all } = rush({ clocks: 10_000, concurrency: 1000, mailRate: 14 });

  expect(all).toBeLessThan((2 * 20_000) / 14);
});

it('says the same each time', () => {
  const rules = { clocks: 500, concurrency: 20, mailRate: 14 };
  expect(rush(rules)).toEqual(rush(rules));
});
