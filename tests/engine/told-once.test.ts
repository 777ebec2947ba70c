/** What one message spares its reader, and what it must not spare them. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/core/plan.js';
import { aware, breached, news, record, register, retracted, told, worldAt } from './acts.js';
import { settled } from './turns.js';
import { ana, eva, home, person, type World } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const early = (all: readonly string[]) => all.filter((text) => text.includes('early-warning'));

/** The machine is off, and comes up with its clock at another moment. */
async function comesUpAt(world: World, moment: string) {
  world.crash();
  world.machine = Date.parse(moment);
  world.restart();
  await world.liveUntil(moment);
}

describe('A machine whose clock was ahead', () => {
  it('reminds and escalates as if it had not been, once the clock is right', async () => {
    const world = worldAt(noon, [ana, eva]);
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-01T13:00:00Z');
    await comesUpAt(world, '2026-06-02T15:00:00Z');
    expect(early(told(world, 'ana')).at(-1)).toMatch(/reminder late-\d$/);
    await comesUpAt(world, '2026-06-01T13:01:00Z');
    await record(world, id, breached(noon)); // it looks
    news(world, 'ana');
    await world.liveUntil('2026-06-02T12:00:00Z');
    expect(early(news(world, 'ana'))).toEqual(
      ['half', 'quarter', '2-hours', '30-minutes', 'limit'].map(
        (step) => `ana: early-warning, reminder ${step}`,
      ),
    );
    expect(early(told(world, 'eva'))).toContain('eva: early-warning, escalation half');
  });

  it('tries again soon what was to be tried again hours later', async () => {
    const world = worldAt('2026-06-01T18:00:00Z', [ana]);
    world.post = () => 'try-again';
    const id = await register(world, ['eu-nis2'], [aware('2026-06-01T11:00:00Z')]);
    world.post = () => 'delivered';
    await comesUpAt(world, noon);
    await record(world, id, breached(noon));
    expect(early(told(world))).toHaveLength(1);
  });
});

describe('The same dates', () => {
  it('are told again where they may be acted on earlier than was said', async () => {
    const world = worldAt('2026-11-02T17:00:00Z', [ana]);
    const profile = { 'us-fcc-cpni': { rule: '2024' } };
    const id = await register(world, ['us-fcc-cpni'], [breached('2026-11-02T17:00:00Z')], {
      profile,
    });
    await world.liveUntil('2026-11-06T17:00:00Z');
    const hold = { id: 'hold', kind: 'law-enforcement-hold', until: '2026-11-20' };
    await record(world, id, { ...hold, at: '2026-11-06T17:00:00Z' });
    await world.liveUntil('2026-11-09T12:00:00Z');
    await record(world, id, breached('2026-10-30T17:00:00Z', 'earlier'));
    const notice = (all: readonly string[]) => all.filter((text) => text.includes('customer'));
    expect(notice(news(world, 'ana')).at(-1)).toBe('ana: customer-notice, moved');
    await world.liveUntil('2026-11-09T13:00:00Z');
    await record(world, id, retracted('hold', '2026-11-09T13:00:00Z'));
    expect(notice(news(world, 'ana'))).toEqual(['ana: customer-notice, reminder 4-weeks']);
  });

  it('are not told again for another trigger, to whom heard of them after the step', async () => {
    const world = worldAt('2026-06-01T17:00:00Z', [ana]);
    world.post = () => 'try-again';
    const id = await register(world, ['us-fcc-cpni'], [breached('2026-06-01T17:00:00Z')]);
    await record(world, id, breached('2026-06-01T15:00:00Z', 'earlier')); // of the same day
    await world.liveUntil('2026-06-01T18:00:00Z');
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T19:00:00Z');
    expect(news(world, 'ana')).toEqual(['ana: agency-report, reminder start']);
    await record(world, id, retracted('earlier', '2026-06-01T19:00:00Z'));
    await world.liveUntil('2026-06-01T20:00:00Z');
    expect(news(world, 'ana')).toEqual([]);
  });

  it('are not told twice where they move as an escalation comes due', async () => {
    const world = worldAt(noon, [person('one')]);
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await record(world, id, aware('2026-06-01T11:00:00Z', 'earlier'));
    await world.liveUntil('2026-06-01T13:59:59.999Z');
    news(world);
    world.machine += 1; // 14:00, when the escalation comes due
    await record(world, id, retracted('earlier', '2026-06-01T13:00:00Z'));
    await world.liveUntil('2026-06-01T14:10:00Z');
    expect(early(news(world))).toEqual(['one: early-warning, moved']);
  });

  it('that another step told already escalate by the step that stands for them now', async () => {
    const world = worldAt(noon, [ana, eva]);
    world.stores.known = { ...world.stores.known, entities: [{ ...home, policy: 'other' }] };
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-02T00:30:00Z');
    const rungs = [
      { step: 'start', shareLeft: 1 },
      { step: 'first', shareLeft: 0.55 }, // at 22:48
      { step: 'second', shareLeft: 0.1 },
      { step: 'limit', hoursLeft: 0 },
    ];
    const ladders = [{ upToHours: 1_000_000, rungs }];
    world.stores.settings.putPolicy({ id: 'other', policy: { ...defaultPolicy, ladders } });
    news(world, 'ana');
    news(world, 'eva');
    await record(world, id, breached(noon)); // it looks
    await world.liveUntil('2026-06-02T04:00:00Z');
    expect(early(news(world, 'ana'))).toEqual([]); // heard at midnight, after 22:48
    expect(early(news(world, 'eva'))).toEqual(['eva: early-warning, escalation first']);
  });
});

describe('A message that may have left before its sender went away', () => {
  it('is withdrawn like one that did, where it holds no more', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2'], []);
    world.turns.before('alerts.settle', () => world.crash());
    void record(world, id, aware(noon));
    await settled();
    expect(world.mails).toHaveLength(1);
    await record(world, id, retracted('aware', noon));
    world.restart();
    await world.liveUntil('2026-06-01T13:00:00Z');
    expect(world.mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/Early warning/),
      expect.stringMatching(/^No longer due: Early warning/),
    ]);
  });
});
