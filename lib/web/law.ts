/** The law as Tocsin has it: deriving, regimes, calendars. */
import * as z from 'zod';
import { derive } from '../core/derive.js';
import { scenarioOf } from '../core/scenario.js';
import { sentence } from '../core/sentence.js';
import { milestoneJson } from '../engine/json.js';
import { FactProblems } from '../engine/new-facts.js';
import { BadCall } from '../engine/problems.js';
import {
  listCalendars,
  listRegimes,
  readCalendar,
  readDays,
  readRegime,
} from '../engine/read-law.js';
import { calendarList, calendarRead, regimeList, regimeRead } from './answers/law.js';
import { derivation } from './answers/milestones.js';
import { type Answer, type Route, route } from './route.js';
import { date, withId } from './schemas.js';

const deriving = route({
  method: 'POST',
  path: '/api/derive',
  summary: 'The contract, stateless: one scenario, one result.',
  may: 'read',
  body: z.record(z.string(), z.unknown()),
  answers: { 200: derivation },
  example: {
    id: 'example',
    regimes: ['us-circia'],
    facts: [{ id: 'f1', kind: 'reasonable-belief', at: '2026-11-20T09:00:00-05:00' }],
  },
  async handle({ body }): Promise<Answer> {
    const read = scenarioOf(body);
    if ('problems' in read) throw new FactProblems(read.problems);
    const { id, milestones } = derive(read.scenario);
    return { json: { id, milestones: milestones.map(milestoneJson) } };
  },
});

const regimes = route({
  method: 'GET',
  path: '/api/regimes',
  summary: 'The regimes.',
  may: 'read',
  answers: { 200: regimeList },
  handle: async (): Promise<Answer> => ({ json: { items: listRegimes() } }),
});

const regime = route({
  method: 'GET',
  path: '/api/regimes/{id}',
  summary: 'A regime: its obligations, periods, phases and citations.',
  may: 'read',
  params: withId,
  answers: { 200: regimeRead },
  handle: async ({ params }): Promise<Answer> => ({ json: readRegime(params.id) }),
});

const calendars = route({
  method: 'GET',
  path: '/api/calendars',
  summary: 'The calendars.',
  may: 'read',
  answers: { 200: calendarList },
  handle: async (): Promise<Answer> => ({ json: { items: listCalendars() } }),
});

const calendar = route({
  method: 'GET',
  path: '/api/calendars/{id}',
  summary: 'A calendar; from one date to another, each day with why it is closed.',
  may: 'read',
  params: withId,
  query: z.strictObject({ from: date.exactOptional(), to: date.exactOptional() }),
  answers: { 200: calendarRead },
  async handle({ params, query: { from, to } }, { settings }): Promise<Answer> {
    if (from === undefined && to === undefined) return { json: readCalendar(params.id) };
    if (from === undefined) throw new BadCall(sentence`Give from as well.`, '/query/from');
    if (to === undefined) throw new BadCall(sentence`Give to as well.`, '/query/to');
    const { closures } = await settings.read();
    return { json: readDays(params.id, { from, to }, closures) };
  },
});

export const lawRoutes: readonly Route[] = [deriving, regimes, regime, calendars, calendar];
