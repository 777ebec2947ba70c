/** The way from what comes next to the button that acknowledges it. */
import type { Milestone } from '../../../core/model.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { Seen } from '../../components/owner.js';
import type { Reader } from '../reader.js';
import { askedOf } from './asked.js';
import { firstZone } from './zones.js';

interface AcknowledgeProps {
  readonly milestone: Milestone;
  readonly read: IncidentRead;
  readonly reader: Reader;
}

/** Where it is asked of the reader; what is asked of others, the milestone's card says. */
export function Acknowledge({ milestone, read, reader }: AcknowledgeProps) {
  const { acknowledgeAt } = askedOf(milestone, read, reader);
  if (acknowledgeAt === undefined) return null;
  const zone = firstZone(reader, read.incident);
  return (
    <p>
      <Seen by={null} acknowledgeAt={acknowledgeAt} zone={zone} language={reader.language} />
    </p>
  );
}
