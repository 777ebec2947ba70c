/**
 * The target of every park. It answers at once; the state machine goes on waiting for the token
 * or the timeout, and tries again what is thrown here.
 */
import { parkOrder } from '../lib/engine/messages.js';
import { park } from '../lib/engine/park.js';
import { ports } from './shared/ports.js';
import { logger, observed } from './shared/telemetry.js';

export const handler = observed(async (message: unknown): Promise<void> => {
  const order = parkOrder(message);

  const outcome = await park(order, ports);

  const { incidentId, regimeId, generation, version, phase, wake } = order;
  const about = { incidentId, regimeId, generation, version, phase, wakeAt: wake.at };
  logger.info('clock parked', { ...about, outcome });
});
