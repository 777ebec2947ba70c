/** An incident as answers have it: registered, read, written to, and in a list. */
import * as z from 'zod';
import { acknowledgement, sentShape } from './alerts.js';
import { derived, fact, milestone, move } from './milestones.js';
import { actor, instant, pageOf } from './parts.js';

const notices = z
  .array(z.string())
  .describe('What must be known before anything else: why reminders do not arrive.');

const incidentHead = {
  id: z.string(),
  title: z.string(),
  entity: z.string(),
  zone: z.string(),
  profile: z.record(z.string(), z.unknown()),
  regimes: z.array(z.string()),
  notApplicable: z.array(z.object({ regime: z.string(), reason: z.string() })),
  registeredAt: instant,
  registeredBy: actor,
  closed: z.object({ at: instant, by: actor, reason: z.string() }).nullable(),
  version: z.int().describe('That of the record: the ETag.'),
  facts: z.array(fact),
};

const drill = { start: instant, speed: z.number() };

export const registered = z.object({
  ...incidentHead,
  drill: z.object(drill).nullable(),
  milestones: z.array(milestone),
  notices,
});

const clock = z.object({
  regime: z.string(),
  phase: z.string().nullable(),
  generation: z.int(),
  wakeAt: instant.nullable(),
  ended: z.boolean(),
});

export const incidentRead = z
  .object({
    ...incidentHead,
    drill: z.object({ ...drill, now: instant }).nullable(),
    ...derived,
    clocks: z.array(clock),
    sent: z.array(z.object(sentShape)),
    acknowledged: z.array(acknowledgement),
  })
  .meta({ id: 'Incident', description: 'All that is known of an incident.' });

export const incidentWithNotices = incidentRead.extend({ notices });

export const recorded = z.object({
  fact,
  version: z.int(),
  milestones: z.array(milestone),
  moved: z.array(move),
});

export const stood = z.object({ asOf: instant, version: z.int(), ...derived });

export const incidentPage = pageOf(
  z.object({
    id: z.string(),
    title: z.string(),
    entity: z.string(),
    regimes: z.array(z.string()),
    registeredAt: instant,
    closed: z.boolean(),
    drill: z.boolean(),
    version: z.int(),
    nextPlanBy: instant.nullable(),
  }),
);
