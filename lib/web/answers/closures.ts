/** Closures and what they move, as answers have them. */
import * as z from 'zod';
import { move } from './milestones.js';
import { day, instant } from './parts.js';

export const closureRead = z
  .object({
    id: z.string(),
    calendar: z.string(),
    date: day,
    source: z.string(),
    declaredAt: instant.exactOptional(),
  })
  .meta({ id: 'Closure' });

const effects = z.array(
  z.object({
    incidentId: z.string(),
    title: z.string(),
    moved: z.array(move),
    problem: z.string().exactOptional(),
  }),
);

export const closurePreview = z.object({ effects });
export const closureDeclared = z.object({ closure: closureRead, effects });
