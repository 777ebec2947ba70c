/**
 * The embedded DynamoDB server (`dynalite`, LevelDB files) of one machine: started, asked,
 * started again when it fails, and stopped. The AWS adapter talks to it as it would to AWS; what
 * differs is the way that its requests take.
 */
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The folder cannot be used: not written to, or its files belong to another process. */
export class FolderUnusable extends Error {
  constructor(
    readonly folder: string,
    readonly reason: string,
  ) {
    super(`The data folder ${folder} cannot be used: ${reason}`);
    this.name = 'FolderUnusable';
  }
}

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

/** A request as the AWS SDK hands it to what carries it, as far as it matters here. */
interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Answer {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export class Database {
  readonly #waiting = new Map<number, Waiting>();
  readonly #underWay = new Set<Promise<Answer>>();
  #worker: Worker | undefined;
  #stopping = false;
  #failures = 0;
  #asked = 0;
  #reason = '';

  private constructor(private readonly options: DatabaseOptions) {}

  /** @throws FolderUnusable */
  static async start(options: DatabaseOptions): Promise<Database> {
    const { folder } = options;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
    } catch (error) {
      throw new FolderUnusable(folder, (error as Error).message);
    }
    const database = new Database(options);
    await database.#run();
    return database;
  }

  /** What carries the SDK's requests here: a client is given it as its `requestHandler`. */
  readonly requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: (request: Request): Promise<Answer> => this.#ask(request),
    destroy: (): void => {},
    updateHttpClientConfig: (): void => {},
    httpHandlerConfigs: () => ({}),
  };

  /** Ends it after what is under way, and waits for that. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.allSettled(this.#underWay);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    await ended;
  }

  #ask({ headers, body = '' }: Request): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      if (!this.#worker) throw new Away(this.#reason);
      const id = this.#asked;
      this.#asked += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, target: headers['x-amz-target'], body });
    });
    this.#underWay.add(answer);
    const isOver = () => this.#underWay.delete(answer);
    answer.then(isOver, isOver);
    return answer;
  }

  #answered({ id, status, text }: { id: number; status: number; text: string }): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    waiting?.resolve({ response: { statusCode: status, headers, body: Buffer.from(text) } });
  }

  /** Resolves once its files are open. */
  async #run(): Promise<void> {
    const { folder, worker: file, onChange } = this.options;
    const worker = new Worker(file, {
      workerData: { folder: join(folder, 'database') },
      // What it needs for 100,000 items; without a limit its garbage grows to a gigabyte.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    worker.on('error', ({ message }) => {
      this.#reason = message;
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      // LevelDB locks its files, and the lock dies with its process, however that ends.
      const reason = () => `its files cannot be opened (${this.#reason})`;
      worker.once('exit', () => reject(new FolderUnusable(folder, reason())));
    });
    if (this.#stopping) {
      worker.postMessage('stop'); // it was asked to stop while it was being started again
      return;
    }
    this.#worker = worker;
    worker.on('message', (message) => this.#answered(message));
    const timer = setTimeout(() => {
      this.#failures = 0;
    }, WELL_AFTER);
    timer.unref();
    worker.once('exit', () => {
      clearTimeout(timer);
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Away(this.#reason));
      this.#waiting.clear();
      if (!this.#stopping) void this.#again();
    });
    onChange?.('running');
  }

  /** Starts it again after a pause, for as long as this process lives. */
  async #again(): Promise<void> {
    for (;;) {
      this.options.onChange?.('failed', this.#reason);
      const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)] as number;
      this.#failures += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.#stopping) return;
      try {
        return await this.#run();
      } catch (error) {
        this.#reason = (error as Error).message;
      }
    }
  }
}

/** Nobody answers at the moment. The SDK knows the code, and asks again a few times. */
class Away extends Error {
  readonly code = 'ECONNRESET';

  constructor(reason: string) {
    super(`The database is away: ${reason}`);
    this.name = 'Away';
  }
}
