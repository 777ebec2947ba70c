/** The timeline as a section of an incident's page. */
import type { Child } from 'hono/jsx';
import { policyFor } from '../../../engine/people.js';
import type { AllSettings, Language, Ports } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { timelineWords } from '../../words/timeline.js';
import { timelineOf } from './model.js';
import { Timeline } from './timeline.js';

interface TimelineSectionProps {
  readonly read: IncidentRead;
  readonly settings: AllSettings;
  readonly reader: { readonly language: Language; readonly zone?: string };
}

/** In the reader's zone; in the incident's where they have none. */
export function TimelineSection({ read, settings, reader }: TimelineSectionProps) {
  const { incident } = read;
  const { language, zone = incident.zone } = reader;
  const policy = policyFor(incident, settings);
  const timeline = timelineOf({ read, closures: settings.closures, policy });
  return (
    <section id="timeline">
      <h2>{timelineWords[language].title}</h2>
      <Timeline timeline={timeline} reading={{ language, zone }} />
    </section>
  );
}

/** What the incident's page asks for. */
export async function timelineSection(
  read: IncidentRead,
  reader: TimelineSectionProps['reader'],
  { settings }: Pick<Ports, 'settings'>,
): Promise<Child> {
  return <TimelineSection read={read} settings={await settings.read()} reader={reader} />;
}
