/**
 * A message that had been handed over came back: the address is gone, or its owner reported it
 * as spam. The alert then counts as refused, and its clock tells an administrator.
 */

import { mustExist } from './append.js';
import { wakeOrReplace } from './clocks.js';
import { stored } from './incident.js';
import type { Ports } from './ports.js';

export interface MailReturn {
  readonly alertId: string;
  /** What the mail service said, for the administrator who is told. */
  readonly reason: string;
}

type Noting = Pick<Ports, 'alerts' | 'clocks' | 'executions' | 'ledger' | 'now' | 'log'>;

/** An alert whose sender has not yet said that it was sent: to be asked again in a moment. */
export class StillBeingSent extends Error {
  override readonly name = 'StillBeingSent';

  constructor(readonly alertId: string) {
    super(`${alertId} came back before it was marked as sent.`);
  }
}

/**
 * Notes that a message came back.
 * @returns false where there is no such alert, or it is known already that it did not arrive
 * @throws StillBeingSent
 */
export async function mailReturned(
  { alertId, reason }: MailReturn,
  ports: Noting,
): Promise<boolean> {
  const { alerts, clocks, ledger, now, log } = ports;
  const alert = await alerts.byId(alertId);
  if (!alert) return false;
  const { incidentId, regimeId, state } = alert;
  if (state === 'claimed') throw new StillBeingSent(alertId);
  const incident = mustExist(incidentId, await ledger.entries(incidentId));
  const at = stored(now.of(incident));
  if (!(await alerts.returned(alertId, { at, error: reason }))) return false;
  log.error('mail returned', { incidentId, regimeId, alert: alertId, reason });
  const clock = await clocks.get(incidentId, regimeId);
  if (clock && !clock.ended) await wakeOrReplace(clock, ports);
  return true;
}
