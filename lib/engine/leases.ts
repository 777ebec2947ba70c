/**
 * Leases: while one hands a message over, nobody else sends it; and one that went away in the
 * middle does not keep it for ever.
 */
import { Temporal } from '../core/model.js';
import { loaded, type SentAlert } from './ports.js';

/** Who sends: claims of a holder that is gone are nobody's, and a lease has an end. */
export interface Sender {
  readonly holder: string;
  isGone(holder: string): boolean;
}

/** As long as handing over one message may take, three times over: SMTP gives up after 40 seconds. */
export const LEASE = { seconds: 120 };

/**
 * From how far in the future no lease can begin, unless the machine's clock was set back since. Two
 * machines' clocks are never quite the same, so what begins a little later than now is held.
 */
const MOST_AHEAD = LEASE;

/**
 * Whether somebody sends it at this moment: another, or we ourselves in another call, for then
 * no claim would succeed either.
 * @param now the machine's time, read after the alert was: read before, a lease that was taken
 * meanwhile would look like one from before the clock was set back
 */
export function isHeld(
  { state, holder, leaseUntil }: SentAlert,
  now: Temporal.Instant,
  sender: Sender,
): boolean {
  if (state !== 'claimed' || holder === undefined || leaseUntil === undefined) return false;
  if (sender.isGone(holder)) return false;
  const until = loaded(leaseUntil);
  const from = until.subtract(LEASE);
  const isOver = Temporal.Instant.compare(until, now) <= 0;
  return !isOver && Temporal.Instant.compare(from, now.add(MOST_AHEAD)) <= 0;
}
