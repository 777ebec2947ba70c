/** The one table. Its facts are what cannot be lost: everything else can be derived again. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.js';
import type { TocsinFunction } from './tocsin-function.js';

/** As `lib/adapters/aws/table.ts` calls it, which cannot be imported here. */
const QUEUES = 'queues';

export interface StorageProps {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
  readonly alarms: Alarms;
}

export class Storage extends Construct {
  /** Of one region: every write is conditional, and a condition needs one truth. */
  readonly table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key, removalPolicy, alarms }: StorageProps) {
    super(scope, id);
    this.#key = key;
    const type = AttributeType.STRING;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type },
      sortKey: { name: 'sk', type },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removalPolicy !== RemovalPolicy.DESTROY,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      removalPolicy,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: QUEUES,
      partitionKey: { name: 'q', type },
      sortKey: { name: 'qAt', type },
      projectionType: ProjectionType.ALL,
    });
    this.#watch(alarms);
  }

  /**
   * Lets a function read and write items. Not scan: only an export walks through the whole table,
   * and that is run by a person with rights of their own.
   */
  allowItems(to: TocsinFunction): void {
    const { tableArn } = this.table;
    to.may(
      new PolicyStatement({
        actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map(
          (action) => `dynamodb:${action}`,
        ),
        resources: [tableArn],
      }),
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${tableArn}/index/${QUEUES}`],
      }),
    );
    this.#allowKey(to, ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey']);
  }

  /** Lets a function read what is written, as it is written. */
  allowStream(to: TocsinFunction): void {
    to.may(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator'].map(
          (action) => `dynamodb:${action}`,
        ),
        resources: [this.streamArn],
      }),
      new PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: ['*'], // DynamoDB knows no resource for it: it names streams, and no more
      }),
    );
    this.#allowKey(to, ['Decrypt', 'DescribeKey']);
  }

  get streamArn(): string {
    return this.table.tableStreamArn as string; // the table has one
  }

  /** Lets DynamoDB use the key on a function's behalf, and nobody else. */
  #allowKey(to: TocsinFunction, actions: readonly string[]): void {
    to.may(
      new PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [this.#key.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    );
  }

  #watch(alarms: Alarms): void {
    const TableName = this.table.tableName;
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      alarms.add(this, metricName, {
        says: 'The table turned requests away because there were too many at once.',
        article: 'table-throttled',
        metric: { namespace: 'AWS/DynamoDB', metricName, dimensions: { TableName } },
        // One or two are normal while an on-demand table grows, and the SDK tries them again.
        threshold: 10,
      });
    }
    alarms.addSum(this, 'SystemErrors', {
      says: 'DynamoDB answered with errors of its own.',
      article: 'table-errors',
      metrics: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map((Operation) => ({
        namespace: 'AWS/DynamoDB',
        metricName: 'SystemErrors',
        dimensions: { TableName, Operation },
      })),
      threshold: 5, // fewer are tried again by the SDK and never seen
    });
  }
}
