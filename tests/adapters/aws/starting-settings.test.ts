/** What an installation has before anybody set it up. */
import { describe, expect, it } from 'vitest';
import { settingsOn } from '../../../lib/adapters/aws/settings.js';
import { startingWith } from '../../../lib/adapters/aws/starting-settings.js';
import { checkedPerson } from '../../../lib/engine/change-settings.js';
import type { Person } from '../../../lib/engine/ports.js';
import { startDatabase } from '../embedded/machine.js';

const start = { zone: 'Europe/Berlin', operator: 'ops@example.com' };
const ana: Person = {
  id: 'ana',
  name: 'Ana',
  address: 'ana@example.com',
  zone: 'Europe/Madrid',
  language: 'en',
  roles: ['grc'],
};

async function withSettings<T>(use: (settings: ReturnType<typeof startingWith>) => Promise<T>) {
  const database = await startDatabase();
  try {
    return await use(startingWith(start, settingsOn(database.table)));
  } finally {
    await database.stop();
  }
}

describe('An installation that nobody set up', () => {
  it('has a company in its zone, and one person who hears everything', () =>
    withSettings(async (settings) => {
      const { entities, people, policies, closures, jobs } = await settings.read();
      expect(entities).toEqual([{ id: 'default', name: 'This company', zone: 'Europe/Berlin' }]);
      expect(people).toEqual([
        {
          id: 'operator',
          name: 'Operator',
          address: 'ops@example.com',
          zone: 'Europe/Berlin',
          language: 'en',
          roles: ['grc', 'counsel', 'executive', 'admin'],
        },
      ]);
      expect([policies, closures, jobs]).toEqual([[], [], []]);
      // What nobody typed must be what somebody could have.
      expect(() => checkedPerson(people[0] as Person)).not.toThrow();
    }));

  it('keeps its operator until there is a person, and has none beside them', () =>
    withSettings(async (settings) => {
      await settings.putPerson(ana);
      expect((await settings.read()).people).toEqual([ana]);
      await settings.removePerson('ana');
      expect((await settings.read()).people.map(({ id }) => id)).toEqual(['operator']);
    }));

  it('keeps its operator beside people who each hear of some companies only', () =>
    withSettings(async (settings) => {
      const limited = { ...ana, entities: ['japan'] };
      await settings.putPerson(limited);
      expect((await settings.read()).people.map(({ id }) => id)).toEqual(['ana', 'operator']);
      await settings.putPerson({ ...ana, id: 'ben' });
      expect((await settings.read()).people.map(({ id }) => id)).toEqual(['ana', 'ben']);
    }));

  it('keeps its first company beside others, until that is set up itself', () =>
    withSettings(async (settings) => {
      const other = { id: 'japan', name: 'Northwind Japan', zone: 'Asia/Tokyo' };
      await settings.putEntity(other);
      const ids = (await settings.read()).entities.map(({ id }) => id);
      expect(ids).toEqual(['japan', 'default']);
      const own = { id: 'default', name: 'Northwind', zone: 'Europe/Madrid' };
      await settings.putEntity(own);
      expect((await settings.read()).entities).toEqual(expect.arrayContaining([other, own]));
      expect((await settings.read()).entities).toHaveLength(2);
    }));
});
