/** A log that is encrypted, kept as long as the settings say, and then forgotten. */
import { Fn, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface KeptLogs {
  readonly key: IKey;
  readonly retention: RetentionDays;
  readonly removalPolicy: RemovalPolicy;
}

/** AWS finds a name: one that is fixed and retained would stand in the way of a new stack. */
export function keptLog(scope: Construct, id: string, logs: KeptLogs, name?: string): LogGroup {
  const { key, retention, removalPolicy } = logs;
  return new LogGroup(scope, id, {
    ...(name !== undefined && { logGroupName: name }),
    encryptionKey: key,
    retention,
    removalPolicy,
  });
}

/**
 * A name for a log that another service of AWS writes. Those need the prefix: without it each
 * adds a line to a policy of the account that has room for a few only. The stack's own number at
 * the end makes it new for each stack.
 */
export function vendedName(scope: Construct, what: string): string {
  const { stackName, stackId } = Stack.of(scope);
  return `/aws/vendedlogs/${stackName}/${what}-${Fn.select(2, Fn.split('/', stackId))}`;
}
