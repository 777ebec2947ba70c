/** Where the data are: the embedded database in a folder, or the DynamoDB that AWS's own
 * variables name (`AWS_ENDPOINT_URL_DYNAMODB`, with region and credentials as the SDK reads them). */
import { existsSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { OwnedTable } from '../../lib/adapters/aws/owned-table.js';
import type { Table } from '../../lib/adapters/aws/table.js';
import { Database } from '../../lib/adapters/embedded/database.js';
import type { Log } from '../../lib/engine/ports.js';
import type { Host } from '../host.js';

export interface Storage {
  readonly table: Table;
  /** Told, once it failed and runs again: what a crash left half done must be mended. */
  onRecovery(mend: () => void): void;
  stop(): Promise<void>;
}

/** The table's name where no stack gave it one. */
const TABLE = 'tocsin';

/**
 * Opens the data.
 * @throws FolderUnusable
 */
export async function openStorage(
  folder: string,
  { env }: Pick<Host, 'env'>,
  log: Log,
): Promise<Storage> {
  const name = env.TOCSIN_TABLE ?? TABLE;
  if (env.AWS_ENDPOINT_URL_DYNAMODB) {
    // Whoever serves there, this process is told that the table is its own.
    const client = new DynamoDBClient({});
    const table = new OwnedTable(client, name);
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
  const table = new OwnedTable(client, name);
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

/** The database is started again at once when it fails; what it may have done is asked after. */
const ATTEMPTS = 3;

/** Beside the bundle, or where it stands in the source. */
function workerFile(): URL {
  const beside = new URL('./database-worker.js', import.meta.url);
  if (existsSync(beside)) return beside;
  return new URL('../../lib/adapters/embedded/database-worker.js', import.meta.url);
}
