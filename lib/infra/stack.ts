/**
 * Everything that an installation on AWS is made of. It only puts together: each part says in its
 * own file what it is and why.
 */
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { regimes } from '../core/regimes/index.js';
import { Alarms } from './alarms.js';
import { ClockTasks } from './clock-tasks.js';
import type { Settings } from './config.js';
import { Dashboard } from './dashboard.js';
import { Door } from './door.js';
import { refuseExamples } from './examples.js';
import type { Ground } from './ground.js';
import { functionName, machinesText } from './machines.js';
import { Mail } from './mail.js';
import { MailEvents } from './mail-events.js';
import { Publisher } from './publisher.js';
import { RegimeClock } from './regime-clock.js';
import { People, type SignIn, signInWith } from './sign-in.js';
import { StackKey } from './stack-key.js';
import { Storage } from './storage.js';
import { Watchman } from './watchman.js';
import { Web } from './web.js';

export interface TocsinStackProps {
  readonly settings: Settings;
  /** The folder of the functions' bundles. */
  readonly bundles: string;
}

export class TocsinStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles }: TocsinStackProps) {
    super(scope, id, { description: 'Tocsin: deadlines for reports of cyber incidents' });
    refuseExamples(this, settings);
    const removalPolicy =
      settings.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const { key } = new StackKey(this, 'Key', removalPolicy);
    const logs = { key, retention: settings.logRetentionDays, removalPolicy };
    const alarms = new Alarms(this, 'Alarms', { key, address: settings.alarmAddress });
    const storage = new Storage(this, 'Storage', { key, removalPolicy, alarms });
    const mail = new Mail(this, 'Mail', { settings, alarms });
    const door = new Door(this, 'Door', { logs, alarms });
    const clocks = regimes.map(
      (regime) => new RegimeClock(this, regime.id, { regime, logs, alarms }),
    );
    const ground: Ground = {
      bundles,
      key,
      logs,
      alarms,
      storage,
      clocks,
      removalPolicy,
      environment: {
        TOCSIN_TABLE: storage.table.tableName,
        TOCSIN_MACHINES: machinesText(this),
        TOCSIN_ZONE: settings.zone,
        TOCSIN_OPERATOR: settings.alarmAddress,
      },
    };
    const publicUrl = settings.publicUrl ?? door.api.apiEndpoint;
    const people = settings.issuer
      ? undefined
      : new People(this, 'People', { publicUrl, removalPolicy });
    const signIn = settings.issuer ? signInWith(settings.issuer) : (people as People).signIn;

    new ClockTasks(this, 'Tasks', { ground, mail, publicUrl });
    new Watchman(this, 'Watchman', { ground, mail });
    new MailEvents(this, 'MailEvents', { ground, mail });
    const { bus } = new Publisher(this, 'Publisher', { ground, publicUrl });
    new Web(this, 'Web', { ground, door, publicUrl, signIn: signIn.environment });
    new Dashboard(this, 'Overview', {
      alarms: alarms.all,
      clocks,
      apiId: door.api.apiId,
      nameOf: (name) => functionName(this, name),
    });
    this.#say({ publicUrl, storage, people, signIn, bus: bus.eventBusName, settings });
  }

  /** What whoever deployed it needs next. */
  #say(made: {
    readonly publicUrl: string;
    readonly storage: Storage;
    readonly people: People | undefined;
    readonly signIn: SignIn;
    readonly bus: string;
    readonly settings: Settings;
  }): void {
    const { publicUrl, storage, people, signIn, bus, settings } = made;
    const outputs = new Construct(this, 'Outputs'); // parts of the stack have the same names
    const say = (name: string, value: string, description: string) => {
      new CfnOutput(outputs, name, { value, description }).overrideLogicalId(name);
    };
    say('Url', publicUrl, 'Where people find the pages');
    say(
      'Table',
      storage.table.tableName,
      'For the command line: tocsin token, import and export, with --table',
    );
    if (people) say('UserPool', people.pool.userPoolId, 'Where people and their roles are added');
    say('ClientId', signIn.clientId, 'The client of the pages');
    say('Issuer', signIn.issuer, 'Who signs people in');
    say('Bus', bus, 'The event bus that tells of what was written down');
    say(
      'Mail',
      `Before mail goes out: follow the link that SES sent to ${settings.senderAddress}, confirm ` +
        `the subscription that SNS sent to ${settings.alarmAddress}, set up Easy DKIM for the ` +
        'domain of the sender, and ask SES for production access in this region. Until then the ' +
        'alarms for the sender and the sandbox stay red.',
      'What is left to do',
    );
  }
}
