/** One incident: its milestones, its facts, and what was sent. */
import { html } from 'hono/html';
import type { Milestone, Profile } from '../../core/model.js';
import { regimeCalled } from '../../core/regimes/index.js';
import type { Incident } from '../../engine/incident.js';
import type { Actor, SentAlert, WrittenFact } from '../../engine/ports.js';
import { type IncidentRead, readIncident } from '../../engine/read-incident.js';
import type { WebPorts } from '../ports.js';
import { type Html, linkTo, page, table } from './layout.js';
import { dutyOf, kindOf, momentIn, stateOf } from './words.js';

export async function incidentPage(id: string, viewer: Actor, ports: WebPorts): Promise<Response> {
  const read = await readIncident(id, ports);
  const { incident, milestones, problem, sent } = read;
  const { title, zone, facts } = incident;
  return page(
    { title, viewer },
    html`${headOf(read)}
<h2>Milestones</h2>
${problem ? html`<p><strong>No date can be derived.</strong> ${problem.detail}</p>` : ''}
${table(
  ['What', 'State', 'Plan by', 'Due', 'Filed or decided'],
  milestones.map((milestone) => milestoneRow(milestone, incident)),
  'There are none.',
)}
<h2>Facts</h2>
${table(
  ['What happened', 'When', 'Recorded', 'By', 'Note'],
  facts.toReversed().map((fact) => factRow(fact, zone)),
  'Nothing is on record yet.',
)}
<h2>What was sent</h2>
${table(
  ['Alert', 'To', 'When', 'State', 'Acknowledged'],
  sent.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map((alert) => sentRow(alert, read)),
  'Nothing was sent yet.',
)}`,
  );
}

function headOf({ incident, now }: IncidentRead): Html {
  const { id, zone, entity, regimes, version, drill, closed } = incident;
  return html`<p>${id}, ${entity}, ${regimes.join(', ')}. Version ${version}.</p>
${drill ? html`<p class="drill">DRILL: its time is ${momentIn(now.toString(), zone)}</p>` : ''}
${closed ? html`<p>Closed by ${closed.by.name}: ${closed.reason}</p>` : ''}`;
}

/** Moments in the entity's zone, then in the authority's. */
function milestoneRow(milestone: Milestone, incident: Incident) {
  const { regime, obligation, planBy, due, metAt } = milestone;
  const { zone, profile } = incident;
  // The profile was checked when it was registered; only its shape is wider here.
  const authority = regimeCalled(regime).authorityZone({ ...profile, zone } as Profile);
  return [
    dutyOf(regime, obligation),
    stateOf(milestone),
    momentIn(planBy, zone, authority),
    momentIn(due, zone, authority),
    momentIn(metAt, zone, authority),
  ];
}

function factRow(fact: WrittenFact, zone: string) {
  const { id, kind, at, recordedAt, by, note } = fact;
  return [
    html`<span id="${id}">${kindOf(kind)}</span> <code>${id}</code>`,
    momentIn(at, zone),
    momentIn(typeof recordedAt === 'string' ? recordedAt : null, zone),
    typeof by === 'string' ? by : '–',
    typeof note === 'string' ? note : '',
  ];
}

function sentRow(alert: SentAlert, { incident, people }: IncidentRead) {
  const { id, regimeId, obligation, kind, step, person, state, stateAt, error } = alert;
  const acknowledged = incident.acknowledgements.find((one) => one.alert === id);
  return [
    linkTo('alerts', id, `${dutyOf(regimeId, obligation)}: ${kind}, ${step}`),
    people.find((one) => one.id === person)?.name ?? person,
    momentIn(stateAt, incident.zone),
    error === undefined ? state : `${state}: ${error}`,
    acknowledged ? html`${acknowledged.by.name}, ${momentIn(acknowledged.at, incident.zone)}` : '–',
  ];
}
