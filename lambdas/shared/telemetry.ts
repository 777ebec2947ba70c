/**
 * What the functions tell: log lines, metrics and traces, by Powertools. An alarm rests on each
 * metric; `lib/infra/runbook.md` says what to do.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import type { Log } from '../../lib/engine/ports.js';

export const logger = new Logger();
const metrics = new Metrics();

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
  | 'SenderUnsigned'
  | 'MailReturned'
  | 'ProblemsLogged';

export function count(metric: Metric, value: number): void {
  metrics.addMetric(metric, MetricUnit.Count, value);
}

/** The engine's log. What is an error there is a problem that somebody must hear of. */
export const log: Log = {
  info: (what, fields) => logger.info(what, withoutAddresses(fields)),
  error: (what, fields) => {
    logger.error(what, withoutAddresses(fields));
    count('ProblemsLogged', 1);
  },
};

/** As long as an address may be, so that a long text costs no more than its length. */
const ADDRESS = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,255}/g;

/** Mail services repeat an address in what they say; whoever reads logs need not know it. */
export function withoutAddresses(fields: Readonly<Record<string, unknown>> = {}) {
  const told = Object.entries(fields).map(([name, value]) => {
    return [name, typeof value === 'string' ? value.replace(ADDRESS, '(address)') : value];
  });
  return Object.fromEntries(told) as Record<string, unknown>;
}

/** Clients of the SDK that were made before there was a trace. */
const clients: unknown[] = [];
let tracing: Promise<typeof import('./tracing.js')> | undefined;

/** A client of the SDK whose calls are traced where the call of the function is. */
export function traced<T>(client: T): T {
  clients.push(client);
  void tracing?.then(({ trace }) => trace(client));
  return client;
}

/** X-Ray decides at the entrance which calls it takes a trace of, and says so in this variable. */
function isSampled(): boolean {
  return /Sampled=1/.test(process.env._X_AMZN_TRACE_ID ?? '');
}

async function tracer() {
  tracing ??= import('./tracing.js').then((module) => {
    for (const client of clients) module.trace(client);
    return module;
  });
  return tracing;
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
    const work = () => handle(event, context);
    try {
      if (!isSampled()) return await work();
      return await (await tracer()).traced(context.functionName, work);
    } catch (error) {
      logger.error('the function failed', error as Error);
      throw error;
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics(); // without, it warns each time
    }
  };
}
