/** Parks one clock: keeps its task token until a new entry, or the timeout, wakes it. */
import { checkAfter } from './clocks.js';
import type { ParkOrder, Ports } from './ports.js';

export type ParkOutcome = 'parked' | 'woken-at-once' | 'superseded';

/**
 * The order of the two steps is the point. Whoever writes to the record writes its entry and
 * then looks for a token; `park` writes its token and then looks for entries. Whichever comes
 * second sees the other, so no wake-up is lost. Both may see it: waking twice is harmless.
 */
export async function park(
  order: ParkOrder,
  { clocks, ledger, executions, now }: Pick<Ports, 'clocks' | 'ledger' | 'executions' | 'now'>,
): Promise<ParkOutcome> {
  const kept = await clocks.park(order, checkAfter(order.wake.seconds, now.machine()));
  if (!kept) {
    // Of an older generation, or of an entry that a newer one has overtaken: nobody would ever
    // look for this token, so it must not wait. What it belongs to assesses again, and ends.
    await executions.wake(order.token);
    return 'superseded';
  }
  const last = await ledger.lastNumber(order.incidentId); // a consistent read
  if (last === order.version) return 'parked';

  await executions.wake(order.token);
  return 'woken-at-once';
}
