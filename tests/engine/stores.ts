/**
 * The tables of the engine in memory, with the conditions that `ports.ts` asks for. They are
 * synchronous: the world puts each call in its turn. What they hold outlives a crash.
 */
import type {
  Alerts,
  AllSettings,
  Board,
  BoardRow,
  Clock,
  ClockName,
  Clocks,
  Drafts,
  Entry,
  IncidentHead,
  KeyClaim,
  Keys,
  Lease,
  Ledger,
  Notes,
  PutAs,
  SentAlert,
  Settings,
  StoredDraft,
  StoredNote,
} from '../../lib/engine/ports.js';

/** A port as it is without waiting. */
export type Sync<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => R
    : T[K];
};

type Moment = { toString(options?: { smallestUnit: 'millisecond' }): string };
const text = (moment: Moment) => moment.toString({ smallestUnit: 'millisecond' });

export class Stores {
  readonly entries = new Map<string, readonly Entry[]>();
  /** The marks of entries that the clocks have not all heard of: since when, by `incident n`. */
  readonly marks = new Map<string, string>();
  readonly claims = new Map<string, KeyClaim>();
  readonly clock = new Map<string, Clock>();
  readonly sent = new Map<string, SentAlert>();
  readonly heads = new Map<string, IncidentHead>();
  readonly rows = new Map<string, readonly BoardRow[]>();
  /** By `incident id`. */
  readonly kept = new Map<string, StoredNote>();
  readonly drafted = new Map<string, StoredDraft>();
  known: AllSettings = { entities: [], people: [], policies: [], closures: [], jobs: [] };

  readonly ledger: Sync<Ledger> = {
    entries: (id) => this.entries.get(id) ?? [],
    lastNumber: (id) => this.entries.get(id)?.at(-1)?.n ?? 0,
    append: (id, entry, since) => {
      const present = this.entries.get(id) ?? [];
      if (present.some(({ n }) => n === entry.n)) return false;
      this.entries.set(id, [...present, entry]);
      this.marks.set(`${id} ${entry.n}`, text(since));
      return true;
    },
    settle: ({ incidentId, n }) => void this.marks.delete(`${incidentId} ${n}`),
    unsettled: (before) =>
      [...this.marks]
        .filter(([, since]) => since < text(before))
        .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
        .map(([key]) => {
          const [incidentId, n] = key.split(' ');
          return { incidentId: incidentId as string, n: Number(n) };
        }),
  };

  readonly keys: Sync<Keys> = {
    find: (key) => this.claims.get(key),
    claim: (key, claim) => {
      const present = this.claims.get(key);
      if (present) return present;
      this.claims.set(key, claim);
      return claim;
    },
  };

  readonly clocks: Sync<Clocks> = {
    of: (id) => [...this.clock.values()].filter(({ incidentId }) => incidentId === id),
    get: (id, regime) => this.clock.get(`${id} ${regime}`),
    begin: (clock) => {
      const before = this.clock.get(keyOf(clock))?.generation ?? 0;
      if (clock.generation !== before + 1) return false;
      this.clock.set(keyOf(clock), clock);
      return true;
    },
    park: (order, checkAt) => {
      const present = this.#present(order);
      if (!present) return false;
      const { token, enteredAt, version, phase, wake } = order;
      const isNewer = present.enteredAt === null || present.enteredAt < enteredAt;
      if (!isNewer) return present.token === token;
      const { parks } = present;
      const parked = { token, enteredAt, version, phase, wakeAt: wake.at, parks: parks + 1 };
      this.clock.set(keyOf(order), { ...present, ...parked, checkAt: text(checkAt) });
      return true;
    },
    end: (name) => {
      const present = this.#present(name);
      if (present) this.clock.set(keyOf(name), { ...present, ended: true, token: null });
      return present !== undefined;
    },
    silentSince: (before) =>
      [...this.clock.values()].filter(({ ended, checkAt }) => !ended && checkAt < text(before)),
  };

  #present(name: ClockName): Clock | undefined {
    const clock = this.clock.get(keyOf(name));
    const isSame = clock?.generation === name.generation && clock.definition === name.definition;
    return isSame && !clock.ended ? clock : undefined;
  }

  readonly alerts: Sync<Alerts> = {
    of: (id, regime) =>
      [...this.sent.values()].filter(
        ({ incidentId, regimeId }) => incidentId === id && (!regime || regimeId === regime),
      ),
    byId: (id) => this.sent.get(id),
    claim: (alert, lease) => {
      if (!this.#isFree(alert.id, lease)) return false;
      const attempts = (this.sent.get(alert.id)?.attempts ?? 0) + 1;
      const { holder, at, lasts } = lease;
      const until = lease.now().add(lasts);
      const claim = { state: 'claimed', stateAt: text(at), attempts, holder } as const;
      this.sent.set(alert.id, { ...alert, ...claim, leaseUntil: text(until) });
      return true;
    },
    settle: ({ id }, holder, { at, ...outcome }) => {
      const present = this.sent.get(id);
      if (present?.state !== 'claimed' || present.holder !== holder) return;
      const { holder: _, leaseUntil: __, ...alert } = present;
      this.sent.set(id, { ...alert, ...outcome, stateAt: at });
    },
    returned: (id, { at, error }) => {
      const present = this.sent.get(id);
      if (present?.state !== 'sent') return false;
      this.sent.set(id, { ...present, state: 'failed', stateAt: at, error });
      return true;
    },
    moot: (alert, lease) => {
      if (!this.#isFree(alert.id, lease)) return;
      this.sent.set(alert.id, { ...alert, state: 'moot', stateAt: text(lease.at), attempts: 0 });
    },
    abandoned: (before) =>
      [...this.sent.values()].filter(
        ({ state, leaseUntil = '' }) => state === 'claimed' && leaseUntil < text(before),
      ),
  };

  /** Never tried, to be tried again, or claimed and not held any more. */
  #isFree(id: string, lease: Lease): boolean {
    const present = this.sent.get(id);
    if (present === undefined || present.state === 'retry') return true;
    return present.state === 'claimed' && !lease.isHeld(present);
  }

  readonly settings: Sync<Settings> = {
    read: () => this.known,
    putEntity: (entity, as) => this.#putAs('entities', entity, as),
    putPerson: (person, as) => this.#putAs('people', person, as),
    removePerson: (id) => this.#remove('people', id),
    mark: (id, leaving) => {
      const person = this.known.people.find((one) => one.id === id);
      const marked = person && { ...person, leaving };
      if (marked) this.#put('people', marked);
      return marked !== undefined;
    },
    settle: (id, leaving, after) => {
      const person = this.known.people.find((one) => one.id === id);
      if (person?.leaving !== leaving) return person === undefined && after === null;
      if (after) this.#put('people', after);
      else this.#remove('people', id);
      return true;
    },
    putPolicy: (policy, as) => this.#putAs('policies', policy, as),
    putClosure: (closure) => this.#put('closures', closure),
    putJob: (job) => this.#put('jobs', job),
    finishJob: (id) => this.#remove('jobs', id),
  };

  #putAs(list: keyof AllSettings, item: { readonly id: string }, as?: PutAs): boolean {
    if (as === 'new' && this.known[list].some(({ id }) => id === item.id)) return false;
    this.#put(list, item);
    return true;
  }

  #put(list: keyof AllSettings, item: { readonly id: string }): void {
    this.#remove(list, item.id);
    this.known = { ...this.known, [list]: [...this.known[list], item] };
  }

  #remove(list: keyof AllSettings, id: string): void {
    const others = (this.known[list] as readonly { readonly id: string }[]).filter(
      (item) => item.id !== id,
    );
    this.known = { ...this.known, [list]: others };
  }

  readonly notes: Sync<Notes> = {
    of: (id) => [...this.kept].filter(([key]) => key.startsWith(`${id} `)).map(([, note]) => note),
    get: (id, note) => this.kept.get(`${id} ${note}`),
    put: (id, note) => {
      const key = `${id} ${note.id}`;
      if (this.kept.has(key)) return this.kept.get(key)?.salt === note.salt;
      this.kept.set(key, note);
      return true;
    },
  };

  readonly drafts: Sync<Drafts> = {
    get: (id, name) => this.drafted.get(`${id} ${name}`),
    put: (id, name, draft) => {
      const key = `${id} ${name}`;
      if ((this.drafted.get(key)?.version ?? 0) !== draft.version - 1) return false;
      this.drafted.set(key, draft);
      return true;
    },
  };

  readonly board: Sync<Omit<Board, 'lags'>> = {
    refresh: (head, rows) => {
      const present = this.heads.get(head.id);
      if ((present?.version ?? 0) > head.version) return false;
      const isShown = (at: object, shown: object | undefined) =>
        JSON.stringify({ ...at, version: 0 }) === JSON.stringify({ ...shown, version: 0 });
      if (present && isShown(head, present) && isShown(rows, this.rows.get(head.id))) return false;
      this.heads.set(head.id, head);
      this.rows.set(head.id, rows);
      return true;
    },
    head: (id) => this.heads.get(id),
    incidents: (state, limit, cursor) => {
      const all = [...this.heads.values()].filter(({ closed }) => closed === (state === 'closed'));
      return pageOf(state === 'closed' ? all.toReversed() : all, limit, cursor);
    },
    milestones: (limit, cursor) => pageOf([...this.rows.values()].flat(), limit, cursor),
  };
}

function keyOf({ incidentId, regimeId }: Pick<ClockName, 'incidentId' | 'regimeId'>): string {
  return `${incidentId} ${regimeId}`;
}

function pageOf<T>(all: readonly T[], limit: number, cursor = '0') {
  const from = Number(cursor);
  const next = from + limit < all.length ? String(from + limit) : null;
  return { items: all.slice(from, from + limit), cursor: next };
}
