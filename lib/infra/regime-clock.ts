/** The state machine of one regime, and the alarm for a clock that was lost. */
import { Stack } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Regime } from '../core/model.js';
import { definitionOf } from '../workflow/definition.js';
import { acknowledge } from './acknowledge.js';
import type { Alarms } from './alarms.js';
import { type KeptLogs, keptLog, vendedName } from './kept-log.js';
import { functionArn, machineName } from './machines.js';

export interface RegimeClockProps {
  /** The law this clock runs. Its phases become the states. */
  readonly regime: Regime;
  readonly logs: KeptLogs;
  readonly alarms: Alarms;
}

/** What a machine calls: looks at the facts, keeps a token, sends what is owed. */
const TASKS = ['assess', 'park', 'remind'] as const;

export class RegimeClock extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { regime, logs, alarms }: RegimeClockProps) {
    super(scope, id);
    // By ARNs built from names: the functions name this machine too, and stand behind it.
    const tasks = TASKS.map((name) => [name, functionArn(this, name)] as const);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: `What the clocks of ${regime.id} may do`,
    });
    const calls = new Policy(this, 'Calls', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: tasks.map(([, arn]) => arn),
        }),
      ],
    });
    this.machine = new StateMachine(this, 'States', {
      stateMachineName: machineName(this, regime.id),
      stateMachineType: StateMachineType.STANDARD, // a clock lives for months
      definitionBody: DefinitionBody.fromString(JSON.stringify(definitionOf(regime).states)),
      definitionSubstitutions: Object.fromEntries(tasks),
      role,
      tracingEnabled: true,
      logs: {
        destination: keptLog(this, 'Log', logs, vendedName(this, regime.id)),
        level: LogLevel.ALL,
        // What states are given holds task tokens, and whoever has a token can wake the clock.
        includeExecutionData: false,
      },
    });
    this.machine.node.addDependency(calls);
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]':
        'Neither X-Ray nor the delivery of logs knows resources; it may write traces and logs',
    });
    this.#watch(regime, alarms);
  }

  /** One is enough: the watchman starts the clock anew, but cannot say why it fell. */
  #watch({ id }: Regime, alarms: Alarms): void {
    alarms.addSum(this, 'ClockLost', {
      says: `A ${id} clock failed, timed out or was stopped; the watchman starts it anew.`,
      article: 'clock-lost',
      metrics: ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(
        (metricName) => ({
          namespace: 'AWS/States',
          metricName,
          dimensions: { StateMachineArn: this.machine.stateMachineArn },
        }),
      ),
    });
  }
}
