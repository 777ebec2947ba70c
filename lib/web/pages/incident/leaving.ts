/**
 * Whether somebody must be asked before an incident is closed or a regime marked as not applicable:
 * where something is still to be done, reminders of it would stop with one press.
 */
import { digestOf } from '../../../engine/chain.js';
import type { RegimeOrder } from '../../../engine/change-incident.js';
import { lineOf } from '../../../engine/incident.js';
import {
  type LeftOpen,
  leftOpenByClosing,
  leftOpenByExcluding,
} from '../../../engine/left-open.js';
import type { Form } from '../../forms/form.js';
import type { WebPorts } from '../../ports.js';

interface Asked {
  readonly act: 'close' | 'exclude';
  /** Of closing, its regime counts for nothing. */
  readonly order: RegimeOrder;
}

/** What is to be confirmed. */
export interface Leaving extends Asked {
  readonly left: LeftOpen;
  /** Of what is shown: a confirmation bears it, and holds for nothing else. */
  readonly mark: string;
  /** Something was confirmed that is no longer what stands there. */
  readonly hasChanged: boolean;
}

/**
 * Whether somebody must be asked first.
 * @returns what they must see; `undefined` where nothing is left undone, or where they have
 * confirmed just that
 * @throws what the change itself throws where it would be refused
 */
export async function toConfirm(
  { act, order, form }: Asked & { readonly form: Form },
  ports: WebPorts,
): Promise<Leaving | undefined> {
  const left =
    act === 'close'
      ? await leftOpenByClosing(order, ports)
      : await leftOpenByExcluding(order, ports);
  if (left.milestones.length === 0 && !left.read.problem) return undefined;
  const mark = markOf({ act, order }, left);
  const seen = form.optional('seen');
  return seen === mark ? undefined : { act, order, left, mark, hasChanged: seen !== undefined };
}

/** It differs as soon as anything else is open, or a state or a date is another. */
function markOf({ act, order: { regime } }: Asked, { milestones, read }: LeftOpen): string {
  return digestOf({
    ...(act === 'exclude' && { regime }),
    open: milestones.map((one) => [one.regime, lineOf(one), one.state, one.planBy, one.due]),
    isUnknown: read.problem !== undefined,
  });
}
