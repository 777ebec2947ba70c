/**
 * What the states of a machine hand to the tasks, checked: the one place that knows the shape.
 * What does not fit is a deployment whose halves do not belong together, and is thrown.
 */
import * as z from 'zod';
import type { ClockName, ParkOrder } from './ports.js';

const clock = {
  incidentId: z.string().min(1),
  regimeId: z.string().min(1),
  generation: z.int().positive(),
  definition: z.string().min(1),
};

const clockName = z.object(clock);

const parking = z.object({
  ...clock,
  token: z.string().min(1),
  enteredAt: z.iso.datetime(),
  version: z.int().positive(),
  phase: z.string(),
  wake: z.object({ seconds: z.int().positive(), at: z.iso.datetime() }),
});

/** What `Assess` and `Remind` are given. @throws ZodError */
export function clockNamed(message: unknown): ClockName {
  return clockName.parse(message);
}

/** What a park is given. @throws ZodError */
export function parkOrder(message: unknown): ParkOrder {
  return parking.parse(message);
}
