/** Who may do what: each function no more than it needs, and nobody anything with a star. */
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { FUNCTIONS, type FunctionName } from '../../lib/infra/tocsin-function.js';
import { type Resource, resolved, resources, templateOf } from './made.js';

const template = templateOf();

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

function statementsIn({ Properties }: Resource): readonly Statement[] {
  const document = Properties.PolicyDocument ?? Properties.KeyPolicy;
  return (document as { readonly Statement: readonly Statement[] }).Statement;
}

/** The statements that allow something, of roles and of resources. */
const allowing = [
  'AWS::IAM::Policy',
  'AWS::KMS::Key',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
].flatMap((type) =>
  resources(template, type).flatMap(([id, resource]) =>
    statementsIn(resource)
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({ id, type, ...statement })),
  ),
);

/** What a function may do: an action and what it may do that with. */
function rightsOf(name: FunctionName): ReadonlyMap<string, readonly string[]> {
  const [, { Properties }] = resources(template, 'AWS::Lambda::Function').find(
    ([, resource]) => resource.Properties.FunctionName === `Tocsin-${name}`,
  ) as [string, Resource];
  const role = resolved(Properties.Role).replace(/^<(.*)\.Arn>$/, '$1');
  const rights = new Map<string, readonly string[]>();
  for (const [, policy] of resources(template, 'AWS::IAM::Policy')) {
    if (!JSON.stringify(policy.Properties.Roles).includes(`"${role}"`)) continue;
    for (const { Action, Resource } of statementsIn(policy)) {
      for (const action of listed(Action)) {
        const before = rights.get(action) ?? [];
        rights.set(action, [...before, ...listed(Resource).map(resolved)].toSorted());
      }
    }
  }
  return rights;
}

const ITEMS = ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
  (action) => `dynamodb:${action}`,
);
const KEY = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];
const SELF = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
const CLOCKS = ['states:SendTaskSuccess', 'states:StartExecution'];
const DEAD_LETTERS = ['sqs:SendMessage'];

describe('A function may do what it does, and nothing else', () => {
  it.each([
    ['assess', [...SELF, ...ITEMS, ...KEY, ...CLOCKS]],
    ['park', [...SELF, ...ITEMS, ...KEY, 'states:SendTaskSuccess']],
    ['remind', [...SELF, ...ITEMS, ...KEY, ...CLOCKS, 'ses:SendEmail']],
    [
      'watch',
      [
        ...SELF,
        ...ITEMS,
        ...KEY,
        ...CLOCKS,
        ...DEAD_LETTERS,
        'ses:GetAccount',
        'ses:GetEmailIdentity',
      ],
    ],
    ['api', [...SELF, ...ITEMS, ...KEY, ...CLOCKS]],
    [
      'publish',
      [
        ...SELF,
        ...DEAD_LETTERS,
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        'events:PutEvents',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:GenerateDataKey',
      ],
    ],
    ['mail-events', [...SELF, ...ITEMS, ...KEY, ...CLOCKS, ...DEAD_LETTERS]],
  ] as const)('%s', (name, actions) => {
    expect([...rightsOf(name).keys()].toSorted()).toEqual([...actions].toSorted());
  });

  it.each(FUNCTIONS)('%s writes to its own log alone', (name) => {
    const groups = rightsOf(name).get('logs:PutLogEvents');
    expect(groups).toEqual([expect.stringMatching(/^<\w+Log\w+\.Arn>$/)]);
    expect(
      new Set(FUNCTIONS.map((each) => rightsOf(each).get('logs:PutLogEvents')?.[0])).size,
    ).toBe(FUNCTIONS.length);
  });

  it('clocks are these machines, by their names', () => {
    const arns = regimes.map(
      ({ id }) => `arn:aws:states:eu-central-1:123456789012:stateMachine:Tocsin-${id}`,
    );
    for (const name of ['assess', 'remind', 'watch', 'api', 'mail-events'] as const) {
      expect(rightsOf(name).get('states:StartExecution')).toEqual(arns.toSorted());
      expect(rightsOf(name).get('states:SendTaskSuccess')).toEqual(arns.toSorted());
    }
  });

  it('the index is asked, and nothing but asked', () => {
    for (const name of ['assess', 'park', 'remind', 'watch', 'api', 'mail-events'] as const) {
      const table = /^<StorageTable\w+\.Arn>$/;
      expect(rightsOf(name).get('dynamodb:PutItem')).toEqual([expect.stringMatching(table)]);
      expect(rightsOf(name).get('dynamodb:Query')).toEqual([
        expect.stringMatching(table),
        expect.stringMatching(/^<StorageTable\w+\.Arn>\/index\/queues$/),
      ]);
    }
  });

  it('mail goes out as the sender, and to identities of the account only as the sender', () => {
    const ses = 'arn:aws:ses:eu-central-1:123456789012';
    const sending = allowing.filter(({ Action }) => listed(Action).includes('ses:SendEmail'));
    const found = sending.map(({ Resource, Condition }) => ({
      to: listed(Resource).map(resolved),
      Condition,
    }));
    expect(found).toEqual([
      {
        to: [
          expect.stringMatching(`^${ses}:configuration-set/<MailRules\\w+>$`),
          `${ses}:identity/tocsin@acme.eu`,
        ],
        Condition: undefined,
      },
      {
        to: [`${ses}:identity/*`],
        Condition: { StringEquals: { 'ses:FromAddress': 'tocsin@acme.eu' } },
      },
    ]);
  });

  it('the key is used by services on its behalf, never by itself', () => {
    for (const { type, Action, Resource, Condition } of allowing) {
      if (type === 'AWS::KMS::Key' || !JSON.stringify(Action).includes('kms:')) continue;
      expect(resolved(Resource)).toMatch(/^<Key\w+\.Arn>$/);
      const { StringEquals } = Condition as { StringEquals: Record<string, unknown> };
      expect(resolved(StringEquals['kms:ViaService'])).toMatch(
        /^(dynamodb|sqs)\.eu-central-1\.amazonaws\.com$/,
      );
    }
  });
});

describe('Stars', () => {
  it('stand in no action, but for the owner of the key, who could not change it otherwise', () => {
    const stars = allowing.flatMap(({ type, Action }) =>
      listed(Action)
        .filter((action) => action.includes('*'))
        .map((action) => `${type} ${action}`),
    );
    expect(stars).toEqual(['AWS::KMS::Key kms:*']);
  });

  /** Actions for which AWS knows no resource, and why we need them. */
  const WITHOUT_RESOURCE: Readonly<Record<string, string>> = {
    'xray:PutTraceSegments': 'traces belong to nothing',
    'xray:PutTelemetryRecords': 'traces belong to nothing',
    'xray:GetSamplingRules': 'which executions are traced',
    'xray:GetSamplingTargets': 'which executions are traced',
    'logs:CreateLogDelivery': 'a machine sets up the delivery of its log itself',
    'logs:GetLogDelivery': 'a machine sets up the delivery of its log itself',
    'logs:UpdateLogDelivery': 'a machine sets up the delivery of its log itself',
    'logs:DeleteLogDelivery': 'a machine sets up the delivery of its log itself',
    'logs:ListLogDeliveries': 'a machine sets up the delivery of its log itself',
    'logs:PutResourcePolicy': 'the policy by which logs are delivered is the account’s',
    'logs:DescribeResourcePolicies': 'the policy by which logs are delivered is the account’s',
    'logs:DescribeLogGroups': 'a machine looks for its log',
    'ses:GetAccount': 'whether the account is in the sandbox',
    'dynamodb:ListStreams': 'names of streams, asked for by Lambda',
  };

  it('stand for a resource only where AWS knows none', () => {
    const found = new Set(
      allowing
        .filter(
          ({ type, Resource }) => type === 'AWS::IAM::Policy' && listed(Resource).includes('*'),
        )
        .flatMap(({ Action }) => listed(Action)),
    );
    expect([...found].toSorted()).toEqual(Object.keys(WITHOUT_RESOURCE).toSorted());
  });

  it('end an ARN only for recipients of mail', () => {
    const ends = allowing
      .filter(({ type }) => type === 'AWS::IAM::Policy')
      .flatMap(({ Resource }) => listed(Resource).map(resolved))
      .filter((arn) => arn !== '*' && arn.includes('*'));
    expect(ends).toEqual(['arn:aws:ses:eu-central-1:123456789012:identity/*']);
  });
});

describe('Services', () => {
  it('may use the key for the logs of this stack, its alarms and its dead letters', () => {
    const [, key] = resources(template, 'AWS::KMS::Key')[0] as [string, Resource];
    const services = statementsIn(key).flatMap((statement) => {
      const { Service } = (statement as unknown as { Principal: { Service?: unknown } }).Principal;
      return Service === undefined ? [] : [[resolved(Service), statement.Condition] as const];
    });
    expect(services.map(([service]) => service)).toEqual([
      'logs.eu-central-1.amazonaws.com',
      'cloudwatch.amazonaws.com',
      'events.amazonaws.com',
    ]);
    const [[, logs]] = services as [[string, { ArnLike: Record<string, readonly unknown[]> }]];
    expect(logs.ArnLike['kms:EncryptionContext:aws:logs:arn']?.map(resolved)).toEqual([
      'arn:aws:logs:eu-central-1:123456789012:log-group:Tocsin-*',
      'arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vendedlogs/Tocsin/*',
    ]);
  });

  it('may speak to the topic only for alarms of this account', () => {
    const speaking = allowing.filter(({ type }) => type === 'AWS::SNS::TopicPolicy');
    expect(speaking).toHaveLength(1);
    expect(speaking[0]).toMatchObject({
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    });
    const [{ Condition }] = speaking as [(typeof speaking)[number]];
    const { ArnLike } = Condition as { ArnLike: Record<string, unknown> };
    expect(resolved(ArnLike['aws:SourceArn'])).toBe(
      'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:*',
    );
  });
});
