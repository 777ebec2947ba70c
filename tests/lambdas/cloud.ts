/**
 * What the functions find around them: a table behind HTTP, and services that write down what
 * they are asked.
 */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '../../lib/adapters/aws/table.js';
import { regimes } from '../../lib/core/regimes/index.js';
import { definitionOf } from '../../lib/workflow/definition.js';
import { type Asked, FakeAws, jsonError, SOMEBODY } from '../adapters/aws/fake-aws.js';

// It has no types: a function of options that gives a server.
const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;

export const HOST = 'tocsin.example.com';
const MACHINES = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Tocsin';

export const machineArn = (regimeId: string) => `${MACHINES}-${regimeId}`;

const machines = Object.fromEntries(
  regimes.map((regime) => {
    return [regime.id, { arn: machineArn(regime.id), definition: definitionOf(regime).hash }];
  }),
);

export class Cloud {
  /** Whether SES lets the account send to everybody. */
  inSandbox = true;
  /** Tokens that nobody waits for any more. */
  readonly deadTokens = new Set<string>();
  /** Details that the bus does not take. */
  refuses: (detail: string) => boolean = () => false;

  private constructor(
    readonly table: Table,
    readonly client: DynamoDBClient,
    readonly tableUrl: string,
    readonly states: FakeAws,
    readonly ses: FakeAws,
    readonly bus: FakeAws,
    private readonly stopTable: () => Promise<void>,
  ) {}

  static async start(): Promise<Cloud> {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const tableUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new DynamoDBClient({ ...SOMEBODY, endpoint: tableUrl });
    const table = new Table(client, 'Tocsin-table');
    await table.create();
    const stopTable = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const [states, ses, bus] = await Promise.all([
      FakeAws.start((asked) => cloud.#states(asked)),
      FakeAws.start((asked) => cloud.#ses(asked)),
      FakeAws.start((asked) => cloud.#bus(asked)),
    ]);
    const cloud = new Cloud(table, client, tableUrl, states, ses, bus, stopTable);
    return cloud;
  }

  #states({ action, body }: Asked): object {
    if (action === 'StartExecution') {
      const { stateMachineArn, name } = body;
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      return { executionArn, startDate: Date.now() / 1000 };
    }
    if (!this.deadTokens.has(body.taskToken)) return {};
    return jsonError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }

  #ses({ path }: Asked): object {
    if (path === '/v2/email/account') {
      return { ProductionAccessEnabled: !this.inSandbox, SendingEnabled: true };
    }
    if (path.startsWith('/v2/email/identities/')) return { VerifiedForSendingStatus: true };
    return { MessageId: '0102018f-7a1c' };
  }

  #bus({ body }: Asked): object {
    const entries = (body.Entries as { readonly Detail: string }[]).map(({ Detail }, index) => {
      return this.refuses(Detail)
        ? { ErrorCode: 'InternalFailure', ErrorMessage: 'Internal failure' }
        : { EventId: `event-${index}` };
    });
    const FailedEntryCount = entries.filter((entry) => 'ErrorCode' in entry).length;
    return { FailedEntryCount, Entries: entries };
  }

  /** What the stack gives a function, and what Lambda adds. */
  environment(more: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
    const all = {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
      AWS_LAMBDA_FUNCTION_NAME: 'Tocsin-function',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      LAMBDA_TASK_ROOT: '/var/task',
      AWS_ENDPOINT_URL_DYNAMODB: this.tableUrl,
      AWS_ENDPOINT_URL_SFN: this.states.url,
      AWS_ENDPOINT_URL_SESV2: this.ses.url,
      AWS_ENDPOINT_URL_EVENTBRIDGE: this.bus.url,
      TOCSIN_TABLE: 'Tocsin-table',
      TOCSIN_MACHINES: JSON.stringify(machines),
      TOCSIN_PUBLIC_URL: `https://${HOST}`,
      TOCSIN_HOSTS: 'abc123.execute-api.eu-west-1.amazonaws.com',
      TOCSIN_SENDER: 'Tocsin <tocsin@example.com>',
      TOCSIN_CONFIGURATION_SET: 'Tocsin-mail',
      TOCSIN_ZONE: 'Europe/Berlin',
      TOCSIN_OPERATOR: 'ops@example.com',
      TOCSIN_BUS: 'Tocsin',
      TOCSIN_ISSUER: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc',
      TOCSIN_CLIENT_ID: 'client',
      POWERTOOLS_SERVICE_NAME: 'function',
      POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      ...more,
    };
    const given = Object.entries(all).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as Record<string, string>;
  }

  async stop(): Promise<void> {
    this.client.destroy();
    const services = [this.states, this.ses, this.bus];
    await Promise.all([...services.map((service) => service.stop()), this.stopTable()]);
  }
}

/** What an API Gateway of the second kind hands over. */
export function httpEvent(method: string, path: string, more: HttpMore = {}) {
  const { body, headers = {}, host = HOST, cookies } = more;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    ...(cookies && { cookies }),
    headers: { host, ...(body && { 'content-type': 'application/json' }), ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc123',
      domainName: host,
      domainPrefix: 'abc123',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '01/Jun/2026:12:00:00 +0000',
      timeEpoch: 1_780_315_200_000,
    },
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

interface HttpMore {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly host?: string;
  readonly cookies?: readonly string[];
}
