/** What is written down about an incident beside facts: closing, reopening, its regimes. */

import { quoted } from '../core/quoted.js';
import { findRegime, regimes } from '../core/regimes/index.js';
import { sentence } from '../core/sentence.js';
import { type Appending, append } from './append.js';
import type { Incident } from './incident.js';
import { mustBeAllowed } from './may.js';
import type { Actor, EntryBody } from './ports.js';
import { BadCall, Conflict } from './problems.js';

export interface ChangeOrder {
  readonly incidentId: string;
  readonly by: Actor;
  readonly reason: string;
}

/** Closes an incident: its clocks end. @throws Conflict where it is closed */
export function closeIncident(order: ChangeOrder, ports: Appending): Promise<Incident> {
  return change(order, ports, closing(order));
}

/** What closing writes down. @throws Conflict where the incident is closed */
export function closing({ reason }: Pick<ChangeOrder, 'reason'>) {
  return (incident: Incident): EntryBody => {
    if (incident.closed) throw new Conflict(sentence`The incident is closed already.`);
    return { type: 'closed', reason };
  };
}

/** Opens a closed incident again: its clocks start in a new generation. */
export function reopenIncident(order: ChangeOrder, ports: Appending): Promise<Incident> {
  return change(order, ports, (incident) => {
    if (!incident.closed) throw new Conflict(sentence`The incident is open already.`);
    return { type: 'reopened', reason: order.reason };
  });
}

export interface RegimeOrder extends ChangeOrder {
  readonly regime: string;
}

/** Adds a regime, or takes back that it does not apply. */
export function addRegime(order: RegimeOrder, ports: Appending): Promise<Incident> {
  const regime = knownRegime(order);
  return change(order, ports, (incident) => {
    if (incident.regimes.includes(regime)) throw new Conflict(sentence`${regime} runs already.`);
    return { type: 'regime-added', regime, reason: order.reason };
  });
}

/** Marks a regime as not applicable: its clock ends, its facts stay. */
export function excludeRegime(order: RegimeOrder, ports: Appending): Promise<Incident> {
  return change(order, ports, excluding(order));
}

/**
 * What marking a regime as not applicable writes down.
 * @throws BadCall at once for a regime that is unknown, Conflict where it does not run
 */
export function excluding(order: Pick<RegimeOrder, 'regime' | 'reason'>) {
  const regime = knownRegime(order);
  return (incident: Incident): EntryBody => {
    if (!incident.regimes.includes(regime)) throw new Conflict(sentence`${regime} does not run.`);
    return { type: 'regime-not-applicable', regime, reason: order.reason };
  };
}

async function change(
  order: ChangeOrder,
  ports: Appending,
  decide: (incident: Incident) => EntryBody,
): Promise<Incident> {
  mustBeReasoned(order);
  return (await append(order.incidentId, order.by, decide, ports)).incident;
}

/** @throws Forbidden for whoever may change no incident, BadCall where no reason is given */
export function mustBeReasoned({ by, reason }: Pick<ChangeOrder, 'by' | 'reason'>): void {
  mustBeAllowed(by, 'manage');
  if (reason.trim() === '') {
    throw new BadCall(sentence`Give a reason; it stays in the record.`, '/reason');
  }
}

function knownRegime({ regime }: Pick<RegimeOrder, 'regime'>): string {
  if (findRegime(regime)) return regime;
  const known = regimes.map(({ id }) => id).join(', ');
  const said = sentence`There is no regime ${quoted(regime)}. There are ${known}.`;
  throw new BadCall(said, '/regime');
}
