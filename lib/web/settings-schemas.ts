/** Shapes of the settings as calls write them. */
import * as z from 'zod';
import type { Policy, Rung } from '../core/plan.js';
import { sentence } from '../core/sentence.js';
import type { NamedPolicy } from '../engine/ports.js';
import { role } from './schemas.js';
import { saying } from './wrong-shape.js';

/** It may stand in a body, where it says what the address says. */
const sameId = { id: z.string().exactOptional() };

export const person = z.strictObject({
  ...sameId,
  name: z.string(),
  address: z.string(),
  zone: z.string(),
  language: z.enum(['en', 'ja']),
  roles: z.array(role).min(1),
  entities: z.array(z.string()).exactOptional(),
});

export const entity = z.strictObject({
  ...sameId,
  name: z.string(),
  zone: z.string(),
  profile: z.record(z.string(), z.unknown()).exactOptional(),
  policy: z.string().exactOptional(),
});

const rung = z
  .strictObject({
    step: z.string(),
    shareLeft: z.number().exactOptional(),
    hoursLeft: z.number().exactOptional(),
  })
  .refine(
    ({ shareLeft, hoursLeft }) => (shareLeft === undefined) !== (hoursLeft === undefined),
    saying(sentence`A rung has either shareLeft or hoursLeft.`),
  );

const repetitions = z.array(
  z.strictObject({ everyHours: z.number(), forHours: z.number().exactOptional() }),
);

const heard = z.array(z.enum(['grc', 'counsel', 'executive']));

const policyShape = z.strictObject({
  ladders: z.array(
    z.strictObject({
      /** `null`, on the last alone: for every clock that is longer. */
      upToHours: z.number().nullable(),
      rungs: z.array(rung),
    }),
  ),
  afterPlanBy: repetitions,
  afterDue: repetitions,
  whileOpen: repetitions,
  remind: heard,
  escalate: z.array(
    z.strictObject({
      to: heard,
      afterShareLeft: z.number(),
      atLeastHours: z.number(),
      atMostHours: z.number(),
    }),
  ),
});

export const policy = z.strictObject({ ...sameId, policy: policyShape });

/** No clock is longer, and unlike infinity it can be written down. */
const ENDLESS = Number.MAX_SAFE_INTEGER;

export function policyFrom({ ladders, ...rest }: z.output<typeof policyShape>): Policy {
  return {
    ...rest,
    ladders: ladders.map(({ upToHours, rungs }) => {
      return { upToHours: upToHours ?? ENDLESS, rungs: rungs as readonly Rung[] };
    }),
  };
}

export function policyJson({ id, policy: { ladders, ...rest } }: NamedPolicy) {
  const shown = ladders.map(({ upToHours, rungs }) => {
    return { upToHours: upToHours < ENDLESS ? upToHours : null, rungs };
  });
  return { id, policy: { ladders: shown, ...rest } };
}
