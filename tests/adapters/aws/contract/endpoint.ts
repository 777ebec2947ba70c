/**
 * Where the contract's tests find their table: the embedded database, or, where
 * `AWS_ENDPOINT_URL_DYNAMODB` names one, any other endpoint, in a table of their own.
 */
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { OwnedTable } from '../../../../lib/adapters/aws/owned-table.js';
import { Table } from '../../../../lib/adapters/aws/table.js';
import { Temporal } from '../../../../lib/core/model.js';
import { startDatabase } from '../../embedded/machine.js';

export interface Endpoint {
  /** A table as several processes share it. */
  readonly table: Table;
  /** The same table as one process owns it, with its cache. */
  readonly owned: OwnedTable;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

export async function openEndpoint(): Promise<Endpoint> {
  return process.env.AWS_ENDPOINT_URL_DYNAMODB ? elsewhere() : embedded();
}

async function embedded(): Promise<Endpoint> {
  const opened = await startDatabase();
  const { client } = opened;
  return {
    ...tablesOn(client, 'tocsin'),
    client,
    stop: () => opened.stop(),
  };
}

async function elsewhere(): Promise<Endpoint> {
  const client = new DynamoDBClient({});
  const name = `tocsin-test-${randomBytes(6).toString('hex')}`;
  const tables = tablesOn(client, name);
  await tables.table.create();
  return {
    ...tables,
    client,
    async stop() {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
    },
  };
}

function tablesOn(client: DynamoDBClient, name: string) {
  return { table: new Table(client, name), owned: new OwnedTable(client, name) };
}

/** One endpoint for a file of tests; each test takes incidents of its own. */
export function endpointForAll(): Endpoint {
  let opened: Endpoint | undefined;
  beforeAll(async () => {
    opened = await openEndpoint();
  });
  afterAll(() => opened?.stop());
  const there = () => opened as Endpoint;
  return {
    get table() {
      return there().table;
    },
    get owned() {
      return there().owned;
    },
    get client() {
      return there().client;
    },
    stop: () => there().stop(),
  };
}

/** Both tables, for whatever holds for one holds for the other. */
export const BOTH = ['table', 'owned'] as const;

let made = 0;
export function newId(word = 'inc'): string {
  made += 1;
  return `${word}-${made}-${randomBytes(4).toString('hex')}`;
}

export const at = (text: string) => Temporal.Instant.from(text);

/**
 * The next write is carried out, its answer lost on the way, and the SDK tries it again: what a
 * connection that breaks, or a database that is slower than the time-out, looks like.
 */
export function loseNextAnswer(client: DynamoDBClient): void {
  const name = 'answer-lost';
  let isLost = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      if (isLost) return answer;
      isLost = true;
      (answer.response as { readonly body: Partial<Readable> }).body.resume?.();
      client.middlewareStack.remove(name); // for what is sent after this
      throw Object.assign(new Error('lost'), { name: 'TimeoutError', $retryable: {} });
    },
    { step: 'deserialize', name, priority: 'low' },
  );
}
