/**
 * The embedded DynamoDB server (`dynalite`, LevelDB files) of one machine: started, started
 * again when it fails, and stopped. The AWS adapter talks to it as it would to AWS.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Another process uses the folder. */
export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`Another Tocsin uses the data folder ${folder}.`);
    this.name = 'FolderInUse';
  }
}

/** The folder cannot be written to. */
export class FolderUnusable extends Error {
  constructor(
    readonly folder: string,
    readonly reason: string,
  ) {
    super(`The data folder ${folder} cannot be used: ${reason}`);
    this.name = 'FolderUnusable';
  }
}

/** Paths of sockets may have 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET = 100;
/** After it failed: at once, and then no faster than a disk fills and empties. */
const PAUSES = [0, 1000, 5000, 15_000];
/** A disk that was full may be emptied at any hour: after this long it counts as well again. */
const WELL_AFTER = 60_000;

export interface DatabaseOptions {
  /** The folder of the data; made where there is none, for its owner alone. */
  readonly folder: string;
  /** The thread's own file. */
  readonly worker: URL;
  /** Told when it fails and when it runs again. */
  readonly onChange?: (state: 'running' | 'failed', reason?: string) => void;
}

export class Database {
  #worker: Worker | undefined;
  #stopping = false;
  #failures = 0;
  /** Where it listens. */
  socket = '';
  /** Why it does not run at present. */
  failure: Error | undefined;

  private constructor(private readonly options: DatabaseOptions) {}

  /** @throws FolderInUse or FolderUnusable */
  static async start(options: DatabaseOptions): Promise<Database> {
    const database = new Database(options);
    await database.#prepare();
    await database.#run();
    return database;
  }

  /** Ends it after what is under way, and waits for that. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const worker = this.#worker;
    if (worker) {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('stop');
      await ended;
    }
    await rm(this.socket, { force: true });
  }

  async #prepare(): Promise<void> {
    const { folder } = this.options;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      this.socket = await socketFor(folder);
    } catch (error) {
      throw new FolderUnusable(folder, (error as Error).message);
    }
    if (await isAnswered(this.socket)) throw new FolderInUse(folder);
  }

  /** Resolves once it listens. */
  async #run(): Promise<void> {
    const { folder, worker: file, onChange } = this.options;
    await rm(this.socket, { force: true }); // of a process that was killed
    const worker = new Worker(file, {
      workerData: { folder: join(folder, 'database'), socket: this.socket },
      // What it needs for 100,000 items; without a limit its garbage grows to a gigabyte.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    this.#worker = worker;
    let failure: Error = new FolderUnusable(folder, 'the database ended');
    worker.on('error', (error: NodeJS.ErrnoException) => {
      // LevelDB locks its folder, for two that start in the same moment; the lock dies with its
      // process, however that ends.
      const isLocked = error.code?.startsWith('LEVEL_') && this.failure === undefined;
      failure = isLocked ? new FolderInUse(folder) : new FolderUnusable(folder, error.message);
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('exit', () => reject(failure));
    });
    const timer = setTimeout(() => {
      this.#failures = 0;
    }, WELL_AFTER);
    timer.unref();
    worker.once('exit', () => {
      clearTimeout(timer);
      this.failure = failure;
      if (!this.#stopping) void this.#again();
    });
    this.failure = undefined;
    onChange?.('running');
  }

  /** Starts it again after a pause, for as long as this process lives. */
  async #again(): Promise<void> {
    for (;;) {
      this.options.onChange?.('failed', this.failure?.message);
      const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)] as number;
      this.#failures += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.#stopping) return;
      try {
        return await this.#run();
      } catch (error) {
        this.failure = error as Error;
      }
    }
  }
}

/** The socket of a folder: in it, or where its path is too long for that, in one of its own. */
async function socketFor(folder: string): Promise<string> {
  const inside = join(folder, 'database.sock');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET) return inside;
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const beside = join(tmpdir(), `tocsin-${name}`);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  await chmod(beside, 0o700); // fails where it is another user's
  return join(beside, 'database.sock');
}

/** Whether somebody listens there; the socket of a process that was killed answers nobody. */
function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
