/**
 * The one table: items of an incident under one key, and one index in which whatever must be
 * found by time stands in a queue. Single-item conditional writes, no transactions: the embedded
 * server has none, and none is needed.
 *
 * Queues are split by incident, so that a mass event does not write to one partition alone.
 */
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { StorageUnavailable } from '../../engine/ports.js';

/** The index of queues: `q` is a queue's name and shard, `qAt` sorts within it. */
export const QUEUES = 'queues';

/** DynamoDB carries 1,000 writes a second and partition: eight take 10,000 incidents an hour. */
export const SHARDS = 8;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item: its key, where it queues, and what it holds. */
export interface Item extends Key {
  readonly q?: string;
  readonly qAt?: string;
  readonly [attribute: string]: unknown;
}

/** A condition or an update in DynamoDB's expression language; names are written as `#name`. */
export interface Expression {
  readonly text: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export class Table {
  /** Its index follows the items with a delay: DynamoDB promises no consistent read of one. */
  readonly lags: boolean = true;
  readonly #documents: DynamoDBDocumentClient;

  constructor(
    private readonly client: DynamoDBClient,
    readonly name: string,
  ) {
    this.#documents = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
  }

  /** One item, read consistently. */
  async get({ pk, sk }: Key): Promise<Item | undefined> {
    const { Item } = await this.#send(
      new GetCommand({ TableName: this.name, Key: { pk, sk }, ConsistentRead: true }),
    );
    return Item as Item | undefined;
  }

  /** The items under one key whose sort key begins with a text, in its order, consistently. */
  async items(pk: string, prefix: string): Promise<readonly Item[]> {
    // DynamoDB, unlike the embedded server, refuses an empty text where a key is compared.
    const isAll = prefix === '';
    return this.#all({
      KeyConditionExpression: isAll ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ...(!isAll && { ':sk': prefix }) },
      ConsistentRead: true,
    });
  }

  /** The last of those items, read consistently. */
  async last(pk: string, prefix: string): Promise<Item | undefined> {
    const { Items } = await this.#send(
      new QueryCommand({
        TableName: this.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': prefix },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
      }),
    );
    return Items?.[0] as Item | undefined;
  }

  /**
   * Writes an item.
   * @returns false where the condition does not hold; then nothing is written
   */
  put(item: Item, condition?: Expression): Promise<boolean> {
    return held(
      this.#send(new PutCommand({ TableName: this.name, Item: item, ...conditionOf(condition) })),
    );
  }

  /** Changes an item; false where the condition does not hold. */
  async update(key: Key, change: Expression, condition?: Expression): Promise<boolean> {
    return (await this.updated(key, change, condition)) !== undefined;
  }

  /** Changes an item and gives it as it is now; `undefined` where the condition does not hold. */
  protected async updated(
    { pk, sk }: Key,
    change: Expression,
    condition?: Expression,
  ): Promise<Item | undefined> {
    const both = `${change.text} ${condition?.text ?? ''}`;
    const update = new UpdateCommand({
      TableName: this.name,
      Key: { pk, sk },
      UpdateExpression: change.text,
      ReturnValues: 'ALL_NEW',
      ...(condition && { ConditionExpression: condition.text }),
      ...namesAndValues(both, { ...change.values, ...condition?.values }),
    });
    try {
      return (await this.#send(update)).Attributes as Item;
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  /** Takes an item away; false where the condition does not hold. */
  remove({ pk, sk }: Key, condition?: Expression): Promise<boolean> {
    const Key = { pk, sk };
    return held(
      this.#send(new DeleteCommand({ TableName: this.name, Key, ...conditionOf(condition) })),
    );
  }

  /** A queue's items in its order, of all shards: those before a moment, or all; `only` some of their attributes, where many
   * may stand in it. */
  async queue(name: string, before?: string, only?: readonly string[]): Promise<readonly Item[]> {
    const shards = Array.from({ length: SHARDS }, (_, shard) =>
      this.#all({
        IndexName: QUEUES,
        KeyConditionExpression: before === undefined ? 'q = :q' : 'q = :q AND qAt < :before',
        ExpressionAttributeValues: {
          ':q': queueOf(name, shard),
          ...(before !== undefined && { ':before': before }),
        },
        ...(only && {
          ProjectionExpression: only.map((attribute) => `#${attribute}`).join(', '),
          ExpressionAttributeNames: Object.fromEntries(
            only.map((attribute) => [`#${attribute}`, attribute]),
          ),
        }),
      }),
    );
    return (await Promise.all(shards)).flat().toSorted(byPlace);
  }

  /**
   * A page of a queue, of all shards, after a place in it.
   * @param isBackwards from its end: then what comes after a place stands before it
   */
  async page(
    name: string,
    limit: number,
    after?: string,
    isBackwards = false,
  ): Promise<readonly Item[]> {
    const beyond = isBackwards ? 'qAt < :after' : 'qAt > :after';
    const shards = Array.from({ length: SHARDS }, (_, shard) =>
      this.#all({
        IndexName: QUEUES,
        KeyConditionExpression: after === undefined ? 'q = :q' : `q = :q AND ${beyond}`,
        ExpressionAttributeValues: {
          ':q': queueOf(name, shard),
          ...(after !== undefined && { ':after': after }),
        },
        Limit: limit,
        ScanIndexForward: !isBackwards,
      }),
    );
    const found = (await Promise.all(shards)).flat().toSorted(byPlace);
    return (isBackwards ? found.reverse() : found).slice(0, limit);
  }

  /** Every item of the table, a page at a time. */
  async *scan(): AsyncGenerator<readonly Item[]> {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.#send(
        new ScanCommand({ TableName: this.name, ConsistentRead: true, ExclusiveStartKey }),
      );
      yield Items as Item[];
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }

  /** Whether it is there and answers. */
  async exists(): Promise<boolean> {
    try {
      await this.client.send(new DescribeTableCommand({ TableName: this.name }));
      return true;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    }
  }

  /** Makes it, where no stack does, and waits until it can be written to. */
  async create(): Promise<void> {
    const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' as const },
      { AttributeName: range, KeyType: 'RANGE' as const },
    ];
    await this.client.send(
      new CreateTableCommand({
        TableName: this.name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'q', 'qAt'].map(attribute),
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [
          {
            IndexName: QUEUES,
            KeySchema: keys('q', 'qAt'),
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
    // Here it takes a turn of the event loop, on AWS some seconds.
    const patience = { client: this.client, minDelay: 0.05, maxDelay: 2, maxWaitTime: 60 };
    await waitUntilTableExists(patience, { TableName: this.name });
  }

  /** @throws StorageUnavailable where the table does not answer, or says that it cannot */
  #send: DynamoDBDocumentClient['send'] = async (command: never) => {
    try {
      return await (this.#documents.send(command) as Promise<never>);
    } catch (error) {
      throw isRefusal(error) || isOurMistake(error) ? error : new StorageUnavailable(error);
    }
  };

  async #all(query: {
    readonly KeyConditionExpression: string;
    readonly ExpressionAttributeValues: Record<string, unknown>;
    readonly IndexName?: string;
    readonly ConsistentRead?: boolean;
    readonly ScanIndexForward?: boolean;
    readonly Limit?: number;
    readonly ProjectionExpression?: string;
    readonly ExpressionAttributeNames?: Record<string, string>;
  }): Promise<Item[]> {
    const { Limit: most = Number.POSITIVE_INFINITY } = query;
    const items: Item[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await this.#send(
        new QueryCommand({ TableName: this.name, ...query, ExclusiveStartKey }),
      );
      items.push(...((page.Items ?? []) as Item[]));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey && items.length < most); // an answer ends at a megabyte
    return items;
  }
}

/** Where an incident's items queue: its shard is always the same. */
export function queueFor(name: string, incidentId: string): string {
  let hash = 0;
  for (const character of incidentId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return queueOf(name, hash % SHARDS);
}

function queueOf(name: string, shard: number): string {
  return `${name}#${shard}`;
}

/** All items of an incident stand under this key. */
export function incidentKey(incidentId: string): string {
  return `INC#${incidentId}`;
}

/** By bytes, as the database sorts: in any other order a cursor would pass rows over. */
function byPlace(a: Item, b: Item): number {
  return Buffer.compare(Buffer.from(String(a.qAt)), Buffer.from(String(b.qAt)));
}

function conditionOf(condition: Expression | undefined) {
  if (condition === undefined) return {};
  const { text, values = {} } = condition;
  return { ConditionExpression: text, ...namesAndValues(text, values) };
}

/** Every `#name` stands for the attribute of that name. DynamoDB refuses empty maps. */
function namesAndValues(text: string, values: Readonly<Record<string, unknown>>) {
  const names = [...text.matchAll(/#(\w+)/g)].map(([name, bare]) => [name, bare as string]);
  return {
    ...(names.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(names) as Record<string, string>,
    }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: { ...values } }),
  };
}

async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** A request that DynamoDB finds wrong will be wrong tomorrow: a bug, and told as one. */
function isOurMistake(error: unknown): boolean {
  const { name, $metadata } = error as Partial<Error> & {
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const isThrottled = /Throttl|ProvisionedThroughput|RequestLimit|LimitExceeded/.test(name ?? '');
  return $metadata?.httpStatusCode === 400 && !isThrottled;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
