/** How the contract of `Executions` sees the state machines, wherever they run. */
import { SFNClient } from '@aws-sdk/client-sfn';
import type { ClockName, Executions } from '../../../lib/engine/ports.js';
import { SOMEBODY } from '../aws/fake-aws.js';
import { awsExecutions } from './aws-executions.js';
import { embeddedExecutions } from './embedded-executions.js';
import { fakeStepFunctions } from './fake-step-functions.js';

/** State machines of one test, whose executions wait once and end when they are woken. */
export interface Harness {
  readonly executions: Executions;
  /** A name that nobody has used. */
  name(): ClockName;
  /** The token of an execution, once it waits; each is asked for once. */
  token(name: ClockName): Promise<string>;
  /** Resolves when an execution has ended. @throws where it does not */
  ended(name: ClockName): Promise<void>;
  /** How many executions there are that have not ended. */
  waiting(): Promise<number>;
  /** Whether the name of one that ended is taken for ever; if not, it starts again. */
  readonly namesAreUsedUp: boolean;
  stop(): Promise<void>;
}

/** What can be looked at here: the machines of one machine, and Step Functions wherever it is. */
export const PLACES: Readonly<Record<string, () => Promise<Harness>>> = {
  'one machine': embeddedExecutions,
  'Step Functions': stepFunctions,
};

/** Where a region and an endpoint are named, there; otherwise a server of our own. */
async function stepFunctions(): Promise<Harness> {
  const { AWS_ENDPOINT_URL_SFN, AWS_ENDPOINT_URL, AWS_REGION } = process.env;
  if (AWS_REGION && (AWS_ENDPOINT_URL_SFN || AWS_ENDPOINT_URL)) {
    return awsExecutions(new SFNClient({}));
  }
  const fake = await fakeStepFunctions();
  const harness = await awsExecutions(new SFNClient({ ...SOMEBODY, endpoint: fake.url }));
  const stop = async () => {
    await harness.stop();
    await fake.stop();
  };
  return { ...harness, stop };
}
