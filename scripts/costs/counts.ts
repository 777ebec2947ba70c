/** What was used: counted while incidents live, added up, and taken apart again. */

/** The functions of the stack that an incident's life calls. */
export const FUNCTIONS = ['api', 'assess', 'park', 'remind', 'watch', 'publish'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export interface Counts {
  /** Incidents' executions started. */
  executions: number;
  /** States entered. */
  transitions: number;
  /** Calls of each function. */
  readonly calls: Record<FunctionName, number>;
  /** Requests to the table. */
  requests: number;
  /** Write units of the table. */
  tableWrites: number;
  /** Write units of its index. */
  indexWrites: number;
  readUnits: number;
  mails: number;
  /** Calls of the API. */
  apiCalls: number;
  /** Events handed to the bus. */
  events: number;
  /** Tokens completed: clocks woken by an entry. */
  wakes: number;
}

export function noCounts(): Counts {
  return {
    executions: 0,
    transitions: 0,
    calls: { api: 0, assess: 0, park: 0, remind: 0, watch: 0, publish: 0 },
    requests: 0,
    tableWrites: 0,
    indexWrites: 0,
    readUnits: 0,
    mails: 0,
    apiCalls: 0,
    events: 0,
    wakes: 0,
  };
}

/** `a + factor × b` of everything. */
export function plus(a: Counts, b: Counts, factor = 1): Counts {
  const calls = Object.fromEntries(
    FUNCTIONS.map((name) => [name, a.calls[name] + factor * b.calls[name]]),
  ) as Record<FunctionName, number>;
  const sum = (name: Exclude<keyof Counts, 'calls'>) => a[name] + factor * b[name];
  return {
    executions: sum('executions'),
    transitions: sum('transitions'),
    calls,
    requests: sum('requests'),
    tableWrites: sum('tableWrites'),
    indexWrites: sum('indexWrites'),
    readUnits: sum('readUnits'),
    mails: sum('mails'),
    apiCalls: sum('apiCalls'),
    events: sum('events'),
    wakes: sum('wakes'),
  };
}

export function callsOf({ calls }: Counts): number {
  return FUNCTIONS.reduce((sum, name) => sum + calls[name], 0);
}
