/** Drills where no clock of their own plays them: the state machines do, when they look. */
import { describe, expect, it } from 'vitest';
import { sentence } from '../../lib/core/sentence.js';
import { incidentOf } from '../../lib/engine/incident.js';
import type { Person } from '../../lib/engine/ports.js';
import { BadCall } from '../../lib/engine/problems.js';
import type { DrillOrder } from '../../lib/engine/register-incident.js';
import {
  aware,
  close,
  determined,
  discovered,
  filed,
  record,
  register,
  retracted,
  worldAt,
} from './acts.js';
import { person, type World } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const crew: readonly Person[] = [person('zoe', 'grc')];
const limits = {
  fastest: 600,
  why: sentence`its state machines wait in whole seconds`,
  hasOutbox: false,
  playedByClocks: true,
};

const warning = filed('eu-nis2', 'early-warning', '2026-03-02T10:00:00Z');
const notification = filed('eu-nis2', 'incident-notification', '2026-03-03T10:00:00Z');

/** NIS2 from the first of March 2026, six hundred times as fast: a day in 144 seconds. */
async function drill(world: World, rest: Partial<DrillOrder> = {}) {
  world.limits = limits;
  const facts = [aware('2026-03-01T09:00:00Z'), warning, notification];
  const order = { speed: 600, start: '2026-03-01T09:00:00Z', contacts: crew, ...rest };
  const id = await register(world, ['eu-nis2', 'us-circia'], facts, { drill: order });
  const incident = () => {
    const found = incidentOf(id, world.stores.ledger.entries(id));
    if (!found) throw new Error('The drill is gone');
    return found;
  };
  return { id, incident };
}

const at = (seconds: number) => new Date(Date.parse(noon) + seconds * 1000).toISOString();

describe('A drill that its state machines play', () => {
  it('records each fact of the script within a second of its time, once', async () => {
    const world = worldAt(noon);
    const { incident } = await drill(world);
    expect(incident().facts.map(({ id }) => id)).toEqual(['aware']);
    await world.liveUntil(at(149)); // 25 hours of the drill are 150 seconds
    expect(incident().facts.map(({ id }) => id)).toEqual(['aware']);
    await world.liveUntil(at(151));
    expect(incident().facts.map(({ id }) => id)).toEqual(['aware', 'filed-early-warning']);
    await world.liveUntil(at(2000));
    expect(incident().facts.map(({ id }) => id)).toEqual([
      'aware',
      'filed-early-warning',
      'filed-incident-notification',
    ]);
    expect(incident().closed).toBeNull();
  });

  it('writes to its own contacts, in its own time', async () => {
    const world = worldAt(noon);
    await drill(world);
    await world.liveUntil(at(400));
    expect(world.mails.length).toBeGreaterThan(0);
    expect(new Set(world.mails.map(({ to }) => to.address))).toEqual(new Set(['zoe@example.com']));
    for (const { date, drill: kind } of world.mails) {
      expect(date.toString()).toMatch(/^2026-03-0/);
      expect(kind).toBe('to-contacts');
    }
  });

  it('is closed at its end, and its clocks with it', async () => {
    const world = worldAt(noon);
    const { id, incident } = await drill(world, { end: '2026-03-04T09:00:00Z' });
    await world.liveUntil(at(431));
    expect(incident().closed).toBeNull();
    await world.liveUntil(at(434));
    expect(incident().closed).toMatchObject({ reason: 'The drill is over.' });
    await world.liveUntil(at(500));
    expect(world.stores.clocks.of(id).every(({ ended }) => ended)).toBe(true);
  });

  it('leaves a drill alone that a person closed', async () => {
    const world = worldAt(noon);
    const { id, incident } = await drill(world, { end: '2026-03-04T09:00:00Z' });
    await close(world, id);
    await world.liveUntil(at(2000));
    expect(incident().facts.map(({ id: fact }) => fact)).toEqual(['aware']);
    expect(incident().closed).toMatchObject({ reason: 'over' });
  });

  it('goes on after an outage, with everything that came meanwhile in its order', async () => {
    const world = worldAt(noon);
    const { incident } = await drill(world, { end: '2026-03-04T09:00:00Z' });
    world.crash();
    world.sleepUntil(at(1000));
    world.restart();
    await world.liveUntil(at(1010));
    expect(incident().facts.map(({ id }) => id)).toEqual([
      'aware',
      'filed-early-warning',
      'filed-incident-notification',
    ]);
    expect(incident().closed).not.toBeNull();
  });

  it('goes on without what no longer agrees with what a person recorded', async () => {
    const world = worldAt(noon);
    world.limits = limits;
    const start = '2026-03-02T15:00:00Z';
    const facts = [
      discovered(start),
      determined(start),
      {
        ...{ id: 'grant', kind: 'delay-determination', at: '2026-03-05T15:00:00Z' },
        ...{ outcome: 'granted', until: '2026-04-05', period: 1, ground: 'national-security' },
      },
    ];
    const order = { speed: 600, start, end: '2026-03-07T15:00:00Z', contacts: crew };
    const id = await register(world, ['us-sec-8k'], facts, { drill: order });
    await world.liveUntil(at(60));
    // Counted from an earlier determination, the script's grant would be longer than thirty days.
    await record(world, id, retracted('determination', '2026-03-03T00:00:00Z'));
    await record(world, id, determined('2026-03-02T15:00:00Z', 'again'));
    await record(world, id, retracted('again', '2026-03-03T00:00:00Z', 'no-again'));
    await record(world, id, determined('2026-02-27T15:00:00Z', 'earlier'));
    await world.liveUntil(at(800));
    const incident = incidentOf(id, world.stores.ledger.entries(id));
    expect(incident?.facts.some(({ id: fact }) => fact === 'grant')).toBe(false);
    expect(incident?.closed).toMatchObject({ reason: 'The drill is over.' });
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'error', what: 'fact of the script left out' }),
    );
  });

  it('leaves the script to the host where it has a clock for drills', async () => {
    const world = worldAt(noon);
    const start = '2026-03-01T09:00:00Z';
    const facts = [aware(start), warning];
    const id = await register(world, ['eu-nis2'], facts, { drill: { speed: 600, start } });
    await world.liveUntil(at(1000));
    const incident = incidentOf(id, world.stores.ledger.entries(id));
    expect(incident?.facts.map(({ id: fact }) => fact)).toEqual(['aware']);
  });
});

describe('What a host cannot do for a drill', () => {
  it('is refused with its reason: a speed that whole seconds cannot keep', async () => {
    const world = worldAt(noon);
    const refused = drill(world, { speed: 601 });
    await expect(refused).rejects.toThrow(BadCall);
    await expect(refused).rejects.toMatchObject({
      pointer: '/drill/speed',
      message: expect.stringContaining('1 to 600 times as fast here: its state machines wait'),
    });
  });

  it('is refused: mails without an address, where there is no outbox', async () => {
    const world = worldAt(noon);
    const refused = drill(world, { contacts: [] });
    await expect(refused).rejects.toMatchObject({ pointer: '/drill/contacts' });
    expect(world.stores.entries.size).toBe(0);
  });
});
