/** What a walk through the whole table finds: for a host that starts, and for an export. */
import type { Temporal } from '../../core/model.js';
import type { Clock } from '../../engine/ports.js';
import { clockOf } from './clocks.js';
import { repairIndex } from './index-repair.js';
import type { Item, Key, Table } from './table.js';

/** Every queue that an item can stand in. */
export const QUEUE_NAMES = [
  'unsettled',
  'clock',
  'lease',
  'milestone',
  'incident-open',
  'incident-closed',
] as const;

const EXPIRING: ReadonlySet<string> = new Set(['KEY', 'SESSION']);

/** What the host takes up when it starts. */
export interface Found {
  readonly clocks: readonly Clock[];
  readonly versions: ReadonlyMap<string, number>;
  readonly drills: readonly string[];
  /** Places in the index that a crash had left wrong. */
  readonly repaired: number;
}

/**
 * Walks through the table once: mends its index, and lists what is open.
 * @param now where given, idempotency keys and sessions that have expired by then are removed,
 * which DynamoDB does by itself and the embedded server does not
 */
export async function takeInventory(table: Table, now?: Temporal.Instant): Promise<Found> {
  const clocks: Clock[] = [];
  const versions = new Map<string, number>();
  const drills: string[] = [];
  const expired: Key[] = [];
  const seconds = now ? now.epochMilliseconds / 1000 : 0;
  const onItem = (item: Item) => {
    if (item.sk.startsWith('ENTRY#')) {
      const { incidentId, n } = item as unknown as {
        readonly incidentId: string;
        readonly n: number;
      };
      versions.set(incidentId, Math.max(n, versions.get(incidentId) ?? 0));
      if (n === 1 && (item.body as { readonly drill?: unknown }).drill) drills.push(incidentId);
    } else if (item.sk.startsWith('CLOCK#')) {
      const clock = clockOf(item);
      if (!clock.ended) clocks.push(clock);
    } else if (EXPIRING.has(item.sk) && (item.expiresAt as number) < seconds) {
      expired.push({ pk: item.pk, sk: item.sk });
    }
  };
  const repaired = await repairIndex(table, QUEUE_NAMES, onItem);
  for (const key of expired) await table.remove(key);
  return { clocks, versions, drills, repaired };
}
