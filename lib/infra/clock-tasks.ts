/** What the machines call: look at the facts, keep a token, send what is owed. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { counted } from './alarms.js';
import type { Ground } from './ground.js';
import { mayClocks } from './machines.js';
import type { Mail } from './mail.js';
import { TocsinFunction } from './tocsin-function.js';

export interface ClockTasksProps {
  readonly ground: Ground;
  readonly mail: Mail;
  /** Where the links in mails lead. */
  readonly publicUrl: string;
}

/** A start takes processor, and that grows with memory: 512 MB start in half the time of 256. */
const MEMORY = 512;

export class ClockTasks extends Construct {
  constructor(scope: Construct, id: string, { ground, mail, publicUrl }: ClockTasksProps) {
    super(scope, id);
    const { environment, storage } = ground;

    const assess = new TocsinFunction(this, 'Assess', {
      name: 'assess',
      does: 'Looks at the facts: which phase, what is owed, when to look again',
      timeout: Duration.seconds(60), // states wait 75 seconds, so that its own error is seen
      memory: MEMORY,
      environment,
      ground,
    });
    storage.allowItems(assess);
    // The next generation; and a drill's fact that comes due wakes the other clocks.
    assess.may(mayClocks(this, 'StartExecution', 'SendTaskSuccess'));

    const park = new TocsinFunction(this, 'Park', {
      name: 'park',
      does: 'Keeps the token of a clock that waits',
      timeout: Duration.seconds(30), // one write and one read
      memory: MEMORY,
      environment,
      ground,
    });
    storage.allowItems(park);
    park.may(mayClocks(this, 'SendTaskSuccess')); // its own, where a fact came meanwhile

    const remind = new TocsinFunction(this, 'Remind', {
      name: 'remind',
      does: 'Sends what is owed by now, and looks again',
      timeout: Duration.seconds(60), // as assess
      memory: MEMORY,
      environment: {
        ...environment,
        TOCSIN_PUBLIC_URL: publicUrl,
        TOCSIN_SENDER: mail.sender,
        TOCSIN_CONFIGURATION_SET: mail.configurationSetName,
      },
      ground,
    });
    storage.allowItems(remind);
    remind.may(mayClocks(this, 'StartExecution', 'SendTaskSuccess')); // as assess
    mail.allowSending(remind);
    this.#watch(remind, ground);
  }

  #watch(remind: TocsinFunction, { alarms }: Ground): void {
    alarms.add(remind, 'AlertRefused', {
      says: 'A message about a deadline was refused by the mail service: somebody was not told.',
      article: 'alerts-refused',
      metric: counted(remind.name, 'AlertRefused'),
    });
    alarms.add(remind, 'AlertPostponed', {
      says: 'Messages about deadlines have been put off for an hour: mail does not go out.',
      article: 'alerts-postponed',
      metric: counted(remind.name, 'AlertPostponed'),
      period: Duration.minutes(15), // the longest pause between two tries
      periods: 4,
    });
  }
}
