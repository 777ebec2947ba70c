/** Amazon SES, as messages are handed to it. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailerOn } from '../../lib/adapters/aws/ses.js';
import { answersWithin } from './answers-within.js';
import { environment } from './environment.js';
import { traced } from './telemetry.js';

/**
 * SES takes a message within a second; throttled, it wants to be asked again. Three tries of ten
 * seconds end before a lease of two minutes does, so that nobody else sends it meanwhile.
 */
const PATIENCE = {
  maxAttempts: 3,
  requestHandler: answersWithin(10_000),
};

const { sender, configurationSet } = environment;

export const ses = mailerOn({
  client: traced(new SESv2Client(PATIENCE)),
  sender,
  configurationSet,
});
