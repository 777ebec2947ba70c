/**
 * The company's own programs hear of what happens: every change of the table goes from its stream
 * to an event bus, where they subscribe with rules of their own. No deadline hangs on it.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.js';
import type { Ground } from './ground.js';
import { TocsinFunction } from './tocsin-function.js';

export interface PublisherProps {
  readonly ground: Ground;
  /** What events name as their source. */
  readonly publicUrl: string;
}

export class Publisher extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { ground, publicUrl }: PublisherProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: Stack.of(this).stackName });
    const publish = new TocsinFunction(this, 'Publish', {
      name: 'publish',
      does: 'Tells the event bus of what was written down',
      timeout: Duration.seconds(60), // ten calls of ten events, tried again by the SDK
      memory: 256, // it waits more than it computes, and no person waits for it
      environment: { TOCSIN_BUS: this.bus.eventBusName, TOCSIN_PUBLIC_URL: publicUrl },
      ground,
    });
    publish.may(
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] }),
    );
    this.#readStream(publish, ground);
  }

  #readStream(publish: TocsinFunction, ground: Ground): void {
    ground.storage.allowStream(publish);
    const deadLetters = new DeadLetters(this, 'Unpublished', {
      ground,
      says: 'Events could not be published: other programs did not hear of what was written down.',
      article: 'publishing-failed',
    });
    const onFailure = deadLetters.of(publish);
    new EventSourceMapping(this, 'Stream', {
      target: publish.lambda,
      eventSourceArn: ground.storage.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON, // what came while it was being deployed
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: 1, // the clocks need a small account's few executions more
      reportBatchItemFailures: true,
      // A record that cannot be published is alone after seven halvings: 2 ** 7 = 128 > 100.
      bisectBatchOnError: true,
      // Tried for two hours, so that an outage of the bus loses nothing; what is given up then
      // stays in the stream for another 22 of its 24 hours, to be published by hand.
      maxRecordAge: Duration.hours(2),
      retryAttempts: -1,
      onFailure,
    });
    ground.alarms.add(this, 'Behind', {
      says: 'The events are more than a quarter of an hour behind what was written down.',
      article: 'stream-behind',
      metric: {
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensions: { FunctionName: publish.lambda.functionName },
        statistic: Stats.MAXIMUM,
      },
      threshold: Duration.minutes(15).toMilliseconds(),
    });
  }
}
