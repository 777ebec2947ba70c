/**
 * What an installation has before anybody set it up: an entity, and one person who hears
 * everything. They are shown, not stored: whatever is stored takes their place.
 */
import {
  type AllSettings,
  DEFAULT_ENTITY,
  type Person,
  type Settings,
  UNNAMED_ENTITY,
} from '../../engine/ports.js';

export interface Start {
  /** The home zone, an IANA name. */
  readonly zone: string;
  /** The address that is written to while no people are set up. */
  readonly operator: string;
}

/** Settings that are never empty: without them, an incident would be told to nobody. */
export function startingWith({ zone, operator }: Start, settings: Settings): Settings {
  return {
    ...settings,
    async read(): Promise<AllSettings> {
      const stored = await settings.read();
      const hasDefault = stored.entities.some(({ id }) => id === DEFAULT_ENTITY);
      const entity = { id: DEFAULT_ENTITY, name: UNNAMED_ENTITY, zone };
      return {
        ...stored,
        entities: hasDefault ? stored.entities : [...stored.entities, entity],
        people: isHeard(stored.people)
          ? stored.people
          : [...stored.people, operatorAt(operator, zone)],
      };
    },
  };
}

/** Somebody hears of every entity; while nobody does, the stand-in stays. */
function isHeard(people: readonly Person[]): boolean {
  return people.some(({ id, entities }) => id === 'operator' || entities === undefined);
}

function operatorAt(address: string, zone: string) {
  return {
    id: 'operator',
    name: 'Operator',
    address,
    zone,
    language: 'en',
    roles: ['grc', 'counsel', 'executive', 'admin'],
  } as const;
}
