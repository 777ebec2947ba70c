/**
 * What would stay undone, and be watched no longer, if an incident were closed or a regime marked
 * as not applicable. It is read, and nothing is written.
 */
import type { Milestone } from '../core/model.js';
import {
  type ChangeOrder,
  closing,
  excluding,
  mustBeReasoned,
  type RegimeOrder,
} from './change-incident.js';
import { instantOf, isOpen, isOption, lineOf } from './incident.js';
import type { Ports, SentAlert } from './ports.js';
import { type IncidentRead, readIncident } from './read-incident.js';

export interface LeftOpen {
  readonly read: IncidentRead;
  /** The late ones first; none where `read.problem` says that nothing can be derived. */
  readonly milestones: readonly Milestone[];
  /** How many people were told of one of them. */
  readonly heard: number;
}

type Reading = Pick<Ports, 'ledger' | 'settings' | 'now' | 'clocks' | 'alerts'>;

/** What closing would leave undone. @throws what `closeIncident` throws for the same order */
export async function leftOpenByClosing(order: ChangeOrder, ports: Reading): Promise<LeftOpen> {
  mustBeReasoned(order);
  const read = await readIncident(order.incidentId, ports);
  closing(order)(read.incident);
  return leftOpenOf(read, read.milestones);
}

/** What would be left undone of a regime. @throws what `excludeRegime` throws for the same order */
export async function leftOpenByExcluding(order: RegimeOrder, ports: Reading): Promise<LeftOpen> {
  const exclude = excluding(order);
  mustBeReasoned(order);
  const read = await readIncident(order.incidentId, ports);
  exclude(read.incident);
  return leftOpenOf(
    read,
    read.milestones.filter(({ regime }) => regime === order.regime),
  );
}

function leftOpenOf(read: IncidentRead, milestones: readonly Milestone[]): LeftOpen {
  const left = leftOpenIn(milestones);
  return { read, milestones: left, heard: heardOf(left, read.sent) };
}

/**
 * The milestones that are still to be done; an option never, for nobody owes it.
 * @returns the late ones first, then by their dates, then those without; last what is not in force
 */
export function leftOpenIn(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones
    .filter((milestone) => isOpen(milestone) && !isOption(milestone))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || dateOf(a) - dateOf(b));
}

function rankOf({ state, planBy, force }: Milestone): number {
  if (force !== 'in-force') return 3;
  if (state === 'late') return 0;
  return planBy === null ? 2 : 1;
}

function dateOf({ state, planBy, due }: Milestone): number {
  const date = state === 'late' ? due : planBy;
  return date === null ? 0 : instantOf(date).epochMilliseconds;
}

/** Whoever was told that another could not be reached did not hear of the milestone as its owner. */
function heardOf(milestones: readonly Milestone[], sent: readonly SentAlert[]): number {
  const lines = new Set(milestones.map((one) => `${one.regime} ${lineOf(one)}`));
  const told = sent.filter(({ state, kind, regimeId, line }) => {
    return state === 'sent' && kind !== 'undelivered' && lines.has(`${regimeId} ${line}`);
  });
  return new Set(told.map(({ person }) => person)).size;
}
