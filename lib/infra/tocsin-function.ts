/**
 * A function: its code, a role of its own that may do nothing but what is listed, its log, its
 * trace, and the alarms for errors and throttling.
 *
 * No concurrency is reserved: a new account may have ten concurrent executions in all, AWS keeps
 * them unreserved, and the deployment would fail. What is throttled is tried again by whoever
 * called, and the watchman finds what was given up.
 */
import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.js';
import { counted, NAMESPACE } from './alarms.js';
import { bundleOf } from './bundles.js';
import type { Ground } from './ground.js';
import { keptLog } from './kept-log.js';
import { functionName } from './machines.js';

/** The functions, as they are called in bundles, names and metrics. */
export const FUNCTIONS = [
  'assess',
  'park',
  'remind',
  'watch',
  'api',
  'publish',
  'mail-events',
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

export interface TocsinFunctionProps {
  readonly name: FunctionName;
  /** What it does, for whoever finds it in the list of functions. */
  readonly does: string;
  readonly timeout: Duration;
  /** In megabytes; it buys processor as well. */
  readonly memory: number;
  /** What it reads of its environment, and nothing more. */
  readonly environment: Readonly<Record<string, string>>;
  readonly ground: Ground;
}

export class TocsinFunction extends Construct {
  readonly name: FunctionName;
  readonly lambda: LambdaFunction;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: TocsinFunctionProps) {
    super(scope, id);
    const { name, does, timeout, memory, environment, ground } = props;
    this.name = name;
    const physical = functionName(this, name);
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${physical} may do`,
    });
    const logGroup = keptLog(this, 'Log', ground.logs);
    this.may(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: physical,
      description: does,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundleOf(name, ground.bundles),
      handler: 'index.handler',
      role: this.#role,
      logGroup,
      timeout,
      memorySize: memory,
      tracing: Tracing.ACTIVE, // adds the permission to write traces
      environment: {
        ...environment,
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: NAMESPACE,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
    // On a deployment the machines change first, then the code with their new hashes: a function
    // never starts the next generation of a clock on a machine that is still the old one.
    this.lambda.node.addDependency(...ground.clocks.map(({ machine }) => machine));
    acknowledge(this.#role, {
      'AwsSolutions-IAM5[Resource::*]':
        'Only for actions that know no resources: to write traces, and what the function itself names',
    });
    this.#watch(ground);
  }

  /** Gives permissions. */
  may(...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.#role.addToPrincipalPolicy(statement);
  }

  /** What of its permissions looks too wide, and why it is not. */
  acknowledge(findings: Readonly<Record<string, string>>): void {
    acknowledge(this.#role, findings);
  }

  #watch({ alarms }: Ground): void {
    const dimensions = { FunctionName: this.lambda.functionName };
    alarms.add(this, 'Errors', {
      says: `The function ${this.name} failed.`,
      article: 'function-errors',
      metric: { namespace: 'AWS/Lambda', metricName: 'Errors', dimensions },
    });
    alarms.add(this, 'Throttles', {
      says: `The function ${this.name} has been turned away for a quarter of an hour.`,
      article: 'function-throttled',
      metric: { namespace: 'AWS/Lambda', metricName: 'Throttles', dimensions },
      periods: 3, // every caller tries again for some minutes, and that is the end of most
    });
    alarms.add(this, 'Problems', {
      says: `The function ${this.name} logged a problem that it could not mend.`,
      article: 'problems-logged',
      metric: counted(this.name, 'ProblemsLogged'),
    });
  }
}
