/** What lost its point is not sent; and has it a point again after all, it is. */
import { describe, expect, it } from 'vitest';
import {
  acknowledged,
  aware,
  clockOf,
  discovered,
  filed,
  news,
  record,
  register,
  retracted,
  told,
  worldAt,
} from './acts.js';
import { ana, ben, eva } from './world.js';

const noon = '2026-06-01T12:00:00Z';

/** Of the one milestone that these stories are about. */
const early = (all: readonly string[]) => all.filter((text) => text.includes('early-warning'));

describe('What is owed again without a date', () => {
  /** Told once, withdrawn, and owed again a day later, while mail is turned away. */
  async function owedAgain() {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['us-sec-8k'], [discovered(noon)]);
    await record(world, id, retracted('discovery', noon));
    expect(news(world, 'ana')).toEqual([
      'ana: materiality-decision, reminder open-1',
      'ana: materiality-decision, withdrawn',
    ]);
    await world.liveUntil('2026-06-02T13:00:00Z');
    world.post = () => 'try-again';
    await record(world, id, retracted('no-discovery', '2026-06-02T13:00:00Z'));
    return { world, id };
  }

  it('is told, also where another fact comes while the mail server turns it away', async () => {
    const { world, id } = await owedAgain();
    await world.liveUntil('2026-06-02T13:30:00Z');
    await record(world, id, aware('2026-06-02T13:00:00Z')); // nothing to Form 8-K
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-02T14:00:00Z');
    expect(news(world, 'ana')).toEqual(['ana: materiality-decision, reminder open-2']);
  });

  it('is tried as one message for as long as the mail server turns it away', async () => {
    const { world, id } = await owedAgain();
    await world.liveUntil('2026-06-02T20:00:00Z');
    const tried = world.stores.alerts.of(id).filter(({ state }) => state !== 'sent');
    expect(tried.map(({ kind, step, state }) => [kind, step, state])).toEqual([
      ['reminder', 'open-2', 'retry'],
    ]);
    expect(tried[0]?.attempts).toBeGreaterThan(20);
  });
});

describe('A reminder that an escalation was to speak for', () => {
  it('is told itself where somebody else acknowledged before that one arrived', async () => {
    const world = worldAt(noon, [ana, ben]);
    world.post = ({ to }) => (to.name === 'ben' ? 'try-again' : 'delivered');
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-01T16:00:00Z');
    const escalated = world.stores.alerts
      .of(id)
      .filter(({ line, kind }) => line === 'early-warning' && kind === 'escalation');
    expect(escalated.map(({ person, step, state }) => [person, step, state])).toEqual([
      ['ben', 'start', 'retry'],
    ]);
    const seen = world.stores.alerts
      .of(id)
      .find(({ line, state }) => line === 'early-warning' && state === 'sent');
    await acknowledged(world, seen?.id as string);
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T17:00:00Z');
    expect(early(told(world, 'ben'))).toEqual(['ben: early-warning, reminder start']);
  });
});

describe('News that never arrived, overtaken by other news', () => {
  it('is told when it is true again', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    const done = filed('eu-nis2', 'early-warning', '2026-06-01T12:10:00Z');
    world.post = () => 'try-again';
    await world.liveUntil('2026-06-01T12:20:00Z');
    await record(world, id, done);
    await record(world, id, retracted('aware', '2026-06-01T12:20:00Z'));
    await record(world, id, retracted('no-aware', '2026-06-01T12:20:00Z'));
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T13:00:00Z');
    expect(early(told(world, 'ana')).at(-1)).toBe('ana: early-warning, filed');
  });
});

describe('A person who left while a message to them was tried', () => {
  it('and came back is told, without any fact that says so', async () => {
    const world = worldAt(noon, [ana, eva]);
    world.post = () => 'try-again';
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    world.stores.settings.removePerson('ana');
    await world.liveUntil('2026-06-01T12:30:00Z');
    const states = () =>
      world.stores.alerts
        .of(id)
        .filter(({ line, person, kind }) => {
          return line === 'early-warning' && person === 'ana' && kind === 'reminder';
        })
        .map(({ state }) => state);
    expect(states()).toEqual(['moot']);
    world.stores.settings.putPerson(ana);
    world.post = () => 'delivered';
    const { wakeAt } = clockOf(world, id, 'eu-nis2');
    await world.liveUntil(wakeAt as string);
    expect(states()).toEqual(['moot', 'sent']);
    expect(early(told(world, 'ana'))).toEqual(['ana: early-warning, reminder start']);
  });
});
