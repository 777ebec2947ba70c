/** Tokens for scripts: made, listed without what makes them work, revoked. */
import * as z from 'zod';
import { type Claim, claimed } from '../engine/claims.js';
import { listTokens, makeToken, revokeToken } from '../engine/tokens.js';
import { tokenList, tokenMade } from './answers/settings.js';
import { keyedCall } from './repeats.js';
import { type Answer, type Route, route } from './route.js';
import { role, withId } from './schemas.js';

const make = route({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Makes a token, which is in this answer and nowhere else.',
  may: 'settings',
  body: z.strictObject({
    name: z.string(),
    roles: z.array(role).min(1),
    days: z.number().exactOptional(),
  }),
  answers: { 201: tokenMade },
  example: { name: 'siem', roles: ['grc'], days: 30 },
  async handle(call, ports): Promise<Answer> {
    const { body, by } = call;
    // A repeated call cannot be told the token again: it is refused, and says which it made.
    const claim: Claim = (id) => claimed(keyedCall(call), id, ports);
    const json = await makeToken({ ...body, by, claim }, ports);
    return { status: 201, json, location: `/api/tokens#${json.id}` };
  },
});

const list = route({
  method: 'GET',
  path: '/api/tokens',
  summary: 'All tokens that were not revoked.',
  may: 'settings',
  answers: { 200: tokenList },
  handle: async ({ by }, ports): Promise<Answer> => {
    return { json: { items: await listTokens(by, ports) } };
  },
});

const revoke = route({
  method: 'DELETE',
  path: '/api/tokens/{id}',
  summary: 'Revokes a token: it is good for nothing from now on.',
  may: 'settings',
  params: withId,
  answers: { 204: null },
  async handle({ params, by }, ports): Promise<Answer> {
    await revokeToken(params.id, by, ports);
    return { status: 204 };
  },
});

export const tokenRoutes: readonly Route[] = [make, list, revoke];
