/** Messages as answers have them: what was sent, and what was acknowledged. */
import * as z from 'zod';
import { actor, instant, listOf } from './parts.js';

export const sentShape = {
  alert: z.string(),
  regime: z.string(),
  obligation: z.string(),
  trigger: z.string().nullable(),
  kind: z.string(),
  step: z.string(),
  level: z.int(),
  person: z.string(),
  planBy: instant.nullable(),
  due: instant.nullable(),
  at: instant,
  state: z.enum(['claimed', 'sent', 'retry', 'failed', 'moot']),
  stateAt: instant,
  attempts: z.int(),
  error: z.string().nullable(),
};

export const acknowledgement = z.object({
  alert: z.string(),
  regime: z.string(),
  line: z.string(),
  planBy: instant.nullable(),
  due: instant.nullable(),
  steps: z.array(z.string()),
  at: instant,
  by: actor,
  note: z.string().nullable(),
});

export const acknowledged = z.object({ ...sentShape, acknowledged: acknowledgement });

export const mails = listOf(
  z.object({
    alert: z.string(),
    to: z.string(),
    subject: z.string(),
    date: z.string(),
    text: z.string(),
  }),
);
