/** The state machines of one machine, as the contract of `Executions` looks at them. */
import { randomBytes } from 'node:crypto';
import { flush, machinesAt, step } from '../embedded/fake-tasks.js';
import type { Harness } from './executions.js';

/** Every execution parks once; woken, it ends. */
export async function embeddedExecutions(): Promise<Harness> {
  const tokens = new Map<string, string>();
  const { machines } = machinesAt({
    async assess(message) {
      return step({ ended: tokens.has((message as { incidentId: string }).incidentId) });
    },
    async park(order) {
      const { incidentId, token } = order as { incidentId: string; token: string };
      tokens.set(incidentId, token);
    },
  });
  const isOver = () => machines.counts.parked + machines.counts.busy === 0;
  return {
    executions: machines,
    name: () => ({
      incidentId: `inc-${randomBytes(5).toString('hex')}`,
      regimeId: 'eu-nis2',
      generation: 1,
      definition: machines.definition('eu-nis2'),
    }),
    async token({ incidentId }) {
      await machines.settled(incidentId);
      const token = tokens.get(incidentId);
      if (token === undefined) throw new Error('The execution has not parked');
      return token;
    },
    async ended({ incidentId }) {
      await machines.settled(incidentId);
      await flush();
      if (!isOver()) throw new Error('The execution has not ended');
    },
    async waiting() {
      await flush();
      return machines.counts.parked;
    },
    namesAreUsedUp: false,
    stop: () => machines.stop(),
  };
}
