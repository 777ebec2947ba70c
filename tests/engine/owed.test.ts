/** Owed, not next: what should have been sent by now is sent, once, as it stands now. */
import { describe, expect, it } from 'vitest';
import {
  aware,
  breached,
  determined,
  discovered,
  news,
  record,
  register,
  told,
  worldAt,
} from './acts.js';
import { ana, person } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const nextNoon = '2026-06-02T12:00:00Z';

describe('A clock of 24 hours is told step by step', () => {
  it('to those who file it, each step when it comes', async () => {
    const world = worldAt(noon, [ana, person('eva', 'executive')]);
    await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-02T12:00:01Z');
    const early = told(world, 'ana').filter((text) => text.includes('early-warning'));
    expect(early).toEqual([
      'ana: early-warning, reminder start',
      'ana: early-warning, reminder half',
      'ana: early-warning, reminder quarter',
      'ana: early-warning, reminder 2-hours',
      'ana: early-warning, reminder 30-minutes',
      'ana: early-warning, reminder limit',
    ]);
    const at = world.mails.filter(({ to }) => to.name === 'ana').map((mail) => mail.at);
    expect(at).toContain('2026-06-02T11:30:00Z');
  });
});

describe('An outage over several steps', () => {
  it('costs one message each, with the present truth, and then goes on', async () => {
    const world = worldAt(noon);
    await register(world, ['eu-nis2'], [aware(noon)]);
    expect(news(world, 'ana')).toHaveLength(2);
    world.crash();
    world.sleepUntil('2026-06-02T10:10:00Z'); // half, a quarter and two hours are past
    world.restart();
    await world.liveUntil('2026-06-02T10:10:00Z');
    expect(news(world, 'ana')).toEqual(['ana: early-warning, reminder 2-hours']);
    const mail = world.mails.findLast(({ to }) => to.name === 'ana');
    expect(mail?.text).toContain('Tue 2 Jun 2026 12:00 +00:00 Etc/UTC, in 1 hour 50 minutes');
    await world.liveUntil('2026-06-02T11:30:00Z');
    expect(news(world, 'ana')).toEqual(['ana: early-warning, reminder 30-minutes']);
  });

  it('tells each milestone, also one that came due meanwhile', async () => {
    const world = worldAt(noon);
    await register(world, ['eu-nis2'], [aware(noon)]);
    news(world, 'ana');
    world.crash();
    world.sleepUntil('2026-06-04T13:30:00Z');
    world.restart();
    await world.liveUntil('2026-06-04T13:30:00Z');
    expect(news(world, 'ana').toSorted()).toEqual([
      'ana: early-warning, reminder late-19',
      'ana: incident-notification, reminder late-2',
    ]);
  });
});

describe('A reminder cannot slip between two assessments', () => {
  it('one that fell due while the clock looked is owed at its next look', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    news(world, 'ana');
    // A fact wakes it a moment before half-time, and the moment passes while it looks.
    world.machine = Date.parse('2026-06-01T23:59:59.999Z');
    world.turns.before('clocks.park', () => {
      world.machine = Date.parse('2026-06-02T00:00:03Z');
    });
    await record(world, id, breached(noon));
    await world.liveUntil('2026-06-02T00:00:10Z');
    expect(news(world, 'ana')).toEqual(['ana: early-warning, reminder half']);
  });
});

describe('Registered late', () => {
  it('it is told at once how it stands, and not what is past', async () => {
    const world = worldAt('2026-06-02T11:45:00Z');
    await register(world, ['eu-nis2'], [aware(noon)]);
    expect(told(world, 'ana')).toEqual([
      'ana: early-warning, reminder 30-minutes',
      'ana: incident-notification, reminder start',
    ]);
  });
});

describe('What nobody owes', () => {
  it('an option is told once, and not urged', async () => {
    const world = worldAt('2026-06-01T16:00:00Z');
    await register(world, ['us-sec-8k'], [discovered(noon), determined(noon)]);
    await world.liveUntil('2026-06-12T16:00:00Z');
    const option = (all: readonly string[]) => all.filter((text) => text.includes('delay-request'));
    expect(option(told(world, 'ana'))).toEqual(['ana: delay-request, reminder open-1']);
    expect(option(told(world, 'eva'))).toEqual([]);
  });

  it('the law without a number nudges daily', async () => {
    const world = worldAt(noon);
    await register(world, ['us-sec-8k'], [discovered(noon)]);
    await world.liveUntil('2026-06-03T12:00:00Z');
    expect(told(world, 'ana')).toEqual([
      'ana: materiality-decision, reminder open-1',
      'ana: materiality-decision, reminder open-2',
      'ana: materiality-decision, reminder open-3',
    ]);
    expect(told(world, 'eva')).toEqual([]);
  });

  it('a text that is not yet in force is told, and escalates to nobody', async () => {
    const world = worldAt(noon);
    const profile = { 'us-fcc-cpni': { rule: '2024' } };
    await register(world, ['us-fcc-cpni'], [breached(noon)], { profile });
    await world.liveUntil('2026-06-20T12:00:00Z');
    expect(told(world, 'ana').length).toBeGreaterThan(5);
    expect(told(world).filter((text) => text.includes('escalation'))).toEqual([]);
    expect(told(world, 'eva')).toEqual([]);
  });
});

describe('Who hears', () => {
  it('one configured address hears everything', async () => {
    const world = worldAt(noon, [person('one')]);
    await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil(nextNoon);
    expect(told(world).slice(0, 4)).toEqual([
      'one: early-warning, reminder start',
      'one: incident-notification, reminder start',
      'one: early-warning, escalation start',
      'one: incident-notification, escalation start',
    ]);
    expect(told(world)).toContain('one: early-warning, reminder 30-minutes');
  });

  it('a role that nobody has silences nothing', async () => {
    const world = worldAt(noon, [person('eva', 'executive'), person('adi', 'admin')]);
    await register(world, ['eu-nis2'], [aware(noon)]);
    expect(told(world).filter((text) => text.includes('early'))).toEqual([
      'eva: early-warning, reminder start',
      'adi: early-warning, reminder start',
    ]);
  });

  it('people of another entity hear nothing', async () => {
    const elsewhere = { ...person('zoe', 'grc'), entities: ['subsidiary'] };
    const world = worldAt(noon, [ana, elsewhere]);
    await register(world, ['eu-nis2'], [aware(noon)]);
    expect(told(world, 'zoe')).toEqual([]);
  });

  it('a drill reaches only its own contacts', async () => {
    const world = worldAt(noon);
    const contacts = [person('max', 'grc')];
    const drill = { speed: 600, start: noon, contacts };
    await register(world, ['eu-nis2'], [aware(noon)], { drill });
    await world.liveUntil('2026-06-01T12:02:30Z'); // 25 hours of the drill
    expect(new Set(world.mails.map(({ to }) => to.name))).toEqual(new Set(['max']));
    expect(told(world, 'max')).toContain('max: early-warning, reminder limit');
    expect(world.mails.every((mail) => mail.drill === 'to-contacts')).toBe(true);
  });
});
