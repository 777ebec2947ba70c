/** The watchman: every five minutes he looks for what should have happened and did not. */
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { counted } from './alarms.js';
import { DeadLetters } from './dead-letters.js';
import type { Ground } from './ground.js';
import { mayClocks } from './machines.js';
import type { Mail } from './mail.js';
import { TocsinFunction } from './tocsin-function.js';

/** The shortest periods of law are hours: five minutes more do not matter, an hour would. */
const ROUND = Duration.minutes(5);

export class Watchman extends Construct {
  constructor(scope: Construct, id: string, { ground, mail }: { ground: Ground; mail: Mail }) {
    super(scope, id);
    const watch = new TocsinFunction(this, 'Watch', {
      name: 'watch',
      does: 'Looks for what should have happened and did not, and makes it happen',
      timeout: ROUND, // a round that takes longer is no harm: what it does, it claims first
      memory: 1024, // after an outage a round mends hundreds of clocks
      environment: { ...ground.environment, TOCSIN_SENDER: mail.sender }, // to ask SES about it
      ground,
    });
    ground.storage.allowItems(watch);
    mail.allowLooking(watch);
    watch.may(mayClocks(this, 'StartExecution', 'SendTaskSuccess'));

    const deadLetters = new DeadLetters(this, 'Missed', {
      ground,
      says: 'The watchman could not be called, or did not finish a round.',
      article: 'watchman-silent',
    });
    // No second try of a round that failed: the next does the same, and comes before it would.
    watch.lambda.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: ROUND,
      onFailure: deadLetters.of(watch),
    });
    new Rule(this, 'Rounds', {
      description: 'Calls the watchman',
      schedule: Schedule.rate(ROUND),
      targets: [
        new LambdaFunction(watch.lambda, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: ROUND, // then the next call has gone out
          retryAttempts: 4, // within those five minutes, with growing pauses
        }),
      ],
    });
    ground.alarms.add(this, 'Silent', {
      says: 'The watchman has not finished a round for a quarter of an hour.',
      article: 'watchman-silent',
      metric: counted(watch.name, 'WatchRound'),
      period: ROUND,
      periods: 3, // one round may be slow
      isFloor: true,
      silenceIsBad: true,
    });
  }
}
