import { isHeld, LEASE, type Sender } from '../../../../lib/engine/leases.js';
import type { Lease } from '../../../../lib/engine/ports.js';
import { at } from './endpoint.js';

/** A lease as the engine takes it, from a moment of the machine's on. */
export function lease(
  holder: string,
  now = '2026-06-01T12:00:00Z',
  isGone: Sender['isGone'] = () => false,
): Lease {
  return {
    holder,
    at: at('2026-06-01T12:00:00Z'),
    now: () => at(now),
    lasts: LEASE,
    isHeld: (alert) => isHeld(alert, at(now), { holder, isGone }),
  };
}
