/** The board as answers have it. */
import * as z from 'zod';
import { actor, instant, pageOf } from './parts.js';

export const boardPage = pageOf(
  z.object({
    incident: z.string(),
    title: z.string(),
    entity: z.string().describe('The id of the entity.'),
    drill: z.boolean(),
    regime: z.string(),
    obligation: z.string(),
    trigger: z.string().nullable(),
    state: z.enum(['due', 'late', 'open']),
    planBy: instant.nullable(),
    due: instant.nullable(),
    force: z.string(),
    certainty: z.string(),
    option: z.boolean(),
    phase: z.string(),
    owner: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe('Whose it is, as messages say it: people of the entity, as the settings are now.'),
    acknowledged: z
      .object({ by: actor, at: instant })
      .nullable()
      .describe('The last acknowledgement that counts for these dates; null: there is none.'),
  }),
);
