/** From counts to dollars, with an example worked out by hand. */
import { expect, it } from 'vitest';
import { billOf, lambdaSeconds, totalOf } from '../../scripts/costs/bill.js';
import { noCounts, plus } from '../../scripts/costs/counts.js';

const stack = {
  memory: { api: 1024, assess: 512, park: 512, remind: 512, watch: 1024, publish: 256 },
};
const counts = {
  ...noCounts(),
  transitions: 1000,
  calls: { api: 100, assess: 200, park: 200, remind: 100, watch: 0, publish: 400 },
  tableWrites: 600,
  indexWrites: 400,
  readUnits: 8000,
  mails: 50,
  apiCalls: 100,
  events: 300,
};

it('GB-seconds are calls, seconds and memory', () => {
  // 100 × 1.2 × 1 + 200 × 1 × ½ + 200 × 0.9 × ½ + 100 × 1.5 × ½ + 400 × 0.9 × ¼
  expect(lambdaSeconds(counts, stack)).toBeCloseTo(120 + 100 + 90 + 75 + 90);
});

it('each part is its count times its price', () => {
  const bill = billOf(counts, 1_000_000, stack);

  const usd = Object.fromEntries(bill.map(({ what, usd: part }) => [what, part]));
  expect(usd['state transitions']).toBeCloseTo(0.025);
  expect(usd.functions).toBeCloseTo(1000 * 0.0000002 + 475 * 0.0000133334);
  expect(usd.writes).toBeCloseTo(0.000625);
  expect(usd.reads).toBeCloseTo(0.001);
  expect(usd.mails).toBeCloseTo(0.005);
  expect(usd['API calls']).toBeCloseTo(0.0001);
  expect(usd.events).toBeCloseTo(0.0003);
  // 1,000 calls and 1,000 transitions of 2,000 bytes, 100 lines of 400: 4.04 MB, for 400 days
  expect(usd['logs, traces, key']).toBeCloseTo(0.00404 * (0.5 + (400 / 30) * 0.03) + 0.005 + 0.003);
  expect(usd['a year in the table']).toBeCloseTo(0.001 * 12 * 0.45);
  expect(totalOf(bill)).toBeCloseTo(Object.values(usd).reduce((sum, part) => sum + part, 0));
});

it('counts add up, and are taken away again', () => {
  expect(plus(plus(counts, counts, 3), counts, -4)).toEqual(noCounts());
});
