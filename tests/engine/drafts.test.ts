/** The draft of the request to delay: what it lacks, and two who write at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DelayFieldName,
  type DelayFields,
  delayField,
  delayFieldNames,
  isWithoutReason,
  lacksOf,
  NO_FIELDS,
} from '../../lib/engine/delay-fields.js';
import { type DraftOrder, readDraft, saveDraft } from '../../lib/engine/drafts.js';
import type { UserRole } from '../../lib/engine/ports.js';
import { BadCall, Forbidden, NotFound, StaleVersion } from '../../lib/engine/problems.js';
import { actor, register, worldAt } from './acts.js';
import type { World } from './world.js';

const ben = actor('ben', 'counsel');
const cleo = actor('cleo', 'counsel');

let world: World;
let id: string;
beforeEach(async () => {
  world = worldAt('2026-06-01T12:00:00Z');
  id = await register(world, ['us-sec-8k'], []);
});

const save = (order: Partial<DraftOrder>) =>
  saveDraft({ incidentId: id, fields: {}, by: ben, seen: 0, ...order }, world.ports());
const read = () => readDraft(id, ben, world.ports());

describe('The draft', () => {
  it('is empty at first, at version 0', async () => {
    expect(await read()).toEqual({
      version: 0,
      fields: NO_FIELDS,
      savedAt: null,
      savedBy: null,
      arrived: [],
    });
  });

  it('is read back as it was saved, by whom and when', async () => {
    await save({ fields: { companyName: 'ACME', incidentType: 'Ransomware\non two servers' } });
    const { version, fields, savedBy, savedAt } = await read();
    expect([version, savedBy?.name, savedAt]).toEqual([1, 'ben', '2026-06-01T12:00:00.000Z']);
    expect(fields).toEqual({
      ...NO_FIELDS,
      companyName: 'ACME',
      incidentType: 'Ransomware\non two servers',
    });
  });

  it('is in no record', async () => {
    await save({ fields: { companyName: 'ACME' } });
    expect(world.stores.ledger.entries(id)).toHaveLength(1);
  });

  it.each<UserRole>(['grc', 'executive', 'auditor', 'admin'])('is not for %s', async (role) => {
    const by = actor('eva', role);
    await expect(save({ by })).rejects.toThrow(Forbidden);
    await expect(readDraft(id, by, world.ports())).rejects.toThrow(Forbidden);
    expect(world.stores.drafted.size).toBe(0);
  });

  it('is of an incident that is there', async () => {
    await expect(save({ incidentId: 'inc-9' })).rejects.toThrow(NotFound);
    await expect(readDraft('inc-9', ben, world.ports())).rejects.toThrow(NotFound);
  });

  it.each(delayFieldNames)('bounds %s', async (name) => {
    const { most, choices } = delayField(name);
    await save({ fields: { [name]: choices ? 'yes' : 'x'.repeat(most) } });
    const long = save({ fields: { [name]: 'x'.repeat(most + 1) }, seen: 1 });
    await expect(long).rejects.toThrow(BadCall);
    await expect(long).rejects.toMatchObject({ pointer: `/${name}` });
  });

  it('knows no answer but yes and no where those are asked for', async () => {
    await expect(save({ fields: { inContact: 'so' } })).rejects.toThrow(BadCall);
  });
});

describe('Two who write at once', () => {
  it('do not overwrite each other: the second is told', async () => {
    await save({ fields: { city: 'Reno' } });
    const late = save({ by: cleo, fields: { city: 'Boise' } });
    await expect(late).rejects.toThrow(StaleVersion);
    await expect(late).rejects.toThrow(/version 1, which ben saved at .*you saw none/);
    expect((await read()).fields.city).toBe('Reno');

    await save({ by: cleo, fields: { city: 'Boise' }, seen: 1 });
    await expect(save({ fields: { city: 'Elko' }, seen: 1 })).rejects.toThrow(StaleVersion);
    expect(await read()).toMatchObject({ version: 2, fields: { city: 'Boise' } });
  });

  it('of whom one comes between the look and the write, are told too', async () => {
    const ports = world.ports();
    let came = false;
    const drafts = {
      ...ports.drafts,
      put: async (...args: Parameters<typeof ports.drafts.put>) => {
        if (!came) {
          came = true;
          await save({ by: cleo, fields: { city: 'Boise' } });
        }
        return ports.drafts.put(...args);
      },
    };
    const order = { incidentId: id, fields: { city: 'Reno' }, by: ben, seen: 0 };
    await expect(saveDraft(order, { ...ports, drafts })).rejects.toThrow(StaleVersion);
    expect((await read()).fields.city).toBe('Boise');
  });

  it('cannot have seen a version that is not there', async () => {
    await expect(save({ seen: 3 })).rejects.toThrow(StaleVersion);
  });
});

describe('A page that saves while one types', () => {
  const editor = 'page-1';

  it('does not stand in its own way', async () => {
    await save({ editor, fields: { city: 'R' } });
    await save({ editor, fields: { city: 'Reno' } });
    expect(await read()).toMatchObject({ version: 2, fields: { city: 'Reno' } });
  });

  it('makes no version of what stands there already', async () => {
    await save({ editor, fields: { city: 'Reno' } });
    await save({ editor, fields: { city: 'Reno' } });
    expect((await read()).version).toBe(1);
  });

  it('is not overtaken by what it sent before', async () => {
    await save({ editor, turn: 2, fields: { city: 'Reno' } });
    await save({ editor, turn: 1, fields: { city: 'R' } });
    expect(await read()).toMatchObject({ version: 1, fields: { city: 'Reno' } });
    // The same text twice, with another between them that is still on its way.
    await save({ editor, turn: 4, fields: { city: 'Reno' } });
    await save({ editor, turn: 3, fields: { city: 'Elko' } });
    expect(await read()).toMatchObject({ version: 2, fields: { city: 'Reno' } });
  });

  it('stands in the way of no other, and no other in its way', async () => {
    await save({ editor, fields: { city: 'Reno' } });
    await save({ editor: 'page-2', by: cleo, fields: { city: 'Boise' }, seen: 1 });
    await expect(save({ editor, fields: { city: 'Reno' } })).rejects.toThrow(StaleVersion);
    expect((await read()).fields.city).toBe('Boise');
  });
});

describe('What arrived', () => {
  it('is known by its page, whoever saved since', async () => {
    await save({ editor: 'page-1', turn: 1, fields: { city: 'R' } });
    await save({ editor: 'page-1', turn: 3, fields: { city: 'Reno' } });
    await save({ editor: 'page-2', turn: 1, by: cleo, fields: { city: 'Boise' }, seen: 2 });
    await save({ by: cleo, fields: { city: 'Elko' }, seen: 3 });
    expect((await read()).arrived).toEqual([
      { editor: 'page-2', turn: 1 },
      { editor: 'page-1', turn: 3 },
    ]);
  });

  it('is not what was refused, and is kept of the last twenty pages', async () => {
    for (let n = 0; n < 25; n += 1) await save({ editor: `page-${n}`, turn: 1, seen: n });
    await expect(save({ editor: 'late', turn: 1, seen: 3 })).rejects.toThrow(StaleVersion);
    const { arrived } = await read();
    expect(arrived.map((one) => one.editor)).toEqual(
      Array.from({ length: 20 }, (_, n) => `page-${24 - n}`),
    );
  });
});

describe('The reason why disclosure poses the risk', () => {
  it('is no item of the list, and is missed all the same', () => {
    expect(isWithoutReason({ ...NO_FIELDS, disclosureRisk: ' \n' })).toBe(true);
    expect(isWithoutReason({ ...NO_FIELDS, disclosureRisk: 'No mitigation is known.' })).toBe(
      false,
    );
  });
});

describe('What it lacks', () => {
  const full = Object.fromEntries(delayFieldNames.map((name) => [name, 'said'])) as DelayFields;
  const whole: DelayFields = {
    ...full,
    determinationMade: '2026-11-23 10:00 Eastern',
    inContact: 'yes',
    firstRequest: 'no',
  };
  const lacks = (more: Partial<DelayFields>) =>
    lacksOf({ ...whole, ...more }).map(({ field, what }) => `${field} ${what}`);

  it('is the name of the company, while nobody gave one', () => {
    expect(lacks({ companyName: 'This company' })).toEqual(['companyName empty']);
  });

  it('is nothing where all is answered', () => {
    expect(lacks({})).toEqual([]);
  });

  const asked: readonly DelayFieldName[] = delayFieldNames.filter(
    (name) => name !== 'otherContacts' && name !== 'disclosureRisk',
  );
  it.each(asked.filter((name) => name !== 'inContact' && name !== 'firstRequest'))(
    'is %s where that is empty, or blank',
    (name) => {
      expect(lacks({ [name]: '' })).toEqual([`${name} empty`]);
      expect(lacks({ [name]: ' \n' })).toEqual([`${name} empty`]);
    },
  );

  it('is what hangs on an answer only where that was given', () => {
    expect(lacks({ inContact: 'no', agencyContacts: '' })).toEqual([]);
    expect(lacks({ firstRequest: 'yes', earlierRequests: '' })).toEqual([]);
    expect(lacks({ inContact: '', agencyContacts: '' })).toEqual(['inContact empty']);
  });

  it('is all that the FBI asks for at first, in its order', () => {
    const first = lacksOf(NO_FIELDS).map(({ field }) => field);
    expect(first).toEqual(
      asked.filter((name) => name !== 'agencyContacts' && name !== 'earlierRequests'),
    );
  });

  it.each([
    '2026-11-23T10:00-05:00',
    '2026-11-23T10:00Z',
    'Mon 23 Nov 2026 10:00 −05:00 America/New_York',
    '23 November 2026, 10 a.m. EST',
    'Nov 23, 2026, 10:00 Eastern Time',
    '23.11.2026 16:00 CET',
    '2026-11-24 00:00 Asia/Tokyo',
  ])('is nothing of the determination at %s', (determinationMade) => {
    expect(lacks({ determinationMade })).toEqual([]);
  });

  it.each([
    ['23 November 2026', 'no-time'],
    ['2026-11-23', 'no-time'],
    ['2026-11-23 10:00', 'no-zone'],
    ['23 November 2026, 10 a.m.', 'no-zone'],
  ])('is of the determination at %s: %s', (determinationMade, what) => {
    expect(lacks({ determinationMade })).toEqual([`determinationMade ${what}`]);
  });
});
