/** Hears of mail that did not arrive, so that another person is told. */
import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { counted } from './alarms.js';
import { DeadLetters } from './dead-letters.js';
import type { Ground } from './ground.js';
import { mayClocks } from './machines.js';
import type { Mail } from './mail.js';
import { TocsinFunction } from './tocsin-function.js';

/** As EventBridge calls what SES tells of. */
const UNDELIVERED = [
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
  'Email Delivery Delayed',
];

export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { ground, mail }: { ground: Ground; mail: Mail }) {
    super(scope, id);
    const hears = new TocsinFunction(this, 'Hears', {
      name: 'mail-events',
      does: 'Marks messages that did not arrive, so that another person is told',
      timeout: Duration.seconds(30), // a few writes
      memory: 512, // as the tasks of the clocks
      environment: ground.environment,
      ground,
    });
    ground.storage.allowItems(hears);
    hears.may(mayClocks(this, 'StartExecution', 'SendTaskSuccess'));

    const deadLetters = new DeadLetters(this, 'Unheard', {
      ground,
      says: 'A mail did not arrive, and that could not be written down: nobody else was told.',
      article: 'mail-events-lost',
    });
    // EventBridge only hands the event over; a function that fails then is called again by
    // Lambda, after one minute and after two more.
    hears.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6), // as long as it may be throttled
      onFailure: deadLetters.of(hears),
    });
    new Rule(this, 'Undelivered', {
      description: 'Mail of this stack that did not arrive',
      eventPattern: {
        source: ['aws.ses'],
        detailType: UNDELIVERED,
        detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(hears.lambda, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: Duration.hours(24), // the longest there is: up to
          retryAttempts: 185, // so many tries, with growing pauses
        }),
      ],
    });
    ground.alarms.add(this, 'MailReturned', {
      says: 'A message about a deadline did not arrive; another person is told in its place.',
      article: 'mail-returned',
      metric: counted(hears.name, 'MailReturned'),
    });
  }
}
