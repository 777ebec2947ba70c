/**
 * The task `Remind` of every state machine: sends what is owed by now, then looks again, so that
 * the machine need not come back to `Assess`.
 */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailerOn } from '../lib/adapters/aws/ses.js';
import { assess } from '../lib/engine/assess.js';
import { clockNamed } from '../lib/engine/messages.js';
import { remind } from '../lib/engine/remind.js';
import { environment } from './environment.js';
import { ports } from './ports.js';
import { count, logger, observed, traced } from './telemetry.js';

/**
 * SES takes a message within a second; throttled, it wants to be asked again. Three tries of ten
 * seconds end before a lease of two minutes does, so that nobody else sends it meanwhile.
 */
const MAIL = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 10_000 },
};

const { publicUrl, sender, configurationSet } = environment;
const client = traced(new SESv2Client(MAIL));
const mailer = mailerOn({ client, sender, configurationSet });

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
