/**
 * People who are changed, and may hear less from then on, or who go. An entity whose alerts reach
 * somebody must not become one whose alerts reach nobody, also where several administrators change
 * several people at once: each of them alone would leave somebody.
 *
 * The storage decides on one item at a time, so no condition can speak of two people. Therefore
 * whoever changes somebody, or takes them out, marks them first, and then looks at all: of two who
 * do so at once, the later sees the mark of the other, and counts on nobody who bears one. Both may
 * see it, and then both are refused. What happens in the end is done only while the mark is there:
 * whoever saves the person meanwhile takes it off. Until then they hear as before, so wherever it
 * breaks off, nobody is missing; a mark that is left makes others stay until its bearer is saved,
 * or removed.
 */
import { sentence } from '../core/sentence.js';
import type { AllSettings, Entity, Person, Ports } from './ports.js';
import { Conflict } from './problems.js';

export type Leaving = Pick<Ports, 'settings' | 'ids'>;

/**
 * Takes a person out, or puts them as they are to be, where all that they hear has another hearer.
 * @param after null: they are to go
 * @returns false where nobody is kept under their id; then nothing was done
 * @throws Conflict where nobody would be left, or where somebody else saved them at that moment
 */
export async function letGo(
  id: string,
  after: Person | null,
  { settings, ids }: Leaving,
): Promise<boolean> {
  mustLeaveSomebody(await settings.read(), id, after);
  const leaving = ids.next('leaving');
  if (!(await settings.mark(id, leaving))) return false;
  const all = await settings.read();
  try {
    mustLeaveSomebody(all, id, after);
  } catch (error) {
    const marked = all.people.find((one) => one.id === id);
    if (marked) await settings.settle(id, leaving, unmarked(marked));
    throw error;
  }
  if (await settings.settle(id, leaving, after)) return true;
  throw new Conflict(sentence`${id} was changed by somebody else at this moment. Look again.`);
}

function unmarked({ leaving: _, ...person }: Person): Person {
  return person;
}

/** @throws Conflict with the entities whose alerts nobody would hear of */
function mustLeaveSomebody(
  { entities, people }: AllSettings,
  id: string,
  after: Person | null,
): void {
  const others = people.filter((person) => person.id !== id && person.leaving === undefined);
  const stay = after ? [...others, after] : others;
  const isHeard = (entity: Entity, those: readonly Person[]) =>
    those.some((person) => hears(person, entity.id));
  const silenced = entities.filter((entity) => isHeard(entity, people) && !isHeard(entity, stay));
  if (silenced.length === 0) return;
  const names = silenced.map(({ name }) => name).join(', ');
  throw new Conflict(
    sentence`Nobody would hear of the alerts of ${names}. Add another person first.`,
  );
}

function hears({ entities }: Person, entity: string): boolean {
  return entities === undefined || entities.includes(entity);
}
