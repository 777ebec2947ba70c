/** Who may do what, and that nothing is written for who may not. */
import { describe, expect, it } from 'vitest';
import { excludeRegime } from '../../lib/engine/change-incident.js';
import { declareClosure } from '../../lib/engine/declare-closure.js';
import type { UserRole } from '../../lib/engine/ports.js';
import { Forbidden } from '../../lib/engine/problems.js';
import {
  actor,
  aware,
  counsel,
  determined,
  discovered,
  record,
  register,
  retracted,
  worldAt,
} from './acts.js';

const noon = '2026-06-01T12:00:00Z';
const by = (role: UserRole) => ({ by: actor(role, role) });
const hold = { id: 'hold', kind: 'law-enforcement-hold', at: noon, until: '2026-06-20' };

async function incident() {
  const world = worldAt(noon);
  const id = await register(world, ['us-sec-8k', 'us-fcc-cpni'], [discovered(noon)]);
  return { world, id, last: () => world.stores.ledger.lastNumber(id) };
}

describe('Counsel alone decides what moves the 8-K or silences customers', () => {
  it.each([
    ['a determination', determined(noon)],
    ['a hold', hold],
    ['a request for delay', { kind: 'delay-request', at: noon }],
  ])('%s', async (_, fact) => {
    const { world, id, last } = await incident();
    await expect(record(world, id, fact, by('grc'))).rejects.toThrow(Forbidden);
    expect(last()).toBe(1);
    await record(world, id, fact, by('counsel'));
    expect(last()).toBe(2);
  });

  it.each(['executive', 'auditor', 'admin'] as const)('%s records nothing', async (role) => {
    const { world, id, last } = await incident();
    await expect(record(world, id, aware(noon), by(role))).rejects.toThrow(Forbidden);
    expect(last()).toBe(1);
  });

  it('an analyst records the rest', async () => {
    const { world, id, last } = await incident();
    await record(world, id, aware(noon), by('grc'));
    expect(last()).toBe(2);
  });
});

describe('A retraction needs the right to what is at its root', () => {
  it('an analyst retracts a discovery, and not a determination', async () => {
    const { world, id } = await incident();
    await record(world, id, determined(noon));
    await record(world, id, retracted('discovery', noon), by('grc'));
    const other = record(world, id, retracted('determination', noon), by('grc'));
    await expect(other).rejects.toThrow(Forbidden);
  });

  it('nor takes back its retraction, nor the retraction of that', async () => {
    const { world, id, last } = await incident();
    await record(world, id, determined(noon));
    await record(world, id, retracted('determination', noon));
    const back = retracted('no-determination', noon);
    await expect(record(world, id, back, by('grc'))).rejects.toThrow(Forbidden);
    await record(world, id, back);
    const again = retracted('no-no-determination', noon);
    await expect(record(world, id, again, by('grc'))).rejects.toThrow(Forbidden);
    expect(last()).toBe(4);
  });
});

describe('The rest of the table', () => {
  it.each([
    ['grc', true],
    ['counsel', true],
    ['executive', false],
    ['auditor', false],
    ['admin', false],
  ] as const)('%s registers and manages: %s', async (role, may) => {
    const { world, id } = await incident();
    const registers = register(world, ['eu-nis2'], [], by(role));
    const reason = 'not a carrier';
    const excludes = excludeRegime(
      { incidentId: id, regime: 'us-fcc-cpni', reason, ...by(role) },
      world.ports(),
    );
    for (const call of [registers, excludes]) {
      if (may) await expect(call).resolves.toBeDefined();
      else await expect(call).rejects.toThrow(Forbidden);
    }
  });

  it('an administrator rehearses and sets, and nobody else sets', async () => {
    const { world } = await incident();
    const drill = { speed: 10 };
    await register(world, ['eu-nis2'], [aware(noon)], { drill, ...by('admin') });
    await expect(
      register(world, ['eu-nis2'], [aware(noon)], { drill, ...by('auditor') }),
    ).rejects.toThrow(Forbidden);
    const closure = { calendar: 'us-sec', date: '2026-06-03', source: 'a storm' };
    await expect(declareClosure({ ...closure, by: counsel }, world.ports())).rejects.toThrow(
      Forbidden,
    );
    expect(world.stores.known.closures).toEqual([]);
  });
});
