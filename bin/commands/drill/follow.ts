/** Following a drill: looked at a few times a second until it is over, or until we are stopped. */
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from '../../../lib/core/model.js';
import type { IncidentAnswer } from '../../api.js';
import type { Client } from '../../client.js';
import { path } from '../asking.js';
import { type Happening, happeningsBetween } from './happenings.js';

/** Four looks a second: more often than a reader sees, seldom enough for the server. */
const BETWEEN_LOOKS = 250;

interface Following {
  readonly client: Pick<Client, 'get'>;
  /** Aborted when the reader has seen enough. */
  readonly signal: AbortSignal;
  readonly betweenLooks?: number;
  /** @returns false when nobody reads any more */
  look(incident: IncidentAnswer, happenings: readonly Happening[]): Promise<boolean>;
}

/**
 * A moment of a drill is lived through before the next one comes; a look in the middle of one
 * waits for the rest of it, so that what belongs together is told together. Not for ever: a
 * server that is slow is told of as it goes.
 */
const LONGEST_WAIT = 4;

/** @returns the drill as it stood at its end, or `undefined` where following ended before it */
export async function follow(
  id: string,
  { client, signal, betweenLooks = BETWEEN_LOOKS, look }: Following,
): Promise<IncidentAnswer | undefined> {
  let before: IncidentAnswer | undefined;
  let wasOver = false;
  let waited = 0;
  for (;;) {
    const incident = await client.get<IncidentAnswer>(path`/api/incidents/${id}`);
    const happenings = happeningsBetween(before, incident);
    // One more look after the end, for what the closing itself brought about.
    const isLast = wasOver;
    const isWhole = isLast || waited === LONGEST_WAIT || !isInTheMidst(incident, happenings);
    if (!(await look(incident, isWhole ? happenings : []))) return undefined;
    if (isLast) return incident;
    wasOver = incident.closed !== null;
    if (isWhole) before = incident;
    waited = isWhole ? 0 : waited + 1;
    try {
      await pause(betweenLooks, undefined, { signal });
    } catch {
      return undefined;
    }
  }
}

/** Whether the drill still stands at the moment of what happened last. */
function isInTheMidst({ drill }: IncidentAnswer, happenings: readonly Happening[]): boolean {
  const last = happenings.at(-1);
  return last !== undefined && drill !== null && Temporal.Instant.compare(last.at, drill.now) >= 0;
}
