/** What a clock sees when it looks: the record, the settings, and what was sent. */
import { derive } from '../core/derive.js';
import type { Milestone, Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import { runs } from './clocks.js';
import {
  closuresAsOf,
  type Incident,
  isOpen,
  lineOf,
  milestonesOf,
  phaseAt,
  scenarioFor,
  stoodWith,
} from './incident.js';
import { isHeld, type Sender } from './leases.js';
import { type Owed, owedNow } from './owed.js';
import { peopleFor, policyFor } from './people.js';
import type { AllSettings, Entry, Person, Ports, SentAlert } from './ports.js';
import { remembered } from './remembered.js';

export interface View {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly settings: AllSettings;
  readonly people: readonly Person[];
  readonly now: Temporal.Instant;
  readonly milestones: readonly Milestone[];
  /** In which phase the regime stands at a moment. */
  readonly phaseThen: (moment: Temporal.Instant) => string;
  readonly sent: readonly SentAlert[];
  readonly owed: Owed;
}

export type Looking = Pick<Ports, 'ledger' | 'settings' | 'alerts' | 'now'> & {
  readonly sender: Sender;
};

/**
 * Looks at one regime of one incident.
 * @throws NotFound for an unknown incident, InputProblem where its facts cannot be derived
 */
export async function look(incidentId: string, regimeId: string, ports: Looking): Promise<View> {
  const [entries, settings, sent] = await Promise.all([
    ports.ledger.entries(incidentId),
    ports.settings.read(),
    ports.alerts.of(incidentId, regimeId),
  ]);
  const incident = mustExist(incidentId, entries);
  const now = ports.now.of(incident);
  // Everyone who is told of a line asks the same, and each walk through the record passes by all.
  const at = remembered((version: number) =>
    standing(incidentId, regimeId, entries, version, settings, now),
  );
  const closures = closuresAsOf(entries, incident.version, settings.closures);
  const scenario = scenarioFor({ ...incident, regimes: [regimeId] }, closures, now);
  const { milestones } = derive(scenario);
  const people = peopleFor(incident, settings);
  const machine = ports.now.machine();
  const owed = owedNow({
    incident,
    regimeId,
    milestones,
    sent,
    people,
    policy: policyFor(incident, settings),
    now,
    since: remembered((line: string) => sinceWhen(line, incident.version, at)),
    isHeld: (alert) => isHeld(alert, machine, ports.sender),
  });
  const phaseThen = (moment: Temporal.Instant) => phaseAt(scenario, regimeId, moment);
  return { incident, entries, settings, people, now, milestones, phaseThen, sent, owed };
}

/** A regime's milestones as they stood with a version of the record; none while nobody watched. */
function standing(
  incidentId: string,
  regimeId: string,
  entries: readonly Entry[],
  version: number,
  { closures }: AllSettings,
  now: Temporal.Instant,
): readonly Milestone[] {
  const then = stoodWith(incidentId, version, entries, closures);
  if (!then || !runs(then.incident, regimeId)) return [];
  return milestonesOf(then.incident, then.closures, now, [regimeId]);
}

/** The version since which a line stands as it does: walks back until it stood otherwise. */
function sinceWhen(
  line: string,
  version: number,
  at: (version: number) => readonly Milestone[],
): number {
  const stands = (milestones: readonly Milestone[]) => {
    const milestone = milestones.find((one) => lineOf(one) === line);
    if (!milestone) return 'gone';
    const { state, planBy, due } = milestone;
    return isOpen(milestone) ? `${planBy} ${due}` : state;
  };
  const now = stands(at(version));
  let since = version;
  while (since > 1 && stands(at(since - 1)) === now) since -= 1;
  return since;
}
