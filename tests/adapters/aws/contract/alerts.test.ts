/** Who sends an alert, and what became of it: what `Alerts` promises. */
import { describe, expect, it } from 'vitest';
import { alertsOn } from '../../../../lib/adapters/aws/alerts.js';
import type { Alert, AlertOutcome } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, newId } from './endpoint.js';
import { lease } from './lease.js';

const endpoint = endpointForAll();

const alertFor = (incidentId: string, digest = 'abc'): Alert => ({
  id: `${incidentId}.eu-nis2.${digest}`,
  incidentId,
  regimeId: 'eu-nis2',
  obligation: 'early-warning',
  line: 'early-warning',
  trigger: null,
  kind: 'reminder',
  step: 'half',
  level: 0,
  person: 'grc',
  planBy: '2026-06-02T12:00:00.000Z',
  due: '2026-06-02T12:00:00.000Z',
  at: '2026-06-01T12:00:00.000Z',
  version: 1,
});

const sent: AlertOutcome = {
  state: 'sent',
  at: '2026-06-01T12:00:05.000Z',
  address: 'grc@example.com',
};
const retry: AlertOutcome = {
  state: 'retry',
  at: '2026-06-01T12:00:05.000Z',
  retryAt: '2026-06-01T12:02:05.000Z',
  error: 'ECONNREFUSED',
};
const failed: AlertOutcome = {
  state: 'failed',
  at: '2026-06-01T12:00:05.000Z',
  error: '550 No such user',
  address: 'grc@example.com',
};

describe.each(BOTH)('Alerts on the %s', (kind) => {
  const alerts = () => alertsOn(endpoint[kind]);

  /** An alert in a state, whatever it takes to bring it there. */
  async function inState(state: 'absent' | 'claimed' | 'sent' | 'retry' | 'failed' | 'moot') {
    const alert = alertFor(newId());
    if (state === 'absent') return alert;
    if (state === 'moot') await alerts().moot(alert, lease('a'));
    else await alerts().claim(alert, lease('a'));
    if (state === 'sent') await alerts().settle(alert, 'a', sent);
    if (state === 'retry') await alerts().settle(alert, 'a', retry);
    if (state === 'failed') await alerts().settle(alert, 'a', failed);
    return alert;
  }

  describe('claim', () => {
    it.each([
      ['absent', true],
      ['retry', true],
      ['claimed', false],
      ['sent', false],
      ['failed', false],
      ['moot', false],
    ] as const)('of one that is %s: %s', async (state, answer) => {
      const alert = await inState(state);
      const before = await alerts().byId(alert.id);
      expect(await alerts().claim(alert, lease('b', '2026-06-01T12:00:30Z'))).toBe(answer);
      const after = await alerts().byId(alert.id);
      if (answer) expect(after).toMatchObject({ state: 'claimed', holder: 'b' });
      else expect(after).toEqual(before);
    });

    it('keeps the whole alert, its holder and the end of the lease', async () => {
      const alert = await inState('claimed');
      expect(await alerts().byId(alert.id)).toEqual({
        ...alert,
        state: 'claimed',
        stateAt: '2026-06-01T12:00:00.000Z',
        attempts: 1,
        holder: 'a',
        leaseUntil: '2026-06-01T12:02:00.000Z',
      });
    });

    it.each([
      ['2026-06-01T12:01:59.999Z', false],
      ['2026-06-01T12:02:00Z', true],
      ['2026-06-01T12:02:00.001Z', true],
    ])('of a claim whose lease ends at 12:02, at %s: %s', async (now, answer) => {
      const alert = await inState('claimed');
      expect(await alerts().claim(alert, lease('b', now))).toBe(answer);
    });

    it('of a holder that is gone: at once; of one that is not: no', async () => {
      const alert = await inState('claimed');
      const isGone = (holder: string) => holder === 'a';
      const soon = '2026-06-01T12:00:01Z';
      expect(
        await alerts().claim(
          alert,
          lease('b', soon, (one) => one === 'x'),
        ),
      ).toBe(false);
      expect(await alerts().claim(alert, lease('b', soon, isGone))).toBe(true);
      expect(await alerts().claim(alert, lease('c', soon, isGone))).toBe(false);
    });

    it('of a lease from before the clock was set back: yes, for it begins long after now', async () => {
      const alert = await inState('claimed'); // from 12:00 to 12:02
      expect(await alerts().claim(alert, lease('b', '2026-06-01T11:58:00Z'))).toBe(false);
      expect(await alerts().claim(alert, lease('b', '2026-06-01T11:57:59Z'))).toBe(true);
    });

    it('of one that another machine took, whose clock is a little ahead of ours: no', async () => {
      const alert = await inState('claimed');
      expect(await alerts().claim(alert, lease('b', '2026-06-01T11:59:59.950Z'))).toBe(false);
    });

    it('counts the attempts', async () => {
      const alert = await inState('retry');
      await alerts().claim(alert, lease('b'));
      expect((await alerts().byId(alert.id))?.attempts).toBe(2);
    });

    it('forgets of the last try what is over: no error, no time to try again', async () => {
      const alert = await inState('retry');
      await alerts().claim(alert, lease('b'));
      const claimed = await alerts().byId(alert.id);
      expect(claimed).not.toHaveProperty('retryAt');
      expect(claimed).not.toHaveProperty('error');
    });

    it.each(['absent', 'retry'] as const)('gives one of thirty one that is %s', async (state) => {
      const alert = await inState(state);
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, one) => alerts().claim(alert, lease(`h${one}`))),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await alerts().byId(alert.id))?.holder).toBe(`h${answers.indexOf(true)}`);
    });

    it('gives one of thirty the claim of a holder that is gone', async () => {
      const alert = await inState('claimed');
      const isGone = (holder: string) => holder === 'a';
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, one) =>
          alerts().claim(alert, lease(`h${one}`, '2026-06-01T12:00:01Z', isGone)),
        ),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('refuses what is no id of an alert', async () => {
      const odd = { ...alertFor(newId()), id: 'not-an-id' };
      await expect(alerts().claim(odd, lease('a'))).rejects.toBeInstanceOf(TypeError);
      expect(await alerts().byId('not-an-id')).toBeUndefined();
      expect(await alerts().byId('a.b.c.d')).toBeUndefined();
    });
  });

  describe('settle', () => {
    it.each([sent, retry, failed])('by the holder keeps what became of it: $state', async (as) => {
      const alert = await inState('claimed');
      await alerts().settle(alert, 'a', as);
      const { at: stateAt, ...outcome } = as;
      expect(await alerts().byId(alert.id)).toEqual({ ...alert, ...outcome, stateAt, attempts: 1 });
    });

    it('by another changes nothing', async () => {
      const alert = await inState('claimed');
      await alerts().settle(alert, 'b', sent);
      expect(await alerts().byId(alert.id)).toMatchObject({ state: 'claimed', holder: 'a' });
    });

    it('by one whose claim was taken over changes nothing', async () => {
      const alert = await inState('claimed');
      await alerts().claim(alert, lease('b', '2026-06-01T12:03:00Z'));
      await alerts().settle(alert, 'a', sent);
      expect(await alerts().byId(alert.id)).toMatchObject({ state: 'claimed', holder: 'b' });
    });

    it('is said once', async () => {
      const alert = await inState('sent');
      await alerts().settle(alert, 'a', failed);
      expect(await alerts().byId(alert.id)).toMatchObject({ state: 'sent' });
    });

    it('of what nobody claimed makes nothing', async () => {
      const alert = await inState('absent');
      await alerts().settle(alert, 'a', sent);
      expect(await alerts().byId(alert.id)).toBeUndefined();
    });
  });

  describe('returned', () => {
    const back = { at: '2026-06-01T12:03:00.000Z', error: 'Bounced: Permanent, General' };

    it('of one that was sent: it failed, with what the mail service said', async () => {
      const alert = await inState('sent');
      expect(await alerts().returned(alert.id, back)).toBe(true);
      expect(await alerts().byId(alert.id)).toEqual({
        ...alert,
        state: 'failed',
        stateAt: back.at,
        error: back.error,
        address: 'grc@example.com',
        attempts: 1,
      });
    });

    it('is said once, and the first reason stays', async () => {
      const alert = await inState('sent');
      await alerts().returned(alert.id, back);
      const again = { at: '2026-06-01T12:09:00.000Z', error: 'Reported as spam: abuse' };
      expect(await alerts().returned(alert.id, again)).toBe(false);
      expect(await alerts().byId(alert.id)).toMatchObject({
        stateAt: back.at,
        error: back.error,
      });
    });

    it('is said by one of twenty who hear it', async () => {
      const alert = await inState('sent');
      const told = await Promise.all(
        Array.from({ length: 20 }, () => alerts().returned(alert.id, back)),
      );
      expect(told.filter(Boolean)).toHaveLength(1);
    });

    it.each(['absent', 'claimed', 'retry', 'moot', 'failed'] as const)(
      'of one that is %s: no, and it stays as it is',
      async (state) => {
        const alert = await inState(state);
        const before = await alerts().byId(alert.id);
        expect(await alerts().returned(alert.id, back)).toBe(false);
        expect(await alerts().byId(alert.id)).toEqual(before);
      },
    );

    it.each(['', 'not-an-id', 'a.b', 'a.b.c.d', '..'])('of %j, which is no id: no', async (id) => {
      expect(await alerts().returned(id, back)).toBe(false);
      expect(await alerts().byId(id)).toBeUndefined();
    });

    it('is final: nobody claims it again', async () => {
      const alert = await inState('sent');
      await alerts().returned(alert.id, back);
      expect(await alerts().claim(alert, lease('b', '2026-06-02T12:00:00Z'))).toBe(false);
    });
  });

  describe('moot', () => {
    it.each([
      ['absent', true],
      ['retry', true],
      ['claimed', false],
      ['sent', false],
      ['failed', false],
    ] as const)('over one that is %s: %s', async (state, answer) => {
      const alert = await inState(state);
      await alerts().moot(alert, lease('b', '2026-06-01T12:00:30Z'));
      const expected = answer ? 'moot' : state;
      expect((await alerts().byId(alert.id))?.state).toBe(expected);
    });

    it('over a claim whose lease has ended, or whose holder is gone', async () => {
      const [ended, gone] = [await inState('claimed'), await inState('claimed')];
      await alerts().moot(ended, lease('b', '2026-06-01T12:02:00Z'));
      await alerts().moot(
        gone,
        lease('b', '2026-06-01T12:00:01Z', () => true),
      );
      for (const { id } of [ended, gone]) {
        expect(await alerts().byId(id)).toMatchObject({ state: 'moot' });
      }
    });
  });
});
