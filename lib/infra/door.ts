/** The HTTP API in front of the program: where it is, who writes down who came, and how many. */
import { Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.js';
import type { Alarms } from './alarms.js';
import { type KeptLogs, keptLog, vendedName } from './kept-log.js';

export interface DoorProps {
  readonly logs: KeptLogs;
  readonly alarms: Alarms;
}

/**
 * The page of a hundred people looks again every half minute: some four requests a second. Who
 * asks fifty times a second guesses at tokens, and takes executions from the clocks.
 */
const THROTTLE = { rateLimit: 50, burstLimit: 100 };

/** Neither path nor query: a calendar feed's path is its secret. */
const ACCESS = {
  at: '$context.requestTime',
  request: '$context.requestId',
  from: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

export class Door extends Construct {
  /** No CORS: the pages are its own, and programs need none. */
  readonly api: HttpApi;
  /** Its own domain. */
  readonly host: string;

  constructor(scope: Construct, id: string, { logs, alarms }: DoorProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.api = new HttpApi(this, 'Api', {
      apiName: stack.stackName,
      description: 'The API and the pages',
      createDefaultStage: false, // it would have neither log nor throttle
    });
    this.host = `${this.api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`;
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          keptLog(this, 'Log', logs, vendedName(this, 'access')),
        ),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS)),
      },
    });
    alarms.add(this, 'Errors', {
      says: 'Five calls of the API or its pages in five minutes ended with an error of ours.',
      article: 'api-errors',
      metric: {
        namespace: 'AWS/ApiGateway',
        metricName: '5xx',
        dimensions: { ApiId: this.api.apiId },
      },
      threshold: 5, // one may be a deployment; the function's own alarm tells of each failure
    });
  }

  /** Leads every request to the program, which knows its routes and who may take them. */
  leadTo(program: IFunction): void {
    const route = new HttpRoute(this, 'Everything', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Program', program, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    acknowledge(route, {
      'AwsSolutions-APIG4':
        'The program checks every caller itself: tokens, sessions, and the few open routes',
    });
  }
}
