/**
 * What `Executions` promises, whoever runs them. By itself this looks at the state machines of
 * one machine, and at a server of our own that speaks as Step Functions does. To look at another,
 * name a region and an endpoint, and for a real account a role that a state machine may assume;
 * it need not be allowed anything:
 *
 *     AWS_REGION=eu-west-1 AWS_ENDPOINT_URL_SFN=https://states.eu-west-1.amazonaws.com \
 *     TOCSIN_TEST_ROLE_ARN=arn:aws:iam::…:role/… npx vitest run tests/adapters/contract
 *
 * Each test makes a state machine and an activity of its own, `tocsin-test-…`, and deletes them.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, PLACES } from './executions.js';

describe.each(Object.entries(PLACES))('Executions on %s', (_, open) => {
  let there: Harness;
  beforeEach(async () => {
    there = await open();
  });
  afterEach(() => there.stop());

  /** What has ended or begun is listed with a delay. */
  const waiting = () => expect.poll(() => there.waiting(), { timeout: 10_000 });

  describe('A start', () => {
    it('starts once for one name, however often and by how many it is asked for', async () => {
      const name = there.name();
      expect(await there.executions.start(name)).toBe('started');
      const again = Array.from({ length: 5 }, () => there.executions.start(name));
      for (const outcome of await Promise.all(again)) expect(outcome).not.toBe('ended');
      await waiting().toBe(1);
    });

    it('of another name is another execution', async () => {
      const names = [there.name(), { ...there.name(), generation: 2 }];
      for (const name of names) expect(await there.executions.start(name)).toBe('started');
      await waiting().toBe(2);
    });

    it('of a name whose execution has ended says so, or starts it anew', async () => {
      const name = there.name();
      await there.executions.start(name);
      await there.executions.wake(await there.token(name));
      await there.ended(name);
      const outcome = there.namesAreUsedUp ? 'ended' : 'started';
      expect(await there.executions.start(name)).toBe(outcome);
    });

    it('of a regime that has no machine is refused', async () => {
      await expect(
        (async () => there.executions.start({ ...there.name(), regimeId: 'no-such-law' }))(),
      ).rejects.toBeInstanceOf(TypeError);
      expect(() => there.executions.definition('no-such-law')).toThrow(TypeError);
    });
  });

  describe('A token', () => {
    it('wakes the execution that waits, which then ends', async () => {
      const name = there.name();
      await there.executions.start(name);
      const token = await there.token(name);
      expect(await there.executions.wake(token)).toBe(true);
      await there.ended(name);
      await waiting().toBe(0);
    });

    it('wakes once', async () => {
      const name = there.name();
      await there.executions.start(name);
      const token = await there.token(name);
      expect(await there.executions.wake(token)).toBe(true);
      expect(await there.executions.wake(token)).toBe(false);
      await there.ended(name);
      expect(await there.executions.wake(token)).toBe(false);
    });

    it('that nobody handed out wakes nothing', async () => {
      const name = there.name();
      await there.executions.start(name);
      expect(await there.executions.wake('no-token-of-ours')).toBe(false);
      await waiting().toBe(1);
    });
  });
});
