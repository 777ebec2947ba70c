/**
 * The watchman, every five minutes: finds what should have happened and did not, and looks
 * whether SES would deliver at all.
 */
import { saveMailAccount } from '../lib/adapters/aws/mail-account.js';
import { watch } from '../lib/engine/watch.js';
import { ports, table } from './shared/ports.js';
import { count, log, logger, observed } from './shared/telemetry.js';

/** Ten thousand entries in one round of five minutes, with five calls of the table for each. */
const AT_ONCE = 16;

export const handler = observed(async (): Promise<void> => {
  await lookAtMail(); // first, and soon over: a round may be long

  const watched = await watch({ ...ports, atOnce: AT_ONCE });

  logger.info('watchman went his round', { ...watched });
  count('ClockRevived', watched.revived);
  count('EntryAnnounced', watched.announced);
  count('AlertAbandoned', watched.abandoned);
  count('FanOutFinished', watched.finished);
  count('WatchRound', 1);
});

/** Clocks must be watched whether or not SES says how it stands. */
async function lookAtMail(): Promise<void> {
  try {
    const { mailAccount } = await import('./shared/mail-account.js');
    const account = await mailAccount(ports.now.machine());
    await saveMailAccount(table, account);
    count('MailSandbox', account.inSandbox ? 1 : 0);
    count('SenderUnverified', account.senderVerified && account.sendingEnabled ? 0 : 1);
    count('SenderUnsigned', account.senderSigned ? 0 : 1);
  } catch (error) {
    log.error('SES does not say how it stands', { error: String(error) });
  }
}
