/** The functions: how they run, what they are told, who calls them, and how often. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../lib/infra/tocsin-function.js';
import { type Resource, resolved, resources, templateOf } from './made.js';

const template = templateOf();

function functionCalled(name: FunctionName): readonly [string, Resource] {
  const found = resources(template, 'AWS::Lambda::Function').filter(
    ([, { Properties }]) => Properties.FunctionName === `Tocsin-${name}`,
  );
  expect(found).toHaveLength(1);
  return found[0] as [string, Resource];
}

function environmentOf(name: FunctionName): Readonly<Record<string, unknown>> {
  const [, { Properties }] = functionCalled(name);
  return (Properties.Environment as { readonly Variables: Record<string, unknown> }).Variables;
}

/** The properties of the one resource of a type. */
function only(type: string): Resource['Properties'] {
  const found = resources(template, type);
  expect(found).toHaveLength(1);
  return (found[0] as [string, Resource])[1].Properties;
}

describe('A function', () => {
  it.each([
    ['assess', 60],
    ['park', 30],
    ['remind', 60],
    ['watch', 300],
    ['api', 29],
    ['publish', 60],
    ['mail-events', 30],
  ] as const)('%s ends after %i seconds at the latest', (name, seconds) => {
    expect(functionCalled(name)[1].Properties.Timeout).toBe(seconds);
  });

  it.each(FUNCTIONS)('%s runs on Node 24 and arm64, traced, and reserves nothing', (name) => {
    const [, { Properties }] = functionCalled(name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
    expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
    expect(environmentOf(name)).toMatchObject({
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
    });
  });

  it('has a role of its own, without policies of AWS', () => {
    const roles = FUNCTIONS.map((name) => resolved(functionCalled(name)[1].Properties.Role));
    expect(new Set(roles).size).toBe(FUNCTIONS.length);
    for (const [, { Properties }] of resources(template, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });
});

describe('A function is told what it reads', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const read = (file: string) => readFileSync(posix.join(root, file), 'utf8');

  /** The variables by the names under which `environment.ts` gives them; `true`: required. */
  const variables = new Map(
    [
      ...read('lambdas/shared/environment.ts').matchAll(/get (\w+)\([^{]*\{\s*return ([^}]*)\}/g),
    ].map(([, property, body = '']) => [
      property as string,
      { name: /TOCSIN_\w+/.exec(body)?.[0] as string, isRequired: body.includes('required(') },
    ]),
  );

  /** Every file of the lambdas that one of them loads, sooner or later. */
  function filesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, to] of read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g)) {
      const next = posix.join(posix.dirname(file), `${to}.ts`);
      if (next.startsWith('lambdas/')) filesOf(next, seen);
    }
    return seen;
  }

  function readBy(name: FunctionName): readonly string[] {
    const texts = [...filesOf(`lambdas/${name}.ts`)].map(read);
    return texts.flatMap((text) => [
      ...[...text.matchAll(/\benvironment\.(?!js\b)(\w+)/g)].map((match) => match[1] as string),
      ...[...text.matchAll(/const \{([^}]*)\} = environment;/g)].flatMap((match) =>
        (match[1] as string).split(',').map((part) => part.trim()),
      ),
      ...(/\(environment,/.test(text) ? ['zone', 'operator'] : []), // what a new entity starts with
    ]);
  }

  it('the variables are found at all', () => {
    expect(variables.get('table')).toEqual({ name: 'TOCSIN_TABLE', isRequired: true });
    expect(variables.get('audience')).toEqual({ name: 'TOCSIN_AUDIENCE', isRequired: false });
    expect(readBy('remind')).toEqual(expect.arrayContaining(['table', 'publicUrl', 'sender']));
    expect(readBy('publish')).not.toContain('table');
  });

  it.each(FUNCTIONS)('%s: all that it requires, and nothing that it does not read', (name) => {
    const told = Object.keys(environmentOf(name)).filter((key) => key.startsWith('TOCSIN_'));
    const reads = [...new Set(readBy(name))].map((property) => {
      const variable = variables.get(property);
      if (!variable) throw new TypeError(`environment.ts has no ${property}`);
      return variable;
    });
    const required = reads.filter(({ isRequired }) => isRequired).map((variable) => variable.name);
    expect(told).toEqual(expect.arrayContaining(required));
    expect(reads.map((variable) => variable.name)).toEqual(expect.arrayContaining(told));
  });
});

describe('What is tried again, and how long', () => {
  const minutes = (count: number) => count * 60;
  const hours = (count: number) => minutes(60) * count;

  it('the stream: until two of its twenty-four hours are over, then it goes to a queue', () => {
    const Properties = only('AWS::Lambda::EventSourceMapping');
    expect(Properties).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: hours(2),
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
    });
    const { BatchSize, DestinationConfig } = Properties as Record<string, unknown>;
    // A hundred records, halved seven times, are one each.
    expect(Math.ceil((BatchSize as number) / 2 ** 7)).toBe(1);
    expect(Math.ceil((BatchSize as number) / 2 ** 6)).toBeGreaterThan(1);
    const { Destination } = (DestinationConfig as { OnFailure: { Destination: unknown } })
      .OnFailure;
    expect(resolved(Destination)).toMatch(/^<PublisherUnpublishedQueue\w+\.Arn>$/);
  });

  it('the watchman: within five minutes, for then he is called anyway', () => {
    const [rule] = rulesFor('watch');
    expect(rule).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ RetryPolicy: { MaximumRetryAttempts: 4, MaximumEventAgeInSeconds: minutes(5) } }],
    });
    expect(asyncOf('watch')).toMatchObject({
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: minutes(5),
    });
  });

  it('mail that did not arrive: a day by EventBridge, and twice by Lambda', () => {
    const [rule] = rulesFor('mail-events');
    expect(rule).toMatchObject({
      Targets: [
        { RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: hours(24) } },
      ],
    });
    expect(asyncOf('mail-events')).toMatchObject({
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: hours(6),
    });
  });

  it.each(['watch', 'mail-events'] as const)('%s: what was given up goes to a queue', (name) => {
    const [rule] = rulesFor(name) as [Resource['Properties']];
    const [{ DeadLetterConfig }] = rule.Targets as [{ DeadLetterConfig: { Arn: unknown } }];
    const { DestinationConfig } = asyncOf(name) as {
      DestinationConfig: { OnFailure: { Destination: unknown } };
    };
    expect(resolved(DeadLetterConfig.Arn)).toMatch(/Queue\w+\.Arn>$/);
    expect(resolved(DestinationConfig.OnFailure.Destination)).toBe(resolved(DeadLetterConfig.Arn));
  });

  /** The rules that call a function. */
  function rulesFor(name: FunctionName): readonly Resource['Properties'][] {
    const [logicalId] = functionCalled(name);
    return resources(template, 'AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .filter(({ Targets }) => JSON.stringify(Targets).includes(`"${logicalId}"`));
  }

  function asyncOf(name: FunctionName): Resource['Properties'] {
    const [logicalId] = functionCalled(name);
    const [found] = resources(template, 'AWS::Lambda::EventInvokeConfig').filter(
      ([, { Properties }]) => resolved(Properties.FunctionName) === `<${logicalId}>`,
    );
    return (found as [string, Resource])[1].Properties;
  }
});

describe('Mail', () => {
  it('is sent over TLS alone, by the sender', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'tocsin@acme.eu' });
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    expect(environmentOf('remind')).toMatchObject({ TOCSIN_SENDER: 'Tocsin <tocsin@acme.eu>' });
  });

  it('that does not arrive is heard of, of this stack alone', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint', 'reject', 'renderingFailure', 'deliveryDelay'],
      },
    });
    const [[rules] = []] = resources(template, 'AWS::SES::ConfigurationSet');
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': [
          'Email Bounced',
          'Email Complaint Received',
          'Email Rejected',
          'Email Rendering Failed',
          'Email Delivery Delayed',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: rules }] } } },
      },
    });
  });
});

describe('The door', () => {
  it('leads every request to the program, and lets fifty a second in', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it('writes down who came, and no path: that of a feed is its secret', () => {
    const Properties = only('AWS::ApiGatewayV2::Stage');
    const { Format } = Properties.AccessLogSettings as { readonly Format: string };
    expect(JSON.parse(Format)).toMatchObject({
      from: '$context.identity.sourceIp',
      status: '$context.status',
    });
    expect(Format).not.toMatch(/path|query|routeKey|authorizer/i);
  });

  it('answers no other site: there is no CORS', () => {
    const Properties = only('AWS::ApiGatewayV2::Api');
    expect(Properties.CorsConfiguration).toBeUndefined();
    expect(Properties.ProtocolType).toBe('HTTP');
  });
});
