/** Mail that fails: tried again for as long as it makes sense, or told to an administrator. */
import { describe, expect, it } from 'vitest';
import { aware, clockOf, register, told, worldAt } from './acts.js';
import { adi, ana, ben } from './world.js';

const noon = '2026-06-01T12:00:00Z';

describe('What may succeed later', () => {
  /** When each of the first tries came, in minutes after the one before. */
  async function pauses(more = {}): Promise<readonly number[]> {
    const world = worldAt(noon, [ana]);
    const tries: number[] = [];
    world.post = ({ subject }) => {
      if (subject.includes('Early warning')) tries.push(world.machine);
      return 'try-again';
    };
    await register(world, ['eu-nis2'], [aware(noon)], more);
    await world.liveUntil('2026-06-01T13:00:00Z');
    return tries.slice(1).map((at, index) => (at - (tries[index] as number)) / 60_000);
  }

  it('is tried again after about 1, 2, 4, 8 and then every 15 minutes', async () => {
    const [first, second, third, fourth, ...others] = await pauses();
    const about = (minutes: number, pause = 0) => {
      expect(pause).toBeGreaterThanOrEqual(0.75 * minutes);
      expect(pause).toBeLessThanOrEqual(1.25 * minutes);
    };
    about(1, first);
    about(2, second);
    about(4, third);
    about(8, fourth);
    expect(others.length).toBeGreaterThan(1);
    for (const pause of others) about(15, pause);
  });

  it('comes back a little apart from others that were turned away in the same second', async () => {
    const world = worldAt(noon, [ana]);
    world.post = () => 'try-again';
    for (let n = 0; n < 40; n += 1) {
      await register(world, ['eu-nis2'], [aware(noon)], { title: `Incident ${n}` });
    }
    const moments = [...world.stores.sent.values()].map(({ retryAt }) => retryAt);
    expect(moments).toHaveLength(80);
    // Half a minute around the first: forty incidents share no more than a few of its seconds.
    expect(new Set(moments).size).toBeGreaterThan(20);
  });

  it('goes as soon as it can, once', async () => {
    const world = worldAt(noon, [ana]);
    world.post = () => 'try-again';
    await register(world, ['eu-nis2'], [aware(noon)]);
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T12:59:00Z');
    expect(told(world).toSorted()).toEqual([
      'ana: early-warning, reminder start',
      'ana: incident-notification, reminder start',
    ]);
  });

  it('is moot when a later step is due, which speaks for it', async () => {
    const world = worldAt(noon, [ana]);
    world.post = () => 'try-again';
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-02T00:01:00Z');
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-02T00:20:00Z');
    const early = world.stores.alerts.of(id).filter(({ line }) => line === 'early-warning');
    expect(early.map(({ step, state }) => [step, state])).toEqual([
      ['start', 'moot'],
      ['half', 'sent'],
    ]);
  });
});

describe('What is refused for good', () => {
  it('is not tried again, and an administrator hears who was not reached', async () => {
    const world = worldAt(noon, [ana, ben, adi]);
    let tries = 0;
    world.post = ({ to }) => {
      if (to.name !== 'ana') return 'delivered';
      tries += 1;
      return 'refused';
    };
    await register(world, ['us-circia'], [{ id: 'b', kind: 'reasonable-belief', at: noon }]);
    await world.liveUntil('2026-06-01T13:00:00Z');
    expect(tries).toBe(1);
    expect(told(world, 'adi')).toEqual(['adi: incident-report, undelivered']);
    expect(world.mails.find(({ to }) => to.name === 'adi')?.text).toContain('550 no such mailbox');
    expect(told(world, 'ben')).toEqual(['ben: incident-report, reminder start']);
  });

  it('and that message waits its time too, when it cannot go', async () => {
    const world = worldAt(noon, [ana, adi]);
    world.post = ({ to }) => (to.name === 'ana' ? 'refused' : 'try-again');
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    expect(world.livelocks).toEqual([]);
    expect(clockOf(world, id, 'eu-nis2').wakeAt).toMatch(/^2026-06-01T12:0(0:[45]|1:[01])/);
    world.post = ({ to }) => (to.name === 'ana' ? 'refused' : 'delivered');
    await world.liveUntil('2026-06-01T12:01:15Z');
    expect(told(world).toSorted()).toEqual([
      'adi: early-warning, undelivered',
      'adi: incident-notification, undelivered',
    ]);
  });

  it('does not keep a reminder from who is told of it', async () => {
    const both = { ...adi, roles: ['grc', 'admin'] as const };
    const world = worldAt('2026-06-01T12:05:00Z', [both, ben]);
    world.post = ({ to, subject }) => {
      if (to.name === 'ben') return 'refused';
      return subject.includes('not reached') || subject.includes('undelivered')
        ? 'delivered'
        : first();
    };
    let count = 0;
    const first = () => {
      count += 1;
      return count < 2 ? 'try-again' : 'delivered';
    };
    await register(world, ['us-circia'], [{ id: 'b', kind: 'reasonable-belief', at: noon }]);
    await world.liveUntil('2026-06-01T12:15:00Z');
    expect(told(world, 'adi').toSorted()).toEqual([
      'adi: incident-report, reminder start',
      'adi: incident-report, undelivered',
    ]);
  });

  it('is told to nobody where nobody else is configured, but to the log', async () => {
    const world = worldAt(noon, [ana]);
    world.post = () => 'refused';
    await register(world, ['eu-nis2'], [aware(noon)]);
    expect(told(world)).toEqual([]);
    expect(world.livelocks).toEqual([]);
    expect(world.logged.filter(({ what }) => what === 'alert refused for good')).toHaveLength(2);
  });
});
