/** The record: written once, in one order, chained; refused with nothing written. */
import { describe, expect, it } from 'vitest';
import { InputProblem } from '../../lib/core/errors.js';
import { brokenLink, linked } from '../../lib/engine/chain.js';
import { FactProblems } from '../../lib/engine/new-facts.js';
import {
  BadCall,
  Conflict,
  Forbidden,
  FutureFact,
  KeyConflict,
  NotFound,
  StaleVersion,
  TooMany,
} from '../../lib/engine/problems.js';
import { recordFact } from '../../lib/engine/record-fact.js';
import { registerIncident } from '../../lib/engine/register-incident.js';
import {
  actor,
  aware,
  believed,
  breached,
  close,
  counsel,
  determined,
  incidentNow,
  record,
  register,
  reopen,
  retracted,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';

async function nis2() {
  const world = worldAt(noon);
  const id = await register(world, ['eu-nis2'], []);
  const last = () => world.stores.ledger.lastNumber(id);
  return { world, id, last };
}

describe('An idempotency key', () => {
  it('with the same fact is the same call, and gives the same answer', async () => {
    const { world, id, last } = await nis2();
    const fact = { kind: 'awareness', at: noon };
    const first = await record(world, id, fact, { key: 'k' });
    const second = await record(world, id, fact, { key: 'k' });
    expect([first.repeated, second.repeated, last()]).toEqual([false, true, 2]);
    expect(second.fact).toEqual(first.fact);
    expect(second.moved).toEqual(first.moved);
  });

  it('also when both come at once', async () => {
    const { world, id, last } = await nis2();
    const order = { incidentId: id, fact: { kind: 'awareness', at: noon }, by: counsel, key: 'k' };
    const both = await Promise.all([1, 2, 3].map(() => recordFact(order, world.ports())));
    expect(both.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(last()).toBe(2);
  });

  it('with another body is refused', async () => {
    const { world, id, last } = await nis2();
    await record(world, id, { kind: 'awareness', at: noon }, { key: 'k' });
    const other = record(world, id, { kind: 'handled', at: noon }, { key: 'k' });
    await expect(other).rejects.toThrow(KeyConflict);
    expect(last()).toBe(2);
  });

  it('is its caller’s own, and finishes what a crash interrupted', async () => {
    const { world, id, last } = await nis2();
    const fact = { kind: 'awareness', at: noon };
    world.turns.before('ledger.append', () => world.crash());
    void record(world, id, fact, { key: 'k' });
    await settled();
    expect(last()).toBe(1);
    world.restart();
    expect((await record(world, id, fact, { key: 'k' })).repeated).toBe(false);
    const other = await record(world, id, fact, { key: 'k', by: { name: 'ana', roles: ['grc'] } });
    expect([other.repeated, last()]).toEqual([false, 3]);
  });

  it('does not let another fact pass for one that is there under its id', async () => {
    const { world, id, last } = await nis2();
    await record(world, id, aware(noon));
    const other = record(world, id, { ...aware('2026-06-01T11:00:00Z') }, { key: 'k' });
    await expect(other).rejects.toThrow(FactProblems);
    expect(last()).toBe(2);
  });

  it('registers an incident once', async () => {
    const world = worldAt(noon);
    const first = await register(world, ['eu-nis2'], [aware(noon)], { key: 'k' });
    expect(await register(world, ['eu-nis2'], [aware(noon)], { key: 'k' })).toBe(first);
    await expect(register(world, ['us-circia'], [], { key: 'k' })).rejects.toThrow(KeyConflict);
    expect(world.stores.entries.size).toBe(1);
  });

  it('registers an incident once, also when the call comes three times at once', async () => {
    const world = worldAt(noon);
    const order = { title: 'Stolen backups', regimes: ['eu-nis2'], facts: [aware(noon)] };
    const calls = [1, 2, 3].map(() =>
      registerIncident({ ...order, by: counsel, key: 'k' }, world.ports()),
    );
    const all = await Promise.all(calls);
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(all.map(({ incident }) => incident.id)).size).toBe(1);
    expect(world.stores.entries.size).toBe(1);
  });

  it('of an incident that was refused takes it when it was corrected, once', async () => {
    const world = worldAt(noon);
    const key = { key: 'k' };
    const refused = [
      register(world, [], [], key),
      register(world, ['eu-nis2'], [], { ...key, title: ' ' }),
      register(world, ['eu-nis2'], [], { ...key, entity: 'nobody' }),
      register(world, ['eu-nis2'], [aware('2026-06-01T12:00:01Z')], key),
    ];
    for (const one of refused) await expect(one).rejects.toThrow();
    expect([...world.stores.claims.keys()]).toEqual([]);
    const id = await register(world, ['eu-nis2'], [aware(noon)], key);
    expect(await register(world, ['eu-nis2'], [aware(noon)], key)).toBe(id);
    await expect(register(world, ['us-circia'], [], key)).rejects.toThrow(KeyConflict);
    expect([...world.stores.entries.keys()]).toEqual([id]);
  });

  it('of a fact that was refused takes it when it was corrected, once', async () => {
    const { world, id, last } = await nis2();
    const key = { key: 'k' };
    await expect(record(world, id, { kind: 'rumour', at: noon }, key)).rejects.toThrow();
    await expect(record(world, id, { kind: 'awareness' }, key)).rejects.toThrow();
    const late = { ...key, ifVersion: 9 };
    await expect(record(world, id, { kind: 'awareness', at: noon }, late)).rejects.toThrow();
    expect([...world.stores.claims.keys()]).toEqual([]);
    const first = await record(world, id, { kind: 'awareness', at: noon }, key);
    const second = await record(world, id, { kind: 'awareness', at: noon }, key);
    expect([first.repeated, second.repeated, last()]).toEqual([false, true, 2]);
    const other = record(world, id, { kind: 'handled', at: noon }, key);
    await expect(other).rejects.toThrow(KeyConflict);
  });

  it('finishes a registration that a crash interrupted, under the id it was claimed for', async () => {
    const world = worldAt(noon);
    world.turns.before('ledger.append', () => world.crash());
    void register(world, ['eu-nis2'], [aware(noon)], { key: 'k' });
    await settled();
    const [claim] = world.stores.claims.values();
    expect([claim?.id.startsWith('inc-'), world.stores.entries.size]).toEqual([true, 0]);
    world.restart();
    expect(await register(world, ['eu-nis2'], [aware(noon)], { key: 'k' })).toBe(claim?.id);
    expect(await register(world, ['eu-nis2'], [aware(noon)], { key: 'k' })).toBe(claim?.id);
    expect(world.stores.entries.size).toBe(1);
  });

  it('gives the first answer again, also where the call could no longer be carried out', async () => {
    const world = worldAt(noon);
    const branch = { id: 'branch', name: 'Branch', zone: 'Etc/UTC' };
    world.stores.settings.putEntity(branch);
    const rest = { key: 'k', entity: 'branch' };
    const id = await register(world, ['eu-nis2'], [aware(noon)], rest);
    world.stores.known = { ...world.stores.known, entities: [] };
    expect(await register(world, ['eu-nis2'], [aware(noon)], rest)).toBe(id);
  });

  it('does not claim what a twin claimed while the call was checked', async () => {
    const { world, id, last } = await nis2();
    const fact = { kind: 'awareness', at: noon };
    world.turns.before('keys.claim', () => record(world, id, fact, { key: 'k' }));
    expect((await record(world, id, fact, { key: 'k' })).repeated).toBe(true);
    world.turns.before('keys.claim', () => record(world, id, fact, { key: 'l' }));
    const other = record(world, id, { kind: 'handled', at: noon }, { key: 'l' });
    await expect(other).rejects.toThrow(KeyConflict);
    expect(last()).toBe(3);
  });

  it('checks a fact again where somebody wrote while its key was claimed', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-sec-8k'], []);
    world.turns.before('keys.claim', () => record(world, id, determined(noon)));
    const opposite = { ...determined(noon, 'other'), material: false };
    await expect(record(world, id, opposite, { key: 'k' })).rejects.toThrow(InputProblem);
    expect(world.stores.ledger.lastNumber(id)).toBe(2);
  });
});

describe('What is there already', () => {
  const analyst = actor('ana', 'grc');
  const auditor = actor('olga', 'auditor');

  it('is told again to whoever may record it, whatever their key', async () => {
    const { world, id, last } = await nis2();
    await record(world, id, aware(noon));
    const again = await record(world, id, aware(noon), { key: 'mine', by: analyst });
    expect([again.repeated, again.fact.by, last()]).toEqual([true, 'ben', 2]);
  });

  it('is refused to whoever may not, as if it were new', async () => {
    const { world, id, last } = await nis2();
    await record(world, id, aware(noon));
    const again = record(world, id, aware(noon), { key: 'k', by: auditor });
    await expect(again).rejects.toThrow(Forbidden);
    await expect(again).rejects.toMatchObject({ pointer: '/kind' });
    expect([last(), world.stores.claims.size]).toEqual([2, 0]);
  });

  it('and so is what counsel alone decides, and its retraction', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-sec-8k'], [determined(noon)]);
    const retraction = retracted('determination', noon);
    await record(world, id, retraction);
    const again = record(world, id, retraction, { key: 'k', by: analyst });
    await expect(again).rejects.toThrow(Forbidden);
  });

  it('also where it came while the call was checked', async () => {
    const { world, id } = await nis2();
    world.turns.before('ledger.entries', () => record(world, id, aware(noon)), 2);
    const late = record(world, id, aware(noon), { key: 'k', by: analyst });
    expect((await late).repeated).toBe(true);
  });

  it('is told again to whoever recorded it, though they lost the right since', async () => {
    const { world, id } = await nis2();
    await record(world, id, aware(noon), { key: 'k', by: analyst });
    const by = actor('ana', 'auditor');
    expect((await record(world, id, aware(noon), { key: 'k', by })).repeated).toBe(true);
    await expect(record(world, id, believed(noon), { key: 'l', by })).rejects.toThrow(Forbidden);
  });

  it('of an incident, it is told to nobody else by their key', async () => {
    const world = worldAt(noon);
    const rest = { key: 'k', by: analyst };
    const id = await register(world, ['eu-nis2'], [aware(noon)], rest);
    const other = await register(world, ['eu-nis2'], [aware(noon)], { ...rest, by: counsel });
    expect(other).not.toBe(id);
    const lost = register(world, ['eu-nis2'], [aware(noon)], { ...rest, by: auditor });
    await expect(lost).rejects.toThrow(Forbidden);
    expect(world.stores.entries.size).toBe(2);
  });
});

describe('If-Match', () => {
  it('refuses when somebody wrote meanwhile', async () => {
    const { world, id, last } = await nis2();
    await record(world, id, aware(noon), { ifVersion: 1 });
    const late = record(world, id, believed(noon), { ifVersion: 1 });
    await expect(late).rejects.toThrow(StaleVersion);
    expect(last()).toBe(2);
  });

  it('also when they wrote between the look and the writing', async () => {
    const { world, id, last } = await nis2();
    world.turns.before('ledger.append', () => record(world, id, believed(noon)));
    await expect(record(world, id, aware(noon), { ifVersion: 1 })).rejects.toThrow(StaleVersion);
    expect(last()).toBe(2);
  });
});

describe('Refused, with nothing written', () => {
  it.each([
    ['a fact to come', aware('2026-06-01T12:00:01Z'), FutureFact],
    ['an unknown kind', { kind: 'rumour', at: noon }, FactProblems],
    ['a local time', { kind: 'awareness', at: '2026-06-01T12:00' }, FactProblems],
    ['who said it', { ...aware(noon), by: 'ana' }, BadCall],
    ['when it was recorded', { ...aware(noon), recordedAt: noon }, BadCall],
    [
      'a fact that retracts nothing',
      { kind: 'retraction', of: 'x', reason: 'y', at: noon },
      FactProblems,
    ],
  ] as const)('%s', async (_, fact, problem) => {
    const { world, id, last } = await nis2();
    await expect(record(world, id, fact)).rejects.toThrow(problem);
    expect(last()).toBe(1);
    expect(world.stores.marks.size).toBe(1); // its registration alone
  });

  it('a contradiction', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-sec-8k'], [determined(noon)]);
    const opposite = { ...determined(noon, 'other'), material: false };
    await expect(record(world, id, opposite)).rejects.toThrow(InputProblem);
    expect(world.stores.ledger.lastNumber(id)).toBe(1);
  });

  it('a contradiction that came to be while it was checked', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-sec-8k'], []);
    world.turns.before('ledger.append', () => record(world, id, determined(noon)));
    const opposite = { ...determined(noon, 'other'), material: false };
    await expect(record(world, id, opposite)).rejects.toThrow(InputProblem);
    expect(world.stores.ledger.lastNumber(id)).toBe(2);
  });

  it('the 501st fact', async () => {
    const world = worldAt(noon);
    const facts = Array.from({ length: 500 }, (_, n) => breached(noon, `b${n}`));
    const id = await register(world, ['us-circia'], facts);
    await expect(record(world, id, believed(noon))).rejects.toThrow(TooMany);
    expect(world.stores.ledger.lastNumber(id)).toBe(1);
    const more = [...facts, believed(noon)];
    await expect(register(world, ['us-circia'], more)).rejects.toThrow(TooMany);
  });

  it('what means nothing now, and what is unknown', async () => {
    const { world, id } = await nis2();
    await expect(reopen(world, id)).rejects.toThrow(Conflict);
    await close(world, id);
    await expect(close(world, id)).rejects.toThrow(Conflict);
    await expect(record(world, 'inc-9', aware(noon))).rejects.toThrow(NotFound);
  });
});

describe('The chain', () => {
  async function longer() {
    const { world, id } = await nis2();
    await record(world, id, aware('2026-06-01T11:00:00Z'));
    await record(world, id, believed('2026-06-01T11:30:00Z'));
    await close(world, id);
    return world.stores.ledger.entries(id);
  }

  it('holds as it was written, also after it was stored as JSON', async () => {
    const entries = await longer();
    expect(brokenLink(entries)).toBeUndefined();
    expect(brokenLink(JSON.parse(JSON.stringify(entries)))).toBeUndefined();
  });

  it('shows any change of any entry', async () => {
    const entries = await longer();
    for (const [index, entry] of entries.entries()) {
      const changes = [
        { ...entry, recordedAt: '2026-06-01T12:00:00.001Z' },
        { ...entry, by: { ...entry.by, name: 'mallory' } },
        { ...entry, body: { ...entry.body, reason: 'another' } },
        { ...entry, n: entry.n + 1 },
        { ...entry, previous: 'f'.repeat(64) },
        { ...entry, hash: 'f'.repeat(64) },
      ];
      for (const changed of changes) {
        const forged = entries.with(index, changed as typeof entry);
        expect(brokenLink(forged)).toMatch(new RegExp(`^Entry ${index + 1} `));
      }
    }
  });

  it('shows a forged entry at the one after it, also where its own hash was made anew', async () => {
    const entries = await longer();
    for (const [index, { hash: _, previous, ...entry }] of entries.slice(0, -1).entries()) {
      const forged = linked({ ...entry, by: { ...entry.by, name: 'mallory' } }, previous);
      const broken = `Entry ${index + 2} does not follow the one before it.`;
      expect(brokenLink(entries.with(index, forged))).toBe(broken);
    }
  });

  it('shows an entry that is missing, added or out of place', async () => {
    const [first, second, third, fourth] = (await longer()) as never[];
    expect(brokenLink([first, third, fourth] as never)).toMatch(/^Entry 2 is missing/);
    expect(brokenLink([second, third, fourth] as never)).toMatch(/^Entry 1 is missing/);
    expect(brokenLink([first, third, second, fourth] as never)).toMatch(/^Entry 2 is missing/);
    expect(brokenLink([first, second, second, third] as never)).toMatch(/^Entry 3 is missing/);
  });
});

describe('Many at once', () => {
  it('100 facts of 10 clients are all kept, in one order, and heard', async () => {
    const world = worldAt(noon);
    const id = await register(world, ['us-circia', 'us-fcc-cpni'], []);
    const clients = Array.from({ length: 10 }, async (_, client) => {
      for (let n = 0; n < 10; n += 1) {
        const fact = { id: `c${client}-${n}`, kind: 'new-information', at: noon };
        await recordFact({ incidentId: id, fact, by: counsel }, world.ports());
      }
    });
    await Promise.all(clients);
    await settled();
    const { facts, version } = incidentNow(world, id);
    expect([new Set(facts.map((fact) => fact.id)).size, version]).toEqual([100, 101]);
    expect(brokenLink(world.stores.ledger.entries(id))).toBeUndefined();
    expect(world.stores.clocks.of(id).map((clock) => clock.version)).toEqual([101, 101]);
  });
});
