/**
 * From where a Tocsin moves, and where to: a data folder that no server uses, or a table, with
 * AWS credentials. A table whose server runs elsewhere cannot be seen to be in use.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Table } from '../../../lib/adapters/aws/table.js';
import { StorageUnavailable } from '../../../lib/engine/ports.js';
import { type Host, Unavailable, UsageProblem } from '../../host.js';
import { logTo } from '../../server/log.js';
import { DEFAULT_FOLDER } from '../../server/server-file.js';
import { openForMoving, openTable, type Storage } from '../../server/storage.js';
import { explained } from '../serve.js';

export const placeOptions = { data: { type: 'string' }, table: { type: 'string' } } as const;

export interface PlaceChoice {
  readonly data?: string | undefined;
  readonly table?: string | undefined;
}

export interface Place {
  readonly table: Table;
  /** As it is named to people. */
  readonly name: string;
}

/**
 * Does something with the data of a place, and closes it.
 * @param purpose `read`: there must be something; `write`: a folder is made where there is none
 * @throws Unavailable with a sentence, UsageProblem
 */
export async function withPlace<T>(
  choice: PlaceChoice,
  purpose: 'read' | 'write',
  host: Host,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  if (choice.table !== undefined && choice.data !== undefined) {
    throw new UsageProblem('Give --data or --table, not both.');
  }
  const isTable = choice.table !== undefined;
  const name = isTable ? `the table ${choice.table}` : folderFrom(choice, host);
  try {
    const storage = isTable
      ? await tableNamed(choice.table as string, host)
      : await folderCalled(name, purpose, host);
    try {
      return await work({ table: storage.table, name: isTable ? name : resolve(name) });
    } finally {
      await storage.stop();
    }
  } catch (error) {
    throw isOfTheWay(error) ? new Unavailable(sentenceOf(error, name)) : error;
  }
}

function folderFrom({ data }: PlaceChoice, { env }: Host): string {
  return data ?? env.TOCSIN_DATA ?? DEFAULT_FOLDER;
}

async function tableNamed(name: string, host: Host): Promise<Storage> {
  const storage = await openTable(name, host);
  if (storage) return storage;
  throw new Unavailable(
    `There is no table ${JSON.stringify(name)} in this account and region. The stack's output Table has its name.`,
  );
}

async function folderCalled(
  folder: string,
  purpose: 'read' | 'write',
  host: Host,
): Promise<Storage> {
  const isElsewhere = Boolean(host.env.AWS_ENDPOINT_URL_DYNAMODB);
  if (purpose === 'read' && !isElsewhere && !existsSync(join(folder, 'database'))) {
    throw new Unavailable(
      `There are no data in the folder ${folder}. Name another with --data, or a table with --table.`,
    );
  }
  try {
    return await openForMoving(folder, host, logTo(host.stderr, true));
  } catch (error) {
    throw await explained(error as Error, folder);
  }
}

/** No way there: no credentials, no region, no right, no answer. Anything else is our mistake. */
function isOfTheWay(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof StorageUnavailable) return true;
  const isDenied = /AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|Credentials/;
  const isAway = /Region is missing|ECONN|ENOTFOUND|EAI_AGAIN|TimeoutError|Could not load cred/;
  return isDenied.test(error.name) || isAway.test(`${error.name} ${error.message}`);
}

function sentenceOf(error: Error, name: string): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const said = (cause.message || cause.name).replace(/\.?$/, '.');
  return `The data cannot be reached (${name}): ${said} What was done so far stands; the command can be run again.`;
}
