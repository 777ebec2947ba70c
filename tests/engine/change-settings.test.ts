/** Settings that several administrators change at once: what is to be new overwrites nothing. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/core/plan.js';
import {
  DEFAULT_POLICY,
  putEntity,
  putPerson,
  putPolicy,
} from '../../lib/engine/change-settings.js';
import type { NamedPolicy, PutAs } from '../../lib/engine/ports.js';
import { Conflict } from '../../lib/engine/problems.js';
import { actor, admin, worldAt } from './acts.js';
import { person, type World } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const other = actor('abe', 'admin');

const zoe = (name: string) => ({ ...person('zoe', 'grc'), name });
const branch = (name: string) => ({ id: 'branch', name, zone: 'Etc/UTC' });
const calm = (name: string): NamedPolicy => ({
  id: 'calm',
  policy: { ...defaultPolicy, remind: name === 'one' ? ['grc'] : ['counsel'] },
});

interface Kind {
  readonly put: 'putPerson' | 'putEntity' | 'putPolicy';
  readonly act: (world: World, name: string, as?: PutAs, by?: typeof admin) => Promise<string>;
  readonly kept: (world: World) => unknown;
  readonly thing: (name: string) => unknown;
}

const kinds: readonly Kind[] = [
  {
    put: 'putPerson',
    act: (world, name, as, by = admin) => putPerson(zoe(name), by, world.ports(), as),
    kept: ({ stores }) => stores.known.people.filter(({ id }) => id === 'zoe'),
    thing: zoe,
  },
  {
    put: 'putEntity',
    act: (world, name, as, by = admin) => putEntity(branch(name), by, world.ports(), as),
    kept: ({ stores }) => stores.known.entities.filter(({ id }) => id === 'branch'),
    thing: branch,
  },
  {
    put: 'putPolicy',
    act: (world, name, as, by = admin) => putPolicy(calm(name), by, world.ports(), as),
    kept: ({ stores }) => stores.known.policies,
    thing: calm,
  },
];

describe.each(kinds)('$put', ({ put, act, kept, thing }) => {
  it('adds what is new, and refuses it where its id is there', async () => {
    const world = worldAt(noon);
    expect(await act(world, 'one', 'new')).toBe('created');
    const second = act(world, 'two', 'new');
    await expect(second).rejects.toThrow(Conflict);
    await expect(second).rejects.toMatchObject({ pointer: '/id' });
    expect(kept(world)).toEqual([thing('one')]);
  });

  it('refuses it too where another administrator adds it at the same moment', async () => {
    const world = worldAt(noon);
    world.turns.before(`settings.${put}`, () => act(world, 'one', 'new', other));
    await expect(act(world, 'two', 'new')).rejects.toThrow(
      /is there already. Change that one, or take another id.$/,
    );
    expect(kept(world)).toEqual([thing('one')]);
  });

  it('writes in place of what is there unless it is to be new', async () => {
    const world = worldAt(noon);
    expect(await act(world, 'one')).toBe('created');
    expect(await act(world, 'two')).toBe('changed');
    expect(kept(world)).toEqual([thing('two')]);
  });
});

describe('The policy that ships', () => {
  it('is there, though nothing is stored', async () => {
    const world = worldAt(noon);
    const policy = { id: DEFAULT_POLICY, policy: defaultPolicy };
    await expect(putPolicy(policy, admin, world.ports(), 'new')).rejects.toThrow(Conflict);
    expect(await putPolicy(policy, admin, world.ports())).toBe('created');
  });
});
