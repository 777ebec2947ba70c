/** Nothing urges what the law forbids: the wait of the FCC's text of 2007, and holds. */
import { describe, expect, it } from 'vitest';
import { breached, filed, news, record, register, told, worldAt } from './acts.js';

const found = breached('2026-11-02T12:00:00-05:00');
const report = filed('us-fcc-cpni', 'agency-report', '2026-11-05T14:00:00-05:00');
const notice = (all: readonly string[]) => all.filter((text) => text.includes('customer-notice'));

/** Reported on 5 November 2026; customers may be told from 18 November, 00:00 in Washington. */
async function reported() {
  const world = worldAt('2026-11-05T20:00:00Z');
  const id = await register(world, ['us-fcc-cpni'], [found, report]);
  return { world, id };
}

describe('47 CFR 64.2011(b)(1), 2007: until 7 full business days have passed', () => {
  it('nobody is urged to tell the customers before, and everyone at that moment', async () => {
    const { world } = await reported();
    await world.liveUntil('2026-11-18T04:59:59Z');
    expect(notice(told(world))).toEqual([]);
    await world.liveUntil('2026-11-18T05:00:00Z');
    expect(notice(told(world))).toEqual([
      'ana: customer-notice, reminder open-1',
      'ben: customer-notice, reminder open-1',
    ]);
  });
});

describe('64.2011(b)(3): an agency ordered silence', () => {
  const hold = (until: string, at = '2026-11-19T12:00:00-05:00') => ({
    id: 'hold',
    kind: 'law-enforcement-hold',
    at,
    until,
  });

  it('nobody is urged during a hold', async () => {
    const { world, id } = await reported();
    await world.liveUntil('2026-11-19T18:00:00Z');
    news(world);
    await record(world, id, hold('2026-11-30'));
    await world.liveUntil('2026-12-01T04:59:59Z');
    expect(notice(news(world))).toEqual([]);
  });

  it('and everyone hears when it is over, who had heard before it as well', async () => {
    const { world, id } = await reported();
    await world.liveUntil('2026-11-19T18:00:00Z');
    await record(world, id, hold('2026-11-30'));
    news(world, 'ana');
    await world.liveUntil('2026-12-01T05:00:00Z');
    expect(notice(news(world, 'ana'))).toEqual(['ana: customer-notice, reminder open-1']);
    await world.liveUntil('2026-12-03T05:00:00Z');
    expect(notice(news(world, 'ana'))).toEqual([
      'ana: customer-notice, reminder open-2',
      'ana: customer-notice, reminder open-3',
    ]);
  });
});
