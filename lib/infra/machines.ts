/**
 * The state machines as the functions know them: by ARNs built from fixed names. The machines name
 * the functions and the functions name the machines; taken from the resources, that would be a
 * circle.
 */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { regimes } from '../core/regimes/index.js';
import { definitionOf } from '../workflow/definition.js';

/** What a function may do with clocks. */
export type ClockAction = 'StartExecution' | 'SendTaskSuccess';

/** The name of a regime's machine, such as `Tocsin-us-sec-8k`. */
export function machineName(scope: Construct, regimeId: string): string {
  return `${Stack.of(scope).stackName}-${regimeId}`;
}

/** The name of a function, such as `Tocsin-assess`. */
export function functionName(scope: Construct, name: string): string {
  return `${Stack.of(scope).stackName}-${name}`;
}

export function functionArn(scope: Construct, name: string): string {
  return Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionName(scope, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

function machineArn(scope: Construct, regimeId: string): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: machineName(scope, regimeId),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** For the environment: each machine's ARN, and the hash of the definition it has now. */
export function machinesText(scope: Construct): string {
  const machines = regimes.map((regime) => [
    regime.id,
    {
      arn: machineArn(scope, regime.id),
      definition: definitionOf(regime).hash,
    },
  ]);
  return Stack.of(scope).toJsonString(Object.fromEntries(machines));
}

/** Permission to do something with every clock, and with nothing else. */
export function mayClocks(scope: Construct, ...actions: readonly ClockAction[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `states:${action}`),
    resources: regimes.map(({ id }) => machineArn(scope, id)),
  });
}
