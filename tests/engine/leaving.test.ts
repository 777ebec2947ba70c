/** People who go while others go: whoever changes what at once, each entity is heard by somebody. */
import { describe, expect, it } from 'vitest';
import { putPerson, removePerson } from '../../lib/engine/change-settings.js';
import type { Person } from '../../lib/engine/ports.js';
import { Conflict, Refusal } from '../../lib/engine/problems.js';
import { actor, admin, worldAt } from './acts.js';
import { drawing } from './drawing.js';
import { settled } from './turns.js';
import { ana, ben, eva, home, World, type WorldPorts } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const other = actor('abe', 'admin');
const branch = { id: 'branch', name: 'Branch', zone: 'Etc/UTC' };
const only = (person: Person, ...entities: readonly string[]) => ({ ...person, entities });

const idsIn = (world: World) => world.stores.known.people.map(({ id }) => id).toSorted();
const unheard = ({ stores: { known } }: World) =>
  known.entities.filter(
    ({ id }) => !known.people.some(({ entities }) => !entities || entities.includes(id)),
  );

function pair() {
  const world = worldAt(noon, [ana, ben]);
  world.stores.known = { ...world.stores.known, entities: [home, branch] };
  return world;
}

describe('Of two who remove the last two at once', () => {
  it.each([
    ['settings.read', 1],
    ['settings.mark', 1],
    ['settings.read', 2],
    ['settings.settle', 1],
  ])('one comes first, at %s (%i), and the other is refused', async (step, nth) => {
    const world = pair();
    const first = { answer: 'none' };
    world.turns.before(
      step,
      async () => {
        const done = removePerson('ben', other, world.ports());
        first.answer = await done.then(
          () => 'removed',
          () => 'refused',
        );
      },
      nth,
    );
    const done = removePerson('ana', admin, world.ports());
    const second = await done.then(
      () => 'removed',
      (error) => (error instanceof Conflict ? 'refused' : error),
    );
    expect([first.answer, second].toSorted()).toEqual(['refused', 'removed']);
    expect(world.stores.known.people).toEqual([first.answer === 'removed' ? ana : ben]);
  });

  it('neither leaves an entity that only the two heard of', async () => {
    const world = pair();
    world.stores.settings.putPerson(only(eva, 'branch'));
    world.turns.before('settings.read', () => removePerson('ben', other, world.ports()), 2);
    await expect(removePerson('ana', admin, world.ports())).rejects.toThrow(/alerts of Example\./);
    expect(idsIn(world)).toEqual(['ana', 'eva']);
  });

  it('nor is it left where one only hears less from then on', async () => {
    const world = pair();
    world.turns.before('settings.read', () => removePerson('ben', other, world.ports()), 2);
    const narrowed = putPerson(only(ana, 'branch'), admin, world.ports());
    await expect(narrowed).rejects.toThrow(Conflict);
    expect(world.stores.known.people).toEqual([ana]);
  });
});

/** Ports whose first read is followed by what others do before anything else of the caller's. */
function overtaken(world: World, act: () => Promise<void>): WorldPorts {
  const ports = world.ports();
  let isFirst = true;
  const read = async () => {
    const all = await ports.settings.read();
    if (isFirst) {
      isFirst = false;
      await act();
    }
    return all;
  };
  return { ...ports, settings: { ...ports.settings, read } };
}

describe('Who is changed by one who saw them as they were', () => {
  const atHome = only(ana, 'default');
  const anna = { ...atHome, name: 'Anna' };

  it('does not lose what others count on meanwhile', async () => {
    const world = pair();
    world.stores.settings.putPerson(atHome);
    const ports = overtaken(world, async () => {
      await putPerson(only(ana, 'default', 'branch'), other, world.ports());
      await removePerson('ben', other, world.ports());
    });
    await expect(putPerson(anna, admin, ports)).rejects.toThrow(/alerts of Branch\./);
    expect(world.stores.known.people).toEqual([only(ana, 'default', 'branch')]);
  });

  it('is not put back where another removed them meanwhile', async () => {
    const world = pair();
    world.stores.settings.putPerson(atHome);
    const ports = overtaken(world, () => removePerson('ana', other, world.ports()));
    const done = putPerson(anna, admin, ports);
    await expect(done).rejects.toThrow(Conflict);
    await expect(done).rejects.toThrow(/ana was removed by somebody else/);
    expect(idsIn(world)).toEqual(['ben']);
  });

  it('is not put back either by one who changes who was there', async () => {
    const world = pair();
    await removePerson('ana', other, world.ports());
    await expect(putPerson(anna, admin, world.ports(), 'known')).rejects.toThrow(Conflict);
    expect(idsIn(world)).toEqual(['ben']);
    expect(await putPerson(anna, admin, world.ports())).toBe('created');
  });

  it('is not written over where another added them meanwhile', async () => {
    const world = pair();
    world.stores.settings.removePerson('ana');
    const ports = overtaken(world, async () => {
      await putPerson(ana, other, world.ports());
      await removePerson('ben', other, world.ports());
    });
    await expect(putPerson(anna, admin, ports)).rejects.toThrow(Conflict);
    expect(world.stores.known.people).toEqual([ana]);
  });
});

describe('Who is to go', () => {
  it('stays where somebody changed them at that moment, as they were changed', async () => {
    const world = pair();
    const renamed = { ...ana, name: 'Anna' };
    world.turns.before('settings.settle', () => putPerson(renamed, other, world.ports()));
    await expect(removePerson('ana', admin, world.ports())).rejects.toThrow(/Look again/);
    expect(world.stores.known.people).toContainEqual(renamed);
  });

  it('is gone where another took them out at that moment', async () => {
    const world = pair();
    world.turns.before('settings.settle', () => removePerson('ana', other, world.ports()));
    await removePerson('ana', admin, world.ports());
    expect(idsIn(world)).toEqual(['ben']);
  });

  it('stays after a crash, and can be removed again, or kept by saving them', async () => {
    const world = pair();
    world.turns.before('settings.settle', () => world.crash());
    void removePerson('ana', admin, world.ports());
    await settled();
    expect(idsIn(world)).toEqual(['ana', 'ben']);
    await expect(removePerson('ben', admin, world.ports())).rejects.toThrow(Conflict);
    await putPerson(ana, admin, world.ports());
    await removePerson('ben', admin, world.ports());
    expect(world.stores.known.people).toEqual([ana]);
  });
});

describe('In any order of turns', () => {
  /** Administrators who act at once, of whom some break off; what was unheard at any turn. */
  async function run(seed: number) {
    const draw = drawing(seed);
    const world = new World(noon, 'drawn');
    const narrow = draw(2) === 0 ? only(ana, 'default') : ana;
    const people = [narrow, ben, only(eva, 'branch')].slice(0, 2 + draw(2));
    world.stores.known = { ...world.stores.known, entities: [home, branch], people };
    const one = <T>(list: readonly T[]) => list[draw(list.length)] as T;
    const acts = Array.from({ length: 2 + draw(3) }, () => {
      const [who, dice] = [one([ana, ben]), draw(5)];
      return (ports: WorldPorts) => {
        if (dice < 3) return removePerson(who.id, admin, ports);
        const entities = one([[home.id], [branch.id], undefined]);
        return putPerson({ ...who, ...(entities && { entities }) }, admin, ports);
      };
    });
    const strange: unknown[] = [];
    for (const act of acts) {
      act(world.ports()).catch((error) => error instanceof Refusal || strange.push(error));
    }
    await settled();
    while (world.turns.length > 0) {
      if (draw(40) === 0) world.crash();
      else await world.turns.take(draw(world.turns.length));
      strange.push(...unheard(world));
    }
    return strange;
  }

  it('nobody is ever left unheard', async () => {
    const wrong: number[] = [];
    for (let seed = 0; seed < 1500; seed += 1) {
      if ((await run(seed)).length > 0) wrong.push(seed);
    }
    expect(wrong).toEqual([]);
  });
});
