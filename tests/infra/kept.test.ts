/** What is kept: encrypted, for how long, and whether it outlives the stack. */
import { describe, expect, it } from 'vitest';
import { type Resource, resolved, resources, templateOf } from './made.js';

const retained = templateOf();
const destroyed = templateOf({ removalPolicy: 'destroy', logRetentionDays: '30' });

const KEY = /^<Key\w+\.Arn>$/;
const [[TABLE, table]] = resources(retained, 'AWS::DynamoDB::Table') as [[string, Resource]];

describe('The table', () => {
  it('is keyed as the adapters read it', () => {
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'queues',
          KeySchema: [
            { AttributeName: 'q', KeyType: 'HASH' },
            { AttributeName: 'qAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(table.Properties.TableName).toBeUndefined();
  });

  it('can be restored to any second', () => {
    expect(table.Properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
    });
  });

  it('is named in the output Table', () => {
    expect(retained.findOutputs('Table').Table?.Value).toEqual({ Ref: TABLE });
  });
});

describe('Everything is encrypted with the one key', () => {
  it('which is rotated, and whose deletion takes thirty days', () => {
    const keys = resources(retained, 'AWS::KMS::Key');
    expect(keys).toHaveLength(1);
    expect(keys[0]?.[1].Properties).toMatchObject({
      EnableKeyRotation: true,
      PendingWindowInDays: 30,
    });
  });

  it.each([
    [
      'AWS::DynamoDB::Table',
      1,
      (p: Resource['Properties']) => (p.SSESpecification as Record<string, unknown>).KMSMasterKeyId,
    ],
    ['AWS::SNS::Topic', 1, (p: Resource['Properties']) => p.KmsMasterKeyId],
    ['AWS::SQS::Queue', 3, (p: Resource['Properties']) => p.KmsMasterKeyId],
    ['AWS::Logs::LogGroup', 14, (p: Resource['Properties']) => p.KmsKeyId],
  ] as const)('%s', (type, count, keyOf) => {
    const found = resources(retained, type);
    expect(found).toHaveLength(count);
    for (const [id, { Properties }] of found) {
      expect(resolved(keyOf(Properties)), id).toMatch(KEY);
    }
  });

  it('and is reached over TLS alone', () => {
    for (const type of ['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']) {
      for (const [id, { Properties }] of resources(retained, type)) {
        const { Statement } = Properties.PolicyDocument as { Statement: readonly unknown[] };
        expect(Statement, id).toContainEqual(
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        );
      }
    }
  });
});

describe('A log', () => {
  it.each([
    ['400 days, if nothing is said', retained, 400],
    ['as many as are set', destroyed, 30],
  ] as const)('is kept for %s', (_, template, days) => {
    for (const [id, { Properties }] of resources(template, 'AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays, id).toBe(days);
    }
  });

  it('is written by each function, each machine and the door, to one of its own', () => {
    const destinations = [
      ...resources(retained, 'AWS::Lambda::Function').map(
        ([, { Properties }]) => (Properties.LoggingConfig as { LogGroup: unknown }).LogGroup,
      ),
      ...resources(retained, 'AWS::StepFunctions::StateMachine').map(([, { Properties }]) => {
        const { Destinations } = Properties.LoggingConfiguration as {
          Destinations: readonly [{ CloudWatchLogsLogGroup: { LogGroupArn: unknown } }];
        };
        return Destinations[0].CloudWatchLogsLogGroup.LogGroupArn;
      }),
      ...resources(retained, 'AWS::ApiGatewayV2::Stage').map(
        ([, { Properties }]) =>
          (Properties.AccessLogSettings as { DestinationArn: unknown }).DestinationArn,
      ),
    ].map((destination) => resolved(destination).replace(/\.Arn>$/, '>'));
    const groups = resources(retained, 'AWS::Logs::LogGroup').map(([id]) => `<${id}>`);
    expect(destinations.toSorted()).toEqual(groups.toSorted());
  });
});

describe('When the stack is deleted', () => {
  const KEPT = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::KMS::Key'];
  const LOGS = ['AWS::Logs::LogGroup', 'AWS::SQS::Queue'];

  it.each([...KEPT, ...LOGS])('%s outlives it', (type) => {
    for (const [id, resource] of resources(retained, type)) {
      expect([resource.DeletionPolicy, resource.UpdateReplacePolicy], id).toEqual([
        'Retain',
        'Retain',
      ]);
    }
  });

  it.each([...KEPT, ...LOGS])('%s goes with it where that was asked for', (type) => {
    const found = resources(destroyed, type);
    expect(found.length).toBeGreaterThan(0);
    for (const [id, { DeletionPolicy }] of found) expect(DeletionPolicy, id).toBe('Delete');
  });

  it('facts and people cannot be deleted by a slip of the hand, unless that was asked for', () => {
    const pool = (template: typeof retained) =>
      resources(template, 'AWS::Cognito::UserPool')[0]?.[1].Properties.DeletionProtection;
    const items = (template: typeof retained) =>
      resources(template, 'AWS::DynamoDB::Table')[0]?.[1].Properties.DeletionProtectionEnabled;
    expect([items(retained), pool(retained)]).toEqual([true, 'ACTIVE']);
    expect([items(destroyed), pool(destroyed)]).toEqual([false, 'INACTIVE']);
  });
});
