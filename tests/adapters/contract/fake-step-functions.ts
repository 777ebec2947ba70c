/** As much of Step Functions as the contract's own state machines need: one state, an activity. */
import { randomUUID } from 'node:crypto';
import { type Asked, FakeAws, jsonError } from '../aws/fake-aws.js';

interface Execution {
  readonly input: string;
  readonly startDate: number;
  readonly token: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'ABORTED';
  /** Somebody works at it. */
  handedOut: boolean;
}

const HERE = 'arn:aws:states:eu-west-1:123456789012';

export async function fakeStepFunctions(): Promise<FakeAws> {
  const executions = new Map<string, Execution>();
  const answers: Readonly<Record<string, (body: Asked['body']) => object>> = {
    CreateActivity: ({ name }) => ({ activityArn: `${HERE}:activity:${name}`, creationDate: 1 }),
    CreateStateMachine: ({ name }) => {
      return { stateMachineArn: `${HERE}:stateMachine:${name}`, creationDate: 1 };
    },
    StartExecution({ stateMachineArn, name, input }) {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const there = executions.get(executionArn);
      if (there && (there.status !== 'RUNNING' || there.input !== input)) {
        const message = `Execution Already Exists: '${executionArn}'`;
        return jsonError('ExecutionAlreadyExists', message);
      }
      const startDate = there?.startDate ?? Date.now() / 1000;
      const token = randomUUID();
      const fresh = { input, startDate, token, status: 'RUNNING', handedOut: false } as const;
      if (!there) executions.set(executionArn, { ...fresh });
      return { executionArn, startDate };
    },
    GetActivityTask() {
      const waiting = [...executions.values()].find(
        ({ status, handedOut }) => status === 'RUNNING' && !handedOut,
      );
      if (!waiting) return {};
      waiting.handedOut = true;
      return { taskToken: waiting.token, input: waiting.input };
    },
    SendTaskSuccess({ taskToken }) {
      const waiting = [...executions.values()].find(({ token }) => token === taskToken);
      if (!waiting) return jsonError('InvalidToken', "Invalid Token: 'Invalid token'");
      if (waiting.status !== 'RUNNING') {
        const message = "Task Timed Out: 'Provided task does not exist anymore'";
        return jsonError('TaskTimedOut', message);
      }
      waiting.status = 'SUCCEEDED';
      return {};
    },
    DescribeExecution: ({ executionArn }) => ({ ...executions.get(executionArn), executionArn }),
    ListExecutions({ statusFilter }) {
      const found = [...executions].filter(([, { status }]) => status === statusFilter);
      return { executions: found.map(([executionArn]) => ({ executionArn })) };
    },
    StopExecution({ executionArn }) {
      const execution = executions.get(executionArn);
      if (execution) execution.status = 'ABORTED';
      return { stopDate: 1 };
    },
    DeleteStateMachine: () => ({}),
    DeleteActivity: () => ({}),
  };
  return FakeAws.start(({ action, body }) => {
    const answer = answers[action];
    return answer ? answer(body) : jsonError('UnknownOperationException', action);
  });
}
