/** How SES stands to us, asked once in a round of the watchman. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { askMailAccount, type MailAccount } from '../../lib/adapters/aws/mail-account.js';
import type { Temporal } from '../../lib/core/model.js';
import { answersWithin } from './answers-within.js';
import { environment } from './environment.js';
import { traced } from './telemetry.js';

/** What is not answered now is answered in five minutes. */
const PATIENCE = {
  maxAttempts: 2,
  requestHandler: answersWithin(5000),
};

const client = traced(new SESv2Client(PATIENCE));

export function mailAccount(now: Temporal.Instant): Promise<MailAccount> {
  return askMailAccount(client, environment.sender, now);
}
