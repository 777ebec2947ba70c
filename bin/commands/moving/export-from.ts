/** What of a table goes into the file, each incident checked: none that could not be read again. */
import {
  incidentFrom,
  kindOf,
  type LeftBehind,
  moves,
  walk,
} from '../../../lib/adapters/aws/archive.js';
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
  /** What is for counsel alone, and is not in the file. */
  readonly leftBehind: LeftBehind;
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
    leftBehind: { notes: 0, drafts: 0 },
  };

  constructor(private readonly table: Table) {}

  /** @throws CannotMove, UnknownItem, SettingsChanged */
  async *items(): AsyncGenerator<readonly Item[]> {
    for await (const items of walk(this.table, this.count.leftBehind)) {
      const pk = items[0]?.pk;
      if (pk?.startsWith('INC#')) {
        mustBeWhole(incidentFrom(pk.slice('INC#'.length), items));
        this.count.incidents += 1;
      }
      for (const item of items) {
        const kind = kindOf(item);
        if (moves(kind)) this.count[COUNTED[kind]] += 1;
      }
      yield items;
    }
  }
}
