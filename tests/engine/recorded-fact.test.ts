/** What an entry moved, told from the record alone. */
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../lib/engine/problems.js';
import { recordedFact } from '../../lib/engine/recorded-fact.js';
import { close, record, retracted } from './acts.js';
import { determinedIncident, grant, NOON } from './determined.js';

describe('What a recorded fact moved', () => {
  it('is the dates before it and with it, also when more was recorded since', async () => {
    const { world, id } = await determinedIncident();
    await record(world, id, grant);
    await record(world, id, retracted('grant', NOON));
    const [granted, taken] = [
      await recordedFact(id, 2, world.ports()),
      await recordedFact(id, 3, world.ports()),
    ];
    expect(granted?.fact.id).toBe('grant');
    expect(taken?.fact.kind).toBe('retraction');
    const move = granted?.moved.find(({ obligation }) => obligation === 'item-1.05-report');
    const back = taken?.moved.find(({ obligation }) => obligation === 'item-1.05-report');
    expect(move?.from?.due).toContain('2026-11-30T17:30');
    expect(move?.to?.due).not.toContain('2026-11-30');
    expect([back?.from, back?.to]).toEqual([move?.to, move?.from]);
  });

  it('is nothing where it moved nothing', async () => {
    const { world, id } = await determinedIncident();
    await record(world, id, { kind: 'disclosure-decision', at: NOON });
    expect((await recordedFact(id, 2, world.ports()))?.moved).toEqual([]);
  });

  it.each([0, 1, 2, 3, 99])('is not told of entry %i, which is no fact’s', async (n) => {
    const { world, id } = await determinedIncident();
    await close(world, id);
    expect(await recordedFact(id, n, world.ports())).toBeUndefined();
  });

  it('refuses an incident that is not there', async () => {
    const { world } = await determinedIncident();
    await expect(recordedFact('inc-9', 2, world.ports())).rejects.toThrow(NotFound);
  });
});
