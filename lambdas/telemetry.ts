/**
 * What the functions tell: log lines, metrics and traces, by Powertools. An alarm rests on each
 * metric; `lib/infra/runbook.md` says what to do.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import type { Context } from 'aws-lambda';
import type { Log } from '../lib/engine/ports.js';

export const logger = new Logger();
const metrics = new Metrics();
const tracer = new Tracer();

/** The metrics that there are; the alarms know them by these names. */
export type Metric =
  | 'AlertSent'
  | 'AlertRefused'
  | 'AlertPostponed'
  | 'ClockRevived'
  | 'EntryAnnounced'
  | 'AlertAbandoned'
  | 'FanOutFinished'
  | 'WatchRound'
  | 'MailSandbox'
  | 'SenderUnverified'
  | 'MailReturned'
  | 'ProblemsLogged';

export function count(metric: Metric, value: number): void {
  metrics.addMetric(metric, MetricUnit.Count, value);
}

/** The engine's log. What is an error there is a problem that somebody must hear of. */
export const log: Log = {
  info: (what, fields) => logger.info(what, { ...fields }),
  error: (what, fields) => {
    logger.error(what, { ...fields });
    count('ProblemsLogged', 1);
  },
};

/** A client of the SDK whose calls are traced. */
export function traced<T>(client: T): T {
  return tracer.captureAWSv3Client(client);
}

/**
 * A handler that tells who called it, how long it took and how it ended. Never what it was
 * given: messages of the states hold task tokens.
 */
export function observed<Event, Answer>(
  handle: (event: Event, context: Context) => Promise<Answer>,
): (event: Event, context: Context) => Promise<Answer> {
  return async (event, context) => {
    logger.addContext(context);
    const whole = tracer.isTracingEnabled() ? tracer.getSegment() : undefined;
    const part = whole?.addNewSubsegment(`## ${process.env._HANDLER ?? 'handler'}`);
    if (part) tracer.setSegment(part);
    try {
      return await handle(event, context);
    } catch (error) {
      logger.error('the function failed', error as Error);
      if (part) tracer.addErrorAsMetadata(error as Error);
      throw error;
    } finally {
      part?.close();
      if (whole) tracer.setSegment(whole);
      metrics.publishStoredMetrics();
    }
  };
}
