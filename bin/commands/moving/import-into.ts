/**
 * The second reading of a file: what was checked is written. It can be interrupted at any point
 * and run again; what is there already is left as it is.
 */

import { bareItems, homeOn, type WHOLES } from '../../../lib/adapters/aws/archive.js';
import { boardOn } from '../../../lib/adapters/aws/board.js';
import { ledgerOn } from '../../../lib/adapters/aws/ledger.js';
import { settingsOn } from '../../../lib/adapters/aws/settings.js';
import type { Item, Table } from '../../../lib/adapters/aws/table.js';
import type { Temporal } from '../../../lib/core/model.js';
import { canonical } from '../../../lib/engine/chain.js';
import { type MovedIn, moveIn } from '../../../lib/engine/move-in.js';
import type { Moving } from '../../../lib/engine/moving.js';
import type { DrillClock, Log } from '../../../lib/engine/ports.js';
import { IMPORTING } from '../../server/storage.js';
import { type FileHead, itemsIn } from './file.js';
import { piecesOf } from './groups.js';
import type { MovedItem } from './items.js';
import { type ReadableFile, survey } from './survey.js';

export interface Import {
  readonly file: ReadableFile;
  readonly table: Table;
  readonly now: Temporal.Instant;
  /** The hash of the definition that a regime's clocks start on here. */
  readonly definition: (regimeId: string) => string;
  readonly log: Log;
}

/** What was new here, and what was there already. */
export interface Imported {
  readonly file: FileHead;
  readonly incidents: Count;
  readonly entries: Count;
  readonly alerts: Count;
  readonly clocks: Count;
  readonly settings: Replaced;
  readonly tokens: Replaced;
  readonly drills: Count;
  readonly keys: Count;
}

export interface Count {
  readonly written: number;
  readonly present: number;
}

export interface Replaced extends Count {
  /** What was here and is not in the file, by its kind and id. */
  readonly removed: readonly string[];
}

/** Incidents at once: enough to hide the way to a database far away, few enough not to crowd it. */
const AT_ONCE = 16;

/**
 * Takes over all that is in a file.
 * @throws CannotMove where it cannot be; up to the first write, nothing has changed then
 */
export async function importInto(order: Import): Promise<Imported> {
  const { file, table, now } = order;
  const { head, wholes } = await survey(file, table);
  // A server that started on half of it would go on from there, and part ways with the file.
  await table.put({ ...IMPORTING, at: now.toString() });
  const of = (pk: (typeof WHOLES)[number]) => wholes.get(pk) ?? [];
  const settings = await replace('SETTINGS', of('SETTINGS'), table);
  // Tokens too: one that was revoked there must not be good here.
  const tokens = await replace('TOKENS', of('TOKENS'), table);
  const drills = await putDrills(of('DRILLS'), table);
  const rest = await putTheRest(order);
  await table.remove(IMPORTING);
  return { file: head, settings, tokens, drills, ...rest };
}

/** What is new is written before what is gone is removed: at no moment is there nobody to tell. */
async function replace(pk: string, items: readonly MovedItem[], table: Table): Promise<Replaced> {
  const present = new Map((await bareItems(table, pk)).map((item) => [item.sk, item]));
  const changed = items.filter((item) => canonical(present.get(item.sk)) !== canonical(item));
  for (const item of changed) await table.put(item);
  const kept = new Set(items.map(({ sk }) => sk));
  const gone = [...present.values()].filter(({ sk }) => !kept.has(sk));
  for (const item of gone) await table.remove(item);
  const removed = gone.map(nameOf);
  return { written: changed.length, present: items.length - changed.length, removed };
}

/** `person ana`, `token tok-234 (desk)`: never a hash. */
function nameOf({ sk, value }: Item): string {
  const { id, name } = value as { readonly id: string; readonly name?: string };
  const kind = sk.slice(0, sk.indexOf('#')).toLowerCase();
  return kind === 'token' ? `${kind} ${id} (${name})` : `${kind} ${id}`;
}

/** How far each drill has run; none runs back. */
async function putDrills(items: readonly MovedItem[], table: Table): Promise<Count> {
  let written = 0;
  for (const item of items) {
    const coming = item.value as DrillClock;
    const present = (await table.get(item))?.value as DrillClock | undefined;
    const isBehind = !present || present.now < coming.now || (coming.over && !present.over);
    if (!isBehind) continue;
    await table.put(item);
    written += 1;
  }
  return { written, present: items.length - written };
}

async function putTheRest(order: Import) {
  const { file, table } = order;
  const tally = {
    incidents: none(),
    entries: none(),
    alerts: none(),
    clocks: none(),
    keys: none(),
  };
  const ports = {
    ...order,
    home: homeOn(table),
    ledger: ledgerOn(table),
    settings: settingsOn(table),
    board: boardOn(table),
  };
  await eachAtOnce(piecesOf(itemsIn(file.open())), AT_ONCE, async (piece) => {
    if (piece.kind === 'incident')
      count(tally, piece.incident, await moveIn(piece.incident, ports));
    else if (piece.item.sk === 'KEY') {
      const isNew = await table.put(piece.item, { text: 'attribute_not_exists(pk)' });
      add(tally.keys, 1, isNew ? 1 : 0);
    }
  });
  return tally;
}

type Counting = { written: number; present: number };
type Tally = Readonly<Record<'incidents' | 'entries' | 'alerts' | 'clocks', Counting>>;

const none = (): Counting => ({ written: 0, present: 0 });

function add(to: Counting, all: number, written: number): void {
  to.written += written;
  to.present += all - written;
}

function count(tally: Tally, incident: Moving, { entries, alerts, clocks }: MovedIn): void {
  add(tally.incidents, 1, entries === incident.entries.length ? 1 : 0);
  add(tally.entries, incident.entries.length, entries);
  add(tally.alerts, incident.alerts.length, alerts);
  add(tally.clocks, incident.clocks.length, clocks);
}

/** Does something with each, so many at once; where one fails, no further one is begun. */
async function eachAtOnce<T>(
  things: AsyncIterable<T>,
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const thing of things) {
      const mine: Promise<void> = work(thing)
        .catch((error) => void failures.push(error))
        .finally(() => underWay.delete(mine));
      underWay.add(mine);
      if (underWay.size >= atOnce) await Promise.race(underWay);
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
}
