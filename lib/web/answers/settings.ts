/** People, entities, policies and tokens as answers have them. */
import * as z from 'zod';
import { role } from '../schemas.js';
import { entity, person, policy } from '../settings-schemas.js';
import { instant, listOf } from './parts.js';

const withId = { id: z.string() };
export const personRead = person.extend(withId).strip().meta({ id: 'Person' });
export const entityRead = entity.extend(withId).strip().meta({ id: 'Entity' });
export const policyRead = policy.extend(withId).strip().meta({ id: 'Policy' });

const tokenShape = {
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
};

export const tokenList = listOf(z.object(tokenShape));
export const tokenMade = z.object({
  ...tokenShape,
  token: z.string().describe('Shown in this answer alone.'),
});
