/** Settings, tokens and the clocks of drills: small things, kept and given back as they were. */
import { describe, expect, it } from 'vitest';
import { drillClocksOn } from '../../../../lib/adapters/aws/drills.js';
import { settingsOn } from '../../../../lib/adapters/aws/settings.js';
import { tokensOn } from '../../../../lib/adapters/aws/tokens.js';
import { defaultPolicy } from '../../../../lib/core/plan.js';
import type { Person, StoredToken } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, loseNextAnswer, newId } from './endpoint.js';

const person = (id: string, name = 'Ana'): Person => ({
  id,
  name,
  address: `${id}@example.com`,
  zone: 'Europe/Berlin',
  language: 'ja',
  roles: ['grc', 'admin'],
});

const token = (id: string): StoredToken => ({
  id,
  name: 'scanner',
  roles: ['grc'],
  hash: `hash-of-${id}`,
  createdAt: '2026-06-01T12:00:00.000Z',
  createdBy: 'ana',
  expiresAt: '2026-09-01T12:00:00.000Z',
});

describe('Settings', () => {
  const endpoint = endpointForAll();

  it('are empty at first', async () => {
    const nothing = { entities: [], people: [], policies: [], closures: [], jobs: [] };
    expect(await settingsOn(endpoint.table).read()).toEqual(nothing);
    expect(await settingsOn(endpoint.owned).read()).toEqual(nothing);
  });

  it('are read back by their kinds, as they were put', async () => {
    const settings = settingsOn(endpoint.owned);
    const entity = {
      id: 'default',
      name: 'Northwind',
      zone: 'Europe/Berlin',
      profile: { 'eu-nis2': { state: 'DE' } },
    };
    const closure = { id: 'c1', calendar: 'us-sec', date: '2026-12-24', source: 'EO 1' };
    const by = { name: 'ana', roles: ['grc'] as const };
    const job = { id: 'j1', closures: ['c1'], startedAt: '2026-06-01T12:00:00.000Z', by };
    await settings.putEntity(entity);
    await settings.putPerson(person('ana'));
    await settings.putClosure(closure);
    await settings.putJob(job);
    const expected = { entities: [entity], people: [person('ana')], closures: [closure] };
    expect(await settings.read()).toMatchObject({ ...expected, jobs: [job], policies: [] });
    expect(await settingsOn(endpoint.table).read()).toEqual(await settings.read());
  });

  it.each(BOTH)('on the %s: a person is replaced under their id, and taken out', async (kind) => {
    const settings = settingsOn(endpoint[kind]);
    const [one, two] = [newId('p'), newId('p')];
    const names = async () =>
      (await settings.read()).people.filter(({ id }) => id === one || id === two);
    await settings.putPerson(person(one));
    await settings.putPerson(person(two));
    await settings.putPerson(person(one, 'Anna'));
    expect((await names()).map(({ name }) => name).toSorted()).toEqual(['Ana', 'Anna']);
    await settings.removePerson(one);
    await settings.removePerson(one); // who is not there
    expect((await names()).map(({ id }) => id)).toEqual([two]);
  });

  it.each(BOTH)('on the %s: a job is listed until it is finished', async (kind) => {
    const settings = settingsOn(endpoint[kind]);
    const [id, other] = [newId('job'), newId('job')];
    const job = {
      closures: [],
      startedAt: '2026-06-01T12:00:00.000Z',
      by: { name: 'a', roles: [] },
    };
    await settings.putJob({ id, ...job });
    await settings.putJob({ id: other, ...job });
    await settings.finishJob(id);
    const jobs = (await settings.read()).jobs.map((one) => one.id);
    expect(jobs).toContain(other);
    expect(jobs).not.toContain(id);
  });

  it.each(BOTH)('on the %s: what is to be new never takes the place of another', async (kind) => {
    const settings = settingsOn(endpoint[kind]);
    const id = newId('n');
    const entity = (name: string) => ({ id, name, zone: 'Etc/UTC' });
    const policy = (remind: readonly ['grc' | 'counsel']) => ({
      id,
      policy: { ...defaultPolicy, remind, ladders: [] }, // no number without end can be kept
    });
    expect(await settings.putPerson(person(id), 'new')).toBe(true);
    expect(await settings.putPerson(person(id, 'Anna'), 'new')).toBe(false);
    expect(await settings.putEntity(entity('One'), 'new')).toBe(true); // of another kind
    expect(await settings.putEntity(entity('Two'), 'new')).toBe(false);
    expect(await settings.putPolicy(policy(['grc']), 'new')).toBe(true);
    expect(await settings.putPolicy(policy(['counsel']), 'new')).toBe(false);
    const { people, entities, policies } = await settings.read();
    const own = (things: readonly { readonly id: string }[]) =>
      things.filter((thing) => thing.id === id);
    expect(own(people)).toEqual([person(id)]);
    expect(own(entities)).toEqual([entity('One')]);
    expect(own(policies)).toEqual([policy(['grc'])]);
    expect(await settings.putPerson(person(id, 'Anna'))).toBe(true); // in its place
    await settings.removePerson(id);
    expect(await settings.putPerson(person(id), 'new')).toBe(true);
  });

  it.each(BOTH)('on the %s: of twenty new ones under one id, one is kept', async (kind) => {
    const settings = settingsOn(endpoint[kind]);
    const id = newId('n');
    const names = Array.from({ length: 20 }, (_, n) => `Ana ${n}`);
    const kept = await Promise.all(
      names.map((name) => settings.putPerson(person(id, name), 'new')),
    );
    expect(kept.filter((isKept) => isKept)).toHaveLength(1);
    const [found] = (await settings.read()).people.filter((one) => one.id === id);
    expect(found?.name).toBe(names[kept.indexOf(true)]);
  });

  it.each(BOTH)('on the %s: a new one whose answer was lost is known again', async (kind) => {
    const settings = settingsOn(endpoint[kind]);
    const id = newId('n');
    loseNextAnswer(endpoint.client);
    expect(await settings.putPerson(person(id), 'new')).toBe(true);
    expect(await settings.putPerson(person(id, 'Anna'), 'new')).toBe(false);
    const entity = {
      id,
      name: 'One',
      zone: 'Etc/UTC',
      profile: { 'us-fcc-cpni': { rule: '2024' } },
    };
    loseNextAnswer(endpoint.client);
    expect(await settings.putEntity(entity, 'new')).toBe(true);
  });

  it.each(BOTH)(
    'on the %s: who is marked goes, or is replaced, as long as they are',
    async (kind) => {
      const settings = settingsOn(endpoint[kind]);
      const id = newId('p');
      const found = async () => (await settings.read()).people.find((one) => one.id === id);
      expect(await settings.mark(id, 'a')).toBe(false); // who is not there is not made
      expect(await found()).toBeUndefined();
      await settings.putPerson(person(id));
      expect(await settings.mark(id, 'a')).toBe(true);
      expect(await found()).toEqual({ ...person(id), leaving: 'a' });
      expect(await settings.mark(id, 'b')).toBe(true);
      expect(await settings.settle(id, 'a', null)).toBe(false);
      expect(await settings.settle(id, 'a', person(id, 'Anna'))).toBe(false);
      expect(await found()).toEqual({ ...person(id), leaving: 'b' });
      expect(await settings.settle(id, 'b', person(id, 'Anna'))).toBe(true);
      expect(await found()).toEqual(person(id, 'Anna'));
      expect(await settings.settle(id, 'b', null)).toBe(false);
      await settings.mark(id, 'c');
      expect(await settings.settle(id, 'c', null)).toBe(true);
      expect(await found()).toBeUndefined();
      expect(await settings.settle(id, 'c', null)).toBe(true); // gone, whoever it was
      expect(await settings.settle(id, 'c', person(id))).toBe(false);
    },
  );

  it.each(BOTH)(
    'on the %s: what was settled is known again though its answer was lost',
    async (kind) => {
      const settings = settingsOn(endpoint[kind]);
      const id = newId('p');
      await settings.putPerson(person(id));
      loseNextAnswer(endpoint.client);
      expect(await settings.mark(id, 'a')).toBe(true);
      loseNextAnswer(endpoint.client);
      expect(await settings.settle(id, 'a', person(id, 'Anna'))).toBe(true);
      await settings.mark(id, 'b');
      loseNextAnswer(endpoint.client);
      expect(await settings.settle(id, 'b', null)).toBe(true);
      expect((await settings.read()).people.map((one) => one.id)).not.toContain(id);
    },
  );

  it('with forty written at once are all there', async () => {
    const settings = settingsOn(endpoint.owned);
    const ids = Array.from({ length: 40 }, () => newId('q'));
    await Promise.all(ids.map((id) => settings.putPerson(person(id))));
    const there = (await settings.read()).people.map(({ id }) => id);
    expect(ids.filter((id) => !there.includes(id))).toEqual([]);
  });
});

describe.each(BOTH)('Tokens on the %s', (kind) => {
  const endpoint = endpointForAll();
  const tokens = () => tokensOn(endpoint[kind]);

  it('are found by their hash, and by nothing else', async () => {
    const one = token(newId('t'));
    await tokens().put(one);
    expect(await tokens().byHash(one.hash)).toEqual(one);
    expect(await tokens().byHash(one.id)).toBeUndefined();
    expect(await tokens().byHash('')).toBeUndefined();
  });

  it('are listed, and refused from the moment they are revoked', async () => {
    const [one, two] = [token(newId('t')), token(newId('t'))];
    for (const each of [one, two]) await tokens().put(each);
    expect(await tokens().remove(one.id)).toBe(true);
    expect(await tokens().byHash(one.hash)).toBeUndefined();
    const ids = (await tokens().list()).map(({ id }) => id);
    expect(ids).toContain(two.id);
    expect(ids).not.toContain(one.id);
  });

  it('cannot be revoked where they are not there, or twice', async () => {
    const one = token(newId('t'));
    expect(await tokens().remove(one.id)).toBe(false);
    await tokens().put(one);
    await tokens().remove(one.id);
    expect(await tokens().remove(one.id)).toBe(false);
  });
});

describe.each(BOTH)('The clocks of drills on the %s', (kind) => {
  const endpoint = endpointForAll();

  it('are kept as they last stood', async () => {
    const drills = drillClocksOn(endpoint[kind]);
    expect(await drills.all()).toEqual([]);
    const [one, two] = [newId(), newId()];
    await drills.save({ incidentId: one, now: '2026-06-01T12:00:00.000Z', over: false });
    await drills.save({ incidentId: two, now: '2026-06-01T13:00:00.000Z', over: false });
    await drills.save({ incidentId: one, now: '2026-06-02T12:00:00.000Z', over: true });
    expect((await drills.all()).toSorted((a, b) => (a.now < b.now ? -1 : 1))).toEqual([
      { incidentId: two, now: '2026-06-01T13:00:00.000Z', over: false },
      { incidentId: one, now: '2026-06-02T12:00:00.000Z', over: true },
    ]);
  });
});
