/** What counting cannot tell, and was taken on the high side. */
import type { FunctionName } from './counts.js';

/**
 * Milliseconds that a call is billed for. Clocks wake days apart, so each call is taken for a cold
 * start: some 700 ms to load (billed since August 2025), then the work. A call computes for 14 ms
 * on this machine's whole core (`npm run costs -- --measure`), which is 50 ms on the 0.29 of one
 * that 512 MB buy, and waits some 6 ms for each of its requests to the table; a mail takes 100 ms.
 */
export const BILLED_MS: Readonly<Record<FunctionName, number>> = {
  api: 1200,
  assess: 1000,
  park: 900,
  remind: 1500,
  watch: 2000,
  publish: 900,
};

/** Start, end and report of a call, and a line or two of ours. */
const CALL_LOG = 2000;
/** Four events of a history for each state, without what they were given. */
const TRANSITION_LOG = 2000;
/** A line of the door's. */
const API_LOG = 400;

export function logBytes(calls: number, transitions: number, apiCalls: number): number {
  return calls * CALL_LOG + transitions * TRANSITION_LOG + apiCalls * API_LOG;
}

/** As `cdk.json` has it: logs for 400 days. Incidents are priced with a year in the table. */
export const LOGS_KEPT_MONTHS = 400 / 30;
export const STORED_MONTHS = 12;

/** A month of thirty days, and the watchman's rounds in it. */
export const ROUNDS_A_MONTH = 30 * 24 * 12;

/** People who sign in: the team. */
export const PEOPLE = 3;

/**
 * Metrics of our own that are written all the time: the watchman's rounds, what he mended (4), how
 * SES stands (2); with the first reminder, its three; and those of trouble, which are rare.
 */
export const METRICS = 7 + 3;
