/** The date before the present one, and what moved it. */
import { describe, expect, it } from 'vitest';
import { lastMoves } from '../../lib/engine/last-moves.js';
import { NotFound } from '../../lib/engine/problems.js';
import { close, record, retracted } from './acts.js';
import { determinedIncident, grant, NOON } from './determined.js';

const fourDaysLater = '2026-11-30T17:30:00-05:00[America/New_York]';

describe('The last move of a date', () => {
  it('is none while nothing moved', async () => {
    const { world, id } = await determinedIncident();
    await record(world, id, { kind: 'delay-request', at: NOON });
    expect(await lastMoves(id, world.ports())).toEqual([]);
  });

  it('names the date before it, and the entry that moved it', async () => {
    const { world, id } = await determinedIncident();
    await record(world, id, grant);
    await record(world, id, { kind: 'information-available', at: NOON });
    await close(world, id);
    const [move, ...others] = await lastMoves(id, world.ports());
    expect(others).toEqual([]);
    expect(move).toMatchObject({
      regime: 'us-sec-8k',
      line: 'item-1.05-report',
      planBy: fourDaysLater,
      due: fourDaysLater,
      by: { n: 2, body: { fact: { id: 'grant' } } },
    });
  });

  it('is the latest of several', async () => {
    const { world, id } = await determinedIncident();
    await record(world, id, grant);
    await record(world, id, retracted('grant', NOON));
    const [move] = await lastMoves(id, world.ports());
    expect(move?.by.n).toBe(3);
    expect(move?.due).not.toBe(fourDaysLater);
  });

  it('refuses an incident that is not there', async () => {
    const { world } = await determinedIncident();
    await expect(lastMoves('inc-9', world.ports())).rejects.toThrow(NotFound);
  });
});
