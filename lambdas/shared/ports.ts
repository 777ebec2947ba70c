/** The engine's ports on AWS, put together once for each function that starts. */
import { randomBytes, randomInt } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { alertsOn } from '../../lib/adapters/aws/alerts.js';
import { boardOn } from '../../lib/adapters/aws/board.js';
import { clocksOn } from '../../lib/adapters/aws/clocks.js';
import { keysOn, ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { DRILLS_ON_AWS, nowOn } from '../../lib/adapters/aws/now.js';
import { settingsOn } from '../../lib/adapters/aws/settings.js';
import { startingWith } from '../../lib/adapters/aws/starting-settings.js';
import { Table } from '../../lib/adapters/aws/table.js';
import { Temporal } from '../../lib/core/model.js';
import { idsFrom } from '../../lib/engine/ids.js';
import type { Sender } from '../../lib/engine/leases.js';
import type { Ports } from '../../lib/engine/ports.js';
import { answersWithin } from './answers-within.js';
import { environment } from './environment.js';
import { executions } from './executions.js';
import { log, traced } from './telemetry.js';

/**
 * DynamoDB answers in milliseconds. A second without a connection, or five without an answer,
 * is a lost one; three more tries (spread, within about two seconds) outlast a throttled
 * partition, and what fails still is retried by the state machine, or by the caller.
 */
const DATABASE = {
  maxAttempts: 4,
  requestHandler: answersWithin(5000),
};

export const table = new Table(traced(new DynamoDBClient(DATABASE)), environment.table);

const machine = () => Temporal.Now.instant();

/** Everything but mail, which `remind` alone sends. */
export const ports: Omit<Ports, 'mailer'> & { readonly sender: Sender } = {
  ledger: ledgerOn(table),
  keys: keysOn(table),
  clocks: clocksOn(table),
  alerts: alertsOn(table),
  board: boardOn(table),
  settings: startingWith(environment, settingsOn(table)),
  executions,
  now: nowOn(machine),
  ids: idsFrom((below) => randomInt(below)),
  drills: DRILLS_ON_AWS,
  log,
  // Nobody here can tell whether another is gone: only a lease that ends frees a claim.
  sender: { holder: randomBytes(8).toString('hex'), isGone: () => false },
};
