/**
 * The machine's alarms: each says what was lost and where the runbook tells what to do, and all
 * go to one topic and from there to one address. When what was wrong is right again, that is told
 * too.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { runbook } from './runbook.js';

/** The namespace of what the functions themselves count. */
export const NAMESPACE = 'Tocsin';

export interface Counted {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Default: the sum. */
  readonly statistic?: string;
}

interface Rule {
  /** What was lost, in a sentence. */
  readonly says: string;
  /** The anchor of the runbook's article. */
  readonly article: string;
  /** From which value on; below it with `isFloor`. Default: 1. */
  readonly threshold?: number;
  readonly isFloor?: boolean;
  /** Default: five minutes, the rhythm of the watchman. */
  readonly period?: Duration;
  /** In how many periods one after the other; default: 1. */
  readonly periods?: number;
  /** Whether silence is bad; default: it is good. */
  readonly silenceIsBad?: boolean;
}

export interface AlarmRule extends Rule {
  readonly metric: Counted;
}

export interface SumRule extends Rule {
  readonly metrics: readonly Counted[];
}

const ROUND = Duration.minutes(5);

export class Alarms extends Construct {
  readonly topic: Topic;
  readonly #all: Alarm[] = [];

  constructor(scope: Construct, id: string, { key, address }: { key: IKey; address: string }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      displayName: `${Stack.of(this).stackName} alarms`, // the sender's name in the mails
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addSubscription(new EmailSubscription(address));
    this.#letAlarmsSpeak();
  }

  /** Every alarm so far, for the dashboard. */
  get all(): readonly Alarm[] {
    return this.#all;
  }

  /** Raises an alarm over one metric. */
  add(scope: Construct, id: string, { metric, ...rule }: AlarmRule): void {
    this.#raise(scope, id, metricOf(metric, rule.period ?? ROUND), rule);
  }

  /** Raises one alarm over the sum of several metrics; those that are silent count as nothing. */
  addSum(scope: Construct, id: string, { metrics, ...rule }: SumRule): void {
    const period = rule.period ?? ROUND;
    const names = metrics.map((_, index) => `m${index}`);
    const sum = new MathExpression({
      expression: names.map((name) => `FILL(${name}, 0)`).join(' + '),
      label: id,
      period,
      usingMetrics: Object.fromEntries(
        metrics.map((metric, index) => [names[index], metricOf(metric, period)]),
      ),
    });
    this.#raise(scope, id, sum, rule);
  }

  #raise(scope: Construct, id: string, metric: IMetric, rule: Rule): void {
    const { says, article, threshold = 1, isFloor, periods = 1, silenceIsBad } = rule;
    const alarm = new Alarm(scope, `${id}Alarm`, {
      alarmName: nameOf(scope, id),
      metric,
      threshold,
      comparisonOperator: isFloor
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${says} ${runbook(article)}`,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.#all.push(alarm);
  }

  /** Of this account, and nobody else; the topic's owner reads and changes it by IAM. */
  #letAlarmsSpeak(): void {
    const stack = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Alarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          ArnLike: {
            'aws:SourceArn': stack.formatArn({ service: 'cloudwatch', resource: 'alarm:*' }),
          },
        },
      }),
    );
  }
}

/** What a function of ours counts; Powertools adds the service as a dimension. */
export function counted(service: string, metricName: string): Counted {
  return { namespace: NAMESPACE, metricName, dimensions: { service } };
}

/** What the mail's subject says, such as `Tocsin us-sec-8k ClockLost`: where it is, and what. */
function nameOf(scope: Construct, id: string): string {
  const stack = Stack.of(scope);
  const [, ...parts] = scope.node.scopes.slice(stack.node.scopes.length - 1);
  return [stack.stackName, ...parts.map(({ node }) => node.id), id].join(' ');
}

export function metricOf(
  { namespace, metricName, dimensions, statistic = Stats.SUM }: Counted,
  period: Duration,
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap: dimensions, statistic, period });
}
