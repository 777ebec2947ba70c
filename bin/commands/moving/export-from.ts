/** What of a table goes into the file, each incident checked: none that could not be read again. */
import { incidentFrom, kindOf, walk } from '../../../lib/adapters/aws/archive.js';
import type { Item, Table } from '../../../lib/adapters/aws/table.js';
import { mustBeWhole } from '../../../lib/engine/moving.js';

/** How much was exported. */
export interface Exported {
  incidents: number;
  entries: number;
  alerts: number;
  clocks: number;
  settings: number;
  tokens: number;
  drills: number;
  keys: number;
}

const COUNTED = {
  setting: 'settings',
  token: 'tokens',
  'drill-clock': 'drills',
  key: 'keys',
  entry: 'entries',
  alert: 'alerts',
  clock: 'clocks',
} as const;

export class Exporting {
  readonly count: Exported = {
    incidents: 0,
    entries: 0,
    alerts: 0,
    clocks: 0,
    settings: 0,
    tokens: 0,
    drills: 0,
    keys: 0,
  };

  constructor(private readonly table: Table) {}

  /** @throws CannotMove, UnknownItem, SettingsChanged */
  async *items(): AsyncGenerator<readonly Item[]> {
    for await (const items of walk(this.table)) {
      const pk = items[0]?.pk;
      if (pk?.startsWith('INC#')) {
        mustBeWhole(incidentFrom(pk.slice('INC#'.length), items));
        this.count.incidents += 1;
      }
      for (const item of items) {
        const kind = kindOf(item);
        if (kind !== undefined && kind !== 'stays') this.count[COUNTED[kind]] += 1;
      }
      yield items;
    }
  }
}
