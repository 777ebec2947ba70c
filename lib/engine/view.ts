/** What a clock sees when it looks: the record, the settings, and what was sent. */
import { derive } from '../core/derive.js';
import type { Milestone, Scenario, Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import {
  closuresAsOf,
  type Incident,
  isOpen,
  lineOf,
  milestonesOf,
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
  /** What this version of the record knows, as the regime sees it. */
  readonly scenario: Scenario;
  readonly people: readonly Person[];
  readonly now: Temporal.Instant;
  readonly milestones: readonly Milestone[];
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
    since: remembered((line: string) => sinceWhen(line, milestones, incident.version, at)),
    isHeld: (alert) => isHeld(alert, machine, ports.sender),
  });
  return { incident, entries, settings, scenario, people, now, milestones, sent, owed };
}

/** A regime's milestones as they stood with a version of the record. */
function standing(
  incidentId: string,
  regimeId: string,
  entries: readonly Entry[],
  version: number,
  { closures }: AllSettings,
  now: Temporal.Instant,
): readonly Milestone[] {
  const then = stoodWith(incidentId, version, entries, closures);
  return then ? milestonesOf(then.incident, then.closures, now, [regimeId]) : [];
}

/** The version since which a line stands as it does: walks back until it stood otherwise. */
function sinceWhen(
  line: string,
  present: readonly Milestone[],
  version: number,
  at: (version: number) => readonly Milestone[],
): number {
  const stands = (milestones: readonly Milestone[]) => {
    const milestone = milestones.find((one) => lineOf(one) === line);
    if (!milestone) return 'gone';
    const { state, planBy, due } = milestone;
    return isOpen(milestone) ? `${planBy} ${due}` : state;
  };
  const now = stands(present);
  let since = version;
  while (since > 1 && stands(at(since - 1)) === now) since -= 1;
  return since;
}
