/** Which clocks are listed: of one incident, and those that have been silent for too long. */
import { describe, expect, it } from 'vitest';
import { clocksOn } from '../../../../lib/adapters/aws/clocks.js';
import type { Clock, ParkOrder } from '../../../../lib/engine/ports.js';
import { at, BOTH, endpointForAll, newId } from './endpoint.js';

const endpoint = endpointForAll();

const clock = (incidentId: string, regimeId: string, checkAt: string): Clock => ({
  incidentId,
  regimeId,
  generation: 1,
  definition: 'd1',
  startedAt: '2026-06-01T12:00:00.000Z',
  token: null,
  enteredAt: null,
  version: 0,
  phase: null,
  wakeAt: null,
  checkAt,
  parks: 0,
  ended: false,
});

const parkOf = (name: Clock): ParkOrder => ({
  ...name,
  token: 'token-1',
  enteredAt: '2026-06-01T12:00:01.000Z',
  version: 1,
  phase: 'awareness',
  wake: { seconds: 3600, at: '2026-06-01T13:00:00.000Z' },
});

describe.each(BOTH)('Clocks on the %s', (kind) => {
  const clocks = () => clocksOn(endpoint[kind]);
  const silent = async (before: string, id: string) =>
    (await clocks().silentSince(at(before))).filter(({ incidentId }) => incidentId === id);

  it('are listed by their incident, in the order of their regimes', async () => {
    const [id, other] = [newId(), newId()];
    for (const regime of ['us-sec-8k', 'eu-nis2']) {
      await clocks().begin(clock(id, regime, '2026-06-01T12:05:00.000Z'));
    }
    await clocks().begin(clock(other, 'jp-appi', '2026-06-01T12:05:00.000Z'));
    expect((await clocks().of(id)).map(({ regimeId }) => regimeId)).toEqual([
      'eu-nis2',
      'us-sec-8k',
    ]);
    expect(await clocks().of(newId())).toEqual([]);
    expect(await clocks().get(id, 'jp-appi')).toBeUndefined();
  });

  it('are silent from the moment after they should have shown themselves', async () => {
    const one = clock(newId(), 'eu-nis2', '2026-06-01T12:05:00.000Z');
    await clocks().begin(one);
    expect(await silent('2026-06-01T12:05:00.000Z', one.incidentId)).toEqual([]);
    expect(await silent('2026-06-01T12:05:00.001Z', one.incidentId)).toEqual([one]);
  });

  it('are given until later by a park', async () => {
    const one = clock(newId(), 'eu-nis2', '2026-06-01T12:05:00.000Z');
    await clocks().begin(one);
    await clocks().park(parkOf(one), at('2026-06-01T13:05:00Z'));
    expect(await silent('2026-06-01T13:05:00Z', one.incidentId)).toEqual([]);
    expect(await silent('2026-06-01T13:06:00Z', one.incidentId)).toMatchObject([
      { token: 'token-1', checkAt: '2026-06-01T13:05:00.000Z' },
    ]);
  });

  it('are never silent once they have ended, and again in the next generation', async () => {
    const one = clock(newId(), 'eu-nis2', '2026-06-01T12:05:00.000Z');
    await clocks().begin(one);
    await clocks().end(one);
    expect(await silent('2099-01-01T00:00:00Z', one.incidentId)).toEqual([]);
    const next = { ...one, generation: 2, checkAt: '2026-07-01T12:05:00.000Z' };
    await clocks().begin(next);
    expect(await silent('2026-07-01T12:05:00Z', one.incidentId)).toEqual([]);
    expect(await silent('2026-07-01T12:06:00Z', one.incidentId)).toEqual([next]);
  });

  it('are listed from all incidents, the longest silent first', async () => {
    const ids = Array.from({ length: 15 }, () => newId());
    const day = kind === 'table' ? '2019-03-01' : '2018-03-01';
    for (const [index, id] of [...ids.entries()].toReversed()) {
      const minute = String(10 + index);
      await clocks().begin(clock(id, 'eu-nis2', `${day}T12:${minute}:00.000Z`));
    }
    const listed = await clocks().silentSince(at(`${day}T13:00:00Z`));
    expect(listed.map(({ incidentId }) => incidentId).filter((id) => ids.includes(id))).toEqual(
      ids,
    );
  });
});
