/** What every function stands on: made once, handed to each construct that has a function. */
import type { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Alarms } from './alarms.js';
import type { KeptLogs } from './kept-log.js';
import type { RegimeClock } from './regime-clock.js';
import type { Storage } from './storage.js';

export interface Ground {
  /** The folder of the functions' bundles. */
  readonly bundles: string;
  /** What every function reads that works on incidents: the table, the machines, a first entity. */
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly logs: KeptLogs;
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly clocks: readonly RegimeClock[];
  readonly removalPolicy: RemovalPolicy;
}
