/**
 * A queue for what was tried as often as it made sense and could not be done. It is kept for
 * fourteen days, the longest there is, and one message is enough for an alarm.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DestinationConfig, DlqDestinationConfig } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.js';
import type { Ground } from './ground.js';
import type { TocsinFunction } from './tocsin-function.js';

export interface DeadLettersProps {
  readonly ground: Ground;
  /** What was lost, in a sentence. */
  readonly says: string;
  readonly article: string;
}

export class DeadLetters extends Construct {
  readonly queue: Queue;
  readonly #key: Ground['key'];

  constructor(scope: Construct, id: string, { ground, says, article }: DeadLettersProps) {
    super(scope, id);
    this.#key = ground.key;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: ground.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: ground.removalPolicy,
    });
    acknowledge(this.queue, {
      'AwsSolutions-SQS3': 'It is a queue of dead letters itself, and an alarm watches it',
    });
    ground.alarms.add(this, 'DeadLetters', {
      says,
      article,
      metric: {
        namespace: 'AWS/SQS',
        metricName: 'ApproximateNumberOfMessagesVisible',
        dimensions: { QueueName: this.queue.queueName },
        statistic: Stats.MAXIMUM,
      },
    });
  }

  /** Where Lambda puts what a function could not do; the function's own role must allow it. */
  of(owner: TocsinFunction): { bind(): DestinationConfig & DlqDestinationConfig } {
    owner.may(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.#key.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `sqs.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    );
    return { bind: () => ({ destination: this.queue.queueArn }) };
  }
}
