/**
 * Tells the event bus what changed in the table, for the company's own rules. The stream tells
 * everything at least once; what the bus does not take is told again, from the first of it on.
 */
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import { changeIn, type StreamRecord } from '../lib/adapters/aws/stream.js';
import { Temporal } from '../lib/core/model.js';
import { cloudEvent, eventOf } from '../lib/engine/domain-events.js';
import { answersWithin } from './shared/answers-within.js';
import { environment } from './shared/environment.js';
import { logger, observed, traced } from './shared/telemetry.js';

/** Throttled, the bus wants to be asked again; a batch that fails still comes again as a whole. */
const BUS = {
  maxAttempts: 4,
  requestHandler: answersWithin(5000),
};

/** PutEvents takes ten entries at once, and 256 kB: the rest is left for what surrounds them. */
const AT_ONCE = { entries: 10, bytes: 240_000 };

const client = traced(new EventBridgeClient(BUS));

interface Told {
  readonly sequence: string;
  readonly type: string;
  /** A `CloudEvent`. */
  readonly detail: string;
}

interface Batch {
  readonly Records: readonly StreamRecord[];
}

export const handler = observed(async ({ Records }: Batch): Promise<DynamoDBBatchResponse> => {
  const told = Records.flatMap((record) => toldOf(record) ?? []);
  for (const batch of batchesOf(told)) {
    const failed = await put(batch);
    // The stream begins again at the first that failed: those behind it keep their order.
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequence }] };
  }
  logger.info('events published', { records: Records.length, events: told.length });
  return { batchItemFailures: [] };
});

function toldOf(record: StreamRecord): Told | undefined {
  const { eventID = '', dynamodb: { SequenceNumber = '', ApproximateCreationDateTime = 0 } = {} } =
    record;
  const change = changeIn(record);
  const event = change && eventOf(change);
  if (!event) return undefined;
  const milliseconds = Math.floor(ApproximateCreationDateTime * 1000);
  const time = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
  const wrapped = cloudEvent(event, { id: eventID, source: environment.publicUrl, time });
  return { sequence: SequenceNumber, type: wrapped.type, detail: JSON.stringify(wrapped) };
}

/** In their order; one that is too long stands alone, and the bus says so. */
function batchesOf(told: readonly Told[]): readonly (readonly Told[])[] {
  const batches: Told[][] = [];
  let bytes = 0;
  for (const one of told) {
    const length = Buffer.byteLength(one.detail);
    const batch = batches.at(-1);
    const fits = batch && batch.length < AT_ONCE.entries && bytes + length <= AT_ONCE.bytes;
    if (fits) batch.push(one);
    else batches.push([one]);
    bytes = (fits ? bytes : 0) + length;
  }
  return batches;
}

/** @returns the first that the bus did not take */
async function put(batch: readonly Told[]): Promise<Told | undefined> {
  const answer = await client.send(
    new PutEventsCommand({
      Entries: batch.map(({ type, detail }) => ({
        EventBusName: environment.bus,
        Source: 'tocsin',
        DetailType: type,
        Detail: detail,
        Resources: [],
      })),
    }),
  );
  const index = answer.Entries?.findIndex(({ ErrorCode }) => ErrorCode !== undefined) ?? -1;
  if (index < 0) return undefined;
  logger.warn('the bus did not take an event', { code: answer.Entries?.[index]?.ErrorCode });
  return batch[index];
}
