/**
 * The table of one machine, which one process owns: what was read once need not be read again,
 * for nobody else writes. Conditions are still decided by the database; only reads are spared.
 * Never to be used where a second process writes to the table, as on AWS.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Expression, type Item, type Key, Table } from './table.js';

/** Some 100 MB: all of 2,000 incidents with six clocks each. */
const MOST_ITEMS = 100_000;

/** The items under one key, in the order of their sort keys. */
class Partition {
  readonly #items = new Map<string, Item>();
  #sorted: readonly Item[] | undefined;

  constructor(items: readonly Item[]) {
    for (const item of items) this.#items.set(item.sk, item);
  }

  /** An empty one takes room too: somebody may ask for any number of incidents that are not. */
  get size(): number {
    return this.#items.size + 1;
  }

  get(sk: string): Item | undefined {
    return this.#items.get(sk);
  }

  /** Those whose sort key begins with a text. */
  beginningWith(prefix: string): readonly Item[] {
    this.#sorted ??= [...this.#items.values()].sort((a, b) => (a.sk < b.sk ? -1 : 1));
    return this.#sorted.filter(({ sk }) => sk.startsWith(prefix));
  }

  set(item: Item): void {
    this.#items.set(item.sk, item);
    this.#sorted = undefined;
  }

  remove(sk: string): void {
    this.#items.delete(sk);
    this.#sorted = undefined;
  }
}

/** What is known of one key: perhaps still on its way, and then without a size. */
interface Known {
  readonly loading: Promise<Partition>;
  size: number;
}

export class OwnedTable extends Table {
  /** The embedded server writes an item and its place in the index before it answers. */
  override readonly lags = false;
  /** In the order of their last use: a `Map` keeps it. */
  readonly #partitions = new Map<string, Known>();
  readonly #writes = new Map<string, Promise<unknown>>();
  #size = 0;

  constructor(
    client: DynamoDBClient,
    name: string,
    private readonly most = MOST_ITEMS,
  ) {
    super(client, name);
  }

  override async get({ pk, sk }: Key): Promise<Item | undefined> {
    return (await this.#partition(pk)).get(sk);
  }

  override async items(pk: string, prefix: string): Promise<readonly Item[]> {
    return (await this.#partition(pk)).beginningWith(prefix);
  }

  override async last(pk: string, prefix: string): Promise<Item | undefined> {
    return (await this.items(pk, prefix)).at(-1);
  }

  override put(item: Item, condition?: Expression): Promise<boolean> {
    return this.#write(item, async () => {
      const isWritten = await super.put(item, condition);
      if (isWritten) await this.#learn(item.pk, (partition) => partition.set(item));
      else await this.#readAgain(item);
      return isWritten;
    });
  }

  override update(key: Key, change: Expression, condition?: Expression): Promise<boolean> {
    return this.#write(key, async () => {
      const item = await super.updated(key, change, condition);
      if (item) await this.#learn(key.pk, (partition) => partition.set(item));
      else await this.#readAgain(key);
      return item !== undefined;
    });
  }

  override remove(key: Key, condition?: Expression): Promise<boolean> {
    return this.#write(key, async () => {
      const isRemoved = await super.remove(key, condition);
      if (isRemoved) await this.#learn(key.pk, (partition) => partition.remove(key.sk));
      else await this.#readAgain(key);
      return isRemoved;
    });
  }

  /** Forgets all that was read: after the database was away, and whenever in doubt. */
  forget(): void {
    this.#partitions.clear();
    this.#size = 0;
  }

  #partition(pk: string): Promise<Partition> {
    const before = this.#partitions.get(pk);
    if (before) {
      this.#partitions.delete(pk);
      this.#partitions.set(pk, before);
      return before.loading;
    }
    const loading = super.items(pk, '').then((items) => new Partition(items));
    const known: Known = { loading, size: 0 };
    this.#partitions.set(pk, known);
    loading.then(
      (partition) => this.#weigh(pk, known, partition),
      () => this.#drop(pk),
    );
    return loading;
  }

  /**
   * One write after another for one item, so that what is learnt last is what was written last.
   * A write whose outcome is unknown makes the partition unknown.
   */
  async #write<T>({ pk, sk }: Key, write: () => Promise<T>): Promise<T> {
    const key = `${pk}\n${sk}`;
    const before = this.#writes.get(key);
    const mine = (async () => {
      await before?.catch(() => {});
      try {
        return await write();
      } catch (error) {
        this.#drop(pk);
        throw error;
      }
    })();
    this.#writes.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#writes.get(key) === mine) this.#writes.delete(key);
    }
  }

  /** What was written meanwhile is put over what a load under way may have missed. */
  async #learn(pk: string, change: (partition: Partition) => void): Promise<void> {
    const known = this.#partitions.get(pk);
    const partition = await known?.loading.catch(() => undefined);
    if (!known || !partition) return;
    change(partition);
    this.#weigh(pk, known, partition);
  }

  /** The write that was refused may be our own, done already, whose answer was lost on its way. */
  async #readAgain(key: Key): Promise<void> {
    const item = await super.get(key);
    await this.#learn(key.pk, (partition) =>
      item ? partition.set(item) : partition.remove(key.sk),
    );
  }

  /** Counts how much is known, where it is still known. */
  #weigh(pk: string, known: Known, { size }: Partition): void {
    if (this.#partitions.get(pk) !== known) return;
    this.#size += size - known.size;
    known.size = size;
    this.#makeRoom();
  }

  #drop(pk: string): void {
    this.#size -= this.#partitions.get(pk)?.size ?? 0;
    this.#partitions.delete(pk);
  }

  /** What was not asked for the longest time goes first; what is on its way weighs nothing yet. */
  #makeRoom(): void {
    for (const [pk, { size }] of this.#partitions) {
      if (this.#size <= this.most) return;
      if (size > 0) this.#drop(pk);
    }
  }
}
