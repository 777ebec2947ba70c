/** A call that was not taken, as its answer says so. */
import * as z from 'zod';

export const problemDocument = z
  .object({
    type: z.string().describe('An address on this server that explains it: /errors/not-found.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, and what to do.'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .exactOptional()
      .describe('The places: JSON pointers into the body, or /query/… or /header/….'),
    id: z.string().exactOptional().describe('Under which the operator finds it in the log.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });
