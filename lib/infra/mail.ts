/**
 * The mail: who sends, and by which rules. The sender is an address, which its owner confirms by a
 * link that SES sends; an address that is an identity of the account already must be taken out of
 * SES first, for then it belongs to the stack.
 */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { type Alarms, counted } from './alarms.js';
import type { Settings } from './config.js';
import type { TocsinFunction } from './tocsin-function.js';

export interface MailProps {
  readonly settings: Pick<Settings, 'sender' | 'senderAddress'>;
  readonly alarms: Alarms;
}

export class Mail extends Construct {
  /** As it stands in `From`. */
  readonly sender: string;
  readonly configurationSetName: string;
  readonly #address: string;

  constructor(scope: Construct, id: string, { settings, alarms }: MailProps) {
    super(scope, id);
    this.sender = settings.sender;
    this.#address = settings.senderAddress;
    new EmailIdentity(this, 'Sender', { identity: Identity.email(settings.senderAddress) });
    const rules = new ConfigurationSet(this, 'Rules', {
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE, // who has a breach is not told in the clear
    });
    rules.addEventDestination('Undelivered', {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, 'DefaultBus', 'default'), // SES knows no other
      ),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.configurationSetName = rules.configurationSetName;
    this.#watch(alarms);
  }

  /** Lets a function send as the sender. */
  allowSending(to: TocsinFunction): void {
    to.may(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          this.#arn('identity', this.#address),
          this.#arn('configuration-set', this.configurationSetName),
        ],
      }),
      // While the account is in the sandbox, and whenever a recipient is an identity of this
      // account as well, SES asks for the permission on that one too; only as our sender.
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.#arn('identity', '*')],
        conditions: { StringEquals: { 'ses:FromAddress': this.#address } },
      }),
    );
    to.acknowledge({
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]':
        'Recipients that are identities of this account, and only with our sender in From',
    });
  }

  /** Lets a function look whether the account may send, and whether the sender is confirmed. */
  allowLooking(to: TocsinFunction): void {
    to.may(
      new PolicyStatement({
        actions: ['ses:GetAccount'],
        resources: ['*'], // SES knows no resource for it: it is the account's own state
      }),
      new PolicyStatement({
        actions: ['ses:GetEmailIdentity'],
        resources: [
          this.#arn('identity', this.#address),
          this.#arn('identity', this.#address.slice(this.#address.lastIndexOf('@') + 1)),
        ],
      }),
    );
  }

  #arn(resource: string, resourceName: string): string {
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat });
  }

  #watch(alarms: Alarms): void {
    alarms.add(this, 'Sandbox', {
      says: 'SES is in its sandbox: it sends to confirmed addresses only, and nobody else is told.',
      article: 'mail-in-sandbox',
      metric: { ...counted('watch', 'MailSandbox'), statistic: Stats.MAXIMUM },
    });
    alarms.add(this, 'SenderUnverified', {
      says: `The sender ${this.#address} is not confirmed: no mail goes out.`,
      article: 'sender-unverified',
      metric: { ...counted('watch', 'SenderUnverified'), statistic: Stats.MAXIMUM },
    });
    alarms.add(this, 'SenderUnsigned', {
      says: `The domain of ${this.#address} does not sign: many a mailbox takes the mail for junk.`,
      article: 'sender-unsigned',
      metric: { ...counted('watch', 'SenderUnsigned'), statistic: Stats.MAXIMUM },
    });
    // Of the whole account, for by these SES decides whether the account may go on sending: it
    // looks closer at 5 % and 0.1 %, and may stop all mail at 10 % and 0.5 %.
    for (const [metricName, threshold] of [
      ['Reputation.BounceRate', 0.05],
      ['Reputation.ComplaintRate', 0.001],
    ] as const) {
      alarms.add(this, metricName.replace('.', ''), {
        says: 'Too many mails of this account come back or are complained of: SES may stop it.',
        article: 'mail-reputation',
        metric: { namespace: 'AWS/SES', metricName, dimensions: {}, statistic: Stats.MAXIMUM },
        threshold,
      });
    }
  }
}
