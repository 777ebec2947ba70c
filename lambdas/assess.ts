/**
 * The task `Assess` of every state machine: looks at the facts anew. It answers with what the
 * machine is to do; what is thrown here the machine tries again.
 */
import { assess } from '../lib/engine/assess.js';
import { clockNamed } from '../lib/engine/messages.js';
import { ports } from './shared/ports.js';
import { logger, observed } from './shared/telemetry.js';

export const handler = observed(async (message: unknown) => {
  const name = clockNamed(message);

  const step = await assess(name, ports);

  const { phase, owed, ended, version, wake } = step;
  logger.info('clock assessed', { ...name, phase, owed, ended, version, wakeAt: wake.at });
  return step;
});
