/** That all of a page is a rehearsal, and what time it is there. */
import type { Temporal } from '../../core/model.js';
import type { Incident } from '../../engine/incident.js';
import type { Language } from '../../engine/ports.js';
import { saidWords } from '../words/said.js';
import { momentIn } from '../words/say.js';

interface DrillMarkProps {
  readonly incident: Pick<Incident, 'drill'>;
  /** The incident's own present. */
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
}

/** Nothing, where the incident is real. */
export function DrillMark({ incident, now, zone, language }: DrillMarkProps) {
  if (!incident.drill) return null;
  return <p class="drill">{saidWords[language].drill(momentIn(language, now, zone))}</p>;
}
