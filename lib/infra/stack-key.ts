/**
 * The one key under which everything is kept: the table, alarms, dead letters and logs. One
 * switch for the company: who takes the key away has taken the data away.
 */
import { ArnFormat, Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

export class StackKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    this.key = new Key(this, 'Key', {
      description: `Everything that ${stackName} keeps`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30), // the longest there is: a deletion can be taken back
      removalPolicy,
    });
    this.#letLogs();
    this.#letAlarms();
    this.#letEvents();
  }

  /** CloudWatch Logs, for the log groups of this stack: their names begin with its own. */
  #letLogs(): void {
    const stack = Stack.of(this);
    const names = [`${stack.stackName}-*`, `/aws/vendedlogs/${stack.stackName}/*`];
    const groups = names.map((name) =>
      stack.formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: name,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Logs',
        principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: ['*'], // in the policy of a key: this key
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } },
      }),
    );
  }

  /**
   * Alarms, into the encrypted topic. Without a condition on the account: AWS names none for this
   * call, and one that does not hold would silence every alarm. The topic's own policy says whose
   * alarms may speak.
   */
  #letAlarms(): void {
    this.#let('Alarms', 'cloudwatch.amazonaws.com');
  }

  /** Events that could not be delivered, into the queues of dead letters. */
  #letEvents(): void {
    const StringEquals = { 'aws:SourceAccount': Stack.of(this).account };
    this.#let('DeadLetters', 'events.amazonaws.com', { StringEquals });
  }

  #let(sid: string, service: string, conditions: Record<string, Record<string, string>> = {}) {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions,
      }),
    );
  }
}
