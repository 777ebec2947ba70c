/**
 * What SES says of a message after it took it: one that came back is told to an administrator.
 * What is thrown here comes again, after a minute and after two.
 */
import { mailNewsIn, type SesEvent } from '../lib/adapters/aws/ses-events.js';
import { mailReturned } from '../lib/engine/mail-returned.js';
import { oneLine } from '../lib/engine/one-line.js';
import { ports } from './shared/ports.js';
import { count, logger, observed, withoutAddresses } from './shared/telemetry.js';

/** Mail servers answer at length; the rest is in SES's own event. */
const LONGEST_REASON = 400;

export const handler = observed(async (event: SesEvent): Promise<void> => {
  const news = mailNewsIn(event);
  if (!news) return;
  const { alertId, what } = news;
  const reason = oneLine(news.reason, LONGEST_REASON);
  if (what === 'delayed' || alertId === undefined) {
    const about = withoutAddresses({ alert: alertId, what, reason });
    logger.warn('mail delayed, or none of ours', about);
    return;
  }

  const isNew = await mailReturned({ alertId, reason }, ports);

  if (isNew) count('MailReturned', 1);
  else logger.info('mail returned, and known already', { alert: alertId });
});
