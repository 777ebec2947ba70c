/**
 * A regime's phases as a state machine in Amazon States Language (JSONPath), as plain JSON: the
 * same definition runs on AWS and on one machine. It knows no date and no law: where it stands
 * is what `assess` says from the facts, so it may start, or start again, in any phase.
 *
 * The Lambdas stand in it as `${assess}`, `${park}` and `${remind}`; whoever deploys it fills
 * them in.
 */
import type { Phase, Regime } from '../core/model.js';

/** A definition in Amazon States Language. */
export interface StateMachine {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** A state; its fields are those of Amazon States Language. */
export type State = Readonly<Record<string, unknown>> & { readonly Type: string };

/** The names of the states that every machine has; the others are named after the phases. */
export const ASSESS = 'Assess';
export const WHERE = 'Where?';
export const REMIND = 'Remind';
export const CLOSED = 'Closed';
export const LOST = 'No such phase';

const INVOKE = 'arn:aws:states:::lambda:invoke';
const INVOKE_AND_WAIT = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/** Filled in by whoever deploys the machine, or runs it here. */
function lambda(name: 'assess' | 'park' | 'remind'): string {
  return `\${${name}}`;
}

/** What a clock is known by, through all its states. */
const CLOCK = {
  'incidentId.$': '$.incidentId',
  'regimeId.$': '$.regimeId',
  'generation.$': '$.generation',
  'definition.$': '$.definition',
};

/**
 * For a task that broke, whatever broke it: a Lambda that was throttled or could not be reached,
 * or a table that did not answer. 2 + 4 + 8 + 16 + 32 + 64 + 128 seconds at most, each drawn
 * between nothing and that, so that a thousand clocks do not knock at once: two minutes in all, as
 * a rule. What still fails then ends the execution, and the watchman starts the next one.
 */
const PATIENCE = { IntervalSeconds: 2, MaxAttempts: 7, BackoffRate: 2, JitterStrategy: 'FULL' };

/** Every task may be called twice, so one that took too long is called again, too. */
const RETRY = [{ ErrorEquals: ['States.TaskFailed', 'States.Timeout'], ...PATIENCE }];

/**
 * A park whose time is up has done what it was to do: retried, it would have a second token for
 * one entry, and the first would be dead while it is still stored. One that broke is retried; if
 * its token was kept all the same, `park` refuses the second and the state ends at once.
 */
const RETRY_PARK = [
  { ErrorEquals: ['States.Timeout'], MaxAttempts: 0 },
  { ErrorEquals: ['States.TaskFailed'], ...PATIENCE },
];

/** Longer than the Lambda's own limit of 60 seconds, so that its own error is the one seen. */
const TASK_SECONDS = 75;

/** The state machine of one regime. */
export function statesOf(regime: Regime): StateMachine {
  return {
    Comment: `${regime.title}: waits in the phase where the facts have led, and reminds`,
    StartAt: ASSESS,
    States: {
      [ASSESS]: assess,
      [WHERE]: where(regime.phases),
      ...Object.fromEntries(regime.phases.map((phase) => [phase.title, park(phase)])),
      [REMIND]: remind,
      [CLOSED]: { Type: 'Succeed', Comment: 'The incident was closed, or another clock took over' },
      [LOST]: {
        Type: 'Fail',
        Error: 'NoSuchPhase',
        Cause: 'assess named a phase that this definition does not have: deploy both together',
      },
    },
  };
}

/** What an assessment says, taken from the Lambda's answer. */
const STEP = {
  ResultSelector: {
    'phase.$': '$.Payload.phase',
    'owed.$': '$.Payload.owed',
    'ended.$': '$.Payload.ended',
    'version.$': '$.Payload.version',
    'wake.$': '$.Payload.wake',
  },
  ResultPath: '$.step',
  TimeoutSeconds: TASK_SECONDS,
  Retry: RETRY,
  Next: WHERE,
};

/** Looks at the facts anew: which phase, what is owed, and when to look again. */
const assess: State = {
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: lambda('assess'), Payload: CLOCK },
  ...STEP,
};

/** Ended before owed, owed before parked: a reminder never waits for a wake-up. */
function where(phases: readonly Phase[]): State {
  return {
    Type: 'Choice',
    Choices: [
      { Variable: '$.step.ended', BooleanEquals: true, Next: CLOSED },
      { Variable: '$.step.owed', BooleanEquals: true, Next: REMIND },
      ...phases.map(({ id, title }) => ({
        Variable: '$.step.phase',
        StringEquals: id,
        Next: title,
      })),
    ],
    Default: LOST,
  };
}

/**
 * Holds a task token until a new fact completes it, or until it is time to look again: an
 * expected end, so it is caught. Whoever waited until then waited for a reminder, as a rule, so
 * that way leads to `Remind`, which looks at the facts itself.
 */
function park({ id }: Phase): State {
  return {
    Type: 'Task',
    Comment: `Waits in the phase ${id}`,
    Resource: INVOKE_AND_WAIT,
    Parameters: {
      FunctionName: lambda('park'),
      Payload: {
        ...CLOCK,
        'token.$': '$$.Task.Token',
        'enteredAt.$': '$$.State.EnteredTime',
        'version.$': '$.step.version',
        'phase.$': '$.step.phase',
        'wake.$': '$.step.wake',
      },
    },
    TimeoutSecondsPath: '$.step.wake.seconds',
    ResultPath: null,
    Retry: RETRY_PARK,
    Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: REMIND }],
    Next: ASSESS,
  };
}

/**
 * Sends what is owed by now, if anything is, and says what an assessment would. It may be called
 * twice, for the claim on each message decides.
 */
const remind: State = {
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: lambda('remind'), Payload: CLOCK },
  ...STEP,
};
