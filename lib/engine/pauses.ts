/** How long to wait before a message that was not handed over is tried again. */
import { Temporal } from '../core/model.js';
import { digestOf } from './chain.js';
import type { Incident } from './incident.js';
import type { Alert } from './ports.js';

const LONGEST_MINUTES = 15;
/** Each alert a little off in its own way: by a quarter at most, either way. */
const MOST_OFF = 0.25;

type Running = Pick<Incident, 'drill'>;

/**
 * About 1, 2, 4, 8, then every 15 minutes: a mail server that restarts is back by the third try.
 * A thousand that were turned away in one second must not all come back in one.
 * @param attempts so far
 * @returns in the incident's time
 */
export function pauseAfter(
  attempts: number,
  { id }: Pick<Alert, 'id'>,
  incident: Running,
): Temporal.Duration {
  const minutes = Math.min(LONGEST_MINUTES, 2 ** Math.min(attempts, 4));
  const off = Number.parseInt(digestOf(id).slice(0, 4), 16) / 0xffff; // 0 to 1
  const seconds = Math.round(60 * minutes * (1 - MOST_OFF + off * 2 * MOST_OFF));
  return Temporal.Duration.from({ seconds: Math.max(seconds, shortestOf(incident)) });
}

/** No pause is longer. */
export function longestPause(incident: Running): Temporal.Duration {
  const seconds = Math.ceil(60 * LONGEST_MINUTES * (1 + MOST_OFF));
  return Temporal.Duration.from({ seconds: Math.max(seconds, shortestOf(incident)) });
}

/** A drill's minutes are short: a second of the machine must pass, or it would be an attack. */
function shortestOf({ drill }: Running): number {
  return Math.ceil(drill?.speed ?? 0);
}
