/** Heads and rows for lists, and a reader of all pages. */
import type { BoardRow, IncidentHead, PageOf } from '../../../../lib/engine/ports.js';

export function headOf(id: string, more: Partial<IncidentHead> = {}): IncidentHead {
  return {
    id,
    title: 'Stolen laptop',
    entity: 'default',
    regimes: ['eu-nis2', 'us-sec-8k'],
    registeredAt: '2026-06-01T12:00:00.000Z',
    closed: false,
    drill: false,
    version: 1,
    nextPlanBy: null,
    ...more,
  };
}

export function rowOf(incidentId: string, line: string, planBy: string | null): BoardRow {
  return {
    incidentId,
    title: 'Stolen laptop',
    entity: 'default',
    drill: false,
    regime: 'eu-nis2',
    obligation: 'early-warning',
    line,
    trigger: null,
    planBy,
    due: planBy,
    force: 'in-force',
    certainty: 'settled',
    option: false,
    phase: 'notification',
    acknowledged: null,
  };
}

/** All items of all pages; as many pages as an endless list would never have. */
export async function everyPage<T>(
  page: (cursor?: string) => Promise<PageOf<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < 5000; count += 1) {
    const next = await page(cursor);
    items.push(...next.items);
    if (next.cursor === null) return items;
    cursor = next.cursor;
  }
  throw new Error('The list has no end');
}
