/**
 * The state machines, asked when there is something to ask: most looks at an incident start no
 * execution and wake none, and need not load the client for it.
 */
import { machineOf } from '../../lib/adapters/aws/machines.js';
import type { Executions } from '../../lib/engine/ports.js';
import { environment } from './environment.js';

const client = () => import('./state-machines.js').then(({ stateMachines }) => stateMachines);

export const executions: Executions = {
  definition: (regimeId) => machineOf(environment.machines, regimeId).definition,
  start: async (name) => (await client()).start(name),
  wake: async (token) => (await client()).wake(token),
};
