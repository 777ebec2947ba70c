/** What a crash leaves: a database whose files are changed while it stands still. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import type { Item, Key, Table } from '../../../lib/adapters/aws/table.js';
import { openDatabase } from '../embedded/machine.js';

type Stored = Readonly<Record<string, { readonly S?: string }>>;
type Files = Level<string, Stored>;

/** As `dynalite` names what it keeps of the table `tocsin`. */
const PLACES = 'index-global~tocsin~queues~';
const ITEMS = 'item-tocsin~';

/** A database in a folder that outlives it, to be broken by hand. */
export class Crashing {
  private constructor(
    private readonly folder: string,
    private opened: Awaited<ReturnType<typeof openDatabase>>,
  ) {}

  static async start(): Promise<Crashing> {
    const folder = await mkdtemp(join(tmpdir(), 'tocsin-crash-'));
    const opened = await openDatabase(folder);
    await opened.table.create();
    return new Crashing(folder, opened);
  }

  get table(): Table {
    return this.opened.table;
  }

  async stop(): Promise<void> {
    await this.opened.stop();
    await rm(this.folder, { recursive: true });
  }

  /** The item stands; its place was not written: all its places go, or the one at a moment. */
  losePlace(key: Key, qAt?: string): Promise<void> {
    return this.#inFiles((files) => remove(files, PLACES, key, qAt));
  }

  /** The place was written; the item was not. */
  loseItem(key: Key): Promise<void> {
    return this.#inFiles((files) => remove(files, ITEMS, key));
  }

  /** Does something to an item, and leaves the place that it had before as well. */
  async leaveStray(key: Key, change: (table: Table) => Promise<unknown>): Promise<void> {
    let before: readonly (readonly [string, Stored])[] = [];
    await this.#inFiles(async (files) => {
      before = await entriesOf(files, PLACES, key);
    });
    await change(this.table);
    await this.#inFiles(async (files) => {
      for (const [name, value] of before) await files.put(name, value);
    });
  }

  async #inFiles(work: (files: Files) => Promise<void>): Promise<void> {
    await this.opened.stop();
    const files: Files = new Level(join(this.folder, 'database'), { valueEncoding: 'json' });
    await work(files);
    await files.close();
    this.opened = await openDatabase(this.folder);
  }
}

async function remove(files: Files, kind: string, key: Key, qAt?: string): Promise<void> {
  const all = await entriesOf(files, kind, key);
  const found = all.filter(([, value]) => qAt === undefined || value.qAt?.S === qAt);
  if (found.length === 0) throw new Error(`Nothing of ${key.sk} stands under ${kind}`);
  for (const [name] of found) await files.del(name);
}

async function entriesOf(files: Files, kind: string, { pk, sk }: Key) {
  const found: (readonly [string, Stored])[] = [];
  for await (const [name, value] of files.iterator({ gte: kind, lt: `${kind}\xff` })) {
    if (value.pk?.S === pk && value.sk?.S === sk) found.push([name, value]);
  }
  return found;
}

/** Where a key stands in the index, as `queue at`. */
export async function placesOf(table: Table, queues: readonly string[], { pk, sk }: Key) {
  const places: string[] = [];
  for (const name of queues) {
    for (const item of await table.queue(name)) {
      if (item.pk === pk && item.sk === sk) places.push(`${name} ${item.qAt}`);
    }
  }
  return places.toSorted();
}

/** An item as it was put, whatever was added to it. */
export function contentOf(item: Item | undefined): unknown {
  if (!item) return undefined;
  const { q: _, qAt: __, ...content } = item;
  return content;
}
