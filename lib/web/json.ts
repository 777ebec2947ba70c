/** How things are written in answers: the contract's fields in its order, and nothing private. */
import type { Incident } from '../engine/incident.js';
import { stored } from '../engine/incident.js';
import { acknowledgementJson, milestoneJson } from '../engine/json.js';
import type { Clock, Person, SentAlert } from '../engine/ports.js';
import type { IncidentRead, Standing } from '../engine/read-incident.js';

/** The milestones, and why there are none where nothing can be derived. */
export function standingJson({ milestones, problem }: Standing) {
  return {
    milestones: milestones.map(milestoneJson),
    ...(problem && { problem: problem.toDocument() }),
  };
}

/** What the record says of an incident. */
export function incidentJson(incident: Incident) {
  const { id, title, entity, zone, profile, regimes, notApplicable } = incident;
  const { registeredAt, registeredBy, closed, drill, version, facts } = incident;
  return {
    id,
    title,
    entity,
    zone,
    profile,
    regimes,
    notApplicable,
    registeredAt,
    registeredBy,
    closed,
    drill: drill && { start: drill.start, speed: drill.speed },
    version,
    facts,
  };
}

/** All that is known of an incident. */
export function incidentReadJson({ incident, now, clocks, sent, ...standing }: IncidentRead) {
  const { drill, ...head } = incidentJson(incident);
  return {
    ...head,
    drill: drill && { ...drill, now: stored(now) },
    ...standingJson(standing),
    clocks: clocks.map(clockJson),
    sent: sent.map(sentJson),
    acknowledged: incident.acknowledgements.map(acknowledgementJson),
  };
}

function clockJson({ regimeId, phase, generation, wakeAt, ended }: Clock) {
  return { regime: regimeId, phase, generation, wakeAt, ended };
}

/** An alert, without the address it went to. */
export function sentJson(alert: SentAlert) {
  const { id, regimeId, obligation, trigger, kind, step, level, person, at, planBy, due } = alert;
  const { state, stateAt, attempts, error } = alert;
  return {
    alert: id,
    regime: regimeId,
    obligation,
    trigger,
    kind,
    step,
    level,
    person,
    planBy,
    due,
    at,
    state,
    stateAt,
    attempts,
    error: error ?? null,
  };
}

export function personJson({ id, name, address, zone, language, roles, entities }: Person) {
  return { id, name, address, zone, language, roles, ...(entities && { entities }) };
}
