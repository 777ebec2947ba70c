/** Milestones and facts, and what moves them, as answers have them. */
import * as z from 'zod';
import { moment } from './parts.js';

const milestoneState = z.enum(['pending', 'open', 'due', 'met', 'late', 'not-required']);

export const milestone = z
  .object({
    regime: z.string(),
    obligation: z.string(),
    state: milestoneState,
    due: moment.nullable(),
    planBy: moment.nullable(),
    notBefore: moment.nullable(),
    projected: moment.nullable(),
    metAt: moment.nullable(),
    nature: z.enum(['statutory', 'staff-position', 'guidance']).nullable(),
    force: z.enum(['in-force', 'not-yet-in-force', 'repealed']),
    certainty: z.enum(['settled', 'provisional']),
    trigger: z.string().nullable(),
    phase: z.string(),
    basis: z.array(z.looseObject({ of: z.string(), rule: z.string() })),
  })
  .meta({
    id: 'Milestone',
    description:
      'One obligation, for one incident. due: the last moment in time on the best-supported reading; planBy: on every defensible one.',
  });

export const fact = z
  .looseObject({ id: z.string(), kind: z.string(), at: z.string() })
  .meta({ id: 'Fact', description: 'What happened, when, and what its kind carries beside.' });

const standing = z.object({
  state: milestoneState,
  planBy: moment.nullable(),
  due: moment.nullable(),
});

export const move = z
  .object({
    regime: z.string(),
    obligation: z.string(),
    trigger: z.string().nullable(),
    from: standing.nullable(),
    to: standing.nullable(),
    why: z.string(),
  })
  .meta({ id: 'Move', description: 'A milestone before and after; null where there is none.' });

const inputProblem = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), pointer: z.string() })
  .meta({ id: 'InputProblem', description: 'Why nothing can be derived from the facts.' });

export const derived = { milestones: z.array(milestone), problem: inputProblem.exactOptional() };

export const derivation = z.object({ id: z.string(), milestones: z.array(milestone) });
