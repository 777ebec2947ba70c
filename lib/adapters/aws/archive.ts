/**
 * The table as it moves: which items go along, which stay behind, and how those of an incident
 * are written at the other end.
 */
import type { Temporal } from '../../core/model.js';
import {
  type Clock,
  type Entry,
  type EntryRef,
  type SentAlert,
  stored,
} from '../../engine/ports.js';
import {
  type Expression,
  type Item,
  incidentKey,
  type Key,
  queueFor,
  type Table,
} from './table.js';

/** What goes along. */
export type Kind = 'setting' | 'token' | 'drill-clock' | 'key' | 'entry' | 'alert' | 'clock';

/** What does not: derived, or of this place alone; and what is for counsel's eyes only. */
export type StaysKind = 'stays' | 'note' | 'draft';

/** By partition, then by sort key. */
const KINDS: readonly (readonly [pk: RegExp, sk: RegExp, kind: Kind | StaysKind])[] = [
  [/^SETTINGS$/, /^(ENTITY|PERSON|POLICY|CLOSURE|JOB)#/, 'setting'],
  [/^TOKENS$/, /^TOKEN#/, 'token'],
  [/^DRILLS$/, /^DRILL#/, 'drill-clock'],
  [/^KEY#/, /^KEY$/, 'key'],
  [/^INC#/, /^ENTRY#\d{6,}$/, 'entry'],
  [/^INC#/, /^SENT#/, 'alert'],
  [/^INC#/, /^CLOCK#/, 'clock'],
  [/^INC#/, /^(META$|MS#)/, 'stays'], // the lists
  // Whoever holds the file reads all of it, and that is not counsel alone.
  [/^INC#/, /^NOTE#/, 'note'],
  [/^INC#/, /^DRAFT#/, 'draft'],
  [/^HEALTH$/, /^/, 'stays'],
  [/^SESSION#/, /^/, 'stays'], // people sign in anew
  [/^SESSIONS$/, /^SIGNING-KEY$/, 'stays'], // and whoever holds the file must not sign for them
];

/** `undefined`: of a kind that this version does not know. */
export function kindOf({ pk, sk }: Key): Kind | StaysKind | undefined {
  return KINDS.find(([keys, sorts]) => keys.test(pk) && sorts.test(sk))?.[2];
}

export function moves(kind: Kind | StaysKind | undefined): kind is Kind {
  return kind !== undefined && kind !== 'stays' && kind !== 'note' && kind !== 'draft';
}

/** There is an item that nobody would know what to do with at the other end. */
export class UnknownItem extends Error {
  constructor(readonly key: Key) {
    super(`The table holds ${key.pk} ${key.sk}, which this version of Tocsin does not know.`);
    this.name = 'UnknownItem';
  }
}

/** How many privileged items a walk left where they are; none of their texts is read. */
export interface LeftBehind {
  notes: number;
  drafts: number;
}

/** Somebody changed settings during the walk: what was read first and last would not agree. */
export class SettingsChanged extends Error {
  constructor() {
    super('Settings were changed meanwhile.');
    this.name = 'SettingsChanged';
  }
}

/** The partitions that are taken over as a whole, in the order in which they move. */
export const WHOLES = ['SETTINGS', 'TOKENS', 'DRILLS'] as const;

/**
 * Walks through all that moves: settings, tokens and drills first, for what comes after is read
 * in their light; then keys, and each incident in one piece, its entries in their order.
 * @param left counts what is privileged, and stays
 * @throws UnknownItem, SettingsChanged
 */
export async function* walk(
  table: Table,
  left: LeftBehind = { notes: 0, drafts: 0 },
): AsyncGenerator<readonly Item[]> {
  const settings = await bareItems(table, WHOLES[0]);
  yield settings;
  for (const pk of WHOLES.slice(1)) yield await bareItems(table, pk);
  const incidents = new Set<string>();
  for await (const page of table.scan()) {
    for (const item of page) {
      if (isRemnant(item)) continue;
      const kind = kindOf(item);
      if (kind === undefined) throw new UnknownItem({ pk: item.pk, sk: item.sk });
      if (kind === 'note') left.notes += 1;
      if (kind === 'draft') left.drafts += 1;
      if (kind === 'key') yield [bare(item)];
      if (!item.pk.startsWith('INC#') || incidents.has(item.pk)) continue;
      incidents.add(item.pk);
      yield (await bareItems(table, item.pk)).toSorted(byKind);
    }
  }
  const again = await bareItems(table, WHOLES[0]);
  if (textOf(again) !== textOf(settings)) throw new SettingsChanged();
}

/** One text for one value: DynamoDB does not keep the order of an object's fields. */
function textOf(items: readonly Item[]): string {
  return JSON.stringify(items, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What is kept under one key and moves, without its places in queues. */
export async function bareItems(table: Table, pk: string): Promise<readonly Item[]> {
  const items = (await table.items(pk, '')).filter((item) => !isRemnant(item));
  const unknown = items.find((item) => kindOf(item) === undefined);
  if (unknown) throw new UnknownItem({ pk, sk: unknown.sk });
  return items.filter((item) => moves(kindOf(item))).map(bare);
}

/** A place without its item, which a crash left in the embedded database: see `index-repair.ts`. */
function isRemnant({ meant }: Item): boolean {
  return meant === null;
}

/** As it moves: its place in a queue is given anew, and no token leaves the machine it wakes. */
function bare({ q: _, qAt: __, meant: ___, ...item }: Item): Item {
  return kindOf(item) === 'clock' ? { ...item, token: null } : item;
}

function byKind(a: Item, b: Item): number {
  return rank(a) - rank(b); // the sort is stable: within a kind the keys' order stays
}

function rank(item: Item): number {
  return KINDS.findIndex(([, , kind]) => kind === kindOf(item));
}

/** An incident's items as the engine knows them. */
export function incidentFrom(incidentId: string, items: readonly Item[]) {
  const of = <T>(kind: Kind) =>
    items.filter((item) => kindOf(item) === kind).map((item) => contentOf(item) as T);
  return {
    incidentId,
    entries: of<Entry & { readonly incidentId: string }>('entry').map(entryOf),
    alerts: of<SentAlert>('alert'),
    clocks: of<Clock>('clock'),
  };
}

function contentOf({ pk: _, sk: __, ...content }: Item): unknown {
  return content;
}

function entryOf({ n, recordedAt, by, body, previous, hash }: Entry): Entry {
  return { n, recordedAt, by, body, previous, hash };
}

/** Where incidents move in; see `engine/move-in.ts` for the order of the writes. */
export function homeOn(table: Table) {
  return {
    async find(incidentId: string) {
      return incidentFrom(incidentId, await bareItems(table, incidentKey(incidentId)));
    },

    putEntry(incidentId: string, entry: Entry, unsettledSince?: Temporal.Instant) {
      const item = {
        ...entryKey({ incidentId, n: entry.n }),
        ...entry,
        incidentId,
        ...(unsettledSince && unsettled(incidentId, unsettledSince)),
      };
      return put(item, ABSENT, ({ hash }) => hash === entry.hash);
    },

    async mark(ref: EntryRef, unsettledSince: Temporal.Instant) {
      const { q, qAt } = unsettled(ref.incidentId, unsettledSince);
      const change = { text: 'SET #q = :q, #qAt = :qAt', values: { ':q': q, ':qAt': qAt } };
      await table.update(entryKey(ref), change, { text: 'attribute_exists(pk)' });
    },

    putAlert(alert: SentAlert, before: SentAlert | undefined) {
      const { incidentId, regimeId, id, state, stateAt, leaseUntil } = alert;
      const digest = id.slice(id.lastIndexOf('.') + 1);
      // A claim waits for the end of its lease, and whoever runs here takes it over.
      const isClaimed = state === 'claimed' && leaseUntil !== undefined;
      const item = {
        pk: incidentKey(incidentId),
        sk: `SENT#${regimeId}#${digest}`,
        ...alert,
        ...(isClaimed && { q: queueFor('lease', incidentId), qAt: leaseUntil }),
      };
      const isOurs = (present: Item) => present.state === state && present.stateAt === stateAt;
      return put(item, before ? unchanged(before, ['state', 'stateAt']) : ABSENT, isOurs);
    },

    putClock(clock: Clock, before: Clock | undefined) {
      const { incidentId, regimeId, generation, startedAt, checkAt, ended } = clock;
      const item = {
        pk: incidentKey(incidentId),
        sk: `CLOCK#${regimeId}`,
        ...clock,
        ...(!ended && { q: queueFor('clock', incidentId), qAt: checkAt }),
      };
      const isOurs = (present: Item) =>
        present.generation === generation && present.startedAt === startedAt;
      return put(item, before ? unchanged(before, ['generation']) : ABSENT, isOurs);
    },
  };

  /** Our own write, whose answer was lost and which the SDK tried again, has been written. */
  async function put(item: Item, condition: Expression, isOurs: (present: Item) => boolean) {
    if (await table.put(item, condition)) return true;
    const present = await table.get(item);
    return present !== undefined && isOurs(present);
  }
}

const ABSENT = { text: 'attribute_not_exists(pk)' };

function unchanged<T extends object>(before: T, names: readonly (keyof T & string)[]): Expression {
  return {
    text: names.map((name) => `#${name} = :${name}`).join(' AND '),
    values: Object.fromEntries(names.map((name) => [`:${name}`, before[name]])),
  };
}

/** As `ledger.ts` has it. */
function entryKey({ incidentId, n }: EntryRef): Key {
  return { pk: incidentKey(incidentId), sk: `ENTRY#${String(n).padStart(6, '0')}` };
}

function unsettled(incidentId: string, since: Temporal.Instant) {
  return { q: queueFor('unsettled', incidentId), qAt: stored(since) };
}
