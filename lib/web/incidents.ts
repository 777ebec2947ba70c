/** Incidents: registering one, listing them, reading one. */
import * as z from 'zod';
import { sentence } from '../core/sentence.js';
import { checkedPerson } from '../engine/change-settings.js';
import { milestoneJson } from '../engine/json.js';
import { readIncident } from '../engine/read-incident.js';
import { registerIncident } from '../engine/register-incident.js';
import { incidentPage, incidentWithNotices, registered } from './answers/incident.js';
import { opened, paged } from './cursors.js';
import { incidentJson, incidentReadJson } from './json.js';
import { noticesFrom } from './notices.js';
import { placed } from './places.js';
import { type Answer, type Route, route } from './route.js';
import { limit, text, withId } from './schemas.js';
import { person } from './settings-schemas.js';
import { saying } from './wrong-shape.js';

/**
 * As a caller sends a fact; `scenario.ts` checks it together with all others. Its id becomes
 * part of keys in the table, which are bounded.
 */
export const newFact = z.looseObject({ id: text(128).exactOptional() });

const registration = z.strictObject({
  title: z.string(),
  entity: z.string().exactOptional(),
  zone: z.string(),
  regimes: z.array(z.string()),
  profile: z
    .record(z.string(), z.unknown())
    .refine((profile) => !('zone' in profile), {
      path: ['zone'],
      ...saying(sentence`The zone is a field of the call itself; leave it out here.`),
    })
    .exactOptional(),
  facts: z.array(newFact),
  drill: z
    .strictObject({
      speed: z.number(),
      start: z.string().exactOptional(),
      end: z.string().exactOptional(),
      contacts: z.array(person.extend({ id: z.string() })).exactOptional(),
    })
    .exactOptional(),
});

const register = route({
  method: 'POST',
  path: '/api/incidents',
  summary: 'Registers an incident with what is known of it; its clocks start.',
  may: 'read', // who may register, or run a drill, the use case says
  body: registration,
  answers: { 201: registered },
  decidedBy: 'register-or-drill',
  version: 'told',
  example: {
    title: 'Payroll server',
    zone: 'America/New_York',
    regimes: ['us-circia'],
    facts: [{ kind: 'reasonable-belief', at: '2026-11-20T09:00:00-05:00' }],
  },
  async handle({ body, by, key }, ports): Promise<Answer> {
    for (const [index, contact] of (body.drill?.contacts ?? []).entries()) {
      checkedPerson(contact, `/drill/contacts/${index}`);
    }
    const order = { ...body, by, ...(key !== undefined && { key }) };
    const { incident, milestones, repeated } = await placed(
      () => registerIncident(order, ports),
      // The scenario's profile holds the zone that the call names itself.
      (pointer) => (pointer === '/profile/zone' ? '/zone' : pointer),
    );
    return {
      status: 201,
      json: {
        ...incidentJson(incident),
        milestones: milestones.map(milestoneJson),
        notices: await noticesFrom(ports),
      },
      location: `/api/incidents/${incident.id}`,
      version: incident.version,
      repeated,
    };
  },
});

const list = route({
  method: 'GET',
  path: '/api/incidents',
  summary: 'A page of incidents: open ones next due first, closed ones newest first.',
  may: 'read',
  query: z.strictObject({
    state: z.enum(['open', 'closed']).default('open'),
    limit: limit(50, 100),
    cursor: z.string().exactOptional(),
  }),
  answers: { 200: incidentPage },
  async handle({ query }, { board }): Promise<Answer> {
    const name = `incidents ${query.state}`;
    const cursor = query.cursor === undefined ? undefined : opened(query.cursor, name);
    const page = await board.incidents(query.state, query.limit, cursor);
    return { json: paged(page, name) };
  },
});

const read = route({
  method: 'GET',
  path: '/api/incidents/{id}',
  summary: 'All that is known of an incident: facts, milestones, clocks, alerts.',
  may: 'read',
  params: withId,
  answers: { 200: incidentWithNotices },
  version: 'told',
  async handle({ params }, ports): Promise<Answer> {
    const found = await readIncident(params.id, ports);
    const notices = await noticesFrom(ports);
    return { json: { ...incidentReadJson(found), notices }, version: found.incident.version };
  },
});

export const incidentRoutes: readonly Route[] = [register, list, read];
