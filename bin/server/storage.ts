/** Where the data are: the embedded database in a folder, or the DynamoDB that AWS's own
 * variables name (`AWS_ENDPOINT_URL_DYNAMODB`, with region and credentials as the SDK reads them). */
import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
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
 * @throws FolderInUse or FolderUnusable
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
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS, ...socketOf(database) });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost', // never looked up: the agent knows the socket
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { httpAgent: agent, requestTimeout: LONGEST_REQUEST },
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
      agent.destroy();
      await database.stop();
    },
  };
}

/** As many requests as the one thread of the database can have waiting without growing slow. */
const SOCKETS = 32;
/** Reading a page of a megabyte takes a tenth of this on a slow disk. */
const LONGEST_REQUEST = 10_000;
/** The database is started again at once when it fails; what it may have done is asked after. */
const ATTEMPTS = 3;

function socketOf({ socket }: Database): object {
  return { socketPath: socket };
}

/** Beside the bundle, or where it stands in the source. */
function workerFile(): URL {
  const beside = new URL('./database-worker.js', import.meta.url);
  if (existsSync(beside)) return beside;
  return new URL('../../lib/adapters/embedded/database-worker.js', import.meta.url);
}
