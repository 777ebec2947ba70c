/** From what was used to dollars. */
import {
  BILLED_MS,
  LOGS_KEPT_MONTHS,
  logBytes,
  METRICS,
  PEOPLE,
  ROUNDS_A_MONTH,
  STORED_MONTHS,
} from './assumptions.js';
import { type Counts, callsOf, FUNCTIONS, noCounts, plus } from './counts.js';
import { prices } from './prices.js';
import type { StackFigures } from './stack.js';

const GB = 1e9;

/** A line of a bill. */
export interface Line {
  readonly what: string;
  readonly usd: number;
}

/** GB-seconds of the functions. */
export function lambdaSeconds({ calls }: Counts, { memory }: Pick<StackFigures, 'memory'>): number {
  return FUNCTIONS.reduce(
    (sum, name) => sum + (calls[name] * (memory[name] / 1024) * BILLED_MS[name]) / 1000,
    0,
  );
}

/** What an incident's life costs, part by part. @param stored bytes that it leaves behind */
export function billOf(
  counts: Counts,
  stored: number,
  stack: Pick<StackFigures, 'memory'>,
): readonly Line[] {
  const calls = callsOf(counts);
  const logs = logBytes(calls, counts.transitions, counts.apiCalls) / GB;
  const lambda =
    calls * prices.lambdaRequest.usd + lambdaSeconds(counts, stack) * prices.lambdaSecond.usd;
  return [
    { what: 'state transitions', usd: counts.transitions * prices.transition.usd },
    { what: 'functions', usd: lambda },
    { what: 'writes', usd: (counts.tableWrites + counts.indexWrites) * prices.write.usd },
    { what: 'reads', usd: counts.readUnits * prices.read.usd },
    { what: 'mails', usd: counts.mails * prices.mail.usd },
    { what: 'API calls', usd: counts.apiCalls * prices.apiCall.usd },
    { what: 'events', usd: counts.events * prices.event.usd },
    {
      what: 'logs, traces, key',
      usd:
        logs * (prices.logged.usd + LOGS_KEPT_MONTHS * prices.kept.usd) +
        // Each call may be traced, and may ask for the table's key: both are spared at times.
        calls * (prices.trace.usd + prices.keyRequest.usd),
    },
    { what: 'a year in the table', usd: (stored / GB) * STORED_MONTHS * prices.storage.usd },
  ];
}

/** What a month costs in which nothing happens. @param idle a round with nothing to mend */
export function fixedOf(idle: Counts, stack: StackFigures): readonly Line[] {
  const rounds = plus(noCounts(), idle, ROUNDS_A_MONTH);
  return [
    {
      what: `alarms (${stack.alarms}, over ${stack.alarmMetrics} metrics)`,
      usd: stack.alarmMetrics * prices.alarm.usd,
    },
    { what: `metrics of our own (${METRICS})`, usd: METRICS * prices.metric.usd },
    { what: 'dashboard', usd: stack.dashboards * prices.dashboard.usd },
    {
      what: 'encryption key (3 times that from its second rotation on)',
      usd: stack.keys * prices.keyMonth.usd,
    },
    {
      what: `watchman (${ROUNDS_A_MONTH.toLocaleString('en')} rounds, with their reads, logs and traces)`,
      usd: totalOf(billOf(rounds, 0, stack)),
    },
    { what: `sign-in (${PEOPLE} people)`, usd: PEOPLE * prices.person.usd },
  ];
}

export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}
