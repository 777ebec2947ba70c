/**
 * Parts of an incident's page that are made elsewhere: the timeline, the phases, the notes. The
 * page shows what they give, in this order, between the milestones and the facts.
 */

import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Html } from '../../components/html.js';
import { timelineSection } from '../../components/timeline/section.js';
import type { WebPorts } from '../../ports.js';
import { privilegedSection } from '../notes/section.js';
import type { Reader } from '../reader.js';
import { phasesSection } from './phases-section.js';

export type Section = (read: IncidentRead, reader: Reader, ports: WebPorts) => Promise<Html>;

export const sections: readonly Section[] = [timelineSection, phasesSection, privilegedSection];
