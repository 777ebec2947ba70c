/** An incident that was determined to be material, and a delay of its disclosure. */
import { determined, discovered, register, worldAt } from './acts.js';

export const NOON = '2026-11-24T12:00:00Z';

export async function determinedIncident() {
  const world = worldAt(NOON);
  const facts = [discovered('2026-11-20T09:00:00Z'), determined('2026-11-23T10:00:00-05:00')];
  return { world, id: await register(world, ['us-sec-8k'], facts) };
}

export const grant = {
  id: 'grant',
  kind: 'delay-determination',
  at: NOON,
  outcome: 'granted',
  period: 1,
  ground: 'national-security',
  days: 30,
};
