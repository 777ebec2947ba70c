/** Clocks as executions of Step Functions: what is asked, and what its answers mean here. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { executionsOn } from '../../../lib/adapters/aws/executions.js';
import { Temporal } from '../../../lib/core/model.js';
import { FakeAws, jsonError, SOMEBODY } from './fake-aws.js';

const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Tocsin-eu-nis2';
const machines = { 'eu-nis2': { arn: MACHINE, definition: '0123456789abcdef' } };
const NOON = Temporal.Instant.from('2026-06-01T12:00:00Z');

const name = {
  incidentId: 'inc-2h7x4k9m3q',
  regimeId: 'eu-nis2',
  generation: 3,
  definition: '0123456789abcdef',
};
const EXECUTION =
  'arn:aws:states:eu-west-1:123456789012:execution:Tocsin-eu-nis2:inc-2h7x4k9m3q.eu-nis2.3';
const TOKEN = 'AQCkAAAAKgAAAAMAAAAAAAAAAQ==';

let aws: FakeAws;
beforeAll(async () => {
  aws = await FakeAws.start(() => ({}));
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.asked.length = 0;
});

function executions(maxAttempts = 1) {
  const client = new SFNClient({ ...SOMEBODY, endpoint: aws.url, maxAttempts });
  return executionsOn(client, machines, () => NOON);
}

/** As Step Functions tells a moment: seconds since the epoch, with their thousandths. */
const seconds = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds / 1000;

describe('A start', () => {
  const startedAt = (moment: string) => {
    aws.answer = () => ({ executionArn: EXECUTION, startDate: seconds(moment) });
  };

  it('is asked for by incident, regime and generation, of the machine of its regime', async () => {
    startedAt('2026-06-01T12:00:00.120Z');
    expect(await executions().start(name)).toBe('started');
    expect(aws.asked).toHaveLength(1);
    const [{ action, body, headers }] = aws.asked as [(typeof aws.asked)[number]];
    expect(action).toBe('StartExecution');
    expect(headers['content-type']).toBe('application/x-amz-json-1.0');
    expect(body).toEqual({
      stateMachineArn: MACHINE,
      name: 'inc-2h7x4k9m3q.eu-nis2.3',
      input:
        '{"incidentId":"inc-2h7x4k9m3q","regimeId":"eu-nis2","generation":3,' +
        '"definition":"0123456789abcdef"}',
    });
  });

  it('has the same input in the same letters, whatever else and in what order one knows', async () => {
    startedAt('2026-06-01T12:00:00Z');
    const { definition, generation, regimeId, incidentId } = name;
    const more = { definition, token: 'secret', generation, regimeId, phase: 'x', incidentId };
    await executions().start(name);
    await executions().start(more);
    const [first, second] = aws.asked.map(({ body }) => body.input);
    expect(second).toBe(first);
  });

  it.each([
    ['2026-06-01T12:00:00.500Z', 'started'],
    ['2026-06-01T11:59:30Z', 'started'], // their clock and ours
    ['2026-06-01T11:59:00.001Z', 'started'],
    ['2026-06-01T11:59:00Z', 'running'],
    ['2026-03-01T12:00:00Z', 'running'],
  ])('that is answered with one begun at %s: %s', async (moment, outcome) => {
    startedAt(moment);
    expect(await executions().start(name)).toBe(outcome);
  });

  it.each(['ExecutionAlreadyExists', 'com.amazonaws.swf.service.v2.model#ExecutionAlreadyExists'])(
    'of a name that is used up says that it has ended: %s',
    async (type) => {
      aws.answer = () => jsonError(type, `Execution Already Exists: '${EXECUTION}'`);
      expect(await executions().start(name)).toBe('ended');
    },
  );

  it.each(['StateMachineDoesNotExist', 'ExecutionLimitExceeded', 'InvalidExecutionInput'])(
    'that fails with %s is thrown: the watchman tries it again',
    async (type) => {
      aws.answer = () => jsonError(type, 'no');
      await expect(executions().start(name)).rejects.toMatchObject({ name: type });
    },
  );

  it('of a regime without a machine is a mistake of the deployment', async () => {
    const other = { ...name, regimeId: 'jp-appi' };
    await expect(executions().start(other)).rejects.toThrow(/jp-appi/);
    expect(() => executions().definition('jp-appi')).toThrow(/jp-appi/);
    expect(aws.asked).toEqual([]);
  });

  it('that is throttled is asked for again', async () => {
    aws.answer = () =>
      aws.asked.length === 1
        ? jsonError('com.amazon.coral.availability#ThrottlingException', 'Rate exceeded')
        : { executionArn: EXECUTION, startDate: seconds('2026-06-01T12:00:00Z') };
    expect(await executions(3).start(name)).toBe('started');
    expect(aws.asked).toHaveLength(2);
  });

  it('that is throttled to the end is thrown', async () => {
    aws.answer = () =>
      jsonError('com.amazon.coral.availability#ThrottlingException', 'Rate exceeded');
    const start = executions(3).start(name);
    await expect(start).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(aws.asked).toHaveLength(3);
  });
});

describe('A wake-up', () => {
  it('completes the token with an empty answer', async () => {
    aws.answer = () => ({});
    expect(await executions().wake(TOKEN)).toBe(true);
    expect(aws.asked.map(({ action, body }) => [action, body])).toEqual([
      ['SendTaskSuccess', { taskToken: TOKEN, output: '{}' }],
    ]);
  });

  it.each([
    ['TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'"],
    ['TaskDoesNotExist', 'Task does not exist'],
    ['InvalidToken', "Invalid Token: 'Invalid token'"],
  ])('of a token that is dead says so: %s', async (type, message) => {
    for (const form of [type, `com.amazonaws.swf.service.v2.model#${type}`]) {
      aws.answer = () => jsonError(form, message);
      expect(await executions().wake(TOKEN)).toBe(false);
    }
  });

  it.each([
    [400, 'AccessDeniedException'],
    [400, 'ValidationException'],
    [400, 'InvalidOutput'],
    [500, 'InternalFailure'],
  ])('that fails with %s %s is thrown, for the token may live', async (status, type) => {
    aws.answer = () => jsonError(type, 'no', status);
    await expect(executions().wake(TOKEN)).rejects.toMatchObject({ name: type });
  });

  it('that is throttled is tried again, and then thrown', async () => {
    aws.answer = () =>
      aws.asked.length === 1
        ? jsonError('com.amazon.coral.availability#ThrottlingException', 'Rate exceeded')
        : {};
    expect(await executions(3).wake(TOKEN)).toBe(true);
    aws.answer = () => jsonError('ThrottlingException', 'Rate exceeded');
    await expect(executions(2).wake(TOKEN)).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(aws.asked).toHaveLength(4);
  });
});
