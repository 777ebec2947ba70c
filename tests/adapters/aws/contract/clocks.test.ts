/** The clocks of incidents: what `Clocks` promises. */
import { describe, expect, it } from 'vitest';
import { clocksOn } from '../../../../lib/adapters/aws/clocks.js';
import { nameOf } from '../../../../lib/engine/clocks.js';
import type { Clock, ParkOrder } from '../../../../lib/engine/ports.js';
import { at, BOTH, endpointForAll, loseNextAnswer, newId } from './endpoint.js';

const endpoint = endpointForAll();
const checkAt = at('2026-06-01T13:05:00Z');

const fresh = (incidentId: string, more: Partial<Clock> = {}): Clock => ({
  incidentId,
  regimeId: 'eu-nis2',
  generation: 1,
  definition: 'd1',
  startedAt: '2026-06-01T12:00:00.000Z',
  token: null,
  enteredAt: null,
  version: 0,
  phase: null,
  wakeAt: null,
  checkAt: '2026-06-01T12:05:00.000Z',
  parks: 0,
  ended: false,
  ...more,
});

const order = (incidentId: string, more: Partial<ParkOrder> = {}): ParkOrder => ({
  incidentId,
  regimeId: 'eu-nis2',
  generation: 1,
  definition: 'd1',
  token: 'token-1',
  enteredAt: '2026-06-01T12:00:01.000Z',
  version: 1,
  phase: 'awareness',
  wake: { seconds: 3600, at: '2026-06-01T13:00:00.000Z' },
  ...more,
});

describe.each(BOTH)('Clocks on the %s', (kind) => {
  const clocks = () => clocksOn(endpoint[kind]);
  const present = (id: string) => clocks().get(id, 'eu-nis2');

  describe('begin', () => {
    it('makes the first generation where there is none, as it was given', async () => {
      const id = newId();
      expect(await present(id)).toBeUndefined();
      expect(await clocks().begin(fresh(id))).toBe(true);
      expect(await present(id)).toEqual(fresh(id));
    });

    it('makes a generation only after the one before it', async () => {
      const id = newId();
      expect(await clocks().begin(fresh(id, { generation: 2 }))).toBe(false);
      await clocks().begin(fresh(id));
      expect(await clocks().begin(fresh(id, { generation: 3 }))).toBe(false);
      expect(await clocks().begin(fresh(id, { generation: 2, definition: 'd2' }))).toBe(true);
      expect(await clocks().begin(fresh(id, { generation: 1 }))).toBe(false);
      expect(await present(id)).toMatchObject({ generation: 2, definition: 'd2' });
    });

    it('leaves nothing of the generation before: no token, no count, no end', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().park(order(id), checkAt);
      await clocks().end(fresh(id));
      await clocks().begin(fresh(id, { generation: 2 }));
      expect(await present(id)).toEqual(fresh(id, { generation: 2 }));
    });

    it('is refused where another made the same generation first', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      const later = { startedAt: '2026-06-01T12:00:00.001Z' };
      expect(await clocks().begin(fresh(id, later))).toBe(false);
      expect(await clocks().begin(fresh(id, { definition: 'd2' }))).toBe(false);
    });

    it('knows its own write again whose answer was lost', async () => {
      const id = newId();
      await present(id);
      loseNextAnswer(endpoint.client);
      expect(await clocks().begin(fresh(id))).toBe(true);
      expect(await present(id)).toEqual(fresh(id));
    });

    it('lets one of twenty be the next', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, one) => {
          const startedAt = `2026-06-01T12:00:00.1${String(one).padStart(2, '0')}Z`;
          return clocks().begin(fresh(id, { generation: 2, startedAt }));
        }),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('park', () => {
    it('keeps the token with all that belongs to it, and counts', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      expect(await clocks().park(order(id), checkAt)).toBe(true);
      expect(await present(id)).toEqual(
        fresh(id, {
          token: 'token-1',
          enteredAt: '2026-06-01T12:00:01.000Z',
          version: 1,
          phase: 'awareness',
          wakeAt: '2026-06-01T13:00:00.000Z',
          checkAt: '2026-06-01T13:05:00.000Z',
          parks: 1,
        }),
      );
    });

    it('is kept again by a newer entry', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().park(order(id), checkAt);
      const newer = order(id, { token: 'token-2', enteredAt: '2026-06-01T12:00:01.001Z' });
      expect(await clocks().park(newer, checkAt)).toBe(true);
      expect(await present(id)).toMatchObject({ token: 'token-2', parks: 2 });
    });

    it.each([
      ['an older generation', { generation: 1, definition: 'd2' }],
      ['a generation to come', { generation: 3, definition: 'd2' }],
      ['another definition', { generation: 2, definition: 'd1' }],
      ['an older entry', { enteredAt: '2026-06-01T11:59:59.999Z' }],
      ['an entry of the same moment', { enteredAt: '2026-06-01T12:00:01.000Z' }],
    ])('is refused for %s', async (_, more) => {
      const id = newId();
      const second = { generation: 2, definition: 'd2' };
      await clocks().begin(fresh(id));
      await clocks().begin(fresh(id, second));
      await clocks().park(order(id, second), checkAt);
      const late = order(id, { enteredAt: '2026-06-01T12:00:02.000Z', ...second, ...more });
      expect(await clocks().park({ ...late, token: 'late' }, checkAt)).toBe(false);
      expect(await present(id)).toMatchObject({ token: 'token-1', parks: 1 });
    });

    it('is refused once the clock has ended, also to the token that it held', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().park(order(id), checkAt);
      await clocks().end(fresh(id));
      expect(await clocks().park(order(id), checkAt)).toBe(false);
      const newer = order(id, { token: 't2', enteredAt: '2026-06-01T12:00:09.000Z' });
      expect(await clocks().park(newer, checkAt)).toBe(false);
      expect(await present(id)).toMatchObject({ token: null, ended: true });
    });

    it('is refused where there is no clock, and makes none', async () => {
      const id = newId();
      expect(await clocks().park(order(id), checkAt)).toBe(false);
      expect(await present(id)).toBeUndefined();
    });

    it('is the same for the same token, and counts once', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().park(order(id), checkAt);
      expect(await clocks().park(order(id), checkAt)).toBe(true);
      expect(await present(id)).toMatchObject({ parks: 1 });
    });

    it('knows its own write again whose answer was lost', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await present(id);
      loseNextAnswer(endpoint.client);
      expect(await clocks().park(order(id), checkAt)).toBe(true);
      expect(await present(id)).toMatchObject({ token: 'token-1', parks: 1 });
    });

    it('keeps the newest of twenty that come in any order', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      const orders = Array.from({ length: 20 }, (_, one) => {
        const enteredAt = `2026-06-01T12:00:01.${String(100 + one * 7)}Z`;
        return order(id, { token: `t${one}`, enteredAt });
      });
      await Promise.all(orders.toReversed().map((one) => clocks().park(one, checkAt)));
      expect((await present(id))?.token).toBe('t19');
    });
  });

  describe('end', () => {
    it('ends the present generation, and takes its token', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().park(order(id), checkAt);
      expect(await clocks().end(nameOf(fresh(id)))).toBe(true);
      expect(await present(id)).toMatchObject({ ended: true, token: null, version: 1 });
    });

    it('is the same a second time: a retry goes on to what follows the end', async () => {
      const id = newId();
      await clocks().begin(fresh(id));
      loseNextAnswer(endpoint.client);
      expect(await clocks().end(fresh(id))).toBe(true);
      expect(await clocks().end(fresh(id))).toBe(true);
    });

    it.each([
      ['an older generation', { generation: 1 }],
      ['a generation to come', { generation: 3 }],
      ['another definition', { generation: 2, definition: 'd2' }],
    ])('is refused for %s', async (_, more) => {
      const id = newId();
      await clocks().begin(fresh(id));
      await clocks().begin(fresh(id, { generation: 2 }));
      expect(await clocks().end(fresh(id, more))).toBe(false);
      expect(await present(id)).toMatchObject({ generation: 2, ended: false });
    });

    it('makes nothing where there is no clock', async () => {
      const id = newId();
      expect(await clocks().end(fresh(id))).toBe(false);
      expect(await present(id)).toBeUndefined();
    });
  });
});
