/**
 * What changed in the table, as its stream tells it: at least once, and in the order of each
 * item's changes.
 *
 * Source: DynamoDB Streams API reference, Record and StreamRecord.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../engine/ports.js';
import { alertOf } from './alerts.js';
import { shownRowOf } from './board.js';
import { clockOf } from './clocks.js';
import { entryOf } from './ledger.js';
import type { Item } from './table.js';

/** A record of the stream, as a Lambda is given it. */
export interface StreamRecord {
  readonly eventID?: string;
  readonly dynamodb?: {
    readonly SequenceNumber?: string;
    /** Seconds since the epoch. */
    readonly ApproximateCreationDateTime?: number;
    readonly OldImage?: Image;
    readonly NewImage?: Image;
  };
}

type Image = Readonly<Record<string, unknown>>;

/** What a record says that others are told of; `undefined` for everything else. */
export function changeIn({ dynamodb }: StreamRecord): Change | undefined {
  const [before, after] = [itemOf(dynamodb?.OldImage), itemOf(dynamodb?.NewImage)];
  if (!after) return undefined; // nothing of an incident is ever taken away
  const [kind] = after.sk.split('#');
  switch (kind) {
    case 'ENTRY': // written once; a later change is that of its mark
      if (before) return undefined;
      return { what: 'entry', incidentId: after.incidentId as string, after: entryOf(after) };
    case 'SENT':
      return { what: 'alert', ...both(alertOf, before, after) };
    case 'CLOCK':
      return { what: 'clock', ...both(clockOf, before, after) };
    case 'MS':
      return { what: 'row', ...both(shownRowOf, before, after) };
    default:
      return undefined;
  }
}

function both<T>(read: (item: Item) => T, before: Item | undefined, after: Item) {
  return { ...(before && { before: read(before) }), after: read(after) };
}

function itemOf(image: Image | undefined): Item | undefined {
  return image && (unmarshall(image as Record<string, AttributeValue>) as Item);
}
