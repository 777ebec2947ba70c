/** A closing that is announced: what it asks of those who hear of it. */
import type { Temporal } from '../../lib/core/model.js';
import { declareClosure, previewClosure } from '../../lib/engine/declare-closure.js';
import type { Counts } from './counts.js';
import { type Installation, install } from './installation.js';

/** The watchman goes his round every five minutes. */
const ROUND = { minutes: 5 };

export interface ClosureCounts {
  /** Looking at what a closure would do, which is part of declaring it as well. */
  readonly preview: Counts;
  /** Declaring it: everyone is looked at, told, and each clock hears of it. */
  readonly closure: Counts;
  /** The watchman's round after it, in which every incident has an entry to be settled. */
  readonly round: Counts;
}

/** Declares one, and lets everything that follows from it happen. */
export async function closureOn(
  { meter, machines, ports, timeline, watch }: Installation,
  settled: () => Promise<void>,
): Promise<ClosureCounts> {
  const order = { calendar: 'us-sec', date: '2026-09-15', source: 'Order of the President' };
  const by = { name: 'desk', roles: ['admin'] } as const;
  meter.take();
  await meter.call('api', () => previewClosure(order, ports));
  const preview = meter.take();
  const before = machines.transitions;
  await meter.call('api', () => declareClosure({ ...order, by }, ports));
  await settled();
  const closure = { ...meter.take(), transitions: machines.transitions - before };
  await timeline.liveUntil(timeline.now().add(ROUND), settled);
  meter.take();
  await watch();
  return { preview, closure, round: meter.take() };
}

/** What it takes where there is no incident at all. */
export async function closureByItself(start: Temporal.Instant): Promise<ClosureCounts> {
  const on = await install(start);
  try {
    await on.watch();
    return await closureOn(on, async () => {});
  } finally {
    await on.remove();
  }
}
