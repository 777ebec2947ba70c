/** Notes and the draft of a request to delay, as answers have them: for counsel alone. */
import * as z from 'zod';
import { actor, instant } from './parts.js';

export const noteRead = z
  .object({
    id: z.string(),
    at: instant,
    by: actor,
    entry: z.int().nullable(),
    text: z.string().nullable(),
    salt: z.string().nullable(),
    digest: z.string(),
    proven: z.boolean().nullable(),
  })
  .meta({ id: 'Note', description: 'Privileged: for counsel alone.' });

export const draftRead = z.object({
  version: z.int().describe('0 where nothing was saved yet.'),
  fields: z.record(z.string(), z.string()),
  savedAt: instant.nullable(),
  savedBy: actor.nullable(),
  complete: z.boolean(),
  lacks: z.array(z.object({ field: z.string(), what: z.enum(['empty', 'no-time', 'no-zone']) })),
});
