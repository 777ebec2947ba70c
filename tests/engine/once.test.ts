/** Reminders once: claimed, sent, marked. A crash in between may send twice, never not at all. */
import { describe, expect, it } from 'vitest';
import { remind } from '../../lib/engine/remind.js';
import { aware, clockOf, mended, record, register, told, watched, worldAt } from './acts.js';
import { settled } from './turns.js';
import { ana } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const early = (all: readonly string[]) => all.filter((text) => text.includes('early-warning'));
const start = 'ana: early-warning, reminder start';

describe('A crash', () => {
  it.each([
    ['alerts.claim', 1],
    ['mailer.send', 1],
    ['alerts.settle', 2], // it had left
  ])('before %s: told %i times, and not never', async (step, times) => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2'], []);
    world.turns.before(step, () => world.crash());
    void record(world, id, aware(noon));
    await settled();
    world.restart();
    await settled();
    expect(early(told(world))).toEqual(Array.from({ length: times }, () => start));
    expect(world.stores.alerts.of(id).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('of another that cannot be known to be gone: its claim is taken when the lease ends', async () => {
    const world = worldAt(noon, [ana]);
    world.knowsWhoIsGone = false;
    const id = await register(world, ['eu-nis2'], []);
    world.turns.before('mailer.send', () => world.crash());
    void record(world, id, aware(noon));
    await settled();
    world.restart();
    await settled();
    expect(early(told(world))).toEqual([]);
    await world.liveUntil('2026-06-01T12:01:59Z');
    expect(early(told(world))).toEqual([]);
    await world.liveUntil('2026-06-01T12:02:00Z');
    expect(early(told(world))).toEqual([start]);
  });
});

describe('Two at once send once', () => {
  it('whether they share a process or not', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2'], []);
    const clock = clockOf(world, id, 'eu-nis2');
    world.turns.before('alerts.claim', async () => {
      const others = [1, 2, 3].map(() => remind(clock, world.ports()));
      await Promise.all(others);
    });
    await record(world, id, aware(noon));
    expect(early(told(world))).toEqual([start]);
  });

  it('also where one of them was for a quarter of an hour on its way to claim it', async () => {
    const world = worldAt(noon, [ana]);
    world.knowsWhoIsGone = false;
    const id = await register(world, ['eu-nis2'], []);
    world.turns.before('alerts.claim', async () => {
      world.machine += 15 * 60_000;
      world.turns.before('mailer.send', () => new Promise(() => {})); // the other is slow as well
      void remind(clockOf(world, id, 'eu-nis2'), world.ports());
      await settled();
    });
    await record(world, id, aware(noon));
    expect(early(told(world))).toEqual([]);
    await world.liveUntil('2026-06-01T12:18:00Z'); // its lease has ended
    expect(early(told(world))).toEqual([start]);
  });

  it('and who finds it held looks again in a minute, without going round', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2'], []);
    // Another call of this very process has claimed it, and is slow to hand it over.
    world.turns.before('alerts.claim', async () => {
      world.turns.before('mailer.send', () => new Promise(() => {}));
      void remind(clockOf(world, id, 'eu-nis2'), world.ports());
      await settled();
    });
    await record(world, id, aware(noon));
    await settled();
    expect(world.livelocks).toEqual([]);
    expect(clockOf(world, id, 'eu-nis2').wakeAt).toBe('2026-06-01T12:01:00.000Z');
    await world.liveUntil('2026-06-01T12:02:00Z');
    expect(early(told(world))).toEqual([start]);
  });
});

describe('A lease', () => {
  it('that would begin after now was taken before the clock was set back', async () => {
    const world = worldAt(noon, [ana]);
    world.knowsWhoIsGone = false;
    const id = await register(world, ['eu-nis2'], []);
    world.turns.before('mailer.send', () => world.crash());
    void record(world, id, aware('2026-06-01T09:00:00Z'));
    await settled();
    world.machine = Date.parse('2026-06-01T11:00:00Z');
    world.restart();
    await settled();
    expect(world.livelocks).toEqual([]);
    expect(early(told(world))).toEqual([start]);
  });

  it('that ended unsent is found by the watchman, also where its clock waits for days', async () => {
    const world = worldAt(noon, [ana]);
    world.knowsWhoIsGone = false;
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    const [alert] = world.stores.alerts.of(id);
    if (!alert) throw new Error('nothing was sent');
    const lost = {
      state: 'claimed',
      holder: 'gone',
      leaseUntil: '2026-06-01T12:01:00.000Z',
    } as const;
    world.stores.sent.set(alert.id, { ...alert, ...lost });
    await world.set(Date.parse('2026-06-01T12:01:00Z'));
    expect((await watched(world)).abandoned).toBe(0);
    await world.set(Date.parse('2026-06-01T12:01:01Z'));
    expect((await watched(world)).abandoned).toBe(1);
    expect(world.stores.sent.get(alert.id)?.state).toBe('sent');
    await mended(world, 2);
    expect((await watched(world)).abandoned).toBe(0);
  });

  it('for someone who has left is given up', async () => {
    const world = worldAt(noon);
    world.knowsWhoIsGone = false;
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    const alert = world.stores.alerts.of(id).find(({ person }) => person === 'ana');
    if (!alert) throw new Error('nothing was sent');
    const lost = {
      state: 'claimed',
      holder: 'gone',
      leaseUntil: '2026-06-01T12:01:00.000Z',
    } as const;
    world.stores.sent.set(alert.id, { ...alert, ...lost });
    world.stores.settings.removePerson('ana');
    await mended(world, 3);
    expect(world.stores.sent.get(alert.id)?.state).toBe('moot');
    expect((await watched(world)).abandoned).toBe(0);
  });
});
