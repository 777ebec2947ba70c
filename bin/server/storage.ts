/** Where the data are: the embedded database in a folder, or the DynamoDB that AWS's own
 * variables name (`AWS_ENDPOINT_URL_DYNAMODB`, with region and credentials as the SDK reads them). */
import { existsSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { OwnedTable } from '../../lib/adapters/aws/owned-table.js';
import { type Key, Table } from '../../lib/adapters/aws/table.js';
import { Database } from '../../lib/adapters/embedded/database.js';
import type { Log } from '../../lib/engine/ports.js';
import { type Host, Unavailable } from '../host.js';

export interface Storage {
  readonly table: Table;
  /** Told, once it failed and runs again: what a crash left half done must be mended. */
  onRecovery(mend: () => void): void;
  stop(): Promise<void>;
}

/** The table's name where no stack gave it one. */
const TABLE = 'tocsin';

/** Stands in the table from an import's first write to its last: what is there is half of it. */
export const IMPORTING: Key = { pk: 'IMPORT', sk: 'IMPORT' };

/**
 * Opens the data for a server.
 * @throws FolderUnusable, or Unavailable where an import was begun and not finished
 */
export async function openStorage(
  folder: string,
  host: Pick<Host, 'env'>,
  log: Log,
): Promise<Storage> {
  const storage = await open(folder, host, log);
  const isHalfThere = await storage.table.get(IMPORTING).catch(async (error) => {
    await storage.stop();
    throw error;
  });
  if (!isHalfThere) return storage;
  await storage.stop();
  throw new Unavailable(
    'An import into these data was interrupted. Run it again, with the same file: tocsin import FILE.',
  );
}

/** Items that are kept in memory while everything passes by once: those of what is under way. */
const PASSING = 5000;

/**
 * Opens the data for an export or import, whether or not all of them are there.
 * @throws FolderUnusable
 */
export function openForMoving(folder: string, host: Pick<Host, 'env'>, log: Log): Promise<Storage> {
  return open(folder, host, log, PASSING);
}

async function open(
  folder: string,
  { env }: Pick<Host, 'env'>,
  log: Log,
  inMemory?: number,
): Promise<Storage> {
  const name = env.TOCSIN_TABLE ?? TABLE;
  if (env.AWS_ENDPOINT_URL_DYNAMODB) {
    // Whoever serves there, this process is told that the table is its own.
    const client = new DynamoDBClient({});
    const table = new OwnedTable(client, name, inMemory);
    if (!(await table.exists())) await table.create();
    return { table, onRecovery: () => {}, stop: async () => client.destroy() };
  }
  let recovered = () => {};
  let hasFailed = false;
  const database = await Database.start({
    folder,
    worker: workerFile(),
    onChange: (state, reason) => {
      if (state === 'failed') log.error('database failed', { reason });
      else if (hasFailed) recovered();
      hasFailed ||= state === 'failed';
    },
  });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost', // never looked up: the database has its own way for requests
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: database.requestHandler,
    // Nobody looks at a signature there, and to make one is a fifth of the call.
    signer: { sign: async (request: never) => request },
    maxAttempts: ATTEMPTS,
  });
  const table = new OwnedTable(client, name, inMemory);
  try {
    if (!(await table.exists())) await table.create();
  } catch (error) {
    await database.stop();
    throw error;
  }
  return {
    table,
    onRecovery: (mend) => {
      recovered = () => {
        table.forget();
        mend();
      };
    },
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}

/** The SDK does not read the variable in which the AWS CLI keeps its region. */
function regionIn({ AWS_REGION, AWS_DEFAULT_REGION }: Host['env']) {
  const region = AWS_REGION ?? AWS_DEFAULT_REGION;
  return region ? { region } : {};
}

/**
 * Opens a table that a stack made, with region and credentials as the SDK reads them.
 * @throws whatever the SDK throws where it cannot be reached
 */
export async function openTable(
  name: string,
  { env }: Pick<Host, 'env'>,
): Promise<Storage | undefined> {
  const client = new DynamoDBClient(regionIn(env));
  const stop = async () => client.destroy();
  const table = new Table(client, name); // others write to it as well
  try {
    if (await table.exists()) return { table, onRecovery: () => {}, stop };
  } catch (error) {
    await stop();
    throw error;
  }
  await stop();
  return undefined;
}

/** The database is started again at once when it fails; what it may have done is asked after. */
const ATTEMPTS = 3;

/** Beside the bundle, or where it stands in the source. */
function workerFile(): URL {
  const beside = new URL('./database-worker.js', import.meta.url);
  if (existsSync(beside)) return beside;
  return new URL('../../lib/adapters/embedded/database-worker.js', import.meta.url);
}
