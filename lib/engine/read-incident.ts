/** Reading an incident: its record, the milestones that follow, its clocks, what was sent. */
import { InputProblem } from '../core/errors.js';
import { type Milestone, Temporal } from '../core/model.js';
import { sentence } from '../core/sentence.js';
import { acknowledgementOf } from './acknowledged.js';
import { mustExist } from './append.js';
import {
  type Acknowledgement,
  closuresAsOf,
  type Incident,
  incidentOf,
  lineOf,
  loaded,
  milestonesOf,
  stored,
} from './incident.js';
import { peopleFor } from './people.js';
import type {
  AllSettings,
  Clock,
  DeclaredClosure,
  Entry,
  Person,
  Ports,
  SentAlert,
} from './ports.js';
import { BadCall, NotFound } from './problems.js';

export interface Standing {
  readonly milestones: readonly Milestone[];
  /** Set where a closure or a new rule made the facts contradict each other: none follow. */
  readonly problem: InputProblem | undefined;
}

export interface IncidentRead extends Standing {
  readonly incident: Incident;
  /** What its entity is called now; the id of one that is no longer there. */
  readonly entityName: string;
  /** The incident's time. */
  readonly now: Temporal.Instant;
  readonly clocks: readonly Clock[];
  readonly sent: readonly SentAlert[];
  readonly people: readonly Person[];
}

type Reading = Pick<Ports, 'ledger' | 'settings' | 'now'>;

/** An incident as it stands now. @throws NotFound */
export async function readIncident(
  id: string,
  ports: Reading & Pick<Ports, 'clocks' | 'alerts'>,
): Promise<IncidentRead> {
  const [entries, settings, clocks, sent] = await Promise.all([
    ports.ledger.entries(id),
    ports.settings.read(),
    ports.clocks.of(id),
    ports.alerts.of(id),
  ]);
  const incident = mustExist(id, entries);
  const now = ports.now.of(incident);
  const standing = standingOf(incident, known(entries, incident, settings), now);
  return {
    incident,
    entityName: settings.entities.find(({ id }) => id === incident.entity)?.name ?? incident.entity,
    now,
    ...standing,
    clocks,
    sent,
    people: peopleFor(incident, settings),
  };
}

/** The milestones, whatever else; a record that cannot be derived says so instead of failing. */
export function standingOf(
  incident: Incident,
  closures: readonly DeclaredClosure[],
  now: Temporal.Instant,
): Standing {
  try {
    return { milestones: milestonesOf(incident, closures, now), problem: undefined };
  } catch (problem) {
    if (!(problem instanceof InputProblem)) throw problem;
    return { milestones: [], problem };
  }
}

function known(entries: readonly Entry[], { version }: Incident, { closures }: AllSettings) {
  return closuresAsOf(entries, version, closures);
}

export interface StoodAt extends Standing {
  readonly asOf: Temporal.Instant;
  /** The number of the last entry that was recorded by then; 0 before the registration. */
  readonly version: number;
}

/**
 * The milestones as they stood at a moment of the incident, with what was recorded by then;
 * without a moment, as they stand.
 * @throws NotFound, and BadCall for a moment that has not come
 */
export async function readMilestones(
  id: string,
  asOf: Temporal.Instant | undefined,
  ports: Reading,
): Promise<StoodAt> {
  const [entries, settings] = await Promise.all([ports.ledger.entries(id), ports.settings.read()]);
  const now = ports.now.of(mustExist(id, entries));
  const at = asOf ?? now;
  if (Temporal.Instant.compare(at, now) > 0) {
    const said = sentence`${at} lies after now (${now}): nothing stands then yet.`;
    throw new BadCall(said, '/query/asOf');
  }
  const then = asOf === undefined ? entries : recordedBy(at, entries);
  const incident = incidentOf(id, then);
  if (!incident) return { asOf: at, version: 0, milestones: [], problem: undefined };
  // A closure that came later was not known then; a drill lives in a time of its own.
  const closures = known(entries, incident, settings).filter(
    ({ declaredAt }) => incident.drill !== null || !declaredAt || declaredAt <= stored(at),
  );
  const standing = standingOf(incident, closures, at);
  return { asOf: at, version: incident.version, ...standing };
}

/** Up to the first that came later: the order of the record holds, even if a clock was set back. */
function recordedBy(at: Temporal.Instant, entries: readonly Entry[]): readonly Entry[] {
  const later = entries.findIndex(
    ({ recordedAt }) => Temporal.Instant.compare(loaded(recordedAt), at) > 0,
  );
  return later < 0 ? entries : entries.slice(0, later);
}

export interface AlertRead {
  readonly alert: SentAlert;
  readonly incident: Incident;
  readonly now: Temporal.Instant;
  /** Whom it was addressed to, if they are still there. */
  readonly person: Person | undefined;
  /** As it stands now; undefined where its trigger is gone or nothing can be derived. */
  readonly milestone: Milestone | undefined;
  readonly acknowledgement: Acknowledgement | undefined;
}

/** What an alert was about. @throws NotFound */
export async function readAlert(
  id: string,
  ports: Reading & Pick<Ports, 'alerts'>,
): Promise<AlertRead> {
  const alert = await ports.alerts.byId(id);
  if (!alert) throw new NotFound(sentence`There is no alert ${id}.`);
  const [entries, settings] = await Promise.all([
    ports.ledger.entries(alert.incidentId),
    ports.settings.read(),
  ]);
  const incident = mustExist(alert.incidentId, entries);
  const now = ports.now.of(incident);
  const { milestones } = standingOf(incident, known(entries, incident, settings), now);
  return {
    alert,
    incident,
    now,
    person: peopleFor(incident, settings).find(({ id: person }) => person === alert.person),
    milestone: milestones.find(
      (milestone) => milestone.regime === alert.regimeId && lineOf(milestone) === alert.line,
    ),
    acknowledgement: acknowledgementOf(alert, incident),
  };
}
