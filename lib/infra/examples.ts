/**
 * The addresses of `cdk.json` are examples: with them everything can be looked at, and nothing
 * must be deployed, for no mail would ever arrive. CloudFormation refuses with the sentence.
 */
import { CfnRule, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from './config.js';

/** Names that are nobody's: RFC 2606 and RFC 6761. */
const NOBODYS = /(@|\.)example\.(com|net|org)$|\.(example|invalid|test|localhost)$/i;

export function isExample(address: string): boolean {
  return NOBODYS.test(address);
}

/** Adds a rule for each address that is an example; none where all are real. */
export function refuseExamples(scope: Construct, settings: Settings): void {
  for (const [name, address, id] of [
    ['sender', settings.senderAddress, 'SenderIsAnExample'],
    ['alarmAddress', settings.alarmAddress, 'AlarmAddressIsAnExample'],
  ] as const) {
    if (!isExample(address)) continue;
    new CfnRule(scope, id, {
      assertions: [
        {
          assert: Fn.conditionEquals(address, ''), // what is an example is not empty: refused
          assertDescription:
            `${name} is still the example ${address}: no mail would arrive. ` +
            `Deploy with -c ${name}=<a mail address of yours>.`,
        },
      ],
    });
  }
}
