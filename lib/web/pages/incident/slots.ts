/**
 * Parts of an incident's page that are made elsewhere: the timeline, the phases, the notes. The
 * page shows what they give, in this order, between the milestones and the facts.
 */

import type { IncidentRead } from '../../../engine/read-incident.js';
import { phasesSection } from '../../components/phases-section.js';
import { timelineSection } from '../../components/timeline/section.js';
import type { WebPorts } from '../../ports.js';
import type { Html } from '../layout.js';
import { privilegedSection } from '../notes/section.js';
import type { Reader } from '../reader.js';

export type Section = (read: IncidentRead, reader: Reader, ports: WebPorts) => Promise<Html>;

export const sections: readonly Section[] = [timelineSection, phasesSection, privilegedSection];
