/**
 * What AWS asks in us-east-1, in dollars, without the free tiers. Read on 26 November 2026 in
 * stored copies of the pages named, some of them other people's, where AWS's own page names no
 * price in its text. `unverified`: no copy at hand said it in so many words; from memory.
 */

export interface Price {
  readonly usd: number;
  /** Of what, as the tables say it. */
  readonly per: string;
  readonly source: string;
  readonly unverified?: true;
}

const MILLION = 1e-6;
const THOUSAND = 1e-3;

export const prices = {
  transition: {
    usd: 25 * MILLION,
    per: 'state transition',
    source: 'https://aws.amazon.com/step-functions/pricing/',
  },
  lambdaRequest: {
    usd: 0.2 * MILLION,
    per: 'call of a function',
    source: 'https://cloudchipr.com/blog/aws-lambda-pricing',
  },
  lambdaSecond: {
    usd: 0.0000133334,
    per: 'GB-second, arm64',
    source: 'https://cloudchipr.com/blog/aws-lambda-pricing',
  },
  write: {
    usd: 0.625 * MILLION,
    per: 'write unit, on demand',
    source: 'https://airbyte.com/data-engineering-resources/dynamodb-pricing',
  },
  read: {
    usd: 0.125 * MILLION,
    per: 'read unit, on demand',
    source: 'https://airbyte.com/data-engineering-resources/dynamodb-pricing',
  },
  storage: {
    usd: 0.25 + 0.2,
    per: 'GB and month in the table, with its backup to any second',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
    unverified: true,
  },
  mail: {
    usd: 0.1 * THOUSAND,
    per: 'mail',
    source: 'https://www.acecloudinterviews.com/tutorials/aws/ses/',
  },
  apiCall: {
    usd: 1 * MILLION,
    per: 'call of the HTTP API',
    source: 'https://www.apigatewaycost.com/aws',
  },
  event: {
    usd: 1 * MILLION,
    per: 'event on the bus',
    source: 'https://cloudburn.io/blog/amazon-eventbridge-pricing',
  },
  trace: { usd: 5 * MILLION, per: 'trace', source: 'https://aws.amazon.com/xray/pricing/' },
  logged: {
    usd: 0.5,
    per: 'GB of log written',
    source:
      'https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/',
  },
  kept: {
    usd: 0.03,
    per: 'GB and month of log kept',
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
    unverified: true,
  },
  keyMonth: {
    usd: 1,
    per: 'key and month; as much again for each of its first two rotations',
    source: 'https://aws.amazon.com/kms/pricing/',
  },
  keyRequest: {
    usd: 0.03 / 10_000,
    per: 'request to the key',
    source: 'https://cloudburn.io/blog/aws-kms-pricing',
  },
  alarm: {
    usd: 0.1,
    per: 'metric that an alarm looks at, and month',
    source: 'https://cloudburn.io/blog/amazon-cloudwatch-pricing',
    unverified: true,
  },
  metric: {
    usd: 0.3,
    per: 'metric of our own, and month',
    source: 'https://signoz.io/guides/cloudwatch-pricing',
  },
  dashboard: {
    usd: 3,
    per: 'dashboard and month',
    source:
      'https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/',
  },
  person: {
    usd: 0.015,
    per: 'person who signs in, and month (Cognito, Essentials)',
    source: 'https://aws.amazon.com/cognito/pricing/',
    unverified: true,
  },
} as const satisfies Readonly<Record<string, Price>>;
