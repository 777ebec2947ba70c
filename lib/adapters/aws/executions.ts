/**
 * Clocks as executions of Step Functions. One execution for one name: to start it again with
 * the same input is answered with the one that runs.
 *
 * Source: Step Functions API reference, StartExecution ("idempotent for STANDARD workflows") and
 * SendTaskSuccess.
 */
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { Temporal } from '../../core/model.js';
import { type ClockName, type Executions, executionOf, loaded } from '../../engine/ports.js';
import { type Machines, machineOf } from './machines.js';

/**
 * An execution that started longer ago than this was running when we asked. AWS does not say,
 * and its clock and ours differ by less.
 */
const JUST_NOW = { minutes: 1 };

export function executionsOn(
  client: SFNClient,
  machines: Machines,
  now: () => Temporal.Instant,
): Executions {
  return {
    definition: (regimeId) => machineOf(machines, regimeId).definition,

    async start(name) {
      const { arn } = machineOf(machines, name.regimeId);
      const asked = now();
      try {
        const { startDate } = await client.send(
          new StartExecutionCommand({
            stateMachineArn: arn,
            name: executionOf(name),
            input: inputOf(name),
          }),
        );
        const started = startDate ? loaded(startDate.toISOString()) : asked;
        const isNew = Temporal.Instant.compare(started, asked.subtract(JUST_NOW)) > 0;
        return isNew ? 'started' : 'running';
      } catch (error) {
        // Its input is the same for one name, so what has the name already has ended.
        if (error instanceof ExecutionAlreadyExists) return 'ended';
        throw error;
      }
    },

    async wake(token) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
        return true;
      } catch (error) {
        const isDead =
          error instanceof TaskTimedOut ||
          error instanceof TaskDoesNotExist ||
          error instanceof InvalidToken;
        if (isDead) return false;
        throw error;
      }
    },
  };
}

/** Identical text for one name: AWS compares it when a name is used again. */
function inputOf({ incidentId, regimeId, generation, definition }: ClockName): string {
  return JSON.stringify({ incidentId, regimeId, generation, definition });
}
