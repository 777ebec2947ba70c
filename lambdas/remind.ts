/**
 * The task `Remind` of every state machine: sends what is owed by now, then looks again, so that
 * the machine need not come back to `Assess`.
 */
import { assess } from '../lib/engine/assess.js';
import { clockNamed } from '../lib/engine/messages.js';
import { remind } from '../lib/engine/remind.js';
import { environment } from './shared/environment.js';
import { mailer } from './shared/mailer.js';
import { ports } from './shared/ports.js';
import { count, logger, observed } from './shared/telemetry.js';

const { publicUrl } = environment;

export const handler = observed(async (message: unknown) => {
  const name = clockNamed(message);

  const reminded = await remind(name, { ...ports, mailer, publicUrl });
  const step = await assess(name, ports);

  logger.info('clock reminded', { ...name, ...reminded, phase: step.phase, wakeAt: step.wake.at });
  count('AlertSent', reminded.sent);
  count('AlertRefused', reminded.refused);
  count('AlertPostponed', reminded.postponed);
  return step;
});
