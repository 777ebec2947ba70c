/** What a clock sees when it looks: the record, the settings, and what was sent. */
import { derive } from '../core/derive.js';
import type { Milestone, Scenario } from '../core/model.js';
import { Temporal } from '../core/model.js';
import { mustExist } from './append.js';
import {
  closuresAsOf,
  type Incident,
  isOpen,
  lineOf,
  loaded,
  milestonesOf,
  scenarioFor,
  stoodWith,
} from './incident.js';
import { type Owed, owedNow } from './owed.js';
import { peopleFor, policyFor } from './people.js';
import type { AllSettings, Entry, Person, Ports, SentAlert } from './ports.js';
import { remembered } from './remembered.js';

/** Who sends: claims of a holder that is gone are nobody's, and a lease has an end. */
export interface Sender {
  readonly holder: string;
  isGone(holder: string): boolean;
}

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

/**
 * Whether somebody sends it at this moment: another, or we ourselves in another call, for then
 * no claim would succeed either. A lease that begins after now was taken before the machine's
 * clock was set back: it has run long enough.
 */
export function isHeld(
  { state, holder, leaseUntil }: SentAlert,
  machine: Temporal.Instant,
  sender: Sender,
): boolean {
  if (state !== 'claimed' || holder === undefined || leaseUntil === undefined) return false;
  if (sender.isGone(holder)) return false;
  const until = loaded(leaseUntil);
  const from = until.subtract(LEASE);
  return (
    Temporal.Instant.compare(machine, until) < 0 && Temporal.Instant.compare(machine, from) >= 0
  );
}

/** As long as handing over one message may take, three times over: SMTP gives up after 40 seconds. */
export const LEASE = { seconds: 120 };
