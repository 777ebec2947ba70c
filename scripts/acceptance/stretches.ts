/**
 * How each milestone stood, from one fact to the next: the record told again, with the facts
 * that were known by each moment. Who had to be told what follows from it.
 *
 * In this story every obligation has one milestone, so its name is enough to know it by.
 */
import type { IncidentAnswer } from '../../bin/api.js';
import { type Milestone, Temporal } from '../../lib/core/model.js';
import { isOpen } from '../../lib/engine/incident.js';
import type { Expected } from './expected.js';

/** A time in which a milestone stood as it did. Moments are milliseconds since the epoch. */
export interface Stretch {
  readonly from: number;
  /** Excluded; of the last one, the drill's present. */
  readonly until: number;
  readonly milestone: Milestone;
  /** When what its period runs from happened. */
  readonly since: Temporal.Instant;
}

export interface Line {
  readonly regime: string;
  readonly obligation: string;
  readonly stretches: readonly Stretch[];
}

export function millisecondsOf(moment: string): number {
  return Temporal.Instant.from(moment).epochMilliseconds;
}

export function linesOf(incident: IncidentAnswer, expected: Expected): readonly Line[] {
  const { facts, registeredAt, drill } = incident;
  const lines = new Map<string, Stretch[]>();
  const recorded = [...new Set(facts.map(({ recordedAt }) => String(recordedAt)))];
  const end = millisecondsOf(drill?.now ?? registeredAt);
  for (const moment of recorded) {
    const from = millisecondsOf(moment);
    const known = facts.filter(({ recordedAt }) => millisecondsOf(String(recordedAt)) <= from);
    for (const milestone of expected.milestones(incident, moment, known)) {
      const key = `${milestone.regime} ${milestone.obligation}`;
      const stretches = lines.get(key) ?? [];
      lines.set(key, stretches);
      const last = stretches.at(-1);
      if (last && standing(last.milestone) === standing(milestone)) continue;
      if (last) stretches[stretches.length - 1] = { ...last, until: from };
      const trigger = facts.find(({ id }) => id === milestone.trigger);
      const since = Temporal.Instant.from(trigger?.at ?? registeredAt);
      stretches.push({ from, until: end, milestone, since });
    }
  }
  return [...lines].map(([key, stretches]) => {
    const [regime, obligation] = key.split(' ') as [string, string];
    return { regime, obligation, stretches };
  });
}

/** What people are told of: as long as it is the same, nothing changed for them. */
function standing(milestone: Milestone): string {
  const { state, planBy, due, trigger } = milestone;
  return isOpen(milestone) ? `${planBy} ${due} ${trigger}` : state;
}
