/** The state machines on Step Functions. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { executionsOn } from '../../lib/adapters/aws/executions.js';
import { Temporal } from '../../lib/core/model.js';
import { answersWithin } from './answers-within.js';
import { environment } from './environment.js';
import { traced } from './telemetry.js';

/** Step Functions takes tens of milliseconds; throttled, it wants to be asked again. */
const PATIENCE = {
  maxAttempts: 5,
  requestHandler: answersWithin(5000),
};

export const stateMachines = executionsOn(
  traced(new SFNClient(PATIENCE)),
  environment.machines,
  () => Temporal.Now.instant(),
);
