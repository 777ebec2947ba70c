/** How far the clocks of drills have run. */
import type { DrillClock, DrillClocks } from '../../engine/ports.js';
import type { Table } from './table.js';

const PK = 'DRILLS';

export function drillClocksOn(table: Table): DrillClocks {
  return {
    async save(clock) {
      await table.put({ pk: PK, sk: `DRILL#${clock.incidentId}`, value: clock });
    },
    async all() {
      return (await table.items(PK, 'DRILL#')).map(({ value }) => value as DrillClock);
    },
  };
}
