/** Rows of the board: whose a milestone is, and which acknowledgement is told with it. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/core/plan.js';
import type { Person } from '../../lib/engine/ports.js';
import { readBoard } from '../../lib/engine/read-board.js';
import {
  acknowledged,
  actor,
  admin,
  aware,
  determined,
  discovered,
  record,
  register,
  retracted,
  told,
  worldAt,
} from './acts.js';
import type { World } from './world.js';

const noon = '2026-06-01T12:00:00Z';
const ana = actor('ana', 'grc');

const rowOf = (world: World, id: string, line: string) =>
  world.stores.rows.get(id)?.find((row) => row.line === line);

const alertOn = (world: World, id: string, line: string, step: string) => {
  const found = world.stores.alerts.of(id).find((one) => one.line === line && one.step === step);
  if (!found) throw new Error(`There is no alert ${line} ${step}`);
  return found.id;
};

async function nis2() {
  const world = worldAt(noon);
  const id = await register(world, ['eu-nis2'], [aware(noon)], { entity: 'default' });
  return { world, id };
}

describe('A row', () => {
  it('says its entity, and that nobody has acknowledged it', async () => {
    const { world, id } = await nis2();
    expect(rowOf(world, id, 'early-warning')).toMatchObject({
      entity: 'default',
      acknowledged: null,
    });
  });

  it('says at once who has acknowledged it, and its neighbours say nothing', async () => {
    const { world, id } = await nis2();
    await world.liveUntil('2026-06-01T13:00:00Z');
    await acknowledged(world, alertOn(world, id, 'early-warning', 'start'), ana);
    expect(rowOf(world, id, 'early-warning')?.acknowledged).toEqual({
      by: ana,
      at: '2026-06-01T13:00:00.000Z',
    });
    expect(rowOf(world, id, 'incident-notification')?.acknowledged).toBeNull();
  });

  it('says who did last, of whichever step', async () => {
    const { world, id } = await nis2();
    await acknowledged(world, alertOn(world, id, 'early-warning', 'start'), ana);
    await world.liveUntil('2026-06-02T00:00:00Z');
    await acknowledged(world, alertOn(world, id, 'early-warning', 'half'));
    expect(rowOf(world, id, 'early-warning')?.acknowledged).toEqual({
      by: actor('ben', 'counsel', 'grc'),
      at: '2026-06-02T00:00:00.000Z',
    });
  });

  it('forgets it when its dates move: then nobody was asked about these', async () => {
    const { world, id } = await nis2();
    await acknowledged(world, alertOn(world, id, 'early-warning', 'start'), ana);
    await record(world, id, aware('2026-06-01T11:00:00Z', 'earlier'));
    expect(rowOf(world, id, 'early-warning')?.acknowledged).toBeNull();
  });

  it('forgets it when another period begins, though the day to plan by is the old one', async () => {
    const world = worldAt('2026-09-14T14:00:00Z');
    const line = 'item-1.05-report';
    const facts = [discovered('2026-09-14T10:30:00Z'), determined('2026-09-14T14:00:00Z')];
    const id = await register(world, ['us-sec-8k'], facts);
    await acknowledged(world, alertOn(world, id, line, 'start'), ana);
    const before = rowOf(world, id, line);
    expect(before?.acknowledged?.by).toEqual(ana);
    await world.liveUntil('2026-09-16T14:00:00Z');
    const granted = { outcome: 'granted', days: 30, period: 1, ground: 'national-security' };
    await record(world, id, {
      kind: 'delay-determination',
      at: '2026-09-16T14:00:00Z',
      ...granted,
    });
    await world.liveUntil('2026-09-17T14:00:00Z');
    await record(world, id, { kind: 'delay-end', at: '2026-09-17T14:00:00Z' });
    const after = rowOf(world, id, line);
    expect(after?.planBy).toBe(before?.planBy);
    expect(after?.due).not.toBe(before?.due);
    expect(after?.acknowledged).toBeNull();
  });

  it('takes no word from whoever acknowledged that another was not reached', async () => {
    const world = worldAt(noon);
    world.post = ({ to }) => (to.name === 'ana' ? 'refused' : 'delivered');
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    const [alert] = world.stores.alerts.of(id).filter(({ kind }) => kind === 'undelivered');
    await acknowledged(world, alert?.id as string, admin);
    expect(rowOf(world, id, alert?.line as string)?.acknowledged).toBeNull();
  });

  it('nor from whoever acknowledged that it was done, before it was open again', async () => {
    const world = worldAt('2026-09-14T14:00:00Z');
    const line = 'materiality-decision';
    const id = await register(world, ['us-sec-8k'], [discovered('2026-09-14T10:30:00Z')]);
    await record(world, id, determined('2026-09-14T14:00:00Z'));
    const done = world.stores.alerts.of(id).find((one) => one.kind === 'filed');
    expect(done?.line).toBe(line);
    await acknowledged(world, done?.id as string);
    await record(world, id, retracted('determination', '2026-09-14T14:00:00Z'));
    expect(rowOf(world, id, line)).toMatchObject({ planBy: null, due: null, acknowledged: null });
  });
});

describe('An acknowledgement on a row', () => {
  const line = 'item-1.05-report';
  const report = (all: readonly string[]) => all.filter((text) => text.includes(line));

  /** Granted a day after the start, and the grant retracted four hours later. */
  async function toAndFro(acknowledges: boolean) {
    const world = worldAt('2026-09-14T14:00:00Z');
    const facts = [discovered('2026-09-14T10:30:00Z'), determined('2026-09-14T14:00:00Z')];
    const id = await register(world, ['us-sec-8k'], facts);
    if (acknowledges) await acknowledged(world, alertOn(world, id, line, 'start'), ana);
    await world.liveUntil('2026-09-15T14:00:00Z');
    const granted = { outcome: 'granted', days: 30, period: 1, ground: 'national-security' };
    const decision = { kind: 'delay-determination', at: '2026-09-15T14:00:00Z', ...granted };
    await record(world, id, { id: 'grant', ...decision });
    const between = rowOf(world, id, line)?.acknowledged;
    await world.liveUntil('2026-09-15T18:00:00Z');
    await record(world, id, retracted('grant', '2026-09-15T18:00:00Z'));
    await world.liveUntil('2026-09-16T17:44:00Z'); // before the next step
    return { between, after: rowOf(world, id, line)?.acknowledged, told: report(told(world)) };
  }

  it('is back with the dates that it was given for: its step stays quiet with them, too', async () => {
    const { between, after, told: all } = await toAndFro(true);
    expect([between, after]).toEqual([null, { by: ana, at: '2026-09-14T14:00:00.000Z' }]);
    expect(all.filter((text) => text.endsWith('moved'))).toHaveLength(4); // everybody, twice
    expect(all.filter((text) => text.endsWith('escalation start'))).toEqual([]);
  });

  it('is none where nobody gave one, and then its step escalates with them', async () => {
    const { after, told: all } = await toAndFro(false);
    expect(after).toBeNull();
    expect(all.filter((text) => text.endsWith('escalation start'))).not.toEqual([]);
  });

  it('counts for a step of the policy, whatever its name', async () => {
    const world = worldAt(noon);
    const rungs = ['filed-1', 'withdrawn-2'].map((step, n) => ({ step, shareLeft: 1 - n / 2 }));
    const policy = { ...defaultPolicy, ladders: [{ upToHours: 1, rungs }] };
    world.stores.settings.putPolicy({ id: 'default', policy });
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await acknowledged(world, alertOn(world, id, 'early-warning', 'filed-1'), ana);
    expect(rowOf(world, id, 'early-warning')?.acknowledged?.by).toEqual(ana);
  });
});

describe('The phase', () => {
  const line = 'item-1.05-report';
  const delayed = [
    determined('2026-09-14T14:00:00Z'),
    {
      kind: 'delay-determination',
      at: '2026-09-16T14:00:00Z',
      outcome: 'granted',
      days: 30,
      period: 1,
      ground: 'national-security',
    },
  ];
  const phaseOf = (world: World, id: string) => rowOf(world, id, line)?.phase;

  it('is that of the present, of an incident that was registered a year late', async () => {
    const world = worldAt('2027-09-20T12:00:00Z');
    const id = await register(world, ['us-sec-8k'], delayed);
    expect(phaseOf(world, id)).toBe('tail');
    await world.liveUntil('2027-09-20T13:00:00Z');
    const [alert] = world.stores.alerts.of(id).filter((one) => one.line === line);
    await acknowledged(world, alert?.id as string); // an entry that is no fact
    expect(phaseOf(world, id)).toBe('tail');
  });

  it('moves when time alone moves it: nobody writes when a delay expires', async () => {
    const world = worldAt('2026-09-16T15:00:00Z');
    const id = await register(world, ['us-sec-8k'], delayed);
    await world.liveUntil('2026-10-19T03:00:00Z');
    expect(phaseOf(world, id)).toBe('delay');
    await world.liveUntil('2026-10-19T05:00:00Z'); // 18 October is over in Washington
    expect(phaseOf(world, id)).toBe('tail');
  });
});

describe('The owners', () => {
  const person = (id: string, ...roles: Person['roles']): Person => {
    return { id, name: id, address: `${id}@x.example`, zone: 'Etc/UTC', language: 'en', roles };
  };
  const owners = async (world: World, drills = false) => {
    const { items } = await readBoard({ limit: 50, drills }, world.ports());
    return items.map((row) => row.owners.map(({ name }) => name).join());
  };

  it('are those of the entity whom mails name, by the settings as they are now', async () => {
    const { world } = await nis2();
    const named = /Owners?: (.*)\./.exec(world.mails[0]?.text ?? '')?.[1];
    expect(new Set(await owners(world))).toEqual(new Set(['ana']));
    expect(named).toBe('ana');
    const there = { ...person('tomo', 'grc'), entities: ['tokyo'] };
    const people = [person('gil', 'grc'), person('eva', 'executive'), there];
    world.stores.known = { ...world.stores.known, people };
    expect(new Set(await owners(world))).toEqual(new Set(['gil']));
  });

  it('are counsel where it is to be decided, and not filed', async () => {
    const world = worldAt(noon);
    await register(world, ['us-sec-8k'], [discovered('2026-05-29T09:00:00-04:00')]);
    expect(new Set(await owners(world))).toEqual(new Set(['ben']));
    world.stores.known = { ...world.stores.known, people: [person('gil', 'grc')] };
    expect(new Set(await owners(world))).toEqual(new Set(['gil']));
  });

  it('are everyone where nobody has the role, and nobody where nobody is there', async () => {
    const { world } = await nis2();
    world.stores.known = { ...world.stores.known, people: [person('eva', 'executive')] };
    expect(new Set(await owners(world))).toEqual(new Set(['eva']));
    world.stores.known = { ...world.stores.known, people: [] };
    expect(new Set(await owners(world))).toEqual(new Set(['']));
  });

  it('of a drill are those who rehearse', async () => {
    const world = worldAt(noon);
    const drill = { speed: 60, start: noon, contacts: [person('cy', 'counsel')] };
    await register(world, ['eu-nis2'], [aware(noon)], { drill });
    expect(new Set(await owners(world, true))).toEqual(new Set(['cy']));
  });
});
