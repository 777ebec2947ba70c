/**
 * The evidence pack of an incident: its record as it is kept, what follows from it, and what was
 * sent, as texts that verify offline. Privileged notes are kept apart from the record, which has
 * only their salted digests, and nothing here asks for them.
 */
import { mustExist } from './append.js';
import { digestOf } from './chain.js';
import {
  asText,
  derivedJson,
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  type EvidenceFile,
  MANIFEST,
  type Manifest,
} from './evidence-format.js';
import { readmeOf } from './evidence-readme.js';
import { closuresAsOf, type Incident, scenarioJson, stored } from './incident.js';
import { acknowledgementJson } from './json.js';
import { lawDigest } from './law-digest.js';
import { mustBeAllowed } from './may.js';
import { peopleFor } from './people.js';
import type { Actor, Person, Ports, SentAlert } from './ports.js';

export interface EvidenceOrder {
  readonly incidentId: string;
  readonly by: Actor;
  /** The version of this Tocsin. */
  readonly tocsin: string;
}

export interface Evidence {
  readonly manifest: Manifest;
  /** Every file, the manifest last. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/**
 * What is in the pack of one incident; the same for the same data and the same moment. It can be
 * made at any time, and also where nothing can be derived: then it says so.
 * @throws Forbidden, NotFound
 */
export async function evidenceOf(
  { incidentId, by, tocsin }: EvidenceOrder,
  ports: Pick<Ports, 'ledger' | 'settings' | 'alerts' | 'now'>,
): Promise<Evidence> {
  mustBeAllowed(by, 'export');
  const [entries, settings, sent] = await Promise.all([
    ports.ledger.entries(incidentId),
    ports.settings.read(),
    ports.alerts.of(incidentId),
  ]);
  const incident = mustExist(incidentId, entries);
  const now = ports.now.of(incident);
  const closures = closuresAsOf(entries, incident.version, settings.closures);
  const scenario = scenarioJson(incident, closures, now);
  const people = [...peopleFor(incident, settings), ...settings.people];
  const head = {
    ...EVIDENCE_FORMAT,
    tocsin,
    law: lawDigest(),
    incident: incidentId,
    drill: incident.drill !== null,
    madeAt: stored(ports.now.machine()),
    asOf: now.toString(),
    madeBy: by,
    record: { entries: incident.version, hash: incident.lastHash },
  };
  const texts: Readonly<Record<EvidenceFile, string>> = {
    'README.txt': readmeOf(head),
    'record.json': asText({ incident: incidentId, entries }),
    'scenario.json': asText(scenario),
    'milestones.json': asText(derivedJson(scenario)),
    'alerts.json': asText(alertsJson(incident, sent, people)),
  };
  const named = EVIDENCE_FILES.map((name) => ({ name, text: texts[name] }));
  const digests = Object.fromEntries(named.map(({ name, text }) => [name, digestOf(text)]));
  const manifest = { ...head, files: digests };
  return { manifest, files: [...named, { name: MANIFEST, text: asText(manifest) }] };
}

/** What was sent to whom, the oldest first, and who has seen it. */
function alertsJson(
  incident: Incident,
  sent: readonly SentAlert[],
  people: readonly Person[],
): object {
  const inOrder = sent.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return {
    incident: incident.id,
    alerts: inOrder.map((alert) => sentJson(alert, people)),
    acknowledged: incident.acknowledgements.map(acknowledgementJson),
  };
}

/** By when it was to go; of two at one moment, always the same first. */
function placeOf({ at, id }: SentAlert): string {
  return `${at} ${id}`;
}

function sentJson(alert: SentAlert, people: readonly Person[]) {
  const { id, regimeId, obligation, trigger, kind, step, level, person, address } = alert;
  const { planBy, due, at, version, state, stateAt, attempts, error } = alert;
  const name = people.find((one) => one.id === person)?.name ?? null;
  return {
    alert: id,
    regime: regimeId,
    obligation,
    trigger,
    kind,
    step,
    level,
    to: { person, name, address: address ?? null },
    planBy,
    due,
    at,
    recordVersion: version,
    state,
    stateAt,
    attempts,
    error: error ?? null,
  };
}
