/**
 * Step Functions, or whatever speaks as it does, as the contract of `Executions` looks at it: a
 * state machine of its own whose one state is an activity. Whoever works at an activity is handed
 * the token of what waits there, and no Lambda is needed for it.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DeleteActivityCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  GetActivityTaskCommand,
  ListExecutionsCommand,
  type SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { executionsOn } from '../../../lib/adapters/aws/executions.js';
import { Temporal } from '../../../lib/core/model.js';
import type { ClockName } from '../../../lib/engine/ports.js';
import type { Harness } from './executions.js';

/** What takes no role into account is content with this one. */
const ROLE = process.env.TOCSIN_TEST_ROLE_ARN ?? 'arn:aws:iam::123456789012:role/tocsin-test';

/** Nobody waits longer than this for a state machine without work. */
const PATIENCE = 60_000;

export async function awsExecutions(client: SFNClient): Promise<Harness> {
  const own = `tocsin-test-${randomBytes(6).toString('hex')}`;
  const { activityArn } = await client.send(new CreateActivityCommand({ name: own }));
  const states = {
    Wait: { Type: 'Task', Resource: activityArn, TimeoutSeconds: 300, End: true },
  };
  const definition = JSON.stringify({ StartAt: 'Wait', States: states });
  const { stateMachineArn = '' } = await client.send(
    new CreateStateMachineCommand({ name: own, definition, roleArn: ROLE, type: 'STANDARD' }),
  );
  const hash = '0123456789abcdef';
  const machines = { 'eu-nis2': { arn: stateMachineArn, definition: hash } };

  const executionArn = ({ incidentId, regimeId, generation }: ClockName) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${incidentId}.${regimeId}.${generation}`;

  const running = async () => {
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }),
    );
    return executions;
  };

  return {
    executions: executionsOn(client, machines, () => Temporal.Now.instant()),
    name: () => ({
      incidentId: `inc-${randomBytes(5).toString('hex')}`,
      regimeId: 'eu-nis2',
      generation: 1,
      definition: hash,
    }),
    async token() {
      const end = Date.now() + PATIENCE;
      while (Date.now() < end) {
        const { taskToken } = await client.send(new GetActivityTaskCommand({ activityArn }));
        if (taskToken) return taskToken; // an empty answer after a minute: nothing waits
      }
      throw new Error('The execution does not wait');
    },
    async ended(name) {
      const end = Date.now() + PATIENCE;
      while (Date.now() < end) {
        const { status } = await client.send(
          new DescribeExecutionCommand({ executionArn: executionArn(name) }),
        );
        if (status === 'SUCCEEDED') return;
        if (status !== 'RUNNING') throw new Error(`The execution is ${status}`);
        await pause(200);
      }
      throw new Error('The execution has not ended');
    },
    waiting: async () => (await running()).length,
    namesAreUsedUp: true,
    async stop() {
      for (const { executionArn } of await running()) {
        await client.send(new StopExecutionCommand({ executionArn }));
      }
      await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
      await client.send(new DeleteActivityCommand({ activityArn }));
      client.destroy();
    },
  };
}
