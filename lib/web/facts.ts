/** Facts of an incident, the milestones that follow, and what else is written in its record. */
import * as z from 'zod';
import { sentence } from '../core/sentence.js';
import {
  addRegime,
  closeIncident,
  excludeRegime,
  reopenIncident,
} from '../engine/change-incident.js';
import { stored } from '../engine/incident.js';
import { milestoneJson } from '../engine/json.js';
import type { EntryBody } from '../engine/ports.js';
import { readIncident, readMilestones } from '../engine/read-incident.js';
import { recordFact } from '../engine/record-fact.js';
import { incidentRead, recorded, stood } from './answers/incident.js';
import { newFact } from './incidents.js';
import { incidentReadJson, standingJson } from './json.js';
import type { WebPorts } from './ports.js';
import { onceFor } from './repeats.js';
import { type Answer, type Call, type Route, route } from './route.js';
import { instant, reason, withId } from './schemas.js';
import { saying } from './wrong-shape.js';

const record = route({
  method: 'POST',
  path: '/api/incidents/{id}/facts',
  summary: 'Records one fact, and says what it moved.',
  may: 'read', // who may record which kind, the use case says
  params: withId,
  body: newFact,
  answers: { 201: recorded },
  decidedBy: 'kind-of-fact',
  version: 'checked',
  example: {
    kind: 'submission',
    at: '2026-11-20T10:00:00-05:00',
    regime: 'us-circia',
    of: 'incident-report',
    reference: 'CISA 2026-0815',
  },
  async handle({ params, body, by, key, ifVersion }, ports): Promise<Answer> {
    const { fact, version, milestones, moved, repeated } = await recordFact(
      {
        incidentId: params.id,
        fact: body,
        by,
        ...(ifVersion !== undefined && { ifVersion }),
        ...(key !== undefined && { key }),
      },
      ports,
    );
    return {
      status: 201,
      json: { fact, version, milestones: milestones.map(milestoneJson), moved },
      location: `/api/incidents/${params.id}#${encodeURIComponent(fact.id)}`,
      version,
      repeated,
    };
  },
});

const milestones = route({
  method: 'GET',
  path: '/api/incidents/{id}/milestones',
  summary: 'The milestones as they stand, or as they stood with what was recorded by a moment.',
  may: 'read',
  params: withId,
  query: z.strictObject({ asOf: instant.exactOptional() }),
  answers: { 200: stood },
  async handle({ params, query }, ports): Promise<Answer> {
    const { asOf, version, ...standing } = await readMilestones(params.id, query.asOf, ports);
    return { json: { asOf: stored(asOf), version, ...standingJson(standing) } };
  },
});

// ── The record ─────────────────────────────────────────────────────────────────────────────

const because = z.strictObject({ reason });

const close = route({
  method: 'POST',
  path: '/api/incidents/{id}/close',
  summary: 'Closes an incident, with a reason: its clocks end.',
  may: 'manage',
  params: withId,
  body: because,
  answers: { 200: incidentRead },
  version: 'checked',
  example: { reason: 'All reports are in.' },
  handle: (call, ports) =>
    change(call, { type: 'closed', reason: call.body.reason }, closeIncident, ports),
});

const reopen = route({
  method: 'POST',
  path: '/api/incidents/{id}/reopen',
  summary: 'Opens a closed incident again, with a reason: its clocks start anew.',
  may: 'manage',
  params: withId,
  body: because,
  answers: { 200: incidentRead },
  version: 'checked',
  example: { reason: 'More data was found.' },
  handle: (call, ports) =>
    change(call, { type: 'reopened', reason: call.body.reason }, reopenIncident, ports),
});

const regimes = route({
  method: 'POST',
  path: '/api/incidents/{id}/regimes',
  summary: 'Adds a regime to an incident, or marks one as not applicable, with a reason.',
  may: 'manage',
  params: withId,
  body: z
    .strictObject({
      add: z.string().exactOptional(),
      notApplicable: z.string().exactOptional(),
      reason,
    })
    .refine(
      ({ add, notApplicable }) => (add === undefined) !== (notApplicable === undefined),
      saying(sentence`Name a regime either as add or as notApplicable.`),
    ),
  answers: { 200: incidentRead },
  version: 'checked',
  example: { add: 'jp-appi', reason: 'Customers in Japan are concerned.' },
  handle(call, ports) {
    const { add, notApplicable, reason: why } = call.body;
    const regime = add ?? (notApplicable as string);
    const type = add === undefined ? 'regime-not-applicable' : 'regime-added';
    const act = add === undefined ? excludeRegime : addRegime;
    return change(
      call,
      { type, regime, reason: why },
      (order, guarded) => act({ ...order, regime }, guarded),
      ports,
    );
  },
});

type Change = typeof closeIncident;

/** Writes it, and answers the incident as it stands then. */
async function change(
  call: Call<{ readonly id: string }, unknown, { readonly reason: string }>,
  body: EntryBody,
  act: Change,
  ports: WebPorts,
): Promise<Answer> {
  const { params, by } = call;
  const order = { incidentId: params.id, by, reason: call.body.reason };
  const { repeated } = await onceFor(call, params.id, body, ports, (guarded) =>
    act(order, guarded),
  );
  const found = await readIncident(params.id, ports);
  return { json: incidentReadJson(found), version: found.incident.version, repeated };
}

export const factRoutes: readonly Route[] = [record, milestones, close, reopen, regimes];
