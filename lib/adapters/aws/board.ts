/** What lists show: a head for each incident and a row for each open milestone, by time. */
import { isSameJson } from '../../engine/chain.js';
import {
  type Board,
  type BoardRow,
  DEFAULT_ENTITY,
  type IncidentHead,
  type PageOf,
  type ShownRow,
} from '../../engine/ports.js';
import { type Item, incidentKey, type Key, queueFor, type Table } from './table.js';

const MILESTONES = 'milestone';
const INCIDENTS = { open: 'incident-open', closed: 'incident-closed' } as const;
/** After every date there is. */
const LAST = '9999-12-31T23:59:59.999Z';

/** A row as an older version may have written it. */
type KeptRow = Omit<BoardRow, 'entity'> & { readonly entity?: string };

export function boardOn(table: Table): Board {
  return {
    lags: table.lags,

    async refresh(head, rows) {
      const { id, version } = head;
      const [before, shown] = await Promise.all([
        table.get(headKey(id)),
        table.items(incidentKey(id), 'MS#'),
      ]);
      const changes = changesBetween(shown, head, rows);
      const isSameHead = before && isSame(before.value, { ...head, version: before.version });
      if (isSameHead && changes.length === 0) return false;
      const isNewest = await table.put(headItem(head), {
        text: 'attribute_not_exists(pk) OR #version <= :version',
        values: { ':version': version },
      });
      if (!isNewest) return false; // a newer version is shown, or is about to be
      await Promise.all(changes.map((item) => table.put(item)));
      return true;
    },

    head,

    incidents: (state, limit, cursor) =>
      pageOf<IncidentHead>(INCIDENTS[state], limit, cursor, state === 'closed'),

    async milestones(limit, cursor) {
      const page = await pageOf<KeptRow>(MILESTONES, limit, cursor);
      return { ...page, items: await Promise.all(page.items.map(whole)) };
    },
  };

  async function head(incidentId: string): Promise<IncidentHead | undefined> {
    const item = await table.get(headKey(incidentId));
    return item && (item.value as IncidentHead);
  }

  /** Where a row does not say its entity, the incident's head does: it is written before its rows. */
  async function whole(row: KeptRow): Promise<BoardRow> {
    const { entity = (await head(row.incidentId))?.entity ?? DEFAULT_ENTITY } = row;
    return { ...row, entity };
  }

  async function pageOf<T>(
    queue: string,
    limit: number,
    cursor?: string,
    isBackwards = false,
  ): Promise<PageOf<T>> {
    const items = await table.page(queue, limit + 1, cursor, isBackwards);
    const more = items.length > limit;
    const shown = items.slice(0, limit);
    const last = shown.at(-1)?.qAt ?? null;
    return { items: shown.map(({ value }) => value as T), cursor: more ? last : null };
  }
}

/** A row as its item has it: one that was taken off has left its queue. */
export function shownRowOf({ q, value }: Item): ShownRow {
  return { row: value as BoardRow, isShown: q !== undefined };
}

function headKey(incidentId: string): Key {
  return { pk: incidentKey(incidentId), sk: 'META' };
}

function headItem(head: IncidentHead): Item {
  const { id, closed, nextPlanBy, registeredAt, version } = head;
  const place = closed ? registeredAt : (nextPlanBy ?? LAST);
  return {
    ...headKey(id),
    q: queueFor(closed ? INCIDENTS.closed : INCIDENTS.open, id),
    qAt: `${place}#${id}`,
    version,
    value: head,
  };
}

/** The rows that are new or differ, and those that are gone, which leave the queue. */
function changesBetween(
  shown: readonly Item[],
  { id, version }: IncidentHead,
  rows: readonly BoardRow[],
): readonly Item[] {
  const wanted = rows.map((row): Item => {
    const place = `${row.planBy ?? LAST}#${id}#${row.regime}#${row.line}`;
    const sk = `MS#${row.regime}#${row.line}`;
    return {
      pk: incidentKey(id),
      sk,
      q: queueFor(MILESTONES, id),
      qAt: place,
      version,
      value: row,
    };
  });
  const present = new Map(shown.map((item) => [item.sk, item]));
  const changed = wanted.filter(({ sk, value }) => {
    const before = present.get(sk);
    return !before || before.q === undefined || !isSame(before.value, value);
  });
  const gone = shown
    .filter(({ sk, q }) => q !== undefined && !wanted.some((item) => item.sk === sk))
    .map(({ pk, sk, value }) => ({ pk, sk, version, value }));
  return [...changed, ...gone];
}

/** Whether all that `b` says is said by `a` already: an older version may have said more. */
function isSame(a: unknown, b: unknown): boolean {
  const [x, y] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  return Object.entries(y ?? {}).every(([name, value]) => isSameJson(x?.[name], value));
}
